"""The commands that learn from people: train, review export, review import."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline import review, screen, verdicts
from pipeline.cli.common import Database, app, console, examples, write
from pipeline.settings import DEFAULT_DATABASE, LABELS
from pipeline.store import connect

reviews = typer.Typer(help="Ask people about doubtful findings, and learn from their answers.", no_args_is_help=True)
app.add_typer(reviews, name="review")


class ReviewFormat(StrEnum):
    """Formats of ``review export``, by their names in ``review.FORMATS``."""

    CSV = "csv"
    LABEL_STUDIO = "label-studio"


@app.command("train", epilog=examples("council-findings train", "council-findings train --corpus ../shared/corpus"))
def train_command(
    corpus: Annotated[Path | None, typer.Option(help="The corpus whose documents the labels speak of.")] = None,
    labels: Annotated[Path, typer.Option(help="The folder of the labels.")] = LABELS,
    into: Annotated[Path | None, typer.Option(help="The folder of the models; where builds look for them by default.")] = None,
) -> None:
    """Train the models from labelled sentences and write them with their cards.

    Without a corpus they are trained from the sentences in the labels' folder alone, and do less well.
    """
    from pipeline import learning
    from pipeline.classify import MODELS

    trained = learning.train(into or MODELS, labels, corpus)
    for card in trained.cards:
        rows = (
            (label, *(f"{scores[name]:.2f}" for name in ("precision", "recall", "f1"))) for label, scores in card.scores.items()
        )
        console().print(screen.plain_table((card.name, "precision", "recall", "F1"), rows))
        print(", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in card.figures.items()))
    for line in trained.missing:
        print(f"Not found: {line}", file=sys.stderr)


@reviews.command(
    "export",
    epilog=examples(
        "council-findings review export -o doubts.csv",
        "council-findings review export --below 0.8 --format label-studio -o tasks.json",
        "council-findings review export --finding 0a1b2c3d4e5f60718293 -o one.csv",
    ),
)
def export_command(
    shape: Annotated[ReviewFormat, typer.Option("--format", help="A sheet to fill in, or tasks.")] = ReviewFormat.CSV,
    below: Annotated[float, typer.Option(help="Also findings of less confidence than this.")] = 0.0,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the least trusted first.")] = 500,
    finding: Annotated[list[str] | None, typer.Option(help="These findings, by their ids, instead.")] = None,
    database: Database = DEFAULT_DATABASE,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")] = None,
) -> None:
    """Write doubtful findings as a file in which people say which are right.

    In the sheet, write right or wrong into the column answer, or leave it empty. Into function goes, if you like, what the
    sentence does, from which training learns: recommendation, decision, rating, performance, target, undertaking, strength,
    weakness, procedure, background.
    """
    with connect(database) as connection:
        asked = review.named(connection, finding) if finding else review.questions(connection, below=below, limit=limit)
    write([review.FORMATS[shape.value].write(asked).encode("utf-8", "backslashreplace")], output)


@reviews.command("import", epilog=examples("council-findings review import doubts.csv --author 'A. Reader'"))
def import_command(
    file: Annotated[Path, typer.Argument(help="A file of `review export`, filled in.")],
    author: Annotated[str, typer.Option(help="Who answered.")],
    into: Annotated[Path, typer.Option(help="Where verdicts are kept; builds that run in this folder read it.")] = verdicts.FILE,
) -> None:
    """Take in people's answers: the next build applies them, the next training learns from them."""
    today = datetime.now(UTC).date().isoformat()
    given = review.answers(file)
    held = verdicts.write(into, (said for each in given if (said := each.verdict(author, today))))
    labels = review.write_labels(into.with_name("reviewed.csv"), given, author, today)
    print(f"{len(given)} answers. {into} holds {held} verdicts, {into.with_name('reviewed.csv')} {labels} labels.")
