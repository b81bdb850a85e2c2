"""The command that makes a page for people in councils: report."""

from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from pipeline import screen
from pipeline.cli import chosen
from pipeline.cli.common import app, examples, write
from pipeline.errors import MachineProblem
from pipeline.settings import DEFAULT_DATABASE
from pipeline.store import connect


@app.command(
    "report",
    epilog=examples(
        "council-findings report",
        "council-findings report --council Wethermere --since 2019 -o wethermere.html",
        "council-findings report --council Larchester --council Lowenby --database archive.duckdb",
    ),
)
def report_command(
    councils: Annotated[
        list[str] | None, typer.Option("--council", help="A council by any of its names or its code; several times for several.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="Papers of this year, month or day and later: 2019, 2019-04, 2019-04-01.")
    ] = None,
    database: Annotated[Path, typer.Option(help="The database to report on.")] = DEFAULT_DATABASE,
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path("report.html"),
) -> None:
    """Write a page of charts and tables to read, print and send, every figure with its evidence.

    It is one HTML file that needs no network. What it says is what the database says: no clock, the same page each time.
    """
    first = chosen.first_day(since) if since else None
    with connect(database) as connection:
        report = _maker()
        page = report.report(connection, report.of(connection, chosen.councils(connection, councils or ()), first))
    write([page.encode()], output)
    print(f"Written to {screen.line(output)}: open it in a browser; it prints on A4.")


def _maker() -> ModuleType:
    """Return the module that makes reports, which is not needed else and takes long to import."""
    try:
        from pipeline import report
    except ModuleNotFoundError as error:
        raise MachineProblem(
            f"A report needs {error.name}, which is not installed.",
            "Install it with: python -m pip install 'council-findings[report]'",
        ) from error
    return report
