"""Tables of real papers: how many, of what shape; none of their words."""

from collections import Counter
from functools import cache
from pathlib import Path

from pipeline.model import Cell
from pipeline.parsers import parse
from pipeline.raw import Parsed
from pipeline.sources import load
from tests.parsers.pdf.pages import words
from tests.shared import SHARED, needs_shared

CORPUS = SHARED / "corpus"


@cache
def read(path: Path) -> Parsed:
    return parse(load(path))


def tables(path: Path) -> dict[int, list[Cell]]:
    found: dict[int, list[Cell]] = {}
    for block in read(path).blocks:
        if block.cell:
            found.setdefault(block.cell.table, []).append(block.cell)
    return found


@needs_shared
def test_actions_that_go_on_over_the_page_are_one_row_each_with_their_body():
    path = CORPUS / "ofsted" / "area-send" / "derbyshire-2024-11-14.pdf"
    actions = tables(path)[0]
    assert {cell.row for cell in actions} == set(range(7))
    assert {cell.column for cell in actions} == {0, 1}
    assert [cell.row for cell in actions if cell.header] == [0, 0]
    lines = [line for block in read(path).blocks if block.cell and block.cell.table == 0 for line in block.lines]
    pages = {line.box.page for line in lines if line.box}
    assert pages == {6, 7}


@needs_shared
def test_a_budget_book_of_aligned_figures_is_read_as_tables():
    path = CORPUS / "council" / "pdf" / "budget-book-2012-13.pdf"
    found = tables(path)
    assert len(found) > 240
    headed = sum(any(cell.header for cell in cells) for cells in found.values())
    assert headed > 0.8 * len(found)
    figures = Counter(words(block).count("(") for block in read(path).blocks if block.cell and block.cell.column > 0)
    assert figures[1] > 1000, "amounts in brackets stay in their cells"
