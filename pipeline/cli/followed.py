"""The commands that ask people which items are one action: review export-actions, review import-actions."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline import actions
from pipeline.cli.common import Database, examples, write
from pipeline.cli.learn import reviews
from pipeline.errors import UsageProblem
from pipeline.settings import DEFAULT_DATABASE
from pipeline.store import connect


@reviews.command("export-actions", epilog=examples("council-findings review export-actions -o pairs.csv"))
def export_actions_command(
    council: Annotated[list[str] | None, typer.Option(help="Only these councils, by their codes.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many pairs, the likest first.")] = 500,
    database: Database = DEFAULT_DATABASE,
    links: Annotated[Path, typer.Option(help="What was answered before.")] = actions.LINKS_FILE,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
) -> None:
    """Write pairs of items as a sheet in which people say whether they are the same action, or different ones."""
    with connect(database) as connection:
        asked = actions.questions(connection, council, actions.read_links(links), limit)
    write([actions.write_sheet(asked).encode("utf-8", "backslashreplace")], output)


@reviews.command("import-actions", epilog=examples("council-findings review import-actions pairs.csv --author 'A. Reader'"))
def import_actions_command(
    file: Annotated[Path, typer.Argument(help="A sheet of `review export-actions`, filled in.")],
    author: Annotated[str, typer.Option(help="Who answered.")],
    into: Annotated[
        Path, typer.Option(help="Where answers are kept; builds that run in this folder read it.")
    ] = actions.LINKS_FILE,
) -> None:
    """Take in what people said of pairs of items: every later build applies it."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        remedy = "Give a sheet that `review export-actions` wrote, filled in."
        raise UsageProblem(f"{file} cannot be read ({error}).", remedy) from error
    said = actions.read_sheet(text, author, datetime.now(UTC).date().isoformat())
    held = actions.write_links(into, said)
    print(f"{len(said)} answers. {into} holds {held}. Build again to apply them: council-findings build")
