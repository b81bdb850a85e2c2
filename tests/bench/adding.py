"""A hundred documents added to a made database: ``python -m tests.bench.adding MADE.duckdb [COUNT]``; works on a copy beside it.

With ``--search`` its index is brought up to date too, or made where there is none. The documents of the made database have no
files: what the file system would tell of them is what the database says.
"""

import os
import resource
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from pipeline import build, entries, provenance, search, sources, versions
from pipeline.process import tables
from pipeline.settings import Settings
from pipeline.store import rows
from tests.build.papers import paper
from tests.build.same import at_once

SETTINGS = Settings(workers=1)
_BYTES, _MODIFIED = 1000, 1_700_000_000_000_000_000
_INPUT = """
INSERT INTO input BY NAME
SELECT source, $bytes AS bytes, $at AS modified_ns, $at AS changed_ns, id AS sha256, media_type,
    map($types::VARCHAR[], $digests::VARCHAR[])[media_type] AS stages
FROM document
"""


def remembered(database: Path) -> list[str]:
    """Let a made database say of its documents what a build would have said; return their paths."""
    stages = versions.stages(SETTINGS)
    with duckdb.connect(database) as connection:
        connection.execute("DELETE FROM input")
        values: dict[str, Any] = {"bytes": _BYTES, "at": _MODIFIED, "types": [], "digests": []}
        for media_type, digest in stages.by_type.items():
            if media_type:
                values["types"].append(media_type)
                values["digests"].append(digest)
        connection.execute(_INPUT, values)
        connection.execute("DELETE FROM outcome WHERE source NOT IN (SELECT source FROM input)")
        held = {"build": search.build_id(connection)}
        connection.execute("DELETE FROM run")
        row = provenance.run_row((), SETTINGS, {}) | provenance.times(time.time()) | held
        batch = rows.batch(tables()["run"], [row])
        connection.register("incoming", batch)
        connection.execute("INSERT INTO run BY NAME FROM incoming")
        return [source for (source,) in connection.execute("SELECT source FROM input").fetchall()]


def main() -> None:
    """Add documents, and tell how long it took and how much memory."""
    made, count = Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 100
    with TemporaryDirectory(dir=made.parent) as name:
        database = Path(name) / "x.duckdb"
        shutil.copyfile(made, database)
        if (index := search.folder(made)).exists():
            shutil.copytree(index, search.folder(database), copy_function=os.link)
        known = remembered(database)
        new = [Path(name) / f"{number}.md" for number in range(count)]
        for number, path in enumerate(new):
            path.write_text(paper(number, 1000 + number))
        inputs = tuple(sources.Input(source, source) for source in known) + sources.find(new)
        held, look = frozenset(known), sources.look
        seen = sources.Seen(_BYTES, _MODIFIED, _MODIFIED)

        def of_inputs(_: Any) -> tuple[sources.Input, ...]:
            return inputs

        def of_files(found: sources.Input) -> sources.Seen:
            return seen if found.source in held else look(found)

        sources.find, sources.look = of_inputs, of_files  # type: ignore[assignment]
        entries.run = at_once  # type: ignore[assignment]
        if "--search" not in sys.argv:
            search.update = lambda *_, **__: None
        began, clock = time.monotonic(), time.process_time()
        summary = build.build([], database, settings=SETTINGS)
        print(f"{summary.inputs:,} inputs, {summary.findings.total():,} findings, {database.stat().st_size / 1e9:.2f} GB")
        print(
            f"{summary.inputs - summary.kept} read; {time.monotonic() - began:.1f} s, {time.process_time() - clock:.1f} s of CPU,"
        )
        print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB of memory")


if __name__ == "__main__":
    main()
