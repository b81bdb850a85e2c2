"""Tables that views read instead of all findings: counted, compared and matched once, when the database is built.

What they hold is a function of the other tables; ``sql/tables`` has the statement of each, over the relation ``counted``: the
papers that count once (no copies, no drafts), with their day and year. A row is of one council and depends on its papers alone:
those of the councils whose papers came or went are made again in each build.
"""

from collections.abc import Collection
from importlib.resources import files

import duckdb

from pipeline.store.files import quoted
from pipeline.store.table import Table, day, decimal, enum, text, whole

_STATEMENTS = files("pipeline.store").joinpath("sql", "tables")
_PER_CENT = (18, 4)
_COUNTED = """
CREATE OR REPLACE TEMP VIEW counted AS
SELECT
    d.id, d.council_code, d.kind, d.framework,
    coalesce(d.date_end, d.published_end, d.inspection_end_end) AS day,
    year(coalesce(d.date_start, d.published_start, d.inspection_end_start)) AS year
FROM document AS d
LEFT JOIN document_group AS g ON g.document = d.id
WHERE coalesce(g.representative, TRUE)
"""

SUMMARIES = (
    Table(
        "theme_count",
        (
            text("council_code", "The council: council.code; NULL where the papers name none"),
            whole("year", "Year of the papers; NULL where they are not dated"),
            text("kind", "Kind of finding: recommendation, decision, rag_status (ratings of single things, as they are now)"),
            text("recommended", "Kind of recommendation: inspection, officer, committee, action; NULL for other findings"),
            text("theme", "The theme"),
            whole("findings", "How many findings have it"),
            whole("documents", "In how many papers"),
        ),
        (),
        "How many findings have each theme, by council and year; copies and drafts of papers left out",
    ),
    Table(
        "rating_count",
        (
            text("council_code", "The council: council.code; NULL where the papers name none"),
            whole("year", "Year of the ratings, of the papers where they tell none; NULL where these are not dated"),
            whole("documents", "How many papers have ratings"),
            whole("items", "How many things are rated; what one paper rates the same twice counts once"),
            whole("red", "How many red"),
            whole("amber", "How many amber, amber/red or amber/green"),
            whole("green", "How many green"),
            whole("blue", "How many blue"),
            whole("other", "How many yellow or grey"),
        ),
        (),
        "How many things are rated how, by council and year, as they are then; copies and drafts of papers left out",
    ),
    Table(
        "indicator",
        (
            text("finding", "The figure: percentage.id"),
            text("document", "Its document: document.id"),
            text("council_code", "The council: council.code"),
            text("indicator", "What is measured, as printed"),
            text("quote", "The words that give the figure"),
            day("date", "Last day of the period measured; the paper's where it tells none"),
            decimal("actual", _PER_CENT, "The figure, in per cent"),
            decimal("target", _PER_CENT, "Its target, in per cent; NULL where none, or two different ones, belong to it"),
            decimal("benchmark", _PER_CENT, "What others have, in per cent; NULL as target"),
            text("benchmark_of", "Who those others are, as printed"),
            decimal("before", _PER_CENT, "What it was before, as the same paper tells, in per cent; NULL as target"),
            enum("better", "indicator_better", ("higher", "lower"), "Which way is better; NULL where its words do not tell"),
        ),
        ("finding",),
        "Figures that have a target or a benchmark in the same paper; copies and drafts of papers left out",
    ),
    Table(
        "follow_up",
        (
            text("council_code", "The council: council.code"),
            text("inspection", "Where inspectors said it, or are told to have: document.id"),
            text("said", "What is followed up: recommendation.id; document.id of the inspection for what it said as a whole"),
            text("decision", "The later decision: decision.id"),
            whole("days", "Days between the two papers"),
            enum(
                "reason",
                "follow_up_reason",
                ("action", "words", "item"),
                "Why it is thought so: the same action, a theme and telling words in common, its item names an inspection",
            ),
            text("because", "The words that show it: the action's, those in common, the item's heading"),
        ),
        ("said", "decision"),
        "What inspectors said, and later decisions of the same council that are about it",
    ),
)


def refresh(connection: duckdb.DuckDBPyConnection, codes: Collection[str | None] | None = None) -> None:
    """Make the tables again, those that are there: of the councils with these codes, of all where None is given."""
    of_them = "true" if codes is None else _of(codes)
    connection.execute(_COUNTED + f" AND ({of_them})")
    there = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    for table in SUMMARIES:
        if table.name in there:
            sql = _STATEMENTS.joinpath(f"{table.name}.sql").read_text(encoding="utf-8")
            connection.execute(f"DELETE FROM {table.name} WHERE {of_them}")  # noqa: S608 -- our own
            connection.execute(f"INSERT INTO {table.name} BY NAME {sql}")
    connection.execute("DROP VIEW counted")


def _of(codes: Collection[str | None]) -> str:
    """Return the condition that rows are of these councils: a view takes no parameters."""
    named = ", ".join(quoted(code) for code in sorted(code for code in codes if code))
    return f"list_contains([{named}]::VARCHAR[], council_code)" + " OR council_code IS NULL" * (None in codes)
