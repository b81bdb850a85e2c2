"""Formal lists: what stands under an inspectorate's or an officer's heading, up to the next heading of its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.lead_in import (
    EXTERNAL,
    INSPECTORS,
    OBLIGES,
    Head,
    inspection_lead,
    is_lead_in,
    is_numbered,
    leads_on,
)
from pipeline.findings.recommendation.rules import (
    ASKED_TO,
    BEGINS_IMPERATIVE,
    HARD_STOP,
    IMPERATIVE,
    INSPECTION_HEAD,
    NONE_FOUND,
    RECOMMENDATIONS_HEAD,
    RECOMMENDED_LEAD,
    SAYS_WHAT,
    STOP_HEAD,
    TIME_HEAD,
)
from pipeline.findings.recommendation.value import Kind, Priority
from pipeline.model import Block, BlockKind, Document
from pipeline.sentences import sentence_spans

_AHEAD = 4
"""Blocks: a list may be interrupted by a footnote or a sub-heading of this length and go on with its next number."""
_LONG_HEAD = 130
_AND_TO = re.compile(rf",? and (?=to {IMPERATIVE}\b)")


@dataclass(slots=True)
class _List:
    """A list while it is read: its items so far, the deadline that a heading gave to those that follow."""

    head: Head
    items: list[Found] = field(default_factory=list)
    first: Block | None = None
    due_text: str | None = None
    owner: str | None = None
    nested: bool = False


def listed(doc: Document) -> Iterator[Found]:
    """Yield the items of every formal list, in order."""
    at = 0
    while at < len(doc.blocks):
        head = head_of(doc, at)
        if head is None:
            at += 1
            continue
        items, at = _read(doc, head)
        yield from items


def head_of(doc: Document, at: int) -> Head | None:
    """Return the heading of a formal list that the block is: its kind by who recommends, its priority by its words."""
    block = doc.blocks[at]
    text = doc.text_of(block)
    if block.kind is BlockKind.PARAGRAPH and text.endswith((":", ":-")) and (lead := inspection_lead(doc, at)):
        return lead
    if block.end - block.start > _LONG_HEAD or (block.kind is BlockKind.LIST_ITEM and block.number is None):
        return None
    match = INSPECTION_HEAD.fullmatch(text)
    if match:
        priority: Priority | None = (
            "priority_action" if match["priority"] else "area_for_improvement" if _is_area(match) else None
        )
        return Head(at, "inspection", "recommendation.inspection_list", priority)
    lead_in = RECOMMENDED_LEAD.fullmatch(text)
    if lead_in and (lead_in["colon"] or is_numbered(doc, at + 1)) and doc.fields.kind not in INSPECTORS:
        return Head(at, "officer", "recommendation.officer_list")
    if RECOMMENDATIONS_HEAD.fullmatch(text) and not (doc.fields.kind == "minutes" and "recommended" in text.lower()):
        kind: Kind = "inspection" if _is_inspectors(doc, at) else "officer"
        return Head(at, kind, f"recommendation.{kind}_list")
    return None


def _is_area(match: re.Match[str]) -> bool:
    return "improvement" in (match["told"] or "") or match["area"] is not None


def _is_inspectors(doc: Document, at: int) -> bool:
    """Return whether a heading "Recommendations" is an inspectorate's: in its own document, or under its name."""
    if doc.fields.kind in INSPECTORS:
        return True
    if doc.fields.kind in ("report", "minutes", "agenda"):
        section = doc.blocks[at].section
        return len(section) > 1 and EXTERNAL.search(section[-1]) is not None  # the first is the title of the paper itself
    return False


def _read(doc: Document, head: Head) -> tuple[list[Found], int]:
    """Return the items under a heading and the index of the first block behind them."""
    reading = _List(head)
    at = head.at + 1
    while at < len(doc.blocks):
        taken = _take(doc, reading, at)
        if not taken:
            break
        at += taken
    return [item for item in reading.items if item.end > item.start], at


