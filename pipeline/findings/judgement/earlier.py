"""Grades of an earlier inspection, told by a report of its own: what was inspected, when, and how it was graded."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.rules import AFTER_GRADE, GRADE, QUOTE, TOLD, grade_of
from pipeline.findings.judgement.value import Framework

# "The previous inspection of the local authority’s services for looked after children was in July 2012."
_WAS = re.compile(
    r"(?:\bthe\s+)?\b(?:previous|last|most\s+recent|earlier)\s+(?:[\w-]+\s+){0,2}?inspection\s+of\s+(?P<what>[^.;]{4,140}?)\s+"
    r"(?:was|took\s+place|was\s+(?:carried\s+out|conducted|held))\s+(?:in|on|between|from)\s",
    re.IGNORECASE,
)
# "The local authority was judged to be good.", "Ofsted judged that services were adequate."
_JUDGED = re.compile(
    rf"^(?:(?:The|It|Its|They|These|Services|At\s+that\s+(?:time|inspection),?)\b[^.;]{{0,90}}?\b(?:was|were)\s+(?:judged"
    rf"|found|rated|graded|assessed)"
    rf"\s+(?:to\s+be\s+|as\s+|to\s+(?=requir))?|(?:Ofsted|Inspectors|The\s+inspection|It)\s+(?:judged|found"
    rf"|concluded)\s+(?:that\s+)?[^.;]{{0,60}}?\s"
    rf"(?:(?:was|were|to\s+be)\s+(?:judged\s+)?|to\s+(?=requir))){QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
)
# "The 2012 … inspection found A to be adequate and B to be inadequate", "an inspection in 2013 judged A to be good"
_FOUND = re.compile(
    r"\b(?:inspection|review)s?\b[^.;]{0,140}?\b(?:found|judged|rated|graded|assessed)\s+(?:that\s+)?", re.IGNORECASE
)
_WORD = r"(?!requir)[\w’',-]+"
_EACH = re.compile(
    rf"(?P<what>(?:the\s+)?(?=[a-z]){_WORD}(?:\s+{_WORD}){{0,9}}?)\s+(?:(?:to\s+(?:have\s+been|be)|as|was"
    rf"|were)\s+(?:judged\s+)?|to\s+(?=requir))"
    rf"{QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
)
_JOIN = re.compile(r"(?:,|;)?\s+(?:and|but|while|with)\s+(?:that\s+)?")
_CHILDREN_IN_CARE = re.compile(r"(?i)looked[- ]after|in\s+care")
_PROTECTION = re.compile(r"(?i)protection\s+of\s+children|child\s+protection|help\s+and\s+protection")
_SERVICE = re.compile(r"(?i)\b(adoption|fostering)\s+(?:agency|services?)")
_LEAVERS = re.compile(r"(?i)care\s+leavers")
_OWNER = re.compile(r"(?i)^(?:the\s+)?(?:local\s+authority|council)(?:[’']s)?\s+")
_SINGLE, _SINGLE_END = 2014, 2017
"""Years: the single inspection framework began in November 2013 and ended in 2017."""


def find_earlier(context: Context) -> Iterator[Draft]:
    """Yield the grades of earlier inspections that an inspectorate's own report tells of, each with its date."""
    if not context.own:
        return
    sentences = context.reading.sentences
    for at, sentence in enumerate(sentences):
        if "inspection" not in sentence.text and "review" not in sentence.text:
            continue
        told = _WAS.search(sentence.text)
        if told and at + 1 < len(sentences):
            yield from _next_sentence(context, (sentence, sentences[at + 1]), told)
        found = _FOUND.search(sentence.text)
        if found:
            yield from _each(context, sentence, found)


def _next_sentence(context: Context, pair: tuple[Sentence, Sentence], told: re.Match[str]) -> Iterator[Draft]:
    judged = _JUDGED.match(pair[1].text)
    when = _when(context, pair[0].text, told.end() - 3)
    if judged and when and _is_past(context, when):
        area = _area(told["what"]) or "overall_effectiveness"
        span = (pair[0].start + told.start(), pair[1].start + judged.end())
        yield Draft(area, grade_of(judged["grade"]), *span, "judgement.earlier", TOLD, "previous", _framework(when), when)


def _each(context: Context, sentence: Sentence, found: re.Match[str]) -> Iterator[Draft]:
    """Yield each area that "found A to be adequate and B to be inadequate" grades, of an inspection that lies back."""
    when = _when(context, sentence.text[: found.end()], 0)
    if when is None or not _is_past(context, when):
        return
    inspected, at = _area(found[0]), found.end()
    while graded := _EACH.match(sentence.text, at):
        area = _area(graded["what"]) or inspected or "overall_effectiveness"
        start = sentence.start + (0 if at == found.end() else graded.start())
        span = (start, sentence.start + graded.end())
        yield Draft(area, grade_of(graded["grade"]), *span, "judgement.earlier", TOLD, "previous", _framework(when), when)
        joined = _JOIN.match(sentence.text, graded.end())
        if not joined:
            return
        at = joined.end()


def _when(context: Context, text: str, start: int) -> Interval | None:
    """Return the date of the inspection told of: the first one from ``start`` that is of a year at least."""
    mentions = scan(text[start:], context.anchor, lean="past" if context.anchor else None)
    dated = next((one.interval for one in mentions if one.interval), None)
    year = None if dated else _YEAR.search(text, start)
    return scan(f"in {year[0]}")[0].interval if year else dated


_YEAR = re.compile(r"\b20[012]\d\b")


def _is_past(context: Context, when: Interval) -> bool:
    latest = context.inspected
    return latest is None or when.end < latest.start


def _area(words: str) -> str | None:
    """Return the area that the words name, in the guideline's names or their own; None for a service as a whole."""
    if _LEAVERS.search(words) and not _CHILDREN_IN_CARE.search(words):
        return "care_leavers"
    if _CHILDREN_IN_CARE.search(words) and "safeguarding" not in words.lower():
        return "in_care"
    if service := _SERVICE.search(words):
        return "adoption" if service[1].lower() == "adoption" else "fostering_service"
    if _PROTECTION.search(words):
        return "help_and_protection"
    own = _OWNER.sub("", words.strip())
    if "safeguarding" in own.lower() and not re.search(r"(?i)inspection|review", own):
        return "_".join(re.findall(r"[a-z0-9]+", re.sub(r"(?i)^(?:the|its|their)\s+", "", own).lower()))
    return None


def _framework(when: Interval) -> Framework | None:
    if when.end.year < _SINGLE:
        return "other"
    return "sif" if when.start.year <= _SINGLE_END else "ilacs"
