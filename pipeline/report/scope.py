"""Which papers a report is about: of which councils, since when."""

import difflib
from dataclasses import dataclass
from datetime import date

import duckdb

from pipeline.errors import UsageProblem
from pipeline.report.look import listed, plural, spelt

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


_LIST_THEM = "council-findings query 'SELECT DISTINCT council FROM document'"
_COUNCILS = "SELECT DISTINCT council FROM document WHERE council IS NOT NULL ORDER BY council"

# Papers that are counted once; a day is the paper's own, else that of its inspection or publication.
_REPORTED = """
CREATE OR REPLACE TEMP TABLE reported AS
SELECT id AS document, coalesce(council, $unnamed) AS council, source, kind,
    coalesce(date_end, inspection_end_end, published_end) AS day
FROM document_current
WHERE (len($councils) = 0 OR list_contains($councils, council))
    AND ($since IS NULL OR coalesce(date_end, inspection_end_end, published_end) >= $since)
"""


def choose(connection: duckdb.DuckDBPyConnection, named: tuple[str, ...], since: date | None = None) -> Scope:
    """Return the scope of the councils that are named in any case; raises :class:`UsageProblem` for one that has no papers."""
    known = {name.casefold(): name for (name,) in connection.execute(_COUNCILS).fetchall()}
    for name in named:
        if name.casefold() not in known:
            raise UsageProblem(f"No paper in the database is of a council {name!r}.", _nearest(name, known))
    return Scope(tuple(dict.fromkeys(known[name.casefold()] for name in named)), since)


def _nearest(name: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(name.casefold(), known, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(known[each] for each in near)}?"
    if len(known) <= 20:
        return f"It has papers of {listed(list(known.values()), 20)}."
    return f"It has papers of {plural(len(known), 'council')}; see them with: {_LIST_THEM}"


def restrict(connection: duckdb.DuckDBPyConnection, scope: Scope) -> None:
    """Make the papers of a scope the temporary table ``reported``, which every section reads; the database is not touched."""
    asked = {"councils": list(scope.councils), "since": scope.since, "unnamed": UNNAMED}
    connection.execute(_REPORTED, asked)
