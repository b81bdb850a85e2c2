"""Which texts of a council can be one action: of each two, one has all that the other is about.

Whether two texts are found depends on the two alone, so that papers which are added change nothing between the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from pipeline.actions.alike import Likeness, likeness
from pipeline.actions.terms import Terms, stem

LEAST = 0.5
"""A lower score is never one action."""

Neighbours = dict[int, dict[int, Likeness]]
Span = tuple[int, int]
"""The first and the last day on which a text was seen, as ordinals."""


def neighbours(texts: Sequence[Terms], spans: Sequence[Span], days: int, *, nearly: bool = False) -> Neighbours:
    """Return for each text, by its place, the texts that may be one action with it, with how alike they are.

    Nothing in them is swapped, with ``nearly`` at most one word; no more than ``days`` lie between two sightings of theirs.
    """
    found: Neighbours = defaultdict(dict)
    wholes = _Wholes(texts)
    for part, terms in enumerate(texts):
        first, last = spans[part][0] - days, spans[part][1] + days
        for whole in wholes.of(part, nearly=nearly):
            if spans[whole][0] > last or spans[whole][1] < first or whole in found[part]:
                continue
            if _promising(terms, texts[whole]):
                alike = likeness(*(texts[place] for place in sorted((part, whole))))
                if alike.score >= LEAST and alike.swapped <= nearly:
                    found[part][whole] = found[whole][part] = alike
    return found


def _promising(one: Terms, other: Terms) -> bool:
    """Tell whether two texts share enough: one may be an abbreviation of three words of the other."""
    fewest = min(len(one.strong), len(other.strong))
    if 2 * len(one.strong & other.strong) < fewest - 1:
        return False
    return not (one.strong | one.middle | one.figures).isdisjoint(other.strong | other.middle | other.figures)


class _Wholes:
    """Finds the texts that have all that a text is about, be it as an abbreviation."""

    def __init__(self, texts: Sequence[Terms]) -> None:
        self._texts = texts
        wanted = frozenset(chain.from_iterable(text.strong | text.middle for text in texts))
        self._holding = _places(text.stems & wanted for text in texts)
        bare = frozenset(chain.from_iterable(text.figures for text in texts if not (text.strong or text.middle)))
        self._figured = _places(text.figures & bare for text in texts)
        self._short = _places(text.short & text.strong for text in texts)
        self._sizes = sorted({len(short) for short in self._short})
        self._spelt = _places(map(self._spells, texts))

    def of(self, part: int, *, nearly: bool) -> set[int]:
        """Return the places of such texts, without its own; with ``nearly`` one word may be lacking."""
        text = self._texts[part]
        core = text.strong | text.middle
        if not core:
            return set[int]().union(*(self._figured[figure] for figure in text.figures)) - {part}
        lessened = filter(None, _lessened(text)) if nearly else ()
        found = self._holding_all(core).union(*map(self._holding_all, lessened))
        spells = self._spells(text)
        if spells or text.short:
            others = chain(
                *(self._spelt.get(each, ()) for each in text.short & text.strong), *(self._short[each] for each in spells)
            )
            found |= self._holding_all(self._rest(text, spells), set(others))
        return found - {part}

    def _holding_all(self, stems: Iterable[str], *among: set[int]) -> set[int]:
        """Return the texts with all of some stems, the rarest looked for first."""
        sets = sorted((*(self._holding[each] for each in stems), *among), key=len)
        return sets[0].intersection(*sets[1:])

    def _spells(self, text: Terms) -> frozenset[str]:
        """Return the abbreviations, of any text, for which a text may have the words."""
        places = range(len(text.initials))
        parts = frozenset(text.initials[at : at + size] for size in self._sizes for at in places)
        return parts.intersection(self._short) - text.strong

    def _rest(self, text: Terms, spells: Iterable[str]) -> frozenset[str]:
        """Return what of a text's core no abbreviation stands for."""
        at = [(text.initials.find(short), len(short)) for short in spells]
        spelt = {stem(word) for start, size in at for word in text.words[start : start + size]}
        return (text.strong | text.middle) - text.short - spelt


def _lessened(text: Terms) -> Iterator[frozenset[str]]:
    """Yield what is left of a text's core without one of its words, or without two that count half."""
    for one in sorted(text.strong):
        yield text.strong - {one} | text.middle
    for some in combinations(sorted(text.middle), min(2, len(text.middle))):
        yield text.strong | text.middle.difference(some)


def _places(of_texts: Iterable[Iterable[str]]) -> dict[str, set[int]]:
    """Return for each string the places of the texts that have it."""
    places: dict[str, set[int]] = defaultdict(set)
    for place, each in enumerate(of_texts):
        for one in each:
            places[one].add(place)
    return dict(places)
