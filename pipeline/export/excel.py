"""An Excel workbook: a sheet a table, a first sheet that leads to them, one that says what each column holds.

Text is never a formula. A table that is longer than a sheet goes on in further sheets; what no Excel would open is refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import xlsxwriter
from xlsxwriter.exceptions import XlsxFileError

from pipeline.errors import UsageProblem
from pipeline.export import _excel
from pipeline.export._content import Content, Table
from pipeline.registry import Exporter

# Rows of one workbook: about a gigabyte, at which Excel itself gives up.
_MOST = 3_000_000
_FETCHED = 2_000
_CONTENTS = ("sheet", "rows", "a row is")
_COLUMNS = ("table", "column", "type", "what it holds")
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def _write(connection: duckdb.DuckDBPyConnection, whole: Content, path: Path) -> dict[str, int]:
    rows = {table.name: _count(connection, table) for table in whole.tables}
    if sum(rows.values()) > _MOST:
        told = f"An Excel workbook of {sum(rows.values()):,} rows is more than Excel opens."
        raise UsageProblem(told, "Choose fewer with --table or --council, or another format: csv, parquet.")
    with _workbook(path) as book:
        sheets = _excel.sheet_names(("contents", "columns", *rows))
        _contents(book, whole, rows, sheets)
        _columns(book, whole, sheets["columns"])
        for table in whole.tables:
            _table(book, connection, table, sheets[table.name])
    return rows


def _count(connection: duckdb.DuckDBPyConnection, table: Table) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table.source}").fetchone()  # noqa: S608 -- a name that the database gave
    return int(row[0]) if row else 0


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    """Give a workbook that is written as its rows come; its own dates are always the same.

    Its sheets lie in a folder beside it until they are packed: that shows what a killed process left, and for what.
    """
    with TemporaryDirectory(prefix=f"{path.name}.", dir=path.parent, ignore_cleanup_errors=True) as sheets:
        book = xlsxwriter.Workbook(str(path), _OPTIONS | {"tmpdir": sheets})
        book.use_zip64()
        book.set_properties({"created": datetime(2000, 1, 1), "comments": "Written by council-findings"})  # noqa: DTZ001 -- none is true
        try:
            yield book
        except BaseException:
            _abandon(book)
            raise
        try:
            book.close()
        except XlsxFileError as error:
            raise OSError(str(error)) from error


def _abandon(book: Any) -> None:
    """Close the files of its sheets: not every system removes open ones."""
    for sheet in book.worksheets():
        if (kept := getattr(sheet, "row_data_fh", None)) is not None:
            kept.close()


def _contents(book: Any, whole: Content, rows: dict[str, int], sheets: dict[str, str]) -> None:
    sheet = _sheet(book, sheets["contents"], _CONTENTS, (24, 12, 100))
    for at, table in enumerate(whole.tables, start=1):
        name = sheets[table.name]
        sheet.write_url(at, 0, f"internal:'{name}'!A1", string=name)
        sheet.write_number(at, 1, rows[table.name])
        sheet.write_string(at, 2, table.comment or "")
    told = {"council-findings": whole.version, "build": whole.build, "councils": ", ".join(whole.councils)}
    for at, (name, value) in enumerate(told.items(), start=len(whole.tables) + 2):
        sheet.write_string(at, 0, name if value else "")
        sheet.write_string(at, 1, value or "")


def _columns(book: Any, whole: Content, name: str) -> None:
    sheet = _sheet(book, name, _COLUMNS, (24, 24, 24, 100))
    cells = _excel.Cells(sheet, book.get_default_url_format())
    told = ((table.name, column.name, column.type, column.comment) for table in whole.tables for column in table.columns)
    for at, row in enumerate(told, start=1):
        cells.write(at, row)


def _table(book: Any, connection: duckdb.DuckDBPyConnection, table: Table, name: str) -> None:
    names = tuple(column.name for column in table.columns)
    widths = tuple(_width(column.name, column.type) for column in table.columns)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    answer = connection.execute(table.rows)
    rows, part = answer.fetchmany(_FETCHED), 0
    while part == 0 or rows:
        sheet = _sheet(book, _excel.part_name(name, part), names, widths)
        cells, at = _excel.Cells(sheet, day), 0
        while rows and at + 1 < _excel.ROWS:
            room = _excel.ROWS - 1 - at
            for row in rows[:room]:
                at += 1
                cells.write(at, row)
            rows = rows[room:] or answer.fetchmany(_FETCHED)
        if at:
            sheet.autofilter(0, 0, at, len(names) - 1)
        part += 1


def _sheet(book: Any, name: str, header: tuple[str, ...], widths: tuple[int, ...]) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    bold = book.add_format({"bold": True})
    for at, text in enumerate(header):
        sheet.write_string(0, at, text, bold)
    return sheet


def _width(name: str, kind: str) -> int:
    """Return the width of a column, in characters: its words' for text, its name's for figures and dates."""
    if name in {"quote", "text", "comment", "reason"}:
        return 80
    return 24 if kind.startswith("VARCHAR") else max(12, len(name) + 3)


PLUGIN = Exporter("excel", ".xlsx", folder=False, write=_write)
