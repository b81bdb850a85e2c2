# ruff: noqa: S608 -- the statements are made of our own tables' names
"""What is kept of the old database, what is taken out, and what comes out of the journal: the new one's tables by documents."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.model import Record
from pipeline.store.files import quoted
from pipeline.store.journal import Journal
from pipeline.store.loader import Loader
from pipeline.store.rows import outcome_row

# Where more than this share of the documents is new or goes, or has gone since the file was written anew, it is written anew.
_PATCHABLE = 0.3

_WAS = "source, bytes, modified_ns, changed_ns, sha256, media_type, stages"
_KEPT = "SELECT document FROM final WHERE owner AND origin = 'old'"


class Gone(NamedTuple):
    """What is no longer in the database: how many documents, of which councils (their codes)."""

    documents: int = 0
    councils: frozenset[str | None] = frozenset()


def patchable(final: pa.Table, dropped: int) -> bool:
    """Return whether a copy of the old database is to be patched: most is kept, and the file has little dead space."""
    kept = pc.sum(pc.equal(final["origin"], "old")).as_py() or 0
    return bool(max(final.num_rows - kept, dropped) <= _PATCHABLE * final.num_rows)


def by_document(loader: Loader) -> list[str]:
    """Return the names of the tables whose rows are each of one document."""
    return ["document", *(name for name, it in loader.tables.items() if name in _OF_DOCUMENTS or _of_kind(it.columns))]


_OF_DOCUMENTS = ("block", "origin", "document_signature", "council_candidate", "theme", "link", "review")


def _of_kind(columns: Any) -> bool:
    return {"id", "document", "quote", "rule"} <= {column.name for column in columns}


def drop_outdated(loader: Loader, final: pa.Table) -> Gone:
    """Take out of a copy of the old database what is not kept."""
    _register(loader, final)
    loader.execute(f"CREATE TEMP TABLE gone AS SELECT id, council_code FROM document WHERE id NOT IN ({_KEPT})")
    codes = [code for (code,) in loader.rows("SELECT council_code FROM gone")]
    if codes:
        for name in by_document(loader):
            column = "id" if name == "document" else "document"
            loader.execute(f'DELETE FROM "{name}" WHERE {column} IN (SELECT id FROM gone)')
    loader.execute("DELETE FROM outcome WHERE source NOT IN (SELECT source FROM final WHERE origin = 'old')")
    same = " AND ".join(f"f.{name.strip()} IS NOT DISTINCT FROM i.{name.strip()}" for name in _WAS.split(","))
    loader.execute(f"DELETE FROM input AS i WHERE NOT EXISTS (SELECT 1 FROM final AS f WHERE {same})")
    return Gone(len(codes), frozenset(codes))


def copy_kept(loader: Loader, final: pa.Table, old: Path | None) -> Gone:
    """Copy what is kept of the old database into an empty one."""
    _register(loader, final)
    if old is None:
        return Gone()
    loader.execute(f"ATTACH {quoted(str(old))} AS old (READ_ONLY)")
    for name in by_document(loader):
        column = "id" if name == "document" else "document"
        loader.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM old."{name}" WHERE {column} IN ({_KEPT})')
    kept = "SELECT source FROM final WHERE origin = 'old'"
    loader.execute(f"INSERT INTO outcome BY NAME SELECT * FROM old.outcome WHERE source IN ({kept})")
    loader.execute("DETACH old")
    return Gone()


def add_journal(loader: Loader, journal: Journal) -> set[str | None]:
    """Load what is in the journal, in the order of the inputs; return the codes of the councils whose papers came."""
    codes: set[str | None] = set()
    for source, owner in _journaled(loader):
        entry = journal.get(source)
        loader.add_rows("outcome", [outcome_row(source, entry.outcome, entry.was.document)])
        if owner:
            codes.update(entry.rows["document"].column("council_code").to_pylist())
            loader.add(entry.rows)
    loader.execute(
        f"INSERT INTO input BY NAME SELECT {_WAS} FROM final WHERE source NOT IN (SELECT source FROM input) ORDER BY place"
    )
    return codes


def forget(loader: Loader, codes: Collection[str | None] | None) -> None:
    """Take out the groups and actions of the councils with these codes, and of documents that went; all where None is given."""
    if codes is None:
        for name in ("document_group", "action", "action_item"):
            loader.execute(f"DELETE FROM {name}")
        return
    named = [sorted(code for code in codes if code)]
    of_them = "SELECT id FROM document WHERE list_contains(?::VARCHAR[], council_code) OR (council_code IS NULL AND ?)"
    gone = "document NOT IN (SELECT id FROM document)"
    loader.execute(f"CREATE TEMP TABLE grouped AS FROM document_group WHERE document IN ({of_them})", [*named, None in codes])
    loader.execute(f"DELETE FROM document_group WHERE {gone} OR document IN ({of_them})", [*named, None in codes])
    for name in ("action", "action_item"):
        loader.execute(f"DELETE FROM {name} WHERE list_contains(?::VARCHAR[], council_code)", named)


def changed(loader: Loader) -> list[str]:
    """Return the documents of a patched copy that are new or gone, or stand otherwise in their groups than before."""
    others = (
        "SELECT g.document FROM document_group AS g JOIN grouped AS b USING (document) WHERE g.representative <> b.representative"
    )
    there = loader.rows("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'grouped'") == [(1,)]
    new = "SELECT document FROM final WHERE owner AND origin = 'journal'"
    found = loader.rows(f"SELECT id FROM gone UNION {new}{f' UNION {others}' if there else ''} ORDER BY ALL")
    return [document for (document,) in found]


def put_councils(loader: Loader, rows: list[Record]) -> None:
    """Load the councils of the register and of the user's list, in the place of those that are there."""
    loader.execute("DELETE FROM council")
    loader.add_rows("council", rows)


def put_run(loader: Loader, row: Record) -> None:
    """Load how the database was built, in the place of how it was before."""
    loader.execute("DELETE FROM run")
    loader.add_rows("run", [row])


def _journaled(loader: Loader) -> Iterator[tuple[str, bool]]:
    yield from loader.rows("SELECT source, owner FROM final WHERE origin = 'journal' ORDER BY place")


def _register(loader: Loader, final: pa.Table) -> None:
    loader.connection.register("incoming_final", final)
    loader.execute("CREATE TEMP TABLE final AS SELECT * FROM incoming_final")
    loader.connection.unregister("incoming_final")
