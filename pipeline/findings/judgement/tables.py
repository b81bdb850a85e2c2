"""Tables of grades that papers print: areas by short names, schools and homes under "Ofsted grade"."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings._shared.reading import Reading
from pipeline.findings.judgement import telling
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.rules import GRADE, ROW, grade_of
from pipeline.findings.judgement.value import Timing
from pipeline.model import Block, BlockKind

_CELL = re.compile(rf"\W*{GRADE}\W*")
_AREAS = {
    "help_and_protection": r"help and protection",
    "impact_of_leaders": r"(?:the )?impact of leaders|leadership",
    "leadership_management_governance": r"leadership,? management and governance",
    "in_care_and_care_leavers": r"(?:experiences of )?children in care and care leavers",
    "in_care": r"(?:experiences of )?(?:children in care|children looked after|looked after children)",
    "care_leavers": r"(?:experiences of )?care leavers",
    "adoption": r"adoption(?: performance)?",
}
_AREA = tuple((name, re.compile(rf"\W*(?:the )?(?:{words})\W*", re.IGNORECASE)) for name, words in _AREAS.items())
_HEAD = re.compile(
    r"(?:(?:ofsted|cqc|inspection|overall|current|latest|previous|last|estyn)\b.{0,30})?\b(?:grade|rating|judge?ment|outcome"
    r"|result)s?\b.{0,12}",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"\b(?:previous|last|former|earlier|prior)\b", re.IGNORECASE)
_RATED = re.compile(r"\b(?:ofsted|CQC|inspection|estyn)\b", re.IGNORECASE)


def find_in_tables(context: Context) -> Iterator[Draft]:
    """Yield the grades of tables in papers; an inspectorate's own report prints its areas in full."""
    if context.own or not telling.INSPECTORATE.search(context.reading.text):
        return
    for row, header in _rows(context.reading):
        first = context.reading.doc.text_of(row[0]).strip()
        area = next((name for name, pattern in _AREA if pattern.fullmatch(first)), None)
        for cell in row[1:]:
            words = context.reading.doc.text_of(cell).strip()
            head = header.get(cell.cell.column if cell.cell else -1, "")
            if not _CELL.fullmatch(words) or (head and not _HEAD.fullmatch(head)):
                continue
            named = area or ("overall_effectiveness" if _is_provider(context, cell, head, first) else None)
            if named:
                timing: Timing = "previous" if _PREVIOUS.search(head) else "current"
                framework = None if area else "other"
                grade = grade_of(re.sub(r"^\W+", "", words))
                yield Draft(named, grade, row[0].start, cell.end, "judgement.table", ROW, timing, framework)  # type: ignore[arg-type]


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
