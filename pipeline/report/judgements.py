"""Judgements: which grades were given, area by area, and how they changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise

import altair as alt
import duckdb

from pipeline.report.charts import drawn, panels
from pipeline.report.look import GRADES, RANK_WORDS, RANKS, listed, spelt, words
from pipeline.report.parts import Cell, Chart, Column, Section, Table

ROWS = 150
CHARTED = 8
# Papers that tell of one inspection date it by its first day, its last, its month or its report's publication.
SAME = timedelta(days=100)

_GRADES = """
SELECT p.council, j.area, coalesce(j.date_end, d.inspection_end_end, p.day) AS day, j.grade, j.framework, list(j.id ORDER BY j.id)
FROM judgement AS j
JOIN reported AS p ON p.document = j.document
JOIN document AS d ON d.id = j.document
WHERE j.timing = 'current'
GROUP BY ALL
ORDER BY p.council, j.area, day NULLS FIRST, j.grade, j.framework NULLS LAST
"""
_COLUMNS = (
    Column("Council"),
    Column("Area", wide=True),
    Column("Inspection"),
    Column("Framework"),
    Column("Grade"),
    Column("Since the one before"),
)


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade that an area got in an inspection that ended on a day."""

    council: str
    area: str
    day: date | None
    grade: str
    framework: str | None
    findings: list[str]


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the history of judgements."""
    grades = list(_once(Grade(*row) for row in connection.execute(_GRADES).fetchall()))
    return Section(
        "judgements",
        "Judgements of inspectors",
        "Which grades did inspectors give, area by area, and how did they change?",
        "The papers tell of no judgement.",
        _chart([each for each in grades if each.day]),
        _tables(grades),
        ("Frameworks differ: an area without a grade was perhaps not graded under that one.",) if grades else (),
    )


def _once(grades: Iterable[Grade]) -> Iterator[Grade]:
    """Yield the grades, those that several papers tell of one inspection together."""
    for _, group in groupby(grades, key=lambda each: (each.council, each.area)):
        kept: list[Grade] = []
        for each in group:
            at = next((at for at, other in enumerate(kept) if _same(other, each)), None)
            if at is None:
                kept.append(each)
            else:
                kept[at] = replace(
                    kept[at], findings=kept[at].findings + each.findings, framework=kept[at].framework or each.framework
                )
        yield from kept


def _same(one: Grade, other: Grade) -> bool:
    if one.grade != other.grade:
        return False
    return one.day == other.day or bool(one.day and other.day and other.day - one.day <= SAME)


def _tables(grades: Sequence[Grade]) -> tuple[Table, ...]:
    if not grades:
        return ()
    befores = [
        None,
        *(one if (one.council, one.area) == (other.council, other.area) else None for one, other in pairwise(grades)),
    ]
    rows = tuple(_row(before, each) for before, each in zip(befores, grades, strict=True))
    return (Table("Judgements by council and area, oldest first", _COLUMNS, rows[:ROWS], len(rows) - len(rows[:ROWS])),)


def _row(before: Grade | None, each: Grade) -> tuple[Cell, ...]:
    return (
        Cell(each.council),
        Cell(words(each.area)),
        Cell(spelt(each.day)),
        Cell(words(each.framework)),
        Cell(words(each.grade), tuple(each.findings), f"grade-{GRADES[each.grade]}"),
        Cell(_change(before, each)),
    )


def _change(before: Grade | None, each: Grade) -> str:
    if before is None:
        return "–"
    if before.day == each.day:
        return "Papers disagree"
    step = GRADES[each.grade] - GRADES[before.grade]
    return "Better" if step > 0 else "Worse" if step < 0 else "No change"


def _chart(grades: Sequence[Grade]) -> Chart | None:
    """Return a line of signs for each area, one an inspection, coloured by rank with its first letters beside."""
    shown = list(dict.fromkeys(each.council for each in grades))[:CHARTED]
    charted = [each for each in grades if each.council in shown]
    if not charted:
        return None
    values = [
        {
            "panel": each.council,
            "area": words(each.area),
            "day": str(each.day),
            "rank": RANK_WORDS[GRADES[each.grade]],
            "sign": _sign(each),
        }
        for each in charted
    ]
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X(
            "day:T",
            title="Inspection",
            axis=alt.Axis(format="%Y", tickCount="year", labelOverlap=True),
            scale=alt.Scale(padding=14),
        ),
        y=alt.Y("area:N", title=None),
    )
    colour = alt.Color(
        "rank:N", title="Grade, or its like", scale=alt.Scale(domain=list(RANK_WORDS.values()), range=list(RANKS.values()))
    )
    signs = base.mark_square(size=260, opacity=1).encode(color=colour)
    letters = base.mark_text(dx=13, align="left", fontSize=11).encode(text="sign:N")
    return drawn(panels(signs + letters), "judgements", _said(charted))


def _sign(each: Grade) -> str:
    return "".join(part[0] for part in each.grade.split("_")).upper()


def _said(grades: Sequence[Grade]) -> str:
    latest = {(each.council, each.area): each for each in grades}
    told = (f"{each.council}, {words(each.area).lower()}: {words(each.grade).lower()} ({each.day})" for each in latest.values())
    return f"Grades by area and year. The latest: {listed(told, 16)}."
