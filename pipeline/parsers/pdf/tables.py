"""Tables: cells with their blocks, and the same table over several pages."""

from dataclasses import dataclass, field

from pipeline.model import BlockKind, Cell
from pipeline.parsers.pdf.blocks import PARTED_IN_CELL, Drafter
from pipeline.parsers.pdf.drafts import Draft, lines_of
from pipeline.parsers.pdf.grid import Grid, GridCell, union
from pipeline.parsers.pdf.page import CellLines, Table
from pipeline.parsers.pdf.style import Style
from pipeline.raw import RawBlock

# Columns of one table on two pages agree within this many points.
_SAME_COLUMN = 4.0


@dataclass(slots=True)
class Row:
    """A row of a table: its cells, with the drafts of each."""

    cells: list[tuple[GridCell, list[Draft]]]
    header: bool = False

    @property
    def texts(self) -> list[str]:
        """The words of each cell."""
        return [" ".join(draft.text for draft in drafts) for _, drafts in self.cells]


@dataclass(slots=True)
class LongTable:
    """A table over one or more pages."""

    grid: Grid
    head: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)

    @property
    def ruled(self) -> bool:
        """Whether lines or fills show it."""
        return self.grid.ruled

    def fits(self, table: Table) -> bool:
        """Say whether ``table`` has the same columns, and no other head."""
        grid, xs = table.grid, self.grid.xs
        if grid.ruled is not self.ruled or len(grid.xs) != len(xs) or _head(table) not in ((), self.head):
            return False
        if not self.ruled:
            return len(union(grid.columns, self.grid.columns, _SAME_COLUMN)) == len(grid.columns)
        return all(abs(x - own) < _SAME_COLUMN for x, own in zip(grid.xs, xs, strict=True))

    def add(self, table: Table, style: Style) -> None:
        """Add the rows of ``table``; a header that repeats the first row's words is left out."""
        rows = _rows(table, style)
        repeated = _repeated(self.rows, rows)
        if repeated:
            rows = rows[repeated:]
        elif self.rows and rows and _goes_on(self.rows[-1], rows[0]):
            for (_, begun), (_, rest) in zip(self.rows[-1].cells, rows[0].cells, strict=True):
                _join(begun, rest)
            rows = rows[1:]
        self.rows += rows


def begun(table: Table) -> LongTable:
    """Return a table that may go on, still without its rows."""
    return LongTable(table.grid, _head(table))


def _head(table: Table) -> tuple[str, ...]:
    """Return the words of what is known to head the columns."""
    heads = [member for member in table.cells if member.cell.row < table.grid.headers]
    return tuple(" ".join(line.text for line in member.lines) for member in heads)


def _repeated(before: list[Row], rows: list[Row]) -> int:
    """Return how many rows at the head of ``rows`` repeat the head of the table."""
    heads = max(sum(row.header for row in rows), 1)
    if not before or not rows or not any(rows[0].texts):
        return 0
    return heads if [row.texts for row in rows[:heads]] == [row.texts for row in before[:heads]] else 0


def _join(begun: list[Draft], rest: list[Draft]) -> None:
    """Put the rest of a broken cell to its beginning; a paragraph that is cut in two becomes one."""
    if begun and rest and not rest[0].marker and begun[-1].rest is None and begun[-1].text[-1:] not in ".!?;:":
        begun[-1].rest = rest.pop(0)
    begun.extend(rest)


def _goes_on(last: Row, first: Row) -> bool:
    """Say whether ``first``, on a new page, is the rest of the row that the page before broke off."""
    if len(last.cells) != len(first.cells) or [c.column for c, _ in last.cells] != [c.column for c, _ in first.cells]:
        return False
    before, after = last.texts, first.texts
    if any(text[:1].islower() and old and old[-1] not in ".!?" for old, text in zip(before, after, strict=True)):
        return True
    # The words of one cell are cut where no sentence ends, and another cell has no more.
    cut = any(text and old and old[-1] not in ".!?;:" for old, text in zip(before, after, strict=True))
    done = any(old and not text for old, text in zip(before, after, strict=True))
    return cut and done and not after[0].strip()[:1].isdigit() and len(after) <= 3


def _rows(table: Table, style: Style) -> list[Row]:
    rows: dict[int, list[tuple[GridCell, list[Draft]]]] = {}
    for member in table.cells:
        rows.setdefault(member.cell.row, []).append((member.cell, _drafts(member, table, style)))
    return [Row(rows[at], at < table.grid.headers) for at in sorted(rows)]


def _drafts(member: CellLines, table: Table, style: Style) -> list[Draft]:
    lines = [line for line in member.lines if not line.grid]
    drafts = Drafter(style, PARTED_IN_CELL).drafts(lines, table.frame)
    for draft in drafts:
        if draft.marker and not draft.marker.rest and len(draft.lines) == 1:
            # "(3)" with nothing behind it is an amount or a reference, not the number of an item.
            draft.marker, draft.level = None, None
    return drafts if table.grid.ruled else _one(drafts)


def _one(drafts: list[Draft]) -> list[Draft]:
    """Return a cell's drafts as one, items apart: its lines were told to be one row's by the cells beside them."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and not draft.marker:
            joined[-1].lines += draft.lines
        else:
            joined.append(draft)
    return joined


def blocks_of(table: LongTable, index: int) -> list[RawBlock]:
    """Return a table's cells as blocks, row by row; a cell of several paragraphs or items gives several, all with its place.

    Items within a cell keep their number and level.
    """
    rows = [row for row in table.rows if any(row.texts) or any(cell.fill for cell, _ in row.cells)]
    shift = _shifts(table, rows)
    headed = table.ruled and bool(rows) and _is_header(rows)
    blocks = []
    for number, row in enumerate(rows):
        for cell, drafts in row.cells:
            heads = row.header or (headed and number == 0)
            span = min(cell.row_span, shift[number])
            place = Cell(index, number, cell.column, span, cell.column_span, cell.fill, heads)
            blocks += [_block(draft, place) for draft in drafts] or [RawBlock(BlockKind.TABLE_CELL, (), cell=place)]
    return blocks


def _shifts(table: LongTable, rows: list[Row]) -> dict[int, int]:
    """Return how far a span from each row can reach, at most."""
    return {number: len(rows) - number for number in range(len(rows))}


def _block(draft: Draft, place: Cell) -> RawBlock:
    number = draft.marker.number if draft.marker else None
    return RawBlock(BlockKind.TABLE_CELL, lines_of(draft), draft.level, number, place)


def _is_header(rows: list[Row]) -> bool:
    """Say whether the first row heads the columns: all bold, or filled where the next row is not so."""
    first = rows[0]
    filled = [drafts for _, drafts in first.cells if drafts]
    if len(rows) < 2 or not filled:
        return False
    if all(line.bold for drafts in filled for draft in drafts for line in draft.lines):
        return True
    fills = {cell.fill for cell, _ in first.cells}
    return None not in fills and len(fills) == 1 and fills != {cell.fill for cell, _ in rows[1].cells}
