"""What a sentence is about, as the model of themes reads it and as its answers and the lexicon's become one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.classify.units import Unit, tokens

# What says where a sentence stands says nothing of its themes.
_ELSEWHERE = ("place:", "length:", "stop:", "layout:", "before:", "begins:")
# The lexicon's verdict weighs as much as so many words of the sentence.
_WEIGHT = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """A sentence whose themes people told; ``lexicon`` are those that the lexicon reads, ``group`` is its council."""

    unit: Unit
    themes: tuple[str, ...]
    lexicon: tuple[str, ...]
    group: str
    twice: bool = False

    def words(self) -> str:
        """Return what the model reads of it."""
        return read(self.unit, self.lexicon)


def read(unit: Unit, lexicon: Sequence[str]) -> str:
    """Return what the model reads of a sentence, between spaces."""
    words = (word for word in tokens(unit).split() if not word.startswith(_ELSEWHERE))
    return " ".join([*words, *(f"lexicon:{theme}:{at}" for theme in lexicon for at in range(_WEIGHT))])


def decided(
    likely: Mapping[str, float], lexicon: Sequence[str], thresholds: Mapping[str, float]
) -> list[tuple[str, float | None]]:
    """Return the themes with the model's probability, None where the lexicon alone told it; the lexicon's where none is left.

    A theme with a threshold is the model's: it has the last word on it.
    """
    kept: list[tuple[str, float | None]] = [(theme, None) for theme in lexicon if theme not in thresholds or theme not in likely]
    found = [(theme, sure) for theme, sure in likely.items() if theme in thresholds and sure >= thresholds[theme]]
    return sorted([*kept, *found]) or [(theme, likely.get(theme)) for theme in lexicon]
