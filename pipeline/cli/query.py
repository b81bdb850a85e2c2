"""The commands that ask a database: query, views."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import duckdb
import typer

from pipeline import screen
from pipeline.cli import chosen
from pipeline.cli.common import Database, app, console, examples, width, write
from pipeline.errors import UsageProblem
from pipeline.settings import DEFAULT_DATABASE
from pipeline.store import answers, ask, connect, views

# Rows of a view in a table, unless more are asked for: what a person looks through.
_ROWS = 40


class AnswerShape(StrEnum):
    """Formats of ``query``."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


@app.command(
    "query",
    epilog=examples(
        "council-findings query --view ratings_by_council --council Wethermere",
        "council-findings query --view overdue --format csv -o overdue.csv",
        "council-findings query --view recommendation --council Wethermere --columns kind,owner,quote",
        'council-findings query "SELECT rating, count(*) FROM rag_status GROUP BY rating"',
        'council-findings query "SHOW TABLES"',
    ),
)
def query_command(
    sql: Annotated[str | None, typer.Argument(help="One SELECT, unless a view is named.")] = None,
    view: Annotated[str | None, typer.Option(help="A view or table instead; council-findings views lists the views.")] = None,
    council: Annotated[
        list[str] | None,
        typer.Option("--council", help="Of the view, this council, by any of its names; repeatable."),
    ] = None,
    predecessors: Annotated[bool, typer.Option("--predecessors", help="And councils whose place it has taken.")] = False,
    columns: Annotated[str | None, typer.Option(help="Of the view, these columns: council,due,text.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"Of the view, at most so many rows; as a table {_ROWS} unless said.")
    ] = None,
    shape: Annotated[AnswerShape, typer.Option("--format", help="Form of the answer.")] = AnswerShape.TABLE,
    database: Database = DEFAULT_DATABASE,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the answer to this file.")] = None,
) -> None:
    """Ask the database, in SQL or by the name of a view or table; it is opened read-only.

    Printed as a table, a view is without the columns that only lead to other tables' rows; the other forms have them.
    """
    if (sql is None) == (view is None):
        raise UsageProblem("There is nothing to ask, or two things.", "Give one SELECT, or name a view or table with --view.")
    if view is None and (council or predecessors or columns or limit):
        raise UsageProblem(
            "--council, --predecessors, --columns and --limit are for views.", "Say it in the SELECT, or use --view."
        )
    if shape is AnswerShape.PARQUET and output is None and sys.stdout.isatty():
        raise UsageProblem("Parquet is not for a terminal.", "Name a file with -o.")
    with connect(database) as connection:
        if sql is not None:
            answer, most = ask(connection, sql), None
        else:
            narrow, most = shape is AnswerShape.TABLE, None if limit else _ROWS
            wanted = views.Choice(
                councils=_codes(connection, council or [], predecessors=predecessors),
                columns=_columns(columns) or (views.shown(connection, str(view)) if narrow else ()),
                limit=limit or (_ROWS + 1 if narrow else None),
            )
            answer = views.answer(connection, str(view), wanted)
        _write(answer, shape, output, most)


@app.command("views", epilog=examples("council-findings views", "council-findings views overdue"))
def views_command(
    name: Annotated[str | None, typer.Argument(help="A view, for all that is to be known of it.")] = None,
    database: Database = DEFAULT_DATABASE,
) -> None:
    """List the curated views with the questions that they answer."""
    with connect(database) as connection:
        if name is None:
            rows = [(each.name, each.question) for each in views.views(connection)]
            console().print(screen.plain_table(("view", "question"), rows))
            print("Ask one with: council-findings query --view NAME [--council COUNCIL]")
        else:
            view = views.named(connection, name)
            print(f"{view.question}\n\n{view.notes}".strip())
            console().print(screen.plain_table(("column", "what it is"), [(each.name, each.comment) for each in view.columns]))


def _codes(connection: duckdb.DuckDBPyConnection, names: list[str], *, predecessors: bool) -> tuple[str, ...]:
    found = views.with_predecessors(connection, names) if predecessors else ()
    return found or chosen.councils(connection, names)


def _columns(said: str | None) -> list[str]:
    return [each.strip() for each in said.split(",")] if said else []


def _write(answer: duckdb.DuckDBPyConnection, shape: AnswerShape, output: Path | None, most: int | None) -> None:
    """Write the answer; of a table, ``most`` rows, and that there are more."""
    if shape is not AnswerShape.TABLE:
        write(getattr(answers, f"to_{shape.value}")(answer), output)
        return
    names = answers.columns_of(answer)
    rows = [[answers.as_text(cell) for cell in row] for row in answers.rows_of(answer)]
    chunks: Iterable[bytes] = [screen.rendered(screen.answer_table(names, rows[:most], width()), width())]
    write(chunks, output)
    if not rows:
        print("No row answers it.", file=sys.stderr)
    if most and len(rows) > most:
        print(f"These are the first {most} rows; see more with --limit, or all with --format csv.", file=sys.stderr)
