"""Resolutions below or beside a lead-in: "RESOLVED:" and what is listed under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pipeline.findings._shared.enumerators import follows, number_after, number_of
from pipeline.findings._shared.lead_ins import (
    BARE,
    GOVERNS,
    GOVERNS_LIST,
    GOVERNS_ON,
    GOVERNS_PASSIVE,
    INNER_NUMBER,
    ITEM,
    LEAD,
    NARRATES,
    STOP,
)
from pipeline.findings._shared.leads import Lead, lead_at, lead_of
from pipeline.findings._shared.quotes import trimmed
from pipeline.model import Block, BlockKind, Document
from pipeline.sentences import sentence_spans

_RESOLVES_ANEW = re.compile(r"\b(?:RESOLVED|AGREED|DECIDED)(?: unanimously)?(?: to| that)?\s*:[\s\u2013-]*$")
"""An item that ends so leads into a list of its own: "17.2 The Lead Member RESOLVED to:"."""
_JOINT = re.compile(r"(?:to|that|as follows|the following)\W*", re.IGNORECASE)
LONG_ITEM = 90
"""Words: a list item up to this length is one resolution with its reasons; of a longer one the first sentence is quoted."""
_HEADING = 3
"""Words: a heading of so few is no resolution ("Support Services")."""
_CLAUSE = re.compile(r"\b(?:should|be|is|are|must|will|would|shall)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A resolution's place, words around it that tell of its vote and movers, and the lead-in whose verb governs it."""

    start: int
    end: int
    rule: str
    under: str
    number: str | None = None
    around: tuple[int, int] | None = None
    governed: str | None = None


def listed(doc: Document) -> Iterator[Found]:
    """Yield the resolutions that stand under a lead-in, in order."""
    at = 0
    while at < len(doc.blocks):
        lead = lead_at(doc, at)
        if lead is None:
            at += 1
            continue
        found, at = _under(doc, lead)
        yield from found


def _under(doc: Document, lead: Lead) -> tuple[list[Found], int]:
    """Return the resolutions of a lead-in and the index of the first block behind them."""
    block = doc.blocks[lead.at]
    around = _around(doc, lead.at)
    rest = doc.text[lead.rest : block.end].strip()
    if rest and _governs(doc, rest, lead.at):
        return _items(doc, replace(lead, governing=rest), around, None)
    if rest and not BARE.match(rest) and not _JOINT.fullmatch(rest):
        found = _inline(doc, lead, around)
        numbered = found[-1].number if found else None
        more, after = _items(doc, lead, around, numbered) if numbered else ([], lead.at + 1)
        return [*found, *more], after
    return _items(doc, lead, around, None)


def _governs(doc: Document, words: str, at: int) -> bool:
    """Return whether the words in block ``at`` are a lead-in whose verb is that of the items below it."""
    if at + 1 >= len(doc.blocks) or len(words) > 300 or doc.blocks[at + 1].kind is BlockKind.HEADING:
        return False
    below = doc.blocks[at + 1]
    number, start = number_of(doc, below)
    if number is None and below.kind is not BlockKind.LIST_ITEM:
        return False
    text = doc.text[start : below.end]
    if GOVERNS_PASSIVE.match(words):
        return ITEM.match(text) is not None or _CLAUSE.search(text) is not None
    return GOVERNS.match(words) is not None or GOVERNS_LIST.match(words) is not None


def _around(doc: Document, at: int) -> tuple[int, int]:
    """Return the stretch that tells who moved: from up to two short blocks above the lead-in to its end."""
    first = at
    for before in (at - 1, at - 2):
        if before >= 0 and re.match(
            r"[\s\"“*]*(?:proposed|moved" r"|seconded)\b", doc.text_of(doc.blocks[before]), re.IGNORECASE
        ):
            first = before
    return doc.blocks[first].start, doc.blocks[at].end


def _inline(doc: Document, lead: Lead, around: tuple[int, int]) -> list[Found]:
    """Return the resolutions in the lead-in's own block: one a printed number, else its first sentence."""
    end = doc.blocks[lead.at].end
    marks = list(INNER_NUMBER.finditer(doc.text, lead.rest, end))
    if (
        marks
        and not doc.text[lead.rest : marks[0].start()].strip(" :-\u2013(")
        and _consecutive([mark["number"] for mark in marks])
    ):
        stops = [*(mark.start() for mark in marks[1:]), end]
        return [
            placed(doc, (mark.end(), stop), Found(0, 0, "decision.resolved_inline", lead.under, mark["number"], around))
            for mark, stop in zip(marks, stops, strict=True)
        ]
    sentence = next(sentence_spans(doc.text, lead.rest, end), None)
    if sentence is None:
        return []
    return [placed(doc, sentence, Found(0, 0, "decision.resolved_inline", lead.under, None, (around[0], end)))]


def _consecutive(numbers: list[str]) -> bool:
    return all(follows(one, two) for one, two in pairwise(numbers))


def placed(doc: Document, span: tuple[int, int], found: Found) -> Found:
    """Return ``found`` at the words of ``span``."""
    start, end = trimmed(doc.text, *span)
    return replace(found, start=start, end=max(end, start))


@dataclass(slots=True)
class _Open:
    """The list below a lead-in while it is read: its items, the number and block to go on from, the number of a bare lead-in."""

    found: list[Found] = field(default_factory=list)
    last: str | None = None
    first: Block | None = None
    outer: str | None = None
    nested: bool = False
    governing: str | None = None
    within: bool = False


