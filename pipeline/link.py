"""Which findings of a document belong together: the date to its recommendation, the rating to the action that it rates.

Two findings are linked where their quotes overlap, or where one table row holds both; nothing is linked by nearness alone.
"""

from bisect import bisect_right
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


def link(doc: Document, findings: Sequence[Finding]) -> tuple[Link, ...]:
    """Return the links between the findings of one document, in the order of their sources."""
    ordered = sorted(findings, key=lambda finding: (finding.evidence.start, finding.evidence.end, finding.id))
    places = _Places(doc)
    found = {(one.source, one.target, one.relation): one for finding in ordered for one in _links_of(finding, ordered, places)}
    return tuple(found.values())


class _Places:
    """Where each unit of a document begins: a block, or a whole table row."""

    def __init__(self, doc: Document) -> None:
        blocks = doc.blocks
        first = [blocks[0], *(after for before, after in pairwise(blocks) if not _same_row(before, after))] if blocks else []
        self._starts = [block.start for block in first]
        self._rows = [block.kind is BlockKind.TABLE_CELL for block in first]

    def unit(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def is_row(self, unit: int) -> bool:
        return unit >= 0 and self._rows[unit]


def _same_row(before: Block, after: Block) -> bool:
    one, other = before.cell, after.cell
    return one is not None and other is not None and (one.table, one.row) == (other.table, other.row)


def _links_of(finding: Finding, ordered: Sequence[Finding], places: _Places) -> Iterator[Link]:
    start, end = finding.evidence.start, finding.evidence.end
    unit = places.unit(start)
    at = bisect_right(ordered, start - _REACH, key=lambda other: other.evidence.start)
    for other in ordered[at:]:
        if other.evidence.start > end + _REACH:
            return
        relation = RELATIONS.get((finding.kind, other.kind))
        if relation is None:
            continue
        reason = _reason(finding, other, (unit, places.unit(other.evidence.start)), places)
        if reason:
            yield Link(finding.id, other.id, relation, reason)


_REACH = 4000  # characters: no row or list item of the corpus is longer


def _reason(one: Finding, other: Finding, units: tuple[int, int], places: _Places) -> str | None:
    a, b = one.evidence, other.evidence
    if (a.start, a.end) == (b.start, b.end):
        return "same words"
    if a.start < b.end and b.start < a.end:
        return "one within the other"
    if units[0] == units[1] and places.is_row(units[0]):
        return "same table row"
    return None
