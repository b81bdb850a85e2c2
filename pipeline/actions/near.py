"""Which texts of a council are worth comparing: those that share two of their rarest terms, or one if they have few."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pipeline.actions.alike import Likeness, likeness
from pipeline.actions.terms import Terms

_PROBES = 4  # of each text's terms, the rarest: what two wordings of one action share is among them
_COMMON = 400  # texts: a term that so many different texts of one council have tells none apart
LEAST = 0.5
"""A lower score is never one action."""

Neighbours = dict[int, list[tuple[int, Likeness]]]


def neighbours(texts: Sequence[Terms]) -> Neighbours:
    """Return for each text, by its place, the texts that may ask for the same, with how alike they are."""
    carried = [sorted(text.strong | text.middle | text.figures) for text in texts]
    spread = Counter(term for terms in carried for term in terms)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, terms in enumerate(carried):
        for term in terms:
            if spread[term] <= _COMMON:
                holders[term].append(place)
    found: Neighbours = defaultdict(list)
    for one, other in sorted(_couples(carried, spread, holders)):
        # What shares less than half of its words cannot reach that score; one may be an abbreviation of three others.
        first, second = texts[one].strong, texts[other].strong
        if 2 * len(first & second) < min(len(first), len(second)) - 1:
            continue
        alike = likeness(texts[one], texts[other])
        if alike.score >= LEAST:
            found[one].append((other, alike))
            found[other].append((one, alike))
    return found


def _couples(carried: Sequence[list[str]], spread: Counter[str], holders: dict[str, list[int]]) -> Iterable[tuple[int, int]]:
    couples: set[tuple[int, int]] = set()
    for place, terms in enumerate(carried):
        rarest = sorted(terms, key=lambda term: (spread[term], term))[:_PROBES]
        met = Counter(other for term in rarest for other in holders.get(term, ()))
        needed = 2 if len(rarest) == _PROBES else 1
        near = (other for other, times in met.items() if times >= needed and other != place)
        couples.update((min(place, other), max(place, other)) for other in near)
    return couples
