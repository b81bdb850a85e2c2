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

# source kind, target kind -> how they belong together; `Facts.relation` says where their roles forbid it
RELATIONS = {
    ("recommendation", "target_date"): "due",
    ("decision", "target_date"): "due",
    ("percentage", "target_date"): "due",
    ("rag_status", "target_date"): "due",
    ("recommendation", "rag_status"): "rated",
    ("rag_status", "percentage"): "measured_by",
    ("recommendation", "percentage"): "measured_by",
}
FIGURES = {"target": "target", "benchmark": "benchmark", "baseline": "baseline", "forecast": "forecast"}
_REACH = 4000  # characters: no row or list item of the corpus is longer
_NEAR = 150  # characters between two findings of one paragraph: a sentence; further off it tells of something else
# How a sentence begins that says nothing of its own: "It is due in June", "Timescale: June 2025", "The work is to be finished".
_POINTS_BACK = re.compile(
    r"(?:it(?! (?:was|is) (?:agreed|decided|resolved|noted|hoped|thought)| (?:may|might|could|can)\b)|this|that(?! (?:the"
    r"|an?)\b)|these|they|due|by|before|deadline|timescale|target date|completion"
    r"|to be (?:done|completed)"
    r"|the (?:works?|actions?|target|date|report|rating)|(?:\w+ ){1,4}the action)\b",
    re.IGNORECASE,
)
# "to send the figures, and advised that the plan would be ready in May": what was besides said is not what is to be done
_SAID_BESIDES = re.compile(
    r"\b(?:and|but) (?:\w+ )?(?:advised|reported|added|said|explained|noted|stated|confirmed|informed \w+)(?: that)?\b"
)
_ASIDE = re.compile(r"(?:where|which|whose|that)\b")
# "If the agreement is not signed by June, that permission be refused": by when something else is to be
_CONDITION = re.compile(r"(?:^|[,;.] )(?:in the event (?:that|of)|if|unless)\b[^,;.]*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.?!;]\s+(?=[\"“‘(]?[A-Z])|\n")
# How a sentence begins that only sets a figure beside the one before it
_COMPARES = re.compile(
    r"(?:compared|against|up|down|from|in|(?:the |a |an |its |our |this )?(?:[\w’']+ ){0,3}(?:targets?|average|median"
    r"|figures?|benchmark"
    r"|england|national|london|wales|scotland|neighbours|year|aim)|.{3,80}\bthe target of)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z]{3,}|[A-Za-z][a-z]{4,}")
# A paragraph with more figures of one sort is a list that lost its lines: which belongs to which cannot be told.
_MANY = 40
_DONE = ("deadline", "expected_completion")
"""Roles of the date by which what is rated will have been done."""
_HELD = {BlockKind.LIST_ITEM: "same list item", BlockKind.PARAGRAPH: "same paragraph", BlockKind.TABLE_CELL: "same table row"}


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
        self.doc = doc
        self._first = (
            [blocks[0], *(after for before, after in pairwise(blocks) if not _same_row(before, after))] if blocks else []
        )
        self._starts = [block.start for block in self._first]
        self._held: dict[tuple[int, str], list[Finding]] = defaultdict(list)
        for finding in ordered:
            self._held[self.unit(finding), _name(finding)].append(finding)

    def unit(self, finding: Finding) -> int:
        return bisect_right(self._starts, finding.evidence.start) - 1

    def kind(self, unit: int) -> BlockKind:
        return self._first[unit].kind

    def beside(self, finding: Finding, name: str) -> list[Finding]:
        """Return the findings of that name in the unit of ``finding``."""
        return self._held.get((self.unit(finding), name), [])

    def alone(self, finding: Finding) -> bool:
        """Tell whether the finding is the only one of its name in its unit."""
        return len(self.beside(finding, _name(finding))) == 1

    def between(self, one: Finding, other: Finding) -> str:
        """Return the words from the end of the first of two findings to the first letter of the second."""
        first, second = sorted((one.evidence, other.evidence), key=lambda each: each.start)
        return self.doc.text[first.end : second.start + 1]


def _same_row(before: Block, after: Block) -> bool:
    one, other = before.cell, after.cell
    return one is not None and other is not None and (one.table, one.row) == (other.table, other.row)


