"""Whether an item is an earlier one seen again: what must speak for it, and what forbids it."""

from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.actions.alike import MIDDLE, Likeness
from pipeline.actions.item import Item, Paper
from pipeline.actions.terms import Terms

How = Literal["same_words", "words", "number", "owner", "repeated", "confirmed"]
MATCHES: tuple[str, ...] = get_args(How)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much each thing speaks for two items being one, in logarithms of odds."""

    base: float
    shared: float
    kept: float
    swapped: float
    named: float
    acts: float
    number: float

    def of(self, alike: Likeness) -> float:
        """Return what the words say."""
        words = self.shared * min(alike.shared, MUCH) / MUCH + self.kept * alike.kept + self.swapped * alike.swapped
        return self.base + words + self.named * alike.named + self.acts * alike.acts


MUCH = 5.0
"""Weight of shared words from which more says no more."""
EVIDENCE = Evidence(base=-2.4, shared=6.2, kept=-0.1, swapped=-4.4, named=-0.8, acts=-0.9, number=3.4)
"""As ``python -m tests.actions.fit`` finds it on tests/gold/actions; a number speaks as far as the words are kept."""
ENOUGH = 0.85
"""Evidence from which two items are one: seven to three."""
SURE = 0.85
"""Likeness that needs no more than that nothing is swapped."""
KEPT = 0.6
"""Share of the words of the one text that the other has at least; two long sentences share five words by chance."""
KEPT_NUMBERED = 0.4
"""The same for items of plans that have the same number."""

FEWEST = 2.0
"""Weight of words that two items share at least: "chase again" is no action that could be known again."""
LITTLE = 1.0
"""The same for items of plans that have the same number or owner."""
FEWEST_MINUTED = 3.0
"""The same for minutes: a clerk writes letters and puts up notices at every meeting."""
FEWEST_REPEATED = 4.0
"""The same for minutes that say it in the same words: so they tell of what is done at every meeting."""

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
    if alike.against:
        return None
    minuted = both_minuted(before.paper, now.paper)
    unchanged = alike.score >= SURE and not (alike.swapped or alike.named or alike.acts)
    least = min(weight(before.item.terms), weight(now.item.terms), alike.shared)
    if least >= fewest(minuted=minuted, unchanged=unchanged):
        if unchanged:
            return "same_words" if alike.score == 1.0 else "words"
        if alike.kept >= KEPT and EVIDENCE.of(alike) >= ENOUGH:
            return "words"
    if minuted or least < LITTLE:
        return None
    if alike.kept >= KEPT_NUMBERED and numbered(before.item, now.item) and evidence(before, now, alike) >= ENOUGH:
        return "number"
    return "owner" if unchanged and _one_owner(before.item, now.item) else None


def evidence(before: Seen, now: Seen, alike: Likeness) -> float:
    """Return how much speaks for two items being one: their words and, in plans, their number."""
    number = numbered(before.item, now.item) and not both_minuted(before.paper, now.paper)
    return EVIDENCE.of(alike) + EVIDENCE.number * alike.kept * number


def both_minuted(one: Paper, other: Paper) -> bool:
    """Tell whether two papers are both minutes."""
    return one.kind in _MINUTES and other.kind in _MINUTES


def fewest(*, minuted: bool, unchanged: bool) -> float:
    """Return the weight of the words that two items must share, where nothing else speaks for them."""
    if not minuted:
        return FEWEST
    return FEWEST_REPEATED if unchanged else FEWEST_MINUTED


def numbered(one: Item, other: Item) -> bool:
    """Tell whether two items have the same number."""
    return bool(one.number) and one.number == other.number


def _one_owner(one: Item, other: Item) -> bool:
    return bool(one.owner and other.owner and one.owner.casefold() == other.owner.casefold())


def in_time(before: Seen, now: Seen) -> bool:
    """Tell whether the days between two sightings are few enough; two inspections each make their own recommendations."""
    one, other = before.paper, now.paper
    if one.day is None or other.day is None or (one.kind in _INSPECTIONS and other.kind in _INSPECTIONS):
        return False
    longest = MINUTED if both_minuted(one, other) else PLANNED
    return 0 <= (other.day - one.day).days <= longest
