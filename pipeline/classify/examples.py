"""What the models are trained on: sentences with what people said of them and what the rules say of them."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.classify.labels import Label
from pipeline.classify.units import tokens

# Of these a label has themes.
THEMED = frozenset({"recommendation", "undertaking", "decision", "rating"})


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled sentence; ``kinds`` of findings the rules see in it, ``lexicon`` are the themes that they do."""

    label: Label
    kinds: tuple[str, ...] = ()
    lexicon: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The council that it is left out with; sentences of our own are never left out."""
        return self.label.group or ""

    def words(self) -> str:
        """Return what the model of functions reads."""
        return tokens(self.label.unit, self.kinds)

    def subject(self) -> str:
        """Return what the model of themes reads."""
        return tokens(self.label.unit, self.lexicon)


def digest(examples: Iterable[Example]) -> str:
    """Return the sha256 of sentences, hints and labels."""
    held = hashlib.sha256()
    for each in examples:
        held.update(repr((each.words(), each.lexicon, each.label.function, each.label.themes)).encode())
    return held.hexdigest()


def functions(examples: Sequence[Example]) -> list[Example]:
    """Return the examples that say what a sentence does."""
    return [each for each in examples if each.label.function]


def themed(examples: Sequence[Example]) -> list[Example]:
    """Return the examples that say what a sentence is about."""
    return [each for each in examples if each.label.themes and each.label.function in THEMED]
