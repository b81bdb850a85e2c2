import random
import signal
from pathlib import Path

from tests.build.killed import resumed
from tests.build.papers import archive, disturb


def test_builds_that_are_killed_leave_the_old_database_whole_and_are_gone_on_with(tmp_path: Path) -> None:
    """The moments are things done to files, the swap among them; `make kill` tries fifty at random."""
    papers = archive(tmp_path / "papers", 3)
    chance = random.Random(0)
    ended = []
    for died_at in (9, 24, 39, 43, 10_000):
        ended.append(resumed(tmp_path, died_at=died_at))
        disturb(papers, chance)
    assert ended == [-signal.SIGKILL] * 4 + [0]
