"""Figures in table cells: what is measured from the row's heading, the role from the column's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.dates import Interval, resolve
from pipeline.findings._shared.numbers import Figure, figures
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, grids, place
from pipeline.findings.percentage.clause import indicator
from pipeline.findings.percentage.phrase import row_name
from pipeline.findings.percentage.roles import parts
from pipeline.findings.percentage.rules import CONFIDENCE
from pipeline.findings.percentage.value import Percentage, Role
from pipeline.model import Block, Finding

# A cell with more words than this tells its figures in prose, and is read as prose.
_PROSE_WORDS, _WORDS_OF_ITS_OWN = 12, 4
# "(7.40)" is how accounts write a fall.
_PLAIN = re.compile(r"[<>~≥≤]? ?(?P<value>[-+−]?\d{1,3}(?:\.\d+)?|\(\d{1,3}(?:\.\d+)?\)) ?(?:[▲▼↑↓→←⬆⬇↔🡅🡇]|\([RAGB]\))? ?\*?")
_VALUE = re.compile(r"(?P<value>[-−]?\d{1,3}(?:\.\d+)?) ?%?")
# Roles that a few words settle: "12% over the estimate", "expected to reach 90%".
_WORDED_ROLES = ("target", "change", "forecast")
_LONGEST_WHOSE = 5
_COMPARES = re.compile(r"\b(?:average|median|mean|benchmark|neighbours?|comparators?|peers?|quartile)\b", re.IGNORECASE)
_WHOLE, _ROUNDED = 100, 1.5
_PER_CENT = re.compile(r"(?<!\d)(?<!\d )%|\bper ?cent(?:age)?\b", re.IGNORECASE)
_ANY = re.compile(r"%|\bper ?cent", re.IGNORECASE)
_LATEST = re.compile(
    r"\b(?:actual|result|current|latest|now|outturn|this (?:quarter|month|year|period)|performance|"
    r"score|year[- ]?end|yr[- ]end|end of year|year[- ]to[- ]date|to date|YTD|total|cumulative)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"^\W*(?:increase|decrease|improve\w*|reduc\w+|forecast(?= of)|plan\w*|aim|achieve|estimate) (?:the|in the|our|an?"
    r"|number|percentage|of)\b"
    r"|\b(?:plan(?:s|ned|ning)?|aim(?:s|ed)?|standards?|expected|goals?|average)\b(?!:|$)",
    re.IGNORECASE,
)
# "Repairs completed within target", "projects on target": what is measured, not what is aimed at.
_OF_TARGETS = re.compile(
    r"\b(?:with(?:in|out)?|on|in|to|against|at|above|below|meet(?:s|ing)?|met|achiev\w+|exceed\w*|hit(?:ting)?|off|by)"
    r" (?:or (?:above|below|within|before) )?(?:the |their |its |an? |our |agreed |set |statutory |local |national |published )*"
    r"(?:target|plan|standard|threshold|tolerance)\w*(?: (?:time|date|timescale|response)\w*)?|\b(?:target|standard) (?:time"
    r"|timescale"
    r"|date|response time)s?\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\W*(?:Q(?:tr|uarter)?\.? ?(?P<number>[1-4])|(?P<month>apr|jul|oct|jan)[a-z]* ?(?:-|–|to) ?(?:jun|sep|dec|mar)[a-z]*)"
    r"(?: (?:actual|result|outturn|performance|%))?\W*",
    re.IGNORECASE,
)
_COLOURED = re.compile(r"\W*(?:red|amber|green|blue|yellow)\b", re.IGNORECASE)
# A longer row heading is an action or a minute, not the name of a measure.
_LONGEST_MEASURE = 120
_COUNTED = re.compile(r"^(?:no\.?|number|count|ref|rank|total|weight|£|owner|code|id|date|when)\b|£|\bnumber of\b", re.IGNORECASE)
# "100% of staff receive an appraisal" under "Improvement": what a plan wants to reach.
_INTENDED = re.compile(
    r"\b(?:improvements?|outcomes?|objectives?|aims?|goals?|success|milestones?|actions?|what (?:we|will|needs)|desired"
    r"|intended|"
    r"impact|deliverables?)\b",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\W*(?:at least )?\d[\d.]* ?(?:%|per cent) of (?:[a-z’'-]+ ){2,}(?!(?:were|was|had|have|has|is|are)\b)", re.IGNORECASE
)
_POINTS = re.compile(r"(?:percentage|%) points?|\bppts?\b|\bpp\b", re.IGNORECASE)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("change", re.compile(r"\b(?:change|difference|movement|direction|DoT|improvement|increase|decrease|gap|\+/-)\b", re.I)),
    ("share", re.compile(r"\b(?:share|split|mix|% of (?:total|budget|all)|variance|overspend|underspend|responses?"
    r"|respondents)\b", re.I)),
    ("forecast", re.compile(r"\b(?:forecast|projected|projection|predicted|estimated?|expected)\b", re.I)),
    ("target", re.compile(
        r"\b(?:target|goal|standard|threshold|tolerance|ambition|plan(?:ned)?|aim|limit|ceiling)\b"
        r"|^(?:original |approved |annual )?budget(?:ed)?(?: (?:19|20)\d\d\S*)?$|^(?:lower|upper|minimum|maximum)$", re.I)),
    ("benchmark", re.compile(
        r"\b(?:England|national|statistical|stat(?:s|\.)? neighbours?|neighbours?|SNs?|region(?:al)?|benchmark|"
        r"comparators?|London|CIPFA|average|"
        r"Wales|Scotland|North West|North East|South East|South West|East Midlands|West Midlands|similar|UK|median|"
        r"quartile)\b", re.I)),
    ("baseline", re.compile(r"\b(?:previous|prev|last|prior|baseline|earlier|starting)\b", re.I)),
)  # fmt: skip
# In a longer name these are of what is measured: "Children with a health plan", "Arrears as a share of the rent".
_NAMES_OFTEN = re.compile(
    r"\b(?:plan(?:ned)?|standard|aim|limit|ceiling|ambition|share|mix|estimated?|expected|gap|difference|direction)\b",
    re.IGNORECASE,
)
_LONGEST_ROLE = 3
# "Year end total / average": of the row's own figures.
_OF_THE_YEAR = re.compile(
    r"\b(?:total|year[- ]end|yr[- ]end|end of year|to date|YTD|cumulative|annual|overall)\b.{0,6}\baverage\b"
    r"|\baverage\b.{0,6}(?:total|to date)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure in a cell with the role and the period that its column's heading gives it; ``latest`` where it says so."""

    block: Block
    figure: Figure
    role: Role
    period: Interval | None
    latest: bool
    quarter: int | None = None


