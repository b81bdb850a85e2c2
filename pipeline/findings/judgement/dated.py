"""Where the clause of a grade begins, and the date that it tells: an inspection's, never that of something else."""

import re

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Context

NEAR = 90
"""Characters between a grade and a date that is still its own."""
_CLAUSE = re.compile(
    r"[;:]\s|,\s(?!management)|\s\((?=[^)]*$)|\b(?:that|whilst|while|but|which|although|though|however)\s"
    r"|\bsince\s(?=(?:they|it)\s)"
    r"|\bfollowing\s+the\s|\band\s+(?=(?-i:[A-Z][\w’'-]+)(?:\s+(?-i:[A-Z][\w’'-]+)){0,4}\s+(?:was|were|had|has|is)\b)",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\s*(?:(?:and|but|so)\s+)?", re.IGNORECASE)
# "When the trust took over in 2023, it inherited ...": a clause of its own, which tells when something else was
_OWN_CLAUSE = re.compile(r"(?i)\b(?:when|after|as|once|because|until)\s+\w")
_INSPECTED = re.compile(
    r"(?i)\b(?:inspect\w*|ofsted|ILACS?|SIF|JAR|CQC|HMI\w*|estyn|review\w*|visit\w*|judge\w*|rated|graded|assess\w*|found"
    r"|reported|previously|last)\b"
)
# "good, which followed the inspection in 2014": from the grade on to another inspection's date
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:which\s+follow(?:ed|s)|followed|compared\s+(?:with|to)|than|up\s+from|down\s+from|improvement\s+(?:on|from)|same\s+as)\b"
)
_PUBLISHED = re.compile(r"(?i)\bpublish\w*\s+(?:\w+\s+){0,2}$")


def clause_start(text: str, at: int) -> int:
    """Return where the clause begins; of "The front door (rated good)", before what stands before the bracket."""
    bracket = re.search(r"\(\s*$", text[:at])
    upto = bracket.start() - 1 if bracket and bracket.start() else at
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, max(upto, 0))), default=0)
    return start + len(_CONJUNCTION.match(text[start:at])[0])  # type: ignore[index]


def date_of(context: Context, sentence: Sentence, grade: tuple[int, int]) -> Interval | None:
    """Return the date told in the clause of a grade or next to it, if it is past; ``grade`` is its place in the sentence."""
    start = clause_start(sentence.text, grade[0])
    if named := telling.YEAR_OF.search(sentence.text, start, grade[1]):
        return scan(f"in {named['year']}")[0].interval
    near = [mention for mention in _past(context, sentence) if _is_near(sentence.text, mention, (start, *grade))]
    if not near and (named := telling.YEAR_OF.search(sentence.text, 0, grade[1])):
        return scan(f"in {named['year']}")[0].interval
    return min(near, key=lambda one: abs(one.start - grade[1]), default=None).interval if near else None  # type: ignore[union-attr]


def _past(context: Context, sentence: Sentence) -> list[DateMention]:
    """Return the dates that lie back when the paper speaks; one of a publication is no inspection's."""
    return [
        mention
        for mention in scan(sentence.text, context.anchor, lean="past" if context.anchor else None)
        if mention.interval
        and mention.intro not in ("by", "before", "until", "since", "within")
        and (context.anchor is None or mention.interval.start <= context.anchor)
        and not _PUBLISHED.search(sentence.text, 0, mention.start)
    ]


def _is_near(text: str, mention: DateMention, clause: tuple[int, int, int]) -> bool:
    """Tell whether a date is that of the grade from ``clause[1]`` to ``clause[2]``, whose clause begins at ``clause[0]``."""
    start, grade, end = clause
    if ";" in text[min(mention.end, end) : max(mention.start, grade)] or mention.start - end > NEAR:
        return False
    if mention.start > end and _OF_ANOTHER.search(text, end, mention.start):
        return False
    if mention.start >= start:
        return True
    return abs(mention.start - end) <= NEAR + end - grade and not _of_something_else(text[: mention.start])


def _of_something_else(before: str) -> bool:
    """Tell whether the words before a date are a clause of their own, about no inspection."""
    clause = before[max((one.end() for one in _CLAUSE.finditer(before)), default=0) :]
    return bool(_OWN_CLAUSE.match(clause)) and not _INSPECTED.search(clause)
