"""What a target date says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Value, told

Role = Literal["deadline", "expected_completion", "review", "report_back", "publication", "start", "standard"]


@dataclass(frozen=True)
class TargetDate(Value):
    """When something is due; names and vocabularies are the guideline's.

    ``duration`` is ISO 8601 for a standing timescale ("within 15 working days" is ``P15WD``); neither it nor ``date`` is
    set where the document does not tell when ("at the next meeting").
    """

    date: Interval | None = field(
        default=None, metadata=told("when it is due; NULL where the document does not tell: at the next meeting")
    )
    duration: str | None = field(
        default=None, metadata=told("a timescale: ISO 8601, P15WD for 15 working days, PT24H for 24 hours")
    )
    role: Role = field(
        default="deadline",
        metadata=told(
            "what is to be then: deadline (set or required), expected_completion (planned or forecast), review (also"
            " inspections to come), report_back (to members), publication, start, standard (a timescale that a process must"
            " keep)"
        ),
    )
    action: str | None = field(default=None, metadata=told("what is due, in the document's words"))
