"""The head of a paper: what stands over its business, down to who was there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.describe.front import Front, Part

_ATTENDANCE = re.compile(
    r"(?i)^\W*(?:(?:councillors?|members|those|committee members?|also)\s+)?(?:present|in attendance|attendance|attendees"
    r"|attending|apologies|officials|sederunt)\b|^\W*members\s*[:-]"
)
_HELD = re.compile(r"(?i)\b(?:held|meeting of)\b")
# Who was there, within a line that has the whole head and more: text that lost its lines.
_THEN_ATTENDANCE = re.compile(
    r"\b(?:PRESENT|ATTENDANCE|IN ATTENDANCE|APOLOGIES)\b"
    r"|\b(?:Present|Attendance|Those [Aa]ttending|In [Aa]ttendance|Apologies)\s*[:(-]"
)
_BEGINS = re.compile(
    r"\b(?:(?:DRAFT|UNCONFIRMED|APPROVED) )?MINUTES? OF\b|\b(?:(?:Draft|Unconfirmed|Approved) )?[Mm]inutes? of\b"
)
# Where a website's list of the meeting's items begins.
_ITEMS = re.compile(r"(?i)items|(?:items )?no\.?\W+items?\W*")
_WITHOUT_LINES = 200
_TOP = 14


def head_of(front: Front, kind: str) -> Iterator[Part]:
    """Yield the parts at the top that can tell of the meeting; who was there ends the head of minutes."""
    for part in front.parts[:_TOP]:
        if part.text.lower() in ("minutes:", "decision:") or _ITEMS.fullmatch(part.text):
            return
        if kind == "minutes":
            if _ATTENDANCE.match(part.text) and not _HELD.search(part.text[:_WITHOUT_LINES]):
                return
            yield _cut(part)
        else:
            yield part


def _cut(part: Part) -> Part:
    """Return the head that a long part begins with, or that stands in it after a page number or a place for signatures."""
    if len(part.text) <= _WITHOUT_LINES:
        return part
    begins = _BEGINS.search(part.text, 0, _WITHOUT_LINES * 2)
    start = begins.start() if begins else 0
    ends = _THEN_ATTENDANCE.search(part.text, start + 1)
    return replace(part, text=part.text[start : ends.start() if ends else None].strip())
