"""Letters: what stands below "Dear ..." as their subject, and on whose behalf they are written."""

import re
from collections.abc import Iterator

from pipeline.dates import scan
from pipeline.describe.found import Found
from pipeline.describe.front import Front, Part

_NO_SUBJECT = re.compile(
    r"(?i)(?:I|we|you|thank|thanks|further|following|as|at|on|in|the|this|it|please|after|since)\b(?=.*[a-z])"
)
_RE = re.compile(r"(?i)^(?:re|ref|subject)\s*:\s*")
_BEHALF = re.compile(
    r"\b[Oo]n behalf of (?:the )?(?:(?:members|chair) of (?:the )?)?(?P<body>(?:[A-Z][\w&’',-]* |and |of |for |the |& ){1,9}?"
    r"(?:Committee|Panel|Board|Commission|Sub-Committee))\b"
)
_MEETING = re.compile(
    r"(?i)\W*(?:(?:\w+ )?meeting )?(?:held )?(?:of |on |at |\W)*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
)
_OF_BODY = r"(?i)\W*(?:(?:\w+ )?meeting of )?(?:the )?"
_LONGEST = 160
_LINES = 3
_LEAST = 8


def subject_of(front: Front) -> list[Part]:
    """Return the lines between a letter's salutation and its first sentence."""
    at = front.addressed()
    lines: list[Part] = []
    for part in front.parts[at + 1 : at + 1 + _LINES] if at is not None else ():
        if len(part.text) > _LONGEST or part.text.endswith(".") or _NO_SUBJECT.match(part.text):
            break
        lines.append(part)
    return lines


def behalf_of(front: Front) -> Iterator[Found[str]]:
    """Yield the body that a letter says that it speaks for."""
    at = front.addressed()
    for part in front.parts[at + 1 : at + 1 + _LINES * 2] if at is not None else ():
        for found in _BEHALF.finditer(part.text):
            yield Found(found["body"], "content", found["body"], part.block.start)


def title_of(front: Front, body: str | None) -> Found[str] | None:
    """Return the subject without the meeting that it is of."""
    for part in subject_of(front):
        words = _RE.sub("", part.text)
        own = re.match(_OF_BODY + re.escape(body), words) if body else None
        words = words[own.end() :] if own else words
        days = [mention for mention in scan(words) if _MEETING.fullmatch(words, 0, mention.start)]
        words = words[days[0].end :] if days else words
        words = words.strip(" -–—:,.|")
        if len(words) >= _LEAST:
            return Found(words, "content", words, part.block.start)
    return None
