"""The next meeting: when it is, where the document says so, and what is due there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Reading
from pipeline.findings.target_date import rules
from pipeline.findings.target_date.clause import action, clause_start
from pipeline.findings.target_date.told import Found
from pipeline.findings.target_date.value import Role, TargetDate

_NEXT = re.compile(
    r"(?i)\bnext\s+(?:[\w’'&-]+\s+){0,5}?(?:meetings?|session)\b|\b(?:date|time)s?\s+of\s+(?:the\s+)?(?:next|future)\b"
)
_DATED = re.compile(
    r"(?i)\b(?:to|at)\s+(?:the|its|a)\s+(?:next\s+)?meeting(?:\s+of\s+the\s+(?:Committee|Council|Cabinet|Board|Panel"
    r"|Commission|Executive|Forum|Sub-Committee))?(?:\s+to\s+be)?(?:\s+held)?\s+on\s+$"
)
_OWN = re.compile(
    r"(?i)\b(?:the|our|its)\s+(?:next|following|forthcoming)\s+(?:(?:ordinary|scheduled|full|available)\s+)?(?:meeting"
    r"|session)(?:\s+of\s+(?:the|this)\s+(?:committee|board|panel|council|cabinet|commission|forum|group|executive))?$"
)


_LATER = ("next", "Next", "following", "forthcoming", "subsequent", "future", "upcoming")


def next_meeting(reading: Reading, anchor: Interval | None) -> Interval | None:
    """Return the day of this body's next meeting, None where the document does not tell it or tells two."""
    days = {}
    for sentence in reading.sentences:
        section = sentence.block.section[-1] if sentence.block.section else ""
        if "meeting" not in sentence.text.lower() and "meeting" not in section.lower():
            continue
        told = bool(_NEXT.search(sentence.text) or _NEXT.search(section))
        for mention in scan(sentence.text, anchor, lean="future"):
            if told or _DATED.search(sentence.text, max(0, mention.start - 200), mention.start):
                if _ahead(mention.interval, anchor):
                    days[mention.interval.iso] = mention.interval  # type: ignore[union-attr]
                break
    return next(iter(days.values())) if len(days) == 1 else None


def _ahead(interval: Interval | None, anchor: Interval | None) -> bool:
    return bool(
        interval and interval.precision == "day" and (anchor is None or interval.start > anchor.end or anchor.precision != "day")
    )


def due_at_next(text: str, day: Interval | None) -> Iterator[Found]:
    """Yield what is due at the next meeting; only the body's own one has the ``day``."""
    if not any(word in text for word in _LATER):
        return
    for match in rules.NEXT_MEETING.finditer(text):
        start = clause_start(text, match.start())
        before = text[start : match.start()]
        if (
            not rules.DUE_THERE.search(before)
            or rules.STANDING_ITEM.search(text[: match.start()])
            or rules.NEGATED.search(before)
            or scan(text[match.end() : match.end() + 40])
        ):
            continue
        when = replace(day, resolved="relative") if day and _OWN.search(match["what"]) else None
        role: Role = "expected_completion" if rules.DEFERRED.search(before) else "report_back"
        yield Found(start, match.end(), TargetDate(when, None, role, action(before)), "target_date.next_meeting")
