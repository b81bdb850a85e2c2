"""What a red, amber or green rating says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value, told

Rating = Literal["red", "amber", "yellow", "green", "blue", "grey", "amber_red", "amber_green"]
Scope = Literal["item", "summary"]
Timing = Literal["current", "expected", "previous", "queried"]


@dataclass(frozen=True)
class RagStatus(Value):
    """A rating of one thing (``item``) or how many, or what share, have it (``summary``); the guideline's names.

    ``share`` is in per cent; ``total`` is of how many. A summary of "most" or "all" has neither.
    """

    rating: Rating = field(
        metadata=told("the colour, in words, by a cell's colour or by a sign; blue also for purple and complete")
    )
    scope: Scope = field(default="item", metadata=told("item (of one thing) or summary (of how many, or what share, have it)"))
    subject: str | None = field(default=None, metadata=told("what is rated, as printed"))
    count: int | None = field(default=None, metadata=told("for a summary: how many have it, 0 for none"))
    share: float | None = field(default=None, metadata=told("for a summary: what share has it, in per cent", decimal=(18, 4)))
    total: int | None = field(default=None, metadata=told("for a summary: of how many"))
    timing: Timing = field(
        default="current",
        metadata=told("current, expected (to come), previous (before), queried (proposed or doubted in debate)"),
    )
    date: Interval | None = field(default=None, metadata=told("when it is, was or will be so rated"))
    themes: tuple[str, ...] = field(
        default=(), metadata=told("what it is about, by the words of the lexicon; the table theme has what the model says too")
    )
