"""The command that gives the dataset to others: export."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline import screen
from pipeline.cli import chosen
from pipeline.cli.common import Councils, Database, app, console, examples
from pipeline.export import LICENCES, Publication, Request, export, formats
from pipeline.settings import DEFAULT_DATABASE
from pipeline.store import connect


@app.command(
    "export",
    epilog=examples(
        "council-findings export parquet -o findings/",
        "council-findings export excel -o larchester.xlsx --council Larchester --table recommendation --table document",
        "council-findings export package -o package/ --licence OGL-UK-3.0 --contributor 'A. Publisher'",
    ),
)
def export_command(
    shape: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of: {', '.join(formats())}.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The new folder, or the file for excel.")],
    table: Annotated[list[str] | None, typer.Option(help="A table; all by default. May be given several times.")] = None,
    view: Annotated[list[str] | None, typer.Option(help="A view; none by default. May be given several times.")] = None,
    council: Councils = None,
    title: Annotated[str | None, typer.Option(help="For package: its title.")] = None,
    licence: Annotated[list[str] | None, typer.Option(help=f"For package: {', '.join(LICENCES)}.")] = None,
    contributor: Annotated[list[str] | None, typer.Option(help="For package: who publishes or helped.")] = None,
    database: Database = DEFAULT_DATABASE,
) -> None:
    """Write tables and views as files of another format.

    The same database gives the same bytes. Nothing is seen of the output until it is whole.
    """
    said = Publication(title, tuple(licence or ()), tuple(contributor or ()))
    with connect(database) as connection:
        councils = chosen.councils(connection, council or ())
        request = Request(tables=tuple(table or ()), views=tuple(view or ()), councils=councils, publication=said)
        rows = export(connection, shape, output, request)
    console().print(screen.count_table("written", [(name, "", count) for name, count in rows.items()]))
    print(f"Written to {screen.line(output)}.")
    if shape == "package" and not said.licences:
        print("It states no licence: name one with --licence before you publish it.")
