"""Contents pages: entries with a page number, which repeat the headings of the document."""

import re
from collections.abc import Sequence

from pipeline.model import Line
from pipeline.raw import RawBlock
from pipeline.tidy.characters import clean

_LEADER = re.compile(r"(?:\.{3,}|(?:\s\.){3,}|…+|(?:\s·){3,})[\s.…]*\d{1,3}\s*$")
_NUMBERED = re.compile(r"\D\s+(\d{1,3})\s*$")
_TITLE = re.compile(r"(?:table of )?contents(?: page)?:?(?:\s+page(?: no\.?| number)?)?", re.IGNORECASE)
FEWEST_ENTRIES = 3
LONGEST_ENTRY = 160


def split_contents(blocks: Sequence[RawBlock]) -> tuple[list[RawBlock], list[Line]]:
    """Return the blocks without contents pages, and the lines of these."""
    kept: list[RawBlock] = []
    left_out: list[Line] = []
    at = 0
    while at < len(blocks):
        end = _end_of_contents(blocks, at)
        if end > at:
            left_out += [line for block in blocks[at:end] for line in block.lines]
            at = end
        else:
            kept.append(blocks[at])
            at += 1
    return kept, left_out


def _end_of_contents(blocks: Sequence[RawBlock], start: int) -> int:
    """Return where a contents list that begins at ``start`` ends, or ``start``."""
    titled = bool(_TITLE.fullmatch(_text(blocks[start])))
    at = start + titled
    entries, page, end = 0, 0, start
    while at < len(blocks):
        text = _text(blocks[at])
        number = _entry(text, titled=titled)
        if number is None or number < page:
            if not (titled and len(text) < 60 and at < start + 2 and not entries) and not _goes_on(
                blocks, at, page, titled=titled
            ):
                break
        else:
            entries, page, end = entries + max(1, _entries(blocks[at])), number, at + 1
        at += 1
    return end if entries >= FEWEST_ENTRIES else start


def _entry(text: str, *, titled: bool) -> int | None:
    """Return the page number of a contents entry; without leader dots only under the word "Contents"."""
    if _LEADER.search(text):
        return int(re.findall(r"\d+", text)[-1])
    match = _NUMBERED.search(text) if titled and len(text) < LONGEST_ENTRY else None
    return int(match[1]) if match else None


def _entries(block: RawBlock) -> int:
    return sum(bool(_LEADER.search(clean(line.text))) for line in block.lines)


def _goes_on(blocks: Sequence[RawBlock], at: int, page: int, *, titled: bool) -> bool:
    """Say whether the block at ``at`` is the first line of an entry whose number stands in the next block."""
    if at + 1 >= len(blocks) or len(_text(blocks[at])) > LONGEST_ENTRY or not page:
        return False
    number = _entry(_text(blocks[at + 1]), titled=False) if not titled else _entry(_text(blocks[at + 1]), titled=True)
    return number is not None and page <= number <= page + 30


def _text(block: RawBlock) -> str:
    return " ".join(clean(line.text) for line in block.lines)
