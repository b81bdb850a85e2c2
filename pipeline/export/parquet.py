"""Parquet: one file a table with the database's own types; comments, version and build as the file's metadata."""

from pathlib import Path

import duckdb

from pipeline.export._content import Content, Table, facts, literal, quoted
from pipeline.registry import Exporter


def _write(connection: duckdb.DuckDBPyConnection, whole: Content, folder: Path) -> dict[str, int]:
    return {table.name: _write_table(connection, whole, table, folder / f"{table.name}.parquet") for table in whole.tables}


def _write_table(connection: duckdb.DuckDBPyConnection, whole: Content, table: Table, path: Path) -> int:
    told = ", ".join(f"{quoted(name)}: {literal(value)}" for name, value in facts(whole, table).items())
    options = f"FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{told}}}"
    copied = connection.execute(f"COPY ({table.rows}) TO {literal(str(path))} ({options})").fetchone()
    return int(copied[0]) if copied else 0


PLUGIN = Exporter("parquet", ".parquet", folder=True, write=_write)