def _name(finding: Finding) -> str:
    """Return the kind of a finding with its role, timing and scope: a target and an actual are not two of one sort."""
    return " ".join(
        [finding.kind, *filter(None, (_told(finding, name) for name in ("role", "timing", "scope") if finding.kind in _PARTED))]
    )


_PARTED = frozenset({"percentage", "rag_status"})


def _told(finding: Finding, name: str) -> str:
    return str(getattr(finding.value, name, None) or "")


def _relation(one: Finding, other: Finding) -> str | None:
    """Return how two findings can belong together, by their kinds and roles."""
    if one.kind == other.kind == "percentage":
        return FIGURES.get(_told(other, "role")) if _told(one, "role") == "actual" else None
    relation = RELATIONS.get((one.kind, other.kind))
    if relation is None or "summary" in (_told(one, "scope"), _told(other, "scope")):
        return None
    if relation == "measured_by":
        wanted = ("actual",) if one.kind == "rag_status" else ("actual", "target")
        return relation if _told(other, "role") in wanted and _told(one, "timing") in ("", "current") else None
    return _due(one, other) if relation == "due" else relation


def _due(one: Finding, other: Finding) -> str | None:
    """Return "due", or "expected_by" for a rating to come; a timescale that is part of a standard is no date that is set."""
    role = _told(other, "role")
    if role == "standard" or (one.kind == "percentage" and _told(one, "role") not in ("target", "forecast")):
        return None
    if one.kind != "rag_status":
        return "due"
    if _told(one, "timing") == "expected":
        return "expected_by"
    return "due" if role in _DONE and _told(one, "timing") in ("", "current") else None


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
    if places.unit(one) != places.unit(other):
        return "under its heading" if _heads(one, other, places) else None
    if one.kind == other.kind:
        return _figures(one, other, places)
    if other.kind == "target_date" and not _takes_date(one, other, places):
        return None
    a, b = one.evidence, other.evidence
    return _overlapping(one, other, places) if a.start < b.end and b.start < a.end else _apart(one, other, places)


def _apart(one: Finding, other: Finding, places: _Places) -> str | None:
    """Return why two findings of one unit belong together whose quotes share no word."""
    if one.kind == "percentage":
        return None
    row = places.kind(places.unit(one)) is BlockKind.TABLE_CELL
    if row and _in_cells(one, other, places):
        return "same table row" if places.alone(one) else None
    return _beside(one, other, places)


def _overlapping(one: Finding, other: Finding, places: _Places) -> str | None:
    if not _innermost(one, other, places):
        return None
    if places.kind(places.unit(one)) is BlockKind.TABLE_CELL:
        return "same table row"
    a, b = one.evidence, other.evidence
    return "same words" if (a.start, a.end) == (b.start, b.end) else "one within the other"


def _takes_date(one: Finding, other: Finding, places: _Places) -> bool:
    """Tell whether a date of its unit can be a rating's or a figure's: not the action's there, not a later rating's."""
    if one.kind not in _PARTED or _told(one, "timing") == "expected":
        return True
    later = places.beside(one, "rag_status expected item")
    within = any(each.evidence.start <= other.evidence.end and other.evidence.start <= each.evidence.end for each in later)
    return not places.beside(one, "recommendation") and not within


def _innermost(one: Finding, other: Finding, places: _Places) -> bool:
    """Tell whether the words of both say that they belong together: no rival begins nearer, no clause of another's begins."""
    rivals = [*places.beside(other, _name(one)), *(places.beside(other, "recommendation") if one.kind == "decision" else [])]
    if one.kind == "rag_status" and other.kind == "target_date":
        rivals = []
    nearer = any(
        one.evidence.start < rival.evidence.start < other.evidence.end and rival.evidence.end <= other.evidence.end
        for rival in rivals
    )
    said = _SAID_BESIDES.search(places.doc.text, one.evidence.start, max(other.evidence.start, one.evidence.start))
    said = said or _of_something_else(one, other, places.doc.text)
    return not (nearer or said or (other.kind == "rag_status" and _ASIDE.match(other.evidence.quote)))


def _of_something_else(one: Finding, other: Finding, text: str) -> re.Match[str] | None:
    """Tell whether a date within what is asked for is of a condition, or of a plan that a later sentence tells of."""
    if other.kind != "target_date" or one.kind in _PARTED:
        return None
    planned = _told(other, "role") in ("expected_completion", "start")
    told = _SENTENCE.search(text, one.evidence.start, other.evidence.start) if planned else None
    return told or _CONDITION.search(text[one.evidence.start : other.evidence.end])


