"""A document's tables as rows under column headings, for the rules that read cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from pipeline.model import Block, Cell, Document

_CODE = re.compile(r"(?:[A-Za-z]{0,5}[ .]?)?\d[\d.()a-z/-]{0,7}|[ivx]+|\W*", re.IGNORECASE)
# Over a column that sorts the rows, and over one that names them.
_SORTS = re.compile(
    r"(?:corporate |strategic |key |council |service )*(?:priorit(?:y|ies)|themes?|objectives?|outcomes?|areas?|categor(?:y|ies)"
    r"|aims?"
    r"|pillars?|services?(?: area)?|director(?:ate|y)|department|portfolio|workstreams?|strands?)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:key |planned |agreed |performance |improvement |delivery )*(?:actions?|milestones?|tasks?|activit(?:y|ies)|deliverables?"
    r"|projects?|measures?|indicators?|KPIs?|PIs?|metrics?|risks?|descriptions?|what we (?:will|are going to) do)"
    r"(?: (?:description|name|title))?",
    re.IGNORECASE,
)
# What is measured: its column names the row, wherever it stands among those that sort it.
_MEASURES = re.compile(
    r"(?:key |corporate |national |local |strategic )*(?:performance )?(?:indicators?|measures?|metrics?|KPIs?|PIs?)"
    r"(?: (?:and |/ ?)?(?:description|name|title|definition)s?)?",
    re.IGNORECASE,
)
_NUMBERS_ROWS = re.compile(r"\W*(?:ref(?:erence)?|no|id|code|number|item|line)?\W*(?:no|number)?\W*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"[-+−(]?\d[\d,.]*\s?%?\)?")
_NO_FIGURE = re.compile(r"n/?a\W*\d?\W*", re.IGNORECASE)
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


@dataclass(frozen=True)
class Grid:
    """A table: the texts of its heading rows and the rows of its body."""

    doc: Document
    index: int
    header: tuple[Block, ...]
    rows: tuple[Row, ...]

    def heading(self, cell: Cell) -> str:
        """Return the words over a cell, the uppermost first; empty where nothing heads its column."""
        return " ".join(self.headings(cell))

    def headings(self, cell: Cell) -> tuple[str, ...]:
        """Return the words of each heading over a cell, the nearest last."""
        over = (self.doc.text_of(block) for block in self.header if _over(place(block), cell))
        return tuple(words for words in over if words)

    def row_heading(self, row: Row) -> Block | None:
        """Return the cell that names the row: the first in words, not a number, a code or a heading over several rows."""
        if self._naming is not None and (found := [b for b in row.cells if place(b).column == self._naming and self.text(b)]):
            return found[0]
        named = [block for block in row.cells if not _CODE.fullmatch(self.text(block)) and not _PLAIN.fullmatch(self.text(block))]
        single = [block for block in named if place(block).row_span == 1]
        return next(iter(single or named), None)

    @cached_property
    def _naming(self) -> int | None:
        """The column that names what a row is of, where one before it only sorts the rows: "Priority", then "Milestone"."""
        heads = [(place(block).column, self.text(block).strip()) for block in self.header if place(block).column_span == 1]
        heads = [head for head in heads if not _NUMBERS_ROWS.fullmatch(head[1])]
        if not heads or _NAMES.fullmatch(heads[0][1]):
            return None
        measures = [column for column, words in heads if _MEASURES.fullmatch(words)]
        if len(measures) == 1:
            return measures[0]
        return (
            next((column for column, words in heads[1:3] if _NAMES.fullmatch(words)), None)
            if _SORTS.fullmatch(heads[0][1])
            else None
        )

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
    tables = (_grid(doc, index, list(blocks)) for index, blocks in groupby(cells, key=lambda block: place(block).table))
    return tuple(part for grid in tables for part in _parts(grid))


def _parts(grid: Grid) -> Iterator[Grid]:
    """Yield a table, or each of the tables that stand in one frame, with headings of their own over their numbers."""
    header, begin = grid.header, 0
    for at in range(1, len(grid.rows) - 1):
        if _heads_anew(grid, at):
            yield Grid(grid.doc, grid.index, header, grid.rows[begin:at])
            header, begin = grid.rows[at].cells, at + 1
    yield grid if not begin else Grid(grid.doc, grid.index, header, grid.rows[begin:])


def _heads_anew(grid: Grid, at: int) -> bool:
    """Tell whether a row of different words between rows of numbers heads those below: "Up", "Down" under "Red", "Green"."""
    words = [grid.text(block).strip() for block in grid.rows[at].cells[1:]]
    named = [text for text in words if _is_heading(text)] if all(words) else []
    return (
        len(named) > 1
        and len({text.casefold() for text in words}) == len(words)
        and all(_is_heading(text) or _NO_FIGURE.fullmatch(text) for text in words)
        and all(_counts(grid, row, len(words)) for row in (grid.rows[at - 1], grid.rows[at + 1]))
    )


def _counts(grid: Grid, row: Row, width: int) -> bool:
    """Tell whether a row is a name and as many numbers."""
    return len(row.cells) == width + 1 and all(_NUMBER.fullmatch(grid.text(block).strip()) for block in row.cells[1:])


def _grid(doc: Document, index: int, blocks: list[Block]) -> Grid:
    rows = [Row(number, tuple(cells)) for number, cells in groupby(blocks, key=lambda block: place(block).row)]
    heads = 0
    while heads < len(rows) - 1 and any(place(block).header for block in rows[heads].cells):
        heads += 1
    if not heads and len(rows) > 1 and _reads_as_header(doc, rows[0]):
        heads = 1
    while 0 < heads < len(rows) - 1 and _goes_on(doc, rows[heads - 1], rows[heads]):
        heads += 1
    header = tuple(block for row in rows[:heads] for block in row.cells)
    return Grid(doc, index, header, tuple(rows[heads:]))


def _goes_on(doc: Document, above: Row, row: Row) -> bool:
    """Tell whether a row heads the columns under the spans of the row above: "2018/19" over "Actual" and "England"."""
    first = place(above.cells[0])
    if first.column == 0 and first.row + first.row_span > row.index:
        # A heading that is merged downwards ends with the last heading row.
        return _reads_as_header(doc, row)
    parted = [place(block) for block in above.cells if place(block).column_span > 1]
    return (
        bool(parted)
        and place(row.cells[0]).column > 0
        and all(any(_over(span, place(block)) for span in parted) for block in row.cells if doc.text_of(block))
        and _reads_as_header(doc, row)
    )


def _reads_as_header(doc: Document, row: Row) -> bool:
    """Tell whether a first row that nothing marks holds headings: short words, no figures."""
    texts = [doc.text_of(block) for block in row.cells]
    worded = [text for text in texts if text]
    return len(worded) > 1 and all(_is_heading(text) for text in worded)


def _is_heading(text: str) -> bool:
    return 0 < len(text) < 60 and (not _PLAIN.fullmatch(text) or bool(_YEAR.fullmatch(text))) and text[-1] != "."
