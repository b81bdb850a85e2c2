"""``python -m tests.build [BUILDS]``: kill as many builds at random moments, resume each, compare; fifty where none is told.

Half of them read with two workers, as users build, half in one process. A moment is one of time, or, as a build mostly starts and
reads, one at which the journal has so many inputs, or so many things have been done to files: copying and swapping among them.
"""

import random
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.build import killed
from tests.build.papers import archive, disturb


def main(builds: int) -> None:
    """Kill builds at random moments: of an archive that is new, and of one that has changed since."""
    chance = random.Random(builds)
    died = 0
    with TemporaryDirectory() as name:
        papers, into = archive(Path(name) / "papers", 12), Path(name) / "x" / "x.duckdb"
        lasting = {work: _lasting(work, papers, Path(name) / "timed" / f"{work.__name__}.duckdb") for work in _WORK}
        for number in range(builds):
            if chance.random() < 0.2:
                into.unlink(missing_ok=True)
            done = [disturb(papers, chance) for _ in range(chance.randint(1, 4))]
            work = _WORK[number % 2]
            told, moment = _moment(number // 2, chance, into, lasting[work])
            ended = killed.resumed(Path(name), work, **moment)
            died += ended == -signal.SIGKILL
            how = "killed" if ended else "done before it was killed"
            print(
                f"{number + 1} of {builds}: {work.__name__} {how} {told}, after {', '.join(done)}: equal when resumed", flush=True
            )
    print(f"{died} builds of {builds} were killed before they were done; all were whole and equal when resumed.")


_WORK = (killed.pool_build, killed.one_build)


def _lasting(work: killed.Work, papers: Path, into: Path) -> float:
    """Return how many seconds a build takes."""
    began = time.monotonic()
    assert killed.run(work, papers, into) == 0
    return time.monotonic() - began


def _moment(number: int, chance: random.Random, into: Path, lasting: float) -> tuple[str, dict[str, Any]]:
    """Return a moment in words, and as it is told to ``resumed``."""
    if number % 4 == 0:
        seconds = chance.uniform(0, lasting)
        return f"after {seconds:.2f} s", {"moment": killed.after(seconds)}
    if number % 4 == 1:
        count = chance.randint(1, 3)
        return f"with {count} inputs in the journal", {"moment": killed.read(count, into)}
    last = chance.randint(1, 60)
    return f"before it did {last} things to files", {"died_at": last}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
