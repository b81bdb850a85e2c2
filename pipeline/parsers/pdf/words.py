"""The words of a table without ruling lines: parts of lines, what they are like, which column they stand in."""

import re
from dataclasses import dataclass

from pipeline.parsers.pdf.runs import Run

_FIGURE = re.compile(
    r"[-–—+<>≤≥~]?\s?\(?[-–—+]?\s?[£€$]?\s?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\s?(?:%|[kmKM]n?|bn|p|pts|bed|days?|st|nd|rd|th)?\s?\)?\s?[*†‡▲▼↑↓→]?"
    r"|[-–—]|(?i:n/?a|nil|tbc)"
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.?[ -](?:19|20)?\d{2}")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d\d/\d\d")
_UNIT = re.compile(r"[£€$]?\(?0{3}s?\)?", re.IGNORECASE)
_MARK = re.compile(r"[^\w\s£%]|o|\(?(?:\d{1,2}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]{1,2}|\d{1,2}(?:\.\d{1,3}){1,3}")


@dataclass(slots=True)
class Part:
    """Runs of one line without a wide gap between them."""

    runs: list[Run]
    left: float
    right: float

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(" ".join(run.text for run in self.runs).split())

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.bold for run in self.runs)


@dataclass(slots=True)
class Line:
    """The parts on one baseline, from left to right."""

    parts: list[Part]
    top: float
    bottom: float
    base: float
    size: float


@dataclass(slots=True)
class Region:
    """Lines that keep to common columns (left and right of each), and the heights of lines drawn across them."""

    lines: list[Line]
    columns: list[tuple[float, float]]
    rules: list[float]

    def part_in(self, line: Line, column: int) -> Part | None:
        """Return what a line has in a column."""
        return next((part for part in line.parts if columns_at(self.columns, part)[0] == column), None)


def columns_at(columns: list[tuple[float, float]], part: Part) -> list[int]:
    """Return the columns that a part stands in, at least the nearest."""
    over = [at for at, (left, right) in enumerate(columns) if part.left < right - 1 and part.right > left + 1]
    if over:
        return over
    middle = (part.left + part.right) / 2
    return [min(range(len(columns)), key=lambda at: max(columns[at][0] - middle, middle - columns[at][1]))]


def is_figure(text: str) -> bool:
    """Tell whether a cell is a number, an amount, a share, a dash; years are none."""
    return bool(_FIGURE.fullmatch(text)) and not _YEAR.fullmatch(text) and not _UNIT.fullmatch(text)


def is_date(text: str) -> bool:
    """Tell whether a cell is a date."""
    return bool(_DATE.fullmatch(text))


def is_year(text: str) -> bool:
    """Tell whether a cell is a year."""
    return bool(_YEAR.fullmatch(text))


def is_mark(text: str) -> bool:
    """Tell whether a part is a bullet or a number that begins an item."""
    return bool(_MARK.fullmatch(text))
