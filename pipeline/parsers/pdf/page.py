"""One page: its lines and tables in reading order."""

from dataclasses import dataclass, field
from typing import Any

from pipeline.parsers.pdf import pdfium
from pipeline.parsers.pdf.aligned import aligned_tables
from pipeline.parsers.pdf.frames import Frame
from pipeline.parsers.pdf.gaps import ColumnReader
from pipeline.parsers.pdf.grid import MOST_EDGES, Grid, GridCell, TooManyEdges, grids_of, is_grey
from pipeline.parsers.pdf.lines import Piece, pieces_of, rows_of, with_dots
from pipeline.parsers.pdf.ocr import Word
from pipeline.parsers.pdf.order import in_order
from pipeline.parsers.pdf.paths import Drawing, drawing_of
from pipeline.parsers.pdf.quality import Quality, quality_of
from pipeline.parsers.pdf.recognised import Recognised, runs_of
from pipeline.parsers.pdf.runs import Rough, Run
from pipeline.parsers.pdf.signs import colour_in, is_glyph

Reader = ColumnReader | Recognised
_QUARTER = 1.5707963
_OBLIQUE = 0.2
# A page's lines reach at least so far across it, even if those that it happens to have are short.
_REACH = 0.6


@dataclass(slots=True)
class CellLines:
    """A cell of a grid with its lines."""

    cell: GridCell
    lines: list[Piece]


@dataclass(slots=True)
class Table:
    """A ruled table of one page, its cells in reading order."""

    frame: Frame
    grid: Grid
    cells: list[CellLines]


@dataclass(slots=True)
class Side:
    """What is read in one direction: lines and tables in order, the heights of borders that part blocks."""

    frame: Frame
    items: list[Piece | Table]
    borders: list[float] = field(default_factory=list)
    oblique: bool = False


@dataclass(slots=True)
class PageContent:
    """A page as read: the main direction first, then what is written in others.

    ``quality`` is what its words are worth, ``covered`` the share of it that pictures take.
    """

    frame: Frame
    sides: list[Side]
    quality: Quality = Quality.GOOD
    overloaded: bool = False
    covered: float = 0.0


def frame_of(page: Any, number: int, *, ocr: bool = False) -> Frame:
    """Return the frame of a page as displayed."""
    rotation = page.get_rotation() // 90
    left, bottom, right, top = page.get_bbox()
    return Frame(number, left, bottom, right, top, rotation, rotation, ocr)


def read_words(page: Any, number: int, words: list[Word]) -> PageContent:
    """Return what stands on a page of which the words were recognised; lines and fills are read as they are drawn."""
    frame = frame_of(page, number, ocr=True)
    content = PageContent(frame, [])
    content.sides.append(_side(page, Recognised(), runs_of(words), frame, content))
    content.quality = quality_of(" ".join(word.text for word in words), 0.0)
    return content


def read_page(page: Any, textpage: Any, number: int) -> PageContent:
    """Return what stands on a page; both handles stay the caller's to close."""
    upright = frame_of(page, number)
    rotation = upright.displayed
    left, bottom, right, top = upright.left, upright.bottom, upright.right, upright.top
    reader = ColumnReader(pdfium.address(textpage))
    by_turn = _by_direction([rough for rough in reader.read() if _on_page(rough, upright)])
    turns = sorted(by_turn, key=lambda turn: -sum(len(rough.text) for rough in by_turn[turn]))
    content = PageContent(upright, [])
    straight = [turn for turn in turns if turn >= 0]
    for turn in straight:
        frame = Frame(number, left, bottom, right, top, turn, rotation)
        runs = [run for rough in by_turn[turn] for run in reader.place(rough, frame)]
        content.sides.append(_side(page, reader, runs, frame, content if turn == straight[0] else None))
    if -1 in by_turn:
        content.sides.append(_oblique(by_turn[-1], upright))
    if not by_turn:
        drawing = drawing_of(pdfium.address(page), upright, MOST_EDGES)
        blank = drawing.images == 0 and drawing.objects <= 20
        content.quality = Quality.GOOD if blank else Quality.NONE
    else:
        content.quality = quality_of(reader.text, content.covered)
    return content


def _on_page(rough: Rough, frame: Frame) -> bool:
    left, bottom, right, top = rough.rect
    return frame.left <= (left + right) / 2 <= frame.right and frame.bottom <= (bottom + top) / 2 <= frame.top


def _by_direction(roughs: list[Rough]) -> dict[int, list[Rough]]:
    """Return the runs by the quarter turns clockwise that make them upright; -1 for those askew."""
    groups: dict[int, list[Rough]] = {}
    for rough in roughs:
        quarters = rough.angle / _QUARTER
        turn = round(quarters)
        groups.setdefault(turn % 4 if abs(quarters - turn) < _OBLIQUE else -1, []).append(rough)
    return groups


