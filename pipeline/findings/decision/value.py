"""What a decision says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.model import Value, told

Outcome = Literal[
    "noted",
    "approved",
    "agreed",
    "endorsed",
    "delegated",
    "recommended",
    "requested",
    "deferred",
    "referred",
    "appointed",
    "rejected",
    "other",
]


@dataclass(frozen=True, slots=True)
class Decision(Value):
    """What this meeting resolved or agreed: its outcome, its number, its vote, who moved it."""

    outcome: Outcome = field(
        metadata=told(
            "what was done, by the first verb that decides: received is noted, adopted and confirmed are approved, asked and"
            " instructed are requested, recommended is to another body, other where it is none of these"
        )
    )
    number: str | None = field(default=None, metadata=told("its number or letter as printed: 1, a, iv"))
    vote: str | None = field(
        default=None,
        metadata=told(
            "unanimous, majority, or the numbers for, against and abstained: 7-3-1; 7-3 where nobody says who abstained"
        ),
    )
    proposer: str | None = field(default=None, metadata=told("who moved it, as printed"))
    seconder: str | None = field(default=None, metadata=told("who seconded it, as printed"))
