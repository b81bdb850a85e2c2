"""Readings compared: where two of one area disagree, both are kept with little confidence and the conflict named."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pipeline.findings._shared.reading import Reading
from pipeline.findings.judgement.context import Draft
from pipeline.findings.judgement.rules import CONFLICTING
from pipeline.findings.judgement.value import Judgement
from pipeline.model import Finding

KIND = "judgement"


def settle(reading: Reading, drafts: Iterable[Draft], *, compare: bool) -> list[Finding]:
    """Return the findings: overlapping readings of one grade once; ``compare`` in an inspection's own report."""
    kept = _without_repeats(drafts)
    conflicts = _conflicts(kept) if compare else {}
    found = []
    for draft in kept:
        value = Judgement(draft.area, draft.grade, draft.framework, draft.timing, draft.date)
        finding = reading.finding(KIND, value, (draft.start, draft.end), draft.rule, draft.confidence)
        conflict = conflicts.get(draft.area) if draft.timing == "current" else None
        found.append(replace(finding, confidence=CONFLICTING, conflict=conflict) if conflict else finding)
    return found


def _without_repeats(drafts: Iterable[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (-one.confidence, one.start, -one.end)):
        if not any(_repeats(one, draft) for one in kept):
            kept.append(draft)
    return sorted(kept, key=lambda one: (one.start, one.end, one.area))


def _repeats(one: Draft, draft: Draft) -> bool:
    """Tell whether ``draft`` reads again what ``one`` has read better: the same area there, or a place within it."""
    if not (one.start < draft.end and draft.start < one.end):
        return False
    if one.timing != draft.timing and one.rule == draft.rule == "judgement.table":
        return False
    if one.grade != draft.grade and (one.timing != draft.timing or one.rule == draft.rule == "judgement.change"):
        return False
    return one.area == draft.area or (one.rule != draft.rule and one.start <= draft.start and draft.end <= one.end)


def _conflicts(drafts: list[Draft]) -> dict[str, str]:
    """Return the areas with more than one current grade, with what was read where."""
    grades: dict[str, dict[str, str]] = defaultdict(dict)
    for draft in drafts:
        if draft.timing == "current" and draft.framework != "other":
            grades[draft.area].setdefault(draft.grade, draft.rule)
    return {
        area: " but ".join(f"{rule} reads {grade}" for grade, rule in sorted(read.items()))
        for area, read in grades.items()
        if len(read) > 1
    }
