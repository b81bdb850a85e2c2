"""What a sheet of an Excel workbook can hold: names, cells, links."""

import json
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

# Limits of the format: rows of a sheet, characters of a cell and of a link, links of a sheet, characters of its name.
ROWS = 1_048_576
CHARACTERS = 32_767
LINK = 2_000
LINKS = 65_530
NAME = 31
# The first year that a date cell can show, and the largest whole number that a figure can hold.
_FIRST_YEAR = 1900
_LARGEST = 2**53

_CUT = " … [cut: the cell of a sheet holds no more]"


def sheet_names(names: Iterable[str]) -> dict[str, str]:
    """Return a sheet's name for each name: short enough, and another one each."""
    given: dict[str, str] = {}
    for name in names:
        short, number = name[: NAME - 4], 2
        while short.casefold() in {taken.casefold() for taken in given.values()}:
            short, number = f"{name[: NAME - 8]}~{number}", number + 1
        given[name] = short
    return given


def part_name(sheet: str, part: int) -> str:
    """Return the name of a table's first, second ... sheet."""
    return sheet if part == 0 else f"{sheet} {part + 1}"


class Cells:
    """Writes rows into one sheet; what Excel would read as a formula, a date or a link of its own accord stays text."""

    def __init__(self, sheet: Worksheet, day: Format) -> None:
        self._sheet = sheet
        self._day = day
        self._links = 0

    def write(self, row: int, cells: Iterable[Any]) -> None:
        """Write a row, NULL as an empty cell."""
        for at, cell in enumerate(cells):
            if cell is not None:
                self._write(row, at, cell)

    def _write(self, row: int, at: int, cell: Any) -> None:
        if isinstance(cell, bool):
            self._sheet.write_boolean(row, at, cell)
        elif isinstance(cell, int | float | Decimal) and isfinite(cell) and abs(float(cell)) < _LARGEST:
            self._sheet.write_number(row, at, float(cell))
        elif isinstance(cell, date) and not isinstance(cell, datetime) and cell.year >= _FIRST_YEAR:
            self._sheet.write_datetime(row, at, datetime(cell.year, cell.month, cell.day), self._day)  # noqa: DTZ001 -- a day
        else:
            self._write_text(row, at, text_of(cell))

    def _write_text(self, row: int, at: int, text: str) -> None:
        link = text.startswith(("https://", "http://")) and len(text) <= LINK and self._links < LINKS
        if link and self._sheet.write_url(row, at, text, string=text) == 0:
            self._links += 1
        else:
            self._sheet.write_string(row, at, text)


def text_of(cell: Any) -> str:
    """Return a cell as text: JSON for lists and structures; what is too long for a cell is cut, and says so."""
    if isinstance(cell, list | dict):
        cell = json.dumps(cell, ensure_ascii=False, default=_plain)
    text = str(cell)
    return text if len(text) <= CHARACTERS else text[: CHARACTERS - len(_CUT)] + _CUT


def _plain(cell: Any) -> Any:
    if isinstance(cell, date | datetime | time):
        return cell.isoformat()
    return float(cell) if isinstance(cell, Decimal) else str(cell)
