"""How far two items ask for the same, by their words alone.

What one says besides weighs little: plans leave out and add. What each says in the place of the other's words weighs much:
the same sentence about another team, another figure, another thing to do is another action.
"""

from dataclasses import dataclass

from pipeline.actions.terms import Terms, stem

MIDDLE, FAINTLY = 0.5, 0.25
"""How much a verb counts that is not what the item asks for, and a word that plans use of anything; other words count 1."""
_BESIDES = 0.35  # of a word's weight: that of a word that only the longer text has


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: ``score`` from 0 to 1.

    ``shared`` is the weight of the words of both, ``swapped`` that of words in each other's place, ``besides`` how much more the
    longer one says, ``lacking`` what it leaves out of the shorter one.
    """

    score: float
    shared: float
    swapped: float
    besides: float
    lacking: float


def likeness(one: Terms, other: Terms) -> Likeness:
    """Return how alike two texts are."""
    short: frozenset[str] = frozenset()
    full = short
    if one.short or other.short:
        short, full = _abbreviated(one, other)
    said, meant = _only(one, other.stems, short, full), _only(other, one.stems, short, full)
    (lesser, _), (more, _) = sorted((said, meant))
    against = contradicted(one, other)
    shared = _shared(one, other) + len(short)
    score = shared / (shared + lesser + against + _BESIDES * (more - lesser) or 1)
    return Likeness(round(score, 4), shared, min(said[1], meant[1]) + against, more - lesser, lesser)


def _only(one: Terms, stems: frozenset[str], short: frozenset[str], full: frozenset[str]) -> tuple[float, float]:
    """Return the weight of the stems that only one of two texts has, and of these without the faint ones."""
    strong, middle, faint = one.strong - stems, one.middle - stems, one.faint - stems
    if short:
        strong, middle, faint = (each - short - full for each in (strong, middle, faint))
    heavy = len(strong) + MIDDLE * len(middle)
    return heavy + FAINTLY * len(faint), heavy


def _shared(one: Terms, other: Terms) -> float:
    # A word that is strong in the one can be a verb in the other: "audits", "audit".
    middle = (one.middle & (other.middle | other.strong)) | (one.strong & other.middle)
    whole = len(one.strong & other.strong) + len(one.figures & other.figures) + len(one.years & other.years)
    return whole + MIDDLE * len(middle) + FAINTLY * len(one.faint & other.faint)


def contradicted(one: Terms, other: Terms) -> float:
    """Return the weight of what contradicts: another year, figure, thing to do, aspect."""
    years = 2.0 * bool(one.years - other.years and other.years - one.years)
    figures = float(min(len(one.figures - other.figures), len(other.figures - one.figures)))
    acts = _one_act(one, other) and not (_other_act(one, other) or _other_act(other, one))
    aspects = not one.aspects or not other.aspects or bool(one.aspects & other.aspects)
    return years + figures + (0.0 if acts else 1.0) + (0.0 if aspects else MIDDLE)


def _one_act(one: Terms, other: Terms) -> bool:
    """Tell whether the verbs of two items can ask for the same: of one class, or the one's is among the other's words."""
    if not one.heads or not other.heads or "any" in one.heads or "any" in other.heads or one.heads & other.heads:
        return True
    return one.asked <= other.stems or other.asked <= one.stems


def _other_act(one: Terms, other: Terms) -> bool:
    """Tell whether a text begins with a word, perhaps a verb that we do not know, which one with a known verb lacks."""
    if one.heads or one.opening is None or not other.heads or "any" in other.heads:
        return False
    return one.opening not in other.stems


def _abbreviated(one: Terms, other: Terms) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of which the one text has the first letters only, and those of their words in the other."""
    short: set[str] = set()
    full: set[str] = set()
    for brief, long in ((one, other), (other, one)):
        for stem_ in brief.short & brief.strong - long.strong:
            at = long.initials.find(stem_)
            if at >= 0:
                short.add(stem_)
                full.update(stem(word) for word in long.words[at : at + len(stem_)])
    return frozenset(short), frozenset(full)
