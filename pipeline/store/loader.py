"""Loading: a new database is written beside the old one and takes its place when it is whole."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from pipeline.errors import Defect, MachineProblem, UsageProblem
from pipeline.model import Record
from pipeline.store.derived import derive
from pipeline.store.documents import EVIDENCE
from pipeline.store.rows import Batches, batch
from pipeline.store.table import Table
from pipeline.store.tables import enums

VIEWS = files("pipeline.store").joinpath("sql")

# What stands for a machine's refusal; a commit that fails for want of room is a TransactionException, known by its words.
_OF_THE_MACHINE = (OSError, duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException)

# Documents whose rows are held before they are written: few enough for memory, enough for DuckDB to be quick.
_DOCUMENTS_A_LOAD = 200


class Loader:
    """Writes one database; use it in a ``with`` statement, and :meth:`finish` it there, else nothing is changed.

    Raises :class:`UsageProblem` for a target that is no database of ours to replace, :class:`MachineProblem` where the
    machine does not let it write; the old database stays whole then.
    """

    def __init__(self, target: Path, tables: Mapping[str, Table], kinds: tuple[str, ...], views: Traversable = VIEWS) -> None:
        self._target = target
        self._building = target.parent / f"{target.name}.building"
        self._tables = tables
        self._views = tuple(view_statements(kinds, views))
        self._held: dict[str, list[pa.RecordBatch]] = {}
        self._documents = 0
        self._ours = False  # whether the file beside the target is this build's, and not another's that is at work
        self._connection: duckdb.DuckDBPyConnection | None = None

    def __enter__(self) -> "Loader":
        with self._problems():
            self._target.parent.mkdir(parents=True, exist_ok=True)
            check_replaceable(self._target)
            _release(self._building)
            self._ours = True
            self._remove_building()
            self._connection = duckdb.connect(self._building)
            self._create()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._connection is not None:
            self._abandon()

    def add(self, rows: Batches) -> None:
        """Load the rows of one document."""
        for name, each in rows.items():
            self._held.setdefault(name, []).append(each)
        self._documents += 1
        if self._documents % _DOCUMENTS_A_LOAD == 0:
            self._flush()

    def add_rows(self, table: str, rows: list[Record]) -> None:
        """Load rows of one table."""
        if rows:
            self._held.setdefault(table, []).append(batch(self._tables[table], rows))

    def finish(self) -> None:
        """Write what is held, make the views, and put the new database in the old one's place."""
        self._flush()
        with self._problems():
            assert self._connection is not None
            derive(self._connection)
            for statement in self._views:
                self._connection.execute(statement)
            self._connection.execute("CHECKPOINT")
            self._connection.close()
            self._connection = None
            self._swap()

    def _swap(self) -> None:
        with self._building.open("rb") as written:
            os.fsync(written.fileno())
        self._building.replace(self._target)
        # A log that a killed writer left beside the old database would be replayed into the new one.
        self._target.with_name(f"{self._target.name}.wal").unlink(missing_ok=True)

    def _create(self) -> None:
        assert self._connection is not None
        for name, choices in enums(self._tables).items():
            self._connection.execute(f"CREATE TYPE {name} AS ENUM ({', '.join(_quoted(choice) for choice in choices)})")
        for table in self._tables.values():
            columns = ", ".join(f'"{column.name}" {column.sql}' for column in table.columns)
            key = ", ".join(f'"{name}"' for name in table.key)
            self._connection.execute(f'CREATE TABLE "{table.name}" ({columns}{f", PRIMARY KEY ({key})" if key else ""})')
            self._connection.execute(f'COMMENT ON TABLE "{table.name}" IS {_quoted(table.comment)}')
            for column in table.columns:
                self._connection.execute(f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {_quoted(column.comment)}')

    def _flush(self) -> None:
        with self._problems():
            assert self._connection is not None
            self._connection.execute("BEGIN")
            for name, held in self._held.items():
                self._connection.register("incoming", pa.Table.from_batches(held))
                self._connection.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM incoming')  # noqa: S608 -- our own table's name
                self._connection.unregister("incoming")
            self._connection.execute("COMMIT")
        self._held.clear()

    @contextmanager
    def _problems(self) -> Iterator[None]:
        """Turn what the system and the database say into one line with a remedy."""
        try:
            yield
        except (duckdb.Error, OSError) as error:
            self._abandon()
            if isinstance(error, _OF_THE_MACHINE) or "could not write" in str(error).lower():
                raise unwritable(self._target, error) from error
            raise Defect(f"The database does not take what was found: {_first_line(error)}", "Please report it.") from error
        except BaseException:
            self._abandon()
            raise

    def _abandon(self) -> None:
        """Close the new database and remove it; what happened before is told, not what happens here."""
        if self._connection is not None:
            with suppress(duckdb.Error):
                self._connection.close()
            self._connection = None
        self._remove_building()

    def _remove_building(self) -> None:
        if not self._ours:
            return
        for name in (self._building, self._building.with_name(f"{self._building.name}.wal")):
            with suppress(OSError):
                name.unlink(missing_ok=True)


def view_statements(kinds: tuple[str, ...], views: Traversable = VIEWS) -> Iterator[str]:
    """Yield the statements that make the views: ``finding`` over all kinds, then those of the folder ``views``."""
    common = ", ".join(f'"{column.name}"' for column in EVIDENCE)
    parts = [f"SELECT '{kind}' AS kind, {common} FROM \"{kind}\"" for kind in kinds]  # noqa: S608 -- our own tables' names
    if parts:
        yield f"CREATE VIEW finding AS {' UNION ALL '.join(parts)}"
        yield "COMMENT ON VIEW finding IS 'Findings of every kind, with what they have in common'"
        yield from (f'COMMENT ON COLUMN finding."{column.name}" IS {_quoted(column.comment)}' for column in EVIDENCE)
    for path in sorted(views.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".sql"):
            yield from _view(path.name.removesuffix(".sql"), path.read_text(encoding="utf-8"))


def _view(name: str, sql: str) -> Iterator[str]:
    """Yield the statements for one file: its first comment is the question that the view answers."""
    question = " ".join(line.removeprefix("--").strip() for line in sql.splitlines() if line.startswith("--"))
    yield f'CREATE VIEW "{name}" AS {sql}'
    yield f'COMMENT ON VIEW "{name}" IS {_quoted(question)}'


def check_replaceable(target: Path) -> None:
    """Raise unless ``target`` is free or a DuckDB database that nobody is writing."""
    if target.is_dir():
        raise UsageProblem(f"{target} is a folder.", "Name a file for the database, such as findings.duckdb.")
    if target.exists():
        _release(target)


def _release(path: Path) -> None:
    """Raise if ``path`` is open for writing elsewhere, or is not a database."""
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        duckdb.connect(path, read_only=True).close()
    except (duckdb.IOException, duckdb.ConnectionException) as error:
        if "not a valid DuckDB" in str(error):
            raise UsageProblem(f"{path} is not a DuckDB database.", "Choose another name for the database.") from error
        if "lock" in str(error).lower() or isinstance(error, duckdb.ConnectionException):
            raise MachineProblem(f"{path} is being written by another process.", "Wait until it is done, or close it.") from error
        raise


def unwritable(target: Path, error: Exception) -> MachineProblem:
    """Return the problem that an error of the system or the database stands for."""
    told = _first_line(error)
    if "No space left" in told or "File too large" in told or "disk" in told.lower():
        return MachineProblem(
            f"There is no room to write {target}.", "Free space on the disk, or choose another place with --into."
        )
    reason = getattr(error, "strerror", None) or told
    return MachineProblem(f"{target} cannot be written: {reason}.", "Choose a place where you may write, with --into.")


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
