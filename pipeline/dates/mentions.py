"""Date expressions of a sentence: forms with the words before them ("the end of", "week beginning"), joined to ranges."""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from pipeline.dates import calendar
from pipeline.dates.form import Form
from pipeline.dates.forms import forms
from pipeline.dates.interval import Interval
from pipeline.dates.near import BARE_WEEKDAY, near
from pipeline.dates.place import FUTURE, Placed, at_edge, covered, edged, place, too_weak
from pipeline.dates.relative import Counted, counted, from_base
from pipeline.dates.settle import Anchor, Lean, anchor_interval, settle, year_for
from pipeline.dates.words import DASH, MONTHS, WEEKDAYS


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


_JOIN = re.compile(rf"\s*(?:{DASH}|/|(?:up\s+)?to|until|till|through(?:\s+to)?|(?P<and>and))\s*(?:the\s+)?$", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:,|,?\s*(?:and|or)\b|&|/)\s*(?:in\s+|by\s+|the\s+)*$", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:the\s+|date\s+of\s+|on\s+|(?:(?:meeting|report|letter|decision|notice|agreement|approval|inspection|visit)\s+(?:of|on|dated)\s+))*$",
    re.IGNORECASE,
)
# A text without any of these words or a figure holds no date; looking them up costs less than any pattern.
_UNITS = ("hour", "day", "week", "fortnight", "month", "quarter", "year")
_NAMES = ("spring", "summer", "autumn", "winter", "easter", "christmas", "boxing", "tomorrow", "term", "sept", "w", "q", "fy")
_WORDS = frozenset((*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), *_UNITS, *(f"{unit}s" for unit in _UNITS), *_NAMES))
_LETTERS, _FIGURE = re.compile(r"[a-z]+"), re.compile(r"\d")


def scan(text: str, anchor: Anchor = None, *, lean: Lean = None, whole: bool = False) -> tuple[DateMention, ...]:
    """Return the date expressions of ``text`` in order, none overlapping another.

    ``anchor`` is the day or period that years left out and relative dates are resolved from, usually the document's date;
    ``lean`` says whether a date without its year lies after or before it (else "by July" lies after, "since July" before,
    others are the nearest). With ``whole``, a text that is only a date, as in a cell, may be as bare as "2025".
    """
    if not _may_hold(text):
        return ()
    placed = _apart([place(text, form) for form in _longest([*forms(text), *counted(text), *near(text)])])
    bare = whole and covered(text, placed)
    placed = [one for one in placed if (bare and isinstance(one.form, Form)) or not too_weak(text, one)]
    return tuple(_mentions(text, _introduced(text, placed), anchor_interval(anchor), lean))


def _may_hold(text: str) -> bool:
    return _FIGURE.search(text) is not None or not _WORDS.isdisjoint(_LETTERS.findall(text.lower()))


def resolve(text: str, anchor: Anchor = None, *, lean: Lean = None) -> Interval | None:
    """Return what the first date of ``text`` means: ``resolve("by the end of July", date(2014, 3, 1))`` is 31 July 2014.

    None where the text holds no date, or one that cannot be resolved: "in July" without an anchor, "31 June 2014".
    """
    words_ = " ".join(text.split())
    found = scan(words_, anchor, lean=lean, whole=True)
    return found[0].interval if found else None


def parse_printed(text: str) -> Interval | None:
    """Return the first date of ``text`` that is printed in full, year included; None where there is none."""
    words_ = " ".join(text.split())
    found = scan(words_, whole=True)
    return next((one.interval for one in found if one.interval and not one.interval.resolved), None)


def _longest(found: list[Form | Counted]) -> list[Form | Counted]:
    """Return the forms that overlap no longer one, in order."""
    kept: list[Form | Counted] = []  # in order, so that only neighbours can overlap: a line of dates has thousands
    for form in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        at = bisect(kept, form.start, key=lambda one: one.start)
        if (at == 0 or kept[at - 1].end <= form.start) and (at == len(kept) or form.end <= kept[at].start):
            kept.insert(at, form)
    return kept


def _apart(placed: list[Placed]) -> list[Placed]:
    """Return the forms without those that the words before the next one take in ("last Friday in March")."""
    return [one for one, after in zip_longest(placed, placed[1:]) if after is None or one.form.end <= after.start]


def _introduced(text: str, placed: list[Placed]) -> list[Placed]:
    """Return the forms, one in a list introduced as the one before it: "on 6 and 20 October", "by May or June"."""
    found: list[Placed] = []
    for one in placed:
        before = found[-1] if found else None
        listed = before and one.intro is None and before.intro and _LIST.fullmatch(text, before.form.end, one.start)
        found.append(replace(one, intro=before.intro) if listed and before else one)
    return found


def _mentions(text: str, placed: list[Placed], anchor: Interval | None, lean: Lean) -> Iterator[DateMention]:
    said: Interval | None = None
    placed = [replace(one, form=at_edge(one)) for one in placed]
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


def _lean(one: Placed, lean: Lean) -> Lean:
    if lean or one.intro is None:
        return lean
    return "future" if one.intro in FUTURE else "past" if one.intro == "since" else None


def _single(text: str, one: Placed, after: Placed | None, known: tuple[Interval | None, Interval | None, Lean]) -> DateMention:
    said, anchor, lean = known
    if isinstance(one.form, Counted):
        base = anchor if one.form.side is None or one.form.here or one.form.side == "ago" else None
        # "On Friday" may be the last one; "within the year" may be this year or twelve months.
        if (one.form.rule == BARE_WEEKDAY and lean != "future" and one.intro not in FUTURE) or (
            one.form.bare and one.edge is None
        ):
            base = None
        return _mention(text, one, edged(one, from_base(one.form, base)), one.form.duration)
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
        return _mention(text, one, year_for(one.form, other, before=True) if other else None)
    if said and one.form.year is None and one.form.turn is None and not lean:
        return _mention(text, one, settle(one.form, said, "future"))
    return _mention(text, one, settle(one.form, anchor, _lean(one, lean)))


def _mention(text: str, one: Placed, interval: Interval | None, duration: str | None = None) -> DateMention:
    return DateMention(one.start, one.form.end, text[one.start : one.form.end], one.form.rule, interval, duration, one.intro)


def _range(text: str, ends: tuple[Placed, Placed], anchor: Interval | None, lean: Lean) -> DateMention | None:
    """Return the range of two forms that are joined by a dash or "to", each taking the year that the other tells."""
    one, after = ends
    join = _JOIN.fullmatch(text, one.form.end, after.start)
    if not join or (join["and"] and one.intro != "between") or not isinstance(one.form, Form) or not isinstance(after.form, Form):
        return None
    if text[one.form.end : after.start].strip() == "/" and one.form.rule not in ("month", "month.year", "quarter"):
        return None
    first, last = _both(one.form, after.form, anchor, _lean(one, lean))
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


def _counted_from(text: str, ends: tuple[Placed, Placed], anchor: Interval | None) -> DateMention | None:
    """Return what is counted from a date printed after it: "within 28 days of 1 April 2024"."""
    one, after = ends
    if not isinstance(one.form, Counted) or not one.form.side or one.form.here or not isinstance(after.form, Form):
        return None
    if not _OF.fullmatch(text, one.form.end, after.start):
        return None
    interval = from_base(one.form, settle(after.form, anchor, None))
    return DateMention(
        one.start, after.form.end, text[one.start : after.form.end], one.form.rule, interval, one.form.duration, one.intro
    )
