"""Ratings in tables: words, letters, icons and fills of cells, and counts under colours."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, grids, place
from pipeline.findings._shared.themes import themes
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.colour import rating_of_fill
from pipeline.findings.rag_status.mentions import rating_of, scale_spans
from pipeline.findings.rag_status.rules import CONFIDENCE
from pipeline.findings.rag_status.value import RagStatus, Rating, Timing
from pipeline.model import Block, Finding

_STATUS = re.compile(
    r"\b(?:B?RAGB?Y?|RYG|status|ratings?|rated|traffic lights?|progress|on track|confidence|assurance|performance|"
    r"complian\w+|risk level|health|"
    r"outcome|assessment|score|grade|delivery|position|current|latest|previous|now)\b",
    re.IGNORECASE,
)
_RAG = re.compile(r"\bB?RAGB?Y?\b|\bstatus\b|\brating\b|\btraffic", re.IGNORECASE)
_LETTERS: dict[str, Rating] = {
    "r": "red", "a": "amber", "g": "green", "b": "blue", "y": "yellow",
    "ar": "amber_red", "a/r": "amber_red", "r/a": "amber_red", "ag": "amber_green", "a/g": "amber_green", "g/a": "amber_green",
}  # fmt: skip
_WORD = re.compile(
    rf"\W*(?P<colour>{rules.MIXED}|red|amber|green|yellow|blue|gr[ae]y|purple)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_NUMBER = re.compile(r"(?P<count>\d{1,5})(?: ?\((?P<share>\d+(?:\.\d+)?) ?%\))?|(?P<only>\d+(?:\.\d+)?) ?%")
_PREVIOUS = re.compile(r"\b(?:previous|prev|last|prior|earlier|former|initial|original|baseline)\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:forecast|expected|predicted|target|anticipated|projected|residual target)\b", re.IGNORECASE)
_KEY = re.compile(r"\b(?:key|legend|definitions?|criteria|descriptions?|meaning|what (?:it|this) means)\b", re.IGNORECASE)
_DEFINITION = re.compile(
    r"\b(?:on track|off track|off target|on target|behind schedule|not (?:yet )?started|complete[d]?|at risk|within|"
    r"delayed?|means|no (?:significant )?(?:issues|concerns)|"
    r"achieved|below target|above target|tolerance|significant|minor|major|overdue)\b|[<>≤≥]",
    re.IGNORECASE,
)
_BARE_HEADING = re.compile(
    r"[\s%()]*(?:rated|ratings?|status|number|count|no\.?|actions|indicators|measures|total)?[\s%()]*", re.IGNORECASE
)
_LONGEST_WORDED = 60


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a cell shows: its rating, by which means, where the word that tells it ends, a fill that says otherwise."""

    rating: Rating
    rule: str
    end: int | None = None
    conflict: str | None = None


def cell_findings(reading: Reading) -> Iterator[tuple[Block, Finding]]:
    """Yield the ratings of table cells, each with its cell."""
    yellow_is_amber = bool(re.search(r"\bamber\b", reading.text, re.I)) and not re.search(r"\byellow\b", reading.text, re.I)
    for grid in grids(reading.doc):
        if _is_key(grid):
            continue
        yield from _counts(reading, grid)
        for column in _rating_columns(grid):
            for row, block in grid.column(column):
                shown = _shown(grid, block, fills=True)
                if shown and not _same_as_left(grid, row, block, shown) and not _is_count(grid, row, block):
                    if shown.rating == "yellow" and shown.rule == "rag_status.cell_fill" and yellow_is_amber:
                        shown = replace(shown, rating="amber")
                    finding = _finding(reading, grid, row, (block, shown))
                    if finding:
                        yield block, finding


def _shown(grid: Grid, block: Block, *, fills: bool) -> _Shown | None:
    """Return what a cell shows: its word, letter or icon; else its fill, unless it holds more than a few words."""
    text = grid.text(block).strip()
    fill = rating_of_fill(place(block).fill) if fills else None
    icon = next((rating for sign, rating in rules.ICONS.items() if sign in text), None)
    word = _WORD.match(text)
    if (
        word
        and len(text) <= _LONGEST_WORDED
        and not rules.NOT_AFTER.match(word["rest"])
        and not any(low == 0 for low, _ in scale_spans(text))
    ):
        rating = rating_of(word["colour"])
        said = fill and fill not in (rating, "grey") and not {fill, rating} <= {"amber", "yellow"} and fill not in rating
        end = block.start + grid.text(block).index(word["colour"]) + len(word["colour"])
        return _Shown(rating, "rag_status.cell_word", end, f"the cell is filled {fill}" if said else None)
    if icon:
        return _Shown(rating_of(icon), "rag_status.cell_icon")
    letter = _LETTERS.get(re.sub(r"[\s()↑↓→←↔▲▼]", "", text).lower())
    if letter:
        return _Shown(letter, "rag_status.cell_letter")
    return _Shown(fill, "rag_status.cell_fill") if fill else None


def _rating_columns(grid: Grid) -> list[int]:
    """Return the columns that hold ratings: by their heading, or by what their cells show."""
    columns = sorted({place(block).column for row in grid.rows for block in row.cells})
    return [column for column in columns if _holds_ratings(grid, column)]


def _holds_ratings(grid: Grid, column: int) -> bool:
    blocks = [block for _, block in grid.column(column)]
    shown = [found for block in blocks if (found := _shown(grid, block, fills=True))]
    if not shown:
        return False
    means = Counter(found.rule.rpartition("_")[2] for found in shown)
    fills = {found.rating for found in shown if found.rule.endswith("fill")}
    heading = grid.heading(place(blocks[0]))
    named = bool(_RAG.search(heading))
    if means["word"] or means["icon"]:
        return named or bool(_STATUS.search(heading)) or (means["word"] + means["icon"]) * 2 > len(blocks)
    if means["letter"]:
        return named or (means["letter"] > 1 and means["letter"] * 2 > len(blocks) and bool(_STATUS.search(heading)))
    scale = fills & {"red", "amber", "yellow", "green"}
    if named and not _KEY.search(heading):
        return bool(scale or fills & {"blue"})
    return len(scale) > 1 and _equal_cells(grid, blocks)


