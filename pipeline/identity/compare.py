"""Whether two papers of one council are one: the same words in another format, another version, a draft, a part of a pack."""

import re
from dataclasses import dataclass

from pipeline.identity.paper import Paper, in_common
from pipeline.model import DocumentRelation

# Shares of sampled shingles. Of 508 papers of the corpus no two that are not one share more than 0.18, nor does one hold more
# than 0.32 of another; twins in two formats share all. Forms that differ in a name and a sum of money share up to 0.85.
SAME = 0.9
VERSION = 0.8
SITTING = 0.5
"""Enough for minutes of one body and day: approval can add whole paragraphs, and no body sits twice with the same words."""
PART = 0.8
LONGER = 1.3
"""How much longer than its part a whole is at least."""
FEWEST_WORDS = 20
"""Below, a text says nothing of its document: an empty scan, a cover sheet."""
FEWEST_KEYS = 6

_ACTS = frozenset({"minutes", "decision_notice"})
_INSPECTIONS = frozenset({"inspection_report", "inspection_letter"})
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Relation:
    """How two papers are one: ``part`` is the shorter one's relation to the longer one, the others go both ways."""

    how: DocumentRelation
    similarity: float


def relate(one: Paper, other: Paper) -> Relation | None:
    """Return how two papers are one, None where they are two."""
    if min(one.words, other.words) < FEWEST_WORDS:
        return None
    if one.digest == other.digest:
        return Relation("same_text", 1.0)
    if not dates_agree(one, other) or (one.kind in _INSPECTIONS) != (other.kind in _INSPECTIONS):
        return None
    alike, within, keys = in_common(one, other)
    how = _how(one, other, alike)
    if how:
        return Relation(how, round(alike, 4))
    return Relation("part", round(within, 4)) if within >= PART and keys >= FEWEST_KEYS and _is_part(one, other) else None


def dates_agree(one: Paper, other: Paper) -> bool:
    """Tell whether two papers can be of one day: a date that is not known agrees with all."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _how(one: Paper, other: Paper, alike: float) -> DocumentRelation | None:
    if alike >= SITTING and _one_sitting(one, other):
        if one.draft != other.draft:
            return "draft"
        return "same_text" if alike >= SAME and one.media_type != other.media_type else "version"
    if alike < VERSION or one.kind != other.kind or not _one_title(one, other):
        return None
    if alike >= SAME and one.media_type != other.media_type:
        return "same_text"
    return "version" if alike >= SAME or _one_day(one, other) else None


def _one_sitting(one: Paper, other: Paper) -> bool:
    """Tell whether both are minutes of one body and day."""
    return one.kind == other.kind == "minutes" and _one_day(one, other) and bool(one.of_body) and one.of_body == other.of_body


def _one_day(one: Paper, other: Paper) -> bool:
    return one.start is not None and one.start == one.end == other.start == other.end


def _one_title(one: Paper, other: Paper) -> bool:
    """Tell whether titles do not part two papers: "Q2" and "Q3", "application 21/0345" and "22/0101" do."""
    if not one.named or not other.named:
        return True
    differing = one.named ^ other.named
    if any(_FIGURE.search(word) for word in differing):
        return False
    return one.named <= other.named or other.named <= one.named or len(differing) * 4 <= len(one.named | other.named)


def _is_part(one: Paper, other: Paper) -> bool:
    """Tell whether the shorter paper can be a part of the longer: a record of what was decided is no part of a report."""
    part, whole = sorted((one, other), key=lambda paper: paper.words)
    if whole.words < LONGER * part.words:
        return False
    return part.kind in _ACTS if whole.kind in _ACTS else (part.kind not in _ACTS or whole.kind in ("agenda", "other"))
