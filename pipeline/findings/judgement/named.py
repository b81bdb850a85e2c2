"""Grades of providers by their names: lines such as "Mill School – Good", sentences such as "The schools rated good were A"."""

import re
from collections.abc import Iterator

from pipeline.dates import resolve
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.areas import snake
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.rules import GRADE, QUOTE, TOLD, grade_of
from pipeline.model import BlockKind

_LINE = re.compile(
    r"(?P<name>[A-Z][^.;:|\n]{2,90}?)\s*(?:[–—-]+|:)\s*(?:(?:\(?(?:S(?:ection)?\s*[58]|[Ss]hort|[Ff]ull|[Gg]raded|[Uu]ngraded|[Oo]fsted|CQC"
    r"|[Oo]verall|[Jj]udged|[Rr]ated|[Ii]nspection|[Oo]utcome|[Gg]rade|[Rr]ating|[Rr]emains|as)\)?)[\s:–-]+)*"
    rf"{QUOTE}?(?P<grade>{GRADE}){QUOTE}?[\s.;,]*(?:\(?(?:[Ii]nspected\s+)?(?:in\s+)?(?P<when>(?:\d{{1,2}}\s+)?[A-Z][a-z]+\s+20\d\d)\)?)?[\s.;]*"
)
_MANY = (
    r"(?i:\b(?:schools|academies|settings|nurseries|homes|colleges|providers|services)\s+(?:(?:which|that)\s+(?:were|are|had\s+been)\s+)?"
    r"(?:(?:were|are|had\s+been)\s+)?(?:rated|judged|graded|found)\s+(?:to\s+be\s+|as\s+)?)"
)
_LISTED = re.compile(
    rf"{_MANY}{QUOTE}?(?P<grade>{GRADE}){QUOTE}?\s*(?:(?:were|are|was|being|included?)\s*:?|:)\s+(?=(?:the\s+)?[A-Z])"
)
_NAME = re.compile(r"(?:the\s+)?[A-Z][^,.;:]{2,80}?(?=,?\s+and\s+(?:the\s+)?(?=[A-Z])[^,]*(?:[.;]|$)|,|[.;]|$)")
_JOINT = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:the\s+)?[A-Z])")
_NEAR, _LONGEST = 2500, 150
"""Characters back to where the inspectorate is named; most of a line."""


def find_named(context: Context) -> Iterator[Draft]:
    """Yield the grades of schools, homes and services in papers that list them by name under an inspectorate."""
    if context.own or not telling.INSPECTORATE.search(context.reading.text):
        return
    yield from _lines(context)
    yield from _other_rows(context)
    for sentence, found in context.reading.search(_LISTED):
        if context.defined(sentence.start) or telling.UNSURE.search(sentence.text[: found.start()]):
            continue
        at = found.end()
        while name := _NAME.match(sentence.text, at):
            span = sentence.start + name.start(), sentence.start + name.end()
            yield _draft(found["grade"], span, None)
            joint = _JOINT.match(sentence.text, name.end())
            if not joint:
                break
            at = joint.end()


def _lines(context: Context) -> Iterator[Draft]:
    for block in context.reading.doc.blocks:
        if block.kind is BlockKind.TABLE_CELL or block.end - block.start > _LONGEST or context.defined(block.start):
            continue
        found = _LINE.fullmatch(context.reading.text, block.start, block.end)
        if not found or not telling.PROVIDER.search(found["name"]) or telling.OTHER_RATING.search(found["name"]):
            continue
        near = context.reading.text[max(0, block.start - _NEAR) : block.start]
        if telling.INSPECTORATE.search(near) or telling.INSPECTORATE.search(" ".join(block.section)):
            yield _draft(found["grade"], (block.start, found.end("when") if found["when"] else found.end("grade")), found["when"])


def _draft(grade: str, span: tuple[int, int], when: str | None) -> Draft:
    day = resolve(when, lean="past") if when else None
    return Draft("overall_effectiveness", grade_of(grade), *span, "judgement.named", TOLD, "current", "other", day)


def _other_rows(context: Context) -> Iterator[Draft]:
    """Yield grades of the areas of other frameworks, printed as rows: "Quality of education: Good"."""
    for sentence in context.reading.sentences:
        if not telling.TRIGGER.search(sentence.text) or context.defined(sentence.start):
            continue
        for found in (*telling.OTHER_ROW.finditer(sentence.text), *telling.THEME.finditer(sentence.text)):
            span = sentence.start + found.start(), sentence.start + found.end()
            yield Draft(snake(found["area"]), grade_of(found["grade"]), *span, "judgement.other_row", TOLD, framework="other")
