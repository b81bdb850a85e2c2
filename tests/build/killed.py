"""Builds that are killed at some moment, resumed, and compared with builds that nobody disturbed."""

import os
import signal
import sys
import time
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pipeline import build, entries
from pipeline.settings import Settings
from tests.build.same import at_once, content

# What a build does to files: before the one with a number it can be told to die.
_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "open", "shutil.rmtree", "shutil.copyfile"}
CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.build.killed"])


def one_build(papers: Path, into: Path, full: bool = False) -> None:
    """Build in this process, without a pool: what is to be killed is the process that writes."""
    entries.run = at_once  # type: ignore[assignment]
    build.build([papers], into, settings=Settings(workers=1), full=full)


def dying_build(papers: Path, into: Path, last: int) -> None:
    """Build, and die without a word before so many things were done to files."""
    count = 0

    def watch(event: str, told: tuple[Any, ...]) -> None:
        nonlocal count
        if event in _EVENTS and str(told[0]).startswith(str(into.parent)):
            count += 1
            if count >= last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    one_build(papers, into)


def run(work: Any, *given: Any, seconds: float | None = None) -> int | None:
    """Run a build in a process of its own, kill it after so many seconds, and return how it ended."""
    process = CONTEXT.Process(target=work, args=given)
    process.start()
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    process.join()
    return process.exitcode


def whole(database: Path, allowed: list[Any]) -> None:
    """Check that what a killed build left is one of the databases that may be there: none, the old one or the new one."""
    now = content(database) if database.exists() else None
    others = [sorted(name for name in now if each is None or now[name] != each.get(name)) for each in allowed] if now else []
    assert now in allowed, f"{database} is none of those that may be there: other are {others}"


def resumed(folder: Path, *, died_at: int | None = None, seconds: float | None = None) -> int | None:
    """Build an archive that was disturbed, killed on the way, and again; compare with a build that nobody disturbed."""
    papers, into, undisturbed = folder / "papers", folder / "x" / "x.duckdb", folder / "fresh" / "fresh.duckdb"
    before = content(into) if into.exists() else None
    assert run(one_build, papers, undisturbed, True) == 0
    wanted = content(undisturbed)
    ended = run(dying_build, papers, into, died_at) if died_at else run(one_build, papers, into, seconds=seconds)
    whole(into, [before, wanted])
    assert run(one_build, papers, into) == 0
    whole(into, [wanted])
    left = {path.name for path in into.parent.iterdir()} - {"x.duckdb", "x.search"}
    assert not left, f"left behind: {sorted(left)}"
    return ended
