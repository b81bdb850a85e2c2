"""An input's bytes with their media type and hash."""

import hashlib
import os
import stat
from pathlib import Path

from pipeline.errors import BadInput
from pipeline.model import SourceFile
from pipeline.sources.bundles import read_member
from pipeline.sources.inputs import Input, printable, reason
from pipeline.sources.media import media_type


def load(given: Input | str | os.PathLike[str], largest_megabytes: int = 200) -> SourceFile:
    """Return the file of an input or a path; raises :class:`BadInput` where it is missing, too large, or not a document."""
    found = given if isinstance(given, Input) else Input(printable(os.fspath(given)), os.fspath(given))
    if found.refusal:
        raise BadInput(found.refusal.cause or "", found.refusal.remedy or "")
    try:
        status = Path(found.path).stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput("It is not a file but a device, pipe or folder.", "Give a file.")
        if not found.inside and status.st_size > largest_megabytes * 1_000_000:
            raise BadInput(
                f"The file has {status.st_size / 1_000_000:.0f} MB, more than the limit of {largest_megabytes} MB.",
                "Split it, or raise the limit in the settings.",
            )
        data = _within(found) if found.inside else Path(found.path).read_bytes()
    except (OSError, ValueError) as error:
        raise BadInput(
            f"The file cannot be read: {reason(error)}.", "Check that it is there and that you may read it."
        ) from error
    return SourceFile(found.source, data, media_type(data, found.source), hashlib.sha256(data).hexdigest())


def _within(found: Input) -> bytes:
    """Return the bytes of a member of a bundle, or of one within it."""
    whole: str | bytes = found.path
    for kind, number in found.inside:
        whole = read_member(whole, kind, number)
    assert isinstance(whole, bytes)
    return whole
