"""Themes: what recommendations are about."""

from collections.abc import Sequence
from typing import NamedTuple

import altair as alt
import duckdb

from pipeline.report.charts import INK, WIDTH, drawn
from pipeline.report.look import words
from pipeline.report.parts import Cell, Chart, Column, Section, Table

EVIDENCE = 12

_THEMES = """
SELECT t.theme, count(*) AS recommendations, count(DISTINCT p.council) AS councils,
    min(year(p.day)) AS first, max(year(p.day)) AS last,
    list(r.id ORDER BY p.council, p.day NULLS LAST, r.id)[:$evidence]
FROM theme AS t
JOIN recommendation AS r ON r.id = t.finding
JOIN reported AS p ON p.document = r.document
GROUP BY t.theme
ORDER BY (t.theme = 'other'), recommendations DESC, t.theme
"""


class Theme(NamedTuple):
    """How many recommendations are about a theme, of how many councils, in which years."""

    name: str
    recommendations: int
    councils: int
    first: int | None
    last: int | None
    findings: list[str]


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the themes of the recommendations."""
    found = [Theme(*row) for row in connection.execute(_THEMES, {"evidence": EVIDENCE}).fetchall()]
    return Section(
        "themes",
        "Themes of recommendations",
        "What are the recommendations and actions about?",
        "The papers make no recommendation.",
        _chart(found),
        _tables(found),
        (
            "A recommendation can have several themes; one that comes back in later papers counts each time."
            " “Other” is what lies outside children’s services, also where another theme fits.",
        )
        if found
        else (),
    )


def _tables(found: Sequence[Theme]) -> tuple[Table, ...]:
    if not found:
        return ()
    columns = (Column("Theme"), Column("Recommendations", figures=True), Column("Councils", figures=True), Column("Years"))
    return (Table("Recommendations by theme, the most frequent first", columns, tuple(_row(each) for each in found)),)


def _row(each: Theme) -> tuple[Cell, ...]:
    return (
        Cell(words(each.name)),
        Cell(f"{each.recommendations:,}", tuple(each.findings), count=each.recommendations),
        Cell(f"{each.councils:,}"),
        Cell("Not known" if each.first is None else str(each.first) if each.first == each.last else f"{each.first}–{each.last}"),
    )


def _chart(found: Sequence[Theme]) -> Chart | None:
    if not found:
        return None
    values = [{"theme": words(each.name), "count": each.recommendations} for each in found]
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("count:Q", title="Recommendations and actions", axis=alt.Axis(format="d", tickMinStep=1)),
        y=alt.Y("theme:N", title=None, sort=None),
    )
    bars = base.mark_bar(color="#2f6db5", size=14)
    labels = base.mark_text(align="left", dx=4, fontSize=11, color=INK).encode(text="count:Q")
    told = (f"{value['theme']} {value['count']}" for value in values)
    return drawn((bars + labels).properties(width=WIDTH - 60), "themes", f"Recommendations by theme: {', '.join(told)}.")
