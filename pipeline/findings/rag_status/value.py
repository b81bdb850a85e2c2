"""What a red, amber or green rating says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value

Rating = Literal["red", "amber", "yellow", "green", "blue", "grey", "amber_red", "amber_green"]
Scope = Literal["item", "summary"]
Timing = Literal["current", "expected", "previous", "queried"]


@dataclass(frozen=True)
class RagStatus(Value):
    """A rating of one thing (``item``) or how many, or what share, have it (``summary``); the guideline's names.

    ``share`` is in per cent; ``total`` is of how many. A summary of "most" or "all" has neither.
    """

    rating: Rating
    scope: Scope = "item"
    subject: str | None = None
    count: int | None = None
    share: float | None = field(default=None, metadata={"decimal": (18, 4)})
    total: int | None = None
    timing: Timing = "current"
    date: Interval | None = None
    themes: tuple[str, ...] = ()
