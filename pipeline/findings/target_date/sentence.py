"""Dates and lengths of time in sentences: which of them are targets."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings.target_date import announced_rules, cue_rules, rules, slip_rules
from pipeline.findings.target_date.clause import action
from pipeline.findings.target_date.dated import dated, stands_for_another_thing
from pipeline.findings.target_date.nouns import after_noun
from pipeline.findings.target_date.repeated import with_repeated
from pipeline.findings.target_date.timescale import named_limits, timescale
from pipeline.findings.target_date.told import Found, Spot, Told, found_at
from pipeline.findings.target_date.value import Role, TargetDate

_SINCE_LAST = re.compile(
    r"(?i)\b(?:since|at|from)\s+(?:the\s+|our\s+|its\s+)?last\b[^.;]{0,50}$|\bsince\s+(?:the|our|its|their)\s+(?:[\w’'-]+\s+){1,4}(?:in|on|of|at)?\s*$"
)
_FAR_AHEAD = 300
"""Days."""
_SLIP: tuple[Role, Role] = ("deadline", "expected_completion")
_OPEN: tuple[Role, Role] = ("start", "deadline")


def in_sentence(text: str, anchor: Interval | None) -> Iterator[Found]:
    """Yield the target dates of a sentence; ``anchor`` is the document's date. Questions set no dates."""
    if text.endswith("?") or rules.LOST.search(text):
        return
    limits = tuple(named_limits(text))
    yield from limits
    mentions = with_repeated(text, _meetings_by_day(text, _nearest(text, anchor)))
    told = Told(text, anchor, tuple(cue_rules.CUE.finditer(text)) if mentions else ())
    floor = 0
    for mention in mentions:
        if any(limit.start <= mention.start < limit.end for limit in limits) and mention.duration:
            continue
        if floor and text[floor : mention.start].strip() == "(":
            continue
        for found in _judged(Spot(told, mention, floor)):
            yield found
            floor = mention.end


def _nearest(text: str, anchor: Interval | None) -> tuple[DateMention, ...]:
    """Return the dates of a sentence, ahead of the document where they leave out the year; not almost a year ahead.

    On 2 March, "the deadline of 17 February" was two weeks ago.
    """
    mentions = scan(text, anchor, lean="future")
    if anchor is None or not any(_too_far(mention, anchor) or _slips(text, mention) for mention in mentions):
        return mentions
    near = {mention.start: mention for mention in scan(text, anchor)}
    return tuple(
        near.get(mention.start, mention) if _too_far(mention, anchor) or _slips(text, mention) else mention
        for mention in mentions
    )


def _slips(text: str, mention: DateMention) -> bool:
    """Tell whether something slipped from the first of two dates: that one is no year ahead."""
    return bool(mention.parts and slip_rules.SLIPPED.search(text, 0, mention.start))


def _too_far(mention: DateMention, anchor: Interval) -> bool:
    interval = mention.interval
    if interval is None or interval.resolved != "inferred" or interval.precision not in ("day", "month") or mention.parts:
        return False
    by = interval.precision == "month" and mention.intro in rules.BY
    return not by and (interval.start - anchor.end).days > _FAR_AHEAD


def _meetings_by_day(text: str, mentions: tuple[DateMention, ...]) -> list[DateMention]:
    """Return the mentions without the month of "the June meeting on 10 June", which its day repeats."""
    kept = []
    for mention, after in zip_longest(mentions, mentions[1:]):
        meeting = rules.MEETING.match(text, mention.end, after.start) if after else None
        if not (meeting and re.fullmatch(r",?(?:\s+on(?:\s+the)?)?\s*\(?", text[meeting.end() : after.start])):
            kept.append(mention)
    return kept


def _judged(spot: Spot) -> Iterator[Found]:
    season = spot.mention.intro == "during" and spot.mention.interval and spot.mention.interval.precision in ("season", "month")
    of_meeting = spot.mention.intro == "of" and announced_rules.TO_THE_MEETING.search(spot.text[: spot.mention.start].rstrip())
    never = spot.mention.intro in rules.NEVER and not season and not of_meeting and not after_noun(spot)
    stood = spot.mention.intro in ("at", "as at") and rules.STOOD.search(spot.before)
    if _looks_back(spot) or never or stood:
        return
    if spot.mention.parts and slip_rules.SLIPPED.search(spot.text, 0, spot.mention.start):
        yield from _slipped(spot)
    elif spot.mention.parts and spot.mention.intro == "from" and _asks_the_public(spot):
        yield from _open_for_views(spot)
    elif found := _one(spot):
        yield found


def _one(spot: Spot) -> Found | None:
    if spot.mention.duration:
        return timescale(spot)
    yearly = rules.EACH_YEAR.match(spot.text, spot.mention.end)
    if yearly:
        return _yearly(spot, yearly.end())
    return None if stands_for_another_thing(spot) else dated(spot)


def _looks_back(spot: Spot) -> bool:
    """Tell whether the words themselves look back: "last year"."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    if _SINCE_LAST.search(spot.text, 0, spot.mention.start):
        return True
    if spot.mention.rule.startswith("relative") and rules.LAST.search(spot.mention.text):
        return True
    return bool(
        interval and anchor and interval.resolved == "relative" and interval.end < anchor.start and interval.anchor == anchor.end
    )


def _slipped(spot: Spot) -> Iterator[Found]:
    """Yield both dates of "slipped from July to September": the old deadline, the date expected now."""
    for part, role in zip(spot.mention.parts, _SLIP, strict=True):
        yield found_at(Spot(spot.told, part, spot.floor), role, "target_date.planned")


def _asks_the_public(spot: Spot) -> bool:
    start, anchor = spot.mention.parts[0].interval, spot.told.anchor
    ahead = start and start.precision == "day" and (anchor is None or start.start > anchor.end)
    return bool(ahead and spot.sort == "plan" and rules.CONSULTATION.search(spot.before))


def _open_for_views(spot: Spot) -> Iterator[Found]:
    """Yield when a consultation opens and closes: "will run from 3 May to 14 June"."""
    closes = "onsultation" in spot.before
    for part, role in zip(spot.mention.parts[: 1 + closes], _OPEN, strict=False):
        yield found_at(Spot(spot.told, part, spot.floor), role, "target_date.planned")


def _yearly(spot: Spot, end: int) -> Found | None:
    """Return a yearly deadline: "by 30 September each year"."""
    if not spot.mention.interval or not spot.by:
        return None
    value = TargetDate(spot.mention.interval, None, "standard", action(spot.text[spot.clause : spot.mention.start]))
    return Found(spot.clause, end, value, "target_date.standard")
