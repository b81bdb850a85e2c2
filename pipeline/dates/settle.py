"""From a form to its interval: the year that is printed, or the one that follows from the anchor."""

from dataclasses import replace
from datetime import date
from typing import Literal

from pipeline.dates import calendar
from pipeline.dates.calendar import WIDE
from pipeline.dates.form import Form, Make
from pipeline.dates.interval import Interval

Anchor = date | Interval | None
_NEAR = 3
"""Years: papers set no dates without a century further ahead."""
Lean = Literal["future", "past"] | None


def anchor_interval(anchor: Anchor) -> Interval | None:
    """Return the anchor as an interval."""
    return calendar.day_of(anchor, "anchor") if isinstance(anchor, date) else anchor


def settle(form: Form, anchor: Interval | None, lean: Lean) -> Interval | None:
    """Return the interval of ``form``; a year left out is the anchor's, or the next or last such, by ``lean``.

    Without a lean it is the nearest. An anchor that is only a year gives the date within it.
    """
    if form.count is not None or form.make is None:
        return _counted(form, anchor)
    if form.other and form.year and anchor and abs(form.year - anchor.end.year) > _NEAR:
        return settle(replace(form, make=form.other, year=None, other=None), anchor, lean)
    if form.year is not None:
        found = calendar.of_year(form.make, form.year)
        return replace(found, rule=form.rule) if found else None
    if anchor is None:
        return None
    if form.turn is not None:
        found = calendar.of_year(form.make, anchor.end.year + form.turn) if anchor.start.year == anchor.end.year else None
        return replace(found, rule=form.rule, resolved="relative", anchor=anchor.end) if found else None
    found = _chosen(_candidates(form, anchor), anchor, lean)
    return replace(found, rule=form.rule, resolved="inferred", anchor=anchor.end) if found else None


def _counted(form: Form, anchor: Interval | None) -> Interval | None:
    found = form.count(anchor) if anchor and form.count else None
    return replace(found, rule=form.rule, resolved="relative", anchor=anchor.end) if found and anchor else None


def _candidates(form: Form, anchor: Interval) -> list[Interval]:
    """Return the form in the years around the anchor; a printed weekday keeps only those that fall on it."""
    make: Make = form.make or (lambda year: None)
    found = [one for year in range(anchor.start.year - 2, anchor.end.year + 3) if (one := calendar.of_year(make, year))]
    if form.weekday is not None:
        return [one for one in found if one.start.weekday() == form.weekday] or []
    return found


def _chosen(found: list[Interval], anchor: Interval, lean: Lean) -> Interval | None:
    if (anchor.end - anchor.start).days > WIDE:
        return next((one for one in found if anchor.start <= one.start <= anchor.end), None)
    if lean == "future":
        return next((one for one in found if one.end >= anchor.start), None)
    if lean == "past":
        return next((one for one in reversed(found) if one.start <= anchor.end), None)
    return min(found, key=lambda one: (_distance(one, anchor), -one.start.toordinal()), default=None)


def _distance(one: Interval, anchor: Interval) -> int:
    return max((one.start - anchor.end).days, (anchor.start - one.end).days, 0)


def year_for(form: Form, other: Interval, *, before: bool) -> Interval | None:
    """Return ``form`` in the year that puts it before (or after) ``other``, its neighbour in a range or list."""
    make: Make = form.make or (lambda year: None)
    years = (other.start.year, other.start.year - 1) if before else (other.end.year, other.end.year + 1)
    for year in years:
        found = calendar.of_year(make, year)
        if found and (found.start <= other.start if before else found.end >= other.end):
            return replace(found, rule=form.rule, resolved=other.resolved, anchor=other.anchor)
    return None
