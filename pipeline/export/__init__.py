"""Outputs: one module a format, each writes tables and views of a database over a read-only connection.

The same rows give the same bytes; every output is written beside and renamed.
"""

import shutil
from functools import cache
from pathlib import Path

import duckdb

from pipeline.errors import UsageProblem
from pipeline.export._content import Content, Publication, Request, content
from pipeline.export._csv import harmless
from pipeline.export._licences import LICENCES
from pipeline.export._place import placed
from pipeline.registry import Exporter, discover

__all__ = ["LICENCES", "Content", "Publication", "Request", "export", "formats", "harmless"]

# Memory of the sorting; what does not fit goes to files beside the output.
_MEMORY = "1GB"


@cache
def formats() -> dict[str, Exporter]:
    """Return the formats by their names."""
    return discover("pipeline.export")


def export(connection: duckdb.DuckDBPyConnection, name: str, target: Path, request: Request | None = None) -> dict[str, int]:
    """Write what is asked for in a format to a file or a new folder; return the number of rows of each table.

    Raises :class:`UsageProblem` for what is not there or cannot be put into the format, and for a folder that is not empty;
    :class:`pipeline.errors.MachineProblem` where it cannot be written.
    """
    chosen = formats().get(name)
    if chosen is None:
        raise UsageProblem(f"There is no format {name!r}.", f"Choose one of: {', '.join(formats())}.")
    if not chosen.folder and target.suffix.lower() != chosen.suffix:
        raise UsageProblem(f"{target} does not end in {chosen.suffix}.", f"Name a file such as findings{chosen.suffix}.")
    whole = content(connection, request or Request())
    with placed(target, folder=chosen.folder) as beside:
        spill = beside.with_name(f"{beside.name}.sorting")
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute("SET temp_directory = $1", [str(spill)])
        try:
            return chosen.write(connection, whole, beside)
        finally:
            shutil.rmtree(spill, ignore_errors=True)
