import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import findings as all_findings
from pipeline.errors import BadInput, Defect
from pipeline.model import BlockKind, Finding, Line, Problem, SourceFile, Status
from pipeline.parsers import parsers
from pipeline.process import process, process_document, read_document, read_input, rows_of
from pipeline.raw import Parsed, RawBlock
from pipeline.registry import FindingKind, Parser
from pipeline.settings import Settings
from pipeline.sources import Input


def file(text: str = "RESOLVED: That the report be noted.", media_type: str = "text/plain") -> SourceFile:
    return SourceFile("x", text.encode(), media_type, hashlib.sha256(text.encode()).hexdigest())


@pytest.fixture
def parser(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[SourceFile], Parsed]], SourceFile]:
    """Put a parser into the registry for a format of its own; return a file of that format."""

    def put(parse: Callable[[SourceFile], Parsed]) -> SourceFile:
        monkeypatch.setitem(parsers(), "text/odd", Parser("odd", ("text/odd",), parse))
        return file(media_type="text/odd")

    return put


def raising(error: BaseException) -> Callable[[object], Parsed]:
    def parse(file: object) -> Parsed:
        raise error

    return parse


def test_a_document_goes_all_the_way() -> None:
    doc, outcome, findings, links, *_ = process(file())
    assert doc is not None
    assert outcome.status is Status.OK
    assert [(finding.kind, finding.evidence.quote) for finding in findings] == [("decision", "That the report be noted")]
    assert links == ()


@pytest.mark.parametrize(
    ("error", "status", "cause"),
    [
        (BadInput("It is torn.", "Mend it."), Status.REFUSED, "It is torn."),
        (MemoryError(), Status.REFUSED, "Reading it takes more memory than a worker may have."),
        (Defect("We erred.", "Report it."), Status.FAILED, "We erred."),
        (ValueError("wrong\nvalue"), Status.FAILED, "ValueError: wrong value"),
        (RecursionError("deep"), Status.FAILED, "RecursionError: deep"),
    ],
)
def test_every_error_is_an_outcome(
    parser: Callable[[object], SourceFile], error: BaseException, status: Status, cause: str
) -> None:
    doc, outcome, findings, *_ = process(parser(raising(error)))
    assert (doc, findings) == (None, ())
    assert (outcome.status, outcome.stage) == (status, "parse")
    assert str(outcome.cause).startswith(cause)
    assert outcome.remedy


def test_a_format_without_a_parser_is_refused() -> None:
    assert process(file(media_type="image/png")).outcome.status is Status.REFUSED


def test_problems_make_the_outcome_partial_and_are_told_once(parser: Callable[[object], SourceFile]) -> None:
    problems = tuple(Problem("parse", f"Page {page} is a picture.", "Run OCR.") for page in (1, 2))
    block = RawBlock(BlockKind.PARAGRAPH, (Line("RESOLVED: That the report be noted."),))
    processed = process(parser(lambda file: Parsed((block,), problems=problems)))
    assert processed.outcome.status is Status.PARTIAL
    assert processed.outcome.cause == "Page 1 is a picture. Page 2 is a picture."
    assert processed.outcome.remedy == "Run OCR."
    assert len(processed.findings) == 1


def test_a_document_without_text_is_partial(parser: Callable[[object], SourceFile]) -> None:
    outcome = process(parser(lambda file: Parsed(()))).outcome
    assert (outcome.status, outcome.cause) == (Status.PARTIAL, "There is no text in the document.")


def test_a_rule_that_fails_is_told_with_its_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(reading: object) -> list[Finding]:
        raise KeyError("amber")

    kinds = dict(all_findings.kinds())
    whole = kinds["decision"]
    broken = FindingKind(whole.name, whole.value, find, whole.scoring, whole.patterns)
    monkeypatch.setitem(all_findings.kinds(), "decision", broken)
    outcome = process(file()).outcome
    assert (outcome.status, outcome.stage) == (Status.FAILED, "find")
    assert str(outcome.cause).startswith("KeyError: 'amber' (")


def test_inputs_that_cannot_be_loaded_are_refused_at_the_sources(tmp_path: Path) -> None:
    outcome = read_input(Input("x.pdf", str(tmp_path / "x.pdf")), Settings(largest_document_megabytes=1)).outcome
    assert (outcome.status, outcome.stage) == (Status.REFUSED, "sources")


def test_a_document_that_was_read_gives_the_same_findings(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(file().data)
    found = Input("x", str(tmp_path / "x.txt"))
    read = read_document(found, Settings())
    assert read.findings == ()
    assert read.document is not None
    assert process_document(read.document) == read_input(found, Settings())


def test_findings_of_little_confidence_are_left_to_a_reader(tmp_path: Path) -> None:
    careful = process(file(), Settings(review_below=1.01))
    plain = process(file())
    assert plain.findings
    assert (careful.findings, careful.links, careful.review) == ((), (), plain.findings)
    (tmp_path / "x.txt").write_bytes(file().data)
    settings = Settings(review_below=1.01)
    rows = rows_of(read_input(Input("x", str(tmp_path / "x.txt")), settings), settings).batches
    assert "decision" not in rows
    (row,) = rows["review"].to_pylist()
    assert (row["kind"], row["quote"], json.loads(row["value"])["outcome"]) == ("decision", "That the report be noted", "noted")


def test_models_put_a_probability_beside_the_rule_and_change_nothing_else() -> None:
    with_models, without = (process(file(), Settings(models=models)) for models in (True, False))
    assert with_models.findings
    assert all(finding.probability is not None for finding in with_models.findings)
    assert [replace(finding, probability=None) for finding in with_models.findings] == list(without.findings)
