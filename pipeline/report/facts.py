"""What stands at the head and foot of the page: how much it rests on, and what made it."""

import duckdb

from pipeline.report.look import spelt, words
from pipeline.report.scope import UNNAMED, Scope

_PAPERS = """
SELECT count(*), count(DISTINCT council) FILTER (WHERE council <> $unnamed), min(day), max(day) FROM reported
"""
_LATEST = """
SELECT count(*), max(coalesce(date_end, published_end, inspection_end_end))
FROM document
WHERE len($councils) = 0 OR list_contains($councils, council)
"""
_KINDS = """
SELECT f.kind, count(*) FROM finding AS f JOIN reported AS p ON p.document = f.document GROUP BY f.kind ORDER BY f.kind
"""


def empty(connection: duckdb.DuckDBPyConnection, scope: Scope) -> str:
    """Return what to say, and to do next, where the scope has no paper; nothing where it has."""
    ((papers,),) = connection.execute("SELECT count(*) FROM reported").fetchall()
    if papers:
        return ""
    ((documents, last),) = connection.execute(_LATEST, {"councils": list(scope.councils)}).fetchall()
    if not documents:
        return "No document was read into this database. See why in its table outcome, or build it again from other files."
    if last is None:
        return "The papers are without a date, so none is known to be of that time. Ask again without --since."
    return f"There is no paper of that time: the latest is of {spelt(last)}. Ask again with an earlier --since, or without it."


def facts(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[str, str], ...]:
    """Return what the page rests on: papers, councils, days, findings by kind."""
    ((papers, councils, first, last),) = connection.execute(_PAPERS, {"unnamed": UNNAMED}).fetchall()
    kinds = connection.execute(_KINDS).fetchall()
    days = (("First paper", spelt(first)), ("Latest paper", spelt(last))) if papers else ()
    return (
        ("Papers", f"{papers:,}"),
        ("Councils", f"{councils:,}"),
        *days,
        *((f"{words(kind)}s", f"{count:,}") for kind, count in kinds),
    )


def made_by(connection: duckdb.DuckDBPyConnection) -> str:
    """Return what made the database; no time, so that the same database gives the same page."""
    runs = connection.execute("SELECT version, rules FROM run").fetchall()
    return (
        "; ".join(f"Made by council-findings {version}, rules {rules}" for version, rules in runs) or "Made by council-findings"
    )
