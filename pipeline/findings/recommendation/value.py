"""What a recommendation says."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Record, Value, to_record, told

Kind = Literal["inspection", "officer", "committee", "action"]
Priority = Literal["priority_action", "area_for_improvement"]


@dataclass(frozen=True, slots=True)
class Recommendation(Value):
    """Something that somebody is told, asked or advised to do: by whom (``kind``), to whom (``owner``), by when.

    ``due`` is a date, ``due_duration`` an ISO 8601 duration where only that is told; the record has either as ``due``.
    """

    kind: Kind = field(
        metadata=told(
            "who says so: inspection (an inspectorate, auditor, ombudsman or peer review), officer (a report to those who"
            " decide), committee (of somebody else), action (a minuted or planned action of a person or team, also an"
            " undertaking)"
        )
    )
    themes: tuple[str, ...] = field(
        metadata=told("what it is about, by the words of the lexicon; the table theme has what the model says too")
    )
    number: str | None = field(default=None, metadata=told("its number or letter as printed: 1, a, iv"))
    owner: str | None = field(default=None, metadata=told("who is to do it, as printed"))
    priority: Priority | None = field(
        default=None,
        metadata=told("where an inspectorate calls it, or the list that it is in, a priority action or area for improvement"),
    )
    due: Interval | None = field(default=None, metadata=told("by when"))
    due_duration: str | None = field(
        default=None, metadata=told("within what time, where no date is told: ISO 8601, P15WD for 15 working days")
    )

    def record(self) -> Record:
        """Return the gold file's names: the duration stands under ``due`` where there is no date."""
        record = to_record(self)
        duration = record.pop("due_duration", None)
        if duration is not None:
            record.setdefault("due", duration)
        return record
