"""A date for a document that tells none: it was written after what it tells as past, before what it tells as to come."""

import re
from datetime import date

from pipeline.dates import DateMention, Interval, scan
from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front

_TO_COME = re.compile(
    r"(?i)\b(?:will|be (?:\w+ed|taken|brought|held|given|made|sent)|shall|would|is to|are to|to be (?:completed|presented"
    r"|submitted|held|reviewed|uploaded)|target date"
    r"|deadline|due (?:to|by|for|in|on)|planned for|next meeting|goes to|go to|expir\w+|wait for|by the end of)\b"
)
_BY = ("by", "by the end of", "until", "before", "no later than", "not later than")
_TWO_YEARS = "what it tells as past and what it tells as to come lie in different years"
_PAST = re.compile(
    r"(?i)\b(?:was|were|had|has been|have been|took|found|rose|fell|ran|came|went|gave|made|met|began|held|saw|undertook"
    r"|\w{3,}ed|since|following)\b"
)


def find_bracketed(front: Front) -> Found[Interval] | Missing | None:
    """Return the year that the latest past date and the earliest date to come share; else that they share none."""
    past: list[Interval] = []
    to_come: list[Interval] = []
    for sentence in re.split(r"(?<=[.!?])\s+|\n|\t", front.doc.text):
        for mention in scan(sentence):
            if mention.interval is None or mention.interval.precision not in ("day", "month", "range", "quarter"):
                continue
            if _is_to_come(sentence, mention):
                to_come.append(mention.interval)
            elif _PAST.search(sentence) and mention.interval.resolved is None:
                past.append(mention.interval)
    if not past:
        return None
    latest = max(past, key=lambda one: one.end)
    after = [one for one in to_come if one.end > latest.end]
    if not after:
        return _with_unyeared(front, latest)
    return _shared(latest, min(after, key=lambda one: one.end)) or Missing(_TWO_YEARS)


def _is_to_come(sentence: str, mention: DateMention) -> bool:
    before = sentence[max(0, mention.start - 60) : mention.end]
    return mention.intro in _BY or bool(_TO_COME.search(before))


def _with_unyeared(front: Front, latest: Interval) -> Found[Interval] | None:
    """Return the year where what is to come is told without its year ("the June meeting"): it follows the latest past."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n|\t", front.doc.text):
        told = _TO_COME.search(sentence)
        for mention in scan(sentence, latest, lean="future") if told else ():
            if mention.interval and mention.interval.resolved == "inferred" and told and told.end() <= mention.end:
                return _shared(latest, mention.interval)
    return None


def _shared(first: Interval, last: Interval) -> Found[Interval] | None:
    if first.start.year != last.end.year:
        return None
    year = first.start.year
    shared = Interval(date(year, 1, 1), date(year, 12, 31), "year", str(year), "document.bracketed", "inferred")
    return Found(shared, "content", str(year))
