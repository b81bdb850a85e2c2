"""Builds that are killed at some moment, resumed, and compared with builds that nobody disturbed."""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pipeline import build, entries
from pipeline.settings import Settings
from tests.build.same import at_once, content

# What a build does to files: before the one with a number it can be told to die.
Work = Callable[..., None]
Moment = Callable[[Any], None]
_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "open", "shutil.rmtree", "shutil.copyfile"}
CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.build.killed", "pipeline.ready", "pipeline.writing", "pipeline.loaded"])


def one_build(papers: Path, into: Path, full: bool = False) -> None:
    """Build in this process, without a pool."""
    entries.run = at_once  # type: ignore[assignment]
    build.build([papers], into, settings=Settings(workers=1), full=full)


def pool_build(papers: Path, into: Path) -> None:
    """Build as users do: two workers read, this process writes."""
    build.build([papers], into, settings=Settings(workers=2))


def dying_build(papers: Path, into: Path, last: int, work: Work = one_build) -> None:
    """Build, and die with all workers, without a word, before this process has done so many things to files."""
    count = 0

    def watch(event: str, told: tuple[Any, ...]) -> None:
        nonlocal count
        if event in _EVENTS and str(told[0]).startswith(str(into.parent)):
            count += 1
            if count >= last:
                os.killpg(0, signal.SIGKILL)

    sys.addaudithook(watch)
    work(papers, into)


def run(work: Work, *given: Any, moment: Moment | None = None) -> int | None:
    """Run a build in a group of processes of its own, kill them all at some moment, and return how it ended.

    Checks that nobody of the group is left: an orphan would write to the journal of the next build.
    """
    process = CONTEXT.Process(target=_grouped, args=(work, *given))
    process.start()
    if moment is not None:
        moment(process)
        process.kill()  # before it has a group of its own
        with suppress(ProcessLookupError):
            os.killpg(process.pid or 0, signal.SIGKILL)
    process.join()
    until = time.monotonic() + 10
    while group := members(process.pid or 0):
        assert time.monotonic() < until, f"left alive: {group}"
        time.sleep(0.02)
    return process.exitcode


def _grouped(work: Work, *given: Any) -> None:
    os.setsid()
    work(*given)


def members(group: int) -> list[int]:
    """Return the processes of a group that are alive."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, of = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
            if int(of) == group and state not in "ZX":
                found.append(int(path.parent.name))
    return found


def after(seconds: float) -> Moment:
    """Return the moment after so many seconds."""
    return lambda _: time.sleep(seconds)


def read(count: int, into: Path) -> Moment:
    """Return the moment at which so many inputs are in the journal, or the build is done."""
    journal = into.with_name(f"{into.name}.work")

    def moment(process: Any) -> None:
        while process.is_alive() and sum(1 for _ in journal.glob("*/*.entry")) < count:
            time.sleep(0.002)

    return moment


def whole(database: Path, allowed: list[Any]) -> None:
    """Check that what a killed build left is one of the databases that may be there: none, the old one or the new one."""
    now = content(database) if database.exists() else None
    others = [sorted(name for name in now if each is None or now[name] != each.get(name)) for each in allowed] if now else []
    assert now in allowed, f"{database} is none of those that may be there: other are {others}"


def resumed(folder: Path, work: Work = one_build, *, died_at: int | None = None, moment: Moment | None = None) -> int | None:
    """Build an archive that was disturbed, killed on the way, and again; compare with a build that nobody disturbed."""
    papers, into, undisturbed = folder / "papers", folder / "x" / "x.duckdb", folder / "fresh" / "fresh.duckdb"
    before = content(into) if into.exists() else None
    assert run(one_build, papers, undisturbed, True) == 0
    wanted = content(undisturbed)
    ended = run(dying_build, papers, into, died_at, work) if died_at else run(work, papers, into, moment=moment)
    whole(into, [before, wanted])
    assert run(work, papers, into) == 0
    whole(into, [wanted])
    left = {path.name for path in into.parent.iterdir()} - {"x.duckdb", "x.search"}
    assert not left, f"left behind: {sorted(left)}"
    return ended
