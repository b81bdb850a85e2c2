"""How far two items ask for the same, by their words alone.

What one says besides weighs little: plans leave out and add. What each says in the place of the other's words weighs much where
the rest is the same sentence, and little where all is said in other words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.actions.terms import Terms, faint_stem, half_stem, stem, verb_class

MIDDLE, FAINTLY = 0.5, 0.25
"""How much a verb counts that is not what the item asks for, and a word that plans use of anything; other words count 1."""
_BESIDES = 0.35  # of a word's weight: that of a word that only the longer text has
LEAST = 0.25
"""A lower score is never one action."""
_FRAME = 0.7  # share of two sentences from which they are one with something swapped
_SWAPPED = 0.7  # of a word


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: ``score`` from 0 to 1.

    ``shared`` is the weight of the words of both, ``kept`` the share of the one's that the other has, ``besides`` how much more
    the longer one says. ``swapped`` tells how much stands in each other's place, ``named`` that each has names of its own,
    ``acts`` that their verbs ask for other things, ``against`` that something contradicts.
    """

    score: float
    shared: float
    kept: float
    swapped: float
    besides: float
    named: bool
    acts: bool
    against: bool


def likeness(one: Terms, other: Terms) -> Likeness:
    """Return how alike two texts are."""
    stems, others = one.said, other.said
    both, mine, yours = stems & others, stems - others, others - stems
    if one.short or other.short:
        short, full = _abbreviated(one, other)
        mine, yours = mine - short - full, yours - short - full
        both |= short
    shared = _weight(both)
    lesser, more = sorted((_weight(mine), _weight(yours)))
    acts = not _one_act(one, other)
    alike = 2 * shared / (2 * shared + lesser + more or 1)
    score = shared / (shared + lesser + _BESIDES * (more - lesser) + acts or 1)
    places = _swapped(one, other, mine, yours) if mine and yours and score >= LEAST else [0.0]
    framed = alike >= _FRAME and (acts or max(places) >= _SWAPPED or _other_figures(one, other))
    against = framed or score < LEAST or contradicted(one, other)
    named = not (one.names & mine).isdisjoint(mine) and not (other.names & yours).isdisjoint(yours)
    return Likeness(
        round(score, 4), shared, shared / (shared + lesser or 1), alike * sum(places), more - lesser, named, acts, against
    )


@lru_cache(maxsize=100_000)
def counts(stemmed: str) -> float:
    """Return how much a stem says."""
    if faint_stem(stemmed):
        return FAINTLY
    return MIDDLE if half_stem(stemmed) else 1.0


def _weight(stems: Iterable[str]) -> float:
    return sum(map(counts, stems))


def contradicted(one: Terms, other: Terms) -> bool:
    """Tell whether something contradicts: another year, another side of a contrast."""
    if one.years - other.years and other.years - one.years:
        return True
    return any(_apart(one, other, line) for line in {line for line, _ in one.sides} & {line for line, _ in other.sides})


def _apart(one: Terms, other: Terms, line: int) -> bool:
    return not any(side in other.sides for side in one.sides if side[0] == line)


def _other_figures(one: Terms, other: Terms) -> bool:
    return bool(one.figures - other.figures and other.figures - one.figures)


def _swapped(one: Terms, other: Terms, mine: frozenset[str], yours: frozenset[str]) -> list[float]:
    """Return how far the words of the one stand in the place of the other's: between the same words, half on one side only."""
    theirs = list(_runs(other.line, yours))
    return [
        max((((before == left) + (after == right)) * (said + meant) / 4 for left, right, meant in theirs), default=0.0)
        for before, after, said in _runs(one.line, mine)
    ]


def _runs(line: tuple[str, ...], only: frozenset[str]) -> Iterable[tuple[str, str, float]]:
    """Yield where only one text has words: the word before them, the word after them, the weight of the heaviest."""
    edge, weight = "", 0.0
    for at, word in enumerate((*line, "")):
        if word in only:
            weight = max(weight, counts(word))
            continue
        if weight and at:
            yield edge, word, weight
        edge, weight = word, 0.0


def _one_act(one: Terms, other: Terms) -> bool:
    """Tell whether the verbs of two items can ask for the same: of one class, or the one's is among the other's words."""
    if _other_act(one, other) or _other_act(other, one):
        return False
    if not one.heads or not other.heads or "any" in one.heads or "any" in other.heads or one.heads & other.heads:
        return True
    return one.asked <= other.stems or other.asked <= one.stems


def _other_act(one: Terms, other: Terms) -> bool:
    """Tell whether a text begins with a word, perhaps a verb that we do not know, which one with a known verb lacks."""
    if one.heads or one.opening is None or not other.heads or "any" in other.heads:
        return False
    return one.opening not in other.stems and verb_class(one.opening) not in other.heads


def _abbreviated(one: Terms, other: Terms) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of which the one text has the first letters only, and those of their words in the other."""
    short: set[str] = set()
    full: set[str] = set()
    for brief, long in ((one, other), (other, one)):
        for letters in brief.short - long.stems:
            spelt = _spelt(letters, long) - (brief.stems if len(letters) == 2 else frozenset())
            if len(spelt) >= 2:
                short.add(letters)
                full |= spelt
    return frozenset(short), frozenset(full)


def _spelt(letters: str, long: Terms) -> frozenset[str]:
    """Return the stems of the words that begin with some letters, "of" and "and" among them or not."""
    for words, initials in ((long.words, long.initials), (long.content, long.letters)):
        at = initials.find(letters)
        if at >= 0:
            # The stem of MTFS has lost its last letter.
            end = at + len(letters) + initials.startswith("s", at + len(letters))
            return frozenset(map(stem, words[at:end]))
    return frozenset()
