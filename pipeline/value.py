"""Values of findings, and their notation in records; :mod:`pipeline.model` gives them to the stages."""

from dataclasses import fields
from typing import Any

from pipeline.dates.interval import Interval

Record = dict[str, Any]


def told(comment: str, *, decimal: tuple[int, int] | None = None) -> Record:
    """Return the metadata of a field: what it holds, for people, and for figures how many digits, how many after the point."""
    return {"comment": comment, "decimal": decimal}


class Value:
    """Base of the kinds' value types: frozen dataclasses whose fields are the columns of the kind's table."""

    def record(self) -> Record:
        """Return the gold file's names and notations, unset fields left out; intervals as ``iso`` with ``resolved``."""
        return to_record(self)


def to_record(value: Any) -> Record:
    """Return the set fields of a dataclass under the gold file's notation."""
    record: Record = {}
    for column in fields(value):
        content = getattr(value, column.name)
        if isinstance(content, Interval):
            record[column.name] = content.iso
            if content.resolved:
                record["resolved"] = content.resolved
        elif isinstance(content, tuple):
            record[column.name] = list(content)
        elif content is not None:
            record[column.name] = content
    return record
