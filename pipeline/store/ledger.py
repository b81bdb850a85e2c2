"""What is known of each input of a build: what the database that is there and the journal say, and what is to be done again.

An input is as it was where its file's size and times are so, and the stages too: such a file is not opened. Times that are
not older than the build that read the file tell nothing, as the file may have been written again within the clock's tick; such
a file, and one whose times have changed, is read, and done again only if its bytes or stages are others.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb
import numpy as np

from pipeline.model import Outcome, Status
from pipeline.store.files import limit, quoted
from pipeline.store.journal import Journal, Was

if TYPE_CHECKING:
    import pyarrow as pa

AGAIN = "again"
"""The stages of an input that is to be done in every build: its worker died, which may be the machine's fault."""

# The coarsest clock of a file system in use (FAT's), in nanoseconds.
_TICK = 2_000_000_000
_ROWS = 50_000
_TEXTS = ("source", "sha256", "media_type", "stages", "document", "status")
_WAS = tuple(it.name for it in fields(Was))
_cells = attrgetter(*_WAS)
_COLUMNS = ", ".join(f"{name} {'VARCHAR' if name in _TEXTS else 'BIGINT'}" for name in _WAS)

# What a database tells of its inputs; its build's beginning is before any of them was read.
_OLD = """
SELECT 'old' AS origin, i.source, i.bytes, i.modified_ns, i.changed_ns, i.sha256, i.media_type, i.stages, o.document, o.status,
    (SELECT epoch_ns(built_at) - CAST(seconds * 1000000000 AS BIGINT) FROM old.run) AS began_ns
FROM old.input AS i JOIN old.outcome AS o ON o.source = i.source
"""
_JOURNAL = "SELECT 'journal' AS origin, * FROM journal"
# What is known of an input and holds for today's stages.
_KNOWN = """
CREATE TABLE known AS
WITH due AS (
    SELECT k.*, coalesce(e.digest, (SELECT digest FROM expected WHERE media_type IS NULL)) || coalesce('+' || v.digest, '') AS due
    FROM ({either}) AS k
    LEFT JOIN expected AS e ON e.media_type = k.media_type
    LEFT JOIN said AS v ON v.sha256 = k.sha256
)
SELECT
    s.place, k.origin, k.sha256, k.media_type, k.stages, k.document, k.status,
    s.bytes IS NOT DISTINCT FROM k.bytes AND s.modified_ns IS NOT DISTINCT FROM k.modified_ns
        AND s.changed_ns IS NOT DISTINCT FROM k.changed_ns
        AND k.stages <> 'again'
        AND (s.stages <> '' OR s.bytes IS NOT NULL AND greatest(s.modified_ns, s.changed_ns) < k.began_ns - {tick}) AS unopened
FROM seen AS s
JOIN due AS k ON k.source = s.source
    AND (k.stages = CASE WHEN s.stages <> '' THEN s.stages ELSE k.due END OR (k.stages = 'again' AND s.stages = ''))
"""
# What the database knows goes before what the journal does.
_STATE = """
CREATE TABLE state AS
SELECT s.place, s.source, s.bytes, s.modified_ns, s.changed_ns,
    k.sha256, k.media_type, k.stages, k.document, k.status, k.origin
FROM seen AS s
LEFT JOIN (
    FROM known WHERE unopened QUALIFY row_number() OVER (PARTITION BY place ORDER BY origin DESC) = 1
) AS k ON k.place = s.place
"""
_TODO = """
SELECT s.place, s.source, s.bytes, s.modified_ns, s.changed_ns, list([k.sha256, k.stages]) FILTER (k.place IS NOT NULL)
FROM state AS s LEFT JOIN known AS k ON k.place = s.place
WHERE s.origin IS NULL GROUP BY ALL ORDER BY s.place
"""
# A document belongs to the first of the inputs with its bytes.
_OWNERS = "SELECT min(place) AS place FROM state WHERE document IS NOT NULL GROUP BY document"
_ORPHANS = f"""
SELECT s.place, s.source, s.bytes, s.modified_ns, s.changed_ns, NULL
FROM state AS s SEMI JOIN ({_OWNERS}) AS o ON o.place = s.place
LEFT JOIN old.document AS d ON d.id = s.document
WHERE s.origin = 'old' AND d.source IS DISTINCT FROM s.source ORDER BY s.place
"""  # noqa: S608 -- our own
_FINAL = f"""
SELECT s.*, o.place IS NOT NULL AS owner FROM state AS s LEFT JOIN ({_OWNERS}) AS o ON o.place = s.place ORDER BY s.place
"""  # noqa: S608 -- our own
_DONE = """
UPDATE state AS s
SET sha256 = r.sha256, media_type = r.media_type, stages = r.stages, document = r.document, status = r.status, origin = 'journal'
FROM results AS r WHERE r.place = s.place AND NOT r.same
"""
_SAME = """
UPDATE state AS s
SET sha256 = k.sha256, media_type = k.media_type, stages = k.stages, document = k.document, status = k.status, origin = k.origin
FROM results AS r
JOIN (FROM known QUALIFY row_number() OVER (PARTITION BY place, sha256 ORDER BY origin DESC) = 1) AS k
    ON k.place = r.place AND k.sha256 IS NOT DISTINCT FROM r.sha256
WHERE r.place = s.place AND r.same
"""
_CHANGED = """
SELECT (SELECT count(*) FROM state WHERE origin <> 'old') + (SELECT count(*) FROM old.input) - (SELECT count(*) FROM state)
    + (SELECT count(*) FROM state AS s ANTI JOIN old.input AS i
        ON i.source = s.source AND i.bytes IS NOT DISTINCT FROM s.bytes AND i.modified_ns IS NOT DISTINCT FROM s.modified_ns
        AND i.changed_ns IS NOT DISTINCT FROM s.changed_ns)
"""


