"""Tables to cells: merged cells as spans, shading as fill, header rows as such."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Cell
from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.runs import highlight
from pipeline.parsers.docx.styles import Styles, shade, switch, value

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "customXml", "moveTo"))
_HIGHLIGHTS = {
    "red": "#ff0000", "yellow": "#ffff00", "green": "#00ff00", "blue": "#0000ff", "darkRed": "#800000", "darkYellow": "#808000",
    "darkGreen": "#008000", "darkBlue": "#000080", "cyan": "#00ffff", "magenta": "#ff00ff", "lightGray": "#c0c0c0",
    "darkGray": "#808080",
}  # fmt: skip
MOST_SPANNED = 200


@dataclass(frozen=True, slots=True)
class _Place:
    element: Element
    row: int
    column: int
    across: int
    merge: str | None


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, those within content controls and insertions too."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, name)


def is_layout(table: Element) -> bool:
    """Say whether a table is but a frame round its paragraphs: one cell, or one column without colours."""
    rows = [list(children(row, "tc")) for row in children(table, "tr")]
    if all(len(row) <= 1 for row in rows):
        return len(rows) <= 1 or not any(shade(cell.find(f"{W}tcPr")) for row in rows for cell in row)
    return False


def place(table: Element, index: int, styles: Styles) -> Iterator[tuple[Element, Cell]]:
    """Yield each cell that begins a merged region, or is none, with its place."""
    places = list(_places(table))
    rows = list(children(table, "tr"))
    continued = {(spot.row, spot.column): spot for spot in places if spot.merge == "continue"}
    heads = {row for row, element in enumerate(rows) if _heads_columns(element)}
    style = _Style(table, styles)
    for spot in places:
        if spot.merge == "continue" and (spot.row - 1, spot.column) in {
            (other.row, other.column) for other in places if other.merge
        }:
            continue
        down = 1
        while spot.merge and (spot.row + down, spot.column) in continued:
            down += 1
        fill = _fill(spot.element) or style.fill(spot.row)
        yield spot.element, Cell(index, spot.row, spot.column, down, spot.across, fill, spot.row in heads)


class _Style:
    """The fills that a table's style gives."""

    def __init__(self, table: Element, styles: Styles) -> None:
        name = value(table.find(f"{W}tblPr/{W}tblStyle"))
        look = table.find(f"{W}tblPr/{W}tblLook")
        first = value(look, "firstRow") == "1" or (look is not None and int(value(look) or "0", 16) & 0x20 > 0)
        self._first = styles.table_fill(name, "firstRow") if first else None
        self._all = styles.table_fill(name, None) or styles.table_fill(name, "wholeTable")

    def fill(self, row: int) -> str | None:
        return (self._first if row == 0 else None) or self._all


def _places(table: Element) -> Iterator[_Place]:
    for row_number, row in enumerate(children(table, "tr")):
        column = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell in children(row, "tc"):
            properties = cell.find(f"{W}tcPr")
            across = max(1, _count(properties.find(f"{W}gridSpan"), 1)) if properties is not None else 1
            merged = properties.find(f"{W}vMerge") if properties is not None else None
            yield _Place(cell, row_number, column, across, None if merged is None else value(merged) or "continue")
            column += across


def _count(element: Element | None, default: int) -> int:
    text = value(element) or ""
    return min(MOST_SPANNED, int(text)) if text.isdecimal() else default


def _heads_columns(row: Element) -> bool:
    return bool(switch(row.find(f"{W}trPr"), "tblHeader"))


def _fill(cell: Element) -> str | None:
    """Return a cell's own shading, or that of all its paragraphs, or the colour that its words are marked with."""
    own = shade(cell.find(f"{W}tcPr"))
    if own and own != "#ffffff":
        return own
    paragraphs = [
        paragraph for paragraph in children(cell, "p") if "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()
    ]
    fills = {shade(paragraph.find(f"{W}pPr")) or _HIGHLIGHTS.get(highlight(paragraph) or "") for paragraph in paragraphs}
    return (fills.pop() if len(fills) == 1 else None) or own