def cell_findings(reading: Reading) -> Iterator[tuple[Block, Finding]]:
    """Yield the percentages of table cells, each with its cell."""
    if not _ANY.search(reading.text):
        return
    for grid in grids(reading.doc):
        wholes = _wholes(grid)
        for row in grid.rows:
            heading = grid.row_heading(row)
            for told in _earlier_are_baselines(list(_row(reading, grid, row, heading))):
                yield told.block, _finding(reading, grid, row, _shared_out(told, wholes))


def _wholes(grid: Grid) -> frozenset[int]:
    """Return the columns of a table that share out a whole: their figures in per cent, without a last 100, add up to 100."""
    found = set()
    for number in {place(block).column for row in grid.rows for block in row.cells}:
        values = [
            float(plain["value"].replace("−", "-"))
            for _, block in grid.column(number)
            if (plain := _VALUE.fullmatch(grid.text(block)))
        ]
        parts = values[:-1] if values and values[-1] == _WHOLE else values
        if len(parts) > 2 and abs(sum(parts) - _WHOLE) <= _rounding(parts) and min(parts) >= 0:
            found.add(number)
    return frozenset(found)


def _rounding(parts: list[float]) -> float:
    """Return by how much parts of a whole can miss 100 by rounding: less where they are told to a tenth."""
    return _ROUNDED if all(part.is_integer() for part in parts) else _ROUNDED / 3


def _shared_out(told: _Told, wholes: frozenset[int]) -> _Told:
    share = told.role == "actual" and place(told.block).column in wholes
    return replace(told, role="share") if share else told


def _row(reading: Reading, grid: Grid, row: Row, heading: Block | None) -> Iterator[_Told]:
    named = grid.text(heading) if heading else ""
    # Where a column is headed by what is aimed at, a longer name of a row is that of a measure.
    measured = len(named.split()) > _LONGEST_WHOSE and any(
        _role(grid.heading(place(block)), "") == "target" for block in row.cells
    )
    for block in row.cells:
        above = grid.heading(place(block))
        intended = bool(_INTENDED.search(above) and _WORDED.match(grid.text(block)))
        if heading and block.start <= heading.start and len(row.cells) > 1 and not intended:
            continue
        for figure in _figures(grid, row, named, block):
            role: Role = "change" if figure.unit == "percentage_points" else _role(above, "" if measured else named)
            role = "target" if intended else _own_role(grid.text(block), figure, role)
            yield _Told(
                block,
                figure,
                role,
                resolve(above, reading.doc.fields.date, lean="past") if above else None,
                bool(_LATEST.search(above)),
                _quarter(above),
            )


