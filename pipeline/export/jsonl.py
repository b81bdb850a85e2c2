"""JSON Lines: one file a table, an object a line, lists and structures as they are."""

from pathlib import Path

import duckdb

from pipeline.export._content import Content, Table, literal
from pipeline.registry import Exporter


def _write(connection: duckdb.DuckDBPyConnection, whole: Content, folder: Path) -> dict[str, int]:
    return {table.name: _write_table(connection, table, folder / f"{table.name}.jsonl") for table in whole.tables}


def _write_table(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> int:
    copied = connection.execute(f"COPY ({table.rows}) TO {literal(str(path))} (FORMAT json)").fetchone()
    return int(copied[0]) if copied else 0


PLUGIN = Exporter("jsonl", ".jsonl", folder=True, write=_write)
