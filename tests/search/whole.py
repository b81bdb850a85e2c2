"""All that an index holds, to be compared with the database that it belongs to."""

from pathlib import Path

import tantivy

from pipeline.search import build_id, folder
from pipeline.search.fields import Passage, opened, to_passage
from pipeline.store import connect

_BLOCKS = """
SELECT b.document, b.number, b.text, d.source, d.council, b.document IN (FROM copies)
FROM block AS b JOIN document AS d ON d.id = b.document WHERE b.text <> '' ORDER BY ALL
"""
_COPIES = "CREATE TEMP VIEW copies AS SELECT document FROM document_group WHERE NOT representative"


def passages(base: Path, build: str) -> list[Passage]:
    searcher = opened(base / build).searcher()
    if not searcher.num_docs:
        return []
    hits = searcher.search(tantivy.Query.all_query(), searcher.num_docs, count=False).hits
    return [to_passage(bytes(searcher.doc(address).get_first("passage"))) for _, address in hits]


def assert_index_agrees(database: Path) -> None:
    """Fail unless the index of a database holds each of its blocks and findings, once, as they are."""
    with connect(database) as connection:
        build = build_id(connection)
        connection.execute(_COPIES)
        blocks = connection.execute(_BLOCKS).fetchall()
        findings = connection.execute("SELECT document, kind, id, quote FROM finding ORDER BY ALL").fetchall()
    base = folder(database)
    assert [path.name for path in base.iterdir()] == [build]
    held = passages(base, build)
    assert sorted((at.document, at.number, at.text, at.source, at.council, at.copy) for at in held) == blocks
    assert sorted((at.document, each.kind, each.id, each.quote(at.text)) for at in held for each in at.findings) == findings
