"""What the models are trained on: sentences with what people said of them and what the rules say of them."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.classify.labels import Label
from pipeline.classify.units import tokens


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled sentence; ``hints`` say what the rules see in it."""

    label: Label
    hints: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of findings that the rules see in it."""
        return tuple(hint for hint in self.hints if "." not in hint)

    @property
    def group(self) -> str:
        """The council that it is left out with; sentences of our own are never left out."""
        return self.label.group or ""

    def words(self) -> str:
        """Return what the model of functions reads."""
        return tokens(self.label.unit, self.hints)


def digest(examples: Iterable[Example]) -> str:
    """Return the sha256 of sentences, hints and labels."""
    held = hashlib.sha256()
    for each in examples:
        held.update(repr((each.words(), each.label.function)).encode())
    return held.hexdigest()


def functions(examples: Sequence[Example]) -> list[Example]:
    """Return the examples that say what a sentence does."""
    return [each for each in examples if each.label.function]
