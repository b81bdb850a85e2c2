"""Indicators: the latest figure of each beside its target and what others reach."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import altair as alt
import duckdb

from pipeline.report.charts import INK, drawn, panels
from pipeline.report.look import period, plain, shortened
from pipeline.report.parts import Cell, Chart, Column, Section, Table

ROWS = 100
CHARTED = 25
# An upright stroke: Vega's own is a line without a surface to colour.
_STROKE = "M-0.2,-1.1H0.2V1.1H-0.2Z"

# Of an indicator that several papers report, the latest figure; the target and the benchmark are those linked to that figure.
_INDICATORS = """
CREATE OR REPLACE TEMP TABLE measured AS
WITH figure AS (
    SELECT p.council, i.indicator, i.actual, coalesce(f.period, CAST(i.date AS VARCHAR)) AS period,
        i.target, i.benchmark, i.benchmark_of, i.better, i.meets_target, i.finding
    FROM indicators AS i
    JOIN percentage AS f ON f.id = i.finding
    JOIN reported AS p ON p.document = f.document
    QUALIFY row_number() OVER (
        PARTITION BY p.council, lower(i.indicator) ORDER BY i.date DESC NULLS LAST, f.confidence DESC, i.finding
    ) = 1
),

beside AS (
    SELECT l.source, min(l.target) FILTER (l.relation = 'target') AS target_id,
        min(l.target) FILTER (l.relation = 'benchmark') AS benchmark_id
    FROM link AS l
    WHERE l.relation IN ('target', 'benchmark') AND l.source IN (SELECT finding FROM figure)
    GROUP BY l.source
)

SELECT f.*, b.target_id, b.benchmark_id
FROM figure AS f
LEFT JOIN beside AS b ON b.source = f.finding
"""
# Those with a target first: of many councils not all find a place.
_LISTED = "SELECT * FROM measured ORDER BY target IS NULL, council, lower(indicator), finding LIMIT $rows"


_BETTER = (
    "Which way is better is read from the indicator’s words; where these do not tell, “above” and “below” say no more than which"
    " figure is larger."
)


class Indicator(NamedTuple):
    """The latest figure of an indicator, in per cent, with the target and the benchmark told beside it."""

    council: str
    name: str
    value: Decimal
    period: str | None
    target: Decimal | None
    benchmark: Decimal | None
    whose: str | None
    better: str | None
    meets: bool | None
    id: str
    target_id: str | None
    benchmark_id: str | None


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the indicators that have a target or a benchmark."""
    connection.execute(_INDICATORS)
    found = [Indicator(*row) for row in connection.execute(_LISTED, {"rows": ROWS}).fetchall()]
    (count,) = connection.execute("SELECT count(*) FROM measured").fetchall()[0]
    return Section(
        "indicators",
        "Indicators against targets",
        "What do the latest figures come to, what was the target, and what do others reach?",
        "The papers give no figure with a target or a benchmark.",
        _chart(found),
        _tables(found, count - len(found)),
        (_BETTER,) if found else (),
    )


_COLUMNS = (
    Column("No."),
    Column("Indicator", wide=True),
    Column("Council"),
    Column("Period or paper"),
    Column("Figure", figures=True),
    Column("Target", figures=True),
    Column("Against target"),
    Column("Benchmark", figures=True),
    Column("Benchmark of"),
)


def _tables(found: Sequence[Indicator], left_out: int) -> tuple[Table, ...]:
    if not found:
        return ()
    return (
        Table(
            "The latest figure of each indicator",
            _COLUMNS,
            tuple(_row(number, each) for number, each in enumerate(found, 1)),
            left_out,
        ),
    )


def _row(number: int, each: Indicator) -> tuple[Cell, ...]:
    return (
        Cell(str(number)),
        Cell(each.name),
        Cell(each.council),
        Cell(period(each.period)),
        Cell(percent(each.value), (each.id,)),
        _beside(each.target, each.target_id),
        Cell(_against(each)),
        _beside(each.benchmark, each.benchmark_id),
        Cell(each.whose or "–"),
    )


def _beside(value: Decimal | None, finding: str | None) -> Cell:
    return Cell(percent(value), (finding,)) if value is not None and finding else Cell("–")


def _against(each: Indicator) -> str:
    if each.target is None:
        return "–"
    points = each.value - each.target
    unit = "point" if abs(points) == 1 else "points"
    said = f"{plain(abs(points))} {unit} {'above' if points > 0 else 'below'}" if points else "At it"
    return said if each.meets is None else f"{'Met' if each.meets else 'Not met'}: {said[:1].lower()}{said[1:]}"


def percent(value: Decimal) -> str:
    """Return a figure in per cent without noughts at its end."""
    return f"{plain(value)}%"


def _chart(found: Sequence[Indicator]) -> Chart | None:
    """Return a row for each indicator: a disc for the figure, a stroke for the target, a diamond for the benchmark."""
    if not found:
        return None
    signs = (("Figure", "value"), ("Target", "target"), ("Benchmark", "benchmark"))
    values = [
        {
            "panel": each.council,
            "name": f"{number}. {shortened(each.name, 42)}",
            "what": what,
            "percent": float(getattr(each, field)),
        }
        for number, each in enumerate(found[:CHARTED], 1)
        for what, field in signs
        if getattr(each, field) is not None
    ]
    names = [what for what, _ in signs]
    base = alt.Chart(alt.InlineData(values=values)).encode(
        x=alt.X("percent:Q", title="Per cent", scale=alt.Scale(zero=True)), y=alt.Y("name:N", title=None, sort=None)
    )
    lines = base.mark_line(color="#c4c8cc").encode(detail="name:N")
    points = base.mark_point(filled=True, size=90, opacity=1, strokeWidth=3).encode(
        shape=alt.Shape("what:N", title=None, sort=names, scale=alt.Scale(domain=names, range=["circle", _STROKE, "diamond"])),
        color=alt.Color("what:N", title=None, sort=names, scale=alt.Scale(domain=names, range=["#2f6db5", INK, "#d9822b"])),
    )
    told = (
        f"{each.council}, {each.name}: {percent(each.value)}"
        + (f", target {percent(each.target)}" if each.target is not None else "")
        for each in found[:CHARTED]
    )
    part = f"The chart has the first {CHARTED} rows." if len(found) > CHARTED else ""
    return drawn(panels(lines + points), "indicators", f"Indicators with their targets and benchmarks. {'; '.join(told)}.", part)
