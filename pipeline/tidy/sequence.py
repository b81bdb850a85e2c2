"""Numbered headings come in a row: what stands between the seventh and the ninth is the eighth."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import BlockKind
from pipeline.raw import RawBlock
from pipeline.tidy.characters import clean

_COUNT = re.compile(r"(.*?)(\d{1,3})")
_SENTENCES = re.compile(r"[.!?;]\s+\S|[;:,]$|(?:\S+\s){4}.*\.$")
LONGEST = 100


def in_sequence(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return the blocks; a short numbered item between the headings with the numbers before and after is a heading too."""
    found = list(blocks)
    rows: dict[str, list[tuple[int, int]]] = {}
    for at, block in enumerate(blocks):
        count = _COUNT.fullmatch(block.number or "") if block.cell is None else None
        if count:
            rows.setdefault(count[1], []).append((int(count[2]), at))
    for row in rows.values():
        for (before, first), (number, at), (after, last) in zip(row, row[1:], row[2:], strict=False):
            if (before + 1, after - 1) == (number, number) and _is_between(blocks[first], blocks[at], blocks[last]):
                found[at] = replace(blocks[at], kind=BlockKind.HEADING, level=blocks[first].level)
    return found


def _is_between(first: RawBlock, block: RawBlock, last: RawBlock) -> bool:
    headed = first.kind is last.kind is BlockKind.HEADING and first.level == last.level
    if not headed or block.kind is not BlockKind.LIST_ITEM:
        return False
    text = " ".join(clean(line.text) for line in block.lines)
    return 3 <= len(text) <= LONGEST and not _SENTENCES.search(text)
