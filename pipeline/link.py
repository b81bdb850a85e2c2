"""Which findings of a document belong together: the date to its recommendation, the rating to the action that it rates.

Two findings are linked where their quotes overlap, where one table row, list item or paragraph holds both and nothing else that
one of them could belong to, or where one stands under the other as its heading. Nothing is linked by nearness alone.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model import Block, BlockKind, Document, Finding, Link

# source kind, target kind -> how they belong together
RELATIONS = {
    ("recommendation", "target_date"): "due",
    ("decision", "target_date"): "due",
    ("recommendation", "rag_status"): "rated",
    ("rag_status", "target_date"): "expected_by",
    ("rag_status", "percentage"): "measured_by",
    ("recommendation", "percentage"): "measured_by",
}
# The roles of two figures of one indicator -> how the second belongs to the first
FIGURES = {("actual", "target"): "target", ("actual", "benchmark"): "benchmark", ("actual", "baseline"): "baseline"}
_REACH = 4000  # characters: no row or list item of the corpus is longer
_NEAR = 150  # characters between two findings of one paragraph: a sentence; further off it tells of something else
# How a date begins that says nothing of its own: "It is due in June", "Timescale: June 2025".
_POINTS_BACK = re.compile(
    r"(?:it|this|that|these|they|due|by|before|deadline|timescale|target date|completion|to be (?:done|completed))\b",
    re.IGNORECASE,
)
_HELD = {BlockKind.LIST_ITEM: "same list item", BlockKind.PARAGRAPH: "same paragraph"}


def link(doc: Document, findings: Sequence[Finding]) -> tuple[Link, ...]:
    """Return the links between the findings of one document, in the order of their sources."""
    ordered = sorted(findings, key=lambda finding: (finding.evidence.start, finding.evidence.end, finding.id))
    places = _Places(doc, ordered)
    found = {(one.source, one.target, one.relation): one for finding in ordered for one in _links_of(finding, ordered, places)}
    return tuple(found.values())


class _Places:
    """Where each unit of a document begins, a block or a whole table row, and which findings each holds."""

    def __init__(self, doc: Document, ordered: Sequence[Finding]) -> None:
        blocks = doc.blocks
        self._first = (
            [blocks[0], *(after for before, after in pairwise(blocks) if not _same_row(before, after))] if blocks else []
        )
        self._starts = [block.start for block in self._first]
        self._held: dict[tuple[int, str], int] = defaultdict(int)
        for finding in ordered:
            self._held[self.unit(finding), _name(finding)] += 1

    def unit(self, finding: Finding) -> int:
        return bisect_right(self._starts, finding.evidence.start) - 1

    def kind(self, unit: int) -> BlockKind:
        return self._first[unit].kind

    def alone(self, finding: Finding) -> bool:
        """Tell whether the finding is the only one of its name in its unit."""
        return self._held[self.unit(finding), _name(finding)] == 1


def _same_row(before: Block, after: Block) -> bool:
    one, other = before.cell, after.cell
    return one is not None and other is not None and (one.table, one.row) == (other.table, other.row)


def _name(finding: Finding) -> str:
    """Return the kind of a finding; of a figure its role too, for a target and an actual are not two of one sort."""
    return f"{finding.kind} {_role(finding)}" if finding.kind == "percentage" else finding.kind


def _role(finding: Finding) -> str:
    return str(finding.value.record().get("role", ""))


def _relation(one: Finding, other: Finding) -> str | None:
    if one.kind == other.kind == "percentage":
        return FIGURES.get((_role(one), _role(other)))
    return RELATIONS.get((one.kind, other.kind))


def _links_of(finding: Finding, ordered: Sequence[Finding], places: _Places) -> Iterator[Link]:
    start, end = finding.evidence.start, finding.evidence.end
    at = bisect_right(ordered, start - _REACH, key=lambda other: other.evidence.start)
    for other in ordered[at:]:
        if other.evidence.start > end + _REACH:
            return
        relation = _relation(finding, other) if other is not finding else None
        reason = _reason(finding, other, places) if relation else None
        if relation and reason:
            yield Link(finding.id, other.id, relation, reason)


def _reason(one: Finding, other: Finding, places: _Places) -> str | None:
    a, b = one.evidence, other.evidence
    if one.kind != other.kind and a.start < b.end and b.start < a.end:
        return "same words" if (a.start, a.end) == (b.start, b.end) else "one within the other"
    if places.unit(one) == places.unit(other):
        return _beside(one, other, places)
    return "under its heading" if _heads(one, other) else None


def _beside(one: Finding, other: Finding, places: _Places) -> str | None:
    """Return why two findings of one row, list item or paragraph belong together."""
    kind, figures = places.kind(places.unit(one)), one.kind == other.kind
    alone = places.alone(one) and places.alone(other)
    if kind is BlockKind.TABLE_CELL:
        # A row tells of one thing; figures of a row with several of a role may be of several periods.
        return "same table row" if alone or not figures else None
    # A clause with an actor of its own has an action of its own.
    speaks_of_it = figures or (other.kind == "target_date" and _POINTS_BACK.match(other.evidence.quote))
    near = max(one.evidence.start, other.evidence.start) - min(one.evidence.end, other.evidence.end) <= _NEAR
    return _HELD.get(kind) if speaks_of_it and alone and near else None


def _heads(one: Finding, other: Finding) -> bool:
    """Tell whether the one's words are the heading right above the other."""
    section = other.evidence.section
    return bool(section) and one.evidence.end <= other.evidence.start and section[-1].strip() == one.evidence.quote
