"""Which predicted finding is which gold one: by their quotes' overlap in the document and the kind's key value."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pipeline.model import Record
from pipeline.registry import Scoring

_WORD = re.compile(r"\w+")
_LEAST_F1 = 0.5  # the guideline's: token F1 of the two quotes at least 0.5


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a text in lower case with their offsets; punctuation does not count."""
    return ((match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text.replace("_", " ")))


def tokens(text: str | None) -> list[str]:
    """Return the words of a text in lower case."""
    return [word for word, _, _ in words_of(text or "")]


def token_f1(one: str | None, other: str | None) -> float:
    """Return the F1 of the two texts' words, as bags; 1.0 where both are empty."""
    left, right = Counter(tokens(one)), Counter(tokens(other))
    if not left and not right:
        return 1.0
    shared = (left & right).total()
    return 2 * shared / (left.total() + right.total())


class Places:
    """A document's words, to look up where a quote stands in it; positions count words."""

    def __init__(self, text: str) -> None:
        self._joined = " ".join(["", *tokens(text), ""])

    def of(self, quote: str) -> list[tuple[int, int]]:
        """Return every place of the quote, as first and last-plus-one word."""
        wanted = tokens(quote)
        needle = f" {' '.join(wanted)} "
        found, at = [], self._joined.find(needle)
        while wanted and at >= 0:
            first = self._joined.count(" ", 0, at)
            found.append((first, first + len(wanted)))
            at = self._joined.find(needle, at + 1)
        return found


def overlaps(gold: str, predicted: str, places: Places) -> bool:
    """Tell whether one quote lies within or overlaps the other in the document.

    Where a quote cannot be found (the page was read otherwise than the annotator read it), containment decides.
    """
    there, here = places.of(gold), places.of(predicted)
    if there and here:
        return any(a < d and c < b for a, b in there for c, d in here)
    one, other = f" {' '.join(tokens(gold))} ", f" {' '.join(tokens(predicted))} "
    return one in other or other in one


def equal(name: str, gold: Any, predicted: Any) -> bool:
    """Tell whether an attribute is equal; areas in the document's own words match at token F1 0.5."""
    if gold == predicted:
        return True
    return name == "area" and bool(gold and predicted) and token_f1(gold, predicted) >= _LEAST_F1


def key_equal(gold: Record, predicted: Record, scoring: Scoring) -> bool:
    """Tell whether one of the key values is equal; where gold has none of them, the prediction may have none."""
    told = [name for name in scoring.key if gold.get(name) is not None]
    if not told:
        return all(predicted.get(name) is None for name in scoring.key)
    return any(equal(name, gold[name], predicted.get(name)) for name in told)


def match(gold: Sequence[Record], predicted: Sequence[Record], scoring: Scoring, places: Places) -> list[tuple[int, int]]:
    """Return the pairs of indices (gold, predicted) of one kind; each is matched at most once, best overlap first."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, found in enumerate(predicted):
            likeness = token_f1(wanted["quote"], found["quote"])
            near = likeness >= _LEAST_F1 if scoring.match == "tokens" else overlaps(wanted["quote"], found["quote"], places)
            if near and key_equal(wanted, found, scoring):
                alike = sum(equal(name, wanted.get(name), found.get(name)) for name in scoring.strict)
                candidates.append((-likeness, -alike, i, j))
    return _greedy(candidates)


def _greedy(candidates: Iterable[tuple[float, int, int, int]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for _, _, i, j in sorted(candidates):
        if all(i != one and j != other for one, other in pairs):
            pairs.append((i, j))
    return pairs
