"""Tables to cells: merged cells as spans, shading as fill, header rows as such."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Cell
from pipeline.parsers.docx.looks import Extent, Look, is_deleted, is_repeated_head
from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.runs import runs_of, words_of
from pipeline.parsers.docx.styles import Styles, value

_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "customXml", "moveTo"))
MOST_SPANNED = 200
_SIGNS = re.compile(r"[^\w£$%&?!.,;:'\"()/-]{1,3}")


@dataclass(frozen=True, slots=True)
class _Place:
    element: Element
    row: int
    column: int
    across: int
    merge: str | None


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, those within content controls and insertions too; deleted rows and cells are left out."""
    for child in element:
        if child.tag == W + name:
            if name == "p" or not is_deleted(child):
                yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, name)


def is_layout(table: Element, styles: Styles) -> bool:
    """Say whether a table is but a frame round its paragraphs: one cell, or one column without colours."""
    rows = [list(children(row, "tc")) for row in children(table, "tr")]
    if all(len(row) <= 1 for row in rows):
        shades = (styles.theme.fill(cell.find(f"{W}tcPr/{W}shd")) for row in rows for cell in row)
        return len(rows) <= 1 or not any(shades)
    return False


def place(table: Element, index: int, styles: Styles) -> Iterator[tuple[Element, Cell]]:
    """Yield each cell that begins a merged region, or is none, with its place."""
    places = list(_places(table))
    rows = list(children(table, "tr"))
    merged = {(spot.row, spot.column): spot.merge for spot in places if spot.merge}
    look = Look(table, styles, Extent(len(rows), max((spot.column + spot.across for spot in places), default=0)))
    heads = _heads(rows, look, styles)
    for spot in places:
        if spot.merge == "continue" and (spot.row - 1, spot.column) in merged:
            continue
        down = 1
        while spot.merge and merged.get((spot.row + down, spot.column)) == "continue":
            down += 1
        fill = _fill(spot.element, styles) or _row_fill(rows[spot.row], styles) or look.fill(spot.row, spot.column, spot.across)
        yield spot.element, Cell(index, spot.row, spot.column, down, spot.across, fill, spot.row in heads)


def _places(table: Element) -> Iterator[_Place]:
    for row_number, row in enumerate(children(table, "tr")):
        column = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
        before: _Place | None = None
        for cell in children(row, "tc"):
            properties = cell.find(f"{W}tcPr")
            across = max(1, _count(properties.find(f"{W}gridSpan"), 1)) if properties is not None else 1
            if before and properties is not None and _merge(properties, "hMerge") == "continue":
                before = _Place(before.element, row_number, before.column, before.across + across, before.merge)
            else:
                if before:
                    yield before
                merge = None if properties is None else _merge(properties, "vMerge")
                before = _Place(cell, row_number, column, across, merge)
            column += across
        if before:
            yield before


def _merge(properties: Element, name: str) -> str | None:
    """Return "restart" where a merged region begins, "continue" within one, None outside."""
    merged = properties.find(W + name)
    return None if merged is None else value(merged) or "continue"


def _count(element: Element | None, default: int) -> int:
    text = value(element) or ""
    return min(MOST_SPANNED, int(text)) if text.isdecimal() else default


def _heads(rows: list[Element], look: Look, styles: Styles) -> set[int]:
    """Return the rows that head the columns: those that Word repeats, else the first if it looks so."""
    told = {number for number, row in enumerate(rows) if is_repeated_head(row)}
    if told or len(rows) < 2:
        return told
    cells = [list(children(cell, "p")) for cell in children(rows[0], "tc")]
    worded = [paragraph for paragraphs in cells for paragraph in paragraphs if words_of(paragraph)]
    return {0} if worded and (look.heads or all(_stands_out(paragraph, styles) for paragraph in worded)) else told


def _stands_out(paragraph: Element, styles: Styles) -> bool:
    inherited = styles.paragraph_stands_out(paragraph)
    return all(styles.stands_out(run, inherited) for run in runs_of(paragraph))


def _fill(cell: Element, styles: Styles) -> str | None:
    """Return a cell's own shading, or that of all its paragraphs, or the colour of all its words or of its one sign."""
    own = styles.theme.fill(cell.find(f"{W}tcPr/{W}shd"))
    if own and own != "#ffffff":
        return own
    paragraphs = [paragraph for paragraph in children(cell, "p") if words_of(paragraph)]
    fills = {_behind(paragraph, styles) for paragraph in paragraphs}
    found = fills.pop() if len(fills) == 1 else None
    if (found is None or found == "#ffffff") and _SIGNS.fullmatch("".join(words_of(paragraph) for paragraph in paragraphs)):
        inks = {styles.ink(run) for paragraph in paragraphs for run in runs_of(paragraph)}
        found = inks.pop() if len(inks) == 1 else None
    return found or own


def _behind(paragraph: Element, styles: Styles) -> str | None:
    """Return the one colour behind all words of a paragraph."""
    runs = {styles.run_fill(run) for run in runs_of(paragraph)}
    return (runs.pop() if len(runs) == 1 else None) or styles.paragraph_fill(paragraph)


def _row_fill(row: Element, styles: Styles) -> str | None:
    """Return the shading that a row has against its table's."""
    return styles.theme.fill(row.find(f"{W}tblPrEx/{W}shd"))
