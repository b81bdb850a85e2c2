"""Date expressions of a sentence: forms with the words before them ("the end of", "week beginning"), joined to ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import zip_longest

from pipeline.dates import calendar, words
from pipeline.dates.forms import Form, forms
from pipeline.dates.interval import Interval
from pipeline.dates.relative import Counted, counted, from_base
from pipeline.dates.settle import Anchor, Lean, anchor_interval, settle, year_for
from pipeline.dates.words import DASH, WEEKDAY


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression: ``text`` at ``start`` to ``end`` of the sentence, what it means, how it was introduced.

    ``interval`` is None where it cannot be resolved; ``duration`` is ISO 8601 ("within 15 working days": ``P15WD``).
    ``intro`` are the words before it in lower case ("by", "no later than", "within", "from"), None where there are none of
    these. A range has its two ends as ``parts``.
    """

    start: int
    end: int
    text: str
    rule: str
    interval: Interval | None = None
    duration: str | None = None
    intro: str | None = None
    parts: tuple["DateMention", ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    """A form with the words before it: where its expression begins, at which edge it points, how it is introduced."""

    form: Form | Counted
    start: int
    edge: str | None
    intro: str | None
    intro_start: int


_NTH = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_EDGE = re.compile(
    rf"(?i)(?<!\w)(?:(?:the\s+)?(?:very\s+)?(?:(?P<end>end|close|last\s+day)|(?P<start>start|beginning|commencement|first\s+day)"
    r"|(?P<keep>middle|latter\s+(?:part|half)|(?:early|later)\s+part|(?:first|second)\s+(?:half|part)))(?:\s+of)\s+(?:the\s+)?(?:month\s+of\s+)?"
    rf"|(?:the\s+)?(?P<weeks>{_NTH}\s+(?:two\s+)?weeks?\s+(?:of|in)\s+)"
    rf"|(?:the\s+)?(?P<nth>{_NTH}\s+{WEEKDAY})\s+(?:of|in)\s+"
    r"|(?P<end2>end)[\s-]+|(?P<mid>(?:mid|middle|early|late|later)(?:\s?(?:to|/|-)\s?(?:mid|late))?)(?:\s+in)?(?:[\s–-]+)(?:the\s+)?"
    r"|(?:the\s+)?(?:week|w)\s?[/-]?\s?(?:(?P<wb>beginning|commencing|starting|of|comm?|c|b)|(?P<we>ending|e))\.?:?\s+(?:on\s+)?(?:the\s+)?)$"
)
_TIME = r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon|hrs)?|\d\d[:.]?\d\d|noon|midday|midnight|close\s+of\s+(?:play|business))"
_INTRO = re.compile(
    r"(?i)(?<!\w)(?P<intro>(?:on\s+or\s+before|no(?:t)?\s+later\s+than|prior\s+to|in\s+advance\s+of|with\s+effect\s+from|w\.?e\.?f\.?|as\s+(?:of|at|from)|up\s+(?:to|until)"
    r"|by|before|until|till|on|in|at|from|since|during|for|of|after|following|within|between|to|through|throughout|due|dated|over|around|about|towards))"
    rf"(?:\s+(?:about|around|approximately|at\s+the\s+latest))*(?:\s+{_TIME}(?:\s+on)?)?(?:\s+the)?[\s:]+$"
)
_JOIN = re.compile(rf"\s*(?:{DASH}|/|(?:up\s+)?to|until|till|through(?:\s+to)?|(?P<and>and))\s*(?:the\s+)?$", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:,|,?\s*(?:and|or)\b|&|/)\s*(?:in\s+|by\s+|the\s+)*$", re.IGNORECASE)
_OF = re.compile(r"\s*(?:the\s+|date\s+of\s+|on\s+)*$", re.IGNORECASE)
_TRIGGER = re.compile(
    r"(?i)\d|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas"
    r"|good fri|boxing|tomorrow|week|month|quarter|year|term|fortnight"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours?\b|days?\b)"
)
_FUTURE = {
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


def scan(text: str, anchor: Anchor = None, *, lean: Lean = None, whole: bool = False) -> tuple[DateMention, ...]:
    """Return the date expressions of ``text`` in order, none overlapping another.

    ``anchor`` is the day or period that years left out and relative dates are resolved from, usually the document's date;
    ``lean`` says whether a date without its year lies after or before it (else "by July" lies after, "since July" before,
    others are the nearest). ``whole`` where the text is nothing but a date, as in a table's cell: "2025", "Dec" are dates there.
    """
    if not _TRIGGER.search(text):
        return ()
    placed = _apart([_place(text, form) for form in _longest([*forms(text), *counted(text)])])
    placed = [one for one in placed if whole or not _too_weak(text, one)]
    return tuple(_mentions(text, placed, anchor_interval(anchor), lean))


def resolve(text: str, anchor: Anchor = None, *, lean: Lean = None) -> Interval | None:
    """Return what the first date of ``text`` means: ``resolve("by the end of July", date(2014, 3, 1))`` is 31 July 2014.

    None where the text holds no date, or one that cannot be resolved: "in July" without an anchor, "31 June 2014".
    """
    words_ = " ".join(text.split())
    found = scan(words_, anchor, lean=lean, whole=len(words_.split()) <= 4)
    return found[0].interval if found else None


def parse_printed(text: str) -> Interval | None:
    """Return the first date of ``text`` that is printed in full, year included; None where there is none."""
    words_ = " ".join(text.split())
    found = scan(words_, whole=len(words_.split()) <= 4)
    return next((one.interval for one in found if one.interval and not one.interval.resolved), None)


def _longest(found: list[Form | Counted]) -> list[Form | Counted]:
    """Return the forms that overlap no longer one, in order."""
    kept: list[Form | Counted] = []
    for form in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(form.end <= other.start or other.end <= form.start for other in kept):
            kept.append(form)
    return sorted(kept, key=lambda one: one.start)


def _apart(placed: list[_Placed]) -> list[_Placed]:
    """Return the forms without those that the words before the next one take in ("last Friday in March")."""
    return [one for one, after in zip_longest(placed, placed[1:]) if after is None or one.form.end <= after.start]


def _place(text: str, form: Form | Counted) -> _Placed:
    start, name = form.start, None
    edge = _EDGE.search(text, max(0, start - 40), start)
    if edge and not (isinstance(form, Counted) and form.duration):
        start, name = edge.start(), edge.lastgroup
        if name == "nth":
            name = edge["nth"].lower()
    if isinstance(form, Counted) and form.lead:
        return _Placed(form, start, name, form.lead, start)
    intro = _INTRO.search(text, max(0, start - 40), start)
    if intro is None:
        return _Placed(form, start, name, None, start)
    return _Placed(form, start, name, " ".join(intro["intro"].lower().split()), intro.start())


def _too_weak(text: str, one: _Placed) -> bool:
    """Tell whether the form is a date only when introduced, and is not: "May", "2014", "the month"."""
    if isinstance(one.form, Counted):
        return one.form.bare and one.edge is None
    if not one.form.weak or one.edge:
        return False
    if one.form.rule == "year":
        return one.intro is None or one.intro in _NO_YEAR_INTRO
    if one.form.rule == "month":
        return one.intro is None and not _AFTER_THE.search(text, max(0, one.start - 8), one.start)
    return one.intro is None or one.intro in ("to", "at", "over")


def _mentions(text: str, placed: list[_Placed], anchor: Interval | None, lean: Lean) -> Iterator[DateMention]:
    said: Interval | None = None
    at = 0
    while at < len(placed):
        one, after = placed[at], placed[at + 1] if at + 1 < len(placed) else None
        if after and (found := _range(text, (one, after), said or anchor, lean) or _counted_from(text, (one, after), anchor)):
            at += 2
        else:
            found = _single(text, one, after, (said, anchor, lean))
            at += 1
        if found.interval and not found.interval.resolved:
            said = found.interval
        yield found


def _lean(one: _Placed, lean: Lean) -> Lean:
    if lean or one.intro is None:
        return lean
    return "future" if one.intro in _FUTURE else "past" if one.intro == "since" else None


def _single(text: str, one: _Placed, after: _Placed | None, known: tuple[Interval | None, Interval | None, Lean]) -> DateMention:
    said, anchor, lean = known
    if isinstance(one.form, Counted):
        base = anchor if one.form.side is None or one.form.here or one.form.side == "ago" else None
        return _mention(text, one, _edged(one, from_base(one.form, base)), one.form.duration)
    listed = (
        after
        and isinstance(after.form, Form)
        and after.form.year is not None
        and _LIST.fullmatch(text, one.form.end, after.start)
    )
    if (
        listed
        and after
        and isinstance(after.form, Form)
        and one.form.year is None
        and one.form.turn is None
        and one.form.weekday is None
    ):
        other = settle(after.form, anchor, lean)
        return _mention(text, one, _edged(one, year_for(one.form, other, before=True) if other else None))
    if said and one.form.year is None and one.form.turn is None and not lean:
        return _mention(text, one, _edged(one, settle(one.form, said, "future")))
    return _mention(text, one, _edged(one, settle(one.form, anchor, _lean(one, lean))))


def _mention(text: str, one: _Placed, interval: Interval | None, duration: str | None = None) -> DateMention:
    return DateMention(one.start, one.form.end, text[one.start : one.form.end], one.form.rule, interval, duration, one.intro)


def _edged(one: _Placed, interval: Interval | None) -> Interval | None:
    """Return the end, the start, the week or the weekday of the interval that the words before it name."""
    if interval is None or one.edge is None or one.edge in ("keep", "mid", "weeks"):
        return interval
    if one.edge in ("end", "end2"):
        return calendar.end_of(interval)
    if one.edge == "start":
        return calendar.start_of(interval) if one.intro in _FUTURE or one.intro == "from" else interval
    if one.edge in ("wb", "we"):
        return _week(one.edge, interval)
    return _nth_weekday(one.edge, interval)


def _week(edge: str, interval: Interval) -> Interval | None:
    if interval.precision != "day":
        return None
    found = calendar.week(interval.start if edge == "wb" else interval.start - timedelta(days=6))
    return replace(found, resolved=interval.resolved, anchor=interval.anchor)


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


def _range(text: str, ends: tuple[_Placed, _Placed], anchor: Interval | None, lean: Lean) -> DateMention | None:
    """Return the range of two forms that are joined by a dash or "to", each taking the year that the other tells."""
    one, after = ends
    join = _JOIN.fullmatch(text, one.form.end, after.start)
    if not join or (join["and"] and one.intro != "between") or not isinstance(one.form, Form) or not isinstance(after.form, Form):
        return None
    if text[one.form.end : after.start].strip() == "/" and one.form.rule != "month":
        return None
    first, last = _both(one.form, after.form, anchor, _lean(one, lean))
    first, last = _edged(one, first), _edged(after, last)
    interval = calendar.span(first, last) if first and last else None
    parts = (_mention(text, one, first), _mention(text, replace(after, intro="to"), last))
    return DateMention(one.start, after.form.end, text[one.start : after.form.end], "range", interval, None, one.intro, parts)


def _both(one: Form, after: Form, anchor: Interval | None, lean: Lean) -> tuple[Interval | None, Interval | None]:
    if one.year is None and after.year is not None:
        last = settle(after, anchor, lean)
        return (year_for(one, last, before=True) if last else None), last
    first = settle(one, anchor, lean)
    if first and after.year is None:
        return first, year_for(after, first, before=False)
    return first, settle(after, anchor, lean)


def _counted_from(text: str, ends: tuple[_Placed, _Placed], anchor: Interval | None) -> DateMention | None:
    """Return what is counted from a date printed after it: "within 28 days of 1 April 2024"."""
    one, after = ends
    if not isinstance(one.form, Counted) or not one.form.side or one.form.here or not isinstance(after.form, Form):
        return None
    if not _OF.fullmatch(text, one.form.end, after.start):
        return None
    interval = from_base(one.form, _edged(after, settle(after.form, anchor, None)))
    return DateMention(
        one.start, after.form.end, text[one.start : after.form.end], one.form.rule, interval, one.form.duration, one.intro
    )
