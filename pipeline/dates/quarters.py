"""Quarters and halves of years."""

import re

from pipeline.dates import calendar, words
from pipeline.dates.form import Count, Form, Make, first_of_pair, form_of, group
from pipeline.dates.interval import Interval


def quarter(match: re.Match[str]) -> Form | None:
    """Return a quarter: of the financial year unless a plain year or "calendar" stands with it."""
    said = group(match, "figure") or group(match, "word") or match["nth"].lower()
    index = int(said) if said.isdigit() else words.ORDINALS.get(said) or words.number_value(said)
    if group(match, "nth") and match["nth"].lower() == "last" and not (group(match, "pair") or group(match, "year")):
        return None
    if turned := group(match, "turned"):
        return Form(0, 0, "", count=_turned_quarter(turned.lower(), index))
    make: Make = (
        (lambda year: calendar.calendar_quarter(year, index))
        if group(match, "calendar")
        else lambda year: calendar.quarter(year, index)
    )
    pair = group(match, "pair") or group(match, "pair2")
    start = first_of_pair(pair) if pair else None
    if group(match, "year") and not re.search(r"(?i)financial|FY", match[0]):
        # "Quarter 3 of 2016" is of that year; a financial year is printed with both.
        return form_of(match, lambda year: calendar.calendar_quarter(year, index))
    return None if pair and start is None else form_of(match, make, year=start)


def _turned_quarter(words_: str, index: int) -> Count:
    """Return how to count "Q1 of next financial year"; of a plain "next year" it is not known which is meant."""
    turn = 0 if words_.startswith("this") else -1 if words_.startswith("last") else 1

    def count(base: Interval) -> Interval | None:
        if "financial" not in words_ and "fiscal" not in words_:
            return None
        first = calendar.financial_year_of(base)
        return calendar.quarter(first + turn, index) if first is not None else None

    return count


def half(match: re.Match[str]) -> Form | None:
    """Return the half of a year: of a financial year where two are printed, else of the calendar year."""
    said = group(match, "figure") or match["nth"].lower()
    first = 1 if said in ("1", "first", "1st") else 7
    pair = group(match, "pair") or group(match, "pair2")
    start = first_of_pair(pair) if pair else None
    if pair and start is None:
        return None
    month = first + 3 if pair or re.search(r"(?i)financial|FY", match[0]) else first
    return form_of(match, lambda year: _six_months(year, month), year=start)


def _six_months(year: int, month: int) -> Interval:
    return calendar.months(calendar.month(year, month), calendar.month(year, month + 5), "range", "half")
