"""What a file is named for: its council (``barnet-2017-minutes.txt``, ``elmswick-parish.md``) and its day."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from pipeline.dates import Interval, parse_printed
from pipeline.describe.front import Front
from pipeline.describe.register import Match, Place, place_of

_ISO_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_WORDED_DAY = re.compile(r"(?i)(?<![a-z0-9])\d{1,2}(?:st|nd|rd|th)[-_ ]+[a-z]{3,9}[-_ ]+20\d\d(?!\d)")
_LONGEST = 6
# A parish's file is named for it, and its minutes speak of the parish or community council that they are of.
_PARISH = re.compile(r"(?i)(?:^|[^a-z])(?:parish|community|town|village)(?:[^a-z]|$)")
_SPEAKS_AS_ONE = re.compile(
    r"\b(?:Parish|Community|Town|Village) (?:Council|Clerk)|\bClerk (?:and|&) (?:the )?(?:Proper|Responsible|RFO)"
)
_NOT_NAMES = {
    "minutes",
    "agenda",
    "report",
    "draft",
    "final",
    "meeting",
    "notes",
    "annual",
    "council",
    "committee",
    "the",
    "paper",
}


def stem_of(front: Front) -> str:
    """Return the file's name without its suffix."""
    return PurePosixPath(front.doc.source.replace("\\", "/")).stem


def find_by_path(front: Front, match: Match, on: date | None) -> Place | None:
    """Return the council that the file's name begins with, None where it names none."""
    stem = stem_of(front)
    words = [word for word in re.split(r"[^A-Za-z]+", re.split(r"\d", stem)[0]) if word]
    for name in _names(words):
        council = match(name, on)
        if council:
            return place_of(council, on, "path")
    return _parish(words, front, match, on)


def _names(words: list[str]) -> Iterator[str]:
    """Yield the first words as a name, longest first, also with the "and" that file names leave out."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        name = words[:length]
        yield " ".join(name)
        for cut in range(length - 1, 0, -1):
            yield " ".join([*name[:cut], "and", *name[cut:]])


def find_by_folder(front: Front, match: Match, on: date | None) -> Place | None:
    """Return the council that the file's folder is named for, where the text names the place too, and never as a plain word."""
    words = re.split(r"[^A-Za-z]+", PurePosixPath(front.doc.source.replace("\\", "/")).parent.name)
    for name in _names([word for word in words if word]):
        title = " ".join(word if word == "and" else word.capitalize() for word in name.split())
        council = match(title, on)
        if title not in front.flat or title.lower() in front.flat:
            continue
        if council:
            return place_of(council, on, "path")
        if re.search(rf"\b(?:[Ii]n|[Aa]cross|[Ww]ithin) {re.escape(title)}\b", front.flat):
            return Place(title, None, "path")
    return None


def _parish(words: list[str], front: Front, match: Match, on: date | None) -> Place | None:
    if not _PARISH.search(stem_of(front)) or not _SPEAKS_AS_ONE.search(front.doc.text):
        return None
    kind = next((index for index, word in enumerate(words) if _PARISH.fullmatch(word)), len(words))
    name = words[:kind]
    if not 1 <= len(name) <= 4 or _NOT_NAMES.intersection(word.lower() for word in name):
        return None
    title = " ".join(name).title()
    council = match(f"{title} {words[kind] if kind < len(words) else 'parish'} council", on)
    return place_of(council, on, "path") if council else Place(title, None, "path")


def day_in_path(front: Front) -> Interval | None:
    """Return the day in the file's name, as archives name their files: ``minutes-2015-11-03.pdf``."""
    found = _ISO_DAY.search(stem_of(front))
    return parse_printed("-".join(found.groups())) if found else None


def meeting_in_path(front: Front) -> Interval | None:
    """Return the day of a meeting in the file's name, also in words: ``minutes-3rd-june-2015.md``, not "item 6 July 2015"."""
    printed = _WORDED_DAY.search(stem_of(front))
    return day_in_path(front) or (parse_printed(" ".join(re.split(r"[-_ ]+", printed[0]))) if printed else None)
