"""Recommendations and actions over time: which are closed, which are overdue."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

import altair as alt
import duckdb

from pipeline.report.charts import INK, WIDTH, Part, drawn, largest, stacked
from pipeline.report.look import plural, shortened, spelt, words
from pipeline.report.parts import Cell, Chart, Column, Section, Table

ROWS = 60
COUNCILS = 150
CHARTED = 15
EVIDENCE = 12

STATES = {
    "Closed": "#2f6db5",
    "Not yet due": "#3f9b62",
    "No date": "#c4c8cc",
    "Date passed, no news": "#f6b83f",
    "Overdue": "#a31621",
}
LETTERS = {"Closed": "C", "Not yet due": "N", "No date": "–", "Date passed, no news": "P", "Overdue": "O"}

# The view overdue says what is past its date, as at a paper, for there is no clock. What a later report still listed as open was
# late by so much then; of the time after it, and of what no report lists, nobody knows.
_FOLLOWED = """
CREATE OR REPLACE TEMP TABLE followed AS
WITH mention AS (
    SELECT i.action, min(p.council) AS council, list(i.finding ORDER BY p.day NULLS FIRST, i.finding) AS findings
    FROM action_item AS i
    JOIN reported AS p ON p.document = i.document
    GROUP BY i.action
)

SELECT m.council, a.id, a.text, a.rating, a.due_end AS due, a.last_date AS heard, a.slips, m.findings,
    CASE
        WHEN a.closed_date IS NOT NULL THEN 'Closed'
        WHEN o.state = 'late by its last report' THEN 'Overdue'
        WHEN o.state IS NOT NULL THEN 'Date passed, no news'
        WHEN a.due_end IS NULL THEN 'No date'
        ELSE 'Not yet due'
    END AS state,
    o.days AS late
FROM action AS a
JOIN mention AS m ON m.action = a.id
LEFT JOIN overdue AS o ON o.action = a.id
"""
_STATES = """
SELECT council, state, count(*) AS actions, flatten(list(findings[:1] ORDER BY due NULLS LAST, id))[:$evidence]
FROM followed
GROUP BY council, state
ORDER BY council, state
"""
_LATE = """
SELECT council, text, rating, due, heard, late, slips, findings
FROM followed
WHERE state = $state
ORDER BY late DESC NULLS LAST, due DESC, council, id
LIMIT $rows
"""


_NO_CLOCK = (
    "There is no clock in this page: days are counted to the latest paper that lists the action as open. An action that is done"
    " may be here because no paper that was read says so, above all where none lists it since its date."
)


class State(NamedTuple):
    """How many actions of a council are in a state."""

    council: str
    state: str
    actions: int
    findings: list[str]


class Late(NamedTuple):
    """An action whose date has passed: of when the latest paper that lists it is, how many days late it was then if it was."""

    council: str
    text: str
    rating: str | None
    due: date
    heard: date | None
    late: int | None
    slips: int
    findings: list[str]


def follow(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the actions of the scope's papers the temporary table ``followed``, which the two sections read."""
    connection.execute(_FOLLOWED)


