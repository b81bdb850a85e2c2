"""Goldens of the views, docs/views.md and the answers in docs/questions.md: what `python -m tests.views` writes again."""

import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

from pipeline.cli import app, query
from pipeline.store import answers, connect, views

__all__ = ["query"]  # imported for its commands

ROOT = Path(__file__).parents[2]
GOLDENS = Path(__file__).parent / "goldens"
VIEWS, QUESTIONS = ROOT / "docs" / "views.md", ROOT / "docs" / "questions.md"
# Views to build queries on; what stands in them is in the tables' own tests.
BRICKS = ("document_current", "finding")
# How docs/views.md asks each view, so that the answer fits a page.
ASKED = {
    "actions_due": "--limit 5",
    "date_slips": "",
    "follow_ups": "--limit 2",
    "grade_changes": "--council Wethermere --columns area,day,grade,before,before_area,steps",
    "indicators": "--council Larchester --columns indicator,date,actual,target,better,meets_target,gained --limit 9",
    "inspections_due": "--columns council,programme,last,grade,comes,due_from,due_by",
    "judgement_coverage": "--council Brackenshire --columns day,framework,area,state,grade",
    "judgement_history": "--council Wethermere --columns area,day,grade,timing,quote --limit 6",
    "overdue": "--limit 3",
    "ratings_by_council": "--limit 10",
    "ratings_that_stay": "--limit 2",
    "recommendations_by_theme": "--limit 8",
    "similar_councils": "--council Wethermere",
}
_CHAIN = "council-findings query \"SELECT council, current, end_date FROM council_chain WHERE current = 'Cumberland'\""
_CONSOLE = re.compile(r"^```console\n\$ ((?:.*\\\n)*.*)\n((?s:.*?))^```", re.MULTILINE)
_HEAD = """# The curated views

What a view answers is in its first sentence, what counts and what does not in the next ones. Here each is asked of the sample
archive in `data/raw`, whose councils do not exist. `council-findings views` lists them, `council-findings views NAME` tells of
one, `council-findings query --view NAME` asks it: of one council with `--council` (any of its names; several times for several),
of it and those whose place it took with `--predecessors`; `--format csv -o FILE` writes all rows and columns. Tables are
asked by their names in the same way; in SQL views are used like tables.

Views read one row per paper: copies, drafts and parts of another paper are not counted twice. None of them knows what day it is:
where a view needs a day, it takes that of the council's latest paper and says so.

This page is written by `python -m tests.views`; a test compares it with what the views answer.
"""


def golden(name: str) -> Path:
    """Return where a view's whole answer lies."""
    return GOLDENS / f"{name}.csv"


def answered(database: Path, name: str) -> str:
    """Return a view's whole answer, keys of other rows left out, as CSV."""
    with connect(database) as connection:
        answer = views.answer(connection, name, views.Choice(columns=views.shown(connection, name)))
        lines = b"".join(answers.to_csv(answer)).decode().splitlines(keepends=True)
    # Of the register, whose councils are no sample, this is enough.
    return "".join(lines if name != "council_chain" else [lines[0], *(line for line in lines if line.endswith("-31\n"))])


def printed(words: str, database: Path) -> str:
    """Return what a command of ours prints, run in this process."""
    arguments = shlex.split(words.replace("\\\n", " "))
    assert arguments[0] == "council-findings", words
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(out):
        app([*arguments[1:], "--database", str(database)], standalone_mode=False)
    out.flush()
    text = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n"


def views_page(database: Path) -> str:
    """Return docs/views.md."""
    with connect(database) as connection:
        told = views.views(connection)
    parts = [_HEAD, *(_section(view, database) for view in told if view.name not in BRICKS)]
    bricks = [f"- `{view.name}`: {view.question} {view.notes}".strip() for view in told if view.name in BRICKS]
    return "\n".join([*parts, "## To build on\n", *bricks, ""])


def _section(view: views.View, database: Path) -> str:
    asked = f"council-findings query --view {view.name} {ASKED.get(view.name, '--limit 3')}".strip()
    words = _CHAIN if view.name == "council_chain" else asked
    shown = f"```console\n$ {words}\n\n{printed(words, database)}```\n"
    columns = "\n".join(f"| `{each.name}` | {each.comment} |" for each in view.columns)
    return f"## {view.name}\n\n**{view.question}** {view.notes}\n\n{shown}\n| column | what it is |\n|---|---|\n{columns}\n"


def questions(page: str) -> list[tuple[str, str]]:
    """Return the commands of docs/questions.md with the answers that it shows."""
    return [(found.group(1), found.group(2).strip("\n") + "\n") for found in _CONSOLE.finditer(page)]


def answered_page(page: str, database: Path) -> str:
    """Return docs/questions.md with today's answers."""
    return _CONSOLE.sub(lambda found: f"```console\n$ {found.group(1)}\n\n{printed(found.group(1), database)}```", page)
