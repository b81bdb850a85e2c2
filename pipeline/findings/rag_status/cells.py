"""Ratings in tables: words, letters, icons and fills of cells, and counts under colours."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.dates import Interval, scan
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, grids, place
from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.rag_status.counts import alone, count_findings, timing_under
from pipeline.findings.rag_status.legend import KEY, is_key, legend_of, told_keys
from pipeline.findings.rag_status.rules import CONFIDENCE
from pipeline.findings.rag_status.shown import Legend, Shown, shown, worded
from pipeline.findings.rag_status.value import RagStatus, Rating, Timing
from pipeline.model import Block, Finding

_STATUS = re.compile(
    r"\b(?:B?RAGB?Y?|RYG|status|ratings?|rated|traffic lights?|progress|on track|confidence|assurance|performance|"
    r"complian\w+|risk level|health|"
    r"outcome|assessment|score|grade|delivery|position|current|latest|previous|now)\b",
    re.IGNORECASE,
)
_RAG = re.compile(r"\bB?RAGB?Y?\b|\bstatus\b|\brating\b|\btraffic", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:Q|Qtr ?|Quarter )([1-4])\b", re.IGNORECASE)
# The column that names what is done: it is rated, not the recommendation or the aim that it serves.
_ACTION = re.compile(
    r"(?:(?:key|improvement|agreed|planned|specific|required) )*(?:actions?|tasks?|activit(?:y|ies)|milestones?|deliverables?"
    r"|what (?:we will|will we|will be done|needs to be done)[\w ]*)(?: (?:required|to be taken|planned|agreed))?",
    re.IGNORECASE,
)
# "Inherent score", "Target score"; "Last quarter", "This quarter": where one such column is coloured to rate, so are the others.
_SCORED = re.compile(r"\b(?:score|risk rating|quarter|month|period|year)\W*$", re.IGNORECASE)
# A row of projects, risks or indicators is rated itself, whatever milestone stands beside it.
_RATED = re.compile(
    r"(?:(?:major|key|strategic|corporate|capital|performance) )*(?:projects?|programmes?|schemes?|risks?|indicators?|measures?"
    r"|KPIs?|PIs?)(?: (?:name|title|description))?",
    re.IGNORECASE,
)
_SCALE: frozenset[Rating] = frozenset({"red", "amber", "yellow", "green", "amber_red", "amber_green"})
# Arrows and trends are coloured too, and rate nothing.
_TREND = re.compile(r"\b(?:direction|trend|travel|DoT|change|movement)\b", re.IGNORECASE)


def cell_findings(reading: Reading) -> Iterator[tuple[Block, Finding]]:
    """Yield the ratings of table cells, each with its cell; tables that explain colours are read as the document's legend."""
    tables = grids(reading.doc)
    keys = [grid for grid in tables if is_key(grid)]
    legend = legend_of(keys).told(told_keys(reading))
    yellow_is_amber = bool(re.search(r"\bamber\b", reading.text, re.I)) and not re.search(r"\byellow\b", reading.text, re.I)
    for grid in tables:
        if grid in keys:
            continue
        yield from count_findings(reading, grid)
        columns = _rating_columns(grid, legend)
        earlier = _earlier_columns(grid, columns)
        for column in columns:
            for row, block in grid.column(column):
                found = shown(grid, block, legend)
                if found and not _same_as_left(grid, row, block, (found, columns)) and not _is_count(grid, row, block):
                    if found.rating == "yellow" and _by_colour(found) and yellow_is_amber:
                        found = replace(found, rating="amber")
                    finding = _finding(reading, grid, row, (block, found), earlier=column in earlier)
                    if finding:
                        yield block, finding


def _by_colour(found: Shown) -> bool:
    return found.rule == "rag_status.cell_fill"


def _rating_columns(grid: Grid, legend: Legend) -> list[int]:
    """Return the columns that hold ratings: by their heading, or by what their cells show."""
    columns = sorted({place(block).column for row in grid.rows for block in row.cells})
    rated = [column for column in columns if _holds_ratings(grid, column, legend)]
    kinds = {found[0].lower() for column in rated if (found := _SCORED.search(_heading(grid, column)))}
    alike = [column for column in columns if (found := _SCORED.search(_heading(grid, column))) and found[0].lower() in kinds]
    return sorted({*rated, *(column for column in alike if _only_scale(grid, column, legend))})


def _only_scale(grid: Grid, column: int, legend: Legend) -> bool:
    """Tell whether all that the cells of a column show are ratings of the scale, no decoration."""
    return {found.rating for _, block in grid.column(column) if (found := shown(grid, block, legend))} <= _SCALE


def _heading(grid: Grid, column: int) -> str:
    return next(grid.heading(place(block)) for _, block in grid.column(column))


