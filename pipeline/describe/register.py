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

    @property
    def gss_code(self) -> str | None:
        """The code of the Government Statistical Service."""
        ...


Match = Callable[[str, date | None], Council | None]


@dataclass(frozen=True, slots=True)
class Place:
    """A council's short name, its code where the register has it, where the name was read, and the words that say it."""

    name: str
    gss_code: str | None
    source: Source
    words: str = ""
