"""The conductor: the stages in order, the outcome of each document, and the database that is built of them."""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline import actions, councils, findings, provenance, search, sources, store, versions
from pipeline.cluster import run
from pipeline.entries import Desk, Done, Task, ended, read_entry
from pipeline.errors import UsageProblem
from pipeline.model import Outcome, Record, Status
from pipeline.process import Processed as Processed  # noqa: PLC0414 -- these are given on
from pipeline.process import model_of, tables
from pipeline.process import process as process  # noqa: PLC0414
from pipeline.process import process_document as process_document  # noqa: PLC0414
from pipeline.process import read_document as read_document  # noqa: PLC0414
from pipeline.process import read_input as read_input  # noqa: PLC0414
from pipeline.process import read_record as read_record  # noqa: PLC0414
from pipeline.process import read_records as read_records  # noqa: PLC0414
from pipeline.settings import DEFAULT_DATABASE, Settings
from pipeline.together import relate, said

DEFAULT_PATHS = ("data/raw",)

Paths = Iterable[str | os.PathLike[str]]


@dataclass(slots=True)
class Summary:
    """How a build went, up to now: inputs by outcome, findings by kind, pages.

    ``kept`` inputs were as they were and not read again; ``unchanged`` where all were and nothing was written. Until the build
    is done, findings and pages are those of the inputs that were read.
    """

    database: Path
    inputs: int
    outcomes: Counter[Status] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    duplicates: int = 0
    kept: int = 0
    unchanged: bool = False

    @property
    def done(self) -> int:
        """Number of inputs that are done."""
        return self.outcomes.total()


Watch = Callable[[sources.Input, Outcome, Summary], None]
"""Told of each input when it is done; of those that are as they were, nothing is told."""


def build(
    paths: Paths | str | os.PathLike[str] = DEFAULT_PATHS,
    into: str | os.PathLike[str] = DEFAULT_DATABASE,
    *,
    settings: Settings | None = None,
    watch: Watch | None = None,
    full: bool = False,
) -> Summary:
    """Read what ``paths`` lead to and bring the database ``into`` to what is found there, or write it.

    A document is read again only if its bytes changed, or the code, data or settings that it passes through; with ``full`` all
    are, and the tables come out the same. Every input ends in a row of the table ``outcome``; documents with the same bytes are
    loaded once, under the first one's path. A build that was stopped is gone on with. Raises :class:`UsageProblem` where the
    paths lead to nothing, and what :class:`pipeline.store.Loader` and :func:`pipeline.store.locked` raise; the old database is
    whole then.
    """
    began = time.time()
    settings, target = settings or Settings(), Path(into)
    row = provenance.run_row(given := _given(paths), settings, model_of(settings))
    councils.known_with(settings.councils)  # a list that is not right stops the run, not each of its documents
    inputs = sources.find(given)
    _check(inputs)
    summary = Summary(target, len(inputs))
    store.check_replaceable(target)
    with store.locked(target):
        _Build(summary, inputs, settings, row | {"began": began}, watch).run(full=full)
    return summary


def _given(paths: Paths | str | os.PathLike[str]) -> tuple[str, ...]:
    return tuple(os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths))


def _check(inputs: tuple[sources.Input, ...]) -> None:
    """Raise where there is nothing to read."""
    if not inputs:
        raise UsageProblem("There is nothing to read.", "Give at least one path.")
    if all(each.refusal for each in inputs) and (refusal := inputs[0].refusal):
        raise UsageProblem(f"{inputs[0].source}: {refusal.cause}", refusal.remedy or "")


