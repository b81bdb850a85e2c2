"""Paragraphs and items that a page break cuts in two, joined again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.model import BlockKind
from pipeline.raw import RawBlock

_STOP = re.compile(r"[.!?:;][)\"'”’\]]*(?:\s?\d{1,2})?\s*$")
_WAITS = re.compile(r"(?:,|\b(?:and|or|of|the|to|in|for|a|an|with|by|that|which|from|on|at|as|is|are|was|were|be|has|have))\s*$")
_FOOTNOTES = 3
"""So many footnotes are looked over between the two halves of a paragraph."""
FULL_LINE = 0.85
"""The share of the column's width that a line cut off by a page break fills."""


def join_over_pages(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return the blocks, each that goes on on the next page joined with what goes on; never an item with the next item."""
    joined: list[RawBlock] = []
    for block in blocks:
        at = _begun_at(joined, block)
        if at is None:
            joined.append(block)
        else:
            joined[at] = replace(joined[at], lines=joined[at].lines + block.lines)
    return joined


def _begun_at(before: list[RawBlock], block: RawBlock) -> int | None:
    """Return the index of the block that ``block`` goes on from, footnotes at the page's end looked over."""
    page = _first_page(block)
    if page is None or block.kind is not BlockKind.PARAGRAPH:
        return None
    for back, other in enumerate(reversed(before[-_FOOTNOTES - 1 :])):
        if _last_page(other) != page - 1:
            return None
        if _goes_on(other, block):
            return len(before) - 1 - back
        if _size(other) >= 0.93 * _size(block) or not _size(block):
            return None
    return None


def _goes_on(first: RawBlock, second: RawBlock) -> bool:
    if (
        first.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        or not second.lines
        or abs(_size(first) - _size(second)) > 0.6
    ):
        return False
    ending, opening = first.lines[-1].text.rstrip(), second.lines[0].text.lstrip()
    if not opening or _STOP.search(ending):
        return False
    if opening[0].islower():
        return True
    return bool(_WAITS.search(ending)) or (_is_full(first) and not opening.isupper() and not second.lines[0].bold)


def _is_full(block: RawBlock) -> bool:
    """Say whether the last line of a block of several lines reaches as far to the right as the others."""
    rights = [line.box.right for line in block.lines if line.box]
    lefts = [line.box.left for line in block.lines if line.box]
    if len(rights) < 2:
        return False
    return rights[-1] - min(lefts) >= FULL_LINE * (max(rights) - min(lefts))


def _size(block: RawBlock) -> float:
    sizes = [line.size for line in block.lines if line.size]
    return median(sizes) if sizes else 0.0


def _first_page(block: RawBlock) -> int | None:
    return next((line.box.page for line in block.lines if line.box), None)


def _last_page(block: RawBlock) -> int | None:
    return next((line.box.page for line in reversed(block.lines) if line.box), None)
