"""Which texts of a council are worth comparing: those that share enough of what they are about.

Whether two texts are found depends on the two alone: the rarer words are looked for first, but no pair is left out by that.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.actions.alike import Likeness, counts, likeness
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
    for one, other in sorted(_couples(_carried(texts), spans, days)):
        alike = likeness(texts[one], texts[other])
        if not alike.against:
            found[one].append((other, alike))
            found[other].append((one, alike))
    return found


def _carried(texts: Sequence[Terms]) -> list[frozenset[str]]:
    """Return what each text is about: its words that do not say little, and abbreviations of other texts that it spells out."""
    short = frozenset[str]().union(*(text.short for text in texts))
    sizes = sorted({len(each) for each in short})
    return [frozenset(word for word in text.said if counts(word) > 0.25) | (text.spells(sizes) & short) for text in texts]


def _couples(carried: Sequence[frozenset[str]], spans: Sequence[Span], days: int) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for place, terms in enumerate(carried):
        for term in terms:
            holders[term].append(place)
    weights = [sum(map(counts, terms)) for terms in carried]
    for place, terms in enumerate(carried):
        needed = max(min(_SHARED, _SHORT * weights[place]), _KEPT * weights[place])
        rarest = _rarest(sorted(terms, key=lambda term: (len(holders[term]), term)), weights[place] - needed)
        first, last = spans[place][0] - days, spans[place][1] + days
        for other in {other for term in rarest for other in holders[term]}:
            # Each pair is looked at from its shorter text.
            if (weights[place], place) >= (weights[other], other) or spans[other][0] > last or spans[other][1] < first:
                continue
            if sum(map(counts, terms & carried[other])) >= needed:
                yield min(place, other), max(place, other)


def _rarest(terms: Sequence[str], spare: float) -> Iterator[str]:
    """Yield the first terms, so many that a text which has none of them cannot share enough."""
    for term in terms:
        yield term
        spare -= counts(term)
        if spare < 0:
            return
