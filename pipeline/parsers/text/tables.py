"""Pipe tables to cells."""

import re

from pipeline.model import BlockKind, Cell, Line
from pipeline.parsers.text.inline import plain
from pipeline.raw import RawBlock

_SEPARATOR = re.compile(r"[|\s:+-]*-[|\s:+-]*$")
_BAR = re.compile(r"(?<!\\)\|")


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
