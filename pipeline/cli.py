"""The command line: commands, messages, exit codes, progress. The only module that prints and exits."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from pipeline import __version__, screen
from pipeline.build import DEFAULT_DATABASE, DEFAULT_PATHS, Summary, Watch, build, read_records
from pipeline.classify import MODELS, train_into
from pipeline.errors import BadInput, Defect, UsageProblem
from pipeline.evaluate import Predict, evaluate
from pipeline.evaluate.run import Prediction
from pipeline.findings import kinds
from pipeline.model import Outcome, Status
from pipeline.progress import progress_bar
from pipeline.records import schema, to_json, to_json_line
from pipeline.settings import Ocr, OcrUse, Settings
from pipeline.sources import Input, find
from pipeline.store import answers, ask, connect, unwritable

# A terminal's width where output goes to a file or pipe: wide enough that tables are not broken for want of room.
PIPED_WIDTH = 120

app = typer.Typer(
    name="council-findings",
    help="Find recommendations, decisions, RAG statuses, percentages, target dates and judgements in council papers.",
    epilog="Exit codes: 0 done, 2 wrong call, 3 no input could be read, 4 the machine stands in the way, 70 our defect.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class Shape(StrEnum):
    """Formats of ``extract``."""

    JSON = "json"
    JSONL = "jsonl"
    TABLE = "table"


class AnswerShape(StrEnum):
    """Formats of ``query``."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def _examples(*lines: str) -> str:
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


Models = Annotated[bool, typer.Option("--models/--no-models", help="Put the trained model's probability beside each finding.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes that read documents; by default one a core.")]

Scanned = Annotated[OcrUse, typer.Option("--ocr", help="Recognise words in pictures: of pages that need it, of none, of all.")]


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.", is_eager=True)] = False,
) -> None:
    if version or context.invoked_subcommand is None:
        print(__version__ if version else context.get_help())
        raise typer.Exit


@app.command(
    "build", epilog=_examples("council-findings build", "council-findings build archive/ 'more/*.pdf' --into council.duckdb")
)
def build_command(
    paths: Annotated[list[str] | None, typer.Argument(help="Folders, files or globs; data/raw by default.")] = None,
    into: Annotated[Path, typer.Option(help="The database to write.")] = DEFAULT_DATABASE,
    models: Models = False,
    ocr: Scanned = OcrUse.AUTO,
    workers: Workers = None,
) -> None:
    """Read documents and write a database of their findings.

    The new database takes the old one's place when it is whole. Every input has a row in the table outcome.
    """
    with _watching() as watch:
        summary = build(paths or DEFAULT_PATHS, into, settings=_settings(workers, models=models, ocr=ocr), watch=watch)
    _show_summary(summary)
    raise typer.Exit(_code(summary.outcomes))


@app.command(
    "extract",
    epilog=_examples(
        "council-findings extract minutes.pdf",
        "council-findings extract archive/ --format jsonl > findings.jsonl",
        "council-findings extract letter.docx --format table",
    ),
)
def extract_command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders or globs.")],
    shape: Annotated[Shape, typer.Option("--format", help="json: one object, or a list; jsonl: a line each.")] = Shape.JSON,
    models: Models = False,
    ocr: Scanned = OcrUse.AUTO,
    workers: Workers = None,
) -> None:
    """Print the findings of documents, without a database."""
    inputs = find(paths)
    outcomes: Counter[Status] = Counter()
    records = _records(inputs, _settings(min(workers or len(inputs), Settings().workers), models=models, ocr=ocr), outcomes)
    if shape is Shape.TABLE:
        for record in records:
            _console().print(screen.record_table(record))
    else:
        _write(to_json(records, several=len(inputs) > 1) if shape is Shape.JSON else map(to_json_line, records))
    if all(each.refusal for each in inputs):
        raise typer.Exit(UsageProblem.exit_code)
    raise typer.Exit(_code(outcomes))


@app.command(
    "query",
    epilog=_examples(
        'council-findings query "SELECT rating, count(*) FROM rag_status GROUP BY rating"',
        'council-findings query "FROM recommendations_by_theme" --format csv -o themes.csv',
        'council-findings query "SHOW TABLES"',
    ),
)
def query_command(
    sql: Annotated[str, typer.Argument(help="One SELECT.")],
    shape: Annotated[AnswerShape, typer.Option("--format", help="Form of the answer.")] = AnswerShape.TABLE,
    database: Annotated[Path, typer.Option(help="The database to ask.")] = DEFAULT_DATABASE,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the answer to this file.")] = None,
) -> None:
    """Ask the database; it is opened read-only."""
    if shape is AnswerShape.PARQUET and output is None and sys.stdout.isatty():
        raise UsageProblem("Parquet is not for a terminal.", "Name a file with -o.")
    with connect(database) as connection:
        answer = ask(connection, sql)
        if shape is AnswerShape.TABLE:
            rows = ([answers.as_text(cell) for cell in row] for row in answers.rows_of(answer))
            chunks: Iterable[bytes] = [screen.rendered(screen.plain_table(answers.columns_of(answer), rows), _width())]
        else:
            chunks = getattr(answers, f"to_{shape.value}")(answer)
        _write(chunks, output)


