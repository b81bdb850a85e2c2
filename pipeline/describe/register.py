"""What describing asks of the register of councils, and what it says of a document's council."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pipeline.model import Source


class Council(Protocol):
    """What of a council's entry in the register is asked for here."""

    @property
    def nice_name(self) -> str:
        """The short name: Barnet."""
        ...

    def gss_on(self, on: date | None) -> str | None:
        """Return the code of the Government Statistical Service as at a day."""
        ...


Match = Callable[[str, date | None], Council | None]


@dataclass(frozen=True, slots=True)
class Place:
    """A council's short name, its code if it has one, where it was read, the words that say it, whether the register has it."""

    name: str
    gss_code: str | None
    source: Source
    words: str = ""
    known: bool = False


def place_of(council: Council, on: date | None, source: Source, words: str = "") -> Place:
    """Return a council of the register as the place of a document of that day."""
    return Place(council.nice_name, council.gss_on(on), source, words, known=True)
