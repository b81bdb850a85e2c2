"""The blocks of a table's cell, for formats that tell its paragraphs."""

from collections.abc import Iterable, Iterator

from pipeline.model import BlockKind, Line
from pipeline.raw import RawBlock

LONGEST_LABEL = 80
"""Characters; a longer paragraph is prose, and so is its cell: minutes are often laid out as a table, a column for each item."""


def cell_blocks(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Yield the blocks of a cell as cells: each list item by itself, paragraphs together if not prose; at least one block."""
    blocks = list(blocks)
    words = [" ".join(line.text.strip() for line in block.lines) for block in blocks]
    prose = sum(map(bool, words)) > 1 and any(len(text) > LONGEST_LABEL and text.endswith((".", ";", ":")) for text in words)
    lines: tuple[Line, ...] = ()
    empty = True
    for block in blocks:
        if block.number is None and block.kind is not BlockKind.LIST_ITEM:
            lines += block.lines
            if not prose:
                continue
        if lines:
            yield RawBlock(BlockKind.TABLE_CELL, lines)
        if block.number is not None or block.kind is BlockKind.LIST_ITEM:
            yield RawBlock(BlockKind.TABLE_CELL, block.lines, block.level, block.number)
        lines, empty = (), empty and not block.lines
    if lines or empty:
        yield RawBlock(BlockKind.TABLE_CELL, lines)
