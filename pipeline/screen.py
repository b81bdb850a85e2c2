"""What people see on a terminal, as rich renderables and lines; nothing here prints."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.errors import CouncilFindingsError, Defect, MachineProblem, UsageProblem
from pipeline.model import Outcome, Record, Status

# A column of at most so many characters is not folded: a kind, a rating, a date, a council.
NARROW = 16
# What a column of more needs to be read, and what stands between two columns.
_FOLDED, _BETWEEN = 20, 3
INTERRUPTED = 130
STOPPED = "Stopped; nothing was changed."
COLOURS = {Status.OK: "green", Status.PARTIAL: "yellow", Status.REFUSED: "red", Status.FAILED: "bold red"}
MEANING = {
    Status.OK: "read in full",
    Status.PARTIAL: "read in part",
    Status.REFUSED: "not readable",
    Status.FAILED: "our defect",
}


def line(text: object) -> str:
    r"""Return text on one line, fit for a terminal: control characters, which a file's name can hold, as ``\x1b``."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in str(text))


def told(source: str, outcome: Outcome) -> str:
    """Return the line for an input that was not read in full."""
    return line(f"{source}: {outcome.status.value}: {outcome.cause} {outcome.remedy}")


def rendered(table: Table, width: int | None) -> bytes:
    """Return a table as text, of the terminal's width or of the one given."""
    console = Console(file=io.StringIO(), width=width or Console().width)
    console.print(table)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue().encode()


def plain_table(columns: Iterable[str], rows: Iterable[Iterable[object]], title: str | None = None) -> Table:
    """Return a table of texts; where room is short, narrow columns keep theirs and the others fold."""
    table = Table(box=SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    texts = [[line(cell) for cell in row] for row in rows]
    for at, name in enumerate(columns):
        widest = max((len(row[at]) for row in texts), default=0)
        table.add_column(Text(line(name)), overflow="fold", no_wrap=widest <= NARROW and len(name) <= NARROW)
    for row in texts:
        table.add_row(*map(Text, row))
    return table


def answer_table(columns: Sequence[str], rows: Iterable[Iterable[object]], width: int | None) -> Table:
    """Return a table of an answer; one that is too wide for its columns to be read has a line for each cell."""
    texts = [[line(cell) for cell in row] for row in rows]
    widest = [max([len(name), *(len(row[at]) for row in texts)]) for at, name in enumerate(columns)]
    needed = sum(each if each <= NARROW else min(each, _FOLDED) for each in widest) + _BETWEEN * len(columns)
    if needed <= (width or Console().width):
        return plain_table(columns, texts)
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 3, 0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in texts:
        for name, cell in zip(columns, row, strict=True):
            if cell:
                table.add_row(Text(line(name)), Text(cell))
        table.add_row("", "")
    return table


def count_table(first: str, counts: Iterable[tuple[Text | str, str, int]]) -> Table:
    """Return a table of names, what they mean, and counts."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(first)
    table.add_column("")
    table.add_column("count", justify="right")
    for name, meaning, count in counts:
        table.add_row(name, meaning, f"{count:,}")
    return table


def outcome_table(outcomes: Mapping[Status, int]) -> Table:
    """Return the table of documents by outcome, those that did not occur left out."""
    rows = [(Text(status.value, COLOURS[status]), MEANING[status], outcomes[status]) for status in Status if outcomes[status]]
    return count_table("documents", rows)


def finding_table(findings: Mapping[str, int], kinds: Iterable[str]) -> Table:
    """Return the table of findings by kind."""
    return count_table("findings", [(kind, "", findings[kind]) for kind in kinds])


def next_steps(database: Path, default: Path, unread: int) -> list[str]:
    """Return what to do with a database that was built."""
    where = "" if database == default else f" --database {quote(str(database))}"
    queries = ["SELECT kind, quote, page, source FROM finding LIMIT 10"]
    if unread:
        queries.append("SELECT source, cause, remedy FROM outcome WHERE status <> 'ok'")
    return [f'{_called()} query "{sql}"{where}' for sql in queries]


def _called() -> str:
    """Return what calls this program from where it runs: its path where the shell would not find it by its name."""
    name = "council-findings"
    called = Path(sys.argv[0])
    return name if shutil.which(name) or called.name != name else quote(os.path.relpath(called))


def record_table(record: Record) -> Table:
    """Return the findings of one document as a table."""
    rows = [(_place(finding), finding["type"], _value(finding), finding["quote"]) for finding in record["findings"]]
    return plain_table(("page", "type", "value", "quote"), rows, title=line(record["document"]["source"]))


_EVIDENCE = {"type", "quote", "page", "start", "end", "boxes", "section", "confidence", "probability", "conflict", "rule", "id"}


def _place(finding: Record) -> str:
    return str(finding["page"] or "")


def _value(finding: Record) -> str:
    return ", ".join(f"{name}={_short(content)}" for name, content in finding.items() if name not in _EVIDENCE)


def _short(content: Any) -> str:
    return "/".join(content) if isinstance(content, list) else str(content)


def score_tables(report: Record) -> list[Table]:
    """Return the tables of an evaluation: kinds, attributes, themes and document fields."""
    kinds = [*report["kinds"].items(), ("all", report["overall"])]
    scores = [(name, each["gold"], each["predicted"], *_three(each)) for name, each in kinds]
    heads = ("kind", "gold", "found", "precision", "recall", "F1", "strict P", "strict R", "strict F1")
    others = [*report["attributes"].items(), *((f"document.{name}", each) for name, each in report["fields"].items())]
    details = [(name, _figure(each["score"]), each.get("pairs", each.get("documents"))) for name, each in others]
    themes = ("themes (F1)", _figure(report["themes"]["f1"]), "")
    return [plain_table(heads, scores), plain_table(("attribute", "score", "of"), [*details, themes])]


def _three(scores: Record) -> list[str]:
    return [_figure(scores[way][name]) for way in ("detection", "strict") for name in ("precision", "recall", "f1")]


def _figure(score: float | None) -> str:
    return "-" if score is None else f"{score:.3f}"


def ending(error: BaseException) -> tuple[str, int]:
    """Return the line and the exit code that an error ends with."""
    if isinstance(error, CouncilFindingsError):
        return f"{error.cause} {error.remedy}", error.exit_code
    # DuckDB tells of Ctrl-C within a query in these words.
    if isinstance(error, KeyboardInterrupt | typer.Abort) or "Query interrupted" in str(error):
        return STOPPED, INTERRUPTED
    if told := getattr(error, "format_message", None):  # what typer, or the click below it, says of the call
        return f"{told()} See council-findings --help.", UsageProblem.exit_code
    if isinstance(error, OSError):
        return f"The system says: {error.strerror or error}. Free space, or check your rights.", MachineProblem.exit_code
    what = f"This is a defect of council-findings ({type(error).__name__}: {error})."
    return f"{what} Please report it; COUNCIL_FINDINGS_TRACEBACK=1 shows where it is.", Defect.exit_code
