"""``python -m tests.build [BUILDS]``: kill builds at random moments until so many have died, resume each and compare; else fifty.

Half of them read with two workers, as users build, half in one process. A moment is one of time, or, as a build mostly starts and
reads, one at which the journal has so many inputs, or so many things have been done to files: copying and swapping among them.
A build that is done before its moment does not count: another is tried.
"""

import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.build import killed
from tests.build.papers import archive, disturb

_TRIES = 4  # for each build that is to die


def main(builds: int) -> None:
    """Kill builds at random moments: of an archive that is new, and of one that has changed since."""
    chance = random.Random(builds)
    died, tried = Counter[killed.Work](), Counter[killed.Work]()
    with TemporaryDirectory() as name:
        papers, into = archive(Path(name) / "papers", 12), Path(name) / "x" / "x.duckdb"
        lasting = {work: _lasting(work, papers, Path(name) / "timed" / f"{work.__name__}.duckdb") for work in _WORK}
        while died.total() < builds and tried.total() < _TRIES * builds:
            if chance.random() < 0.2:
                into.unlink(missing_ok=True)
            done = [disturb(papers, chance) for _ in range(chance.randint(1, 4))]
            work = min(_WORK, key=died.__getitem__)
            told, moment = _moment(tried[work], chance, into, lasting[work])
            ended = killed.resumed(Path(name), work, **moment)
            assert ended in (0, -signal.SIGKILL), f"{work.__name__} ended by itself with {ended}"
            tried[work] += 1
            died[work] += ended == -signal.SIGKILL
            how = "killed" if ended else "done before it was killed"
            print(
                f"{died.total()} of {builds}: {work.__name__} {how} {told}, after {', '.join(done)}: equal when resumed",
                flush=True,
            )
    by_work = ", ".join(f"{count} of them by {work.__name__}" for work, count in died.items())
    print(f"{died.total()} of {tried.total()} builds were killed, {by_work}; all were whole and equal when resumed.")
    if died.total() < builds:
        sys.exit(f"{builds} were to be killed: choose earlier moments in {Path(__file__).name}.")


_WORK = (killed.pool_build, killed.one_build)


def _lasting(work: killed.Work, papers: Path, into: Path) -> float:
    """Return how many seconds a build takes."""
    began = time.monotonic()
    assert killed.run(work, papers, into) == 0
    return time.monotonic() - began


def _moment(number: int, chance: random.Random, into: Path, lasting: float) -> tuple[str, dict[str, Any]]:
    """Return a moment in words, and as it is told to ``resumed``."""
    if number % 4 == 0:
        seconds = chance.uniform(0, lasting / 2)  # most builds read less than the one that was timed
        return f"after {seconds:.2f} s", {"moment": killed.after(seconds)}
    if number % 4 == 1:
        count = chance.randint(1, 2)
        return f"with {count} inputs in the journal", {"moment": killed.read(count, into)}
    last = chance.randint(1, 50)
    return f"before it did {last} things to files", {"died_at": last}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
