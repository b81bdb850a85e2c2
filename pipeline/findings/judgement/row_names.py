"""What a row or a line of a paper grades: areas by their short or full names, else in the paper's own words."""

import re

from pipeline.findings.judgement.rules import AREAS

_SHORT = {
    "help_and_protection": r"help and protection",
    "impact_of_leaders": r"(?:the )?impact of leaders|leadership",
    "leadership_management_governance": r"leadership,? management and governance",
    "in_care_and_care_leavers": r"(?:experiences of )?children in care and care leavers",
    "in_care": r"(?:experiences of )?(?:children in care|children looked after|looked after children)",
    "care_leavers": r"(?:experiences of )?care leavers",
    "adoption": r"adoption(?: performance)?",
    "overall_effectiveness": r"overall(?: (?:judge?ment|grade|grading|rating|score|outcome))?",
}
_NAMES = tuple(
    (name, re.compile(rf"\W*(?:\d[\d.]*\s+)?(?:the )?(?:{words})\W*", re.IGNORECASE))
    for name, words in (*_SHORT.items(), *AREAS.items())
)
_NUMBERED = re.compile(r"^\W*(?:(?:Q|QS|KQ)?\d[\d.]*[.):]?\s+)?(?:(?:the|its|our)\s+)?", re.IGNORECASE)
# "the efficiency pillar": efficiency
_SORT = re.compile(r"\s+(?:pillars?|judge?ments?|questions?|themes?|domains?|categor(?:y|ies)|diagnostics?)\W*$", re.IGNORECASE)
_LONGEST = 14


def named_area(words: str) -> str | None:
    """Return the area of children's services that the words name, or the overall one."""
    return next((name for name, pattern in _NAMES if pattern.fullmatch(words)), None)


def own_area(words: str) -> str | None:
    """Return an area in the paper's own words, in snake case; None for what is too long or too short to be a name."""
    plain = _SORT.sub("", _NUMBERED.sub("", words))
    found = re.findall(r"[a-z0-9]+", plain.lower().replace("’", "").replace("'", ""))
    return "_".join(found) if 0 < len(found) <= _LONGEST and re.search(r"[a-z]{3}", plain.lower()) else None
