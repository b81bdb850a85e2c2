"""Dates told by pointing back to one in the same sentence: "amber by then", "within 12 months of that date"."""

import re
from dataclasses import replace

from pipeline.dates import DateMention, Interval, scan

_THEN = re.compile(r"(?i)\bby\s+(?P<date>then|that\s+(?:date|time|point|stage)|which\s+(?:date|time|point))\b")
_OF_IT = re.compile(r"(?i)\s+(?:that|this|which)\s+(?:date|time|point)\b")


def with_repeated(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Return the mentions of a sentence with those that mean the date of the one before."""
    if not mentions or not ("then" in text or "that" in text or "which" in text or "this" in text):
        return mentions
    found = [_counted(text, mentions, at) for at in range(len(mentions))]
    for match in _THEN.finditer(text):
        before = [one.interval for one in found if one.end <= match.start() and one.interval]
        if before:
            start = match.start("date")
            when = replace(before[-1], resolved="relative")
            found.append(DateMention(start, match.end(), match["date"], "repeated", when, intro="by"))
    return sorted(found, key=lambda one: one.start)


def _counted(text: str, mentions: list[DateMention], at: int) -> DateMention:
    """Return a length "of that date" with the day that it is counted to."""
    one = mentions[at]
    base = next((each.interval for each in reversed(mentions[:at]) if each.interval), None)
    behind = _OF_IT.match(text, one.end)
    counted = one.duration and one.interval is None and one.text.lower().endswith(("of", "from", "after"))
    if not counted or behind is None or base is None:
        return one
    return replace(one, interval=_from(one.text, base), end=behind.end())


def _from(words: str, base: Interval) -> Interval | None:
    found = scan(f"{words} {base.end.isoformat()}") if base.precision == "day" else ()
    return found[0].interval if found else None
