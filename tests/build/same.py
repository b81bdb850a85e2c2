"""Builds for tests: in this process, and compared table by table, row by row."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import duckdb

from pipeline.settings import Settings

AT_REST = -(10**15)
"""A tick of the ledger's clock by which a file's times are believed, however shortly before the build it was written."""


def at_once(work: Callable[[Any], Any], items: Iterable[Any], settings: Settings, *, prepare: str | None = None) -> Iterator[Any]:
    """Do the work of a pool here and now."""
    del settings, prepare
    for item in items:
        yield item, work(item)


def content(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every table but ``run``, in the order of their keys, with the views' names and comments."""
    with duckdb.connect(database, read_only=True) as connection:
        found = connection.execute("SELECT table_name FROM duckdb_tables() WHERE table_name <> 'run' ORDER BY ALL").fetchall()
        rows = {name: connection.execute(f'FROM "{name}" ORDER BY ALL').fetchall() for (name,) in found}
        views = "SELECT view_name, comment, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL"
        columns = "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
        return rows | {"views": connection.execute(views).fetchall(), "columns": connection.execute(columns).fetchall()}


def differences(one: Path, other: Path) -> list[str]:
    """Return the names of the tables that two databases do not have alike."""
    first, second = content(one), content(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
