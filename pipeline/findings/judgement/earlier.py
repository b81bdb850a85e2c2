"""Grades of an earlier inspection, told by a report of its own: what was inspected, when, and how it was graded."""

import re
from collections.abc import Iterator, Sequence

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.areas import area_named, framework_of, named_after
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.prose import areas_in
from pipeline.findings.judgement.rules import AFTER_GRADE, GRADE, QUOTE, TOLD, grade_of

# "The previous inspection of the local authority’s services for looked after children was in July 2012."
_WAS = re.compile(
    r"(?:\bthe\s+)?\b(?:previous|last|most\s+recent|earlier)\s+(?:[\w-]+\s+){0,2}?inspection\s+of\s+(?P<what>[^.;]{4,140}?)\s+"
    r"(?:was|took\s+place|was\s+(?:carried\s+out|conducted|held))\s+(?:in|on|between|from)\s",
    re.IGNORECASE,
)
# "The local authority was judged to be good.", "Ofsted judged that services were adequate."
_JUDGED = re.compile(
    rf"^(?:(?:The|It|Its|They|These|Services|At\s+that\s+(?:time|inspection),?)\b[^.;]{{0,90}}?\b(?:was|were)\s+(?:overall\s+)?(?:judged"
    rf"|found|rated|graded|assessed)"
    rf"\s+(?:to\s+be\s+|as\s+|to\s+(?=requir))?|(?:Ofsted|Inspectors|The\s+inspection|It)\s+(?:judged|found"
    rf"|concluded)\s+(?:that\s+)?[^.;]{{0,60}}?\s"
    rf"(?:(?:was|were|to\s+be)\s+(?:judged\s+)?|to\s+(?=requir))){QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
)
# "The 2012 … inspection found A to be adequate and B to be inadequate", "an inspection in 2013 judged A to be good"
_FOUND = re.compile(
    r"\b(?:(?:adoption|fostering)\s+(?:service\s+)?)?(?:inspection|review)s?\b[^.;]{0,140}?\b(?:found|judged|rated|graded"
    r"|assessed)\s+(?:that\s+)?",
    re.IGNORECASE,
)
_WORD = r"(?!requir)[\w’',-]+"
_EACH = re.compile(
    rf"(?P<what>(?:the\s+)?(?=[a-z]){_WORD}(?:\s+{_WORD}){{0,9}}?)\s+(?:(?:to\s+(?:have\s+been|be)|as|was"
    rf"|were)\s+(?:judged\s+)?|to\s+(?=requir))"
    rf"{QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
)
# ", and was judged good for adoption": the same inspection goes on
_AND_JUDGED = re.compile(
    rf",?\s+(?:and|but|while)\s+(?:it\s+)?(?P<was>was|were)\s+(?:also\s+)?(?:judged|found|rated|graded)\s+(?:(?:to\s+be|as)\s+"
    rf"|to\s+(?=requir))?{QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
)
_SENTENCES = 5
"""How many sentences tell of one inspection: what was inspected, and its grades."""
_JOIN = re.compile(r"(?:,|;)?\s+(?:and|but|while|with)\s+(?:that\s+)?")


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
            yield from _next_sentences(context, sentences[at : at + _SENTENCES], told)
        found = _FOUND.search(sentence.text)
        if found:
            yield from _each(context, sentence, found)


def _next_sentences(context: Context, near: Sequence[Sentence], told: re.Match[str]) -> Iterator[Draft]:
    """Yield the grades of the sentence after the one that tells of the inspection, and of those that go on with its areas."""
    when = _when(context, near[0].text, told.end() - 3)
    if when is None or not _is_past(context, when):
        return
    for at, sentence in enumerate(near[1:]):
        judged = _JUDGED.match(sentence.text)
        graded = list(_graded(context, sentence.text, judged)) if judged else []
        if not graded or (at and not graded[0][0]):
            return
        for number, (areas, words, start, end) in enumerate(graded):
            begin = near[0].start + told.start() if not at and not number else sentence.start + start
            for area in areas or [area_named(told["what"]) or "overall_effectiveness"]:
                span = begin, sentence.start + end
                yield Draft(area, grade_of(words), *span, "judgement.earlier", TOLD, "previous", framework_of(when), when)


def _graded(context: Context, text: str, judged: re.Match[str]) -> Iterator[tuple[list[str], str, int, int]]:
    """Yield the areas, the grade, and from where to where: of "good for A and B, and was judged adequate for C" two."""
    listed = named_after(text, judged.end())
    if listed:
        areas, end = areas_in(context, listed[0], None), listed[1]
    else:
        areas, end = (["overall_effectiveness"] if re.search(r"(?i)\boverall\b", judged[0]) else []), judged.end()
    yield areas, judged["grade"], judged.start(), end
    while more := _AND_JUDGED.match(text, end):
        listed = named_after(text, more.end())
        if not listed:
            return
        end = listed[1]
        yield areas_in(context, listed[0], None), more["grade"], more.start("was"), end
    if more := telling.LISTED.search(text, end):
        yield areas_in(context, more["areas"], None), more["grade"], more.start(), more.end()


def _each(context: Context, sentence: Sentence, found: re.Match[str]) -> Iterator[Draft]:
    """Yield each area that "found A to be adequate and B to be inadequate" grades, of an inspection that lies back."""
    when = _when(context, sentence.text[: found.end()], 0)
    if when is None or not _is_past(context, when):
        return
    inspected, at = area_named(found[0]), found.end()
    while graded := _EACH.match(sentence.text, at):
        area = area_named(graded["what"]) or inspected or "overall_effectiveness"
        start = sentence.start + (0 if at == found.end() else graded.start())
        span = (start, sentence.start + graded.end())
        yield Draft(area, grade_of(graded["grade"]), *span, "judgement.earlier", TOLD, "previous", framework_of(when), when)
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
