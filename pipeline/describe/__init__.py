"""What a document says of itself: from its content first, then its layout, then its properties and path; else nothing."""

import re
from datetime import date
from pathlib import PurePosixPath

from pipeline.dates import Interval, parse_printed
from pipeline.describe import inspection, when
from pipeline.describe.body import find_body
from pipeline.describe.bracket import find_bracketed
from pipeline.describe.front import Front, read_front
from pipeline.describe.kind import find_framework, find_kind
from pipeline.describe.place import find_place
from pipeline.describe.register import Council, Match
from pipeline.describe.title import find_title
from pipeline.model import Document, DocumentFields

__all__ = ["Council", "Match", "describe"]

_ISO_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")

_WORDED_DAY = re.compile(r"(?i)(?<![a-z0-9])\d{1,2}(?:st|nd|rd|th)[-_ ]+[a-z]{3,9}[-_ ]+20\d\d(?!\d)")


def describe(doc: Document, match: Match) -> Document:
    """Return ``doc`` with its fields set; ``match`` gives the register's entry for a name, as at a day.

    A field that nothing settles stays None; ``origins`` says where each of the others was read: ``content``,
    ``layout``, ``properties``, ``path``.
    """
    front = read_front(doc)
    fields = _Fields()
    kind = find_kind(front)
    fields.put("kind", kind.name, kind.origin)
    if kind.name.startswith("inspection"):
        _describe_inspection(front, kind.name, fields)
    else:
        _describe_paper(front, kind.name, fields)
    title = find_title(front, kind.name)
    if title:
        fields.put("title", *title)
    place = find_place(front, kind.name, match, fields.day())
    if place:
        fields.put("council", place.name, place.origin)
        if place.gss_code:
            fields.put("gss_code", place.gss_code, "register")
    return doc.described(fields.freeze())


class _Fields:
    """Fields as they are found, each with its origin."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str | Interval, str]] = {}

    def put(self, name: str, content: str | Interval | None, origin: str) -> None:
        if content is not None:
            self._found[name] = (content, origin)

    def interval(self, name: str) -> Interval | None:
        content = self._found.get(name, (None, ""))[0]
        return content if isinstance(content, Interval) else None

    def day(self) -> date | None:
        """Return the day as at which the document speaks."""
        for name in ("inspection_start", "date", "published"):
            interval = self.interval(name)
            if interval:
                return interval.start
        return None

    def freeze(self) -> DocumentFields:
        values = {name: content for name, (content, _) in self._found.items()}
        origins = tuple(sorted((name, origin) for name, (_, origin) in self._found.items()))
        return DocumentFields(**values, origins=origins)  # type: ignore[arg-type]


def _describe_inspection(front: Front, kind: str, fields: _Fields) -> None:
    fields.put("framework", find_framework(front, kind), "content")
    published = inspection.find_published(front, kind)
    days = inspection.find_days(front, published or _path_day(front))
    if days:
        fields.put("inspection_start", days[0], "content")
        fields.put("inspection_end", days[1], "content")
        # A letterhead can carry last year's date: one that lies before the inspection is none.
        if published and published.start < days[0].start:
            published = None
    fields.put("published", published, "content")
    if published is None:
        fields.put("published", _path_day(front), "path")
    if kind == "inspection_letter" and published:
        # What is only published says when it was published, not when it was written.
        fields.put("date", inspection.find_letter_date(front), "content")
    fields.put("lead_inspector", inspection.find_lead_inspector(front), "content")


def _describe_paper(front: Front, kind: str, fields: _Fields) -> None:
    body = find_body(front, kind) if kind != "action_plan" else None
    if body:
        fields.put("body", *body)
    published = when.find_published(front)
    if published:
        fields.put("published", *published)
    found = when.find_date(front, kind)
    if found:
        fields.put("date", *found)
        return
    if kind in ("minutes", "agenda"):
        fields.put("date", _path_meeting(front), "path")
    if fields.interval("date") is None and published is None:
        fields.put("date", find_bracketed(front), "content")


def _path_day(front: Front) -> Interval | None:
    """Return the day in the file's name, as archives name their files: ``minutes-2015-11-03.pdf``."""
    found = _ISO_DAY.search(PurePosixPath(front.doc.source.replace("\\", "/")).stem)
    return parse_printed("-".join(found.groups())) if found else None


def _path_meeting(front: Front) -> Interval | None:
    """Return the day of a meeting in the file's name, also in words: ``minutes-3rd-june-2015.md``, not "item 6 July 2015"."""
    printed = _WORDED_DAY.search(PurePosixPath(front.doc.source.replace("\\", "/")).stem)
    return _path_day(front) or (parse_printed(" ".join(re.split(r"[-_ ]+", printed[0]))) if printed else None)
