"""What differs between two databases: the findings that came, went and changed, and the rules that say so.

A finding is the same where document, kind, place and value are: its id. One that is in one database only is set against one of
the other that has the same words in the same document, or, where the document's bytes are others, in the file of the same path:
that finding changed; where it only moved, it did not. What is left came, or went.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import duckdb

from pipeline.errors import UsageProblem
from pipeline.model import Record
from pipeline.store.files import quoted
from pipeline.store.query import connect

What = Literal["came", "went", "changed"]

# Where a finding stands is no part of what it says.
_PLACE = ("id", "document", "source", "page", "start_offset", "end_offset", "section", "boxes", "value_hash")
_PARTS = ("_start", "_end", "_precision", "_resolved")
LEFT = "left_to_a_reader"
"""What changed of a finding that is in the table ``review`` of one database, and not of the other."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that came, went or changed: ``rule`` made it, ``fields`` has what it says otherwise, before and after.

    Source, page and quote are those of the newer database, where it is there.
    """

    what: What
    kind: str
    id: str
    source: str
    page: int | None
    quote: str
    rule: str
    fields: tuple[tuple[str, Any, Any], ...] = ()

    def record(self) -> Record:
        """Return it as JSON has it."""
        told = {name: getattr(self, name) for name in ("what", "kind", "id", "source", "page", "quote", "rule")}
        return told | {"fields": {name: {"before": before, "after": after} for name, before, after in self.fields}}


def differences(old: Path, new: Path) -> Iterator[Change]:
    """Yield what differs, kind by kind, in the order of paths and places; raises :class:`UsageProblem` for no such databases."""
    for path in (old, new):
        connect(path).close()  # says what is wrong with it
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET enable_progress_bar = false")
        for name, path in (("old", old), ("new", new)):
            connection.execute(f"ATTACH {quoted(str(path))} AS {name} (READ_ONLY)")
        for kind in _kinds(connection, (old, new)):
            yield from sorted(_of_kind(connection, kind), key=lambda each: (each.source, each.page or 0, each.quote, each.what))


def _kinds(connection: duckdb.DuckDBPyConnection, paths: tuple[Path, Path]) -> list[str]:
    """Return the kinds of findings that both databases have."""
    found: list[set[str]] = []
    for name, path in zip(("old", "new"), paths, strict=True):
        sql = "SELECT table_name FROM duckdb_columns() WHERE database_name = ? AND column_name IN ('id', 'rule', 'quote')"
        rows = connection.execute(f"{sql} GROUP BY 1 HAVING count(*) = 3", [name]).fetchall()
        tables = {table for (table,) in rows} - {"review", "finding"}
        if not tables:
            raise UsageProblem(
                f"There are no findings in {path}.", "Give two databases that were built by council-findings build."
            )
        found.append(tables)
    return sorted(found[0] & found[1])


def _of_kind(connection: duckdb.DuckDBPyConnection, kind: str) -> Iterator[Change]:
    columns = _columns(connection, kind)
    said = ", ".join(f'"{name}"' for name in columns)
    differ = " OR ".join(f'o."{name}" IS DISTINCT FROM n."{name}"' for name in _said(columns)) or "false"
    same = f'SELECT o.id FROM old."{kind}" AS o JOIN new."{kind}" AS n USING (id) WHERE {differ}'  # noqa: S608 -- tables of ours
    before = _rows(connection, f'SELECT {said} FROM old."{kind}" WHERE id NOT IN (SELECT id FROM new."{kind}") OR id IN ({same})')  # noqa: S608
    after = _rows(connection, f'SELECT {said} FROM new."{kind}" WHERE id NOT IN (SELECT id FROM old."{kind}") OR id IN ({same})')  # noqa: S608
    yield from _changes(kind, before, after, (_reviewed(connection, "old", after), _reviewed(connection, "new", before)))


def _columns(connection: duckdb.DuckDBPyConnection, kind: str) -> list[str]:
    """Return the columns of a kind that both databases have."""
    sql = "SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND table_name = ? ORDER BY column_index"
    theirs = {name for (name,) in connection.execute(sql, ["old", kind]).fetchall()}
    return [name for (name,) in connection.execute(sql, ["new", kind]).fetchall() if name in theirs]


def _said(columns: Iterable[str]) -> list[str]:
    """Return the columns that say something, those of a date once."""
    held = list(columns)
    parts = {f"{name}{part}" for name in held for part in _PARTS}
    return [name for name in held if name not in _PLACE and name not in parts]


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    answer = connection.execute(f"{sql} ORDER BY source, start_offset, id")
    names = [column[0] for column in answer.description or ()]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _reviewed(connection: duckdb.DuckDBPyConnection, name: str, rows: list[Row]) -> frozenset[str]:
    """Return the ids of those findings that a database leaves to a reader."""
    sql = f"SELECT id FROM {name}.review WHERE list_contains(?::VARCHAR[], id)"  # noqa: S608
    try:
        return frozenset(found for (found,) in connection.execute(sql, [[row["id"] for row in rows]]).fetchall())
    except duckdb.Error:
        return frozenset()  # a database of before there was such a table


def _changes(kind: str, before: list[Row], after: list[Row], left: tuple[frozenset[str], frozenset[str]]) -> Iterator[Change]:
    """Set findings of one database against those of the other, by what they have in common, the surest first."""
    ways: tuple[Callable[[Row], Any], ...] = (
        lambda row: row["id"],
        lambda row: (row["document"], row["start_offset"], row["end_offset"]),
        lambda row: (row["document"], row["quote"]),
        lambda row: (row["source"], row["quote"]),
    )
    for way in ways:
        waiting: dict[Any, list[Row]] = defaultdict(list)
        for row in before:
            waiting[way(row)].append(row)
        alone = []
        for row in after:
            if not waiting[way(row)]:
                alone.append(row)
            elif fields := _differing(waiting[way(row)].pop(0), row):
                yield _change("changed", kind, row, fields)
        before, after = [row for rows in waiting.values() for row in rows], alone
    for row in before:
        yield _change("changed", kind, row, ((LEFT, False, True),)) if row["id"] in left[1] else _change("went", kind, row)
    for row in after:
        yield _change("changed", kind, row, ((LEFT, True, False),)) if row["id"] in left[0] else _change("came", kind, row)


def _differing(before: Row, after: Row) -> tuple[tuple[str, Any, Any], ...]:
    return tuple((name, before[name], after[name]) for name in _said(after) if before[name] != after[name])


def _change(what: What, kind: str, row: Row, fields: tuple[tuple[str, Any, Any], ...] = ()) -> Change:
    return Change(what, kind, row["id"], row["source"], row["page"], row["quote"], row["rule"], fields)
