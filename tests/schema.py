"""docs/schema.md, written from a database: `make schema` writes it again, a test compares it."""

import re
import sys
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from pipeline.findings import kinds
from pipeline.process import tables
from pipeline.store.loader import Loader

PAGE = Path(__file__).parents[1] / "docs" / "schema.md"
_HEAD = """# The tables

Written from a database by `make schema`, and tested against it; every comment stands in the database too (`council-findings query
"SELECT * FROM duckdb_columns()"`). Offsets count characters of the tidied text from 0, pages from 1; boxes are in points (1/72
inch) from the page's top left corner; shares and confidence run from 0 to 1, percentages from 0 to 100. A date in prose has five
columns: as written (`date`), its first and last day (`date_start`, `date_end`), how precisely the words give it
(`date_precision`), and how it was completed (`date_resolved`). NULL is what is not known, or not said.

"""
# A comment that names a column of another table says that the column refers to it.
_REFERENCE = re.compile(r"(?:: |by its )(\w+)\.(\w+)\b")


def page(connection: duckdb.DuckDBPyConnection) -> str:
    """Return the page that tells what tables and views a database has."""
    found = _tables(connection)
    views = connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL").fetchall()
    parts = [_HEAD, "```mermaid\n", _diagram(connection, found), "```\n"]
    for name, comment, key, columns in found:
        keyed = f" Primary key: {', '.join(f'`{each}`' for each in key)}." if key else ""
        parts.append(f"\n## {name}\n\n{comment}.{keyed}\n\n")
        parts.append("| column | type | what it holds |\n|---|---|---|\n")
        parts += [f"| `{column}` | {_type(sql)} | {_cell(told)} |\n" for column, sql, told in columns]
    parts.append("\n## Views\n\n| view | what it answers |\n|---|---|\n")
    parts += [f"| `{name}` | {_cell(comment)} |\n" for name, comment in views]
    parts.append("\n## Closed lists\n\n| type | values |\n|---|---|\n")
    parts += [f"| `{name}` | {', '.join(values)} |\n" for name, values in _enums(connection)]
    return "".join(parts)


Told = tuple[str, str, list[str], list[tuple[str, str, str]]]


def _tables(connection: duckdb.DuckDBPyConnection) -> list[Told]:
    """Return the tables in the order in which they were made: name, comment, key, columns."""
    keys = dict(
        connection.execute(
            "SELECT table_name, constraint_column_names FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    )
    sql = """
        SELECT t.table_oid, t.table_name, t.comment, c.column_name, c.data_type, c.comment
        FROM duckdb_tables() AS t JOIN duckdb_columns() AS c ON c.table_oid = t.table_oid ORDER BY t.table_oid, c.column_index
    """
    held = connection.execute(sql).fetchall()
    return [
        (name, comment, keys.get(name, []), [each[3:] for each in rows])
        for (_, name, comment), rows in groupby(held, itemgetter(0, 1, 2))
    ]


def _enums(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, list[str]]]:
    names = "SELECT type_name FROM duckdb_types() WHERE logical_type = 'ENUM' AND NOT internal ORDER BY ALL"
    found = []
    for (name,) in connection.execute(names).fetchall():
        ((values,),) = connection.execute(f"SELECT enum_range(NULL::{name})").fetchall()
        found.append((name, values))
    return found


def _diagram(connection: duckdb.DuckDBPyConnection, found: list[Told]) -> str:
    """Return tables with their keys and references; the kinds of findings are drawn once, as the view over them."""
    found = [each for each in found if each[0] not in kinds()]
    evidence = connection.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = 'finding' ORDER BY column_index"
    ).fetchall()
    found.append(("finding", "", ["id"], evidence))
    known = {(name, column) for name, _, _, columns in found for column, *_ in columns}
    lines = ["erDiagram\n"]
    for name, _, key, columns in found:
        refers = {column: match for column, _, told in columns if (match := _refers(told, known))}
        lines.append(f"    {name} {{\n")
        for column, sql, _ in columns:
            marks = [mark for mark, so in (("PK", column in key), ("FK", column in refers)) if so]
            if marks:
                lines.append(f"        {_plain(sql)} {column} {', '.join(marks)}\n")
        lines.append("    }\n")
        lines += [f"    {match} ||--o{{ {name} : {column}\n" for column, match in refers.items() if match != name]
    return "".join(lines)


def _refers(told: str | None, known: set[tuple[str, str]]) -> str | None:
    match = _REFERENCE.search(told or "")
    return match.group(1) if match and (match.group(1), match.group(2)) in known else None


def _plain(sql: str) -> str:
    """Return a type as a word, which the diagram's language asks for."""
    return "ENUM" if sql.startswith("ENUM") else re.sub(r"\W+", "_", sql).strip("_")


def _type(sql: str) -> str:
    """Return a type in short: the values of an ENUM stand in a list of their own, the parts of a box are explained."""
    short = "ENUM" if sql.startswith("ENUM") else "STRUCT" if sql.startswith("STRUCT") else sql.removesuffix("[]")
    return short + "[]" * sql.endswith("[]")


def _cell(text: Any) -> str:
    return str(text).replace("|", "\\|")


def empty(folder: Path) -> Path:
    """Return a database without documents: it has all tables and views."""
    with Loader(folder / "x.duckdb", tables(), tuple(kinds())) as loader:
        loader.finish()
    return folder / "x.duckdb"


def main() -> None:
    """Write the page again, from the database that is named, else from an empty one."""
    with TemporaryDirectory() as folder:
        database = Path(sys.argv[1]) if sys.argv[1:] else empty(Path(folder))
        with duckdb.connect(database, read_only=True) as connection:
            PAGE.write_text(page(connection), encoding="utf-8")


if __name__ == "__main__":
    main()
