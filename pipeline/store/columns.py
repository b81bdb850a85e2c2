"""What a value type holds, field by field: from this come the columns of its table and the schema of its records."""

from dataclasses import dataclass, fields, replace
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pipeline.dates.interval import Interval
from pipeline.errors import Defect
from pipeline.model import DocumentFields


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``base`` is its type without None, list and Literal; ``choices`` are those of a Literal.

    ``comment`` says what it holds, and ``decimal``, for figures as people print them, how many digits it has and how many after
    the point: by the field's metadata (:func:`pipeline.model.told`).
    """

    name: str
    base: type
    choices: tuple[str, ...] = ()
    many: bool = False
    decimal: tuple[int, int] | None = None
    comment: str = ""


def fields_of(value: type, without: tuple[str, ...] = ()) -> tuple[Field, ...]:
    """Return the fields of a frozen dataclass in order; raises :class:`Defect` for a type that has no column."""
    hints = get_type_hints(value)
    held = [column for column in fields(value) if column.name not in without]
    return tuple(replace(_field(it.name, hints[it.name]), **it.metadata) for it in held)


def document_fields() -> tuple[Field, ...]:
    """Return the fields that a document tells of itself."""
    return fields_of(DocumentFields, without=("origins",))


def _field(name: str, hint: Any) -> Field:
    hint = _without_none(hint)
    many = get_origin(hint) is tuple
    if many:
        hint = get_args(hint)[0]
    if get_origin(hint) is Literal:
        return Field(name, str, tuple(get_args(hint)), many)
    if hint not in (str, int, float, bool, Interval) or (many and hint is Interval):
        raise Defect(f"The field {name!r} has the type {hint}, for which there is no column.", "Give it a type of a column.")
    return Field(name, hint, (), many)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        others = [each for each in get_args(hint) if each is not NoneType]
        return others[0] if len(others) == 1 else hint
    return hint
