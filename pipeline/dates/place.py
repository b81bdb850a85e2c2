"""Forms with the words before them: the edge that they point at ("the end of"), how they are introduced ("by")."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from pipeline.dates import calendar, words
from pipeline.dates.form import Form
from pipeline.dates.interval import Interval
from pipeline.dates.relative import Counted
from pipeline.dates.words import WEEKDAY

_NTH = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_EDGE = re.compile(
    rf"(?i)(?<!\w)(?:(?:the\s+)?(?:very\s+)?(?:(?P<work>last\s+working\s+day)|(?P<end>end|close|last\s+day)|(?P<start>start|beginning|commencement|first\s+day)"
    r"|(?P<keep>middle|latter\s+(?:part|half)|(?:early|later)\s+part|(?:first|second)\s+(?:half|part)))(?:\s+(?:of|(?<=working\sday\s)in))\s+(?:the\s+)?(?:month\s+of\s+)?"
    rf"|(?:the\s+)?(?P<weeks>{_NTH}\s+(?:two\s+)?weeks?\s+(?:of|in)\s+)"
    rf"|(?:the\s+)?(?P<nth>{_NTH}\s+{WEEKDAY})\s+(?:of|in)\s+"
    r"|(?:the\s+)?(?P<near>(?:day|week|weekend|month|year|term)\s+(?:before|after|following|preceding|prior\s+to))\s+(?:the\s+)?"
    r"|(?P<end2>end)[\s-]+|(?P<mid>(?:mid|middle|early|late|later)(?:\s?(?:to|/|-)\s?(?:mid|late))?)(?:\s+in)?(?:[\s–-]+)(?:the\s+)?"
    r"|(?:the\s+)?(?:week|w)\s?[/-]?\s?(?:(?P<wb>beginning|commencing|starting|of|comm?|c|b)|(?P<we>ending|e))\.?:?(?:\s+(?:on\s+)?(?:the\s+)?)?)$"
)
_TIME = (
    r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon|hrs)?|\d\d[:.]?\d\d|noon|midday|midnight"
    r"|lunch\s?time|tea\s?time|first\s+thing|the\s+close|close\s+of\s+(?:play|business))"
)
_INTRO = re.compile(
    r"(?i)(?<!\w)(?P<intro>(?:on\s+or\s+before|no(?:t)?\s+later\s+than|prior\s+to|in\s+advance\s+of|with\s+effect\s+from|w\.?e\.?f\.?|as\s+(?:of|at|from)|up\s+(?:to(?:\s+and\s+including)?|until)"
    r"|by|before|until|till|on|in|at|from|since|during|for|of|after|following|within|between|to|through|throughout|due|dated|over|around|about|towards))"
    rf"(?:\s+(?:about|around|approximately|at\s+the\s+latest|well\s+into))*(?:\s+{_TIME}(?:\s+on)?)?(?:\s+(?:the|our|its|their)(?:\s+(?-i:[A-Z])[\w]+[’']s?|\s+respective)?)?[\s:]+$"
)
_BESIDE = re.compile(r"(?P<unit>\w+)\s+(?:(?P<before>before|preceding|prior)|after|following)")
_ENDING = ("quarter", "month", "year", "season", "term")
_END_AFTER = re.compile(r"(?i)(?:\s+(?:financial\s+)?year)?[\s-]end\b(?=\s*(?:$|[.,;:)]|and\b|or\b))")
FUTURE = {
    "by",
    "until",
    "till",
    "before",
    "no later than",
    "not later than",
    "on or before",
    "due",
    "prior to",
    "up to",
    "up until",
    "in advance of",
}
_NO_YEAR_INTRO = {"to", "at", "on", "of", "with effect from", "over", "through"}
_AFTER_THE = re.compile(r"(?i)(?<!\w)(?:the|each|every)\s+$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A form with the words before it: where its expression begins, at which edge it points, how it is introduced."""

    form: Form | Counted
    start: int
    edge: str | None
    intro: str | None
    intro_start: int


