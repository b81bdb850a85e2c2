"""Which texts of a council are worth comparing: those that share enough of what they are about.

Whether two texts are found depends on the two alone: the rarer words are looked for first, but no pair is left out by that.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from pipeline.actions.alike import Likeness, counts, likeness
from pipeline.actions.terms import Terms

_SHARED = 2.0  # weight of the words that two texts share at least
_SHORT = 0.8  # of the shorter one's words, where that is less
_KEPT = 0.3  # of the shorter one's words, where that is more

Neighbours = dict[int, list[tuple[int, Likeness]]]


def neighbours(texts: Sequence[Terms]) -> Neighbours:
    """Return for each text, by its place, the texts that may ask for the same, with how alike they are."""
    found: Neighbours = defaultdict(list)
    for one, other in sorted(_couples(_carried(texts))):
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


def _couples(carried: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for place, terms in enumerate(carried):
        for term in terms:
            holders[term].append(place)
    weights = [sum(map(counts, terms)) for terms in carried]
    spread = Counter({term: len(held) for term, held in holders.items()})
    for place, terms in enumerate(carried):
        needed = max(min(_SHARED, _SHORT * weights[place]), _KEPT * weights[place])
        met = {other for term in _rarest(terms, spread, weights[place] - needed) for other in holders[term]}
        for other in met:
            # Each pair is looked at from its shorter text.
            if (weights[place], place) < (weights[other], other) and sum(map(counts, terms & carried[other])) >= needed:
                yield min(place, other), max(place, other)


def _rarest(terms: Collection[str], spread: Counter[str], spare: float) -> Iterator[str]:
    """Yield the rarest terms, so many that a text which has none of them cannot share enough."""
    for term in sorted(terms, key=lambda term: (spread[term], term)):
        yield term
        spare -= counts(term)
        if spare < 0:
            return
