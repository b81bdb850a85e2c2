"""Work on many documents in processes of their own: limits of time and memory, and no document takes the others down."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as Timeout
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from pipeline.errors import MachineProblem
from pipeline.model import Outcome, Status
from pipeline.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")

TOO_LARGE = "Reading it takes more memory than a worker may have."
SPLIT_IT = "Split the document, or raise the limit in the settings."

# Items handed out ahead of the one waited for, a worker: a slow document must not leave the other workers idle.
_AHEAD = 16
# Has the models loaded when it is imported: once, in the process that workers are forked from.
_MODELS = "pipeline.loaded"


def run(
    work: Callable[[Item], Result], items: Iterable[Item], settings: Settings, *, prepare: str | None = None
) -> Iterator[tuple[Item, Result | Outcome]]:
    """Yield each item with what ``work`` returned, in the order of the items, or with the outcome of its failure.

    ``work`` and the items are pickled; ``prepare`` names a module that workers import before they start. Raises
    :class:`MachineProblem` where no worker can be started.
    """
    modules = [name for name in (prepare, _MODELS if settings.models else None) if name]
    pool: Any = ProcessPool(
        max_workers=max(1, settings.workers),
        max_tasks=settings.documents_per_worker,
        initializer=_prepare,
        initargs=(modules, settings.memory_megabytes),
        context=_context(modules),
    )
    try:
        yield from _in_order(pool, work, items, settings)
        pool.close()
    finally:
        pool.stop()
        pool.join()


def _in_order(
    pool: Any, work: Callable[[Item], Result], items: Iterable[Item], settings: Settings
) -> Iterator[tuple[Item, Result | Outcome]]:
    waiting: deque[tuple[Item, Any]] = deque()
    for item in items:
        waiting.append((item, pool.schedule(work, args=(item,), timeout=settings.seconds_per_document)))
        if len(waiting) >= _AHEAD * max(1, settings.workers):
            first, future = waiting.popleft()
            yield first, _result(future, settings)
    while waiting:
        first, future = waiting.popleft()
        yield first, _result(future, settings)


def _result(future: Any, settings: Settings) -> Any:
    """Return what the work returned, or the outcome that its end stands for."""
    try:
        return future.result()
    except Timeout:
        cause = f"Reading it took longer than {settings.seconds_per_document} seconds."
        return Outcome(Status.REFUSED, "worker", cause, SPLIT_IT)
    except BrokenProcessPool as error:
        raise MachineProblem("No worker process can be started.", "Free memory, or use fewer workers.") from error
    except ProcessExpired as dead:
        if dead.exitcode == -signal.SIGABRT:
            # What pdfium and other C++ code do when memory is refused to them: a form that draws itself twice grows without end.
            return Outcome(Status.REFUSED, "worker", TOO_LARGE, SPLIT_IT)
        cause = f"The process that read it died ({_exit(dead.exitcode)})."
        return Outcome(Status.FAILED, "worker", cause, "Please report it with the document; its siblings were read.")
    except MemoryError:
        return Outcome(Status.REFUSED, "worker", TOO_LARGE, SPLIT_IT)
    except Exception as error:
        cause = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        return Outcome(Status.FAILED, "worker", cause, "Please report it with the document.")


def _exit(code: int | None) -> str:
    """Return an exit code in words: the signal's name where one ended the process."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"


def _prepare(modules: list[str], megabytes: int) -> None:
    """Import what the work needs, then limit how much memory the process may take on top."""
    for name in modules:
        import_module(name)
    statm = Path("/proc/self/statm")
    if statm.exists():
        import resource  # noqa: PLC0415 -- not on every system

        used = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        limit = used + megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))


class _WithoutMain:
    """A way of starting processes that does not run the caller's main module again in the worker.

    Workers need nothing of it, and a script that builds without the ``if __name__ == "__main__"`` guard, or a notebook,
    would else start itself over and over.
    """

    def __init__(self, context: BaseContext) -> None:
        self._context = context

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def Process(self, *args: Any, **options: Any) -> Any:  # noqa: N802 -- multiprocessing's name
        process = self._context.Process(*args, **options)  # type: ignore[attr-defined]
        process._Popen = _launch
        return process


def _launch(process: Any) -> Any:
    """Start a process as its class does, an empty module in the place of the main one for the moment."""
    main, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
    try:
        return type(process)._Popen(process)
    finally:
        sys.modules["__main__"] = main


def _context(modules: list[str]) -> _WithoutMain:
    """Return how workers are started: forked from a clean server that has imported the code, else afresh."""
    if "forkserver" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        return _WithoutMain(multiprocessing.get_context("spawn"))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(modules)
    with _deaf_and_mute():
        forkserver.ensure_running()
    return _WithoutMain(context)


@contextmanager
def _deaf_and_mute() -> Iterator[None]:
    """Start something that does not hear Ctrl-C, which the terminal sends to all, and has no standard error.

    What is worth telling of a document is its outcome; libraries that print, and workers that are stopped while they
    start, are not. COUNCIL_FINDINGS_TRACEBACK lets them speak.
    """
    if threading.current_thread() is not threading.main_thread() or os.environ.get("COUNCIL_FINDINGS_TRACEBACK"):
        yield
        return
    before, kept = signal.signal(signal.SIGINT, signal.SIG_IGN), os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
        signal.signal(signal.SIGINT, before)
