"""A made database of any size in the schema of the day: `python -m tests.bench.made TARGET --documents 1000000`.

Everything in it comes from DuckDB's ``hash`` of row numbers, so the same number of documents gives the same rows. About twenty
findings a document, 300 councils, twelve years. What a table or column is not told here is filled by its type, so that the
database follows the schema; a table that nobody fills is told of.
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

import duckdb

from pipeline.findings import kinds
from pipeline.store import summaries
from pipeline.store.loader import Loader
from pipeline.store.table import Table
from pipeline.store.tables import tables
from tests.bench import cells, recipes
from tests.bench.words import BODIES, ENDS, INDICATORS, NAMES, OWNERS, REGIONS, STEMS, WORDS

COUNCILS = 300
PHRASES = 65536
_BATCH = 250_000  # documents in one statement: what an index needs beside it stays small

_MACROS = """
CREATE TEMP MACRO h(n, salt) AS hash(hash(n, salt));
CREATE TEMP MACRO u(n, salt) AS (hash(hash(n, salt)) >> 11)::DOUBLE / 9007199254740992.0;
CREATE TEMP MACRO pick(list, share) AS list[1 + floor(len(list) * share)::INTEGER];
CREATE TEMP MACRO made_id(n) AS left(md5(n), 20);
"""
# Words as rare as in real papers (Zipf): plain English ones first, then six thousand that no language has.
_PHRASE = """
CREATE TEMP TABLE phrase AS
WITH vocabulary AS (
    SELECT list_concat($words, list_transform(
        range(6000), lambda i: lower(concat(list_extract($stems, 1 + i % 20), list_extract($stems, 1 + i // 20 % 20),
        list_extract($ends, 1 + i // 400))))) AS words
)
SELECT i::UBIGINT AS p, array_to_string([
    CASE WHEN u(i * 6 + x, 'tail') < 0.03 THEN pick($names, u(i * 6 + x, 'name')) || '-' || (hash(hash(i, x)) % 2000)::VARCHAR
    ELSE list_extract(words, floor(pow(len(words), u(i * 6 + x, 'word')))::INTEGER) END
    FOR x IN range(6)], ' ') AS words
FROM range($phrases) AS r(i), vocabulary
"""


def make(target: Path, documents: int, *, councils: int = COUNCILS, keys: bool = True, told: bool = False) -> None:
    """Write a made database to ``target``, quicker without primary keys; ``told`` prints how it goes."""
    schema = tables(kinds())
    # Keys are made last: an index that grows row by row takes most of the time.
    with Loader(target, {name: replace(table, key=()) for name, table in schema.items()}, tuple(kinds())) as loader:
        loader.finish()
    with duckdb.connect(target) as connection:
        _prepare(connection, documents, councils)
        for table in _ordered(schema):
            began = time.monotonic()
            rows = _fill(connection, table, documents)
            if told:
                print(f"  {table.name:20} {rows:10,} rows {time.monotonic() - began:7.1f} s", flush=True)
        connection.execute("DROP TABLE made_document; DROP TABLE phrase")
        for table in schema.values() if keys else ():
            key = ", ".join(f'"{name}"' for name in table.key)
            if key:
                connection.execute(f'ALTER TABLE "{table.name}" ADD PRIMARY KEY ({key})')
        began = time.monotonic()
        summaries.refresh(connection)
        if told:
            print(f"  summaries made in {time.monotonic() - began:.1f} s")
        connection.execute("CHECKPOINT")


def _prepare(connection: duckdb.DuckDBPyConnection, documents: int, councils: int) -> None:
    connection.execute(_MACROS)
    said = {"names": NAMES, "stems": STEMS, "ends": ENDS, "words": WORDS, "phrases": PHRASES}
    connection.execute(_PHRASE, said)
    lists = {"names": NAMES, "regions": REGIONS, "bodies": BODIES, "indicators": INDICATORS, "owners": OWNERS}
    for name, content in lists.items():
        connection.execute(f"SET VARIABLE {name} = string_split($content, chr(10))", {"content": "\n".join(content)})
    connection.execute(recipes.COUNCIL.format(councils=councils))
    connection.execute(recipes.DOCUMENT.format(documents=documents, councils=councils))


def _ordered(schema: dict[str, Table]) -> list[Table]:
    """Return the tables, those made from others' rows last."""
    order = list(recipes.ROWS)
    return sorted(schema.values(), key=lambda table: order.index(table.name) if table.name in order else -1)


def _fill(connection: duckdb.DuckDBPyConnection, table: Table, documents: int) -> int:
    rows = recipes.ROWS.get(table.name)
    if rows is None:
        return 0
    told = cells.SHARED | (cells.EVIDENCE if "quote" in rows else {}) | cells.CELLS.get(table.name, {})
    chosen = ", ".join(f'{told.get(column.name) or _by_type(column.sql)} AS "{column.name}"' for column in table.columns)
    for first in range(0, documents, _BATCH) if "{some}" in rows else (0,):
        some = f"d.i BETWEEN {first} AND {first + _BATCH - 1}"
        connection.execute(f'INSERT INTO "{table.name}" BY NAME SELECT {chosen} FROM {rows.format(some=some)}')
    found = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
    return int(found[0]) if found else 0


def _by_type(sql: str) -> str:
    """Return what stands in a column that no recipe knows: nothing, or an empty list."""
    return f"[]::{sql}" if sql.endswith("[]") else "NULL"


def main() -> None:
    """Make a database where the command line says."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target", type=Path)
    asked.add_argument("--documents", type=int, default=1_000_000)
    asked.add_argument("--no-keys", action="store_true")
    chosen = asked.parse_args()
    began = time.monotonic()
    make(chosen.target, chosen.documents, keys=not chosen.no_keys, told=True)
    print(f"{chosen.target}: {chosen.target.stat().st_size / 1e9:.2f} GB in {time.monotonic() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
