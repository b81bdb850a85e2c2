"""Which papers a report is about: of which councils, since when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from pipeline.report.look import listed, spelt

UNNAMED = "No council named"


@dataclass(frozen=True, slots=True)
class Scope:
    """Councils by their names as ``document.council`` has them, none for all; papers of ``since`` and later."""

    councils: tuple[str, ...] = ()
    since: date | None = None

    def said(self) -> str:
        """Return it in words."""
        who = listed(self.councils) if self.councils else "All councils of the database"
        return f"{who}, papers since {spelt(self.since)}" if self.since else f"{who}, papers of all years"


_NAMED = """
SELECT DISTINCT council
FROM document
WHERE council IS NOT NULL AND (list_contains($councils, council) OR list_contains($councils, council_code))
ORDER BY council
"""
# Papers that are counted once; a day is the paper's own, else that of its publication or inspection.
_REPORTED = """
CREATE OR REPLACE TEMP TABLE reported AS
SELECT id AS document, coalesce(council, $unnamed) AS council, source, kind,
    coalesce(date_end, published_end, inspection_end_end) AS day,
    year(coalesce(date_start, published_start, inspection_end_start)) AS year
FROM document_current
WHERE (len($councils) = 0 OR list_contains($councils, council))
    AND ($since IS NULL OR coalesce(date_end, published_end, inspection_end_end) >= $since)
"""


def of(connection: duckdb.DuckDBPyConnection, councils: Iterable[str], since: date | None = None) -> Scope:
    """Return the scope of councils that are named as documents name them or by their codes."""
    named = connection.execute(_NAMED, {"councils": list(councils)}).fetchall()
    return Scope(tuple(name for (name,) in named), since)


def restrict(connection: duckdb.DuckDBPyConnection, scope: Scope) -> None:
    """Make the papers of a scope the temporary table ``reported``, which every section reads; the database is not touched."""
    asked = {"councils": list(scope.councils), "since": scope.since, "unnamed": UNNAMED}
    connection.execute(_REPORTED, asked)
