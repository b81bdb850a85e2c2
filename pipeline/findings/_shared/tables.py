"""A document's tables as rows under column headings, for the rules that read cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pipeline.model import Block, Cell, Document

_CODE = re.compile(r"(?:[A-Za-z]{0,5}[ .]?)?\d[\d.()a-z/-]{0,7}|[ivx]+|\W*", re.IGNORECASE)
_PLAIN = re.compile(r"[-+−(]?[£$€]?\d[\d,.]*\s?[%kmn]?\)?|n/?a|tbc|\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table's body: its cells from left to right."""

    index: int
    cells: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Where the row begins in the document's text."""
        return self.cells[0].start


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the texts of its heading rows and the rows of its body."""

    doc: Document
    index: int
    header: tuple[Block, ...]
    rows: tuple[Row, ...]

    def heading(self, cell: Cell) -> str:
        """Return the words over a cell, the uppermost first; empty where nothing heads its column."""
        over = (block for block in self.header if _over(place(block), cell))
        return " ".join(filter(None, (self.doc.text_of(block) for block in over)))

    def row_heading(self, row: Row) -> Block | None:
        """Return the cell that names the row: the first in words, not a number, a code or a heading over several rows."""
        named = [block for block in row.cells if not _CODE.fullmatch(self.text(block)) and not _PLAIN.fullmatch(self.text(block))]
        single = [block for block in named if place(block).row_span == 1]
        return next(iter(single or named), None)

    def text(self, block: Block) -> str:
        """Return the words of a cell."""
        return self.doc.text_of(block)

    def column(self, number: int) -> Iterator[tuple[Row, Block]]:
        """Yield the body's cells of one column with their rows."""
        for row in self.rows:
            for block in row.cells:
                if place(block).column == number:
                    yield row, block


def place(block: Block) -> Cell:
    """Return the place of a table's block; ValueError for a block that is no cell."""
    if block.cell is None:
        raise ValueError("not a cell of a table")
    return block.cell


def _over(head: Cell, cell: Cell) -> bool:
    return head.column < cell.column + cell.column_span and cell.column < head.column + head.column_span


def grids(doc: Document) -> tuple[Grid, ...]:
    """Return the tables of a document, in order."""
    cells = [block for block in doc.blocks if block.cell is not None]
    return tuple(_grid(doc, index, list(blocks)) for index, blocks in groupby(cells, key=lambda block: place(block).table))


def _grid(doc: Document, index: int, blocks: list[Block]) -> Grid:
    rows = [Row(number, tuple(cells)) for number, cells in groupby(blocks, key=lambda block: place(block).row)]
    heads = 0
    while heads < len(rows) - 1 and any(place(block).header for block in rows[heads].cells):
        heads += 1
    if not heads and len(rows) > 1 and _reads_as_header(doc, rows[0]):
        heads = 1
    header = tuple(block for row in rows[:heads] for block in row.cells)
    return Grid(doc, index, header, tuple(rows[heads:]))


def _reads_as_header(doc: Document, row: Row) -> bool:
    """Tell whether a first row that nothing marks holds headings: short words, no figures."""
    texts = [doc.text_of(block) for block in row.cells]
    worded = [text for text in texts if text]
    return len(worded) > 1 and all(len(text) < 60 and not _PLAIN.fullmatch(text) and text[-1] != "." for text in worded)
