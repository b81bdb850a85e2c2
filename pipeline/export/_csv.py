"""Tables as CSV that is safe to open in a spreadsheet: no cell is taken for a formula.

A text that a spreadsheet would run has an apostrophe before it, as has one that already begins with apostrophes and such a sign:
so the apostrophe can be taken away again. Figures, also negative ones, stay as they are.
"""

import re
from pathlib import Path

import duckdb

from pipeline.export._content import Column, Table, literal, quoted

# Signs that begin a formula in a spreadsheet, their full-width forms, and blanks that are passed over before them.
_RUN = r"^'*[=+\-@\t\r\n＝＋－＠]"
_FIGURE = r"[+-]?[0-9]+([.][0-9]+)?"
_INTEGERS = tuple(f"{sign}{size}" for sign in ("", "U") for size in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"))
_PLAIN = frozenset((*_INTEGERS, "FLOAT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP"))


def write_csv(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> int:
    """Write a table with a header line, NULL as nothing, lists and structures as JSON; return how many rows it has."""
    cells = ", ".join(_cell(column) for column in table.columns)
    rows = f"SELECT {cells} FROM ({table.rows}) AS t"  # noqa: S608 -- names that the database gave
    copied = connection.execute(f"COPY ({rows}) TO {literal(str(path))} (FORMAT csv, HEADER, NULLSTR '')").fetchone()
    return int(copied[0]) if copied else 0


def harmless(text: str) -> str:
    """Return a text as a cell of CSV has it: with an apostrophe before what a spreadsheet would run."""
    run = re.match(_RUN, text) and not re.fullmatch(_FIGURE, text)
    return f"'{text}" if run else text


def _cell(column: Column) -> str:
    name = quoted(column.name)
    if column.type in _PLAIN or column.type.startswith("DECIMAL"):
        return name
    if column.type.endswith("]") or column.type.startswith(("STRUCT", "MAP")):
        return f"to_json({name})::VARCHAR AS {name}"
    text = f"{name}::VARCHAR"
    run = f"regexp_matches({text}, {literal(_RUN)}) AND NOT regexp_full_match({text}, {literal(_FIGURE)})"
    return f"CASE WHEN {run} THEN '''' || {text} ELSE {text} END AS {name}"
