"""The value of a date in prose: an interval of days with the precision that the words gave."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "week", "month", "quarter", "season", "term", "year", "financial_year", "academic_year", "range"]
Resolved = Literal["inferred", "relative"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` to ``end``, both inclusive, with where they come from.

    ``iso`` is the guideline's notation of the same thing, no more precise than the words were: ``2014-07-31``,
    ``2014-07``, ``2014``, ``2014-04/2014-06``, ``2013/14``. ``rule`` names the rule that made it; ``resolved`` is
    ``inferred`` where the year was taken from the anchor, ``relative`` where the words count from the anchor, else
    None; ``anchor`` is the day that was counted from, where one was used. Raises ValueError if it ends before it starts.
    """

    start: date
    end: date
    precision: Precision
    iso: str
    rule: str
    resolved: Resolved | None = None
    anchor: date | None = None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"the interval ends on {self.end}, before it starts on {self.start}")
