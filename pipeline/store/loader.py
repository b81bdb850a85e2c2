"""Loading: a new database is written beside the old one, afresh or from a copy of it, and takes its place when it is whole."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.resources.abc import Traversable
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.errors import CouncilFindingsError, Defect
from pipeline.model import Record
from pipeline.store.ddl import VIEWS, table_statements, view_statements
from pipeline.store.derived import derive, drop_views
from pipeline.store.files import check_released, check_replaceable, copy, first_line, limit, sync, unwritable
from pipeline.store.rows import Batches, batch
from pipeline.store.table import Table

# What stands for a machine's refusal; a commit that fails for want of room is a TransactionException, known by its words.
_OF_THE_MACHINE = (OSError, duckdb.IOException, duckdb.FatalException, duckdb.OutOfMemoryException)

# Rows that are held before they are written: few enough for memory, enough for DuckDB to be quick.
_ROWS_A_LOAD = 100_000
# A log is written for each load; with one that is merged only at the end, each row is written twice at most.
_LOG = "1TB"


class Loader:
    """Writes one database; use it in a ``with`` statement, and :meth:`finish` it there, else nothing is changed.

    With ``patch`` it begins as a copy of the database that is there, else empty. Raises :class:`UsageProblem` for a target that
    is no database of ours to replace, :class:`MachineProblem` where the machine does not let it write; the old database stays
    whole then.
    """

    def __init__(
        self,
        target: Path,
        tables: Mapping[str, Table],
        kinds: tuple[str, ...],
        views: Traversable = VIEWS,
        *,
        patch: bool = False,
    ) -> None:
        self.tables = tables
        self._target = target
        self._building = target.with_name(f"{target.name}.building")
        self._patch = patch
        self._views = tuple(view_statements(kinds, views))
        self._held: dict[str, list[pa.RecordBatch]] = {}
        self._rows = 0
        self._ours = False  # whether the file beside the target is this build's, and not another's that is at work
        self._connection: duckdb.DuckDBPyConnection | None = None

    def __enter__(self) -> "Loader":
        with self.problems():
            self._target.parent.mkdir(parents=True, exist_ok=True)
            check_replaceable(self._target)
            check_released(self._building)
            self._ours = True
            self._remove_building()
            if self._patch:
                copy(self._target, self._building)
            self._connection = duckdb.connect(self._building)
            limit(self._connection, self._target.with_name(f"{self._target.name}.work"), whole=not self._patch)
            self._connection.execute(f"SET checkpoint_threshold = '{_LOG}'")
            if not self._patch:
                self._run(table_statements(self.tables))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._connection is not None:
            self._abandon()

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The connection to the new database, for work within :meth:`problems`."""
        assert self._connection is not None
        return self._connection

    def add(self, rows: Batches) -> None:
        """Load the rows of one document."""
        for name, each in rows.items():
            self._held.setdefault(name, []).append(each)
            self._rows += each.num_rows
        if self._rows >= _ROWS_A_LOAD:
            self.flush()

    def add_rows(self, table: str, rows: list[Record]) -> None:
        """Load rows of one table."""
        if rows:
            self.add({table: batch(self.tables[table], rows)})

    def execute(self, sql: str, values: list[Any] | None = None) -> None:
        """Run a statement on what is loaded."""
        self.flush()
        with self.problems():
            self.connection.execute(sql, values)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return what a query says of what is loaded."""
        self.flush()
        with self.problems():
            return self.connection.execute(sql).fetchall()

    def settle(self) -> None:
        """Write what is loaded into the file itself: until then the indexes of its keys are in memory, 0.6 GB for a million."""
        self.flush()
        with self.problems():
            self.connection.execute("CHECKPOINT")

    def finish(
        self,
        before: Callable[[duckdb.DuckDBPyConnection], None] | None = None,
        *,
        codes: Collection[str | None] | None = None,
    ) -> None:
        """Write what is held, make the views, and put the new database in the old one's place; ``before`` that, call this.

        Where ``codes`` of councils are given, nothing that is made of others' papers is made again.
        """
        self.flush()
        with self.problems():
            derive(self.connection, codes)
            if self._patch:
                drop_views(self.connection)
            self._run(self._views)
            self.connection.execute("CHECKPOINT")
            if before:
                before(self.connection)
            self.connection.close()
            self._connection = None
            self._swap()

    def _run(self, statements: Iterable[str]) -> None:
        """Run statements as one: each by itself would be written to the disk."""
        self.connection.execute("BEGIN")
        for statement in statements:
            self.connection.execute(statement)
        self.connection.execute("COMMIT")

    def _swap(self) -> None:
        sync(self._building)
        # A log that a killed writer left beside the old database would be replayed into the new one.
        self._target.with_name(f"{self._target.name}.wal").unlink(missing_ok=True)
        self._building.replace(self._target)
        sync(self._target.parent)

    def flush(self) -> None:
        """Write what is held."""
        if not self._held:
            return
        with self.problems():
            self.connection.execute("BEGIN")
            for name, held in self._held.items():
                self.connection.register("incoming", pa.Table.from_batches(held))
                self.connection.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM incoming')  # noqa: S608 -- our own table's name
                self.connection.unregister("incoming")
            self.connection.execute("COMMIT")
        self._held.clear()
        self._rows = 0

    @contextmanager
    def problems(self) -> Iterator[None]:
        """Turn what the system and the database say into one line with a remedy."""
        try:
            yield
        except CouncilFindingsError:
            self._abandon()
            raise
        except (duckdb.Error, OSError) as error:
            self._abandon()
            if isinstance(error, _OF_THE_MACHINE) or "could not write" in str(error).lower():
                raise unwritable(self._target, error) from error
            raise Defect(f"The database does not take what was found: {first_line(error)}", "Please report it.") from error
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
