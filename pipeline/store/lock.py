"""One build of a database at a time: a lock that dies with the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.errors import MachineProblem
from pipeline.store.files import unwritable

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the lock of a database's builds; raises :class:`MachineProblem` where another process holds it, or none can be had.

    Readers do not ask for it. The file of the lock may stay behind after a kill; what locks is the system, not the file.
    """
    path = target.with_name(f"{target.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = _taken(path, target)
    except OSError as error:
        raise unwritable(target, error) from error
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _taken(path: Path, target: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(handle)
        except BlockingIOError as error:
            os.close(handle)
            raise MachineProblem(f"Another build of {target} is at work.", "Wait until it is done, or stop it.") from error
        if _is_still(path, handle):
            return handle
        os.close(handle)  # its last holder has removed it in the meantime


def _take(handle: int) -> None:
    if fcntl:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    else:
        import msvcrt  # noqa: PLC0415 -- Windows only

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError as error:
            raise BlockingIOError from error


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False
