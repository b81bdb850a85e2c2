import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pipeline.dates.interval import Interval
from pipeline.findings import kinds
from pipeline.model import Finding, Outcome, Status
from pipeline.process import read_input
from pipeline.records import finding_record, schema, to_json, to_json_line, to_record
from pipeline.settings import Settings
from pipeline.sources import find
from tests.store.standins import DAY, KINDS, WHOLE, Sample, document, finding

OK = Outcome(Status.OK)
REFUSED = Outcome(Status.REFUSED, "parse", "It is torn.", "Mend it.")


def valid(record: Any, of: Any = KINDS) -> None:
    jsonschema.validate(record, schema(of), cls=jsonschema.Draft202012Validator)


def test_a_record_has_the_gold_files_names() -> None:
    doc = document()
    record = to_record("given/a.txt", doc, OK, [finding(doc)])
    assert list(record) == ["document", "outcome", "findings", "review"]
    assert record["outcome"] == {"status": "ok"}
    told = record["document"]
    assert (told["source"], told["kind"], told["council"], told["date"]) == ("given/a.txt", "minutes", "Larchester", "2024-07")
    assert (told["title"], told["pages"], told["sha256"]) == (None, 1, "a" * 64)
    (one,) = record["findings"]
    assert one | {"type": "sample", "quote": "The lift in block A is rated Amber", "start": 0, "end": 34, "page": 1} == one
    assert one | {"date": "2024-07", "section": ["Repairs", "Lifts"], "rule": "sample.rule", "confidence": 0.9} == one
    assert one["boxes"] == [{"page": 1, "left": 10, "top": 20.12, "right": 200, "bottom": 32}]
    assert "conflict" not in one
    valid(record)


def test_a_field_says_where_it_was_read_or_why_it_was_not() -> None:
    told = to_record("a", document(), OK, ())["document"]["origins"]
    assert told == {
        "council": {"source": "properties"},
        "date": {"source": "content", "quote": "The lift", "start": 0, "end": 8},
        "title": {"reason": "minutes of a whole meeting have none"},
    }


@pytest.mark.parametrize("origin", [{}, {"source": "rumour"}, {"source": "path", "reason": "both"}])
def test_an_origin_is_a_source_or_a_reason(origin: dict[str, str]) -> None:
    record = to_record("a", document(), OK, ())
    valid(record)
    record["document"]["origins"]["title"] = origin
    with pytest.raises(jsonschema.ValidationError):
        valid(record)


def test_an_interval_that_was_resolved_says_how() -> None:
    doc = document()
    day = Interval(date(2024, 7, 1), date(2024, 7, 1), "day", "2024-07-01", "test", "inferred")
    record = to_record("a", doc, OK, [finding(doc, Sample("red", date=day))])
    assert record["findings"][0]["resolved"] == "inferred"
    valid(record)


def test_a_refused_input_has_its_source_and_outcome_only() -> None:
    record = to_record("a", None, REFUSED, ())
    assert record == {
        "document": {"source": "a"},
        "outcome": {"status": "refused", "stage": "parse", "cause": "It is torn.", "remedy": "Mend it."},
        "findings": [],
        "review": [],
    }
    valid(record)


@pytest.mark.parametrize(
    "change",
    [{"type": "other"}, {"rating": "purple"}, {"page": 0}, {"confidence": 2}, {"extra": 1}, {"date": "July"}, {"quote": ""}],
)
def test_the_schema_refuses_what_is_no_record(change: dict[str, object]) -> None:
    doc = document()
    record = to_record("a", doc, OK, [finding(doc)])
    record["findings"][0] |= change
    with pytest.raises(jsonschema.ValidationError):
        valid(record)


@pytest.mark.parametrize(
    "iso", ["2014-07-31", "2014-07", "2014", "2014-04/2014-06", "2013/14", "2024-04-25/2024-05-01", "2014/2016"]
)
def test_every_notation_of_dates_is_in_the_schema(iso: str) -> None:
    doc = document()
    day = Interval(DAY.start, DAY.end, "range", iso, "test")
    valid(to_record("a", doc, OK, [finding(doc, Sample("red", date=day))]))


def test_every_kind_of_the_project_is_in_the_schema() -> None:
    whole = schema(kinds())
    jsonschema.Draft202012Validator.check_schema(whole)
    assert set(whole["$defs"]) == {*kinds(), "box", "origin"}
    assert {"$ref": "#/$defs/decision"} in whole["properties"]["findings"]["items"]["oneOf"]


def test_probability_and_conflict_are_told_where_there_are_any() -> None:
    at = document().evidence(0, 34)
    record = finding_record(Finding("sample", WHOLE, at, "sample.rule", 0.5, 0.7, "the heading says red"))
    assert (record["probability"], record["conflict"]) == (0.7, "the heading says red")


def test_json_is_utf8_and_one_or_several() -> None:
    records = [{"quote": "café \udc80"}, {"quote": "b"}]
    assert json.loads(b"".join(to_json(records, several=True))) == records
    assert json.loads(b"".join(to_json(records[:1], several=False))) == records[0]
    assert json.loads(b"".join(to_json([], several=True)) or b"[]") == []
    assert "café".encode() in to_json_line(records[0])
    assert to_json_line(records[0]).count(b"\n") == 1


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".txt", ".md"])
def test_what_is_found_in_the_samples_is_valid(suffix: str) -> None:
    samples = [each for each in find([Path(__file__).parents[2] / "data" / "raw"]) if each.path.endswith(suffix)]
    assert samples
    for found in samples[:3]:
        processed = read_input(found, Settings())
        assert processed.outcome.status is not Status.FAILED
        valid(to_record(found.source, processed.document, processed.outcome, processed.findings), kinds())
