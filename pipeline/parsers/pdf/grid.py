"""Ruled tables of a page: pdfplumber's table geometry, fed with pdfium's edges."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from pipeline.parsers.pdf.paths import Drawing, Edge, Fill, borders

_SNAP = 3.0
_CROSS = 3.0
# A page of the corpus's densest table has 1,100 crossings; pdfplumber's search for cells grows with their square.
MOST_EDGES = 20_000
_MOST_CROSSINGS = 6_000
_COVERED = 0.5
_WHITE = 0xF8


@dataclass(slots=True)
class GridCell:
    """A cell: its sides, its place in the grid, its colour."""

    left: float
    top: float
    right: float
    bottom: float
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None


@dataclass(slots=True)
class Grid:
    """A table: the positions of its columns and rows, its cells in reading order, and which cell is where.

    Where only alignment shows it, ``columns`` are the sides of the words in each, and its first ``headers`` rows are its head.
    """

    xs: list[float]
    ys: list[float]
    cells: list[GridCell]
    at: dict[tuple[int, int], GridCell] = field(default_factory=dict)
    headers: int = 0
    columns: list[tuple[float, float]] = field(default_factory=list)

    @property
    def ruled(self) -> bool:
        """Whether lines or fills show it."""
        return not self.columns

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """Return the cell that holds a point."""
        if not (self.xs[0] - 1 <= x <= self.xs[-1] + 1 and self.ys[0] - 1 <= y <= self.ys[-1] + 1):
            return None
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        return self.at.get((row, column))


class TooManyEdges(Exception):
    """A page with more ruling lines than any table has."""


def grids_of(drawing: Drawing) -> list[Grid]:
    """Return the tables that ruling lines and the borders of fills make, top to bottom; single boxes are none."""
    ruled = _grids(drawing.edges, drawing.fills)
    colored = [fill for fill in drawing.fills if _is_colored(fill) and not any(_within(fill, grid) for grid in ruled)]
    cells = _side_by_side(colored)
    if not cells:
        return ruled
    edges = drawing.edges + [edge for fill in cells for edge in borders(fill.left, fill.top, fill.right, fill.bottom)]
    return _grids(edges, drawing.fills)


def _grids(edges: list[Edge], fills: list[Fill]) -> list[Grid]:
    if sum(edge.horizontal for edge in edges) < 2 or len(edges) < 5:
        return []
    if len(edges) > MOST_EDGES:
        raise TooManyEdges
    merged = merge_edges([_edge(edge) for edge in edges], _SNAP, _SNAP, _SNAP, _SNAP)
    crossings = edges_to_intersections(merged, _CROSS, _CROSS)
    if len(crossings) > _MOST_CROSSINGS:
        raise TooManyEdges
    tables = cells_to_tables(intersections_to_cells(crossings))
    return [_grid(table, fills) for table in tables]


def _is_colored(fill: Fill) -> bool:
    return any(int(fill.color[at : at + 2], 16) < _WHITE for at in (1, 3, 5))


def is_grey(color: str) -> bool:
    """Say whether a colour is a shade of grey, or so pale that it only sets a row apart."""
    parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    return max(parts) - min(parts) < 0x28


def _within(fill: Fill, grid: Grid) -> bool:
    x, y = (fill.left + fill.right) / 2, (fill.top + fill.bottom) / 2
    return grid.xs[0] <= x <= grid.xs[-1] and grid.ys[0] <= y <= grid.ys[-1]


def _side_by_side(fills: list[Fill]) -> list[Fill]:
    """Return the fills that stand in a row with others, as the cells of a table do: not the shading of lines of text."""
    rows: dict[tuple[int, int], list[Fill]] = {}
    for fill in fills:
        rows.setdefault((round(fill.top / 2), round(fill.bottom / 2)), []).append(fill)
    kept: list[Fill] = []
    for row in rows.values():
        if len({round(fill.left) for fill in row}) > 1:
            kept += row
    lefts = Counter(round(fill.left / 2) for fill in kept)
    return kept if len(kept) > 3 and lefts.most_common(1)[0][1] > 1 else []


def _edge(edge: Edge) -> dict[str, Any]:
    """Return the edge as pdfplumber names its parts."""
    return {
        "x0": edge.left,
        "x1": edge.right,
        "top": edge.top,
        "bottom": edge.bottom,
        "doctop": edge.top,
        "width": edge.right - edge.left,
        "height": edge.bottom - edge.top,
        "orientation": "h" if edge.horizontal else "v",
    }


def _grid(quads: list[tuple[float, float, float, float]], fills: list[Fill]) -> Grid:
    xs = sorted({x for left, _, right, _ in quads for x in (left, right)})
    ys = sorted({y for _, top, _, bottom in quads for y in (top, bottom)})
    grid = Grid(xs, ys, [])
    near = [fill for fill in fills if fill.bottom > ys[0] and fill.top < ys[-1] and fill.right > xs[0] and fill.left < xs[-1]]
    for left, top, right, bottom in sorted(quads, key=lambda quad: (quad[1], quad[0])):
        row, column = bisect_left(ys, top), bisect_left(xs, left)
        rows, columns = bisect_left(ys, bottom) - row, bisect_left(xs, right) - column
        cell = GridCell(left, top, right, bottom, row, column, rows, columns)
        cell.fill = colour_of(cell, near)
        grid.cells.append(cell)
        for across in range(columns):
            for down in range(rows):
                grid.at.setdefault((row + down, column + across), cell)
    return grid


def union(
    columns: Iterable[tuple[float, float]], more: Iterable[tuple[float, float]], gutter: float
) -> list[tuple[float, float]]:
    """Return the stretches that two sets of stretches cover together; those nearer than ``gutter`` are one."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted([*columns, *more]):
        if merged and left - merged[-1][1] < gutter:
            merged[-1] = merged[-1][0], max(right, merged[-1][1])
        else:
            merged.append((left, right))
    return merged


def colour_of(cell: GridCell, fills: list[Fill]) -> str | None:
    """Return the colour drawn last over most of the cell, in one piece or in several; white is none."""
    area = (cell.right - cell.left) * (cell.bottom - cell.top)
    covered: dict[str, float] = {}
    for fill in reversed(fills):
        width = min(cell.right, fill.right) - max(cell.left, fill.left)
        height = min(cell.bottom, fill.bottom) - max(cell.top, fill.top)
        if width > 0 and height > 0:
            covered[fill.color] = covered.get(fill.color, 0.0) + width * height
            if covered[fill.color] > _COVERED * area:
                return fill.color if _is_colored(fill) else None
    return None
