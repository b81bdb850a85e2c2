"""Judgements: which grades were given, area by area, and how they changed."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import altair as alt
import duckdb

from pipeline.report.charts import drawn, largest, panels
from pipeline.report.look import GRADES, RANK_WORDS, RANKS, listed, period, plural, spelt, words
from pipeline.report.parts import Cell, Chart, Column, Section, Table

ROWS = 150
CHARTED = 3  # as many as fit on the first sheet, below its head

_GRADES = """
SELECT p.council, g.area, g.day, g.grade, g.framework, g.before, year(g.before_day) AS before_year,
    g.before_area, g.steps, g.documents, g.id,
    coalesce(j.date_precision = 'month', FALSE) AS month
FROM grade_changes AS g
JOIN judgement AS j ON j.id = g.id
JOIN reported AS p ON p.document = j.document
ORDER BY p.council, g.area, g.day, g.id
"""
_COLUMNS = (
    Column("Council"),
    Column("Area", wide=True),
    Column("Inspection"),
    Column("Framework"),
    Column("Grade"),
    Column("Before"),
    Column("Change"),
    Column("Papers", figures=True),
)


_FRAMEWORKS = (
    "What papers say of one area within four months counts once: the inspection’s own report is believed; without it, nothing is"
    " shown where papers contradict each other. The grade before is the last that papers here tell: an inspection between them"
    " may be missing. Frameworks differ: an area without a grade was perhaps not graded under that one; some areas were renamed,"
    " joined or parted."
)


class Grade(NamedTuple):
    """A grade of an inspection that ended on a day (``month``: in its month), the one before, in how many papers it stands."""

    council: str
    area: str
    day: date
    grade: str
    framework: str | None
    before: str | None
    before_year: int | None
    before_area: str | None
    steps: int | None
    papers: int
    finding: str
    month: bool


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the history of judgements."""
    grades = [Grade(*row) for row in connection.execute(_GRADES).fetchall()]
    return Section(
        "judgements",
        "Judgements of inspectors",
        "Which grades did inspectors give, area by area, and how did they change?",
        "The papers tell of no grade that an inspection gave.",
        _chart(grades),
        _tables(grades),
        (_FRAMEWORKS,) if grades else (),
    )


def _tables(grades: Sequence[Grade]) -> tuple[Table, ...]:
    if not grades:
        return ()
    rows = tuple(_row(each) for each in grades[:ROWS])
    return (Table("Judgements by council and area, oldest first", _COLUMNS, rows, len(grades) - len(rows)),)


def _row(each: Grade) -> tuple[Cell, ...]:
    renamed = f" ({words(each.before_area)})" if each.before_area not in {None, each.area} else ""
    return (
        Cell(each.council),
        Cell(words(each.area)),
        Cell(period(f"{each.day:%Y-%m}") if each.month else spelt(each.day)),
        Cell(words(each.framework)),
        Cell(words(each.grade), (each.finding,), f"grade-{GRADES[each.grade]}"),
        Cell(f"{words(each.before)}, {each.before_year}{renamed}" if each.before else "–"),
        Cell(_change(each.steps)),
        Cell(str(each.papers)),
    )


def _change(steps: int | None) -> str:
    if steps is None:
        return "–"
    return f"{plural(abs(steps), 'grade')} {'better' if steps > 0 else 'worse'}" if steps else "The same"


def _chart(grades: Sequence[Grade]) -> Chart | None:
    """Return a line of signs for each area, one an inspection, coloured by rank with its first letters beside."""
    shown, part = largest(((each.council, 1) for each in grades), CHARTED)
    charted = [each for each in grades if each.council in shown]
    if not charted:
        return None
    values = [
        {
            "panel": each.council,
            "area": words(each.area),
            "day": str(each.day),
            "rank": RANK_WORDS[GRADES[each.grade]],
            "sign": sign(each.grade),
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
    return drawn(panels(signs + letters), "judgements", _said(charted), part)


def sign(grade: str) -> str:
    """Return a grade's first letters: what is inconsistent is not to be taken for inadequate."""
    return "IC" if grade == "inconsistent" else "".join(part[0] for part in grade.split("_")).upper()


def _said(grades: Sequence[Grade]) -> str:
    latest = {(each.council, each.area): each for each in grades}
    told = (f"{each.council}, {words(each.area).lower()}: {words(each.grade).lower()} ({each.day})" for each in latest.values())
    return f"Grades by area and year. The latest: {listed(told, 16)}."
