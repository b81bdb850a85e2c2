"""The curated views: which there are, the question that each answers, its rows for some councils; tables are asked alike."""

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import duckdb

from pipeline.errors import UsageProblem

# "The council: council.code": a column for joins, which a reader of a table does without.
_KEY = re.compile(r": \w+\.\w+$")
_LISTED = """
SELECT v.{what}_name, coalesce(v.comment, ''), list(c.column_name ORDER BY c.column_index),
    list(coalesce(c.comment, '') ORDER BY c.column_index)
FROM duckdb_{what}s() AS v JOIN duckdb_columns() AS c ON c.table_oid = v.{what}_oid
WHERE NOT v.internal GROUP BY ALL ORDER BY v.{what}_name
"""
_PREDECESSORS = """
SELECT DISTINCT h.council_code
FROM council AS c JOIN council_chain AS h ON h.current_code = c.code
WHERE list_has_any([lower(each) FOR each IN [c.code, c.name, c.nice_name, c.gss_code] || c.alternatives], ?)
ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A column of a view: what it holds, and whether it only leads to a row of another table."""

    name: str
    comment: str

    @property
    def leads(self) -> bool:
        """Whether it is a key of another table's rows."""
        return bool(_KEY.search(self.comment))


@dataclass(frozen=True, slots=True)
class View:
    """A view: the question that it answers, what else is to be known of it, its columns; or a table and what a row of it is."""

    name: str
    question: str
    notes: str
    columns: tuple[ViewColumn, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows and columns of a view are asked for: of councils, by their codes; nothing chosen is everything."""

    councils: Collection[str] = ()
    columns: Sequence[str] = ()
    limit: int | None = None


def views(connection: duckdb.DuckDBPyConnection) -> tuple[View, ...]:
    """Return the curated views in the order of their names."""
    return _listed(connection, "view")


def named(connection: duckdb.DuckDBPyConnection, name: str) -> View:
    """Return the view or table of that name; raises :class:`UsageProblem` where there is none."""
    there = {each.name: each for each in (*views(connection), *_listed(connection, "table"))}
    if name not in there:
        near = difflib.get_close_matches(name, there, 1)
        meant = f" Is it {near[0]}?" if near else ""
        remedy = 'See them with: council-findings views, council-findings query "SHOW TABLES"'
        raise UsageProblem(f"There is no view or table {name!r}.{meant}", remedy)
    return there[name]


def shown(connection: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """Return the columns of a view that say something to its reader."""
    return [each.name for each in named(connection, name).columns if not each.leads]


def answer(connection: duckdb.DuckDBPyConnection, name: str, choice: Choice) -> duckdb.DuckDBPyConnection:
    """Ask a view or table; raises :class:`UsageProblem` for a view or column that is not there."""
    view = named(connection, name)
    columns = ", ".join(f'"{_column(view, each)}"' for each in choice.columns) or "*"
    sql, values = f'SELECT {columns} FROM "{view.name}"', list[object]()  # noqa: S608 -- names that are there
    if choice.councils:
        sql += _of_councils(view)
        values.append(list(choice.councils))
    if choice.limit:
        sql += f" LIMIT {choice.limit}"
    return connection.execute(sql, values)


def _listed(connection: duckdb.DuckDBPyConnection, what: str) -> tuple[View, ...]:
    """Return all of a sort, view or table, in the order of their names."""
    rows = connection.execute(_LISTED.format(what=what)).fetchall()
    return tuple(_view(name, comment, tuple(map(ViewColumn, names, said))) for name, comment, names, said in rows)


def _view(name: str, comment: str, columns: tuple[ViewColumn, ...]) -> View:
    question, mark, notes = comment.partition("?")
    return View(name, f"{question}{mark}", notes.strip(), columns)


def _column(view: View, name: str) -> str:
    names = [each.name for each in view.columns]
    if name not in names:
        raise UsageProblem(f"{view.name} has no column {name!r}.", f"It has: {', '.join(names)}.")
    return name


def _of_councils(view: View) -> str:
    names = {each.name for each in view.columns}
    if "council_code" in names:
        return " WHERE council_code IN (SELECT unnest(?))"
    if "document" in names:
        return " WHERE document IN (SELECT id FROM document WHERE council_code IN (SELECT unnest(?)))"
    raise UsageProblem(f"{view.name} is not by council.", "Leave out --council.")


def with_predecessors(connection: duckdb.DuckDBPyConnection, councils: Collection[str]) -> tuple[str, ...]:
    """Return the codes of councils, named in any way, and of those whose place they have taken; none where none is known so."""
    found = connection.execute(_PREDECESSORS, [[each.strip().lower() for each in councils]]).fetchall()
    return tuple(code for (code,) in found)
