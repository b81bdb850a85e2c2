"""Due dates in table columns and labelled lines."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, scan
from pipeline.findings._shared import columns as heads
from pipeline.findings._shared.tables import Grid, Row, place
from pipeline.findings.target_date import column_rules
from pipeline.findings.target_date.clause import action
from pipeline.findings.target_date.told import Found
from pipeline.findings.target_date.value import Role, TargetDate
from pipeline.model import Block

_MONTHS = re.compile(r"(?i)[a-z]{3}|\d[./]\d")
# "5.4% (2023-24)" under "Target": of which year the figure is.
_FIGURE = re.compile(r"%\s*\(\D{0,12}$|[£\d][\d.,]*\s*\(\D{0,6}$")
_EXPECTED = ("expected", "anticipated", "forecast", "projected", "estimated", "planned")


def role_of(label: str) -> Role:
    """Return the role that a column's heading or a line's label tells."""
    said = label.lower()
    if any(word in said for word in _EXPECTED):
        return "expected_completion"
    named: dict[str, Role] = {"review": "review", "publication": "publication", "start": "start", "commencement": "start"}
    named |= {"effective": "start", "into force": "start", "into effect": "start"}
    return next((role for word, role in named.items() if word in said), "deadline")


def due_columns(grid: Grid) -> Iterator[tuple[Row, Block, Role]]:
    """Yield the cells of a table that stand under a heading for due dates, with their rows."""
    plain = _plain_dates(grid)
    for row in grid.rows:
        for block in row.cells:
            heading = grid.heading(place(block))
            if place(block).column in plain or (
                column_rules.DUE_COLUMN.search(heading) and not column_rules.DONE_COLUMN.search(heading)
            ):
                yield row, block, role_of(heading)
            elif column_rules.FORECAST_COLUMN.match(heading.strip()) and _is_day(grid.text(block)):
                yield row, block, "expected_completion"
    yield from _beside_labels(grid)


def _beside_labels(grid: Grid) -> Iterator[tuple[Row, Block, Role]]:
    """Yield the cells that stand beside a label down the side of a table of two columns: "Target date", then the date."""
    for row in grid.rows:
        if len(row.cells) == 2 and [place(block).column for block in row.cells] == [0, 1]:
            label = heads.head_of(grid.text(row.cells[0]))
            if heads.says_when(label) and " " in label and not grid.heading(place(row.cells[1])).startswith(label):
                yield row, row.cells[1], role_of(label)


def _plain_dates(grid: Grid) -> set[int]:
    """Return the columns that say by when in a table that says who; one headed only "Date" stands behind what is to be done."""
    named = {place(block).column: heads.head_of(grid.text(block)) for block in grid.header if place(block).column_span == 1}
    what = [column for column, head in named.items() if heads.says_what(head) or heads.recommends(head)]
    when = [column for column, head in named.items() if heads.says_when(head)]
    if not any(heads.says_who(head) for head in named.values()):
        return set()
    plain = {at for at in when if named[at].lower() == "date"}
    behind = {at for at in plain if len(when) == 1 and what and at > what[0]}
    return {at for at in when if at not in plain} | behind


def _is_day(text: str) -> bool:
    """Tell whether a cell holds a day or month: a column headed "Forecast" may hold figures, or years."""
    found = scan(text, whole=True)
    return bool(found) and bool(_MONTHS.search(found[0].text)) and len(found[0].text) > 0.6 * len(text.strip())


def in_row(grid: Grid, anchor: Interval | None) -> Iterator[Found]:
    """Yield the dates of due-date columns, quoted as the row up to the cell; offsets are the document's."""
    for row, block, role in due_columns(grid):
        named = grid.row_heading(row)
        start = min(named.start if named else block.start, block.start)
        text = grid.text(block)
        if heads.is_done(text):
            continue
        for mention in scan(text, anchor, lean="future", whole=True):
            if (mention.interval is None and mention.duration is None) or _FIGURE.search(text[: mention.start]):
                continue
            duration = mention.duration if mention.interval is None else None
            what = _what(grid, named, block)
            value = TargetDate(mention.interval, duration, "standard" if duration else role, what)
            yield Found(start, block.start + mention.end, value, "target_date.column")


def _what(grid: Grid, named: Block | None, block: Block) -> str | None:
    """Return what is due, as the cell that names the row tells it; a label names only the date."""
    if named is None or named.start >= block.start or heads.says_when(heads.head_of(grid.text(named))):
        return None
    return action(grid.text(named))


def in_label(text: str, anchor: Interval | None) -> Iterator[Found]:
    """Yield the date of a line such as "Target date: 31 March 2025"; offsets are the text's."""
    if ":" not in text and "–" not in text and "- " not in text:
        return
    for label in column_rules.LABEL.finditer(text):
        rest = text[label.end() : label.end() + 60]
        cut = re.search(r"[;|]|\.\s", rest)
        if heads.is_done(rest):
            continue
        mention = next(iter(scan(rest[: cut.start()] if cut else rest, anchor, lean="future", whole=True)), None)
        if mention is None or mention.start > 30 or (mention.interval is None and mention.duration is None):
            continue
        duration = mention.duration if mention.interval is None else None
        value = TargetDate(mention.interval, duration, role_of(label["label"]), None)
        yield Found(label.start("label"), label.end() + mention.end, value, "target_date.label")
