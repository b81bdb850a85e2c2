"""Where an index lies: one folder a build, beside the database, put in its place whole."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from pipeline.errors import MachineProblem, UsageProblem

# What the index holds and how; an index of another format is written again.
FORMAT = 1
CARD = "index.json"

_BUILD = re.compile(r"[0-9A-Za-z_.-]{1,100}")
_BUILDING = ".building"


def folder(database: Path) -> Path:
    """Return the folder of a database's indexes: ``findings.search`` for ``findings.duckdb``."""
    return database.with_name(f"{database.name.removesuffix('.duckdb')}.search")


def build_id(connection: duckdb.DuckDBPyConnection) -> str:
    """Return the id of the build that made a database; raises :class:`UsageProblem` where it has none."""
    try:
        row = connection.execute("SELECT build FROM run").fetchone()
    except duckdb.Error as error:
        raise _no_build() from error
    if row is None or not isinstance(row[0], str) or not _BUILD.fullmatch(row[0]) or row[0].endswith(_BUILDING):
        raise _no_build()
    return row[0]


def _no_build() -> UsageProblem:
    return UsageProblem("The database does not say which build made it.", "Build it again with: council-findings build")


def index_of(base: Path, build: str) -> Path | None:
    """Return the index of a build, None where there is none that this version can read."""
    try:
        card = json.loads((base / build / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return base / build if card == {"format": FORMAT, "build": build} else None


@contextmanager
def placed(base: Path, build: str) -> Iterator[Path]:
    """Give a new folder to write an index in; it becomes that of ``build`` if nothing is raised, else it is removed."""
    beside = base / f"{build}{_BUILDING}"
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        yield beside
        _put(beside, base / build)
    except OSError as error:
        raise _unwritable(base, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _put(beside: Path, place: Path) -> None:
    """Move a whole index to its place: the card is written last, so that no half index has one."""
    (beside / CARD).write_text(json.dumps({"format": FORMAT, "build": place.name}), encoding="utf-8")
    shutil.rmtree(place, ignore_errors=True)
    beside.rename(place)
    _sync(place)
    _sync(place.parent)


def _sync(path: Path) -> None:
    """Make a folder's names lasting, where the system can."""
    with suppress(OSError):
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def link(old: Path, new: Path) -> None:
    """Give ``new`` the files of the index ``old``: segments, which never change, by hard links, lists of them by copies."""
    for file in sorted(old.iterdir()):
        if file.name == CARD or file.name.endswith(".lock"):
            continue
        if file.suffix == ".json":
            shutil.copy2(file, new / file.name)
            continue
        try:
            os.link(file, new / file.name)
        except OSError:  # a file system without hard links
            shutil.copy2(file, new / file.name)


def clean(base: Path, build: str) -> None:
    """Remove the indexes of other builds, and what a killed build left; those who read an old one keep it."""
    if not base.is_dir():
        return
    for path in sorted(base.iterdir()):
        if path.name != build and ((path / CARD).exists() or path.name.endswith(_BUILDING)):
            shutil.rmtree(path, ignore_errors=True)


def _unwritable(base: Path, error: OSError) -> MachineProblem:
    told = f"The search index {base} cannot be written: {error.strerror or error}."
    return MachineProblem(told, "Free space there, or get the right to write there.")
