"""Draws findings of a database at random, as many of each kind, to be read beside their page.

    python -m tests.quality.draw findings.duckdb --each 50 --seed 1 > drawn.jsonl

A line has the finding with its values, its path and page. How many were right goes to tests/gold/read.csv.
"""

import argparse
import json
import random
import sys
from pathlib import Path

import duckdb

from pipeline.findings import kinds

_EVIDENCE = ("document", "start_offset", "end_offset", "boxes", "probability")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("database", type=Path)
    options.add_argument("--each", type=int, default=50, help="findings of each kind")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    chance = random.Random(asked.seed)
    with duckdb.connect(asked.database, read_only=True) as database:
        for kind in kinds():
            found = database.sql(f'SELECT * FROM "{kind}" ORDER BY id')
            names, rows = found.columns, found.fetchall()
            for row in chance.sample(rows, min(asked.each, len(rows))):
                told = {name: content for name, content in zip(names, row, strict=True) if content not in (None, [])}
                sys.stdout.write(
                    json.dumps(
                        {"type": kind} | {k: v for k, v in told.items() if k not in _EVIDENCE}, default=str, ensure_ascii=False
                    )
                    + "\n"
                )


if __name__ == "__main__":
    main()
