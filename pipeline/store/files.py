"""What the store does with files and the machine: copies of databases, lasting names, limits of memory, refusals in words."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb

from pipeline.errors import MachineProblem, UsageProblem

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

MEMORY = "800MB"
"""What DuckDB may hold in memory while it patches a database; beyond that it writes to disk. A million inputs take as much."""
# The tables by which a database of findings is known, also one of an earlier version.
_OURS = {"document", "outcome"}
# Linux's number for "let this file share that one's blocks": Btrfs, XFS, ZFS do, and a copy takes no time and no room.
_SHARE = 0x40049409


def limit(connection: duckdb.DuckDBPyConnection, folder: Path, *, whole: bool = False) -> None:
    """Keep a connection within :data:`MEMORY`; what goes beyond is written below ``folder``.

    Only where a ``whole`` database is written anew it may have what DuckDB takes: the indexes of its keys cannot be on disk.
    """
    connection.execute("SET enable_progress_bar = false")  # it writes to standard output
    if not whole:
        connection.execute(f"SET memory_limit = '{MEMORY}'")
    connection.execute(f"SET temp_directory = {quoted(str(folder / 'spill'))}")


def copy(source: Path, target: Path) -> None:
    """Copy a file; where the file system can, the copy shares the blocks until either is changed."""
    if fcntl:
        with suppress(OSError), source.open("rb") as old, target.open("wb") as new:
            fcntl.ioctl(new, _SHARE, old.fileno())
            return
    shutil.copyfile(source, target)


def sync(path: Path) -> None:
    """Make a file's content, or the names in a folder, lasting, where the system can."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def check_replaceable(target: Path) -> None:
    """Raise unless ``target`` is free, or a database of findings (or an empty one) that nobody is writing."""
    if target.is_dir():
        raise UsageProblem(f"{target} is a folder.", "Name a file for the database, such as findings.duckdb.")
    if not target.exists() or target.stat().st_size == 0:
        return
    with _opened(target) as connection:
        tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if tables and not _OURS.issubset(tables):
        raise UsageProblem(f"{target} holds tables that are not of findings.", "Choose another name for the database.")


def check_released(path: Path) -> None:
    """Raise if ``path`` is open for writing elsewhere, or is not a database."""
    if path.exists() and path.stat().st_size:
        _opened(path).close()


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(path, read_only=True)
    except duckdb.Error as error:
        if "not a valid DuckDB" in str(error) or isinstance(error, duckdb.CatalogException):  # of a .csv it says the latter
            raise UsageProblem(f"{path} is not a DuckDB database.", "Choose another name for the database.") from error
        if "lock" in str(error).lower() or isinstance(error, duckdb.ConnectionException):
            raise MachineProblem(f"{path} is being written by another process.", "Wait until it is done, or close it.") from error
        raise


def unwritable(target: Path, error: Exception) -> MachineProblem:
    """Return the problem that an error of the system or the database stands for."""
    told = first_line(error)
    if "No space left" in told or "File too large" in told or "disk" in told.lower():
        return MachineProblem(f"There is no room to write {target}.", "Free space on the disk, or choose another place.")
    reason = getattr(error, "strerror", None) or told
    return MachineProblem(f"{target} cannot be written: {reason}.", "Choose a place where you may write.")


def first_line(error: Exception) -> str:
    """Return the first line of what an error says."""
    return str(error).strip().split("\n")[0]


def quoted(text: str) -> str:
    """Return text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
