"""What a target date says."""

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value

Role = Literal["deadline", "expected_completion", "review", "report_back", "publication", "start", "standard"]


@dataclass(frozen=True)
class TargetDate(Value):
    """When something is due; names and vocabularies are the guideline's.

    ``duration`` is ISO 8601 for a standing timescale ("within 15 working days" is ``P15WD``); neither it nor ``date`` is
    set where the document does not tell when ("at the next meeting").
    """

    date: Interval | None = None
    duration: str | None = None
    role: Role = "deadline"
    action: str | None = None
