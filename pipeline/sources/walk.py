"""Paths as people give them, turned into inputs: files, folders (walked, sorted), globs.

A folder is walked by this rule: hidden files and folders are left out; of the rest, files with one of
:data:`SUFFIXES` or without a suffix are inputs, except those whose name begins with README, LICENSE or LICENCE;
folders behind symbolic links are not entered. A file that is named expressly, or by a glob, is always an input.
"""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Outcome, Status

SUFFIXES = (".pdf", ".docx", ".doc", ".html", ".htm", ".md", ".txt")

# "minutes 12.03.2019" has no suffix: suffixes begin with a letter.
_SUFFIX = re.compile(r".\.[A-Za-z][A-Za-z0-9]{0,7}$")
_ABOUT_THE_FOLDER = ("readme", "license", "licence")
_URL = re.compile(r"[a-z][a-z0-9+]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: ``source`` is its name as given and fit to print, ``path`` the name that the machine knows.

    ``refusal`` is set where there is nothing to read: a path that is missing, a folder without documents.
    """

    source: str
    path: str
    refusal: Outcome | None = None


def find(paths: Iterable[str | os.PathLike[str]]) -> tuple[Input, ...]:
    """Return the inputs that ``paths`` lead to, in the order of the paths, folders sorted by name; each path once."""
    found = (each for path in paths for each in _inputs(os.fspath(path)))
    return tuple({each.path: each for each in found}.values())


def _inputs(path: str) -> Iterator[Input]:
    """Yield the inputs of one path; where it leads to nothing, one with its refusal."""
    try:
        exists = os.path.lexists(path)
        if exists and Path(path).is_dir():
            yield from _folder(path)
        elif exists:
            yield Input(printable(path), path)
        elif glob.has_magic(path) and (matches := sorted(glob.glob(path, recursive=True))):  # noqa: PTH207 -- keeps the path as given
            for match in matches:
                yield from _folder(match, quiet=True) if Path(match).is_dir() else (Input(printable(match), match),)
        else:
            yield _missing(path)
    except (OSError, ValueError) as error:
        yield refused(path, f"The path cannot be followed: {reason(error)}.", "Check the path.")


def _folder(path: str, quiet: bool = False) -> Iterator[Input]:
    """Yield a folder's inputs; a folder without any is itself refused, unless ``quiet``."""
    empty = not quiet
    for each in _walk(path):
        empty = False
        yield each
    if empty:
        yield refused(
            path,
            "There is no document in the folder.",
            f"Documents are files ending in {' '.join(SUFFIXES)} or without a suffix; name others one by one.",
        )


def _walk(folder: str) -> Iterator[Input]:
    """Yield the inputs below ``folder``, depth first, sorted by name."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield refused(folder, f"The folder cannot be read: {reason(error)}.", "Give yourself the right to read it.")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif is_document(entry.name) and not (entry.is_symlink() and Path(entry.path).is_dir()):
            yield Input(printable(entry.path), entry.path)


def is_document(name: str) -> bool:
    """Return whether a file found in a folder is taken for a document, by its name."""
    lower = name.lower()
    if lower.startswith(_ABOUT_THE_FOLDER):
        return False
    return lower.endswith(SUFFIXES) or not _SUFFIX.search(lower)


def _missing(path: str) -> Input:
    if _URL.match(path):
        return refused(path, "Addresses are not read.", "Download the document and give its file.")
    if glob.has_magic(path):
        return refused(path, "No file matches the pattern.", "Check the pattern.")
    return refused(path, "There is no such file or folder.", "Check the path.")


def refused(path: str, cause: str, remedy: str) -> Input:
    """Return an input of which there is nothing to read."""
    return Input(printable(path), path, Outcome(Status.REFUSED, "sources", cause, remedy))


def printable(path: str) -> str:
    r"""Return a path fit for UTF-8 output: bytes that are none are written ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def reason(error: OSError | ValueError) -> str:
    """Return what the system says, without numbers and paths."""
    return (getattr(error, "strerror", None) or str(error)).lower()