class _Build:
    """One build, under its lock: what is known, what is read, what is written."""

    def __init__(
        self, summary: Summary, inputs: tuple[sources.Input, ...], settings: Settings, row: Record, watch: Watch | None
    ) -> None:
        self._summary, self._inputs, self._watch = summary, inputs, watch
        self._target = summary.database
        self._began = row.pop("began")
        self._links = actions.read_links(settings.links) if settings.links else {}
        self._row = row | {"together": versions.together(said(self._links))}
        self._desk = Desk(settings, versions.stages(settings), store.Journal(summary.database))

    def run(self, *, full: bool) -> None:
        """Do what is to be done, and leave nothing behind but the database."""
        last = store.last_run(self._target)
        journal = self._desk.journal
        try:
            journal.begin(full=full)
        except OSError as error:
            raise store.unwritable(self._target, error) from error
        old = self._target if last and not full else None
        ledger = store.Ledger(self._seen(), self._desk.stages, journal, old=old, began=self._began)
        self._summary.outcomes.update(ledger.statuses())
        self._summary.kept = self._summary.done
        self._read_all(ledger)
        if last and ledger.unchanged() and all(last.get(name) == now for name, now in self._row.items()):
            self._summary.unchanged = True
            ledger.close()
            self._index(last["build"])
        else:
            self._write(ledger, last if old else None)
        journal.clear()
        self._count()

    def _seen(self) -> Iterator[store.Was]:
        """Yield the inputs as the file system tells."""
        for each in self._inputs:
            stages = versions.refusal_stages(each.refusal) if each.refusal else ""
            told = sources.look(each)
            yield store.Was(each.source, told.bytes, told.modified_ns, told.changed_ns, stages=stages)

    def _read_all(self, ledger: store.Ledger) -> None:
        """Read what is to be read, and then what that shows to be wanted too."""
        todo = ledger.todo() or ledger.orphans()
        while todo:
            tasks = (Task(it.place, self._inputs[it.place], it.was, it.known) for it in todo)
            for task, done in self._done(tasks, ledger):
                ledger.put(done.result)
                self._tell(task, done)
            todo = ledger.orphans()

    def _done(self, tasks: Iterator[Task], ledger: store.Ledger) -> Iterator[tuple[Task, Done]]:
        """Yield the tasks with what came of them, in their order; the work is done in processes of their own."""
        for task, result in run(partial(read_entry, desk=self._desk), tasks, self._desk.settings, prepare="pipeline.entries"):
            done = ended(task, result, self._desk) if isinstance(result, Outcome) else result
            if done.errno:
                raise store.unwritable(self._target, OSError(done.errno, os.strerror(done.errno)))
            if None in (sha256 for sha256, _ in task.known) and ledger.had(task.found.source) == done.outcome:
                done = done._replace(result=done.result._replace(same=True))  # refused, or its worker died, as before
            yield task, done

    def _tell(self, task: Task, done: Done) -> None:
        """Count what was done, and tell who watches."""
        summary = self._summary
        summary.outcomes[done.outcome.status] += 1
        if done.result.same:
            summary.kept += 1
            return
        summary.pages += done.pages
        summary.findings.update({name: count for name, count in done.counts if name in findings.kinds()})
        if self._watch:
            self._watch(task.found, done.outcome, summary)

    def _write(self, ledger: store.Ledger, last: Record | None) -> None:
        """Write the new database and put it in the old one's place."""
        final, has_old = ledger.final(), ledger.has_old
        ledger.close()
        dropped = int(last.get("documents_dropped") or 0) if last else 0
        patch = has_old and store.patchable(final, dropped)
        with store.Loader(self._target, tables(), tuple(findings.kinds()), patch=patch) as loader:
            if patch:
                gone = store.drop_outdated(loader, final)
            else:
                gone = store.copy_kept(loader, final, self._target if has_old else None)
            touched = gone.councils | store.add_journal(loader, self._desk.journal)
            known = councils.known_with(self._desk.settings.councils).councils
            store.put_councils(loader, [store.council_row(each, each.source) for each in known])
            same = patch and last and last.get("together") == self._row["together"]
            codes = touched if same else None
            relate(loader, codes, self._links)
            counts = {"documents_read": self._summary.inputs - self._summary.kept}
            counts["documents_dropped"] = dropped + gone.documents if patch else 0
            run_row = self._row | counts | provenance.times(self._began)
            store.put_run(loader, run_row)
            index = partial(search.update, search.folder(self._target), build=run_row["build"])
            if same and last:
                index = partial(index, previous=last["build"], changed=store.changed(loader))
            loader.finish(index, codes=codes)
        search.clean(search.folder(self._target), run_row["build"])

    def _index(self, build: str) -> None:
        """Make the search index where it is missing, and clear away what a killed build left of others."""
        with store.attached(self._target) as connection:
            search.update(search.folder(self._target), connection, build)
        search.clean(search.folder(self._target), build)

    def _count(self) -> None:
        """Take the figures of the whole database."""
        outcomes, found, self._summary.duplicates = store.totals(self._target)
        self._summary.outcomes, self._summary.findings = Counter(outcomes), Counter(found)


class _Callable(ModuleType):
    """This module's own type: ``pipeline.build`` is both the conductor's module and the public function of that name."""

    def __call__(self, *args: Any, **options: Any) -> Summary:
        """Build a database: see :func:`build`."""
        return build(*args, **options)


sys.modules[__name__].__class__ = _Callable
