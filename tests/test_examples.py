"""Every line of every ``examples.txt`` is a test."""

import pytest

from pipeline.dates.interval import Interval
from pipeline.findings import find, kinds
from pipeline.model import DocumentFields, Finding, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.examples import Example, examples

ALL = [example for kind in kinds() for example in examples(kind)]


def findings_of(example: Example) -> list[Finding]:
    """Return the findings of the example's kind, its text read as Markdown."""
    file = SourceFile(example.id, example.text.encode(), "text/markdown", "0" * 64)
    doc = tidy(file, parse(file))
    if example.dated:
        day = Interval(example.dated, example.dated, "day", example.dated.isoformat(), "test")
        doc = doc.described(DocumentFields(date=day))
    return [finding for finding in find(doc) if finding.kind == example.kind]


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.id)
def test_example(example: Example) -> None:
    found = findings_of(example)
    records = [{**finding.value.record(), "quote": finding.evidence.quote} for finding in found]
    assert len(found) == len(example.expected), records
    for wanted in example.expected:
        assert any(all(as_text(record.get(name)) == content for name, content in wanted.items()) for record in records), (
            f"no finding with {wanted} in {records}"
        )


def as_text(content: object) -> str:
    """Return a value as a tag writes it: 85 for 85.0, a list with commas."""
    if isinstance(content, float) and content.is_integer():
        return str(int(content))
    return ",".join(content) if isinstance(content, list) else str(content)
