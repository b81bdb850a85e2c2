"""Patterns of grades and of the areas that are graded, from atoms upward; each rule has an id and a confidence.

The areas' names are those that the frameworks print: the single inspection framework (2013 to 2018), the inspection of
local authority children's services (2018, parted in 2023, without overall effectiveness from April 2026), area SEND.
"""

import re
from typing import Final

from pipeline.findings.judgement.value import Grade

QUOTE: Final = r"[\"'‘’“”]"

# --- grades -----------------------------------------------------------------------------------------------------------
_IMPROVEMENT = r"requir(?:es?|ed|ing)\s+improvements?(?:\s+to\s+be\s+good)?"
GRADE: Final = rf"(?i:outstanding|good|{_IMPROVEMENT}|inadequate|satisfactory|adequate)"
ANY_GRADE: Final = re.compile(r"(?i)outstanding|\bgood|improvement|adequate|satisfactory")
_GRADES: tuple[tuple[str, Grade], ...] = (
    ("outstanding", "outstanding"),
    ("good", "good"),
    ("requir", "requires_improvement"),
    ("inadequate", "inadequate"),
    ("satisfactory", "satisfactory"),
    ("adequate", "adequate"),
    ("limited", "limited"),
)
# What may follow a grade that is one; "good practice" is praise, "requires improvement in" a need.
AFTER_GRADE: Final = (
    rf"(?!{QUOTE}?\s+(?:(?:[Pp]ractice|[Pp]rogress|quality|outcomes?|work|enough|examples?|support|care|understanding"
    rf"|relationships?|use|range|start"
    r"|standard|level|evidence|multi|partnership|services?|arrangements|management|leadership|education|health|foundations?"
    r"|(?i:or\s+(?:better|outstanding|above))|to\s+(?!be\b))(?:\b|$)|-))(?!-)(?!\w)"
)


def grade_of(words: str) -> Grade:
    """Return the grade that the words say."""
    lower = words.lower()
    return next(grade for start, grade in _GRADES if lower.startswith(start))


# --- areas, as printed in rows and headings ---------------------------------------------------------------------------
_EXPERIENCES = r"(?:the\s+)?experiences?\s+and\s+progress\s+(?:of|for)\s+"
_NEEDING = r"children\s+(?:and\s+young\s+people\s+)?(?:who\s+need|in\s+need\s+of|needing)\s+help\s+and\s+protection"
_CARE_LEAVERS = r"(?:children\s+)?care\s+leavers"
AREAS: Final[dict[str, str]] = {
    "impact_of_leaders": r"(?:the\s+)?impact\s+of\s+leaders\s+on\s+(?:social\s+work\s+)?practice"
    r"(?:\s+with\s+children\s+and\s+families)?",
    "in_care_and_care_leavers": rf"{_EXPERIENCES}children\s+in\s+care\s+and\s+{_CARE_LEAVERS}",
    "in_care": rf"{_EXPERIENCES}children\s+in\s+care"
    rf"|(?:{_EXPERIENCES})?children\s+looked\s+after\s+and\s+achieving\s+permanence",
    "care_leavers": rf"{_EXPERIENCES}{_CARE_LEAVERS}",
    "help_and_protection": rf"(?:{_EXPERIENCES})?{_NEEDING}",
    "adoption": r"adoption\s+performance",
    "leadership_management_governance": r"leadership,?\s+management\s+and\s+governance",
    "lscb": r"(?:the\s+)?(?:effectiveness\s+of\s+the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}"
    r"safeguarding\s+children(?:[’']?s)?\s+board(?:\s+\(\w+\))?",
    "overall_effectiveness": r"overall\s+effectiveness",
}
_AREA_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in AREAS.items())
ANY_AREA: Final = "|".join(f"(?:{pattern})" for pattern in AREAS.values())
# From an area to its grade: a row's space or tab, a colon, brackets, "is", "was judged to be", "is that it is".
_LINK = (
    rf"\s*(?:[\d¹²³⁴-⁹⁰]{{1,2}}\s*)?[:–—(-]*\s*(?:is\s+that\s+it\s+)?(?:(?:is|are|was|were|remains?|has\s+been|have\s+been"
    rf"|had\s+been)\s+)?(?:(?:now|also|still)\s+)?"
    rf"(?:(?:judged|rated|graded|assessed)\s+)?(?:(?:to\s+be|as|at)\s+)?{QUOTE}?"
)
STATED: Final = re.compile(
    rf"(?<!\w)(?P<area>(?i:{ANY_AREA}))(?P<link>{_LINK})(?P<grade>{GRADE}){AFTER_GRADE}(?P<close>{QUOTE}?\)?)"
)


