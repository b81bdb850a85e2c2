"""Tables to cells with their places, spans and fills; tables that only lay out a page are not tables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.model import Cell
from pipeline.parsers.html.style import fill_of, ink_of
from pipeline.parsers.html.tree import Element, classes_of, tag_of, words_of

_SIGN = re.compile(r"[^\w\s£$%&?!.,;:'\"()/-]{1,3}")
MOST_SPANNED = 200
"""Larger spans are misprints or attacks: no table of the corpus has as many columns."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's index in its document, and the fills that the page's style sheet gives."""

    table: int
    fills: Mapping[str, str]


def is_layout(table: Element) -> bool:
    """Say whether a table only lays out the page: one column, tables or headings within, ModernGov's list of items."""
    if table.get("role") in {"presentation", "none"}:
        return True
    for inner in table.iterdescendants():
        tag = tag_of(inner)
        if tag in {"table", "h1", "h2", "h3"} or "mgAiTitleTxt" in classes_of(inner) or "mgItemNumberCell" in classes_of(inner):
            return True
    widest = max((sum(_span(cell, "colspan") for cell in _cells(row)) for row in _rows(table)), default=0)
    return widest <= 1 and not any(fill_of(cell, {}) for row in _rows(table) for cell in _cells(row))


def place(grid: Grid, table: Element) -> Iterator[tuple[Element, Cell]]:
    """Yield each cell of a table with its place."""
    taken: set[tuple[int, int]] = set()
    rows = list(_rows(table))
    for row_number, row in enumerate(rows):
        column = 0
        heads = _heads_columns(row, row_number)
        for cell in _cells(row):
            while (row_number, column) in taken:
                column += 1
            down = min(_span(cell, "rowspan") or len(rows), len(rows) - row_number)
            across = max(1, _span(cell, "colspan"))
            taken.update((row_number + below, column + beside) for below in range(down) for beside in range(across))
            fill = _fill(cell, grid.fills) or fill_of(row, grid.fills)
            yield cell, Cell(grid.table, row_number, column, max(1, down), across, fill, heads)
            column += across


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if tag_of(child) == "tr":
            yield child
        elif tag_of(child) in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if tag_of(row) == "tr")


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row if tag_of(cell) in {"td", "th"})


def _span(cell: Element, name: str) -> int:
    try:
        return min(MOST_SPANNED, max(0, int((cell.get(name) or "1").strip())))
    except ValueError:
        return 1


def _heads_columns(row: Element, number: int) -> bool:
    parent = row.getparent()
    if parent is not None and tag_of(parent) == "thead":
        return True
    cells = list(_cells(row))
    if not cells:
        return False
    if all(tag_of(cell) == "th" and cell.get("scope") != "row" for cell in cells):
        return True
    return (
        number == 0 and all(_is_all_bold(cell) or not words_of(cell) for cell in cells) and any(words_of(cell) for cell in cells)
    )


def _is_all_bold(cell: Element) -> bool:
    bold = [element for element in cell.iter("b", "strong") if words_of(element)]
    return bool(bold) and len("".join(words_of(element) for element in bold).replace(" ", "")) >= len(
        words_of(cell).replace(" ", "")
    )


def _fill(cell: Element, fills: Mapping[str, str]) -> str | None:
    """Return a cell's colour: its own, that of the one element which fills it, or that of the sign which is all that it shows."""
    own = fill_of(cell, fills)
    if own:
        return own
    inner = [
        element for element in cell.iterdescendants() if tag_of(element) in {"span", "div", "p", "font", "strong", "b", "i", "em"}
    ]
    words = words_of(cell)
    coloured = ((element, fill_of(element, fills)) for element in inner)
    found = next((fill for element, fill in coloured if fill and words_of(element) == words), None)
    if found is None and _SIGN.fullmatch(words):
        return next((ink for element in (cell, *inner) if (ink := ink_of(element)) and words_of(element) == words), None)
    return found
