"""Forms that count from a day: "next month", "within 15 working days", "in six months' time", "the end of the year"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.dates import calendar, words
from pipeline.dates.calendar import WIDE
from pipeline.dates.form import Count
from pipeline.dates.interval import Interval
from pipeline.dates.words import DASH, MONTH, NUMBER

_UNIT = r"(?P<unit>hour|day|week|fortnight|month|quarter|year)(?:['’]s\b|s?\b['’]?)"
_MODE = r"(?:(?P<mode>(?:clear\s+)?working|business|school|clear|calendar|consecutive)[\s-]+)?"
_ABOUT = (
    r"(?:(?:a\s+)?(?:maximum|minimum|period|space)\s+of\s+|approximately\s+|in\s+the\s+region\s+of\s+|about\s+|around\s+|roughly\s+|up\s+to\s+"
    r"|another\s+|an?\s+(?:further|additional)\s+)*"
)
_LEAST = rf"(?P<least>{NUMBER})\s*(?:(?:(?:hour|day|week|month|year)s?\s+)?(?:to|or)\b|{DASH}|and\b)\s*"
_COUNT = rf"(?:{_LEAST})?(?P<number>{NUMBER})(?:\s*\((?:\w+)\))?[\s-]*"
_QUANTITY = rf"{_COUNT}{_MODE}{_UNIT}"
_LEAD = (
    r"(?P<lead>within|inside|in|no\s+(?:later|more)\s+than|not\s+(?:later|more)\s+than|over|during|after|for|takes?|taking)\s+"
    r"(?:(?P<coming>(?:the\s+)?(?:next|coming)\s+)|(?P<the>the\s+))?"
)
# What the document itself is: what counts from there counts from its date.
_HERE = (
    r"(?P<here>now\b|today\b|th[ie]se?\s+(?:meeting|report|letter|decision|notice|resolution|inspection)"
    r"|(?:the\s+)?date\s+(?:of|on)\s+(?:this|the)\s+(?:meeting|report|letter|decision|notice|permission|determination|consent"
    r"|order|resolution)\b|(?:the\s+)?(?:date\s+of\s+)?publication\s+of\s+this)"
)
_SIDES = r"(?:of|from|after|following|before|prior\s+to|in\s+advance\s+of|ahead\s+of)"
_BASE = rf"(?:\s+(?P<side>{_SIDES})\b\s*(?:{_HERE})?)?"
_PERIOD = (
    r"(?P<period>(?:calendar|financial|fiscal|academic|school|municipal|civic)\s+year|calendar\s+month"
    r"|week|fortnight|month|quarter|term|year|spring|summer|autumn|winter)\b"
)
_LED = rf"{_LEAD}{_ABOUT}{_QUANTITY}(?P<time>\s+time\b)?{_BASE}"
_PLAIN = rf"{_ABOUT}{_QUANTITY}(?P<ago>\s+ago\b|\s+hence\b|(?=\s+{_SIDES}\b)){_BASE}".replace("?P<", "?P<n_").replace(
    "n_ago", "ago"
)
_DURATION = re.compile(rf"(?i)(?<!\w)(?:{_LED}|{_PLAIN})")
_NEXT = re.compile(
    r"(?i)(?:(?<!\w)(?P<turn>this|(?:the\s+)?(?:current|next|coming|last|previous)|the\s+new|the)\s+|(?<=\bend\sof\s))"
    rf"(?:{_PERIOD}|(?P<month>{MONTH})|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
    r"(?!\s*(?:\d|[-’']|term\b|group|end\b|on\s+year|ahead))"
)
_TOMORROW = re.compile(r"(?i)\btomorrow\b")
# A year that sums of money are told for ends on 31 March.
FINANCE = re.compile(
    r"(?i)£|\b(?:budgets?|outturn|(?:over|under)sp\w+|savings?|financial|accounts|cheques?|invoices?|audit\w*|reserves|deficit|grants?|spen[dt]\w*|capital)\b"
)
# Councils rate and measure by the financial year.
MEASURED = re.compile(r"(?i)\b(?:red|amber|green|yellow|rag|targets?|indicators?|measures?|on\s+track)\b")
_IN = re.compile(r"(?i)\b(?:within|in|over)\s+$")
TAKEN = ("take", "takes", "taking")
"""How long something lasts, with nothing said of when it begins."""
_UNITS = ("hour", "day", "week", "fortnight", "month", "quarter", "year")
_PERIODS = (*_UNITS, "term", "spring", "summer", "autumn", "winter", *words.MONTHS)
_TURNING = ("this", "current", "next", "coming", "last", "previous", "the new", " of ", "the ")
_TURNS = {"next": 1, "coming": 1, "new": 1, "last": -1, "previous": -1}


@dataclass(frozen=True, slots=True)
class Counted:
    """A relative form: ``count`` gives its interval from a day or period, ``duration`` its length in ISO 8601.

    ``lead`` are the words that introduce it ("within"); ``side`` says that it counts from something named after it ("of",
    "before"), ``here`` that this is the document or the meeting itself.
    """

    start: int
    end: int
    rule: str
    count: Count | None
    duration: str | None = None
    lead: str | None = None
    side: str | None = None
    here: bool = False
    bare: bool = False


def counted(text: str) -> Iterator[Counted]:
    """Yield the relative forms of ``text``."""
    lower = text.lower()
    for match in _DURATION.finditer(text) if any(unit in lower for unit in _UNITS) else ():
        form = _duration(match)
        if form is not None:
            yield form
    turning = any(word in lower for word in _TURNING) and any(period in lower for period in _PERIODS)
    for match in _NEXT.finditer(text) if turning else ():
        form = _next(match)
        if form is not None:
            yield form
    for match in _TOMORROW.finditer(text) if "tomorrow" in lower else ():
        yield Counted(match.start(), match.end(), "relative.day", lambda base: _shift_days(base, 1))


def _duration(match: re.Match[str]) -> Counted | None:
    group = match.groupdict()
    prefix = "" if group["number"] else "n_"
    number, unit = words.number_value(group[f"{prefix}number"]), group[f"{prefix}unit"].lower()
    working = bool(re.match(r"(?i)(clear\s+)?working|business|school", group[f"{prefix}mode"] or ""))
    side = " ".join((group[f"{prefix}side"] or "").lower().split())
    lead = " ".join((group["lead"] or "").lower().split()) or None
    vague = group["number"] in ("a", "an") and lead == "in" and not group["time"]
    # "In the two years before inspection", "in the three months to March" look back.
    back_look = lead == "in" and group["the"] and not group["time"]
    # "Pupils aged 16 to 25 years from May": of what age they are.
    if not lead and unit == "year" and group["n_least"]:
        return None
    if lead == "for" or vague or back_look or (lead in ("over", "during") and not group["coming"]) or (not lead and side == "of"):
        return None
    back = side in ("before", "prior to", "in advance of", "ahead of") or (group["ago"] or "").strip().lower() == "ago"
    if lead in TAKEN:
        return Counted(
            match.start(),
            match.start() + len(match[0].rstrip()),
            f"relative.{unit}",
            None,
            iso_duration(number, unit, working),
            lead,
        )
    whole = bool(group["time"]) or back or (lead in ("in", "after") and not group["coming"])
    count = _counter(-number if back else number, unit, working=working, whole=whole)
    end = match.start() + len(match[0].rstrip())
    return Counted(
        match.start(),
        end,
        f"relative.{unit}",
        count,
        iso_duration(number, unit, working),
        lead,
        side or None,
        bool(group[f"{prefix}here"]),
    )


def iso_duration(number: int, unit: str, working: bool = False) -> str:
    """Return ISO 8601 for a length: ``P15D``, ``PT24H``, ``P6M``; working days as ``P15WD``."""
    if unit == "hour":
        return f"PT{number}H"
    if unit in ("fortnight", "quarter"):
        return f"P{2 * number}W" if unit == "fortnight" else f"P{3 * number}M"
    return f"P{number}{unit[0].upper()}" if unit != "day" or not working else f"P{number}WD"


def _counter(number: int, unit: str, *, working: bool, whole: bool) -> Count | None:
    """Return the function that counts from a day; ``whole`` gives the month or year reached, else its day."""
    if unit == "hour":
        return None
    if unit == "day":
        return lambda base: _shift_days(base, number, working=working)
    if unit in ("week", "fortnight"):
        return lambda base: _shift_days(base, number * (7 if unit == "week" else 14))
    months = number * {"month": 1, "quarter": 3, "year": 12}[unit]
    return lambda base: _shift_months(base, months, unit, whole)


def _shift_days(base: Interval, number: int, *, working: bool = False) -> Interval | None:
    if base.start != base.end:
        return None
    return calendar.day_of(calendar.add_working_days(base.end, number) if working else base.end + timedelta(days=number))


def _shift_months(base: Interval, number: int, unit: str, whole: bool) -> Interval | None:
    reached = calendar.add_months(base.end, number)
    if unit == "year" and (whole or (base.end - base.start).days > WIDE):
        return calendar.year(reached.year) if base.start.year == base.end.year else None
    if (base.end - base.start).days > WIDE:
        return None
    return calendar.day_of(reached) if base.start == base.end and not whole else calendar.month(reached.year, reached.month)


def _next(match: re.Match[str]) -> Counted | None:
    said = " ".join((match["turn"] or "").lower().split())
    turn = next((shift for word, shift in _TURNS.items() if word in said), 0)
    if match["period"]:
        return _next_period(match, said, turn)
    if said in ("the", "") or (match["month"] or "M").islower():
        return None
    if match["weekday"]:
        weekday = words.weekday_number(match["weekday"])
        return Counted(match.start(), match.end(), "relative.weekday", lambda base: weekday_near(base, weekday, turn))
    number = words.month_number(match["month"])

    def count(base: Interval) -> Interval | None:
        return _named(base, lambda year: calendar.month(year, number), turn)

    return Counted(match.start(), match.end(), "relative.month", count)


def _next_period(match: re.Match[str], said: str, turn: int) -> Counted | None:
    period = " ".join(match["period"].lower().split())
    bare = said in ("the", "")
    if (
        (said == "this" and period == "term")
        or (said == "the new" and "year" not in period)
        or (bare and period in calendar.SEASONS)
    ):
        return None
    # "The last year" may be twelve months or a calendar year.
    unsure = said in ("the last", "the previous") and " " not in period
    if bare and period == "year" and FINANCE.search(match.string):
        period = "financial year"

    length = {"week": 7, "fortnight": 14}.get(period)
    if turn > 0 and length and said.startswith("the ") and _IN.search(match.string, max(0, match.start() - 8), match.start()):
        # "Within the next week" is seven days, "next week" that from Monday.
        return Counted(match.start(), match.end(), f"relative.{period}", lambda base: _shift_days(base, length))
    if (
        turn > 0
        and period == "month"
        and said.startswith("the ")
        and _IN.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return Counted(match.start(), match.end(), "relative.month", lambda base: _shift_months(base, 1, "month", False))

    def count(base: Interval) -> Interval | None:
        return None if unsure else period_of(base, period, turn)

    return Counted(match.start(), match.end(), f"relative.{period.split()[-1]}", count, bare=bare)


def weekday_near(base: Interval, number: int, turn: int) -> Interval | None:
    """Return the next such weekday after a day, for a negative ``turn`` the last one before it; None for a longer base."""
    if base.start != base.end:
        return None
    ahead = (number - base.end.weekday() - 1) % 7 + 1
    return calendar.day_of(base.end + timedelta(days=ahead if turn >= 0 else ahead - 7 - 7 * (ahead == 7)))


def _named(base: Interval, make: Callable[[int], Interval], turn: int) -> Interval | None:
    """Return the next such period after the base, the last before it, or the one of the base's own year."""
    if (base.end - base.start).days > WIDE:
        return None
    found = [make(base.end.year + shift) for shift in (-1, 0, 1)]
    if turn < 0:
        return next((one for one in reversed(found) if one.end < base.start), None)
    return next((one for one in found if one.start > base.end or (turn == 0 and one.end >= base.start)), None)


