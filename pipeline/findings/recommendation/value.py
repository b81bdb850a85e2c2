"""What a recommendation says."""

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Record, Value, to_record

Kind = Literal["inspection", "officer", "committee", "action"]
Priority = Literal["priority_action", "area_for_improvement"]


@dataclass(frozen=True, slots=True)
class Recommendation(Value):
    """Something that somebody is told, asked or advised to do: by whom (``kind``), to whom (``owner``), by when.

    ``due`` is a date, ``due_duration`` an ISO 8601 duration where only that is told; the record has either as ``due``.
    """

    kind: Kind
    themes: tuple[str, ...]
    number: str | None = None
    owner: str | None = None
    priority: Priority | None = None
    due: Interval | None = None
    due_duration: str | None = None

    def record(self) -> Record:
        """Return the gold file's names: the duration stands under ``due`` where there is no date."""
        record = to_record(self)
        duration = record.pop("due_duration", None)
        if duration is not None:
            record.setdefault("due", duration)
        return record
