"""What there is to write: tables and views with their columns, keys, comments, as the database itself tells of them."""

import difflib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from pipeline.errors import UsageProblem

# The bookkeeping of builds: written only where it is asked for by name.
BOOKKEEPING = frozenset({"input"})

# How comments name what a column refers to: "The document that it was found in: document.id; ..."
_REFERENCE = re.compile(r": ([a-z_]+)\.([a-z_]+)\b")


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publisher says of the dataset; nothing is said in their place."""

    title: str | None = None
    licences: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be written: all tables, or the named tables and views; of all documents, or of a council by names and codes."""

    tables: tuple[str, ...] = ()
    views: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    publication: Publication = Publication()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: DuckDB's name of its type, what it holds, the values that an ENUM may have."""

    name: str
    type: str
    comment: str | None
    required: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view: its columns, the primary key, what a row is, the rows that are asked for as SQL, and their order."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    comment: str | None
    source: str
    order: str

    @property
    def rows(self) -> str:
        """The SELECT of its rows, in an order that depends on nothing but them."""
        return f"SELECT * FROM {self.source} ORDER BY {self.order}"  # noqa: S608 -- names that the database gave

    def reference(self, column: Column) -> tuple[str, str] | None:
        """Return the table and column that a column refers to, as its comment says: "...: document.id"."""
        found = _REFERENCE.search(column.comment or "")
        return (found[1], found[2]) if found and (found[1], found[2]) != (self.name, column.name) else None


@dataclass(frozen=True, slots=True)
class Content:
    """All that is written: the tables, which version and build made them, what the publisher says."""

    tables: tuple[Table, ...]
    version: str | None
    build: str | None
    councils: tuple[str, ...]
    publication: Publication


def content(connection: duckdb.DuckDBPyConnection, request: Request) -> Content:
    """Return what a request asks for; raises :class:`UsageProblem` for tables and views that are not there."""
    tables = _names(connection, "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary")
    views = _names(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal AND NOT temporary")
    chosen = _known("table", request.tables, tables, views), _known("view", request.views, views, tables)
    if not any(chosen):
        chosen = tuple(name for name in tables if name not in BOOKKEEPING), ()
    _remember(connection, request.councils)
    found = [_table(connection, name, bool(request.councils), view=False) for name in chosen[0]]
    found += [_table(connection, name, bool(request.councils), view=True) for name in chosen[1]]
    return Content(tuple(found), _run(connection, "version"), _run(connection, "build"), request.councils, request.publication)


def quoted(name: str) -> str:
    """Return a name of the database's for SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text for SQL where a parameter cannot stand."""
    return "'" + text.replace("'", "''") + "'"


def _names(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[str, ...]:
    return tuple(sorted(name for (name,) in connection.execute(sql).fetchall()))


def _known(what: str, asked: Iterable[str], there: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that are asked for, each once; ``others`` are those of the other sort."""
    asked = tuple(dict.fromkeys(asked))
    for name in asked:
        if name in there:
            continue
        if name in others:
            remedy = "Name it with --view." if what == "table" else "Name it with --table."
        else:
            remedy = f"Name one that is there: {', '.join(difflib.get_close_matches(name, there, 3) or there) or 'none is'}."
        raise UsageProblem(f"There is no {what} {name!r} in the database.", remedy)
    return asked


def _remember(connection: duckdb.DuckDBPyConnection, councils: tuple[str, ...]) -> None:
    """Leave the councils where the tables' SELECTs find them: COPY takes no parameters."""
    names = ", ".join(literal(name.casefold()) for name in councils)
    connection.execute(f"SET VARIABLE exported_councils = [{names}]::VARCHAR[]")


def _table(connection: duckdb.DuckDBPyConnection, name: str, narrowed: bool, *, view: bool) -> Table:
    columns = _columns(connection, name)
    names = {column.name for column in columns}
    kind, title = ("views", "view_name") if view else ("tables", "table_name")
    sql = f"SELECT comment FROM duckdb_{kind}() WHERE NOT internal AND {title} = ?"  # noqa: S608 -- two names of our own
    comment = (connection.execute(sql, [name]).fetchone() or (None,))[0]
    key = () if view else _key(connection, name)
    where = _of_councils(connection, name, names, view=view) if narrowed else ""
    order = ", ".join(quoted(column) for column in key) or "ALL"
    return Table(name, columns, key, comment, f"{quoted(name)}{where}", order)


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[Column, ...]:
    sql = """
        SELECT column_name, data_type, comment, NOT is_nullable FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index
    """
    return tuple(
        Column(name, "ENUM" if kind.startswith("ENUM") and not kind.endswith("]") else kind, comment, required, _choices(kind))
        for name, kind, comment, required in connection.execute(sql, [table]).fetchall()
    )


def _choices(kind: str) -> tuple[str, ...]:
    """Return the values of an ENUM out of its type's name: ENUM('red', 'amber')."""
    if not kind.startswith("ENUM("):
        return ()
    return tuple(value.replace("''", "'") for value in re.findall(r"'((?:[^']|'')*)'", kind))


def _key(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[str, ...]:
    sql = "SELECT constraint_column_names FROM duckdb_constraints() WHERE table_name = ? AND constraint_type = 'PRIMARY KEY'"
    row = connection.execute(sql, [table]).fetchone()
    return tuple(row[0]) if row else ()


def _of_councils(connection: duckdb.DuckDBPyConnection, name: str, columns: set[str], *, view: bool) -> str:
    """Return the clause that keeps the rows of the councils' documents; reference tables are kept whole."""
    document = {column.name for column in _columns(connection, "document")}
    if name == "document":
        return f" WHERE {_named(columns)}"
    if "document" in columns:
        return f' WHERE "document" IN (SELECT id FROM document WHERE {_named(document)})'  # noqa: S608 -- names of our own
    if view and "council" in columns:
        return f" WHERE {_named(columns)}"
    if {"council_code"} <= columns & document:
        return f" WHERE council_code IN (SELECT council_code FROM document WHERE {_named(document)})"  # noqa: S608
    if view:
        raise UsageProblem(f"The view {name} does not say which council a row is of.", "Leave out --council, or the view.")
    return ""


def _named(columns: set[str]) -> str:
    there = sorted({"council", "council_code"} & columns)
    tests = [f"list_contains(getvariable('exported_councils'), lower({name}))" for name in there]
    return f"({' OR '.join(tests) or 'false'})"


def _run(connection: duckdb.DuckDBPyConnection, column: str) -> str | None:
    try:
        row = connection.execute(f"SELECT {column} FROM run").fetchone()  # noqa: S608 -- a name of our own
    except duckdb.Error:  # a database of an earlier version
        return None
    return None if row is None else row[0]


def facts(whole: Content, table: Table) -> dict[str, str]:
    """Return what a file says of its table, for formats that carry such: names and values are text."""
    about = {"table": table.name, "comment": table.comment, "version": whole.version, "build": whole.build}
    columns = {column.name: column.comment for column in table.columns}
    told = about | {"councils": ", ".join(whole.councils) or None, "columns": json.dumps(columns, ensure_ascii=False)}
    return {f"council_findings.{name}": value for name, value in told.items() if value}
