"""Figures in table cells: what is measured from the row's heading, the role from the column's."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.numbers import Figure, figures
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, grids, place
from pipeline.findings.percentage.rules import CONFIDENCE
from pipeline.findings.percentage.value import Percentage, Role
from pipeline.model import Block, Finding

# A cell with more words than this tells its figures in prose, and is read as prose.
_PROSE_WORDS = 12
_PLAIN = re.compile(r"[<>~≥≤]? ?(?P<value>[-+−]?\d{1,3}(?:\.\d+)?) ?(?:[▲▼↑↓→←⬆⬇↔🡅🡇]|\([RAGB]\))? ?\*?")
_PER_CENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bproportion\b", re.IGNORECASE)
_COUNTED = re.compile(r"^(?:no\.?|number|count|ref|rank|total|weight|£|owner|code|id|date|when)\b|£|\bnumber of\b", re.IGNORECASE)
_POINTS = re.compile(r"(?:percentage|%) points?|\bppts?\b|\bpp\b", re.IGNORECASE)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("change", re.compile(r"\b(?:change|difference|movement|direction|DoT|improvement|increase|decrease|gap|\+/-)\b", re.I)),
    ("share", re.compile(r"\b(?:share|% of (?:total|budget|all)|variance|overspend|underspend|responses?|respondents)\b", re.I)),
    ("forecast", re.compile(r"\b(?:forecast|projected|projection|predicted|estimated?|expected)\b", re.I)),
    ("target", re.compile(r"\b(?:target|goal|standard|threshold|tolerance|ambition|plan(?:ned)?|aim)\b", re.I)),
    ("benchmark", re.compile(
        r"\b(?:England|national|statistical|stat(?:s|\.)? neighbours?|neighbours?|SNs?|region(?:al)?|benchmark|"
        r"comparators?|London|CIPFA|average|"
        r"Wales|Scotland|North West|North East|South East|South West|East Midlands|West Midlands|similar|UK|median|"
        r"quartile)\b", re.I)),
    ("baseline", re.compile(r"\b(?:previous|prev|last|prior|baseline|earlier|starting)\b", re.I)),
)  # fmt: skip


def cell_findings(reading: Reading) -> Iterator[tuple[Block, Finding]]:
    """Yield the percentages of table cells, each with its cell."""
    if not _PER_CENT.search(reading.text):
        return
    for grid in grids(reading.doc):
        for row in grid.rows:
            heading = grid.row_heading(row)
            for block in row.cells:
                if block is heading and len(row.cells) > 1:
                    continue
                for figure in _figures(grid, row, heading, block):
                    yield block, _finding(reading, grid, row, (block, figure))


def _figures(grid: Grid, row: Row, heading: Block | None, block: Block) -> tuple[Figure, ...]:
    text = grid.text(block)
    if len(text.split()) > _PROSE_WORDS:
        return ()
    plain = _PLAIN.fullmatch(text)
    if not plain:
        return figures(text)
    above = grid.heading(place(block))
    named = grid.text(heading) if heading else ""
    in_unit_column = any(grid.text(cell).strip() == "%" for cell in row.cells if cell.start < block.start)
    if _COUNTED.search(above) or not (
        _PER_CENT.search(above) or in_unit_column or named.lstrip().startswith("%") or _PER_CENT.search(named)
    ):
        return ()
    value = float(plain["value"].replace("−", "-"))
    return (Figure(plain.start("value"), plain.end("value"), value),)


def _finding(reading: Reading, grid: Grid, row: Row, cell: tuple[Block, Figure]) -> Finding:
    block, figure = cell
    above = grid.heading(place(block))
    heading = grid.row_heading(row)
    named = grid.text(heading) if heading and heading is not block else None
    role = _role(above, named or "")
    value = Percentage(
        figure.value,
        "percentage_points" if _POINTS.search(above) else figure.unit,
        figure.qualifier,
        named or above or None,
        "change" if figure.unit == "percentage_points" else role,
        None,
        above if role == "benchmark" else None,
        figure.count,
        figure.total,
    )
    return reading.finding("percentage", value, (row.start, block.end), "percentage.cell", CONFIDENCE["percentage.cell"])


def _role(above: str, named: str) -> Role:
    for words in (above, named):
        for role, pattern in _ROLES:
            if pattern.search(words):
                return role
    return "actual"
