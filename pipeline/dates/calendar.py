"""Days, months, quarters, terms and years as intervals, in the guideline's notation."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from pipeline.dates.interval import Interval, Precision

# First and last month; the last may lie in the next year. Meteorological seasons, as the guideline's "summer 2019".
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
WIDE = 62
"""An interval of more days than this does not tell the month, only the year."""


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_working_days(day: date, count: int) -> date:
    """Return the day ``count`` Mondays to Fridays later (earlier where negative); bank holidays are not known."""
    step = timedelta(days=1 if count >= 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def easter_sunday(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian computus)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    offset = epact - (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def day_of(day: date, rule: str = "day") -> Interval:
    """Return one day."""
    return Interval(day, day, "day", day.isoformat(), rule)


def day(year: int, month: int, number: int) -> Interval | None:
    """Return one day, or None where the month has no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year, month)[1]:
        return None
    return day_of(date(year, month, number))


def month(year: int, number: int) -> Interval:
    """Return a month; numbers over 12 count on into the next year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Interval(date(year, number, 1), last_day(year, number), "month", f"{year}-{number:02}", "month")


def months(first: Interval, last: Interval, precision: Precision, rule: str) -> Interval:
    """Return the span of two months."""
    return Interval(first.start, last.end, precision, f"{first.iso}/{last.iso}", rule)


def year(number: int) -> Interval:
    """Return a calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year", str(number), "year")


def _pair(number: int) -> str:
    return f"{number}/{(number + 1) % 100:02}"


def financial_year(number: int) -> Interval:
    """Return the financial year that begins on 1 April of ``number``."""
    return Interval(date(number, 4, 1), date(number + 1, 3, 31), "financial_year", _pair(number), "year.financial")


def financial_year_of(base: Interval) -> int | None:
    """Return the year in which the financial year that holds the whole base began."""
    first = base.end.year - (base.end.month < 4)
    return first if base.start >= date(first, 4, 1) else None


def academic_year(number: int) -> Interval:
    """Return the school year that begins on 1 September of ``number``."""
    return Interval(date(number, 9, 1), date(number + 1, 8, 31), "academic_year", _pair(number), "year.academic")


def municipal_year(number: int) -> Interval:
    """Return the municipal year from ``number``: from one annual meeting to the next, told here as May to April."""
    return Interval(date(number, 5, 1), date(number + 1, 4, 30), "year", _pair(number), "year.municipal")


def quarter(number: int, index: int) -> Interval:
    """Return quarter ``index`` (1 to 4) of the financial year that begins in ``number``."""
    first = month(number, 3 * index + 1)
    return months(first, month(number, 3 * index + 3), "quarter", "quarter.financial")


def calendar_quarter(number: int, index: int) -> Interval:
    """Return quarter ``index`` (1 to 4) of a calendar year."""
    return months(month(number, 3 * index - 2), month(number, 3 * index), "quarter", "quarter.calendar")


def season(number: int, name: str) -> Interval:
    """Return a season; winter begins in December of ``number``."""
    first, last = SEASONS[name]
    return months(month(number, first), month(number, last), "season", "season")


def term(number: int, name: str) -> Interval:
    """Return a school term of calendar year ``number``; its exact days differ between councils."""
    first, last = TERMS[name]
    return months(month(number, first), month(number, last), "term", "term")


def week(first: date) -> Interval:
    """Return the seven days from ``first``."""
    last = first + timedelta(days=6)
    return Interval(first, last, "week", f"{first.isoformat()}/{last.isoformat()}", "week")


def span(first: Interval, last: Interval) -> Interval | None:
    """Return the range from ``first`` to ``last``, None where it would end before it starts."""
    if last.end < first.start:
        return None
    iso = f"{first.iso.split('/')[0]}/{last.iso.split('/')[-1]}"
    if "year" in first.precision or "year" in last.precision:
        iso = f"{first.start.year}/{last.end.year}" if first.precision == last.precision == "year" else _as_months(first, last)
    resolved = first.resolved or last.resolved
    return Interval(first.start, last.end, "range", iso, "range", resolved, first.anchor or last.anchor)


def _as_months(first: Interval, last: Interval) -> str:
    return f"{first.start:%Y-%m}/{last.end:%Y-%m}"


def end_of(interval: Interval) -> Interval:
    """Return the last day; of a term its last month, for its days are not known."""
    found = month(interval.end.year, interval.end.month) if interval.precision == "term" else day_of(interval.end)
    return replace(found, rule=f"end.{interval.rule}", resolved=interval.resolved, anchor=interval.anchor)


def start_of(interval: Interval) -> Interval:
    """Return the first day; of a term its first month, for its days are not known."""
    found = month(interval.start.year, interval.start.month) if interval.precision == "term" else day_of(interval.start)
    return replace(found, rule=f"start.{interval.rule}", resolved=interval.resolved, anchor=interval.anchor)


def of_year(make: Callable[[int], Interval | None], number: int) -> Interval | None:
    """Return ``make(number)``, None for a year that the calendar does not have."""
    try:
        return make(number)
    except (ValueError, OverflowError):
        return None
