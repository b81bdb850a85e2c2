"""Questions as CSV with two columns to fill in: ``answer`` (right or wrong) and ``function`` (what the sentence does)."""

import csv
import io
from collections.abc import Iterable, Iterator

from pipeline.review.question import FIELDS, Answered, Question, answered

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(asked: Iterable[Question]) -> str:
    """Return the questions as CSV."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["answer", "function", *FIELDS])
    for each in asked:
        rows.writerow(["", "", *(_harmless(getattr(each, name)) for name in FIELDS)])
    return out.getvalue()


def _harmless(content: object) -> object:
    return f"'{content}" if isinstance(content, str) and content.startswith(_FORMULA) else content


def read(text: str) -> Iterator[Answered]:
    """Yield the answers of a filled-in sheet."""
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        asked = {name: _restored(row.get(name) or "") for name in FIELDS}
        yield answered(asked, row.get("answer") or "", row.get("function") or "", f"line {number}")


def _restored(content: str) -> str:
    return content[1:] if content[:1] == "'" and content[1:].startswith(_FORMULA) else content