def _take(doc: Document, reading: _List, at: int) -> int:
    """Read one block into the list; return how many blocks that took, 0 at the list's end."""
    block = doc.blocks[at]
    text = doc.text_of(block)
    if block.cell is not None or head_of(doc, at) is not None:
        return 0
    time = TIME_HEAD.fullmatch(text)
    if time:
        reading.due_text = text.strip(" :*.") if time["number"] else None
        return 1
    heads = reading.head.kind == "officer" and len(text) < _LONG_HEAD and STOP_HEAD.match(text) is not None
    if block.kind is BlockKind.LIST_ITEM and not heads:
        return _take_item(doc, reading, block)
    if block.kind is BlockKind.PARAGRAPH and not _is_short(text):
        return _take_row(doc, reading, block) if _is_send(doc, reading) else _take_paragraph(doc, reading, at)
    return 1 if _is_sub_heading(doc, reading, at) else 0


def _is_sub_heading(doc: Document, reading: _List, at: int) -> bool:
    """Return whether a heading or a short paragraph stands within the list, not behind it."""
    if _ends(doc, reading, doc.blocks[at]):
        return False
    return _next_number_follows(doc, reading, at) or (
        not STOP_HEAD.match(doc.text_of(doc.blocks[at])) and _goes_on(doc, reading, at)
    )


def _ends(doc: Document, reading: _List, block: Block) -> bool:
    """Return whether a heading is higher than the list's, or as high and one that comes behind such lists."""
    if HARD_STOP.match(doc.text_of(block)):
        return True
    above = doc.blocks[reading.head.at].level
    if block.kind is not BlockKind.HEADING or block.level is None or above is None:
        return False
    return block.level < above or (block.level == above and STOP_HEAD.match(doc.text_of(block)) is not None)


def _next_number_follows(doc: Document, reading: _List, at: int) -> bool:
    """Return whether the next list item has the list's next number: then what stands between is a sub-heading."""
    last = (reading.items[-1].number if reading.items else "0") or ""
    if reading.head.kind != "inspection" or not last.isdigit():
        return False
    wanted = str(int(last) + 1) if reading.items else None
    for block in doc.blocks[at + 1 : at + 3]:
        if block.kind is BlockKind.LIST_ITEM:
            return block.number is not None and wanted in (None, block.number)
        if block.kind is not BlockKind.HEADING and not _is_short(doc.text_of(block)):
            return False
    return False


def _is_short(text: str) -> bool:
    """Return whether a paragraph could be a sub-heading."""
    return len(text.split()) <= 12 and not text.rstrip().endswith((".", ";", ":", ",")) and not BEGINS_IMPERATIVE.match(text)


def _take_item(doc: Document, reading: _List, block: Block) -> int:
    """Read a list item: a sub-bullet belongs to the item above it, a bare lead-in is none."""
    text = doc.text_of(block)
    if reading.items and not _continues(reading, block):
        return 0
    deeper = reading.first is not None and (block.level or 1) > (reading.first.level or 1)
    reading.nested = deeper and (reading.nested or leads_on(doc, reading.items[-1].end, block.start))
    if reading.nested and OBLIGES.search(text):
        _add(doc, reading, (block.start, block.end), block.number)  # "leaders should cut the waits:" and who else should do what
        return 1
    if reading.items and (deeper or _is_send(doc, reading)):
        reading.items[-1] = replace(reading.items[-1], end=trimmed(doc.text, block.start, block.end)[1])
        return 1
    if NONE_FOUND.match(text):
        return 1
    if is_lead_in(text):
        reading.owner = _owner(text) or reading.owner
        return 1
    reading.first = reading.first or block
    _add(doc, reading, (block.start, block.end), block.number)
    return 1


def _is_send(doc: Document, reading: _List) -> bool:
    """Return whether a list is of an area SEND report: a paragraph is a row of its table, bullets are the row's parts."""
    return doc.fields.framework == "send" and reading.head.priority is not None


def _take_row(doc: Document, reading: _List, block: Block) -> int:
    """Read a paragraph of an area SEND report's list: a row of its own, or the rest of one that a page cut."""
    text = doc.text_of(block)
    if reading.items and text[:1].islower():
        reading.items[-1] = replace(reading.items[-1], end=trimmed(doc.text, block.start, block.end)[1])
    elif not NONE_FOUND.match(text):
        _add(doc, reading, (block.start, block.end), None)
    return 1