def _holds_ratings(grid: Grid, column: int, legend: Legend) -> bool:
    blocks = [block for _, block in grid.column(column)]
    told = [found for block in blocks if (found := shown(grid, block, legend))]
    if not told:
        return False
    means = Counter(found.rule.rpartition("_")[2] for found in told)
    fills = {found.rating for found in told if found.rule.endswith(("fill", "icon"))}
    heading = grid.heading(place(blocks[0]))
    named = bool(_RAG.search(heading))
    if means["word"] or (means["icon"] and not _TREND.search(heading)):
        return named or bool(_STATUS.search(heading)) or (means["word"] + means["icon"]) * 2 > len(blocks)
    if means["letter"]:
        return named or (means["letter"] > 1 and means["letter"] * 2 > len(blocks) and bool(_STATUS.search(heading)))
    if _TREND.search(heading):
        return False
    scale = fills & _SCALE
    if named and not KEY.search(heading):
        return bool(scale or fills & {"blue"})
    explained = any(legend.explains(place(block).fill) for block in blocks)
    return (explained or len(scale) > 1) and _equal_cells(grid, blocks)


def _equal_cells(grid: Grid, blocks: list[Block]) -> bool:
    """Tell whether the cells of a column are of one sort, apart from their fill: a status, not headings of sections."""
    spans = {place(block).column_span for block in blocks}
    return len(spans) == 1 and sum(len(grid.text(block)) for block in blocks) / len(blocks) < 250


def _same_as_left(grid: Grid, row: Row, block: Block, rated: tuple[Shown, list[int]]) -> bool:
    """Tell whether a fill runs through the cell or the row, so that a block before this told it already.

    A run of one fill that begins in a column of ratings is several ratings: last quarter's and this one's.
    """
    found, columns = rated
    if not _by_colour(found):
        return False
    if block is not next(cell for cell in row.cells if place(cell).column == place(block).column):
        return True
    run = block
    for cell in reversed([cell for cell in row.cells if place(cell).column < place(block).column]):
        if place(cell).fill != place(block).fill:
            break
        run = cell
    return run is not block and place(run).column not in columns and not _STATUS.search(grid.heading(place(block)))


def _is_count(grid: Grid, row: Row, block: Block) -> bool:
    """Tell whether a colour only names what the numbers beside it count."""
    return block is row.cells[0] and len(row.cells) > 1 and alone(grid, row)


def _earlier_columns(grid: Grid, columns: list[int]) -> set[int]:
    """Return the rating columns headed by an earlier time than another: "June 2020" beside "September 2020"."""
    headed: dict[int, Interval] = {}
    for column in columns:
        heading = next(grid.heading(place(block)) for _, block in grid.column(column))
        when = next((found.interval for found in scan(heading, whole=True) if found.interval), None)
        if when:
            headed[column] = when
    if not headed:
        return _earlier_quarters(grid, columns)
    latest = max((when.end for when in headed.values()), default=None)
    return {column for column, when in headed.items() if latest and when.end < latest}


def _earlier_quarters(grid: Grid, columns: list[int]) -> set[int]:
    """Return the columns headed by a quarter of the year before the last one: "Q1" beside "Q2"."""
    headings = {column: next(grid.heading(place(block)) for _, block in grid.column(column)) for column in columns}
    quarters = {column: int(found[1]) for column, heading in headings.items() if (found := _QUARTER.search(heading))}
    return {column for column, quarter in quarters.items() if quarter < max(quarters.values())}


def _finding(reading: Reading, grid: Grid, row: Row, cell: tuple[Block, Shown], *, earlier: bool = False) -> Finding | None:
    block, found = cell
    heading = grid.row_heading(row)
    if heading is block or (heading and worded(grid, heading)):
        heading = next(
            (other for other in row.cells if re.search(r"[A-Za-z]{3}", grid.text(other)) and not worded(grid, other)), None
        )
    if heading is None and found.rule != "rag_status.cell_word":
        return None
    itself = heading is not None and _RATED.fullmatch(grid.heading(place(heading)).strip())
    named = (
        None
        if itself
        else next(
            (other for other in row.cells if _ACTION.fullmatch(grid.heading(place(other)).strip()) and len(grid.text(other)) > 3),
            None,
        )
    )
    subject = grid.text(named or heading).strip() if heading else None
    above = grid.heading(place(block))
    timing: Timing = "previous" if earlier else timing_under(above)
    value = RagStatus(
        found.rating,
        subject=subject,
        timing=timing,
        themes=themes(subject or "", block.section, context_of(reading.doc.text, reading.doc.fields.title)),
    )
    span = (heading.start, heading.end) if heading and found.end is None else (row.start, found.end or block.end)
    confidence = CONFIDENCE[found.rule] / (2 if found.conflict else 1)
    finding = reading.finding("rag_status", value, span, found.rule, confidence)
    return replace(finding, conflict=found.conflict) if found.conflict else finding