def _side(page: Any, reader: Reader, runs: list[Run], frame: Frame, content: PageContent | None) -> Side:
    """Return what is read in one direction; tables and borders only for the main one (``content`` is given)."""
    drawing, grids = Drawing(), []
    if content:
        drawing = drawing_of(pdfium.address(page), frame, MOST_EDGES)
        content.covered = drawing.covered
        try:
            grids = grids_of(drawing)
        except TooManyEdges:
            content.overloaded = True
    flowing = [grid for grid in grids if _flows(grid)]
    grids = [grid for grid in grids if not _flows(grid)]
    rest, members = _into_cells(runs, grids, reader, frame)
    if content and not content.overloaded and isinstance(reader, ColumnReader):
        aligned = aligned_tables(rest, drawing, lambda run: reader.parted(run, frame))
        rows, grids, members = aligned.rows, [*grids, *aligned.grids], [*members, *aligned.members]
    else:
        rows = rows_of(rest)
    pieces = _pieces(rows, frame, reader)
    _underline(pieces, drawing)
    pieces = with_dots(pieces, drawing.dots)
    tables = {id(grid): _table(grid, members[at], frame, reader, drawing) for at, grid in enumerate(grids)}
    filled = [_stand_in(grid) for grid in grids if any(cell.lines for cell in tables[id(grid)].cells)]
    lines = in_order(pieces + filled, _REACH * frame.width)
    items: list[Piece | Table] = [tables[id(line.grid)] if line.grid else line for line in lines]
    return Side(frame, items, [y for grid in flowing for y in grid.ys])


def _flows(grid: Grid) -> bool:
    """Say whether the grid has one column: boxes around text, one above the other, and no colours that mean something."""
    return len(grid.xs) == 2 and all(cell.fill is None or is_grey(cell.fill) for cell in grid.cells)


def _into_cells(runs: list[Run], grids: list[Grid], reader: Reader, frame: Frame) -> tuple[list[Run], list[dict[int, list[Run]]]]:
    """Return the runs outside of all tables, and for each table those of each cell (by its identity)."""
    rest: list[Run] = []
    members: list[dict[int, list[Run]]] = [{} for _ in grids]
    if not grids:
        return runs, members
    waiting = list(reversed(runs))
    while waiting:
        run = waiting.pop()
        x, y = (run.left + run.right) / 2, (run.top + run.bottom) / 2
        for at, grid in enumerate(grids):
            cell = grid.cell_at(x, y)
            if cell is None:
                continue
            borders = [side for side in grid.xs[1:-1] if run.left + 2 < side < run.right - 2]
            over = run.left < cell.left - 2 or run.right > cell.right + 2
            parts = reader.split(run, borders, frame) if over and borders else []
            if len(parts) > 1:
                waiting += reversed(parts)
            else:
                members[at].setdefault(id(cell), []).append(run)
            break
        else:
            rest.append(run)
    return rest, members


def _pieces(rows: list[list[Run]], frame: Frame, reader: Reader) -> list[Piece]:
    def advance(last: Run, run: Run) -> float:
        return reader.advance(last, run, frame)

    return [piece for row in rows for piece in pieces_of(row, advance)]


def _table(grid: Grid, members: dict[int, list[Run]], frame: Frame, reader: Reader, drawing: Drawing) -> Table:
    cells = []
    for cell in grid.cells:
        runs = members.get(id(cell), [])
        lines = in_order(_pieces(rows_of(runs), frame, reader), cell.right - 6)
        if cell.fill is None or is_grey(cell.fill):
            cell.fill = _sign(cell, runs, reader, drawing) or cell.fill
        cells.append(CellLines(cell, lines))
    return Table(frame, grid, cells)


def _sign(cell: GridCell, runs: list[Run], reader: Reader, drawing: Drawing) -> str | None:
    """Return the colour of the sign in a cell, drawn or written."""
    text = " ".join(run.text for run in runs)
    drawn = colour_in(cell, text, drawing.signs) if drawing.signs else None
    if drawn or len(runs) != 1 or not isinstance(reader, ColumnReader) or not is_glyph(text):
        return drawn
    color = reader.color(runs[0])
    return color if color and not is_grey(color) else None


def _stand_in(grid: Grid) -> Piece:
    left, top, right, bottom = grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]
    return Piece("", left, top, right, bottom, bottom, 10.0, False, left, grid=grid)


def _underline(pieces: list[Piece], drawing: Drawing) -> None:
    """Mark the pieces that a line runs under from end to end."""
    flat = [edge for edge in drawing.edges if edge.horizontal]
    if not flat or len(flat) > 400:
        return
    for piece in pieces:
        low, high = piece.base - 0.5, piece.base + 0.35 * piece.size
        piece.underlined = any(
            low <= edge.top <= high and abs(edge.left - piece.left) < 4 and abs(edge.right - piece.right) < 6 for edge in flat
        )


def _oblique(roughs: list[Rough], frame: Frame) -> Side:
    """Return what is written askew (a watermark), a line for each run."""
    items: list[Piece | Table] = []
    for rough in roughs:
        left, top, right, bottom = frame.rect(*rough.rect)
        text = " ".join(rough.text.split())
        items.append(Piece(text, left, top, right, bottom, bottom, rough.size, rough.bold, left, limit=right))
    return Side(frame, items, oblique=True)
