"""Writing the index of a database: whole, or from the one of the build before it."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import duckdb
import tantivy

from pipeline.errors import MachineProblem
from pipeline.search import place
from pipeline.search.fields import Found, Passage, folded, opened, to_entry

# Memory of the writer before it writes a segment; larger ones make fewer segments, which are quicker to ask.
_HEAP = 256_000_000
# The same for a whole index. Eight segments are merged to one, eight such again: so large that a million made documents (9
# million blocks, 165,000 a segment) need no second merge, which takes gigabytes.
_HEAP_WHOLE = 400_000_000
# Blocks that are read from the database at a time: what keeps memory flat.
_BLOCKS = 400_000
# Rows that are taken into Python at a time.
_ROWS = 5_000
# What the database may hold in memory meanwhile; the rest of a batch goes to files beside it.
_MEMORY = "600MB"

_PASSAGES = """
WITH chosen AS MATERIALIZED (
    SELECT document, number, page, kind, start_offset, end_offset, section, "text" FROM block WHERE {chosen} AND "text" <> ''
), placed AS (
    SELECT c.document, c.number, list({{
        'kind': f.kind, 'id': f.id, 'start': f.start_offset - c.start_offset, 'end': f.end_offset - c.start_offset,
        'beyond': CASE WHEN f.end_offset > c.end_offset OR length(c."text") < c.end_offset - c.start_offset THEN f.quote END
    }} ORDER BY f.start_offset, f.kind, f.id) AS findings
    FROM (SELECT * FROM finding WHERE document IN (SELECT document FROM chosen)) AS f
    ASOF JOIN chosen AS c ON c.document = f.document AND f.start_offset >= c.start_offset
    WHERE f.start_offset < c.end_offset
    GROUP BY c.document, c.number
)
SELECT c.document, c.number, c.page, c.kind, c.section, c."text", d.source, d.title, d.council,
    coalesce(d.date, d.inspection_end, d.published), d.id IN (SELECT document FROM document_group WHERE NOT representative),
    p.findings, d.council_code,
    CAST(strftime(coalesce(d.date_end, d.inspection_end_end, d.published_end), '%Y%m%d') AS INTEGER)
FROM chosen AS c
JOIN document AS d ON d.id = c.document
LEFT JOIN placed AS p ON p.document = c.document AND p.number = c.number
ORDER BY c.document, c.number
"""


def update(
    base: Path,
    connection: duckdb.DuckDBPyConnection,
    build: str,
    *,
    previous: str | None = None,
    changed: Collection[str] | None = None,
) -> None:
    """Write the index of ``build`` from its database, beside those of other builds.

    ``changed`` are the documents whose rows are others than in the build ``previous``, the new and the removed ones too: only
    they are indexed again, if the index of ``previous`` is there. Raises :class:`MachineProblem` where it cannot be written; no
    half index is left.
    """
    if place.index_of(base, build) is not None:
        return
    old = place.index_of(base, previous) if previous and changed is not None else None
    _place(base, connection, build, None if old is None else (old, changed or ()))


def rewrite(base: Path, connection: duckdb.DuckDBPyConnection, build: str) -> None:
    """Write the whole index of ``build`` again, whatever is there; raises as :func:`update` does."""
    connection.execute(f"SET memory_limit = '{_MEMORY}'")
    _place(base, connection, build, None)


def _place(base: Path, connection: duckdb.DuckDBPyConnection, build: str, since: tuple[Path, Collection[str]] | None) -> None:
    """Put an index in its place: a whole one, or an old one with the changed documents put in again."""
    with place.placed(base, build) as beside:
        if since is not None:
            place.link(since[0], beside)
        try:
            _write(beside, connection, None if since is None else since[1])
        except ValueError as error:  # how tantivy tells of the machine
            raise MachineProblem(f"The search index cannot be written: {error}.", "Free space on the disk.") from error


def _write(beside: Path, connection: duckdb.DuckDBPyConnection, changed: Collection[str] | None) -> None:
    writer = opened(beside, new=True).writer(_HEAP if changed is not None else _HEAP_WHOLE, 1)
    for document in sorted(changed or ()):
        writer.delete_documents_by_term("document", document)
    for entry in _entries(connection, changed):
        writer.add_document(entry)
    writer.commit()
    writer.wait_merging_threads()


def _entries(connection: duckdb.DuckDBPyConnection, changed: Collection[str] | None) -> Iterator[tantivy.Document]:
    """Yield an entry for each block, of the changed documents or of all."""
    if changed is not None:
        yield from _read(
            connection, _PASSAGES.format(chosen="document IN (SELECT unnest($documents))"), {"documents": list(changed)}
        )
        return
    row = connection.execute("SELECT max(rowid) FROM block").fetchone()
    last = -1 if row is None or row[0] is None else row[0]
    for first in range(0, last + 1, _BLOCKS):
        yield from _read(connection, _PASSAGES.format(chosen=f"rowid BETWEEN {first} AND {first + _BLOCKS - 1}"), {})


def _read(connection: duckdb.DuckDBPyConnection, query: str, values: dict[str, Any]) -> Iterator[tantivy.Document]:
    answer = connection.execute(query, values)
    while rows := answer.fetchmany(_ROWS):
        yield from map(_entry, rows)


def _entry(row: tuple[Any, ...]) -> tantivy.Document:
    document, number, page, kind, section, text, source, title, council, date, copy, findings, code, day = row
    found = tuple(Found(**each) for each in findings or ())
    passage = Passage(document, number, page, kind, tuple(section or ()), text, source, title, council, date, copy, found)
    councils = tuple(dict.fromkeys(folded(name) for name in (council, code) if name))
    return to_entry(passage, councils, day)
