"""The fills that a table takes over from its style: by row, by column, by bands, where the table's look asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.styles import Styles, switch, value

# The bits of an older look (``w:tblLook w:val="04A0"``) and the attributes that took their place.
_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400}


@dataclass(frozen=True, slots=True)
class Extent:
    """How many rows and columns a table has."""

    rows: int
    columns: int


class Look:
    """What a table's style and look give its cells."""

    def __init__(self, table: Element, styles: Styles, extent: Extent) -> None:
        properties = table.find(f"{W}tblPr")
        named = value(properties.find(f"{W}tblStyle")) if properties is not None else None
        self._name = named or styles.default_table
        self._styles, self._extent = styles, extent
        look = properties.find(f"{W}tblLook") if properties is not None else None
        self._on = (
            {name for name, bit in _BITS.items() if _is_on(look, name, bit)} if look is not None else {"noHBand", "noVBand"}
        )
        self._bands = _band(styles, self._name, "Row"), _band(styles, self._name, "Col")
        self._own = styles.theme.fill(properties.find(f"{W}shd")) if properties is not None else None
        self._parts: dict[str, str | None] = {}

    @property
    def heads(self) -> bool:
        """Whether the first row looks like the head of the columns."""
        return "firstRow" in self._on and bool(self._part("firstRow") or self._styles.table_part_bold(self._name, "firstRow"))

    def fill(self, row: int, column: int, across: int) -> str | None:
        """Return the fill of a cell that has none of its own."""
        found = (self._part(part) for part in self._parts_at(row, column, across))
        return next((fill for fill in found if fill), None) or self._part("") or self._part("wholeTable") or self._own

    def _part(self, part: str) -> str | None:
        if part not in self._parts:
            self._parts[part] = self._styles.table_fill(self._name, part or None)
        return self._parts[part]

    def _parts_at(self, row: int, column: int, across: int) -> Iterator[str]:
        """Yield the parts of a style that a cell belongs to, those that win over the others first."""
        first_row, last_row = "firstRow" in self._on and row == 0, "lastRow" in self._on and row == self._extent.rows - 1
        first = "firstColumn" in self._on and column == 0
        last = "lastColumn" in self._on and column + across >= self._extent.columns
        corners = ((first_row and first, "nwCell"), (first_row and last, "neCell"), (last_row and first, "swCell"))
        edges = (
            (last_row and last, "seCell"),
            (first_row, "firstRow"),
            (last_row, "lastRow"),
            (first, "firstCol"),
            (last, "lastCol"),
        )
        yield from (part for at, part in (*corners, *edges) if at)
        if first_row or last_row or first or last:
            return
        if "noHBand" not in self._on:
            yield f"band{(row - ('firstRow' in self._on)) // self._bands[0] % 2 + 1}Horz"
        if "noVBand" not in self._on:
            yield f"band{(column - ('firstColumn' in self._on)) // self._bands[1] % 2 + 1}Vert"


def _is_on(look: Element | None, name: str, bit: int) -> bool:
    if look is None:
        return name.startswith("no")
    told = value(look, name)
    if told is not None:
        return told.lower() in {"1", "true", "on"}
    try:
        return bool(int(value(look) or "0", 16) & bit)
    except ValueError:
        return False


def _band(styles: Styles, name: str | None, kind: str) -> int:
    sizes = (value(style.find(f"{W}tblPr/{W}tblStyle{kind}BandSize")) for style in styles.chain(name))
    told = next((size for size in sizes if size and size.isdecimal()), "1")
    return max(1, int(told))


def is_deleted(row: Element) -> bool:
    """Say whether a row or cell was deleted with its changes tracked."""
    return any(row.find(f"{W}{properties}") is not None for properties in ("trPr/" + W + "del", "tcPr/" + W + "cellDel"))


def is_repeated_head(row: Element) -> bool:
    """Say whether Word repeats the row on every page."""
    return bool(switch(row.find(f"{W}trPr"), "tblHeader"))
