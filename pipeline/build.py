"""The conductor: what is to be done for a database, what came of each document, and whether anything has changed.

What reads documents (:mod:`pipeline.entries`) and what writes the database (:mod:`pipeline.writing`) takes seconds to import: it
is imported where there is something to be read or written, and a build of which nothing changed does without.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pipeline import actions, councils, provenance, search, sources, store, versions
from pipeline.errors import UsageProblem
from pipeline.model import Outcome, Record, Status
from pipeline.settings import DEFAULT_DATABASE, Settings
from pipeline.store.journal import Journal, Was
from pipeline.store.ledger import Ledger

if TYPE_CHECKING:
    from pipeline.entries import Done, Task

DEFAULT_PATHS = ("data/raw",)

Paths = Iterable[str | os.PathLike[str]]


@dataclass(slots=True)
class Summary:
    """How a build went, up to now: inputs by outcome, findings by kind, pages; ``astray`` of the given paths lead to nothing.

    ``kept`` inputs were as they were and not read again; ``unchanged`` where all were and nothing was written. Until the build
    is done, findings and pages are those of the inputs that were read.
    """

    database: Path
    inputs: int
    astray: int = 0
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
    paths lead to nothing, and what :class:`pipeline.store.loader.Loader` and :func:`pipeline.store.locked` raise; the old
    database is whole then.
    """
    began = time.time()
    settings, target = settings or Settings(), Path(into)
    links = actions.read_links(settings.links) if settings.links else {}
    row = provenance.run_row(given := _given(paths), settings, links)
    councils.known_with(settings.councils)  # a list that is not right stops the run, not each of its documents
    inputs = sources.find(given)
    _check(inputs)
    summary = Summary(target, len(inputs), sum(each.refusal is not None and each.path in given for each in inputs))
    store.check_replaceable(target)
    with store.locked(target):
        _Build(summary, inputs, _Given(settings, links, row, began), watch).run(full=full)
    return summary


def _given(paths: Paths | str | os.PathLike[str]) -> tuple[str, ...]:
    return tuple(os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths))


def _check(inputs: tuple[sources.Input, ...]) -> None:
    """Raise where there is nothing to read."""
    if not inputs:
        raise UsageProblem("There is nothing to read.", "Give at least one path.")
    if all(each.refusal for each in inputs) and (refusal := inputs[0].refusal):
        raise UsageProblem(f"{inputs[0].source}: {refusal.cause}", refusal.remedy or "")


@dataclass(frozen=True, slots=True)
class _Given:
    """What a build depends on besides its inputs: settings, what people said of actions, its row of ``run``, when it began."""

    settings: Settings
    links: actions.Links
    row: Record
    began: float


class _Build:
    """One build, under its lock: what is known, what is read, what is written."""

    def __init__(self, summary: Summary, inputs: tuple[sources.Input, ...], given: _Given, watch: Watch | None) -> None:
        self._summary, self._inputs, self._given, self._watch = summary, inputs, given, watch
        self._target = summary.database
        self._stages, self._journal = versions.stages(given.settings), Journal(summary.database)

    def run(self, *, full: bool) -> None:
        """Do what is to be done, and leave nothing behind but the database."""
        last = store.last_run(self._target)
        try:
            self._journal.begin(full=full)
        except OSError as error:
            raise store.unwritable(self._target, error) from error
        old = self._target if last and not full else None
        ledger = Ledger(self._seen(), self._stages, self._journal, old=old, began=self._given.began)
        self._summary.outcomes.update(ledger.statuses())
        self._summary.kept = self._summary.done
        self._read_all(ledger)
        if last and ledger.unchanged() and all(last.get(name) == now for name, now in self._given.row.items()):
            self._summary.unchanged = True
            ledger.close()
            self._index(last["build"])
        else:
            self._write(ledger, last if old else None)
        self._journal.clear()
        self._count()

    def _seen(self) -> Iterator[Was]:
        """Yield the inputs as the file system tells."""
        for each in self._inputs:
            stages = versions.refusal_stages(each.refusal) if each.refusal else ""
            told = sources.look(each)
            yield Was(each.source, told.bytes, told.modified_ns, told.changed_ns, stages=stages)

    def _read_all(self, ledger: Ledger) -> None:
        """Read what is to be read, and then what that shows to be wanted too."""
        todo = ledger.todo() or ledger.orphans()
        while todo:
            from pipeline.entries import Desk, read_all  # noqa: PLC0415

            for task, done in read_all(todo, self._inputs, Desk(self._given.settings, self._stages, self._journal)):
                self._put(task, done, ledger)
            todo = ledger.orphans()

    def _put(self, task: "Task", done: "Done", ledger: Ledger) -> None:
        """Write down what came of a task."""
        if done.errno:
            raise store.unwritable(self._target, OSError(done.errno, os.strerror(done.errno)))
        if None in (sha256 for sha256, _ in task.known) and ledger.had(task.found.source) == done.outcome:
            done = done._replace(result=done.result._replace(same=True))  # refused, or its worker died, as before
        ledger.put(done.result)
        self._tell(task, done)

    def _tell(self, task: "Task", done: "Done") -> None:
        """Count what was done, and tell who watches."""
        summary = self._summary
        summary.outcomes[done.outcome.status] += 1
        if done.result.same:
            summary.kept += 1
            return
        summary.pages += done.pages
        summary.findings.update(dict(done.findings))
        if self._watch:
            self._watch(task.found, done.outcome, summary)

    def _write(self, ledger: Ledger, last: Record | None) -> None:
        """Write the new database and put it in the old one's place; ``last`` is how the old one was built, if it is used."""
        from pipeline.writing import Commission, write  # noqa: PLC0415

        final, last = ledger.final(), last if ledger.has_old else None
        ledger.close()
        given, read = self._given, self._summary.inputs - self._summary.kept
        commission = Commission(self._target, self._journal, final, given.settings.councils, given.links, given.began)
        write(commission, given.row | {"documents_read": read}, last)

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