def _continues(reading: _List, block: Block) -> bool:
    """Return whether a numbered item goes on from the list's last number, or a part of it starts again at 1."""
    last = reading.items[-1].number
    if block.number is None or last is None:
        return True
    if last.isdigit() and block.number.isdigit():
        return int(last) < int(block.number) <= int(last) + 2 or (block.number == "1" and reading.head.kind == "inspection")
    return last.isdigit() == block.number.isdigit() or (block.level or 1) != (reading.first.level if reading.first else 1)


def _take_paragraph(doc: Document, reading: _List, at: int) -> int:
    """Read a paragraph: a lead-in, an item that is not bulleted, a continuation, a footnote between two items."""
    block = doc.blocks[at]
    text = doc.text_of(block)
    if NONE_FOUND.match(text):
        return 1
    asked = ASKED_TO.search(text)
    if is_lead_in(text) or (not reading.items and text.rstrip().endswith((":", ":-"))):
        reading.owner = _owner(text) or reading.owner
        return 1
    if asked and len(text) - asked.end() > 8 and (reading.head.kind == "officer" or not reading.items):
        span = next(sentence_spans(doc.text, block.start + asked.end(), block.end), (block.start + asked.end(), block.end))
        reading.owner = _owner(text) or reading.owner
        joined = _AND_TO.search(doc.text, *span)
        _add(doc, reading, (span[0], joined.start() if joined else span[1]), None)
        if joined:
            _add(doc, reading, (joined.end(), span[1]), None)
        return 1
    if reading.items and text[:1].islower() and reading.head.kind == "inspection":
        reading.items[-1] = replace(reading.items[-1], end=trimmed(doc.text, block.start, block.end)[1])
        return 1
    if (
        re.match(r"[\s\"“]*that\b", text, re.IGNORECASE)
        or (BEGINS_IMPERATIVE.match(text) and not STOP_HEAD.match(text))
        or _ought(text)
    ):
        _add(doc, reading, (block.start, block.end), None)
        return 1
    return 1 if _goes_on(doc, reading, at) else 0


def _ought(text: str) -> bool:
    """Return whether a paragraph's first words say who ought to do something ("Leaders should ...")."""
    obliged = re.match(r"[\w ,&\u2019'()-]{3,120}?\b(?:should|must|needs? to)\b", text)
    return obliged is not None and SAYS_WHAT.search(text[:160]) is not None


def _goes_on(doc: Document, reading: _List, at: int) -> bool:
    """Return whether the list goes on behind this block: with its next number, or with its first item."""
    last = reading.items[-1].number if reading.items else None
    for block in doc.blocks[at + 1 : at + 1 + _AHEAD]:
        text = doc.text_of(block)
        if block.cell is not None or (block.kind is not BlockKind.LIST_ITEM and STOP_HEAD.match(text)):
            return False
        if block.kind is BlockKind.LIST_ITEM:
            if not reading.items:
                return True
            if last is None or block.number is None:
                return (
                    reading.head.kind == "inspection"
                    and last is None
                    and block.number is None
                    and doc.blocks[at].kind is not BlockKind.PARAGRAPH
                )
            return last.isdigit() and block.number.isdigit() and int(block.number) in (int(last) + 1, int(last) + 2)
        if not reading.items and (
            re.match(r"[\s\"“]*that\b", text, re.IGNORECASE) or BEGINS_IMPERATIVE.match(text) or ASKED_TO.search(text)
        ):
            return True
    return False


def _owner(text: str) -> str | None:
    match = ASKED_TO.search(text) or re.match(
        r"(?:that )?(?P<owner>(?:the )?[\w ,&\u2019'()-]{3,80}?) (?:should" r"|must)\b", text, re.IGNORECASE
    )
    owner = match["owner"] if match else None
    return owner.strip() if owner else None


def _add(doc: Document, reading: _List, span: tuple[int, int], number: str | None) -> None:
    start, end = trimmed(doc.text, *span)
    head = reading.head
    found = Found(start, end, head.rule, head.kind, number, reading.owner, head.priority, reading.due_text)
    reading.items.append(found)
