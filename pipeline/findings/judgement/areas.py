"""What was inspected, by the words that name it: an area of the frameworks, or the document's own words."""

import re

from pipeline.dates import Interval
from pipeline.findings.judgement.telling import FOR_AREAS
from pipeline.findings.judgement.value import Framework

_CHILDREN_IN_CARE = re.compile(r"(?i)looked[- ]after|in\s+care")
_PROTECTION = re.compile(r"(?i)protection\s+of\s+children|child\s+protection|help\s+and\s+protection")
_SERVICE = re.compile(r"(?i)\b(adoption|fostering)\s+(?:agency|services?|inspection)")
_ADOPTION = re.compile(r"(?i)\badoption\b(?!\s+(?:performance|services?|agency))")
_LEAVERS = re.compile(r"(?i)care\s+leavers")
# "Northmere's safeguarding arrangements", "the local authority's ...": whose they are is no part of the area
_OWNER = re.compile(
    r"^(?:(?:[Tt]he|[Ii]ts|[Tt]heir)\s+)?(?:(?:(?i:local\s+authority|council)(?:[’']s)?|(?:[A-Z][\w-]*"
    r"(?:\s+(?:and|upon|of|on|with|in|the|&)(?=\s+[A-Z]))?\s+){0,5}"
    r"(?!(?:Children|Young|People|Adult|Women|Men|Carer|Pupil|Parent|Famil))[A-Z][\w-]*?(?:[’']s|s[’']))\s+)?"
    r"(?:(?:the|its|their)\s+)?"
)
# "..., when they were judged", "when the local authority was judged": of what the sentence speaks of
_ELIDED = re.compile(
    r"(?i)\b(?:(?:they|it|these|and|(?:the\s+)?(?:local\s+authority|authority|council|services?))\s+(?:was|were)|and)\s+$"
)
_VERB = re.compile(r"\b(?:was|were|have|has|had|is|are|took)\s")
_CLOSE = 70
"""Characters before a grade in which its own clause says that it is the overall one."""
_INSPECTION_OF = re.compile(r"(?i)^.*\binspection\s+of\s+")
_SINGLE_BEGAN, _SINGLE_END = (2013, 11), 2017
"""The single inspection framework: its first month, its last year."""


def area_named(words: str) -> str | None:
    """Return the area that the words name, in the guideline's names or their own; None for a service as a whole.

    Where they name both protection and children in care, one inspection was of both: a grade of it is of neither alone.
    """
    in_care = bool(_CHILDREN_IN_CARE.search(words)) and "safeguarding" not in words.lower()
    if _LEAVERS.search(words) and not in_care:
        return "care_leavers"
    if in_care:
        return None if _PROTECTION.search(words) else "in_care"
    if service := _SERVICE.search(words):
        return "adoption" if service[1].lower() == "adoption" else "fostering_service"
    if _PROTECTION.search(words):
        return "help_and_protection"
    own = without_owner(words.strip())
    return snake(own) if "safeguarding" in own.lower() and not re.search(r"(?i)inspection|review", own) else None


def subject_area(text: str, grade: tuple[int, int]) -> str | None:
    """Return the area that "they" stands for: "Services for children in care were inspected in 2015, when they were judged …"."""
    if not _ELIDED.search(text, 0, grade[0]) or text[grade[1] :].lstrip().startswith("overall"):
        return None
    if "overall" in text[max(0, grade[0] - _CLOSE) : grade[0]].lower():
        return None
    verb = _VERB.search(text, 0, grade[0])
    return area_named(_INSPECTION_OF.sub("", text[: verb.start()])) if verb else None


def named_alone(clause: str) -> str | None:
    """Return the area that a clause names in words that stand for it: "a judgement that child protection was inadequate"."""
    named = area_named(clause) if "overall" not in clause.lower() else None
    return named if named in ("help_and_protection", "in_care", "care_leavers") else None


def named_after(text: str, grade_end: int) -> tuple[str, int] | None:
    """Return the areas that a grade is said to be for, "good for adoption and care leavers", and where they end."""
    listed = FOR_AREAS.match(text, grade_end)
    return (_ADOPTION.sub("adoption services", listed["areas"]), listed.end()) if listed else None


def without_owner(words: str) -> str:
    """Return the words without an article and the council that they are about, "Northmere's"."""
    return words[len(_OWNER.match(words)[0]) :]  # type: ignore[index]


def snake(words: str) -> str:
    """Return an area in the document's own words: no article, no council's name, in snake_case."""
    return "_".join(re.findall(r"[a-z0-9]+", without_owner(words.strip()).lower()))


def framework_of(when: Interval) -> Framework:
    """Return the framework that children's services were inspected under on a day."""
    if (when.start.year, when.start.month) < _SINGLE_BEGAN:
        return "other"
    return "sif" if when.start.year <= _SINGLE_END else "ilacs"