def period_of(base: Interval, period: str, turn: int) -> Interval | None:
    """Return the week, month, quarter, season or year of a name that holds the base, or the ``turn``-th after it."""
    if period in calendar.SEASONS:
        return _named(base, lambda year: calendar.season(year, period), turn)
    if period in ("year", "calendar year"):
        return calendar.year(base.end.year + turn) if base.start.year == base.end.year else None
    if period in ("week", "fortnight", "term") or "municipal" in period or "civic" in period:
        return _week(base, turn) if period == "week" else None
    return block(base, period, turn)


def _week(base: Interval, turn: int) -> Interval | None:
    if base.start != base.end:
        return None
    return calendar.week(base.end - timedelta(days=base.end.weekday()) + timedelta(days=7 * turn))


def block(base: Interval, period: str, turn: int) -> Interval | None:
    """Return the month, quarter, financial or school year that holds the whole base, or its neighbour."""
    makes: dict[str, Callable[[date], Interval]] = {
        "month": lambda day: calendar.month(day.year, day.month),
        "quarter": lambda day: calendar.quarter(day.year - (day.month < 4), (day.month - 4) % 12 // 3 + 1),
        "financial year": lambda day: calendar.financial_year(day.year - (day.month < 4)),
        "academic year": lambda day: calendar.academic_year(day.year - (day.month < 9)),
    }
    names = {"calendar month": "month", "fiscal year": "financial year", "school year": "academic year"}
    make = makes[names.get(period, period)]
    own = make(base.end)
    if base.start < own.start:
        return None
    while turn:
        own = make(own.end + timedelta(days=1)) if turn > 0 else make(own.start - timedelta(days=1))
        turn -= 1 if turn > 0 else -1
    return own


def from_base(form: Counted, base: Interval | None) -> Interval | None:
    """Return the interval counted from ``base``, marked relative, or None where it cannot be counted."""
    if base is None or form.count is None:
        return None
    try:
        found = form.count(base)
    except (ValueError, OverflowError):
        return None
    return replace(found, rule=form.rule, resolved="relative", anchor=base.end) if found else None
