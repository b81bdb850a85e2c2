"""Paths as people give them, turned into inputs: files, folders (walked, sorted), globs.

A folder is walked by this rule: hidden files and folders are left out; of the rest, files with one of
:data:`pipeline.sources.inputs.SUFFIXES` or ``UNREAD`` (these are refused) or without a suffix are inputs, except those whose
name begins with README, LICENSE or LICENCE; folders behind symbolic links are not entered. A file that is named expressly,
or by a glob, is always an input.
"""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.sources.expand import expanded
from pipeline.sources.inputs import SUFFIXES, Input, is_document, printable, reason, refused

_URL = re.compile(r"[a-z][a-z0-9+]+://", re.IGNORECASE)


def find(paths: Iterable[str | os.PathLike[str]]) -> tuple[Input, ...]:
    """Return the inputs that ``paths`` lead to, in the order of the paths, folders sorted by name; each path once.

    An archive gives the documents in it, an email itself and the documents attached to it.
    """
    found = {each.path: each for path in paths for each in _inputs(os.fspath(path))}
    return tuple(each for one in found.values() for each in ((one,) if one.refusal else expanded(one)))


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


def _missing(path: str) -> Input:
    if _URL.match(path):
        return refused(path, "Addresses are not read.", "Download the document and give its file.")
    if glob.has_magic(path):
        return refused(path, "No file matches the pattern.", "Check the pattern.")
    return refused(path, "There is no such file or folder.", "Check the path.")
