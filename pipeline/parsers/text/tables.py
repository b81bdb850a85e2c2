"""Tables within a text, of pipes or of HTML, to cells."""

import re
from dataclasses import replace

from pipeline.model import BlockKind, Cell, Line
from pipeline.parsers.html.flow import blocks_of as blocks_of_element
from pipeline.parsers.html.tree import fragment
from pipeline.parsers.text.inline import plain
from pipeline.raw import RawBlock

_SEPARATOR = re.compile(r"[|\s:+-]*-[|\s:+-]*$")
_BAR = re.compile(r"(?<!\\)\|")


def markup_blocks(markup: str, table: int) -> list[RawBlock]:
    """Return the blocks of an HTML table that stands in a text; its index counts on from ``table``."""
    root = fragment(markup)
    blocks = [] if root is None else blocks_of_element(root, {})
    return [
        replace(block, cell=replace(block.cell, table=block.cell.table + table)) if block.cell else block
        for block in blocks
        if block.lines or block.cell
    ]


def table_blocks(lines: list[str], table: int) -> list[RawBlock]:
    """Return the cells of a pipe table, row by row; the row above a rule of dashes heads the columns."""
    rules = [at for at, line in enumerate(lines) if _SEPARATOR.match(line)]
    header_rows = rules[0] if rules else 0
    printed = [line for line in lines if not _SEPARATOR.match(line)]
    blocks = []
    for row, line in enumerate(printed):
        for column, words in enumerate(_BAR.split(line.strip().removeprefix("|").removesuffix("|"))):
            cell = Cell(table, row, column, header=row < header_rows)
            blocks.append(RawBlock(BlockKind.TABLE_CELL, (Line(plain(words).strip()),), cell=cell))
    return blocks
