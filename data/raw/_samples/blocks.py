"""The marks that the sample documents are written in: one text for PDF and DOCX alike.

Blocks are parted by blank lines. ``# `` and ``## `` begin headings, ``! `` bold words, ``- `` a bullet; ``a)``, ``1.``, ``iv)``
or ``2.3`` a numbered item; ``> `` lines parted by " / " (an address). Anything else is a paragraph, whose lines are joined.
"""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"(\d+\.|\d+(?:\.\d+)+|\(?[a-z]{1,4}\))\s+(?=\S)")
PREFIXES = (("# ", "title"), ("## ", "heading"), ("- ", "bullet"), ("! ", "strong"), ("> ", "lines"))


@dataclass(frozen=True)
class Text:
    """A paragraph, heading, bullet or numbered item."""

    style: str
    text: str
    number: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells, widths in millimetres, and the fills of cells by (row, column)."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    fills: tuple[tuple[int, int, str], ...] = ()
    header: bool = True


def blocks(source: str) -> list[Text]:
    """Return the blocks of ``source``."""
    return [_block(" ".join(part.split())) for part in re.split(r"\n\s*\n|\n(?=- )", source.strip())]


def _block(text: str) -> Text:
    for prefix, style in PREFIXES:
        if text.startswith(prefix):
            return Text(style, text.removeprefix(prefix))
    number = NUMBER.match(text)
    return Text("item", text[number.end() :], number[1]) if number else Text("body", text)


def grid(source: str, *widths: float, header: bool = True) -> Grid:
    """Return the table of ``source``: a line a row, cells parted by ``|``; ``{#rrggbb}`` in a cell is its fill."""
    rows, fills = [], []
    for at, line in enumerate(source.strip().splitlines()):
        cells = [cell.strip() for cell in line.split("|")]
        for column, cell in enumerate(cells):
            fill = re.search(r"\{(#[0-9a-f]{6})\}", cell)
            if fill:
                fills.append((at, column, fill[1]))
                cells[column] = cell.replace(fill[0], "").strip()
        rows.append(tuple(cells))
    return Grid(tuple(rows), widths, tuple(fills), header)
