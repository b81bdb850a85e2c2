"""How long each view takes on a made database: `make bench-dataset DOCUMENTS=1000000`. Prints; asserts nothing.

Each view is asked as `council-findings query --view NAME` does (its first forty rows) and for all its rows, in 2 GB of memory
and by two threads, after a first time that warms the file's pages; the better of two times counts, and what of the machine's time
it took: on a busy machine that divided by two is nearer to what two free cores need.
"""

import argparse
import resource
import time
from pathlib import Path

import duckdb

from pipeline.store import connect, views
from tests.bench.made import make

_BRICKS = ("document_current", "finding")
_ROWS = 41
# What is left of 2 GB beside the program.
_MEMORY = "1600MB"


def timed(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[float, float]:
    """Return the seconds that an answer takes, by the clock and by the processors."""
    best = (float("inf"), float("inf"))
    for _ in range(3):
        began, worked = time.perf_counter(), time.process_time()
        connection.execute(sql).fetchall()
        best = min(best, (time.perf_counter() - began, time.process_time() - worked))
    return best


def main() -> None:
    """Make the database where it is not there, and time its views."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--documents", type=int, default=1_000_000)
    asked.add_argument("--database", type=Path)
    chosen = asked.parse_args()
    database = chosen.database or Path(f"data/processed/made-{chosen.documents}.duckdb")
    if not database.exists():
        make(database, chosen.documents, told=True)
    with connect(database) as connection:
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute("SET threads = 2")
        sizes = [connection.execute(f"SELECT count(*) FROM {each}").fetchall()[0][0] for each in ("document", "finding")]
        print(f"{sizes[0]:,} documents, {sizes[1]:,} findings; seconds (of two processors)")
        for view in views.views(connection):
            if view.name not in _BRICKS:
                _show(connection, view)
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _show(connection: duckdb.DuckDBPyConnection, view: views.View) -> None:
    columns = ", ".join(f'"{each.name}"' for each in view.columns if not each.leads)
    first = timed(connection, f"SELECT {columns} FROM {view.name} LIMIT {_ROWS}")
    rows = connection.execute(f"SELECT count(*) FROM {view.name}").fetchall()[0][0]
    whole = timed(connection, f"SELECT count(columns(*)) FROM {view.name}")
    print(
        f"  {view.name:26} first {first[0]:6.2f} ({first[1]:6.2f})   all {rows:10,} rows {whole[0]:6.2f} ({whole[1]:6.2f})",
        flush=True,
    )


if __name__ == "__main__":
    main()
