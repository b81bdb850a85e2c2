"""What a worker does for a build: it reads an input, unless what it would find is known, and writes that to the journal."""

import errno
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from pipeline import findings, sources
from pipeline.cluster import run
from pipeline.model import Outcome, SourceFile, Status
from pipeline.process import KNOWN, model_of, read_file, rows_of
from pipeline.settings import Settings
from pipeline.store.journal import Entry, Journal, Was
from pipeline.store.ledger import AGAIN, Result, Stages, Todo
from pipeline.versions import refusal_stages


class Task(NamedTuple):
    """An input to be read, as it is now; it is not done again if its hash and stages are among the ``known``."""

    place: int
    found: sources.Input
    was: Was
    known: tuple[tuple[str | None, str], ...] = ()


class Done(NamedTuple):
    """What came of a task: the result for the ledger, what is told of it, ``errno`` where the journal takes no more.

    ``findings`` are their numbers by kind.
    """

    result: Result
    outcome: Outcome
    pages: int = 0
    findings: tuple[tuple[str, int], ...] = ()
    errno: int | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What all tasks of a build share."""

    settings: Settings
    stages: Stages
    journal: Journal


def read_all(todo: Iterable[Todo], inputs: tuple[sources.Input, ...], desk: Desk) -> Iterator[tuple[Task, Done]]:
    """Yield the tasks with what came of them, in their order; the work is done in processes of their own.

    Raises :class:`pipeline.errors.MachineProblem` where the trained models cannot be used: that stops the run, it is not the
    outcome of each document.
    """
    model_of(desk.settings)
    tasks = (Task(it.place, inputs[it.place], it.was, it.known) for it in todo)
    for task, result in run(partial(read_entry, desk=desk), tasks, desk.settings, prepare="pipeline.ready"):
        yield task, _ended(task, result, desk) if isinstance(result, Outcome) else result


def read_entry(task: Task, desk: Desk) -> Done:
    """Read an input and write what was found to the journal."""

    def known(file: SourceFile) -> bool:
        return (file.sha256, desk.stages.of(file.media_type, file.sha256)) in task.known

    file, processed = read_file(task.found, desk.settings, known)
    sha256, media_type = (file.sha256, file.media_type) if file else (None, None)
    stages = refusal_stages(task.found.refusal) if task.found.refusal else desk.stages.of(media_type, sha256)
    was = replace(task.was, sha256=sha256, media_type=media_type, stages=stages)
    if processed.outcome is KNOWN:
        return Done(Result(task.place, was, same=True), KNOWN)
    rows = rows_of(processed, desk.settings)
    was = replace(was, document=rows.document, status=rows.outcome.status.value)
    try:
        desk.journal.put(Entry(was, rows.outcome, rows.batches))
    except OSError as error:
        return Done(Result(task.place, was), rows.outcome, errno=error.errno or errno.EIO)
    counts = tuple((kind, rows.batches[kind].num_rows) for kind in findings.kinds() if kind in rows.batches)
    return Done(Result(task.place, was), rows.outcome, rows.pages, counts)


def _ended(task: Task, outcome: Outcome, desk: Desk) -> Done:
    """Write what a worker's end stands for; one that died is tried again in the next build, as the machine may be at fault."""
    stages = AGAIN if outcome.status is Status.FAILED else desk.stages.of(None, None)
    was = replace(task.was, stages=stages, status=outcome.status.value)
    desk.journal.put(Entry(was, outcome, {}))
    return Done(Result(task.place, was), outcome)