def place(text: str, form: Form | Counted) -> Placed:
    """Return ``form`` with the words before it."""
    start, name = form.start, None
    after = _END_AFTER.match(text, form.end) if isinstance(form, Form) and form.rule.startswith(_ENDING) else None
    if after:
        form, name = replace(form, end=after.end()), "end"
    edge = _EDGE.search(text, max(0, start - 40), start)
    if edge and not (isinstance(form, Counted) and form.duration):
        start, name = edge.start(), edge.lastgroup
        if name in ("nth", "near"):
            name = edge[name].lower()
    if isinstance(form, Counted) and form.lead:
        return Placed(form, start, name, form.lead, start)
    intro = _INTRO.search(text, max(0, start - 40), start)
    if intro is None:
        return Placed(form, start, name, None, start)
    said = " ".join(intro["intro"].lower().split()).removesuffix(" and including")
    return Placed(form, start, name, said, intro.start())


def covered(text: str, placed: list[Placed]) -> bool:
    """Tell whether nothing stands before the first and behind the last form."""
    return bool(placed) and not text[: placed[0].intro_start].strip() and not text[placed[-1].form.end :].strip(" .")


def too_weak(text: str, one: Placed) -> bool:
    """Tell whether the form is a date only when introduced, and is not: "May", "2014", "the month"."""
    if isinstance(one.form, Counted):
        return one.form.bare and one.edge is None and one.intro != "within"
    if not one.form.weak or one.edge:
        return False
    if one.form.rule == "year":
        return one.intro is None or one.intro in _NO_YEAR_INTRO
    if one.form.rule == "day.month":
        return one.intro not in FUTURE and one.intro != "on"
    if one.form.rule == "month":
        return one.intro is None and not _AFTER_THE.search(text, max(0, one.start - 8), one.start)
    return one.intro is None or one.intro in ("to", "at", "over")


def at_edge(one: Placed) -> Form | Counted:
    """Return the form with its edge taken in each year, so that the year is chosen by the day that is meant."""
    form = one.form
    if not isinstance(form, Form) or one.edge is None or form.make is None:
        return form
    make = form.make
    return replace(form, make=lambda year: edged(one, make(year)))


def edged(one: Placed, interval: Interval | None) -> Interval | None:
    """Return the end, the start, the week or the weekday of the interval that the words before it name."""
    if interval is None or one.edge is None or one.edge in ("keep", "mid", "weeks"):
        return interval
    if one.edge in ("end", "end2"):
        return calendar.end_of(interval)
    if one.edge == "work":
        return _last_working_day(interval)
    if one.edge == "start":
        return calendar.start_of(interval) if one.intro in FUTURE or one.intro == "from" else interval
    if beside := _BESIDE.match(one.edge):
        return _beside(beside["unit"], interval, before=beside["before"] is not None)
    return _week(one.edge, interval) if one.edge in ("wb", "we") else _nth_weekday(one.edge, interval)


def _week(edge: str, interval: Interval) -> Interval | None:
    if interval.precision != "day":
        return None
    found = calendar.week(interval.start if edge == "wb" else interval.start - timedelta(days=6))
    return replace(found, resolved=interval.resolved, anchor=interval.anchor)


def _beside(unit: str, interval: Interval, *, before: bool) -> Interval | None:
    """Return "the day after" a day, "the week before" it; None for other neighbours, whose bounds are not told."""
    if interval.precision != "day" or unit not in ("day", "week") or (unit == "week" and not before):
        return None
    days = timedelta(days=1 if unit == "day" else 7)
    found = (calendar.week if unit == "week" else calendar.day_of)(interval.start - days if before else interval.start + days)
    return replace(found, resolved="relative", anchor=interval.start)


def _last_working_day(interval: Interval) -> Interval:
    last = calendar.add_working_days(interval.end + timedelta(days=1), -1)
    return replace(calendar.day_of(last, "weekday.last"), resolved=interval.resolved, anchor=interval.anchor)


def _nth_weekday(said: str, interval: Interval) -> Interval | None:
    """Return the day of "last Friday in March 2024"; None where the interval is not a month."""
    if interval.precision != "month":
        return None
    nth, weekday = said.split()
    number = words.weekday_number(weekday)
    if nth in ("last", "final"):
        day = interval.end - timedelta(days=(interval.end.weekday() - number) % 7)
    else:
        day = interval.start + timedelta(days=(number - interval.start.weekday()) % 7 + 7 * (words.ORDINALS[nth] - 1))
    return replace(calendar.day_of(day, "weekday.nth"), resolved=interval.resolved, anchor=interval.anchor)
