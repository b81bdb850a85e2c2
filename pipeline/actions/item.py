"""Items of a council's papers, as they are followed: a recommendation or decision with what its paper says of it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pipeline.actions.terms import Terms, terms_of


@dataclass(frozen=True, slots=True)
class Due:
    """When an item is to be done: the days from ``start`` to ``end``, as precisely as the paper gives it."""

    start: date
    end: date
    precision: str | None = None


@dataclass(frozen=True, kw_only=True)
class Item:
    """One finding: its kind and what sort of it, its words and where they stand, and what the same paper says of it.

    ``due`` is the latest date that the paper gives, ``original`` an earlier one beside it. ``closed`` is how the paper tells
    that it is done (rating, status, section, figure), None where it does not.
    """

    finding: str
    kind: str
    sort: str
    text: str
    start: int = 0
    end: int = 0
    number: str | None = None
    owner: str | None = None
    rating: str | None = None
    due: Due | None = None
    original: Due | None = None
    percentage: float | None = None
    closed: str | None = None

    @cached_property
    def terms(self) -> Terms:
        """What the words ask for."""
        return terms_of(self.text, self.owner)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its items in their order; ``day`` is the last day of its date, None where it has none."""

    document: str
    day: date | None
    kind: str
    items: tuple[Item, ...]
    body: str | None = None
    title: str | None = None
