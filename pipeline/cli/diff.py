"""The command that compares two databases: diff."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline import screen
from pipeline.cli.common import app, console, examples, write
from pipeline.store import Change, answers, differences

_SIGNS = {"came": "+", "went": "-", "changed": "~"}
_COLUMNS = ("what", "kind", "id", "source", "page", "quote", "rule", "field", "before", "after")


class DiffShape(StrEnum):
    """Formats of ``diff``."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


@app.command(
    "diff",
    epilog=examples(
        "council-findings diff before.duckdb findings.duckdb", "council-findings diff a.duckdb b.duckdb --format csv"
    ),
)
def diff_command(
    old: Annotated[Path, typer.Argument(help="The database of before.")],
    new: Annotated[Path, typer.Argument(help="The database of now.")],
    shape: Annotated[DiffShape, typer.Option("--format", help="csv has a row for each thing that changed.")] = DiffShape.TEXT,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the answer to this file.")] = None,
) -> None:
    """Tell which findings came, went and changed between two databases, and by which rule."""
    found = differences(old, new)
    if shape is DiffShape.JSON:
        write(answers.json_list(change.record() for change in found), output)
    elif shape is DiffShape.CSV:
        write(answers.csv_lines(_COLUMNS, _cells(found)), output)
    else:
        counts: Counter[tuple[str, str, str]] = Counter()
        write(_lines(found, counts), output)
        _show(counts)


def _cells(found: Iterable[Change]) -> Iterator[list[object]]:
    for change in found:
        told = [getattr(change, name) for name in _COLUMNS[:7]]
        for field in change.fields or (("", None, None),):
            yield [*told, *field]


def _lines(found: Iterable[Change], counts: Counter[tuple[str, str, str]]) -> Iterator[bytes]:
    for change in found:
        counts[change.kind, change.rule, change.what] += 1
        place = f"{change.source}, page {change.page}" if change.page else change.source
        yield screen.line(f"{_SIGNS[change.what]} {change.kind} ({change.rule}) {place}: {change.quote}").encode() + b"\n"
        for name, before, after in change.fields:
            yield screen.line(f"    {name}: {answers.as_text(before) or '-'} -> {answers.as_text(after) or '-'}").encode() + b"\n"


def _show(counts: Counter[tuple[str, str, str]]) -> None:
    if not counts:
        print("The findings are the same.")
        return
    rules = sorted({(kind, rule) for kind, rule, _ in counts})
    rows = [(kind, rule, *(counts[kind, rule, what] for what in _SIGNS)) for kind, rule in rules]
    console().print(screen.plain_table(("kind", "rule", *_SIGNS), rows))
