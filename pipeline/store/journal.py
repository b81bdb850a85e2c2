"""The journal of a build: what was found in each input, one file each, until it is in the database.

An entry is written under another name and renamed, so that a kill leaves whole entries only; a digest tells those that a
failing machine left torn. An entry holds the input as it was when it was read, its outcome, and its rows.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.model import Outcome, Status
from pipeline.store.rows import Batches

_SUFFIX = ".entry"
# Documents of one name in a folder would make it slow on some file systems.
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Was:
    """An input as it was when it was read: the row of the table ``input``, what became of it, when the build began that read it.

    ``sha256`` and ``media_type`` are None where nothing could be read, ``document`` where it was refused or failed; ``began_ns``
    is in nanoseconds since 1970.
    """

    source: str
    bytes: int | None
    modified_ns: int | None
    changed_ns: int | None
    sha256: str | None = None
    media_type: str | None = None
    stages: str = ""
    began_ns: int = 0
    document: str | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of an input, and its rows for each table."""

    was: Was
    outcome: Outcome
    rows: Batches


class Journal:
    """The entries of the build of a database, in a folder beside it."""

    def __init__(self, database: Path) -> None:
        self.folder = database.with_name(f"{database.name}.work")

    def begin(self, *, full: bool) -> None:
        """Go on with the entries of a build that was stopped; one that does everything again, only with those of its sort."""
        mark = self.folder / "full"
        if full and not mark.exists():
            self.clear()
        self.folder.mkdir(parents=True, exist_ok=True)
        if full:
            mark.touch()
        else:
            mark.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def put(self, entry: Entry) -> None:
        """Write an entry, in the place of an older one of the same input."""
        parts = [(name, _packed(rows)) for name, rows in entry.rows.items()]
        payload = b"".join(data for _, data in parts)
        head = {
            "was": asdict(entry.was),
            "outcome": asdict(entry.outcome),
            "parts": [(name, len(data)) for name, data in parts],
            "digest": hashlib.blake2b(payload, digest_size=16).hexdigest(),
        }
        path = self._path(entry.was.source)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(json.dumps(head).encode() + b"\n" + payload)
        beside.replace(path)

    def get(self, source: str) -> Entry:
        """Return the entry of an input; raises OSError or ValueError where it is not there, or torn."""
        data = self._path(source).read_bytes()
        line = data.index(b"\n")
        head, payload = json.loads(data[:line]), data[line + 1 :]
        if hashlib.blake2b(payload, digest_size=16).hexdigest() != head["digest"]:
            raise ValueError(f"the entry of {source!r} is torn")
        return Entry(Was(**head["was"]), _outcome(head["outcome"]), dict(_unpacked(head["parts"], payload)))

    def whole(self) -> Iterator[Was]:
        """Yield the inputs of the entries that are whole; the others are removed."""
        for path in sorted(self.folder.glob(f"{'[0-9a-f]' * _LETTERS}/*")):
            entry = self._read(path)
            if entry is None:
                with suppress(OSError):
                    path.unlink()
            else:
                yield entry

    def _read(self, path: Path) -> Was | None:
        if path.suffix != _SUFFIX:
            return None
        try:
            data = path.read_bytes()
            line = data.index(b"\n")
            head = json.loads(data[:line])
        except (OSError, ValueError):
            return None
        whole = hashlib.blake2b(data[line + 1 :], digest_size=16).hexdigest() == head["digest"]
        return Was(**head["was"]) if whole else None

    def _path(self, source: str) -> Path:
        name = hashlib.blake2b(source.encode(), digest_size=16).hexdigest()
        return self.folder / name[:_LETTERS] / f"{name}{_SUFFIX}"


def _packed(rows: pa.RecordBatch) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, rows.schema) as stream:
        stream.write_batch(rows)
    return bytes(sink.getvalue())


def _unpacked(parts: list[tuple[str, int]], payload: bytes) -> Iterator[tuple[str, pa.RecordBatch]]:
    at = 0
    for name, length in parts:
        with pa.ipc.open_stream(payload[at : at + length]) as stream:
            yield name, stream.read_next_batch()
        at += length


def _outcome(told: dict[str, Any]) -> Outcome:
    return Outcome(Status(told["status"]), told["stage"], told["cause"], told["remedy"])
