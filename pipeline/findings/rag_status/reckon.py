"""How many, or what share, a sentence says have a rating: the number nearest before its colour that can count things."""

import re

from pipeline.findings._shared.numbers import Count, Figure, counts, figures
from pipeline.findings.rag_status import rules

# "The one about visits was red", "one of the amber measures": one thing, not how many.
_ONE_THING = re.compile(
    r" (?:(?:about|on|for|concerning|relating to|that|which|in relation to)\b|of (?:the|our|its) ['‘“\"]?$)", re.IGNORECASE
)
_GAP = re.compile(
    r"(?:[ ,]*\([^)]*\))?(?:(?:,(?= (?:all|each|both)\b))? ?(?:\((?=(?:RAG |now )?"
    r"(?:rated|shown|marked|flagged|reported|classed|assessed)\b))?[\w’'/&-]+(?:\.\d+)?%?| ?\([^)]*\)){0,12}[ '‘“\"(]*",
    re.IGNORECASE,
)
# "15 (21%) were off target but may still be met within the year (rated amber)".
_BRACKETED = re.compile(
    r"(?:[ ,]*\([^)]*\))?(?: (?!(?:it|this|he|she|while|although|and)\b)[\w’'/&-]+){1,20} "
    r"\((?:now )?(?:RAG )?rated (?:as )?['‘“\"]?",
    re.I,
)
# "within 5% tolerance of their targets (amber)": a bound of the rating, not how many have it.
_BOUND_BEFORE = re.compile(r"\b(?:within|by|than|over|under|above|below|between|up to|target(?: of)?) $", re.IGNORECASE)
_BOUND_AFTER = re.compile(
    r" ?(?:tolerance|of (?:the |its |their )?(?:respective |agreed |set )?targets?\b|short of|below|above|complete\b)", re.I
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:it|this|he|she|because|as it|but|while|although|longer|change[ds]?|further|doubt|and that|held|holds|contain(?:s"
    r"|ed)|"
    r"and the (?:measure|indicator|action|project|risk|target|item) (?:is|was)|"
    r"and (?:is|was|shows?|showed|showing|remain\w*|so|therefore|hence|now))\b",
    re.IGNORECASE,
)
# "completed on time was 100% and green": the figure is the indicator's own.
_OWN_BEFORE = re.compile(r"\b(?:was|is|at|stood at|reached|to) (?:about |over |only )?$", re.IGNORECASE)
_NOT_A_COUNT_BEFORE = re.compile(
    r"(?:\b(?:Q|(?:[Ii]ndicator|[Mm]easure|KPI|[Rr]ef|[Cc]ommitment|[Pp]roject|[Dd]eliverable)|quarters?|pages?|paragraphs?"
    r"|sections?|items?|appendix|appendices|years?|aged?|phase|stage|tier|"
    r"level|band|objective|priority|"
    r"action|recommendation|risk|annex|annexe|table|chapter|item|minute|target|theme|strand|group|part|no\.|number|by|since"
    r"|until|from|in)"
    r"|(?:Quarter|Appendix|Annexe?|Section|Table|Page|Paragraph|Phase|Stage|Year|Part|Item|Period|Theme|Priority|Level)"
    r"|[A-Z]{1,4}) ?$",
)
_NOT_A_COUNT_AFTER = re.compile(
    r" ?(?:%|per cent|(?:calendar |working )?(?:months?|weeks?|days?|years?|hours?|quarters?)\b|pages?\b|longer\b|"
    r"(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b|(?:19|20)\d\d|million|doubt|change)",
)
# "Two projects, the depot and the crematorium, are red": the names of what is counted, between commas.
APPOSITION = re.compile(
    r", (?P<names>(?!(?:and|but|or|with|which|of which|while|it|they|there|this)\b)[^;:.]{3,200}?),"
    r"(?= (?:is|are|was|were|had|has|have|remain\w*|stay\w*|continue\w*)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BOTH_THINGS = re.compile(rf"(?: of)?(?: the| these| those)? {rules.THINGS}\b", re.IGNORECASE)


def last_count(segment: str) -> Count | None:
    """Return the last number of a text that counts the things behind it."""
    for count in reversed(counts(segment)):
        gap, before = segment[count.end :], segment[: count.start]
        if segment[count.start : count.end].lower() == "both" and not _BOTH_THINGS.match(gap):
            continue
        if _YEAR.fullmatch(segment[count.start : count.end]):
            continue
        if _NOT_A_COUNT_BEFORE.search(before) or _NOT_A_COUNT_AFTER.match(gap):
            continue
        if _ONE_THING.match(gap) and segment[count.start : count.end].lower() == "one":
            return None
        gap = APPOSITION.sub("", gap, count=1)
        plain = _GAP.fullmatch(gap) and not _OTHER_SUBJECT.search(gap)
        return count if plain or _BRACKETED.fullmatch(gap) else None
    return None


def last_share(segment: str) -> Figure | None:
    """Return the last figure in per cent of a text that is a share of the things behind it."""
    for figure in reversed(figures(segment)):
        gap = segment[figure.end :].lstrip(")")
        if _BOUND_BEFORE.search(segment[: figure.start]) or _BOUND_AFTER.match(segment, figure.end):
            continue
        if _OWN_BEFORE.search(segment[: figure.start]):
            return None
        return figure if figure.unit == "percent" and _GAP.fullmatch(gap) and not _OTHER_SUBJECT.search(gap) else None
    return None
