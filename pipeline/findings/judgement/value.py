"""The value of a judgement."""

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value

Grade = Literal[
    "outstanding",
    "good",
    "requires_improvement",
    "inadequate",
    "satisfactory",
    "adequate",
    "limited",
    "typically_positive",
    "inconsistent",
    "widespread_failings",
]
Framework = Literal["ilacs", "sif", "send", "focused_visit", "monitoring_visit", "jtai", "jar", "progress_review", "other"]
Timing = Literal["current", "previous"]


@dataclass(frozen=True, slots=True)
class Judgement(Value):
    """A grade: of which area, under which framework, of this (or the latest) inspection or an earlier one, of when.

    ``area`` is one of the guideline's, else the document's own words in snake_case; ``date`` is that of the inspection.
    """

    area: str
    grade: Grade
    framework: Framework | None = None
    timing: Timing = "current"
    date: Interval | None = None