def _earlier_are_baselines(told: list[_Told]) -> list[_Told]:
    """Make the earlier of a row's own figures baselines of its latest, where the columns are headed by periods."""
    own = [one.period for one in told if one.role == "actual" and one.period]
    if own and any(one.role == "actual" and not one.period and one.latest for one in told):
        return [replace(one, role="baseline") if one.role == "actual" and not one.latest else one for one in told]
    if not own:
        return _earlier_quarters(told)
    if len(set(own)) < 2:
        return told
    latest = max(period.end for period in own)
    return [
        replace(one, role="baseline") if one.role == "actual" and one.period and one.period.end < latest else one for one in told
    ]


def _quarter(above: str) -> int | None:
    """Return the quarter of the financial year that heads a column without a year: "Q2", "Jul-Sep"."""
    found = _QUARTER.fullmatch(above)
    if found is None:
        return None
    return int(found["number"]) if found["number"] else ("apr", "jul", "oct", "jan").index(found["month"].lower()) + 1


def _earlier_quarters(told: list[_Told]) -> list[_Told]:
    """Make the figures of earlier quarters baselines of the last one that has a figure."""
    quarters = {one.quarter for one in told if one.role == "actual" and one.quarter}
    if len(quarters) > 1 and any(one.role == "actual" and one.quarter is None and one.latest for one in told):
        return [replace(one, role="baseline") if one.role == "actual" and one.quarter else one for one in told]
    if len(quarters) < 2 or any(one.role == "actual" and one.quarter is None for one in told):
        return told
    return [replace(one, role="baseline") if one.role == "actual" and one.quarter != max(quarters) else one for one in told]


def _figures(grid: Grid, row: Row, named: str, block: Block) -> tuple[Figure, ...]:
    text = grid.text(block)
    if len(text.split()) > _PROSE_WORDS:
        return ()
    plain = _PLAIN.fullmatch(text)
    if not plain:
        return figures(text)
    above = grid.heading(place(block))
    in_unit_column = any(grid.text(cell).strip() == "%" for cell in row.cells if cell.start < block.start)
    measured = len(named) < _LONGEST_MEASURE and _PER_CENT.search(named)
    if _COUNTED.search(above) or not (_PER_CENT.search(above) or in_unit_column or measured):
        return ()
    value = float(plain["value"].replace("−", "-").replace("(", "-").rstrip(")"))
    return (Figure(plain.start("value"), plain.end("value"), value),)


def _finding(reading: Reading, grid: Grid, row: Row, told: _Told) -> Finding:
    above, heading, figure = grid.heading(place(told.block)), grid.row_heading(row), told.figure
    text = grid.text(told.block)
    named = grid.text(heading) if heading and heading is not told.block else None
    value = Percentage(
        figure.value,
        "percentage_points" if _POINTS.search(above) else figure.unit,
        figure.qualifier,
        _said(text, figure) or (row_name(named) if named else above or None),
        told.role,
        told.period,
        (above if _is_other(above) else named or above) if told.role == "benchmark" else None,
        figure.count,
        figure.total,
    )
    return reading.finding("percentage", value, (row.start, told.block.end), "percentage.cell", CONFIDENCE["percentage.cell"])


def _is_other(above: str) -> bool:
    """Tell whether a column's heading names others: "England average"; else the row does, "SONIA benchmark"."""
    return any(role == "benchmark" and pattern.search(above) for role, pattern in _ROLES)


def _said(text: str, figure: Figure) -> str | None:
    """Return what a cell itself says that its figure measures: "57% of sessions took place"."""
    return indicator(text, figure, (0, len(text))) if _WORDED.match(text) else None


def _own_role(text: str, figure: Figure, role: Role) -> Role:
    """Return the role that a cell's own words give its figure, else that of its column: "Reduce calls lost to 5%"."""
    if role != "actual" or len(text.split()) < _WORDS_OF_ITS_OWN:
        return role
    return next((part.role for part in parts(text, figures(text)) if part.figure == figure and part.role in _WORDED_ROLES), role)


def _role(above: str, named: str) -> Role:
    if _COLOURED.match(named):
        return "share"
    told = next((role for role, pattern in _ROLES if pattern.search(above)), None)
    told = "actual" if told == "benchmark" and _OF_THE_YEAR.search(above) else told
    if told:
        return told
    # What names a row is mostly the measure itself: "Increase the number of homes", "Complete the plan".
    named = _MEASURED.sub(" ", _OF_TARGETS.sub(" ", named))
    if len(named.split()) > _LONGEST_ROLE:
        named = _NAMES_OFTEN.sub(" ", named)
    role: Role = next((role for role, pattern in _ROLES if pattern.search(named)), "actual")
    # A measure that names a place, "Rent to Buy or London Living Rent", is not the place's figure.
    return "actual" if role == "benchmark" and len(named.split()) > _LONGEST_WHOSE and not _COMPARES.search(named) else role
