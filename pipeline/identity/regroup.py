"""The groups of some councils' documents, read out of a database."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.identity.group import Member, groups
from pipeline.identity.paper import Paper
from pipeline.portions import portions

if TYPE_CHECKING:
    import duckdb

_DOCUMENTS = 20_000  # documents held at a time, with some hundred keys each
_SAID = ("document", "source", "media_type", "kind", "title", "body", "start", "end", "published", "words", "digest", "draft")
_COUNTS = "SELECT council_code, count(*) FROM document GROUP BY ALL"
_PAPERS = """
SELECT d.council_code, d.id, d.source, d.media_type, d.kind::VARCHAR, d.title, d.body, d.date_start, d.date_end, d.published_end,
    s.words, s.digest, s.draft, s.scanned, s.keys
FROM document AS d JOIN document_signature AS s ON s.document = d.id
WHERE list_contains(?::VARCHAR[], d.council_code) OR (d.council_code IS NULL AND ?)
ORDER BY d.council_code NULLS FIRST, d.id
"""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The places of all documents of one council, or, where ``council_code`` is None, of those without one."""

    council_code: str | None
    members: tuple[Member, ...]


def regroup(connection: "duckdb.DuckDBPyConnection", codes: Collection[str | None] | None = None) -> Iterator[Regrouped]:
    """Yield the groups of the councils with these codes, of all where None is given, in the order of the codes.

    A council's groups depend on its own documents alone: when one of them comes, goes or changes, only that council's
    groups are made again. Reads the tables document and document_signature; each answer is whole before anything else asks of
    the connection.
    """
    counts: dict[str | None, int] = dict(connection.execute(_COUNTS).fetchall())
    for some in portions({code: count for code, count in counts.items() if codes is None or code in codes}, _DOCUMENTS):
        whole: Any = connection.sql(_PAPERS, params=[[code for code in some if code], None in some]).to_arrow_table()
        for code, rows in groupby(_rows(whole), key=itemgetter(0)):
            yield Regrouped(code, groups(_paper(row) for row in rows))


def _rows(whole: Any) -> Iterator[tuple[Any, ...]]:
    """Yield rows with the keys as arrays: as Python's integers they would take ten times the room."""
    for batch in whole.to_batches():
        *told, lists = batch.columns
        ends, keys = lists.offsets.to_numpy(), lists.values.to_numpy()
        rows = zip(*(column.to_pylist() for column in told), strict=True)
        yield from ((*row, keys[ends[place] : ends[place + 1]]) for place, row in enumerate(rows))


def _paper(row: tuple[Any, ...]) -> Paper:
    _, *told, scanned, keys = row
    return Paper(**dict(zip(_SAID, told, strict=True)), scanned=scanned, keys=keys)
