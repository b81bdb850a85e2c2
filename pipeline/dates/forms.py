"""The printed forms of dates: one combined pattern finds them, each form's own pattern takes them apart.

A form knows what it says (:class:`Form`), not yet in which year or from which day: that is the business of
:mod:`pipeline.dates.settle`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from pipeline.dates import calendar, words
from pipeline.dates.form import Form, Make, first_of_pair, form_of, group, printed_year, turn_of
from pipeline.dates.interval import Interval
from pipeline.dates.patterns import PATTERNS, PLAIN_PAIR
from pipeline.dates.quarters import half, quarter
from pipeline.dates.words import full_year

_EASTER = {"easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1}
_CHRISTMAS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26)}
_CHRISTMAS |= {"may day": (5, 1)}
_CHRISTMAS |= {"new year's day": (1, 1), "new year's eve": (12, 31), "new year’s day": (1, 1), "new year’s eve": (12, 31)}

_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
_IDS = {f"f{index}": name for index, name in enumerate(PATTERNS)}
_FIRST = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|q|spring|summer|autumn|winter|easter|good|chr|box"
    r"|new|h[12]|final|last|fi|se[cv]|th?i|fo|eig|nin|t[ewhi]|fy|financial|fiscal|academic|school|municipal|civic|council)"
)
# What is glued to "w/b" has no word boundary before it.
_HEAD = rf"(?:\b|(?<=[Ww]/[bcBC])|(?<=beginning)|(?<=commencing))(?<![£$€])(?:(?={_FIRST})|(?<!\d[-/.])(?<![/.])(?=\d))"
_BARE = {name: re.sub(r"\(\?P<\w+>", "(?:", pattern).replace("(?P=mark)", "[./-]") for name, pattern in PATTERNS.items()}
_ANY = re.compile(_HEAD + "(?:" + "|".join(f"(?P<{id_}>{_BARE[name]})" for id_, name in _IDS.items()) + ")")
_FIGURES = re.compile(r"\d+")
_AND = re.compile(r"(?i)\d(?:st|nd|rd|th)?\s*(?:and\b|or\b|&|/)")
_BETWEEN = re.compile(r"(?i)\bbetween\s+(?:the\s+)?$")
_NO_DAY = re.compile(r"(?i)(?<!\d)(?:3[2-9]|[4-9]\d|00?)(?:st|nd|rd|th)?\s+(?:of\s)?$")
_WEAK_MONTHS = re.compile(r"[a-z]|M[Aa][Yy]$|M[Aa][Rr][Cc][Hh]$|\w{3}$")


def forms(text: str) -> Iterator[Form]:
    """Yield the printed dates of ``text`` in order; a form that is no date of the calendar is left out."""
    for match in _ANY.finditer(text):
        name = _IDS[match.lastgroup or ""]
        detail = _COMPILED[name].match(text, match.start())
        if detail is None or (name.startswith("month") and _NO_DAY.search(text, max(0, match.start() - 6), match.start())):
            continue
        if name == "day.range" and _are_two(text, detail):
            yield from _two_days(detail)
            continue
        form = _BUILD[name](detail)
        if form is not None:
            yield replace(form, start=detail.start(), end=detail.end(), rule=name)


def _are_two(text: str, match: re.Match[str]) -> bool:
    """Tell whether days are named one by one, "on 6 and 8 October"; neighbours, and "between 6 and 8 October", are a range."""
    listed = [int(match["first"]), *map(int, _FIGURES.findall(match["more"])), int(match["last"])]
    apart = any(after != before + 1 for before, after in pairwise(listed))
    return bool(match["more"] and apart) or (
        apart and bool(_AND.search(match[0])) and not _BETWEEN.search(text, max(0, match.start() - 20), match.start())
    )


def _two_days(match: re.Match[str]) -> Iterator[Form]:
    between = [(at.start() + match.start("more"), at.end() + match.start("more")) for at in _FIGURES.finditer(match["more"])]
    for start, end in ((match.start(), match.end("first")), *between, (match.start("last"), match.end())):
        number = match["first"] if start == match.start() else _FIGURES.match(match.string, start)[0]  # type: ignore[index]
        form = _day_of(match, int(number))
        if form is not None:
            yield replace(form, start=start, end=end, rule="day", weekday=form.weekday if start == match.start() else None)


def _day(match: re.Match[str]) -> Form | None:
    return _day_of(match, int(match["day"]))


def _worded(match: re.Match[str]) -> Form | None:
    return _day_of(match, words.ordinal_value(match["word"]))


def _day_of(match: re.Match[str], number: int) -> Form | None:
    month = words.month_number(match["month"])
    return form_of(match, lambda year: calendar.day(year, month, number))


def _days(match: re.Match[str]) -> Form | None:
    month, first, last = words.month_number(match["month"]), int(match["first"]), int(match["last"])
    if last <= first:
        return None

    def make(year: int) -> Interval | None:
        start, end = calendar.day(year, month, first), calendar.day(year, month, last)
        return calendar.span(start, end) if start and end else None

    return form_of(match, make)


def _numeric(match: re.Match[str]) -> Form | None:
    month, number = int(match["number"]), int(match["day"])
    paragraph = group(match, "mark") == "." and len(match["year"]) == 2 and (len(match["number"]) == 1 or len(match["day"]) == 1)
    return form_of(match, lambda year: calendar.day(year, month, number), weak=paragraph)


def _day_month(match: re.Match[str]) -> Form | None:
    """Return "31/3", which only words before it make a date: "by 31/3"; "10/12" can be ten of twelve."""
    month, number = int(match["number"]), int(match["day"])
    return form_of(match, lambda year: calendar.day(year, month, number), weak=True) if number > 12 else None


def _month(match: re.Match[str]) -> Form | None:
    number = words.month_number(match["month"])
    plain = not printed_year(match) and turn_of(match) is None
    if plain and match["month"].islower() and match["month"] in ("may", "march", "mar", "dec", "jan", "sat", "sun"):
        return None
    form = form_of(match, lambda year: calendar.month(year, number), weak=plain and bool(_WEAK_MONTHS.match(match["month"])))
    two = group(match, "two")
    return replace(form, other=lambda year: calendar.day(year, number, int(two))) if form and two else form


def _month_number(match: re.Match[str]) -> Form | None:
    number = int(match["number"])
    return form_of(match, lambda year: calendar.month(year, number))


def _pair(match: re.Match[str]) -> Form | None:
    style = (group(match, "style") or group(match, "style2") or "").lower()
    make: Make = calendar.financial_year
    if style in ("academic", "school"):
        make = calendar.academic_year
    elif style in ("municipal", "civic", "council"):
        make = calendar.municipal_year
    start = first_of_pair(group(match, "pair") or match["pair2"])
    if start is not None:
        return form_of(match, make, year=start, weak=bool(group(match, "pair2") and not group(match, "named")))
    return _years(match)


def _years(match: re.Match[str]) -> Form | None:
    """Return the years from-to of "2017-2020" or "2017–20"; a short second part that can be a month is left alone."""
    if not (pair := group(match, "pair")) or "/" in pair:
        return None
    first, last = re.findall(r"\d+", pair)
    end = int(last) if len(last) == 4 else int(first) // 100 * 100 + int(last)
    if not int(first) < end <= int(first) + 30 or (len(last) == 2 and int(last) <= 12 and "-" in pair):
        return _month_of_year(match, int(first), int(last)) if "-" in pair and int(last) <= 12 and end < int(first) else None
    return form_of(
        match, lambda year: calendar.span(calendar.year(year), calendar.year(year + end - int(first))), year=int(first), weak=True
    )


def _month_of_year(match: re.Match[str], year: int, number: int) -> Form | None:
    return form_of(match, lambda year: calendar.month(year, number), year=year) if number else None


def _season(match: re.Match[str]) -> Form | None:
    name = (group(match, "season") or match["season2"]).lower()
    until = (group(match, "until") or name).lower()

    def make(year: int) -> Interval | None:
        first, last = calendar.season(year, name), calendar.season(year, until)
        return calendar.span(first, last) if until != name else first

    pair = group(match, "pair")
    start = first_of_pair(pair) if pair else None
    if start is not None and name in ("spring", "summer"):
        start += name == "spring"
    short = re.search(r"[’'‘`](\d\d)$", match[0])
    start = full_year(short[1]) if short else start
    return form_of(match, make, year=start, weak=start is None and printed_year(match) is None)


def _term(match: re.Match[str]) -> Form | None:
    name = match["term"].lower()
    pairs = [pair for pair in re.findall(PLAIN_PAIR, match[0]) if pair]
    start = first_of_pair(pairs[0]) if pairs else None
    return form_of(match, lambda year: calendar.term(year, name), year=None if start is None else start + (name != "autumn"))


def _holiday(match: re.Match[str]) -> Form | None:
    feast = " ".join(match["feast"].lower().split())
    if feast in _EASTER:
        shift = timedelta(days=_EASTER[feast])
        return form_of(match, lambda year: calendar.day_of(calendar.easter_sunday(year) + shift, "holiday"))
    month, number = _CHRISTMAS[feast]
    return form_of(match, lambda year: calendar.day_of(date(year, month, number), "holiday"))


def _plain_year(match: re.Match[str]) -> Form | None:
    return form_of(match, calendar.year, weak=True)


_BUILD: dict[str, Callable[[re.Match[str]], Form | None]] = {
    "day.range": _days,
    "day": _day,
    "day.worded": _worded,
    "day.american": _day,
    "day.iso": _numeric,
    "day.numeric": _numeric,
    "day.month": _day_month,
    "month.numeric": _month_number,
    "quarter": quarter,
    "half": half,
    "quarter.after": quarter,
    "term": _term,
    "season": _season,
    "holiday": _holiday,
    "month.year": _month,
    "year.pair": _pair,
    "year.short": _pair,
    "month.iso": _month_number,
    "month": _month,
    "year": _plain_year,
}
