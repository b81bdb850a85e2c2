"""Tables that views read instead of all findings: counted, compared and matched once, when the database is built.

What they hold is a function of the other tables; ``sql/tables`` has the statement of each, over the relation ``counted``: the
papers that count once (no copies, no drafts), with their day and year. A row is of one council and depends on its papers alone:
those of the councils whose papers came or went are made again in each build.
"""

from collections.abc import Collection
from importlib.resources import files

import duckdb

from pipeline.portions import portions
from pipeline.store.files import quoted
from pipeline.store.table import Table, day, decimal, enum, text, whole

_STATEMENTS = files("pipeline.store").joinpath("sql", "tables")
_PER_CENT = (18, 4)
_DOCUMENTS = 100_000  # papers taken at a time: some millions of findings and their themes
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
    there = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    statements = {table.name: _statement(table.name) for table in SUMMARIES if table.name in there}
    for name in statements:
        connection.execute(f"DELETE FROM {name} WHERE {'true' if codes is None else _of(codes)}")  # noqa: S608 -- our own
    counts = dict(connection.execute("SELECT council_code, count(*) FROM document GROUP BY ALL").fetchall())
    for some in portions({code: count for code, count in counts.items() if codes is None or code in codes}, _DOCUMENTS):
        connection.execute(_COUNTED + f" AND ({_of(some)})")
        for name, sql in statements.items():
            connection.execute(f"INSERT INTO {name} BY NAME {sql}")
    connection.execute("DROP VIEW IF EXISTS counted")


def _statement(table: str) -> str:
    return _STATEMENTS.joinpath(f"{table}.sql").read_text(encoding="utf-8")


def _of(codes: Collection[str | None]) -> str:
    """Return the condition that rows are of these councils: a view takes no parameters."""
    named = ", ".join(quoted(code) for code in sorted(code for code in codes if code))
    return f"list_contains([{named}]::VARCHAR[], council_code)" + " OR council_code IS NULL" * (None in codes)
