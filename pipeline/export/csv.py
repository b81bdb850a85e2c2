"""CSV: one file a table, safe to open in a spreadsheet."""

from pathlib import Path

import duckdb

from pipeline.export._content import Content
from pipeline.export._csv import write_csv
from pipeline.registry import Exporter


def _write(connection: duckdb.DuckDBPyConnection, whole: Content, folder: Path) -> dict[str, int]:
    return {table.name: write_csv(connection, table, folder / f"{table.name}.csv") for table in whole.tables}


PLUGIN = Exporter("csv", ".csv", folder=True, write=_write)
