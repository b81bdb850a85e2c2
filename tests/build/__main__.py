"""``python -m tests.build [BUILDS]``: kill as many builds at random moments, resume each, compare; fifty where none is told."""

import random
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.build.killed import one_build, resumed, run
from tests.build.papers import archive, disturb


def main(builds: int) -> None:
    """Kill builds at random moments: of an archive that is new, and of one that has changed since."""
    chance = random.Random(builds)
    killed = 0
    with TemporaryDirectory() as name:
        papers = archive(Path(name) / "papers", 12)
        began = time.monotonic()
        run(one_build, papers, Path(name) / "timed" / "x.duckdb")
        lasting = time.monotonic() - began
        for number in range(builds):
            if chance.random() < 0.2:
                (Path(name) / "x" / "x.duckdb").unlink(missing_ok=True)
            done = [disturb(papers, chance) for _ in range(chance.randint(1, 4))]
            died = {"died_at": chance.randint(1, 120)} if number % 2 else {"seconds": chance.uniform(0, lasting)}
            killed += resumed(Path(name), **died) == -signal.SIGKILL  # type: ignore[arg-type]
            print(f"{number + 1} of {builds}: {died}, after {', '.join(done)}: whole, and equal when resumed", flush=True)
    print(f"{killed} builds of {builds} were killed before they were done; all were whole and equal when resumed.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
