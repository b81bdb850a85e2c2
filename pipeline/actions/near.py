"""Which texts of a council are worth comparing: those that share enough of what they are about.

Whether two texts are found depends on the two alone: the rarer words are looked for first, but no pair is left out by that.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.actions.alike import FAINTLY, Likeness, counts, likeness
from pipeline.actions.terms import Terms

_SHARED = 2.0  # weight of the words that two texts share at least
_SHORT = 0.8  # of the shorter one's words, where that is less
_KEPT = 0.5  # of the shorter one's words, where that is more

Neighbours = dict[int, list[tuple[int, Likeness]]]
Span = tuple[int, int]
"""The first and the last day on which a text was seen, as ordinals."""


def neighbours(texts: Sequence[Terms], spans: Sequence[Span], days: int) -> Neighbours:
    """Return for each text, by its place, those seen no more than ``days`` apart that may ask for the same, and how alike."""
    found: Neighbours = defaultdict(list)
    for one, other in sorted(_couples(_words(texts), spans, days)):
        alike = likeness(texts[one], texts[other])
        if not alike.against:
            found[one].append((other, alike))
            found[other].append((one, alike))
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's words that do not say little, those of them printed as abbreviations, and which of any text's it spells out."""

    own: frozenset[str]
    short: frozenset[str]
    spelt: frozenset[str]

    def shared(self, other: "_Words") -> frozenset[str]:
        """Return the words of both texts, and abbreviations of the one that the other spells out."""
        return (self.own & other.own) | (self.short & other.spelt) | (self.spelt & other.short)


def _words(texts: Sequence[Terms]) -> list[_Words]:
    told = [frozenset(word for word in text.said if counts(word) > FAINTLY) for text in texts]
    briefly = [own & text.short for own, text in zip(told, texts, strict=True)]
    short = frozenset[str]().union(*briefly)
    sizes = sorted({len(each) for each in short})
    spelt = (text.spells(sizes) & short for text in texts)
    return [_Words(*each) for each in zip(told, briefly, spelt, strict=True)]


def _couples(words: Sequence[_Words], spans: Sequence[Span], days: int) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(words):
        for term in each.own | each.spelt:
            holders[term].append(place)
    # By its own words alone: what it spells out counts where the other text has it.
    weights = [sum(map(counts, each.own)) for each in words]
    for place, mine in enumerate(words):
        needed = max(min(_SHARED, _SHORT * weights[place]), _KEPT * weights[place])
        rarest = _rarest(sorted(mine.own | mine.spelt, key=lambda term: (len(holders[term]), term)), needed)
        first, last = spans[place][0] - days, spans[place][1] + days
        for other in {other for term in rarest for other in holders[term]}:
            # Each pair is looked at from its shorter text.
            if (weights[place], place) >= (weights[other], other) or spans[other][0] > last or spans[other][1] < first:
                continue
            if sum(map(counts, mine.shared(words[other]))) >= needed:
                yield min(place, other), max(place, other)


def _rarest(terms: Sequence[str], needed: float) -> Iterator[str]:
    """Yield the first terms, so many that a text which has none of them cannot share enough."""
    spare = sum(map(counts, terms)) - needed
    for term in terms:
        yield term
        spare -= counts(term)
        if spare < 0:
            return
