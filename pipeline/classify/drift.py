"""How far papers are from what a model learnt: how often it says nothing, and how many of their words it never saw."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.classify.linear import Linear
from pipeline.classify.units import stem, units, words
from pipeline.model import Document


@dataclass(frozen=True, slots=True)
class Drift:
    """Counts of one document or of several: sentences, those of which the model is unsure, words, those it never saw."""

    sentences: int = 0
    unsure: int = 0
    words: int = 0
    unseen: int = 0

    def __add__(self, other: "Drift") -> "Drift":
        return Drift(
            self.sentences + other.sentences, self.unsure + other.unsure, self.words + other.words, self.unseen + other.unseen
        )

    @property
    def abstains(self) -> float:
        """The share of sentences of which the model is unsure."""
        return self.unsure / self.sentences if self.sentences else 0.0

    @property
    def strange(self) -> float:
        """The share of words that the model never saw."""
        return self.unseen / self.words if self.words else 0.0


def unseen(doc: Document, model: Linear) -> tuple[int, int]:
    """Return how many words a paper's sentences have, and how many of them are not in the model's vocabulary.

    Names, numbers and months are read by what they are, so they are always known.
    """
    found = [stem(word) for unit in units(doc) for word in words(unit.text)]
    return len(found), sum(word not in model.vocabulary for word in found)


def by_council_and_year(told: Iterable[tuple[str | None, int | None, Drift]]) -> Iterator[tuple[str, str, Drift]]:
    """Yield the sums by council and year, in their order; what is not known is "?"."""
    held: dict[tuple[str, str], Drift] = defaultdict(Drift)
    for council, year, drift in told:
        held[council or "?", str(year or "?")] += drift
    yield from ((council, year, drift) for (council, year), drift in sorted(held.items()))
