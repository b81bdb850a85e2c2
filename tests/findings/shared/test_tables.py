"""Tables as rows under headings."""

from pipeline.findings._shared.tables import grids, place
from pipeline.model import Block, BlockKind, Cell, Document

WIDE = [("Indicator", 0, 1), ("2018/19", 1, 2), ("2019/20", 3, 2)]


def under_spans(second: list[str], *rows: list[str]) -> Document:
    """Return a table whose first row spans the second's columns; nothing marks either as a heading."""
    text, blocks = "", []
    cells = [(words, 0, column, span) for words, column, span in WIDE]
    cells += [(words, 1, column, 1) for column, words in enumerate(second, 1)]
    cells += [(words, number, column, 1) for number, row in enumerate(rows, 2) for column, words in enumerate(row)]
    for words, row, column, span in cells:
        cell = Cell(0, row, column, column_span=span)
        blocks.append(Block(BlockKind.TABLE_CELL, len(text), len(text) + len(words), cell=cell))
        text += words + "\t"
    return Document("test", "0" * 64, "text/plain", text, tuple(blocks))


def headings(doc: Document) -> list[str]:
    grid = grids(doc)[0]
    return [grid.heading(place(block)) for block in grid.rows[0].cells]


def test_a_row_below_spans_heads_the_columns_too() -> None:
    doc = under_spans(["Actual", "England", "Q1", "Target"], ["Reviews on time", "81%", "83%", "84%", "90%"])
    assert headings(doc) == ["Indicator", "2018/19 Actual", "2018/19 England", "2019/20 Q1", "2019/20 Target"]


def test_a_row_of_figures_below_spans_heads_nothing() -> None:
    doc = under_spans(["81%", "83%", "84%", "90%"], ["Reviews on time", "81%", "83%", "84%", "90%"])
    assert len(grids(doc)[0].rows) == 2
