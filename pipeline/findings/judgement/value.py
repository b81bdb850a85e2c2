"""The value of a judgement."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value, told

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

    area: str = field(
        metadata=told(
            "what is graded: overall_effectiveness, impact_of_leaders, help_and_protection, in_care, care_leavers,"
            " in_care_and_care_leavers, adoption, leadership_management_governance, lscb, progress, capacity_to_improve,"
            " send_arrangements, else the document's own words in snake_case"
        )
    )
    grade: Grade = field(
        metadata=told(
            "the grade, or the outcome of an area SEND inspection; satisfactory, adequate and limited are of older scales"
        )
    )
    framework: Framework | None = field(default=None, metadata=told("the sort of inspection"))
    timing: Timing = field(
        default="current", metadata=told("current (of this inspection, or of the latest one told of) or previous")
    )
    date: Interval | None = field(default=None, metadata=told("when the inspection was"))
