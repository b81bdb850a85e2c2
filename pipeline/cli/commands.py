"""The commands that read documents: build, extract, evaluate, schema."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from pipeline import screen
from pipeline.cli.common import Models, Own, Scanned, Workers, app, console, examples, settings_of, write
from pipeline.errors import BadInput, Defect, UsageProblem
from pipeline.model import Outcome, Status
from pipeline.settings import DEFAULT_DATABASE, OcrUse, Settings

if TYPE_CHECKING:
    from pipeline.build import Summary, Watch
    from pipeline.classify.drift import Drift
    from pipeline.evaluate import Predict
    from pipeline.sources import Input

# Between lines that tell how far a build is, where no bar can move.
_SECONDS = 30


class Shape(StrEnum):
    """Formats of ``extract``."""

    JSON = "json"
    JSONL = "jsonl"
    TABLE = "table"


@app.command(
    "build", epilog=examples("council-findings build", "council-findings build archive/ 'more/*.pdf' --into council.duckdb")
)
def build_command(
    paths: Annotated[list[str] | None, typer.Argument(help="Folders, files or globs; data/raw by default.")] = None,
    into: Annotated[Path, typer.Option(help="The database to write.")] = DEFAULT_DATABASE,
    own: Own = None,
    models: Models = True,
    ocr: Scanned = OcrUse.AUTO,
    full: Annotated[bool, typer.Option("--full", help="Read every document again, also those that are as they were.")] = False,
    workers: Workers = None,
) -> None:
    """Read documents and write a database of their findings.

    What is there already is kept where neither the document nor what reads it has changed. The new database takes the old one's
    place when it is whole; a build that was stopped is gone on with. Every input has a row in the table outcome.
    """
    from pipeline.build import DEFAULT_PATHS, build

    settings = settings_of(workers, models=models, ocr=ocr, own=own)
    with _watching() as watch:
        summary = build(paths or DEFAULT_PATHS, into, settings=settings, watch=watch, full=full)
    _show_summary(summary)
    # All else was done; but who mistypes a path in a script that runs by night is to be told.
    raise typer.Exit(_code(summary.outcomes) or (UsageProblem.exit_code if summary.astray else 0))


@app.command(
    "extract",
    epilog=examples(
        "council-findings extract minutes.pdf",
        "council-findings extract archive/ --format jsonl > findings.jsonl",
        "council-findings extract letter.docx --format table",
        "pdftotext minutes.pdf - | council-findings extract -",
    ),
)
def extract_command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or globs; - for standard input.")],
    shape: Annotated[Shape, typer.Option("--format", help="json: one object, or a list; jsonl: a line each.")] = Shape.JSON,
    own: Own = None,
    models: Models = True,
    ocr: Scanned = OcrUse.AUTO,
    workers: Workers = None,
) -> None:
    """Print the findings of documents, without a database."""
    from pipeline.records import to_json, to_json_line
    from pipeline.sources import find

    outcomes: Counter[Status] = Counter()
    with TemporaryDirectory() as folder:
        inputs = _piped(Path(folder)) if paths == ["-"] else find(paths)
        settings = settings_of(min(workers or len(inputs), Settings().workers), models=models, ocr=ocr, own=own)
        records = _records(inputs, settings, outcomes)
        if shape is Shape.TABLE:
            for record in records:
                console().print(screen.record_table(record))
        else:
            write(to_json(records, several=len(inputs) > 1) if shape is Shape.JSON else map(to_json_line, records))
    if all(each.refusal for each in inputs):
        raise typer.Exit(UsageProblem.exit_code)
    raise typer.Exit(_code(outcomes))


@app.command(
    "evaluate",
    epilog=examples(
        "council-findings evaluate gold/ --documents papers/",
        "council-findings evaluate ofsted.jsonl --documents ofsted/ --verbose",
    ),
)
def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
    documents: Annotated[Path, typer.Option(help="The folder of the documents that gold names.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="List misses and false finds with their quotes.")] = False,
    own: Own = None,
    models: Models = True,
    workers: Workers = None,
) -> None:
    """Score what is found against gold."""
    from pipeline.classify.drift import by_council_and_year
    from pipeline.evaluate import evaluate
    from pipeline.findings import kinds
    from pipeline.records import to_json

    drifts: list[tuple[str | None, int | None, Drift]] = []
    report = evaluate(
        gold,
        documents,
        _predict(settings_of(workers, models=models, own=own), drifts),
        {name: kind.scoring for name, kind in kinds().items()},
    )
    drift = list(by_council_and_year(drifts))
    if as_json:
        by_year = [{"council": council, "year": year} | asdict(each) for council, year, each in drift]
        write(to_json([report.to_record() | ({"drift": by_year} if by_year else {})], several=False))
    else:
        for table in screen.score_tables(report.to_record()):
            console().print(table)
        if drift:
            shares = ((council, year, f"{each.abstains:.1%}", f"{each.strange:.1%}") for council, year, each in drift)
            console().print(screen.plain_table(("council", "year", "model unsure", "words unseen"), shares))
    if verbose:
        rows = [(miss.problem, miss.source, miss.kind, miss.quote, miss.detail) for miss in report.misses]
        shown = Console(stderr=True) if as_json else console()
        shown.print(screen.plain_table(("problem", "document", "kind", "quote", "detail"), rows))


@app.command("schema", epilog=examples("council-findings schema > findings.schema.json"))
def schema_command() -> None:
    """Print the JSON schema of what extract prints for one input."""
    from pipeline.findings import kinds
    from pipeline.records import schema, to_json

    write(to_json([schema(kinds())], several=False))


def _piped(folder: Path) -> "tuple[Input, ...]":
    """Return what comes in by standard input, as a file for the processes that read."""
    from pipeline.sources import Input

    file = folder / "stdin"
    file.write_bytes(sys.stdin.buffer.read())
    return (Input("-", str(file)),)


def _code(outcomes: Counter[Status]) -> int:
    """Return 0 where at least one input was read, else the code of the failure."""
    if outcomes[Status.OK] or outcomes[Status.PARTIAL]:
        return 0
    return Defect.exit_code if outcomes[Status.FAILED] else BadInput.exit_code


def _records(inputs: "tuple[Input, ...]", settings: Settings, outcomes: Counter[Status]) -> Iterator[dict[str, Any]]:
    """Yield the record of each input, and tell of those that were not read in full."""
    from pipeline.process import read_records

    for found, each in zip(inputs, read_records(inputs, settings), strict=True):
        outcomes[each.outcome.status] += 1
        _tell(found, each.outcome)
        yield each.record


def _predict(settings: Settings, told: list[tuple[str | None, int | None, "Drift"]]) -> "Predict":
    """Return what predicts; it notes in ``told`` how far each paper is from what the model learnt, with its council and year."""
    from pipeline.evaluate.run import Prediction
    from pipeline.process import read_records
    from pipeline.sources import Input

    def predict(paths: list[Path]) -> Iterator[Prediction]:
        inputs = [Input(str(path), str(path)) for path in paths]
        for read in read_records(inputs, settings, drift=True):
            if read.drift:
                about = read.record["document"]
                day = about.get("date") or about.get("published") or about.get("inspection_start")
                told.append((about.get("council"), int(day[:4]) if day else None, read.drift))
            yield Prediction(read.record, read.text)

    return predict


def _watching() -> "AbstractContextManager[Watch]":
    """Return the progress bar; off a terminal, lines."""
    if sys.stderr.isatty():
        from pipeline.progress import progress_bar

        return progress_bar(Console(stderr=True))
    return nullcontext(_Lines())


class _Lines:
    """Tells of each input that is not read in full and, twice a minute, how far a build is."""

    def __init__(self) -> None:
        self._began = self._told = time.monotonic()

    def __call__(self, found: "Input", outcome: Outcome, summary: "Summary") -> None:
        """Tell of an input that is done."""
        _tell(found, outcome)
        now = time.monotonic()
        # The last line of those that were told says why it goes on when all is read.
        last = summary.done == summary.inputs and self._told > self._began
        if now - self._told >= _SECONDS or last:
            self._told = now
            speed = summary.pages / (now - self._began)
            done = f"{summary.done:,} of {summary.inputs:,} documents, {speed:.0f} pages/s, {summary.findings.total():,} findings"
            print(f"{done}; the database is being written." if last else done, file=sys.stderr, flush=True)


def _tell(found: "Input", outcome: Outcome) -> None:
    if outcome.status is not Status.OK:
        print(screen.told(found.source, outcome), file=sys.stderr)


def _show_summary(summary: "Summary") -> None:
    shown = console()
    shown.print(screen.outcome_table(summary.outcomes))
    shown.print(screen.finding_table(summary.findings, summary.findings))
    if summary.duplicates:
        print(f"{summary.duplicates} of the documents have the same bytes as another and were loaded once.")
    print(f"{_what_was_done(summary)} Now ask it:")
    unread = summary.done - summary.outcomes[Status.OK]
    for step in screen.next_steps(summary.database, DEFAULT_DATABASE, unread):
        print(f"  {step}")


def _what_was_done(summary: "Summary") -> str:
    database = screen.line(summary.database)
    if summary.unchanged:
        return f"Nothing has changed: {database} is as it was."
    if summary.kept:
        read = summary.inputs - summary.kept
        return f"{read} of {summary.inputs} inputs were read, the others are as they were. Written to {database}."
    return f"Written to {database}."