@app.command(
    "evaluate",
    epilog=_examples(
        "council-findings evaluate gold/ --documents papers/",
        "council-findings evaluate ofsted.jsonl --documents ofsted/ --verbose",
    ),
)
def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
    documents: Annotated[Path, typer.Option(help="The folder of the documents that gold names.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="List misses and false finds with their quotes.")] = False,
    workers: Workers = None,
) -> None:
    """Score what is found against gold."""
    report = evaluate(gold, documents, _predict(_settings(workers)), {name: kind.scoring for name, kind in kinds().items()})
    if as_json:
        _write(to_json([report.to_record()], several=False))
    else:
        for table in screen.score_tables(report.to_record()):
            _console().print(table)
    if verbose:
        rows = [(miss.problem, miss.source, miss.kind, miss.quote, miss.detail) for miss in report.misses]
        console = Console(stderr=True) if as_json else _console()
        console.print(screen.plain_table(("problem", "document", "kind", "quote", "detail"), rows))


@app.command("train", epilog=_examples("council-findings train"))
def train_command(into: Annotated[Path, typer.Option(help="The folder of the models.")] = MODELS) -> None:
    """Train the sentence model from the project's tagged sentences and write it with its card."""
    card = train_into(into)
    rows = ((label, *(f"{scores[name]:.2f}" for name in ("precision", "recall", "f1"))) for label, scores in card.scores.items())
    _console().print(screen.plain_table(("label", "precision", "recall", "F1"), rows))


@app.command("schema", epilog=_examples("council-findings schema > findings.schema.json"))
def schema_command() -> None:
    """Print the JSON schema of what extract prints for one input."""
    _write(to_json([schema(kinds())], several=False))


def _settings(workers: int | None, *, models: bool = False, ocr: OcrUse = OcrUse.AUTO) -> Settings:
    chosen = Settings(models=models, ocr=Ocr(use=ocr))
    return replace(chosen, workers=workers) if workers else chosen


def _code(outcomes: Counter[Status]) -> int:
    """Return 0 where at least one input was read, else the code of the failure."""
    if outcomes[Status.OK] or outcomes[Status.PARTIAL]:
        return 0
    return Defect.exit_code if outcomes[Status.FAILED] else BadInput.exit_code


def _records(inputs: tuple[Input, ...], settings: Settings, outcomes: Counter[Status]) -> Iterator[dict[str, Any]]:
    """Yield the record of each input, and tell of those that were not read in full."""
    for found, each in zip(inputs, read_records(inputs, settings), strict=True):
        outcomes[each.outcome.status] += 1
        _tell(found, each.outcome)
        yield each.record


def _predict(settings: Settings) -> Predict:
    def predict(paths: list[Path]) -> Iterator[Prediction]:
        inputs = [Input(str(path), str(path)) for path in paths]
        for read in read_records(inputs, settings):
            yield Prediction(read.record, read.text)

    return predict


def _watching() -> AbstractContextManager[Watch]:
    """Return the progress bar; off a terminal only what is not read in full is told."""
    if sys.stderr.isatty():
        return progress_bar(Console(stderr=True))
    return nullcontext(lambda found, outcome, _: _tell(found, outcome))


def _tell(found: Input, outcome: Outcome) -> None:
    if outcome.status is not Status.OK:
        print(screen.told(found.source, outcome), file=sys.stderr)


def _show_summary(summary: Summary) -> None:
    console = _console()
    console.print(screen.outcome_table(summary.outcomes))
    console.print(screen.finding_table(summary.findings, kinds()))
    if summary.duplicates:
        print(f"{summary.duplicates} of the documents have the same bytes as another and were loaded once.")
    print(f"Written to {screen.line(summary.database)}. Now ask it:")
    unread = summary.done - summary.outcomes[Status.OK]
    for step in screen.next_steps(summary.database, DEFAULT_DATABASE, unread):
        print(f"  {step}")


def _width() -> int | None:
    return None if sys.stdout.isatty() else PIPED_WIDTH


def _console() -> Console:
    return Console(highlight=False, width=_width())


def _write(chunks: Iterable[bytes], output: Path | None = None) -> None:
    """Write bytes to a file, or to standard output."""
    if output is None:
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    try:
        with output.open("wb") as file:
            file.writelines(chunks)
    except OSError as error:
        raise unwritable(output, error) from error


def main() -> None:
    """Run the command line; whatever happens ends in one line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())


def _run() -> int:
    """Return the exit code of the command; that of a reader that went away is typer's, 1, and silent."""
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, Exception) as error:
        if os.environ.get("COUNCIL_FINDINGS_TRACEBACK"):
            raise
        told, code = screen.ending(error)
        print(screen.line(told), file=sys.stderr)
    else:
        if code == screen.INTERRUPTED:  # typer has caught it
            print(screen.STOPPED, file=sys.stderr)
    return code if isinstance(code, int) else 0
