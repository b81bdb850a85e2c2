"""A kind of finding for tests of the store, with a field of every type that a value may have."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.dates.interval import Interval
from pipeline.model import Block, BlockKind, Box, Document, DocumentFields, Finding, Origin, Page, PlacedLine, Value
from pipeline.registry import FindingKind, Scoring

DAY = Interval(date(2024, 7, 1), date(2024, 7, 31), "month", "2024-07", "test")
TEXT = "The lift in block A is rated Amber.\nIt is to be mended by July.\n"


@dataclass(frozen=True, slots=True)
class Sample(Value):
    rating: Literal["red", "amber"]
    words: tuple[str, ...] = ()
    labels: tuple[Literal["one", "two"], ...] = ()
    count: int | None = None
    share: float | None = None
    open: bool | None = None
    note: str | None = None
    date: Interval | None = None


SAMPLE = FindingKind("sample", Sample, lambda reading: (), Scoring("overlap", ("rating",)))
KINDS = {"sample": SAMPLE}
WHOLE = Sample("amber", ("a", "b"), ("two",), 3, 0.5, True, "it's so", DAY)


def document(name: str = "a.txt", sha256: str = "a" * 64) -> Document:
    line = PlacedLine(0, 35, Box(1, 10, 20.123456, 200, 32))
    blocks = (
        Block(BlockKind.PARAGRAPH, 0, 35, 1, section=("Repairs", "Lifts"), lines=(line,)),
        Block(BlockKind.PARAGRAPH, 36, 63, 1),
    )
    origins = (
        Origin("council", "properties"),
        Origin("date", "content", 0, 8),
        Origin("title", None, reason="minutes of a whole meeting have none"),
    )
    fields = DocumentFields(kind="minutes", council="Larchester", date=DAY, origins=origins)
    return Document(name, sha256, "text/plain", TEXT, blocks, (Page(1, 595, 842),), fields=fields)


def finding(doc: Document, value: Value = WHOLE, start: int = 0, end: int = 34) -> Finding:
    return Finding("sample", value, doc.evidence(start, end), "sample.rule", 0.9)
