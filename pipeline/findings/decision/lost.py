"""Resolutions whose lead-in was lost: "That the report be noted" alone after the minutes."""

import re
from collections.abc import Iterator

from pipeline.findings._shared import columns as heads
from pipeline.findings._shared.enumerators import number_of
from pipeline.findings._shared.lead_ins import ITEM
from pipeline.findings._shared.resolutions import LONG_ITEM, Found, bounds_of, placed
from pipeline.findings._shared.tables import grids, place
from pipeline.findings.decision.motions import fate_below
from pipeline.findings.decision.rules import SHAPE, TALK
from pipeline.model import BlockKind, Document

_REASONS = re.compile(r"\W*(?:\d[\d.]*\s+)?reasons?\b.{0,60}$", re.IGNORECASE)
_MOTION = re.compile(r"\b(?:motion|amendment|moved|proposed)\b[^.]*[:\u2013-]\s*$", re.IGNORECASE)


_MOVERS = re.compile(r"(?:(?:proposed|moved) by [^.;]{3,60}, ?(?:and )?)?seconded by [^.;:]{3,60}?(?: and)?,?", re.IGNORECASE)
"""Who moved what stands below, on lines of their own; its decision is the sentence with its fate (Rulings)."""
_THAT = re.compile(r"[\s\"“]*that\b", re.IGNORECASE)
# "It was;" over "To approve the minutes": the word between them was lost
_IT_WAS = re.compile(r"\bit was(?: (?:then|therefore|unanimously|subsequently))?\s*[,;:\u2013-]*\s*$", re.IGNORECASE)
_TO = re.compile(r"(?:To|That) [a-z]+\b.{6,}", re.DOTALL)
_RECOMMENDS = re.compile(r"[\W\d]*(?:\(?\w\) )?(?:the )?(?:\w+ ){0,2}recommend", re.IGNORECASE)
_HEAD = 80
"""Characters of a heading."""


def lost_headings(doc: Document) -> Iterator[Found]:
    """Yield "That the report be noted" where the word that introduced it was lost: ModernGov prints it as a picture."""
    introduced = False
    tracked = _tracked(doc)
    for at, block in enumerate(doc.blocks):
        if block.start in tracked:
            continue
        text = doc.text_of(block)
        number, start = number_of(doc, block)
        if at and _IT_WAS.search(doc.text_of(doc.blocks[at - 1])) and _TO.match(doc.text, start, block.end):
            yield placed(doc, bounds_of(doc, block, start), Found(0, 0, "decision.lost_heading", "resolved", number))
            continue
        if not _THAT.match(doc.text, start, block.end):
            # The items of one list have one lead-in.
            introduced = _introduces(doc, at) or (introduced and block.kind is BlockKind.LIST_ITEM)
            continue
        if (
            introduced
            or _introduces_items(doc, at)
            or block.kind is BlockKind.HEADING
            or not SHAPE.match(doc.text[start : block.end])
            or len(text.split()) > LONG_ITEM
        ):
            continue
        span = bounds_of(doc, block, start)
        yield placed(doc, span, Found(0, 0, "decision.lost_heading", "resolved", number, (block.start, block.end)))


def _tracked(doc: Document) -> set[int]:
    """Return where the cells begin that stand under "Recommendation" or "Action": a tracker tells what others asked for."""
    return {
        block.start
        for grid in grids(doc)
        for row in grid.rows
        for block in row.cells
        if heads.recommends(head := heads.head_of(grid.heading(place(block)))) or heads.says_what(head)
    }


def _introduces_items(doc: Document, at: int) -> bool:
    """Return whether the block is a lead-in of resolutions, which are found by themselves."""
    below = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
    if below is None or not doc.text_of(doc.blocks[at]).rstrip().endswith((":", ":-")):
        return False
    return below.kind is BlockKind.LIST_ITEM and ITEM.match(doc.text_of(below)) is not None


def _introduces(doc: Document, at: int) -> bool:
    """Return whether the block introduces something else than a resolution: officers' recommendations, points of debate."""
    text = doc.text_of(doc.blocks[at]).strip()
    if _REASONS.match(text):
        return True
    if _MOVERS.fullmatch(text) and fate_below(doc, doc.blocks[at].end):
        return True
    if text.endswith((":", "-", "\u2013")) and _MOTION.search(text[-200:]) and fate_below(doc, doc.blocks[at].end):
        return True
    if len(text) < _HEAD and _RECOMMENDS.match(text):
        return True
    return text.endswith((":", ":-")) and (TALK.search(text) is not None or "recommend" in text.lower())
