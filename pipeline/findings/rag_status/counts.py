"""Summaries in tables: numbers under colours, or beside them."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, resolve
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, place
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import rating_of
from pipeline.findings.rag_status.rules import CONFIDENCE
from pipeline.findings.rag_status.shown import LETTERS, colour_word, worded
from pipeline.findings.rag_status.value import RagStatus, Rating, Timing
from pipeline.model import Block, Finding

NUMBER = re.compile(r"(?P<count>\d{1,5})(?: ?\((?P<share>\d+(?:\.\d+)?) ?%\))?|(?P<only>\d+(?:\.\d+)?) ?%")
_BARE_HEADING = re.compile(
    r"[\s%()]*(?:rated|ratings?|status|number|count|no\.?|actions|indicators|measures|total)?[\s%()]*", re.IGNORECASE
)
# "G Progress is on track" over a number: a letter of the scale with what it stands for.
_LETTERED = re.compile(r"(?P<letter>[RAGBY])(?:\s*[:=–—-]\s*|\s+)[A-Za-z].{2,}")
_THING = re.compile(rules.THINGS + r"(?<=s)\b", re.IGNORECASE)
_NOT_THINGS = re.compile(r"\b(?:total|all|number|count|ratings?|status(?:es)?|overall)\b", re.IGNORECASE)
_TIME = re.compile(r"\b(?:quarter|month|year|period|time|report|prediction|forecast|position|status|rating|projection)\b", re.I)
_LOOK_BACK = 300
_PREVIOUS = re.compile(r"\b(?:previous|prev|last|prior|earlier|former|initial|original|baseline)\b", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:forecast|expected|predict(?:ed|ion)|target|anticipated|projected|projection)\b", re.IGNORECASE)


def count_findings(reading: Reading, grid: Grid) -> Iterator[tuple[Block, Finding]]:
    """Yield one summary for each number under a colour, or beside one."""
    lettered = _lettered(grid)
    rows = grid.rows[1:] if lettered and not grid.header else grid.rows
    when = {row.index: _date(reading, grid, row) for row in rows}
    latest = max((date.end for date in when.values() if date), default=None)
    for row in rows:
        first = worded(grid, row.cells[0])
        beside = first.rating if first and first.rule == "rag_status.cell_word" and alone(grid, row) else None
        for block in row.cells if lettered else row.cells[1:]:
            number = NUMBER.fullmatch(grid.text(block).strip())
            rating = beside or lettered.get(place(block).column) or _over(grid, block)
            if number and rating:
                count, share = _told(number, "%" in grid.heading(place(block)))
                date = when[row.index]
                earlier = date is not None and latest is not None and date.end < latest
                subject = _subject(reading, grid, row, block if beside else None)
                named = "" if beside else grid.text(row.cells[0])
                timing: Timing = "previous" if earlier else _timing_of(named)
                value = RagStatus(rating, "summary", subject, count, share, timing=timing, date=date)
                rule = "rag_status.cell_count"
                yield block, reading.finding("rag_status", value, (row.start, block.end), rule, CONFIDENCE[rule])


def timing_under(words: str) -> Timing:
    """Return when a rating holds by the words that head its column or name its row: "Previous quarter", "Forecast"."""
    return "previous" if _PREVIOUS.search(words) else "expected" if _EXPECTED.search(words) else "current"


def _timing_of(row: str) -> Timing:
    """Return when the counts of a row hold: "Last quarter", "Year-end prediction"; "Key targets" are things that are counted."""
    return timing_under(row) if _TIME.search(row) and not _THING.search(row) else "current"


def alone(grid: Grid, row: Row) -> bool:
    """Tell whether a row is a colour and numbers, and nothing else."""
    return all(NUMBER.fullmatch(grid.text(block).strip()) or not grid.text(block).strip() for block in row.cells[1:])


def _over(grid: Grid, block: Block) -> Rating | None:
    over = colour_word(next(reversed(grid.headings(place(block))), "").strip())
    return rating_of(over["colour"]) if over and _BARE_HEADING.fullmatch(over["rest"]) else None


def _lettered(grid: Grid) -> dict[int, Rating]:
    """Return the ratings of columns that are headed by letters of the scale with their meaning, over numbers only."""
    heads = grid.header or (grid.rows[0].cells if len(grid.rows) > 1 else ())
    found = {
        place(block).column: match["letter"].lower() for block in heads if (match := _LETTERED.match(grid.text(block).strip()))
    }
    body = grid.rows if grid.header else grid.rows[1:]
    numbers = all(
        NUMBER.fullmatch(grid.text(block).strip()) for row in body for block in row.cells if place(block).column in found
    )
    if len(found) < 2 or len(set(found.values())) < len(found) or not numbers:
        return {}
    return {column: LETTERS[letter] for column, letter in found.items()}


def _date(reading: Reading, grid: Grid, row: Row) -> Interval | None:
    """Return the date that names a row: "June 2015"."""
    words = grid.text(row.cells[0]).strip()
    return resolve(words, reading.doc.fields.date, lean="past") if words and len(words) < 30 and words[-1].isdigit() else None


def _subject(reading: Reading, grid: Grid, row: Row, beside: Block | None) -> str | None:
    """Return what is counted: the row's name, the heading over a number beside a colour, or what the words above name."""
    if beside:
        heading = grid.heading(place(beside)).strip()
        return (
            heading
            if heading and not re.fullmatch(r"[\s%()]*(?:number|count|no\.?|%|share)?[\s%()]*", heading, re.I)
            else _above(reading, grid)
        )
    named = grid.row_heading(row)
    words = grid.text(named).strip() if named and named is row.cells[0] else ""
    if words and not _NOT_THINGS.search(words) and not _date(reading, grid, row):
        return words
    thing = _THING.search(words)
    return thing.group() if thing else _above(reading, grid)


def _above(reading: Reading, grid: Grid) -> str | None:
    """Return the last things that the words above a table name: "Summary of progress for Key Actions"."""
    start = (*grid.header, *grid.rows[0].cells)[0].start
    found = [match.group() for match in _THING.finditer(reading.text, max(0, start - _LOOK_BACK), start)]
    return next((name for name in reversed(found) if not _NOT_THINGS.search(name)), None)


def _told(number: re.Match[str], per_cent: bool) -> tuple[int | None, float | None]:
    """Return the count and the share that a cell tells: "12 (60%)", "60%", or "60" under a heading with %."""
    share = number["share"] or number["only"]
    if number["count"] and per_cent and not share:
        return None, float(number["count"])
    return int(number["count"]) if number["count"] else None, float(share) if share else None
