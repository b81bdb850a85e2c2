"""What a page is made of: sections with charts and tables, whose cells name the findings that they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, the ids of findings that it rests on, how it looks.

    ``tone`` is a class of the style sheet ("rating-red"), which only repeats what the words say. ``count`` is how many findings
    it rests on where not all of them are named.
    """

    text: str
    findings: tuple[str, ...] = ()
    tone: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, whether it holds figures, which are set to the right, or much text, which needs room."""

    name: str
    figures: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column names what the row is of. ``left_out`` rows did not fit."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: int = 0

    def without(self, name: str) -> "Table":
        """Return it without a column that says the same in every row, if words are left to name the rows."""
        at = next((at for at, column in enumerate(self.columns) if column.name == name), None)
        if at is None or self.columns[1 if at == 0 else 0].figures:
            return self
        rows = tuple(row[:at] + row[at + 1 :] for row in self.rows)
        return replace(self, columns=self.columns[:at] + self.columns[at + 1 :], rows=rows)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as an SVG element, the same in words, and which part of what there is it shows, if not all."""

    svg: str = field(repr=False)
    said: str
    part: str = field(default="", repr=False)

    def _repr_svg_(self) -> str:
        """Show it in a notebook."""
        return self.svg


@dataclass(frozen=True, slots=True)
class Section:
    """One question, its answer in a chart and tables, and what to know before relying on it.

    ``empty`` is said where there is nothing to show.
    """

    anchor: str
    title: str
    question: str
    empty: str
    chart: Chart | None = None
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()

    def findings(self) -> Iterator[str]:
        """Yield the ids of the findings that its cells rest on, in the order of the page."""
        for table in self.tables:
            for row in table.rows:
                for cell in row:
                    yield from cell.findings


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding as the page shows it: number ``E1`` and on in the order of the page."""

    number: int
    id: str
    kind: str
    quote: str
    source: str
    page: int | None
    section: tuple[str, ...]
    rule: str
    confidence: float
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report; ``message`` is said at its head where there is nothing to report."""

    title: str
    scope: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]
    made_by: str
    message: str = ""
