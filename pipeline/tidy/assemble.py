"""Blocks to one text, with offsets that reproduce each block."""

from collections.abc import Iterable

from pipeline.model import Block, BlockKind, PlacedLine
from pipeline.raw import RawBlock
from pipeline.tidy.hyphens import dropped_hyphens
from pipeline.tidy.lines import Joined, join


def assemble(raw_blocks: Iterable[RawBlock]) -> tuple[str, tuple[Block, ...]]:
    """Return the text and its blocks; blocks without words are left out, cells without words are kept for their colour."""
    raws = list(raw_blocks)
    dropped = dropped_hyphens(raws)
    joined = [(raw, join(raw.lines, dropped)) for raw in raws]
    kept = [(raw, words) for raw, words in joined if words.text or raw.kind is BlockKind.TABLE_CELL]
    pieces: list[str] = []
    blocks: list[Block] = []
    sections = Sections()
    at = 0
    for index, (raw, words) in enumerate(kept):
        following = kept[index + 1][0] if index + 1 < len(kept) else None
        blocks.append(_block(raw, words, at, sections.at(raw, words.text)))
        pieces += words.text, "\t" if _same_row(raw, following) else "\n"
        at += len(words.text) + 1
    return "".join(pieces), tuple(blocks)


class Sections:
    """The chain of headings above each block."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def at(self, raw: RawBlock, text: str) -> tuple[str, ...]:
        """Return the headings above ``raw``; if it is one itself, it is above what comes next."""
        if raw.kind is not BlockKind.HEADING:
            return tuple(words for _, words in self._open)
        level = raw.level or 1
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = tuple(words for _, words in self._open)
        self._open.append((level, text))
        return above


def _same_row(raw: RawBlock, following: RawBlock | None) -> bool:
    if following is None or raw.cell is None or following.cell is None:
        return False
    return (raw.cell.table, raw.cell.row) == (following.cell.table, following.cell.row)


def _block(raw: RawBlock, words: Joined, at: int, section: tuple[str, ...]) -> Block:
    lines = tuple(PlacedLine(at + start, at + end, box) for start, end, box in words.places if box is not None)
    page = lines[0].box.page if lines else next((line.box.page for line in raw.lines if line.box), None)
    ocr = any(line.ocr for line in raw.lines)
    return Block(raw.kind, at, at + len(words.text), page, raw.level, raw.number, section, raw.cell, lines, ocr)
