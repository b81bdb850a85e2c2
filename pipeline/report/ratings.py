"""Ratings: how many things are red, amber or green, year by year."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import duckdb

from pipeline.report.charts import Part, drawn, largest, stacked
from pipeline.report.look import LETTERS, RATINGS, words
from pipeline.report.parts import Cell, Chart, Column, Section, Table

ROWS = 150
CHARTED = 8
EVIDENCE = 20

# As in the view ratings_by_council, with the findings: of what a paper rates the same twice the first.
_RATED = """
WITH rated AS (
    SELECT p.council, coalesce(year(r.date_start), p.year) AS year, r.rating, p.day, min_by(r.id, (r.start_offset, r.id)) AS id
    FROM rag_status AS r
    JOIN reported AS p ON p.document = r.document
    WHERE r.scope = 'item' AND r.timing = 'current'
    GROUP BY p.council, coalesce(year(r.date_start), p.year), r.rating, p.day, r.document,
        coalesce(replace(split_part(lower(r.subject), ' (', 1), '&', 'and'), r.id)
)

SELECT council, year, rating, count(*) AS items, list(id ORDER BY day NULLS LAST, id)[:$evidence]
FROM rated
GROUP BY council, year, rating
ORDER BY council, year NULLS LAST, rating
"""


class Rated(NamedTuple):
    """How many things a council's papers of a year rate so."""

    council: str
    year: int | None
    rating: str
    items: int
    findings: list[str]


def section(connection: duckdb.DuckDBPyConnection) -> Section:
    """Return the ratings over time."""
    rated = [Rated(*row) for row in connection.execute(_RATED, {"evidence": EVIDENCE}).fetchall()]
    return Section(
        "ratings",
        "Ratings over time",
        "How many things are rated red, amber or green in the papers of each year?",
        "The papers rate nothing red, amber or green.",
        _chart([each for each in rated if each.year]),
        _tables(rated),
        ("A thing that is rated in several papers of a year counts in each of them.",) if rated else (),
    )


def _tables(rated: Sequence[Rated]) -> tuple[Table, ...]:
    if not rated:
        return ()
    present = _present(rated)
    columns = (
        Column("Council"),
        Column("Year"),
        *(Column(words(name), figures=True) for name in present),
        Column("All", figures=True),
    )
    groups = groupby(rated, key=lambda each: (each.council, each.year))
    rows = tuple(_row(council, year, list(group), present) for (council, year), group in groups)
    return (Table("Things rated, by council and year", columns, rows[:ROWS], len(rows) - len(rows[:ROWS])),)


def _row(council: str, year: int | None, group: Sequence[Rated], present: Sequence[str]) -> tuple[Cell, ...]:
    by = {each.rating: each for each in group}
    cells = (
        Cell(str(by[name].items), tuple(by[name].findings), f"rating-{name}", by[name].items) if name in by else Cell("–")
        for name in present
    )
    return (Cell(council), Cell(str(year or "Not known")), *cells, Cell(str(sum(each.items for each in group))))


def _present(rated: Sequence[Rated]) -> list[str]:
    return [name for name in RATINGS if any(each.rating == name for each in rated)]


def _chart(rated: Sequence[Rated]) -> Chart | None:
    """Return stacked bars, one a year, with letter and number in each part."""
    shown, part = largest(((each.council, each.items) for each in rated), CHARTED)
    charted = [each for each in rated if each.council in shown]
    if not charted:
        return None
    parts = [Part(each.council, str(each.year), words(each.rating), each.items, LETTERS[each.rating]) for each in charted]
    colours = {words(name): colour for name, colour in RATINGS.items()}
    return drawn(stacked(parts, colours, "Things rated"), "ratings", _said(charted), part)


def _said(rated: Sequence[Rated]) -> str:
    groups = groupby(rated, key=lambda each: (each.council, each.year))
    told = (
        f"{council} {year}: {', '.join(f'{words(each.rating).lower()} {each.items}' for each in group)}"
        for (council, year), group in groups
    )
    return f"Things rated by year. {'; '.join(list(told)[:24])}."
