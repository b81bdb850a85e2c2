"""Grades that reports on schools, homes and agencies print as rows, of this inspection and of those before it.

Their areas are as many as their frameworks; one that is known, or the overall one, shows that the rows beside it are areas too.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from pipeline.dates import Interval, resolve
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.row_names import own_area
from pipeline.findings.judgement.rules import GRADE, QUOTE, ROW, TOLD, grade_of
from pipeline.findings.judgement.value import Timing

_ROW = re.compile(
    r"^[ ]*(?P<area>[A-Z][^\n\t:]{3,110}?)(?:,?\s+taking\s+into\s+account)?(?:\s+(?:is|are))?\s*[:\t –-]\s*"
    rf"{QUOTE}?(?P<grade>{GRADE}){QUOTE}?[ \t]*\d?[ \t]*$",
    re.MULTILINE,
)
_KNOWN = re.compile(
    rf"(?i)(?:the\s+)?(?:overall\s+effectiveness|overall\s+experiences\s+and\s+progress|{telling.OTHER_AREAS}"
    r"|achievement\s+of\s+pupils|quality\s+of\s+(?:teaching|care)|behaviour\s+and\s+safety|outcomes\s+for\s+\w+)\b"
)
_OVERALL = re.compile(r"(?i)(?:the\s+)?overall\s+(?:effectiveness|judge?ment|outcome|grade|rating)\b.*|this\s+inspection")
_BEFORE = re.compile(
    r"(?i)(?:.*\b)?(?:previous|last)\s+(?:(?:full|graded|section\s+5)\s+)?inspection(?:\s+(?:grade|judge?ment|outcome|rating))?"
)
_BEFORE_DATE = re.compile(
    r"(?i)\bdates?\s+of\s+(?:the\s+)?(?:last|previous)\s+inspection\s*[:\t ]\s*(?P<when>\d{1,2}[^\n\t]{4,30})"
)
_HISTORY = re.compile(
    rf"^(?P<when>\d{{1,2}}[/ ][\w]+[/ ]\d{{4}})\t(?:[^\n\t]*\t)?{QUOTE}?(?P<grade>{GRADE}){QUOTE}?[ \t]*$", re.MULTILINE
)
_STILL = re.compile(
    rf"(?:^|(?<=[.\n]\s))(?:This|The)\s+(?:school|home|agency)\s+(?:continues\s+to\s+be|remains)\s+(?P<grade>{GRADE})[.\n]"
)
_APART = 400
"""Characters between two rows of one list of grades."""


def find_own_rows(context: Context) -> Iterator[Draft]:
    """Yield the grades of an inspectorate's own report on anything but a council's services for children."""
    if not context.own or context.framework != "other":
        return
    text = context.reading.text
    before = _BEFORE_DATE.search(text)
    earlier = resolve(before["when"].strip(), lean="past") if before else None
    for rows in _lists(context):
        if any(_KNOWN.match(row["area"]) for row in rows):
            yield from filter(None, (_draft(row, earlier) for row in rows))
    for found in _HISTORY.finditer(text):
        when = resolve(found["when"], lean="past")
        if when and context.inspected and when.end < context.inspected.start:
            yield _of("overall_effectiveness", found, "previous", when)
    for still in _STILL.finditer(text):
        if not context.defined(still.start()):
            grade = grade_of(still["grade"])
            yield Draft(
                "overall_effectiveness", grade, still.start(), still.end("grade"), "judgement.own_row", TOLD, framework="other"
            )


def _lists(context: Context) -> Iterator[list[re.Match[str]]]:
    """Yield the rows that stand near each other."""
    rows = [row for row in _ROW.finditer(context.reading.text) if not context.defined(row.start())]
    starts = [0, *(at for at in range(1, len(rows)) if rows[at].start() - rows[at - 1].end() > _APART)]
    for _, group in groupby(range(len(rows)), key=lambda at: max((start for start in starts if start <= at), default=0)):
        yield [rows[at] for at in group]


def _draft(row: re.Match[str], earlier: Interval | None) -> Draft | None:
    """Return the grade of a row: of this inspection's area, or of the inspection before; the overall one by its own rule."""
    if _BEFORE.fullmatch(row["area"].strip()):
        return _of("overall_effectiveness", row, "previous", earlier)
    if _OVERALL.fullmatch(row["area"].strip()):
        return _of("overall_effectiveness", row, "current", None)
    area = own_area(row["area"])
    return _of(area, row, "current", None) if area else None


def _of(area: str, found: re.Match[str], timing: Timing, when: Interval | None) -> Draft:
    span = found.start(), found.end("grade")
    return Draft(area, grade_of(found["grade"]), *span, "judgement.own_row", ROW, timing, "other", when)
