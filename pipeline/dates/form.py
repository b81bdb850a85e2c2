"""A form of a date: what it says, and the helpers that read its printed parts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.dates import calendar, words
from pipeline.dates.interval import Interval
from pipeline.dates.words import full_year

Make = Callable[[int], Interval | None]
Count = Callable[[Interval], Interval | None]


@dataclass(frozen=True, slots=True)
class Form:
    """A form where it stands: ``make`` gives its interval in a year, ``count`` from the anchor.

    ``year`` is the year printed, ``turn`` how many years after the anchor's ("next year"), ``weekday`` the weekday printed
    with it (0 is Monday); ``weak`` forms ("May", "2014") are dates only where a preposition introduces them; ``other`` is what
    "May 25" means where 2025 is far from the anchor's year: a day.
    """

    start: int
    end: int
    rule: str
    make: Make | None = None
    year: int | None = None
    count: Count | None = None
    turn: int | None = None
    weekday: int | None = None
    weak: bool = False
    other: Make | None = None


def group(match: re.Match[str], name: str) -> str | None:
    """Return a named group, None also where the pattern has none of that name."""
    return match.groupdict().get(name)


def printed_year(match: re.Match[str]) -> int | None:
    """Return the year that is printed, however short."""
    figures = next(
        (found for name in ("year", "year2", "short", "dashed", "dashed4", "two") if (found := group(match, name))), None
    )
    return full_year(figures) if figures else None


def turn_of(match: re.Match[str]) -> int | None:
    """Return how many years after the anchor's it is: "next year"."""
    said = group(match, "turn")
    return {"this": 0, "next": 1, "last": -1}.get(said.removeprefix("of ").split()[0].lower()) if said else None


def form_of(match: re.Match[str], make: Make, *, weak: bool = False, year: int | None = None) -> Form | None:
    """Return the form, None where its year is printed and has no such date ("31 June 2024"), or no year has ("31 June")."""
    year = printed_year(match) if year is None else year
    if calendar.of_year(make, 2024 if year is None else year) is None:
        return None
    weekday = group(match, "weekday")
    number = words.weekday_number(weekday) if weekday else None
    return Form(0, 0, "", make, year, turn=turn_of(match), weekday=number, weak=weak)


def first_of_pair(pair: str) -> int | None:
    """Return the first year of two that follow each other, else None."""
    first, last = (re.findall(r"\d+", pair))[:2]
    start = full_year(first)
    return start if int(last) in (start + 1, (start + 1) % 100) and len(first) >= len(last) else None
