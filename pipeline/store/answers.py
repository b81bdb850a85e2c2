"""A query's answer as bytes: CSV, JSON, Parquet; the same answer gives the same bytes."""

import csv
import io
import json
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import duckdb

# Rows fetched at a time.
_ROWS = 1000


def columns_of(answer: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the names of an answer's columns."""
    return [column[0] for column in answer.description or ()]


def rows_of(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    """Yield an answer's rows."""
    while rows := answer.fetchmany(_ROWS):
        yield from rows


def to_csv(answer: duckdb.DuckDBPyConnection) -> Iterator[bytes]:
    """Yield an answer as CSV with a header line; lists and structures are written as JSON."""
    yield from csv_lines(columns_of(answer), rows_of(answer))


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> Iterator[bytes]:
    """Yield rows as CSV with a header line; lists and structures are written as JSON."""
    yield _csv_line(list(columns))
    for row in rows:
        yield _csv_line([as_text(cell) for cell in row])


def to_json(answer: duckdb.DuckDBPyConnection) -> Iterator[bytes]:
    """Yield an answer as a JSON list with one object a row."""
    columns = columns_of(answer)
    yield from json_list(dict(zip(columns, row, strict=True)) for row in rows_of(answer))


def json_list(records: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield records as a JSON list, a line each; dates as ISO, decimals as numbers."""
    before = "[\n"
    for record in records:
        yield f"{before}{json.dumps(record, ensure_ascii=False, default=_plain)}".encode()
        before = ",\n"
    yield b"[]\n" if before == "[\n" else b"\n]\n"


def to_parquet(answer: duckdb.DuckDBPyConnection) -> Iterator[bytes]:
    """Yield an answer as a Parquet file, in one piece."""
    import pyarrow.parquet as pq  # noqa: PLC0415 -- the other forms need none of it, and it takes long to import

    whole = io.BytesIO()
    with warnings.catch_warnings():
        # DuckDB tells of an extra copy, which the other formats' rows are as well.
        warnings.simplefilter("ignore", UserWarning)
        pq.write_table(answer.to_arrow_table(), whole)
    yield whole.getvalue()


def as_text(cell: Any) -> str:
    """Return a cell as text: empty for NULL, ISO dates, JSON for lists and structures, decimals without zeros at their end."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    if isinstance(cell, list | dict):
        return json.dumps(cell, ensure_ascii=False, default=_plain)
    return str(cell)


def _plain(cell: Any) -> Any:
    if isinstance(cell, date | datetime | time):
        return cell.isoformat()
    return float(cell) if isinstance(cell, Decimal) else str(cell)


def _csv_line(cells: list[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()
