"""The command that makes a page for people in councils: report."""

import re
from calendar import monthrange
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from pipeline import screen
from pipeline.build import DEFAULT_DATABASE
from pipeline.cli.common import app, examples, write
from pipeline.errors import MachineProblem, UsageProblem
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
    councils: Annotated[list[str] | None, typer.Option("--council", help="A council; may be given several times.")] = None,
    since: Annotated[
        str | None, typer.Option(help="Papers of this year, month or day and later: 2019, 2019-04, 2019-04-01.")
    ] = None,
    database: Annotated[Path, typer.Option(help="The database to report on.")] = DEFAULT_DATABASE,
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path("report.html"),
) -> None:
    """Write a page of charts and tables to read, print and send, every figure with its evidence.

    It is one HTML file that needs no network. What it says is what the database says: no clock, the same page each time.
    """
    first = _first_day(since) if since else None
    with connect(database) as connection:
        report = _maker()
        page = report.report(connection, report.choose(connection, tuple(councils or ()), first))
    write([page.encode()], output)
    print(f"Written to {screen.line(output)}: open it in a browser; it prints on A4.")


def _maker() -> ModuleType:
    """Return the module that makes reports, which is not needed else and takes long to import."""
    try:
        from pipeline import report  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MachineProblem(
            f"A report needs {error.name}, which is not installed.",
            "Install it with: python -m pip install 'council-findings[report]'",
        ) from error
    return report


def _first_day(said: str) -> date:
    """Return the first day of a year, month or day; raises :class:`UsageProblem` for what is none."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?", said.strip())
    year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
    if not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        raise UsageProblem(f"{said!r} is no year, month or day.", "Write it as 2019, 2019-04 or 2019-04-01.")
    return date(year, month, day)
