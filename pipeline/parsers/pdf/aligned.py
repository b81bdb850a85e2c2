"""Tables without ruling lines: columns that stand under each other with white space between them, and nothing less.

A page's rows are read from the bottom up: a table's body, which shows the columns, comes before its head, which may step
over them. What could be a form, a letterhead, a list, a contents page or text in columns stays text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from pipeline.parsers.pdf.gaps import LETTERS
from pipeline.parsers.pdf.grid import Grid, GridCell, colour_of, union
from pipeline.parsers.pdf.lines import rows_of
from pipeline.parsers.pdf.logical import LogicalRow, logical_rows
from pipeline.parsers.pdf.paths import Drawing
from pipeline.parsers.pdf.runs import Run
from pipeline.parsers.pdf.tabular import is_tabular
from pipeline.parsers.pdf.words import Line, Part, Region, columns_at, is_date, is_figure, is_mark

# In ems: nearer parts are one cell's words; so much of a gutter must be left between two columns; blank lines end a table.
_PART_GAP = 0.75
_GUTTER = 0.3
_BLANK = 3.0
_NEXT_LINE = 1.35
# Points that a head may reach beyond the last column.
_OVERHANG = 24.0
_FEWEST_ROWS, _MOST_HEADS, _MOST_SINGLES, _MOST_TRIES = 3, 5, 8, 15


@dataclass(slots=True)
class Aligned:
    """The tables of a page that alignment shows, the runs in each one's cells (by the cell's identity), other runs in rows."""

    rows: list[list[Run]]
    grids: list[Grid] = field(default_factory=list)
    members: list[dict[int, list[Run]]] = field(default_factory=list)


def aligned_tables(runs: list[Run], drawing: Drawing, split: Callable[[Run], list[Run]]) -> Aligned:
    """Return the tables among ``runs``, which stand in no ruled one; ``split`` parts a run where a wide space is in it."""
    found = Aligned(rows_of(runs))
    lines = [_line(row, split) for row in found.rows]
    if sum(map(_is_row, lines)) < _FEWEST_ROWS:
        return found
    at, tries, taken = len(lines) - 1, 0, list[Run]()
    while at > 0 and tries < _MOST_TRIES:
        if not _is_row(lines[at]):
            at -= 1
            continue
        region = _grown(lines, at, drawing)
        if region and is_tabular(region):
            grid, members = _table(region, drawing)
            found.grids.insert(0, grid)
            found.members.insert(0, members)
            taken += [run for line in region.lines for part in line.parts for run in part.runs]
            at = next(index for index, line in enumerate(lines) if line is region.lines[0]) - 1
        else:
            at, tries = at - 1, tries + 1
    if taken:
        found.rows = rows_of(_left(runs, lines, {id(run) for run in taken}))
    return found


def _left(runs: list[Run], lines: list[Line], taken: set[int]) -> list[Run]:
    """Return the runs that no table took: those in parts of which one was taken are left in parts, others whole."""
    whole = {id(run): run for run in runs}
    parts = [run for line in lines for part in line.parts for run in part.runs if id(run) not in whole]
    left = []
    for run in runs:
        own = [part for part in parts if run.first <= part.first and part.last <= run.last]
        kept = [part for part in own if id(part) not in taken]
        left += [run] if len(kept) == len(own) and id(run) not in taken else kept
    return left


def _is_row(line: Line) -> bool:
    """Tell whether a line has two parts, bullets and numbers of items before them aside."""
    if len(line.parts) < 2:
        return False
    marks = takewhile(lambda part: part.right - part.left < 3 * line.size and is_mark(part.text), line.parts)
    return len(line.parts) - sum(1 for _ in marks) > 1


def _line(row: list[Run], split: Callable[[Run], list[Run]]) -> Line:
    first = row[0]
    top, bottom, size, pieces = first.top, first.bottom, first.size, row
    for run in row:
        top, bottom, size = min(top, run.top), max(bottom, run.bottom), max(size, run.size)
        if run.right - run.left > LETTERS * run.size * len(run.text) and " " in run.text:
            pieces = sorted((piece for other in row for piece in split(other)), key=_left_of)
    parts = [Part([pieces[0]], pieces[0].left, pieces[0].right)]
    for run in pieces[1:]:
        last = parts[-1]
        if run.left - last.right <= _PART_GAP * max(run.size, last.runs[-1].size):
            last.runs.append(run)
            last.right = max(last.right, run.right)
        else:
            parts.append(Part([run], run.left, run.right))
    return Line(parts, top, bottom, first.base, size)


def _left_of(run: Run) -> float:
    return run.left


def _grown(lines: list[Line], last: int, drawing: Drawing) -> Region | None:
    """Return the lines around ``last`` that keep to common columns; None if they are too few."""
    columns = [(part.left, part.right) for part in lines[last].parts]
    climb = _Climb(columns, figures=_has_figures(lines[last]))
    first = last
    for at in range(last - 1, -1, -1):
        if lines[first].top - lines[at].bottom > _BLANK * lines[at].size or not climb.takes(lines[at]):
            break
        first = at
    columns = climb.columns
    while first < last and len(lines[first].parts) == 1 and columns_at(columns, lines[first].parts[0])[:1] == [0]:
        first += 1
    if climb.rows < _FEWEST_ROWS or len(columns) < 2:
        return None
    while last + 1 < len(lines) and _ends_cell(columns, lines[last], lines[last + 1]):
        last += 1
    return Region(lines[first : last + 1], columns, _rules(drawing, columns, lines[first].top, lines[last].bottom))


@dataclass(slots=True)
class _Climb:
    """What is known of a table from the lines below: its columns, its rows of several parts, whether its head was reached."""

    columns: list[tuple[float, float]]
    figures: bool
    rows: int = 1
    heads: int = 0
    singles: int = 0

    def takes(self, line: Line) -> bool:
        """Take a line into the table, if it is one of its rows or of its head."""
        merged = union(self.columns, ((part.left, part.right) for part in line.parts), _GUTTER * line.size)
        crosses = len(merged) < len(self.columns) or any(len(columns_at(self.columns, part)) > 1 for part in line.parts)
        if _crowd(self.columns, line):
            return False
        if len(line.parts) == 1:
            return self._takes_single(line.parts[0], crosses)
        figures = _has_figures(line)
        if crosses or self.heads:
            self.heads += 1
            return self.rows >= _FEWEST_ROWS and not figures and self.heads <= _MOST_HEADS and _spans_whole(self.columns, line)
        # Words over columns of figures are their head: what comes above belongs to another table.
        self.heads += self.figures and not figures and 2 * len(line.parts) > len(self.columns) and self.rows >= _FEWEST_ROWS - 1
        self.columns, self.rows, self.singles, self.figures = merged, self.rows + 1, 0, self.figures or figures
        return True

    def _takes_single(self, part: Part, crosses: bool) -> bool:
        self.singles += 1
        if self.singles > _MOST_SINGLES:
            return False
        beside = part.left > self.columns[0][1]
        if crosses:
            self.heads += 1
            return beside and self.rows >= _FEWEST_ROWS and part.right < self.columns[-1][1] + _OVERHANG
        return beside or not self.heads


def _has_figures(line: Line) -> bool:
    return any(is_figure(part.text) or is_date(part.text) for part in line.parts[1:])


def _ends_cell(columns: list[tuple[float, float]], before: Line, line: Line) -> bool:
    """Tell whether a line under the last row goes on with one of its cells."""
    if len(line.parts) > 1 or line.base - before.base > _NEXT_LINE * line.size or not line.parts[0].text[:1].islower():
        return False
    left, right = columns[columns_at(columns, line.parts[0])[0]]
    return left - 1 < line.parts[0].left and line.parts[0].right < right + 1


def _crowd(columns: list[tuple[float, float]], line: Line) -> bool:
    """Tell whether a figure shares a column with another part: the line is one of a table with other columns."""
    held: dict[int, list[str]] = {}
    for part in line.parts:
        at = columns_at(columns, part)[0]
        if part.left < columns[at][1] and part.right > columns[at][0]:
            held.setdefault(at, []).append(part.text)
    return any(len(texts) > 1 and any(map(is_figure, texts)) for texts in held.values())


def _spans_whole(columns: list[tuple[float, float]], line: Line) -> bool:
    """Tell whether a head's parts each stand over columns of their own."""
    over = [column for part in line.parts for column in columns_at(columns, part)]
    return len(over) == len(set(over))


