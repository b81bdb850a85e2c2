"""Recommendations told line by line, each with a label: "Recommendation 1", "Agreed action", "Responsible officer", "Due date".

Audit reports print them as boxes of two columns, progress reports as lines below each other. Only a group that says who or by
when counts: other labels stand over all sorts of text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.findings._shared import columns as heads
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.plans import whose
from pipeline.findings.recommendation.value import Kind
from pipeline.findings.recommendation.what import says_what
from pipeline.model import Block, BlockKind, Document

_LABEL = r"\W*(?P<label>[A-Z][A-Za-z/&’'() ]{1,44}?)(?:\s+(?:no\.?\s*)?(?P<number>[A-Z]?\d{1,2}(?:\.\d{1,2})?[a-z]?))?\s*"
_LINE, _CELL = re.compile(rf"{_LABEL}:\s+(?=\S)"), re.compile(rf"{_LABEL}:?\W*")
_ANSWERED = re.compile(
    r"(?:(?:partially |partly )?(?:agreed|accepted)(?: in (?:part|full))?|yes|noted)\s*[.:,–-]\s*", re.IGNORECASE
)
# The front of a report has these too: whose it is and when it is told
_OF_A_REPORT = re.compile(
    r"(?:date|officers?|target|by|when|contact officer|(?:\w+\s)?portfolio holders?|(?:lead|executive|cabinet|service)\s"
    r"(?:member|director|officer)s?|directors?|heads?|timetable)",
    re.IGNORECASE,
)
_FORMAL, _BETWEEN = 6, 3
"""Words of a recommendation; lines without a label that may stand between those of one group."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label's heading and number, and where its value stands."""

    head: str
    number: str | None
    start: int
    end: int
    block: Block

    @property
    def boxed(self) -> bool:
        """Whether it stands in a table."""
        return self.block.cell is not None


@dataclass(slots=True)
class _Group:
    """What is to be done, with who and by when, as far as it was told."""

    items: list[tuple[_Pair, Kind]] = field(default_factory=list)
    number: str | None = None
    owner: str | None = None
    due: str | None = None

    @property
    def closed(self) -> bool:
        """Whether who or by when was told: what is asked for next belongs to another."""
        return self.owner is not None or self.due is not None

    def found(self, doc: Document) -> Iterator[Found]:
        for pair, kind in self.items if self.closed else ():
            start = pair.start
            if answered := _ANSWERED.match(doc.text, start, pair.end):
                start = answered.end()
            span = trimmed(doc.text, start, pair.end)
            rule = "recommendation.inspection_table" if kind == "inspection" else "recommendation.action_row"
            yield Found(*span, rule, kind, pair.number or self.number, self.owner, None, self.due)


def labelled_rows(doc: Document) -> Iterator[Found]:
    """Yield what labelled lines and rows of two columns ask for, with who and by when beside it."""
    group, last = _Group(), -1
    for index, pair in _pairs(doc):
        if _OF_A_REPORT.fullmatch(pair.head) and not pair.boxed and not group.items:
            continue
        if index - last > _BETWEEN + 1:
            yield from group.found(doc)
            group = _Group()
        last = index
        value = " ".join(doc.text[pair.start : pair.end].split())
        if heads.says_both(pair.head):
            group.owner, group.due = heads.parted(value)[0], heads.due_words(value)
        elif heads.says_who(pair.head):
            group.owner = value
        elif heads.says_when(pair.head):
            group.due = heads.due_words(value) or group.due
        elif (kind := _kind(doc, pair)) is not None:
            if group.closed:
                yield from group.found(doc)
                group = _Group()
            group.number = pair.number or group.number
            if says_what(value) or (heads.recommends(pair.head) and len(value.split()) >= _FORMAL):
                group.items.append((pair, kind))
    yield from group.found(doc)


def _kind(doc: Document, pair: _Pair) -> Kind | None:
    """Return the kind of what a label says is to be done, None for another label."""
    if heads.recommends(pair.head):
        return whose(doc, pair.block)
    return "action" if heads.says_what(pair.head) or heads.answers(pair.head) else None


def _pairs(doc: Document) -> Iterator[tuple[int, _Pair]]:
    """Yield the labels with their values: lines, and rows of a table of two columns that has no headings."""
    rows = _boxes(doc)
    for index, block in enumerate(doc.blocks):
        if block.kind is BlockKind.HEADING:
            continue
        if block.cell is None:
            found = _LINE.match(doc.text, block.start, block.end)
            if found:
                yield index, _Pair(heads.head_of(found["label"]), found["number"], found.end(), block.end, block)
        elif (value := rows.get(block.start)) is not None:
            found = _CELL.fullmatch(doc.text, block.start, block.end)
            if found:
                yield index, _Pair(heads.head_of(found["label"]), found["number"], value[0], value[1], block)


def _boxes(doc: Document) -> dict[int, tuple[int, int]]:
    """Return the second cell's place by the start of the first, for tables whose labels stand down the side."""
    tables: dict[int, dict[int, list[Block]]] = {}
    for block in doc.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, []).append(block)
    return {
        row[0].start: (row[1].start, row[-1].end)
        for rows in tables.values()
        if _is_box(doc, rows.values())
        for row in rows.values()
        if len({each.cell.column for each in row if each.cell}) == 2
    }


def _is_box(doc: Document, rows: Iterable[list[Block]]) -> bool:
    first = [heads.head_of(doc.text_of(row[0])) for row in rows if row[0].cell and row[0].cell.column == 0]
    return any(heads.says_who(head) or heads.says_both(head) for head in first) and any(
        heads.says_what(head) or heads.recommends(head) or heads.answers(head) for head in first
    )
