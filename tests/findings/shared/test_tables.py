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


def test_a_heading_that_is_merged_downwards_ends_with_the_last_row_of_headings() -> None:
    cells = [
        ("Indicator", 0, 0, 2, 1), ("2023/24", 0, 1, 1, 1), ("2024/25", 0, 2, 1, 2), ("Target", 0, 4, 1, 1),
        ("Outturn", 1, 1, 1, 1), ("Q1", 1, 2, 1, 1), ("Q2", 1, 3, 1, 1), ("2024/25", 1, 4, 1, 1),
        ("Waste recycled", 2, 0, 1, 1), ("44%", 2, 1, 1, 1), ("45%", 2, 2, 1, 1), ("46%", 2, 3, 1, 1), ("47%", 2, 4, 1, 1),
    ]  # fmt: skip
    text, blocks = "", []
    for words, row, column, height, width in cells:
        cell = Cell(0, row, column, row_span=height, column_span=width)
        blocks.append(Block(BlockKind.TABLE_CELL, len(text), len(text) + len(words), cell=cell))
        text += words + "\t"
    (grid,) = grids(Document("test", "0" * 64, "text/plain", text, tuple(blocks)))
    assert [grid.text(block) for block in grid.rows[0].cells] == ["Waste recycled", "44%", "45%", "46%", "47%"]
    assert grid.headings(place(grid.rows[0].cells[2])) == ("2024/25", "Q1")