def _items(doc: Document, lead: Lead, around: tuple[int, int], last: str | None) -> tuple[list[Found], int]:
    """Return the resolutions in the blocks below a lead-in, and the index of the first block that is none."""
    reading = _Open(last=last, governing=lead.governing)
    at = lead.at + 1
    while at < len(doc.blocks) and _take(doc, lead, around, reading, at):
        at += 1
    return [item for item in reading.found if item.end > item.start], at


def _take(doc: Document, lead: Lead, around: tuple[int, int], reading: _Open, at: int) -> bool:
    """Read one block into the list; return whether it belongs there."""
    block = doc.blocks[at]
    number, start = number_after(doc, block, reading.last)
    if _is_foreign(doc, lead, reading, block, start):
        return False
    if _is_back_outside(reading, block, number):
        reading.last, reading.first, reading.nested = reading.outer, block, False
        reading.governing = lead.governing
    beside = _beside(doc, reading, block, number)
    if beside is not None:
        return beside
    words = doc.text[start : block.end]
    governs = _governs(doc, words, at)
    if governs or BARE.match(words) or not words.strip(" |\t\n"):
        reading.outer, reading.nested, reading.last, reading.first = number or reading.last, True, None, None
        reading.governing = words if governs else reading.governing
        return True
    reading.first, reading.last, reading.within = reading.first or block, number or reading.last, False
    found = Found(0, 0, "decision.resolved_list", lead.under, number, around, reading.governing)
    reading.found.append(placed(doc, bounds_of(doc, block, start), found))
    return True


def _beside(doc: Document, reading: _Open, block: Block, number: str | None) -> bool | None:
    """Return whether a block that is no item of its own goes with the list; None for one that is."""
    if reading.first is not None and number is None and GOVERNS_ON.match(doc.text, block.start, block.end):
        reading.governing = doc.text_of(block)
        return True
    if _is_within(doc, reading, block, number):
        return _extended(doc, reading, block)
    if not _is_item(doc, block, number, reading.last, reading.first is None):
        return reading.first is not None and reading.nested and _deeper(block, reading.first)
    return True if reading.first is not None and not reading.nested and _deeper(block, reading.first) else None


def _is_within(doc: Document, reading: _Open, block: Block, number: str | None) -> bool:
    """Return whether the block is listed under a numbered item that a colon ends: "That the grounds be:", "cost", "quality"."""
    if not reading.found or reading.nested or reading.last is None or block.kind is not BlockKind.LIST_ITEM:
        return False
    last = reading.found[-1]
    if ":" not in doc.text[last.end - 1 : last.end + 3] and not reading.within:
        return False
    return number is None or not follows(reading.last, number)


def _extended(doc: Document, reading: _Open, block: Block) -> bool:
    """Take what is listed under the last item into it."""
    last = reading.found[-1]
    reading.found[-1], reading.within = placed(doc, (last.start, block.end), last), True
    return True


def _is_foreign(doc: Document, lead: Lead, reading: _Open, block: Block, start: int) -> bool:
    """Return whether the block cannot be an item: another table row, a lead-in of its own, prose below an informal lead-in."""
    if block.cell is not None and not _same_row(doc.blocks[lead.at], block):
        return True
    if LEAD.match(doc.text, block.start, block.end) and lead_of(doc, block) is not None and not _is_item_text(doc, block):
        return True
    if _RESOLVES_ANEW.search(doc.text, block.start, block.end):
        return True
    if lead.under.startswith("decision") and reading.first is None and NARRATES.match(doc.text, start, block.end):
        return True
    informal = not lead.formal and reading.first is None and not reading.nested
    return informal and block.kind is not BlockKind.LIST_ITEM and not ITEM.match(doc.text, start, block.end)


def _is_back_outside(reading: _Open, block: Block, number: str | None) -> bool:
    """Return whether an item goes on with the number of the bare lead-in above, not with those listed under that."""
    if not reading.nested or number is None or reading.outer is None or not follows(reading.outer, number):
        return False
    shallower = reading.first is not None and (block.level or 1) < (reading.first.level or 1)
    return reading.last is None or shallower or not follows(reading.last, number)


def _same_row(one: Block, two: Block) -> bool:
    return one.cell is not None and two.cell is not None and (one.cell.table, one.cell.row) == (two.cell.table, two.cell.row)


def _is_item_text(doc: Document, block: Block) -> bool:
    return block.kind is BlockKind.LIST_ITEM and ITEM.match(doc.text, block.start, block.end) is not None


def _deeper(block: Block, first: Block) -> bool:
    return block.kind is BlockKind.LIST_ITEM and (block.level or 1) > (first.level or 1)


def _is_item(doc: Document, block: Block, number: str | None, last: str | None, first: bool) -> bool:
    """Return whether the block goes on the list: the first block below, the next number, or words of a resolution."""
    text = doc.text[block.start : block.end]
    if STOP.match(text):
        return False
    if block.kind is BlockKind.HEADING:
        return ITEM.match(text) is not None and not text.isupper() and len(text.split()) > _HEADING
    if first:
        return last is None or (number is not None and follows(last, number))
    if number is not None:
        return last is not None and follows(last, number)
    return ITEM.match(text) is not None or (block.kind is BlockKind.LIST_ITEM and last is None)


def bounds_of(doc: Document, block: Block, start: int) -> tuple[int, int]:
    """Return the item's bounds: the block, or its first sentence where it goes on to tell more."""
    if block.kind is BlockKind.LIST_ITEM and len(doc.text[start : block.end].split()) <= LONG_ITEM:
        return start, block.end
    return next(sentence_spans(doc.text, start, block.end), (start, block.end))
