"""The colours of signs in cells: drawn dots, squares and flags, and glyphs such as a filled circle, which rate by them."""

import re

from pipeline.parsers.pdf.grid import GridCell, is_grey
from pipeline.parsers.pdf.paths import Fill

# A cell that says more than a status holds its sign as decoration, or as a bullet.
_LONGEST = 40
# A glyph that is drawn for its colour: geometric shapes, arrows, ticks; Wingdings' as private characters or as its letters.
_GLYPH = re.compile(r"[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ue000-\uf8ff\ufffd\u2022\u00b7lnpqutuJKLmwovxy]{1,2}")


def is_glyph(text: str) -> bool:
    """Tell whether a cell's words are one sign."""
    return bool(_GLYPH.fullmatch(text.strip()))


def colour_in(cell: GridCell, text: str, signs: list[Fill]) -> str | None:
    """Return the colour of what is drawn in a cell of few words: None if that is grey, absent or of several colours."""
    if len(text) > _LONGEST:
        return None
    colors = {sign.color for sign in signs if _within(cell, sign) and not is_grey(sign.color)}
    return colors.pop() if len(colors) == 1 else None


def _within(cell: GridCell, sign: Fill) -> bool:
    x, y = (sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2
    return cell.left < x < cell.right and cell.top < y < cell.bottom