def _equal_cells(grid: Grid, blocks: list[Block]) -> bool:
    """Tell whether the cells of a column are of one sort, apart from their fill: a status, not headings of sections."""
    spans = {place(block).column_span for block in blocks}
    return len(spans) == 1 and sum(len(grid.text(block)) for block in blocks) / len(blocks) < 250


def _same_as_left(grid: Grid, row: Row, block: Block, shown: _Shown) -> bool:
    """Tell whether a fill runs through the row, so that one cell before this told it already."""
    if shown.rule != "rag_status.cell_fill":
        return False
    left = [cell for cell in row.cells if place(cell).column < place(block).column]
    return bool(left) and place(left[-1]).fill == place(block).fill and not _STATUS.search(grid.heading(place(block)))


def _is_key(grid: Grid) -> bool:
    """Tell whether a table explains colours: each once, beside a definition."""
    ratings, definitions = Counter[Rating](), 0
    for row in grid.rows:
        shown = [found for block in row.cells if (found := _shown(grid, block, fills=True))]
        ratings.update({found.rating for found in shown})
        definitions += any(
            _DEFINITION.search(grid.text(block)) or len(grid.text(block)) > 25
            for block in row.cells
            if not _shown(grid, block, fills=False)
        )
    above = " ".join([*(grid.text(block) for block in grid.header), *(grid.rows[0].cells[0].section if grid.rows else ())])
    once = bool(ratings) and max(ratings.values()) == 1 and len(ratings) > 1 and len(grid.rows) <= len(ratings) + 1
    if once and len(ratings) > 2 and not grid.header and all(len(row.cells) <= 2 for row in grid.rows):
        return True
    return once and (
        bool(_KEY.search(above)) or (definitions >= len(grid.rows) - 1 and all(_explains(grid, row) for row in grid.rows))
    )


def _explains(grid: Grid, row: Row) -> bool:
    """Tell whether a row begins with its colour and goes on with one cell that explains it."""
    words = [block for block in row.cells if grid.text(block).strip()]
    first = _shown(grid, row.cells[0], fills=True)
    return bool(first) and len(words) <= 2 and any(_DEFINITION.search(grid.text(block)) for block in words)


def _counts(reading: Reading, grid: Grid) -> Iterator[tuple[Block, Finding]]:
    """Yield one summary for each number under a colour, or beside one."""
    for row in grid.rows:
        first = _shown(grid, row.cells[0], fills=False)
        named = grid.row_heading(row)
        for block in row.cells[1:]:
            over = _WORD.fullmatch(grid.heading(place(block)).strip())
            number = _NUMBER.fullmatch(grid.text(block).strip())
            beside = first if first and first.rule == "rag_status.cell_word" and _alone(grid, row) else None
            if not number or not (beside or (over and _BARE_HEADING.fullmatch(over["rest"]))):
                continue
            rating = beside.rating if beside else rating_of(over["colour"]) if over else None
            if rating:
                subject = grid.heading(place(block)) if beside else grid.text(named) if named else None
                count, share = _told(number, "%" in grid.heading(place(block)))
                value = RagStatus(rating, "summary", subject or None, count, share)
                span = (row.start, block.end)
                yield (
                    block,
                    reading.finding("rag_status", value, span, "rag_status.cell_count", CONFIDENCE["rag_status.cell_count"]),
                )


def _told(number: re.Match[str], per_cent: bool) -> tuple[int | None, float | None]:
    """Return the count and the share that a cell tells: "12 (60%)", "60%", or "60" under a heading with %."""
    share = number["share"] or number["only"]
    if number["count"] and per_cent and not share:
        return None, float(number["count"])
    return int(number["count"]) if number["count"] else None, float(share) if share else None


def _is_count(grid: Grid, row: Row, block: Block) -> bool:
    """Tell whether a colour only names what the numbers beside it count."""
    return block is row.cells[0] and len(row.cells) > 1 and _alone(grid, row)


def _alone(grid: Grid, row: Row) -> bool:
    """Tell whether a row is a colour and numbers, and nothing else."""
    return all(_NUMBER.fullmatch(grid.text(block).strip()) or not grid.text(block).strip() for block in row.cells[1:])


def _finding(reading: Reading, grid: Grid, row: Row, cell: tuple[Block, _Shown]) -> Finding | None:
    block, shown = cell
    heading = grid.row_heading(row)
    if heading is block:
        heading = next((other for other in row.cells if other is not block and re.search(r"[A-Za-z]{3}", grid.text(other))), None)
    if heading is None and shown.rule != "rag_status.cell_word":
        return None
    subject = grid.text(heading).strip() if heading else None
    above = grid.heading(place(block))
    timing: Timing = (
        "previous"
        if _PREVIOUS.search(above)
        else "expected"
        if _EXPECTED.search(above) and not _RAG.fullmatch(above)
        else "current"
    )
    value = RagStatus(shown.rating, subject=subject, timing=timing, themes=themes(subject or "", block.section))
    span = (heading.start, heading.end) if heading and shown.end is None else (row.start, shown.end or block.end)
    confidence = CONFIDENCE[shown.rule] / (2 if shown.conflict else 1)
    finding = reading.finding("rag_status", value, span, shown.rule, confidence)
    return replace(finding, conflict=shown.conflict) if shown.conflict else finding
