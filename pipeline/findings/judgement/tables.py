"""Tables of grades that papers print: areas by their names, schools and homes under "Ofsted grade", grades by year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.dates import Interval, resolve
from pipeline.findings._shared.reading import Reading
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.row_names import named_area, own_area
from pipeline.findings.judgement.rules import GRADE, ROW, grade_of
from pipeline.findings.judgement.value import Timing
from pipeline.model import Block, BlockKind

_CELL = re.compile(rf"\W*{GRADE}\W*")
_HEAD = re.compile(
    r"(?:(?:ofsted|cqc|hmicfrs|inspection|overall|current|latest|previous|last|estyn)\b.{0,30})?\b(?:grade|grading|rating"
    r"|judge?ment|outcome|result)s?\b.{0,12}",
    re.IGNORECASE,
)
# "2021/22 grade", "May 2022", "Inspection 2018": a column of grades by its time.
_SAID = r"(?:ofsted|cqc|hmicfrs|estyn|inspection|ilacs|sif|grades?|grading|ratings?|judge?ments?|outcome|result|round\s+\d)"
_DATED = re.compile(
    rf"\W*(?:{_SAID}\W+)*(?P<when>(?:(?:\d{{1,2}}\s+)?[a-z]+\s+)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{{2,4}})?)(?:\W+{_SAID})*\W*",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"\b(?:previous|last|former|earlier|prior)\b", re.IGNORECASE)
_RATED = re.compile(r"\b(?:ofsted|CQC|inspection|estyn)\b", re.IGNORECASE)
_SORT = (
    r"(?:judge?ments?|questions?|areas?(?: of (?:inspection|focus|judge?ment|practice))?|themes?|pillars?|statements?|domains?"
    r"|diagnostics?|aspects?|categor(?:y|ies)|criteria|principles?|standards?)"
)
# The column that names what an inspectorate graded, in whatever words.
_AREAS = re.compile(
    rf"\W*(?:(?:inspection|ofsted|cqc|hmicfrs|estyn|key|quality|evaluation|diagnostic|core|graded|judge?ment|assessment)\s+)*"
    rf"{_SORT}(?:\s*(?:/|and|&)\s*(?:(?:key|quality)\s+)?{_SORT})*\W*",
    re.IGNORECASE,
)
_OWN_GRADES = re.compile(
    r"\bself[- ]?(?:assess|evaluat|grad|rat)|\bpeer\b|\bour (?:view|own)\b|\baudit|\bassurance\b|\bconfidence\b", re.I
)
_NEAR = 500
"""Characters before a table in which the inspectorate is named whose areas it lists in words of its own."""


def find_in_tables(context: Context) -> Iterator[Draft]:
    """Yield the grades of tables in papers."""
    if not telling.INSPECTORATE.search(context.reading.text):
        return
    for row, header in _rows(context.reading):
        first = context.reading.doc.text_of(row[0]).strip()
        drafts = [
            draft
            for cell in row[1:]
            if (draft := _draft(context, row[0], cell, (first, header.get(cell.cell.column if cell.cell else -1, "")), header))
        ]
        # An inspectorate's own report prints its areas in full, and one grade beside each.
        if not context.own or (len(drafts) > 1 and all(draft.date for draft in drafts)):
            yield from _timed(context, drafts)


def _draft(context: Context, name: Block, cell: Block, told: tuple[str, str], header: dict[int, str]) -> Draft | None:
    """Return the grade of a cell under its head, dated by it; None where it grades nothing."""
    first, head = told
    words = context.reading.doc.text_of(cell).strip()
    dated = _DATED.fullmatch(head)
    if not _CELL.fullmatch(words) or (head and not dated and not _HEAD.fullmatch(head)):
        return None
    area = named_area(first)
    framework = "other" if area is None else None
    area = area or _own(context, name, first, header)
    if area is None and _is_provider(context, cell, head, first):
        area = "overall_effectiveness"
    if area is None:
        return None
    timing: Timing = "previous" if _PREVIOUS.search(head) else "current"
    grade = grade_of(re.sub(r"^\W+", "", words))
    when = resolve(dated["when"], lean="past") if dated else None
    return Draft(area, grade, name.start, cell.end, "judgement.table", ROW, timing, framework, when)  # type: ignore[arg-type]


def _own(context: Context, name: Block, first: str, header: dict[int, str]) -> str | None:
    """Return the area that a row names in its own words, in a table that lists an inspectorate's areas."""
    if not _lists_areas(context, name, header) or _CELL.fullmatch(first):
        return None
    return own_area(first)


def _lists_areas(context: Context, name: Block, header: dict[int, str]) -> bool:
    """Tell whether the first column is headed as an inspectorate's areas, and that inspectorate named at the table."""
    if not _AREAS.fullmatch(header.get(0, "")):
        return False
    before = context.reading.text[max(0, name.start - _NEAR) : name.start]
    near = " ".join((*header.values(), *name.section, before))
    return bool(telling.INSPECTORATE.search(near)) and not _OWN_GRADES.search(near)


def _timed(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the grades of a row, those under the earlier years as previous ones."""
    dates = [draft.date for draft in drafts if draft.date]
    latest = max((one.end for one in dates), default=None)
    for draft in drafts:
        earlier = draft.date is not None and latest is not None and draft.date.end < latest
        when = draft.date if earlier else _narrowed(draft.date, context.inspected)
        yield replace(draft, timing="previous" if earlier else draft.timing, date=when)


def _narrowed(told: Interval | None, inspected: Interval | None) -> Interval | None:
    """Return the inspection's own days where they lie in the year that heads a column."""
    within = told and inspected and told.start <= inspected.start and inspected.end <= told.end
    return inspected if within else told


def _is_provider(context: Context, cell: Block, head: str, first: str) -> bool:
    """Tell whether a row is that of a school, a home or a service: its column is headed as an inspectorate's grade."""
    if not head or len(first) < 4 or _CELL.fullmatch(first) or telling.OTHER_RATING.search(f"{head} {first}"):
        return False
    section = " ".join(cell.section)
    return bool(_RATED.search(head) or (_RATED.search(section) and telling.PROVIDER.search(f"{section} {first}")))


def _rows(reading: Reading) -> Iterator[tuple[Sequence[Block], dict[int, str]]]:
    """Yield the rows of each table with the heads of its columns: its header cells, else its first row."""
    rows: dict[tuple[int, int], list[Block]] = {}
    for block in reading.doc.blocks:
        if block.kind is BlockKind.TABLE_CELL and block.cell:
            rows.setdefault((block.cell.table, block.cell.row), []).append(block)
    heads: dict[int, dict[int, str]] = {}
    for (table, _), row in rows.items():
        texts = {block.cell.column: reading.doc.text_of(block).strip() for block in row if block.cell}
        if table not in heads:
            graded = any(_CELL.fullmatch(text) for text in texts.values())
            heads[table] = {} if graded else texts
            if not graded:
                continue
        if len(row) > 1:
            yield row, heads[table]