def _in_cells(one: Finding, other: Finding, places: _Places) -> bool:
    """Tell whether two findings stand in two cells of their row."""
    cells = [next(iter(places.doc.blocks_in(each.evidence.start, each.evidence.end))).cell for each in (one, other)]
    return cells[0] != cells[1]


def _beside(one: Finding, other: Finding, places: _Places) -> str | None:
    """Return why two findings of one list item, paragraph or cell belong together."""
    between = places.between(one, other)
    if len(between) > _NEAR or not places.alone(one):
        return None
    if other.kind == "percentage":
        belongs = one.kind == "rag_status" and places.alone(other)
    elif one.kind == "rag_status":
        belongs = one.evidence.end <= other.evidence.start and _goes_on(one, other, between)
    else:
        # A clause with an actor of its own has an action of its own.
        belongs = places.alone(other) and _POINTS_BACK.match(other.evidence.quote) is not None
    return _HELD.get(places.kind(places.unit(one))) if belongs else None


def _goes_on(one: Finding, other: Finding, between: str) -> bool:
    """Tell whether a date goes on with what was rated: in its sentence, or in one that points back to it or names it again."""
    if not _SENTENCE.search(between):
        return True
    return _speaks_of(one, other)


def _speaks_of(one: Finding, other: Finding) -> bool:
    """Tell whether a finding points back to another or names again what it names."""
    named = ({word.casefold() for word in _WORD.findall(each.evidence.quote)} for each in (one, other))
    return bool(set.intersection(*named)) or _POINTS_BACK.match(other.evidence.quote) is not None


def _figures(one: Finding, other: Finding, places: _Places) -> str | None:
    """Return why a target, an earlier figure or another's is that of an actual one: the only one of its row or sentence."""
    kind = places.kind(places.unit(one))
    actuals = places.beside(one, _name(one))
    if kind is BlockKind.TABLE_CELL and len(actuals) == 1:
        return "same table row"
    if len(actuals) > _MANY:
        return None
    ends = [(each, sorted((each.evidence.end, other.evidence.end))) for each in actuals]
    near = [each for each, (end, until) in ends if not _SENTENCE.search(places.doc.text[end:until])]
    if len(near) > 1:
        near = _parted(near, other, places)
    elif not near:
        # The sentence before, where it tells of one thing only.
        before = [each for each in actuals if each.evidence.end <= other.evidence.start]
        near = before if len(actuals) == 1 and len(places.between(one, other)) <= _NEAR else []
        if not _speaks_of(one, other) and not (_COMPARES.match(other.evidence.quote) and _told(other, "role") != "forecast"):
            return None
    return _HELD.get(kind) if near == [one] else None


def _parted(near: list[Finding], other: Finding, places: _Places) -> list[Finding]:
    """Return the actual figure right before ``other``, where figures of that role part it from those further off."""
    before = [each for each in near if each.evidence.end <= other.evidence.end]
    if len(before) < 2:
        return before[-1:] if not before or near[0] is before[0] else []
    peers = [each.evidence.end for each in places.beside(other, _name(other))]
    parted = any(before[-2].evidence.end < end < before[-1].evidence.end for end in peers)
    return before[-1:] if parted else []


def _heads(one: Finding, other: Finding, places: _Places) -> bool:
    """Tell whether the one's words are the heading right above the other, or the rating's that of the recommendation's."""
    if one.kind == "recommendation" and other.kind == "rag_status" and _is_heading_of(other, one):
        return places.alone(one) and _told(one, "kind") in ("inspection", "action") and _speaks_of(other, one)
    dated = other.kind == "target_date"
    if not _is_heading_of(one, other) or one.kind == "decision" or (one.kind == "rag_status" and dated):
        return False
    if other.kind == "percentage":
        # What a heading asks for is what is measured below it; a topic's heading only where the figure names it.
        asked = any(each.evidence.quote == one.evidence.quote for each in places.beside(one, "recommendation"))
        return asked or _speaks_of(one, other)
    return not dated or _POINTS_BACK.match(other.evidence.quote) is not None


def _is_heading_of(one: Finding, other: Finding) -> bool:
    section = other.evidence.section
    return bool(section) and one.evidence.end <= other.evidence.start and section[-1].strip() == one.evidence.quote
