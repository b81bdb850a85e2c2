"""What the commands share: the application, its options, the console.

What reads documents takes seconds to import: commands import it when they are called, so that all others, and help, are quick.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from pipeline import __version__
from pipeline.settings import Ocr, OcrUse, Settings

# A terminal's width where output goes to a file or pipe: wide enough that tables are not broken for want of room.
PIPED_WIDTH = 120

app = typer.Typer(
    name="council-findings",
    help="Find recommendations, decisions, RAG statuses, percentages, target dates and judgements in council papers.",
    epilog="Exit codes: 0 done, 2 wrong call (a path led to nothing: all else is done), 3 no input could be read, 4 the machine"
    " stands in the way, 70 our defect.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def examples(*lines: str) -> str:
    """Return the end of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


Models = Annotated[bool, typer.Option("--models/--no-models", help="Let the trained models speak beside the rules, or not.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes that read documents; by default one a core.")]

Own = Annotated[Path | None, typer.Option("--councils", help="A CSV of bodies of your own, matched like councils.")]
Scanned = Annotated[OcrUse, typer.Option("--ocr", help="Recognise words in pictures: of pages that need it, of none, of all.")]


Councils = Annotated[
    list[str] | None, typer.Option("--council", help="A council by any of its names; may be given several times.")
]
Database = Annotated[Path, typer.Option(help="The database.")]


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.", is_eager=True)] = False,
) -> None:
    if version or context.invoked_subcommand is None:
        print(__version__ if version else context.get_help())
        raise typer.Exit


def settings_of(workers: int | None, *, models: bool = True, ocr: OcrUse = OcrUse.AUTO, own: Path | None = None) -> Settings:
    """Return the settings that the options ask for, and the verdicts that lie where the build runs."""
    from pipeline import actions, councils, verdicts

    listed = councils.read(own) if own else ""
    chosen = Settings(models=models, ocr=Ocr(use=ocr), verdicts=verdicts.read(), councils=listed, links=actions.LINKS_FILE)
    return replace(chosen, workers=workers) if workers else chosen


def width() -> int | None:
    """Return the width of tables, None for the terminal's."""
    return None if sys.stdout.isatty() else PIPED_WIDTH


def console() -> Console:
    """Return the console that tables are printed on."""
    return Console(highlight=False, width=width())


def write(chunks: Iterable[bytes], output: Path | None = None) -> None:
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
        from pipeline.store import unwritable

        raise unwritable(output, error) from error
