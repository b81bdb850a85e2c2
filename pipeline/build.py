"""The conductor: the stages in order, the outcome of each document, and the database that is built of them."""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline import councils, findings, sources, store
from pipeline.cluster import run
from pipeline.errors import UsageProblem
from pipeline.model import Outcome, Status
from pipeline.process import Processed as Processed  # noqa: PLC0414 -- these are given on
from pipeline.process import Rows, model_of, read_rows, tables
from pipeline.process import process as process  # noqa: PLC0414
from pipeline.process import process_document as process_document  # noqa: PLC0414
from pipeline.process import read_document as read_document  # noqa: PLC0414
from pipeline.process import read_input as read_input  # noqa: PLC0414
from pipeline.process import read_record as read_record  # noqa: PLC0414
from pipeline.process import read_records as read_records  # noqa: PLC0414
from pipeline.provenance import run_row, times
from pipeline.settings import Settings

DEFAULT_PATHS = ("data/raw",)
DEFAULT_DATABASE = Path("data/processed/findings.duckdb")

Paths = Iterable[str | os.PathLike[str]]


@dataclass(slots=True)
class Summary:
    """How a build went, up to now: inputs by outcome, findings by kind, pages."""

    database: Path
    inputs: int
    outcomes: Counter[Status] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    duplicates: int = 0

    @property
    def done(self) -> int:
        """Number of inputs that are done."""
        return self.outcomes.total()


Watch = Callable[[sources.Input, Outcome, Summary], None]
"""Told of each input when it is done."""


def build(
    paths: Paths | str | os.PathLike[str] = DEFAULT_PATHS,
    into: str | os.PathLike[str] = DEFAULT_DATABASE,
    *,
    settings: Settings | None = None,
    watch: Watch | None = None,
) -> Summary:
    """Read what ``paths`` lead to and write a new database in the place of ``into``.

    Every input ends in a row of the table ``outcome``. Documents with the same bytes are loaded once, under the first
    one's path. Raises :class:`UsageProblem` where the paths lead to nothing, and what :class:`pipeline.store.Loader` raises; the
    old database is whole then.
    """
    began = time.time()
    settings = settings or Settings()
    model = model_of(settings)
    given = tuple(os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths))
    inputs = sources.find(given)
    refusal = next((each.refusal for each in inputs if each.refusal), None)
    if all(each.refusal for each in inputs):
        raise UsageProblem(f"{inputs[0].source}: {refusal.cause}", refusal.remedy or "") if refusal else _nothing()
    summary = Summary(Path(into), len(inputs))
    with store.Loader(summary.database, tables(), tuple(findings.kinds())) as loader:
        _fill(loader, inputs, settings, (summary, watch))
        loader.add_rows("council", [store.council_row(each, "register") for each in councils.register()])
        told = {"model": model and model.functions_card.sha256, "documents_read": len(inputs)}
        loader.add_rows("run", [run_row(given, settings) | told | times(began)])
        loader.finish()
    return summary


def _nothing() -> UsageProblem:
    return UsageProblem("There is nothing to read.", "Give at least one path.")


def _fill(
    loader: store.Loader, inputs: tuple[sources.Input, ...], settings: Settings, told: tuple[Summary, Watch | None]
) -> None:
    """Load each input's rows in the order of the inputs."""
    summary, watch = told
    work = partial(read_rows, settings=settings)
    seen: set[str] = set()
    for each, result in run(work, inputs, settings, prepare=__name__):
        rows = Rows(result) if isinstance(result, Outcome) else result
        if rows.document in seen:
            summary.duplicates += 1
        elif rows.document:
            seen.add(rows.document)
            loader.add(rows.batches)
            summary.findings.update({name: each.num_rows for name, each in rows.batches.items() if name in findings.kinds()})
        loader.add_rows("outcome", [store.outcome_row(each.source, rows.outcome, rows.document)])
        summary.outcomes[rows.outcome.status] += 1
        summary.pages += rows.pages
        if watch:
            watch(each, rows.outcome, summary)


class _Callable(ModuleType):
    """This module's own type: ``pipeline.build`` is both the conductor's module and the public function of that name."""

    def __call__(self, *args: Any, **options: Any) -> Summary:
        """Build a database: see :func:`build`."""
        return build(*args, **options)


sys.modules[__name__].__class__ = _Callable
