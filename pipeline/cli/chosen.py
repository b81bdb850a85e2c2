"""What options choose of a database: councils by any of their names, a first day."""

import difflib
import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

import duckdb

from pipeline.errors import UsageProblem

_COUNCILS = "SELECT DISTINCT council FROM document WHERE council IS NOT NULL ORDER BY 1"
# The councils of the register that a name or code stands for, of those that documents are of.
_REGISTERED = """
SELECT DISTINCT d.council, d.council_code FROM council AS c JOIN document AS d ON d.council_code = c.code
WHERE lower(c.code) = $name OR lower(c.name) = $name OR lower(c.nice_name) = $name OR lower(c.gss_code) = $name
    OR list_contains(list_transform(c.alternatives || c.former_gss_codes, lambda other: lower(other)), $name)
ORDER BY ALL
"""
# The tables of findings, by a column that they alone have.
_KINDS = "SELECT table_name FROM duckdb_columns() WHERE column_name = 'value_hash' AND table_name <> 'review' ORDER BY 1"
_LIST_THEM = "See: council-findings query 'SELECT DISTINCT council FROM document'"


def first_day(said: str) -> date:
    """Return the first day of a year, month or day; raises :class:`UsageProblem` for what is none."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", said.strip())
    year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
    if not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        raise UsageProblem(f"{said!r} is no year, month or day.", "Write it as 2019, 2019-04 or 2019-04-01.")
    return date(year, month, day)


def kind(connection: duckdb.DuckDBPyConnection, asked: str | None) -> str | None:
    """Return the kind of finding that is asked for; raises :class:`UsageProblem` for one that the database has not."""
    known = [name for (name,) in connection.execute(_KINDS).fetchall()]
    if asked is not None and asked not in known:
        raise UsageProblem(f"There is no kind {asked!r}.", f"Name one of: {', '.join(known)}.")
    return asked


def councils(connection: duckdb.DuckDBPyConnection, asked: Iterable[str]) -> tuple[str, ...]:
    """Return the names and codes, as documents have them, of the councils that are asked for by any name or code.

    Raises :class:`UsageProblem` for a council that no document is of.
    """
    return tuple(dict.fromkeys(each for name in asked for each in _council(connection, " ".join(name.split()))))


def _council(connection: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    known = {council.casefold(): council for (council,) in connection.execute(_COUNCILS).fetchall()}
    found = [known[name.casefold()]] if name.casefold() in known else []
    rows = connection.execute(_REGISTERED, {"name": name.lower()}).fetchall()
    found += [each for row in rows for each in row if each]
    if not found:
        near = [known[each] for each in difflib.get_close_matches(name.casefold(), known, n=3, cutoff=0.5)]
        remedy = f"Did you mean {' or '.join(near)}?" if near else _LIST_THEM
        raise UsageProblem(f"No paper in the database is of a council {name!r}.", remedy)
    return found
