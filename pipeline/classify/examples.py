"""What the models are trained on: sentences with what people said of them and what the rules say of them."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.classify.labels import Label
from pipeline.classify.units import tokens


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled sentence; ``kinds`` of findings the rules see in it."""

    label: Label
    kinds: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The council that it is left out with; sentences of our own are never left out."""
        return self.label.group or ""

    def words(self) -> str:
        """Return what the model of functions reads."""
        return tokens(self.label.unit, self.kinds)


def digest(examples: Iterable[Example]) -> str:
    """Return the sha256 of sentences, hints and labels."""
    held = hashlib.sha256()
    for each in examples:
        held.update(repr((each.words(), each.label.function)).encode())
    return held.hexdigest()


def functions(examples: Sequence[Example]) -> list[Example]:
    """Return the examples that say what a sentence does."""
    return [each for each in examples if each.label.function]
