from dataclasses import dataclass, field
from typing import Any

import pytest

from pipeline.errors import Defect
from pipeline.findings import kinds
from pipeline.model import Value, told
from pipeline.registry import FindingKind, Scoring
from pipeline.store.columns import document_fields, fields_of
from pipeline.store.tables import enums, tables
from tests.store.standins import KINDS, Sample


def kind(value: type[Value]) -> dict[str, FindingKind]:
    return {"odd": FindingKind("odd", value, lambda reading: (), Scoring("tokens"))}


def test_columns_have_native_types() -> None:
    types = {column.name: column.sql for column in tables(KINDS)["sample"].columns}
    assert (
        types
        | {
            "rating": "sample_rating",
            "words": "VARCHAR[]",
            "labels": "sample_labels[]",
            "count": "INTEGER",
            "share": "DOUBLE",
            "open": "BOOLEAN",
            "note": "VARCHAR",
            "date": "VARCHAR",
            "date_start": "DATE",
            "date_end": "DATE",
            "date_precision": "date_precision",
            "date_resolved": "date_resolved",
            "section": "VARCHAR[]",
        }
        == types
    )
    assert enums(tables(KINDS))["sample_rating"] == ("red", "amber")
    assert enums(tables(KINDS))["sample_labels"] == ("one", "two")


def test_every_kind_of_the_project_has_a_table_with_comments() -> None:
    for table in tables(kinds()).values():
        assert table.comment
        assert all(column.comment for column in table.columns), table.name


def test_a_field_with_the_name_of_a_common_column_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd(Value):
        page: int

    with pytest.raises(Defect, match="page"):
        tables(kind(Odd))


def test_a_field_of_a_type_without_a_column_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd(Value):
        any: dict[str, Any] = field(default_factory=dict)

    with pytest.raises(Defect, match="any"):
        tables(kind(Odd))


def test_a_comment_of_a_field_is_its_columns() -> None:
    @dataclass(frozen=True)
    class Odd(Value):
        height: float = field(default=0, metadata=told("in metres"))

    (column,) = [column for column in tables(kind(Odd))["odd"].columns if column.name == "height"]
    assert column.comment == "In metres"


def test_every_field_of_documents_and_kinds_says_what_it_holds() -> None:
    held = [("document", document_fields()), *((name, fields_of(kind.value)) for name, kind in kinds().items())]
    assert not [(name, field.name) for name, fields in held for field in fields if not field.comment]


def test_a_figure_that_people_print_is_a_decimal() -> None:
    @dataclass(frozen=True)
    class Odd(Value):
        height: float = field(default=0, metadata=told("in metres", decimal=(18, 4)))

    (column,) = [column for column in tables(kind(Odd))["odd"].columns if column.name == "height"]
    assert (column.sql, str(column.arrow)) == ("DECIMAL(18, 4)", "decimal128(18, 4)")
    assert {each.name: each.sql for each in tables(kinds())["percentage"].columns}["value"] == "DECIMAL(18, 4)"


def test_fields_are_told_without_none() -> None:
    assert [(each.name, each.many) for each in fields_of(Sample)][:3] == [("rating", False), ("words", True), ("labels", True)]
