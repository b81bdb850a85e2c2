"""The commands that find passages by their words: search, index."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from pipeline import screen, search
from pipeline.cli import chosen, hits
from pipeline.cli.common import Councils, Database, app, console, examples, write
from pipeline.export import harmless
from pipeline.search import Filters, Hit
from pipeline.settings import DEFAULT_DATABASE
from pipeline.store import connect


class HitShape(StrEnum):
    """Formats of ``search``."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@app.command(
    "search",
    epilog=examples(
        "council-findings search 'workforce strategy'",
        "council-findings search '\"agency staff\" OR vacancies' --council Wethermere --since 2019",
        "council-findings search supervision --kind recommendation --format json",
    ),
)
def search_command(
    query: Annotated[str, typer.Argument(help='Words, "phrases", AND, OR, NOT, brackets.')],
    council: Councils = None,
    kind: Annotated[str | None, typer.Option(help="In the words of findings of this kind: recommendation, decision ...")] = None,
    since: Annotated[str | None, typer.Option(help="In papers of this year, month or day and later: 2019, 2019-04.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many passages.")] = 10,
    copies: Annotated[bool, typer.Option("--copies", help="Also in papers that only repeat another.")] = False,
    shape: Annotated[HitShape, typer.Option("--format", help="Form of the answer.")] = HitShape.TEXT,
    database: Database = DEFAULT_DATABASE,
) -> None:
    """Find passages by their words, the best first, with their places and the findings in them.

    Words are found in all their endings, and all of them are required: "plan" finds "plans" and "planned".
    """
    first = chosen.first_day(since) if since else None
    with connect(database) as connection:
        filters = Filters(chosen.councils(connection, council or ()), chosen.kind(connection, kind), first, copies)
        found = search.search(search.folder(database), search.build_id(connection), query, filters, limit=limit)
    if shape is HitShape.TEXT:
        _show(found, limit)
    else:
        write(_FORMS[shape](found))


@app.command("index", epilog=examples("council-findings index --database archive.duckdb"))
def index_command(database: Database = DEFAULT_DATABASE) -> None:
    """Write the search index of a database anew, where it is missing or was damaged."""
    base = search.folder(database)
    with connect(database) as connection:
        search.rewrite(base, connection, search.build_id(connection))
    print(f"Written to {screen.line(base)}. Now ask it: council-findings search WORDS")


def _show(found: Sequence[Hit], limit: int) -> None:
    shown = console()
    for each in hits.paragraphs(found):
        shown.print(each, soft_wrap=True)
    if not found:
        print("Nothing was found. Try fewer words, or OR between them.")
    elif len(found) == limit:
        print(f"There may be more: see them with --limit {limit * 10}.")


def _json(found: Sequence[Hit]) -> Iterator[bytes]:
    yield json.dumps(hits.records(found), ensure_ascii=False, indent=2).encode() + b"\n"


def _jsonl(found: Sequence[Hit]) -> Iterator[bytes]:
    for record in hits.records(found):
        yield json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _csv(found: Sequence[Hit]) -> Iterable[bytes]:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    columns = ("rank", "score", "council", "date", "title", "source", "page", "section", "text", "findings")
    writer.writerow(columns)
    for record in hits.records(found):
        named = record | {
            "section": " > ".join(record["section"]),
            "findings": " ".join(each["id"] for each in record["findings"]),
        }
        writer.writerow([harmless(cell) if isinstance(cell := named[column], str) else cell for column in columns])
    return [lines.getvalue().encode()]


_FORMS = {HitShape.JSON: _json, HitShape.JSONL: _jsonl, HitShape.CSV: _csv}
