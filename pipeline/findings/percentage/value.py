"""What a figure in per cent says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.findings._shared.numbers import Qualifier, Unit
from pipeline.model import Value, told

Role = Literal["actual", "baseline", "target", "forecast", "benchmark", "change", "share"]


@dataclass(frozen=True)
class Percentage(Value):
    """A figure in per cent or percentage points; names and vocabularies are the guideline's.

    ``count`` and ``total`` are the numbers told beside the figure: "3% (5 children)", "11 of 14 (79%)".
    """

    value: float = field(metadata=told("the figure, in its unit", decimal=(18, 4)))
    unit: Unit = field(default="percent", metadata=told("percent, or percentage points"))
    qualifier: Qualifier | None = field(
        default=None, metadata=told("how the words blur it: about, over, under, at least, at most, up to")
    )
    indicator: str | None = field(default=None, metadata=told("what is measured, in the document's words"))
    role: Role = field(
        default="actual",
        metadata=told(
            "actual (the latest or only figure), baseline (an earlier one beside it), target (set, also floors and tolerances),"
            " forecast (expected), benchmark (another's), change (a rise or fall by so much), share (a part of a whole that is"
            " no performance figure)"
        ),
    )
    period: Interval | None = field(default=None, metadata=told("the day or period that the figure is of"))
    benchmark: str | None = field(default=None, metadata=told("for a benchmark: whose figure it is"))
    count: int | None = field(default=None, metadata=told('how many that is, where it stands beside it: 5 in "3% (5 children)"'))
    total: int | None = field(default=None, metadata=told('of how many, where it stands beside it: 14 in "11 of 14 (79%)"'))
