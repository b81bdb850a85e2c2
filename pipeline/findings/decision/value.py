"""What a decision says."""

from dataclasses import dataclass
from typing import Literal

from pipeline.model import Value

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
    """A resolution: its number as printed, its outcome, its vote, who moved it.

    ``vote`` is ``unanimous``, ``majority`` or the numbers for, against and abstained: ``7-3-1``, ``7-3`` where
    abstentions are not told.
    """

    outcome: Outcome
    number: str | None = None
    vote: str | None = None
    proposer: str | None = None
    seconder: str | None = None