def area_of(words: str) -> str:
    """Return the area whose printed name the words are."""
    return next(name for name, pattern in _AREA_PATTERNS if pattern.fullmatch(words))


# --- whole-service sentences ------------------------------------------------------------------------------------------
_IS_GRADED = (
    rf"(?:(?:is|are|remains?|continues?\s+to\s+be)\s+(?:now\s+"
    rf"|still\s+)?(?:judged\s+)?(?:to\s+be\s+)?{QUOTE}?(?P<grade>{GRADE})"
    rf"|(?:still\s+|now\s+)?(?P<verb>(?i:requires?\s+improvement(?:\s+to\s+be\s+good)?))){AFTER_GRADE}{QUOTE}?"
)
_PLACE_NAME = r"(?:the\s+)?(?:(?:[A-Z][\w’'-]*,?|&|and|of|on|upon|under|with|in)\s+){1,9}?"
# Covers of reports under the single inspection framework, and the first sentence of many summaries.
OVERALL: Final = re.compile(
    r"(?:(?i:the\s+overall\s+judge?ment\s+is\s+that\s+)?(?:[Oo]verall,?\s+)?[Cc]hildren[’']s\s+(?:social\s+care\s+)?[Ss]ervices"
    rf"(?:\s+(?:in|for|provided\s+by)\s+{_PLACE_NAME}|\s+)"
    rf"|(?:[Oo]verall,?\s+)?[Ss]ervices\s+for\s+children(?:\s+and\s+(?:families|young\s+people))?\s+in\s+{_PLACE_NAME}"
    rf"|[Oo]verall,?\s+services\s+|(?i:the\s+overall\s+judge?ment\s+(?=is\s))){_IS_GRADED}"
)
# Area SEND from 2023: three outcomes, each told in one sentence.
SEND: Final[tuple[tuple[re.Pattern[str], Grade], ...]] = (
    (
        re.compile(
            r"(?i)\bwidespread\s+(?:and|or|and/or"
            r"|and\s+or)\s+systemic\s+failings(?:\s+leading\s+to\s+significant\s+concerns)?"
        ),
        "widespread_failings",
    ),
    (
        re.compile(r"\b(?:(?:lead(?:ing)?|led)\s+to|found|identified)\s+inconsistent\s+experiences(?:\s+and\s+outcomes)?"),
        "inconsistent",
    ),
    (re.compile(r"\btypically\s+lead(?:ing)?\s+to\s+positive\s+experiences(?:\s+and\s+outcomes)?"), "typically_positive"),
)

# --- zones ------------------------------------------------------------------------------------------------------------
DEFINITIONS: Final = re.compile(
    r"(?i)^(?:what\s+the\s+inspection\s+judge?ments\s+mean"
    r"|(?:annex\s+\w+:?\s+)?(?:grade\s+descriptors|definitions\s+of\s+(?:the\s+)?judge?ments))"
)
EARLIER_LIST: Final = re.compile(
    r"(?i)\b(?:last|previous|earlier|prior)\s+(?:\w+\s+){0,6}?(?:inspection|review|judge?ments?|report)"
    r"|\bpreviously\s+(?:inspected|judged)"
)

# --- confidences: how often each way of reading was right on the corpus' reports -----------------------------------------
ROW = 0.98
HEADING = 0.97
SENTENCE = 0.95
TOLD = 0.8
PROGRESS = 0.75
CONFLICTING = 0.4
