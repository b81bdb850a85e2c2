"""What a figure in per cent says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.findings._shared.numbers import Qualifier, Unit
from pipeline.model import Value

Role = Literal["actual", "baseline", "target", "forecast", "benchmark", "change", "share"]


@dataclass(frozen=True)
class Percentage(Value):
    """A figure in per cent or percentage points; names and vocabularies are the guideline's.

    ``count`` and ``total`` are the numbers told beside the figure: "3% (5 children)", "11 of 14 (79%)".
    """

    value: float = field(metadata={"decimal": (18, 4)})
    unit: Unit = "percent"
    qualifier: Qualifier | None = None
    indicator: str | None = None
    role: Role = "actual"
    period: Interval | None = None
    benchmark: str | None = None
    count: int | None = None
    total: int | None = None
