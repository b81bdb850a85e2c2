"""The groups of some councils' documents, read out of a database."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pipeline.identity.group import Member, groups
from pipeline.identity.paper import Paper

if TYPE_CHECKING:
    import duckdb

_SAID = ("document", "source", "media_type", "kind", "title", "body", "start", "end", "published")
_PAPERS = """
SELECT d.council_code, d.id, d.source, d.media_type, d.kind, d.title, d.body, d.date_start, d.date_end, d.published_end,
    s.words, s.digest, s.draft, s.scanned, s.keys
FROM document AS d JOIN document_signature AS s ON s.document = d.id
"""
_OF_SOME = " WHERE list_contains(?::VARCHAR[], d.council_code) OR (d.council_code IS NULL AND ?)"
_ORDER = " ORDER BY d.council_code NULLS FIRST, d.id"


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The places of all documents of one council, or, where ``council_code`` is None, of those without one."""

    council_code: str | None
    members: tuple[Member, ...]


def regroup(connection: "duckdb.DuckDBPyConnection", codes: Collection[str | None] | None = None) -> Iterator[Regrouped]:
    """Yield the groups of the councils with these codes, of all where None is given, in the order of the codes.

    A council's groups depend on its own documents alone: when one of them comes, goes or changes, only that council's
    groups are made again. Reads the tables document and document_signature.
    """
    if codes is None:
        answer = connection.execute(_PAPERS + _ORDER)
    else:
        answer = connection.execute(_PAPERS + _OF_SOME + _ORDER, [sorted(code for code in codes if code), None in codes])
    for code, rows in groupby(_rows(answer), key=itemgetter(0)):
        yield Regrouped(code, groups(_paper(row) for row in rows))


def _rows(answer: "duckdb.DuckDBPyConnection") -> Iterator[tuple[Any, ...]]:
    """Yield rows with the keys as arrays: as Python's integers they would take ten times the room."""
    batches: Any = answer.to_arrow_reader(10_000)
    for batch in batches:
        keys = batch.column("keys")
        told = zip(*(batch.column(place).to_pylist() for place in range(batch.num_columns - 1)), strict=True)
        yield from ((*row, _array(keys[place])) for place, row in enumerate(told))


def _array(keys: Any) -> Any:
    return keys.values.to_numpy() if keys.values is not None else ()


def _paper(row: tuple[Any, ...]) -> Paper:
    said = dict(zip(_SAID, row[1:10], strict=True))
    words, digest, draft, scanned, keys = row[10:]
    return Paper(**said, words=words, digest=digest, draft=draft, scanned=scanned, keys=keys)