def _rules(drawing: Drawing, columns: list[tuple[float, float]], top: float, bottom: float) -> list[float]:
    """Return the heights of lines that are drawn across the table; a line in pieces, one for each column, counts."""
    left, right = columns[0][0], columns[-1][1]
    drawn: dict[int, float] = {}
    for edge in drawing.edges:
        if edge.horizontal and top - 12 < edge.top < bottom + 12:
            reach = min(edge.right, right + 20) - max(edge.left, left - 20)
            drawn[round(edge.top)] = drawn.get(round(edge.top), 0.0) + max(reach, 0.0)
    return [float(height) for height, reach in sorted(drawn.items()) if reach > 0.8 * (right - left)]


def _table(region: Region, drawing: Drawing) -> tuple[Grid, dict[int, list[Run]]]:
    """Return a region as a grid, and the runs of each cell."""
    rows = logical_rows(region)
    columns = region.columns
    xs = [columns[0][0], *((left[1] + right[0]) / 2 for left, right in pairwise(columns)), columns[-1][1]]
    middles = ((above.bottom + below.top) / 2 for above, below in pairwise(rows))
    ys = [rows[0].top, *middles, rows[-1].bottom]
    grid = Grid(xs, ys, [], headers=sum(row.header for row in rows), columns=columns)
    members: dict[int, list[Run]] = {}
    for at, row in enumerate(rows):
        for cell, runs in _cells(row, at, grid, columns):
            cell.fill = colour_of(cell, drawing.fills)
            grid.cells.append(cell)
            for across in range(cell.column_span):
                grid.at[at, cell.column + across] = cell
            members[id(cell)] = runs
    return grid, members


def _cells(row: LogicalRow, at: int, grid: Grid, columns: list[tuple[float, float]]) -> Iterable[tuple[GridCell, list[Run]]]:
    """Yield the cells of a row with their runs; a head that stands over several columns spans them."""
    held: dict[int, tuple[int, list[Run]]] = {}
    for line in row.lines:
        for part in line.parts:
            over = columns_at(columns, part)
            span, runs = held.get(over[0], (1, []))
            held[over[0]] = max(span, len(over) if row.header else 1), [*runs, *part.runs]
    column = 0
    while column < len(columns):
        span, runs = held.get(column, (1, []))
        while span > 1 and any(column + more in held for more in range(1, span)):
            span -= 1
        yield GridCell(grid.xs[column], grid.ys[at], grid.xs[column + span], grid.ys[at + 1], at, column, 1, span), runs
        column += span
