"""Reading a database: always read-only, one statement at a time."""

from contextlib import suppress
from pathlib import Path

import duckdb

from pipeline.errors import MachineProblem, UsageProblem
from pipeline.model import Record, Status
from pipeline.store.files import quoted

_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def connect(database: Path) -> duckdb.DuckDBPyConnection:
    """Return a read-only connection; raises :class:`UsageProblem` where there is no database."""
    if not database.is_file():
        raise UsageProblem(f"There is no database {database}.", "Build it with: council-findings build")
    try:
        connection = duckdb.connect(database, read_only=True)
    except duckdb.Error as error:
        if "set lock" in str(error):
            raise MachineProblem(
                f"{database} is being written by another process.", "Wait until it is done, or close it."
            ) from error
        raise UsageProblem(f"{database} cannot be read as a DuckDB database.", "Build it with: council-findings build") from error
    # A query neither fetches nor loads code.
    connection.execute("SET autoinstall_known_extensions = false")
    with suppress(duckdb.InvalidInputException):  # a notebook without the package for it has none, and does not let it be set
        connection.execute("SET enable_progress_bar = false")  # it writes to standard output, among the rows
    return connection


def attached(database: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection to what lies at a path now: DuckDB gives a process that still reads an older file there that one."""
    connection = duckdb.connect(":memory:")
    connection.execute("SET enable_progress_bar = false")
    connection.execute(f"ATTACH {quoted(str(database))} AS now (READ_ONLY)")
    connection.execute("USE now")
    return connection


def last_run(database: Path) -> Record | None:
    """Return how a database was built, None where there is none, or it is not one that says so."""
    try:
        with attached(database) as connection:
            answer = connection.execute("FROM run")
            names = [column[0] for column in answer.description or ()]
            row = answer.fetchone()
    except duckdb.Error:
        return None
    return dict(zip(names, row, strict=True)) if row else None


def totals(database: Path) -> tuple[dict[Status, int], dict[str, int], int]:
    """Return how many inputs ended how, how many findings of each kind there are (0 too), and how many inputs are copies."""
    with attached(database) as connection:
        outcomes = connection.execute("SELECT status, count(*) FROM outcome GROUP BY status").fetchall()
        kinds = [kind for (kind,) in connection.execute("SELECT unnest(enum_range(NULL::finding_kind))").fetchall()]
        counts = [connection.execute(f'SELECT count(*) FROM "{kind}"').fetchone() for kind in kinds]  # noqa: S608 -- our tables
        copies = connection.execute("SELECT count(document) - count(DISTINCT document) FROM outcome").fetchone()
    found = {kind: row[0] for kind, row in zip(kinds, counts, strict=True) if row}
    return {Status(status): count for status, count in outcomes}, found, copies[0] if copies else 0


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.DuckDBPyConnection:
    """Run one reading statement; raises :class:`UsageProblem` for others, for several, and for what is not SQL."""
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        raise _not_sql(error) from error
    if not statements:
        raise UsageProblem("There is nothing to ask.", "Give one SELECT.")
    if len(statements) > 1:
        raise UsageProblem(f"There are {len(statements)} statements in the query.", "Ask one at a time.")
    if statements[0].type not in _READING:
        raise UsageProblem("The query does more than read.", "Only SELECT, SHOW, DESCRIBE and EXPLAIN are run.")
    try:
        return connection.execute(statements[0])
    except duckdb.Error as error:
        raise _not_sql(error) from error


def _not_sql(error: Exception) -> UsageProblem:
    """Return DuckDB's own words in one line, its drawing of the place left out."""
    told = " ".join(line.strip() for line in str(error).split("\n\nLINE")[0].splitlines() if line.strip())
    remedy = "See the tables with: council-findings query 'SHOW TABLES', and their columns with 'DESCRIBE finding'."
    return UsageProblem(f"{told.removesuffix('.')}.", remedy)
