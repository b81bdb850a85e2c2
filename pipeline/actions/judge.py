"""Whether an item is an earlier one seen again: what must speak for it, and what forbids it."""

from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.actions.alike import MIDDLE, Likeness
from pipeline.actions.item import Item, Paper
from pipeline.actions.terms import Terms

How = Literal["same_words", "words", "number", "owner", "repeated", "confirmed"]
MATCHES: tuple[str, ...] = get_args(How)

# Set on tests/gold/actions/pairs.txt so that no wrong pair passes; what lies between is asked of people.
SURE = 0.85
"""Likeness that needs no more than the words."""
HELD = 0.65
"""Likeness that is enough where the longer text says all that the shorter one says, and that is not little."""
MUCH = 5.0
"""Weight of words that is not little."""
SUPPORTED = 0.6
"""Likeness that needs the same number, or the same owner and date, besides."""
FEWEST = 2.0
"""Weight of words that two items share at least: "chase again" is no action that could be known again."""
LITTLE = 1.0
"""The same for items of plans that have the same number or owner."""
FEWEST_MINUTED = 4.0
"""The same for minutes: a clerk writes letters and puts up notices at every meeting."""

PLANNED = 1100
"""Days between two sightings in plans and reports: they run for three years at most."""
MINUTED = 300
"""Days between two sightings in minutes: a year later it is the next year's business."""
_INSPECTIONS = frozenset({"inspection_report", "inspection_letter"})
_MINUTES = frozenset({"minutes", "decision_notice"})


@dataclass(frozen=True, slots=True)
class Seen:
    """An item where it was seen."""

    paper: Paper
    item: Item


def weight(terms: Terms) -> float:
    """Return how much an item says, 0 where it asks for no more than to take note."""
    if terms.heads == {"note"}:
        return 0.0
    return len(terms.strong) + MIDDLE * len(terms.middle) + len(terms.figures) + len(terms.years)


def followable(terms: Terms) -> bool:
    """Tell whether an item says enough to be known again."""
    return weight(terms) >= LITTLE


def again(before: Seen, now: Seen, alike: Likeness) -> How | None:
    """Return what tells that an item is an earlier one seen again, None where nothing does."""
    if alike.swapped or alike.score < SUPPORTED:
        return None
    least = min(weight(before.item.terms), weight(now.item.terms), alike.shared)
    if least < fewest(before.paper, now.paper):
        return _of_few_words(before, now, alike)
    if alike.score >= SURE:
        return "same_words" if alike.score == 1.0 else "words"
    if alike.score >= HELD and alike.shared >= MUCH and not alike.lacking:
        return "words"
    return supported(before.item, now.item)


def _of_few_words(before: Seen, now: Seen, alike: Likeness) -> How | None:
    """Return what tells that a short item of a plan, "Replace the case system", is one: its number or owner besides."""
    if alike.score < SURE or alike.shared < LITTLE or fewest(before.paper, now.paper) > FEWEST:
        return None
    return supported(before.item, now.item) or ("owner" if _one_owner(before.item, now.item) else None)


def fewest(one: Paper, other: Paper) -> float:
    """Return the weight of the words that items of two papers must share, where nothing else speaks for them."""
    return FEWEST_MINUTED if one.kind in _MINUTES and other.kind in _MINUTES else FEWEST


def supported(one: Item, other: Item) -> How | None:
    """Return what else two items have in common."""
    if one.number and one.number == other.number:
        return "number"
    return "owner" if _one_owner(one, other) and one.due and other.due and one.due.end == other.due.end else None


def _one_owner(one: Item, other: Item) -> bool:
    return bool(one.owner and other.owner and one.owner.casefold() == other.owner.casefold())


def in_time(before: Seen, now: Seen) -> bool:
    """Tell whether the days between two sightings are few enough; two inspections each make their own recommendations."""
    one, other = before.paper, now.paper
    if one.day is None or other.day is None or (one.kind in _INSPECTIONS and other.kind in _INSPECTIONS):
        return False
    longest = MINUTED if one.kind in _MINUTES and other.kind in _MINUTES else PLANNED
    return 0 <= (other.day - one.day).days <= longest
