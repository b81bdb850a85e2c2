"""What an input is, and what is taken for one by its name."""

import os
import re
from dataclasses import dataclass

from pipeline.model import Outcome, Status

SUFFIXES = (
    ".pdf", ".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".md", ".txt", ".eml", ".msg", ".zip",
)  # fmt: skip

# What councils publish plans and figures in too, and what is not read: it is refused, not passed over in silence.
UNREAD = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".ppt", ".pptx", ".odp")

# "minutes 12.03.2019" has no suffix: suffixes begin with a letter.
_SUFFIX = re.compile(r".\.[A-Za-z][A-Za-z0-9]{0,7}$")
_ABOUT_THE_FOLDER = ("readme", "license", "licence")


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: ``source`` is its name as given and fit to print, ``path`` the name that the machine knows.

    ``refusal`` is set where there is nothing to read: a path that is missing, a folder without documents. ``inside`` leads
    into a bundle at that path: for each level the bundle's kind and the member's number.
    """

    source: str
    path: str
    refusal: Outcome | None = None
    inside: tuple[tuple[str, int], ...] = ()


def is_document(name: str) -> bool:
    """Return whether a file found in a folder is taken for a document, by its name; workbooks and slides are, to be refused."""
    lower = name.lower()
    if lower.startswith(_ABOUT_THE_FOLDER):
        return False
    return lower.endswith((*SUFFIXES, *UNREAD)) or not _SUFFIX.search(lower)


def refused(path: str, cause: str, remedy: str) -> Input:
    """Return an input of which there is nothing to read."""
    return Input(printable(path), path, Outcome(Status.REFUSED, "sources", cause, remedy))


def printable(path: str) -> str:
    r"""Return a path fit for UTF-8 output: bytes that are none are written ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def reason(error: OSError | ValueError) -> str:
    """Return what the system says, without numbers and paths."""
    return (getattr(error, "strerror", None) or str(error)).lower()
