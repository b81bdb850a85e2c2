"""Where an export goes: written beside, then renamed, so that nobody ever sees half of one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from pipeline.errors import MachineProblem, UsageProblem


@contextmanager
def placed(target: Path, *, folder: bool) -> Iterator[Path]:
    """Give a path to write at; it becomes ``target`` if nothing is raised, else it is removed.

    A file that is there is replaced, an empty folder too; a folder with something in it raises :class:`UsageProblem`.
    Raises :class:`MachineProblem` where the machine does not let it write.
    """
    beside = target.with_name(f".{target.name}.writing")
    try:
        _check(target, folder=folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(beside)
        if folder:
            beside.mkdir()
        yield beside
        if folder and target.is_dir():
            target.rmdir()
        beside.replace(target)
    except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise _unwritable(target, error) from error
    finally:
        with suppress(OSError):
            _remove(beside)


def _check(target: Path, *, folder: bool) -> None:
    if not target.name or target.name in {".", ".."}:
        raise UsageProblem(f"{target} is no name for an export.", "Name a file or folder that is to be made.")
    if target.is_dir() and not folder:
        raise UsageProblem(f"{target} is a folder.", "Name a file.")
    if folder and target.is_dir() and any(target.iterdir()):
        raise UsageProblem(f"The folder {target} is not empty.", "Name a new folder, or empty that one first.")
    if folder and target.exists() and not target.is_dir():
        raise UsageProblem(f"{target} is a file.", "Name a new folder: this format writes a file for each table.")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _unwritable(target: Path, error: Exception) -> MachineProblem:
    told = getattr(error, "strerror", None) or str(error).strip().split("\n")[0].removesuffix(".")
    if (isinstance(error, OSError) and error.errno == 28) or "No space left" in told:
        return MachineProblem(f"There is no room to write {target}.", "Free space on the disk, or name another place with -o.")
    return MachineProblem(f"{target} cannot be written: {told}.", "Name a place where you may write, with -o.")
