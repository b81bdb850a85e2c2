"""Contents pages: entries with a page number, which repeat the headings of the document."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model import Line
from pipeline.raw import RawBlock
from pipeline.tidy.characters import clean

_LEADER = re.compile(r"(?:\.{3,}|(?:\s\.){3,}|…+|(?:\s·){3,})[\s.…]*(\d{1,3})$")
_NUMBERED = re.compile(r"[^\W\d][^\d]?\s(\d{1,3})$")
_TITLE = re.compile(r"(?:table of )?contents(?: page)?:?(?:\s+page(?: no\.?| number)?|\s+\d{1,2})?", re.IGNORECASE)
FEWEST_ENTRIES = 3
LONGEST_LINE = 140


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
    titled = _is_title(blocks[start])
    entries, page, end = 0, 0, start
    for at in range(start + titled, len(blocks)):
        pages = _pages(blocks[at], titled=titled)
        if pages and pages[0] >= page:
            entries, page, end = entries + len(pages), pages[-1], at + 1
        elif not _is_begun(blocks, at, page, titled=titled):
            break
    return end if entries >= FEWEST_ENTRIES else start


def _is_title(block: RawBlock) -> bool:
    return len(block.lines) <= 2 and bool(_TITLE.fullmatch(_text(block)))


def _pages(block: RawBlock, *, titled: bool) -> list[int]:
    """Return the page numbers that the lines of a block end with; [] if it is no part of a contents list.

    Without leader dots lines are entries only under the word "Contents".
    """
    found: list[int] = []
    for line in block.lines:
        text = clean(line.text)
        match = _LEADER.search(text) if text[-1:].isdigit() else None
        if match is None and titled and len(text) < LONGEST_LINE:
            match = _NUMBERED.search(text)
        if match:
            found.append(int(match[1]))
    # Entries over two lines have one number; a paragraph that ends with a figure is no entry.
    if 2 * len(found) < len(block.lines) or any(later < earlier for earlier, later in pairwise(found)):
        return []
    return found


def _is_begun(blocks: Sequence[RawBlock], at: int, page: int, *, titled: bool) -> bool:
    """Say whether the block at ``at`` is a heading of entries, or the first line of one whose number stands in the next block."""
    if at + 1 >= len(blocks) or len(_text(blocks[at])) > LONGEST_LINE:
        return False
    following = _pages(blocks[at + 1], titled=titled)
    return bool(following) and page <= following[0] <= page + 30


def _text(block: RawBlock) -> str:
    return " ".join(clean(line.text) for line in block.lines)
