"""Asking people: doubtful findings out of a database as a file to fill in, and their answers back.

A file is CSV, for a spreadsheet, or a task file of Label Studio. The answers become verdicts (:mod:`pipeline.verdicts`), which
every later build applies, and, where they say what a sentence does, labels that the next training uses.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageProblem
from pipeline.review import label_studio, sheet
from pipeline.review.labels import write_labels
from pipeline.review.question import FIELDS, Answered, Question

if TYPE_CHECKING:
    import duckdb

__all__ = ["FORMATS", "Answered", "Question", "answers", "named", "questions", "write_labels"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which people answer: how questions are written, how answers are read; both take the file's text."""

    write: Callable[[Iterable[Question]], str]
    read: Callable[[str], Iterable[Answered]]


FORMATS = {"csv": Format(sheet.write, sheet.read), "label-studio": Format(label_studio.write, label_studio.read)}

_COLUMNS = ", ".join(FIELDS)
_DOUBTFUL = f"""
SELECT {_COLUMNS} FROM review
UNION ALL
SELECT {_COLUMNS} FROM finding WHERE confidence < ?
ORDER BY confidence, id LIMIT ?
"""  # noqa: S608 -- the columns are our own
_NAMED = f"SELECT {_COLUMNS} FROM review WHERE id IN ? UNION ALL SELECT {_COLUMNS} FROM finding WHERE id IN ? ORDER BY id"  # noqa: S608


def questions(connection: "duckdb.DuckDBPyConnection", *, below: float, limit: int) -> list[Question]:
    """Return the findings left to a reader, and those of less confidence than ``below``; the least trusted first."""
    return [_question(row) for row in connection.execute(_DOUBTFUL, [below, limit]).fetchall()]


def named(connection: "duckdb.DuckDBPyConnection", ids: Iterable[str]) -> list[Question]:
    """Return the findings with these ids; raises :class:`UsageProblem` where one is not in the database."""
    wanted = list(dict.fromkeys(ids))
    found = [_question(row) for row in connection.execute(_NAMED, [wanted, wanted]).fetchall()]
    lost = set(wanted) - {each.id for each in found}
    if lost:
        raise UsageProblem(f"There is no finding {sorted(lost)[0]} in the database.", "Look its id up in the view finding.")
    return found


def _question(row: tuple[Any, ...]) -> Question:
    held = dict(zip(_COLUMNS.split(", "), row, strict=True))
    held["section"] = " > ".join(held["section"] or [])
    held |= {name: held[name] if held[name] is None else float(held[name]) for name in ("confidence", "probability")}
    return Question(**held)


def answers(path: Path) -> list[Answered]:
    """Return the answers in a file of either format; raises :class:`UsageProblem` where it says something unknown."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageProblem(f"{path} cannot be read ({error}).", "Give a file that `review export` wrote, filled in.") from error
    form = FORMATS["label-studio" if text.lstrip().startswith("[") else "csv"]
    return [each for each in form.read(text) if each.answer or each.function]
