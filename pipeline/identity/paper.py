"""A document as it is compared with others: what it says of itself, and the sample of its words."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from pipeline.identity.signature import Keys, halvings, sampled
from pipeline.verdicts import words_of


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One document of a council; ``start`` to ``end`` is its own date, ``published`` the last day of the other."""

    document: str
    source: str
    media_type: str
    kind: str
    title: str | None = None
    body: str | None = None
    start: date | None = None
    end: date | None = None
    published: date | None = None
    words: int = 0
    digest: str = ""
    draft: bool = False
    scanned: bool = False
    keys: tuple[int, ...] | Keys = ()

    @cached_property
    def sample(self) -> Keys:
        """The keys as an array."""
        return np.asarray(self.keys, np.uint64)

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of the title."""
        return frozenset(words_of(self.title or ""))

    @cached_property
    def of_body(self) -> str:
        """The words of the body's name."""
        return " ".join(words_of(self.body or ""))


def in_common(one: Paper, other: Paper) -> tuple[float, float, int]:
    """Return how alike two papers are (shared of all), how much of the shorter stands in the longer, and on how many keys."""
    halved = max(halvings(one.words), halvings(other.words))
    first, second = sampled(one.sample, halved), sampled(other.sample, halved)
    fewest = min(len(first), len(second))
    shared = len(np.intersect1d(first, second, assume_unique=True))
    if fewest == 0:
        return 0.0, 0.0, 0
    return shared / (len(first) + len(second) - shared), shared / fewest, fewest