def states(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return how many recommendations are closed, open, overdue."""
    found = [State(*row) for row in connection.execute(_STATES, {"evidence": EVIDENCE}).fetchall()]
    return Section(
        "recommendations",
        "Recommendations, open and closed",
        "How many recommendations and actions are closed, how many are open, and how many of these are overdue?",
        "The papers make no recommendation and set no action.",
        _states_chart(found),
        _states_table(found),
        ("Closed is what a paper says is done, complete or no longer needed; what no later paper speaks of is open here.",)
        if found
        else (),
    )


def overdue(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the overdue actions, those longest overdue first, and those that no paper speaks of since their date."""
    still, silent = _late(connection, "Overdue"), _late(connection, "Date passed, no news")
    return Section(
        "overdue",
        "Overdue actions",
        "What should have been done, and was still open after its date?",
        "The papers tell of no action that was open after its date.",
        _late_chart(still[0]),
        (
            *_late_table("Still open in a paper of after their date", "Days late then", *still),
            *_late_table("Date passed, and no later paper says what became of them, the latest first", None, *silent),
        ),
        (_NO_CLOCK,) if still[0] or silent[0] else (),
    )


def _late(connection: duckdb.DuckDBPyConnection, state: str) -> tuple[list[Late], int]:
    """Return the actions of a state, and how many more there are."""
    found = [Late(*row) for row in connection.execute(_LATE, {"state": state, "rows": ROWS}).fetchall()]
    ((count,),) = connection.execute("SELECT count(*) FROM followed WHERE state = $state", {"state": state}).fetchall()
    return found, count - len(found)


def _states_table(found: Sequence[State]) -> tuple[Table, ...]:
    if not found:
        return ()
    columns = (Column("Council"), *(Column(name, figures=True) for name in STATES), Column("All", figures=True))
    rows = []
    for council, group in groupby(found, key=lambda each: each.council):
        by = {each.state: each for each in group}
        cells = (
            Cell(f"{by[name].actions:,}", tuple(by[name].findings), count=by[name].actions) if name in by else Cell("0")
            for name in STATES
        )
        rows.append((Cell(council), *cells, Cell(f"{sum(each.actions for each in by.values()):,}")))
    return (Table("Recommendations and actions by council", columns, tuple(rows[:COUNCILS]), max(0, len(rows) - COUNCILS)),)


def _states_chart(found: Sequence[State]) -> Chart | None:
    shown, part = largest(((each.council, each.actions) for each in found), CHARTED)
    parts = [Part("", each.council, each.state, each.actions, LETTERS[each.state]) for each in found if each.council in shown]
    if not parts:
        return None
    told = (f"{each.bar}: {each.what.lower()} {each.count}" for each in parts)
    chart = stacked(parts, STATES, "Recommendations and actions")
    return drawn(chart, "recommendations", f"Recommendations by state. {'; '.join(told)}.", part)


def _late_table(caption: str, days: str | None, found: Sequence[Late], left_out: int) -> tuple[Table, ...]:
    """Return the table, without days where none are known."""
    if not found:
        return ()
    columns = (
        Column("No."),
        Column("Action", wide=True),
        Column("Council"),
        Column("Due"),
        Column("Last heard of"),
        Column(days or "", figures=True),
        Column("Times put off", figures=True),
        Column("Last rating"),
    )
    table = Table(caption, columns, tuple(_late_row(number, each) for number, each in enumerate(found, 1)), left_out)
    return (table if days else table.without(""),)


def _late_row(number: int, each: Late) -> tuple[Cell, ...]:
    return (
        Cell(str(number)),
        Cell(each.text, tuple(each.findings[:EVIDENCE]), count=len(each.findings)),
        Cell(each.council),
        Cell(spelt(each.due)),
        Cell(spelt(each.heard)),
        Cell(f"{each.late or 0:,}"),
        Cell(str(each.slips or "–")),
        Cell(words(each.rating), tone=f"rating-{each.rating}") if each.rating else Cell("–"),
    )


def _late_chart(found: Sequence[Late]) -> Chart | None:
    """Return a line for each action, from the day that it was due to the day of the latest paper that lists it as open."""
    if not found:
        return None
    values = [
        {
            "name": f"{number}. {shortened(each.text, 46)}",
            "due": str(each.due),
            "heard": str(each.heard),
            "late": plural(each.late or 0, "day"),
        }
        for number, each in enumerate(found[:CHARTED], 1)
    ]
    base = alt.Chart(alt.InlineData(values=values)).encode(y=alt.Y("name:N", title=None, sort=None))
    axis = alt.Axis(format="%b %Y", labelOverlap=True)
    lines = base.mark_bar(size=6, color=STATES["Overdue"]).encode(x=alt.X("due:T", title=None, axis=axis), x2="heard:T")
    labels = base.mark_text(align="left", dx=5, fontSize=11, color=INK).encode(x="heard:T", text="late:N")
    told = "; ".join(f"{value['name']}: {value['late']}" for value in values)
    chart = (lines + labels).properties(width=WIDTH - 120)
    part = f"The chart has the first {CHARTED} rows." if len(found) > CHARTED else ""
    return drawn(chart, "overdue", f"Days from the date due to the latest paper that lists it. {told}.", part)
