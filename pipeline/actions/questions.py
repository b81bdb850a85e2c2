"""Asking people whether two sightings are one action: a sheet to fill in, and its answers back."""

import csv
import io
from collections.abc import Collection, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from pipeline.actions.follow import Doubt
from pipeline.actions.links import ANSWERS, NOTHING, Links, Said, pair
from pipeline.actions.read import doubts
from pipeline.errors import UsageProblem

if TYPE_CHECKING:
    import duckdb

_SOURCES = "SELECT id, source FROM document WHERE list_contains(?::VARCHAR[], id)"
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sightings: when, where and in which words.

    ``joined`` is what the rules made of them; ``first`` and ``second`` are the digests of their wordings.
    """

    joined: str
    similarity: float
    first_date: str
    first_text: str
    second_date: str
    second_text: str
    first_source: str
    second_source: str
    council_code: str
    first: str
    second: str


COLUMNS = ("answer", *(field.name for field in fields(Pair)))


def questions(connection: "duckdb.DuckDBPyConnection", codes: Collection[str] | None, links: Links, limit: int) -> list[Pair]:
    """Return the pairs that people could settle, the likest first, of each two wordings once; none that somebody has settled."""
    found: dict[tuple[str, str, str], tuple[str, Doubt]] = {}
    for code, doubt in doubts(connection, codes, links):
        words = pair(doubt.first.item.terms.digest, doubt.second.item.terms.digest)
        if words not in links.get(code, NOTHING).same:
            found.setdefault((code, *words), (code, doubt))
    asked = sorted(found.items(), key=lambda each: (-each[1][1].similarity, each[0]))[:limit]
    documents = sorted({seen.paper.document for _, (_, doubt) in asked for seen in (doubt.first, doubt.second)})
    sources = dict(connection.execute(_SOURCES, [documents]).fetchall())
    return [_pair(code, doubt, sources) for _, (code, doubt) in asked]


def _pair(code: str, doubt: Doubt, sources: dict[str, str]) -> Pair:
    one, other = doubt.first, doubt.second
    return Pair(
        joined="yes" if doubt.joined else "no",
        similarity=doubt.similarity,
        first_date=str(one.paper.day),
        first_text=one.item.text,
        second_date=str(other.paper.day),
        second_text=other.item.text,
        first_source=sources[one.paper.document],
        second_source=sources[other.paper.document],
        council_code=code,
        first=one.item.terms.digest,
        second=other.item.terms.digest,
    )


def write_sheet(asked: Iterable[Pair]) -> str:
    """Return the pairs as CSV with a column ``answer`` to fill in: same or different."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(["", *(_harmless(cell) for cell in astuple(each))] for each in asked)
    return out.getvalue()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def read_sheet(text: str, by: str, on: str) -> list[Said]:
    """Return the answers of a filled-in sheet; raises :class:`UsageProblem` where it says something unknown."""
    return list(_said(text, by, on))


def _said(text: str, by: str, on: str) -> Iterator[Said]:
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        answer = (row.get("answer") or "").strip().lower()
        if answer and answer not in ANSWERS:
            raise UsageProblem(f"Line {number}: {answer!r} is not an answer.", f"Write {' or '.join(ANSWERS)}, or nothing.")
        code, *words = (row.get(name) or "" for name in ("council_code", "first", "second"))
        if answer and not (code and all(words)):
            raise UsageProblem(f"Line {number}: a column is missing.", "Leave the exported columns as they are.")
        if answer:
            yield Said(code, *pair(*words), answer, by, on)
