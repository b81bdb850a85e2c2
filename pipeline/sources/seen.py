"""What the file system tells of an input without opening it: whether it is still what it was."""

import os
import stat
from dataclasses import dataclass

from pipeline.sources.inputs import Input


@dataclass(frozen=True, slots=True)
class Seen:
    """Size in bytes, and when content and file were last changed, in nanoseconds since 1970; all None where nothing is told."""

    bytes: int | None = None
    modified_ns: int | None = None
    changed_ns: int | None = None


def look(found: Input) -> Seen:
    """Return what is told of an input's file; of one in an archive, or attached to an email, what is told of that."""
    try:
        told = os.stat(found.path)  # noqa: PTH116 -- called for each of a million inputs, and half as slow
    except (OSError, ValueError):
        return Seen()
    if not stat.S_ISREG(told.st_mode):
        return Seen()
    return Seen(told.st_size, told.st_mtime_ns, told.st_ctime_ns)
