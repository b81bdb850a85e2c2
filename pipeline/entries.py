"""What a worker does for a build: it reads an input, unless what it would find is known, and writes that to the journal."""

import errno
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline import sources, store
from pipeline.model import Outcome, SourceFile, Status
from pipeline.process import KNOWN, read_file, rows_of
from pipeline.settings import Settings
from pipeline.versions import refusal_stages


class Task(NamedTuple):
    """An input to be read, as it is now; it is not done again if its hash and stages are among the ``known``."""

    place: int
    found: sources.Input
    was: store.Was
    known: tuple[tuple[str | None, str], ...] = ()


class Done(NamedTuple):
    """What came of a task: the result for the ledger, and what is told of it; ``errno`` where the journal takes no more."""

    result: store.Result
    outcome: Outcome
    pages: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    errno: int | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What all tasks of a build share."""

    settings: Settings
    stages: store.Stages
    journal: store.Journal


def read_entry(task: Task, desk: Desk) -> Done:
    """Read an input and write what was found to the journal."""

    def known(file: SourceFile) -> bool:
        return (file.sha256, desk.stages.of(file.media_type, file.sha256)) in task.known

    file, processed = read_file(task.found, desk.settings, known)
    sha256, media_type = (file.sha256, file.media_type) if file else (None, None)
    stages = refusal_stages(task.found.refusal) if task.found.refusal else desk.stages.of(media_type, sha256)
    was = replace(task.was, sha256=sha256, media_type=media_type, stages=stages)
    if processed.outcome is KNOWN:
        return Done(store.Result(task.place, was, same=True), KNOWN)
    rows = rows_of(processed, desk.settings)
    was = replace(was, document=rows.document, status=rows.outcome.status.value)
    try:
        desk.journal.put(store.Entry(was, rows.outcome, rows.batches))
    except OSError as error:
        return Done(store.Result(task.place, was), rows.outcome, errno=error.errno or errno.EIO)
    counts = tuple((name, each.num_rows) for name, each in rows.batches.items())
    return Done(store.Result(task.place, was), rows.outcome, rows.pages, counts)


def ended(task: Task, outcome: Outcome, desk: Desk) -> Done:
    """Write what a worker's end stands for; one that died is tried again in the next build, as the machine may be at fault."""
    stages = store.AGAIN if outcome.status is Status.FAILED else desk.stages.of(None, None)
    was = replace(task.was, stages=stages, status=outcome.status.value)
    desk.journal.put(store.Entry(was, outcome, {}))
    return Done(store.Result(task.place, was), outcome)
