"""What a reader of one field returns: what it holds and where that was read, or why there is nothing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.dates import Interval
from pipeline.model import Source

T_co = TypeVar("T_co", str, Interval, covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A field's content, what it was read from, and the words that say it; these stand in the text from ``after`` on."""

    value: T_co
    source: Source
    words: str = ""
    after: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a field has no content, where there is more to say than that nothing gives it."""

    reason: str