@dataclass(frozen=True, slots=True)
class Stages:
    """Hashes of what a document passes through: by media type (None where it is not found out), and what people said of it."""

    by_type: Mapping[str | None, str]
    said: Mapping[str, str]

    def of(self, media_type: str | None, sha256: str | None) -> str:
        """Return the hash for a document; one of a type that nothing reads passes through what those without a type do."""
        said = self.said.get(sha256 or "")
        return self.by_type.get(media_type, self.by_type[None]) + (f"+{said}" if said else "")


class Todo(NamedTuple):
    """An input to be read: its place among the inputs; it is not done again if its hash and stages are as ``known``.

    A hash that is None is that of an input that could not be read.
    """

    place: int
    was: Was
    known: tuple[tuple[str | None, str], ...] = ()


class Result(NamedTuple):
    """What came of a todo: the input as it is now; ``same`` where it was not done again."""

    place: int
    was: Was
    same: bool = False


class Ledger:
    """The inputs of a build in their order, each with where its rows come from: ``old``, ``journal``, or not yet known.

    ``seen`` are the inputs as the file system tells, with the hash of its refusal as the ``stages`` of an input of which there is
    nothing to read. ``old`` is the database that is there, if what it knows is to be used; ``began`` is when the build began, in
    seconds since 1970.
    """

    def __init__(self, seen: Iterable[Was], stages: Stages, journal: Journal, *, old: Path | None, began: float) -> None:
        self._began = int(began * 1e9)
        self._connection = duckdb.connect(":memory:")
        limit(self._connection, journal.folder)
        self._execute(f"SET pandas_analyze_sample = {_ROWS}")  # of all rows of _insert, else types are guessed from some
        self._execute(f"CREATE TABLE seen ({_COLUMNS}, place BIGINT)")
        self._execute(f"CREATE TABLE journal ({_COLUMNS})")
        self._execute(f"CREATE TABLE results ({_COLUMNS}, place BIGINT, same BOOLEAN)")
        self._pairs("expected", "media_type", stages.by_type)
        self._pairs("said", "sha256", stages.said)
        self._insert("seen", ((*_cells(was), place) for place, was in enumerate(seen)), (*_WAS, "place"))
        self._insert("journal", map(_cells, journal.whole()), _WAS)
        self.has_old = old is not None and self._attach(old)
        either = f"{_OLD} UNION ALL BY NAME {_JOURNAL}" if self.has_old else _JOURNAL
        self._execute(_KNOWN.format(either=either, tick=_TICK))
        self._execute(_STATE)
        self._results: list[tuple[Any, ...]] = []

    def todo(self) -> list[Todo]:
        """Return the inputs that are to be read."""
        return self._todo(_TODO)

    def statuses(self) -> dict[Status, int]:
        """Return how many inputs ended how, of those of which it is known."""
        rows = self._execute("SELECT status, count(*) FROM state WHERE origin IS NOT NULL GROUP BY status").fetchall()
        return {Status(status): count for status, count in rows}

    def had(self, source: str) -> Outcome | None:
        """Return the outcome that an input has in the old database."""
        if not self.has_old:
            return None
        found = self._execute("SELECT status, stage, cause, remedy FROM old.outcome WHERE source = ?", [source]).fetchall()
        return next((Outcome(Status(status), *told) for status, *told in found), None)

    def put(self, result: Result) -> None:
        """Write down what came of an input."""
        self._results.append((*_cells(result.was), result.place, result.same))
        if len(self._results) >= _ROWS:
            self._settle()

    def orphans(self) -> list[Todo]:
        """Return the inputs whose document another input stood for that is no longer the first one: they are to be read too."""
        self._settle()
        return self._todo(_ORPHANS) if self.has_old else []

    def unchanged(self) -> bool:
        """Return whether every input is as it is in the old database, and there is no other in it."""
        self._settle()
        return self.has_old and self._execute(_CHANGED).fetchall() == [(0,)]

    def final(self) -> "pa.Table":
        """Return all inputs, with ``origin``, and whether each is the ``owner`` of its document: the first with its bytes."""
        self._settle()
        table: pa.Table = self._connection.sql(_FINAL).to_arrow_table()
        return table

    def close(self) -> None:
        """Give back the memory."""
        self._connection.close()

    def _todo(self, sql: str) -> list[Todo]:
        rows = self._execute(sql).fetchall()
        return [Todo(place, replace(Was(*seen), began_ns=self._began), _pairs_of(known)) for place, *seen, known in rows]

    def _settle(self) -> None:
        self._insert("results", self._results, (*_WAS, "place", "same"))
        self._results.clear()
        self._execute(_DONE)
        self._execute(_SAME)
        self._execute("DELETE FROM results")

    def _attach(self, old: Path) -> bool:
        """Attach the database that is there; say whether it tells of its inputs."""
        try:
            self._execute(f"ATTACH {quoted(str(old))} AS old (READ_ONLY)")
            self._execute(f"{_OLD} LIMIT 0")
        except duckdb.Error:
            return False
        return True

    def _pairs(self, table: str, name: str, pairs: Mapping[Any, str]) -> None:
        self._execute(f"CREATE TABLE {table} ({name} VARCHAR, digest VARCHAR)")
        self._insert(table, pairs.items(), (name, "digest"))

    def _insert(self, table: str, rows: Iterable[tuple[Any, ...]], names: tuple[str, ...]) -> None:
        """Put rows into a table by way of NumPy: PyArrow imports pandas for it, which takes longer than all else here."""
        held = iter(rows)
        while several := list(islice(held, _ROWS)):
            cells = (np.array(column, dtype=object) for column in zip(*several, strict=True))
            self._connection.register("incoming", dict(zip(names, cells, strict=True)))
            self._execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")  # noqa: S608 -- our own tables
            self._connection.unregister("incoming")

    def _execute(self, sql: str, values: list[Any] | None = None) -> duckdb.DuckDBPyConnection:
        return self._connection.execute(sql, values)


def _pairs_of(known: list[tuple[str | None, str]] | None) -> tuple[tuple[str | None, str], ...]:
    return tuple((sha256, stages) for sha256, stages in known or ())
