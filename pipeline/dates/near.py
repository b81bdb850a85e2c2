"""Forms that mean the nearest day of a name: "by Friday", "the 1st of next month", "year end"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from pipeline.dates import calendar, words
from pipeline.dates.form import Count
from pipeline.dates.interval import Interval
from pipeline.dates.relative import FINANCE, MEASURED, Counted, block, period_of, weekday_near
from pipeline.dates.words import MONTH, ORDINAL_WORD, ordinal_value

BARE_WEEKDAY = "relative.weekday.bare"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# "By Friday", "on Saturday morning"; not "on Mondays", "on Friday 5 July", "Monday to Friday", "every Friday".
_BARE_WEEKDAY = re.compile(
    rf"\b(?:(?i:(?P<over>a\s+week\s+)?on|by|before|until|till|no\s+later\s+than)|arriving|starting|meeting)\s+(?i:the\s+(?:coming|following)\s+)?"
    rf"(?P<weekday>{_DAYS})(?![\w’'-]|,?\s+(?:the\s+)?\d|\s*(?:to|and|or|&|/|–|,)\s*(?:{_DAYS})|\s+(?:of|in|last)\b|,?\s+{MONTH}|\s+(?:morning|afternoon|evening|night)s)"
    rf"(?:\s+(?:morning|afternoon|evening|night)(?!s)|\s+(?P<week>week)\b|\s+(?P<next>next)\b(?!\s+(?:week|month)))?"
)
_MONTH_DAY = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)|(?P<word>{ORDINAL_WORD}))\s+(?:day\s+)?of\s+(?P<turn>this|next|the\s+(?:following|coming))\s+month\b"
)
_YEAR_END = re.compile(
    r"(?i)(?<!\w)(?<!\d\s)(?:the\s+)?(?:(?P<kind>calendar|financial|fiscal|academic|school)\s+)?year[\s-]end\b(?=\s*(?:$|[.,;:)]|and\b|or\b|at\b|in\b))"
)


def near(text: str) -> Iterator[Counted]:
    """Yield weekdays that stand alone, days of the next month, ends of years: "by Friday", "the 1st of next month"."""
    lower = text.lower()
    for match in _BARE_WEEKDAY.finditer(text) if "day" in lower else ():
        number = words.weekday_number(match["weekday"])
        later = match["over"] or match["week"]
        rule = "relative.weekday" if match["next"] or later else BARE_WEEKDAY
        yield Counted(match.start("weekday"), match.end(), rule, _to_weekday(number, 7 if later else 0))
    for match in _MONTH_DAY.finditer(text) if " month" in lower else ():
        number = ordinal_value(match["day"] or match["word"])
        ahead = match["turn"].lower() != "this"
        yield Counted(match.start(), match.end(), "relative.day", _to_day(number, ahead))
    for match in _YEAR_END.finditer(text) if "year" in lower and "end" in lower else ():
        yield Counted(match.start(), match.end(), "relative.year_end", _year_end(match["kind"] or "", text))


def _to_weekday(number: int, later: int) -> Count:
    def count(base: Interval) -> Interval | None:
        day = weekday_near(base, number, 0)
        return calendar.day_of(day.start + timedelta(days=later)) if day else None

    return count


def _to_day(number: int, ahead: bool) -> Count:
    def count(base: Interval) -> Interval | None:
        month = block(base, "month", int(ahead))
        return calendar.day(month.start.year, month.start.month, number) if month else None

    return count


def _year_end(kind: str, text: str) -> Count:
    name = f"{kind.lower()} year" if kind else "financial year" if FINANCE.search(text) or MEASURED.search(text) else "year"

    def count(base: Interval) -> Interval | None:
        year = period_of(base, name, 0)
        return calendar.end_of(year) if year else None

    return count
