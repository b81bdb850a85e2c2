"""Recommendations in tables: inspectorates' priority tables, the rows of action plans, trackers of recommendations."""

import re
from collections.abc import Iterator

from pipeline.findings._shared import columns as heads
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.labels import labelled_rows
from pipeline.findings.recommendation.plans import Columns, columns_of, tables_of
from pipeline.findings.recommendation.rules import INSPECTION_HEAD, NONE_FOUND
from pipeline.findings.recommendation.what import says_what
from pipeline.model import Block, Cell, Document

_FORMAL = 6
"""Words: what stands under "Recommendation" and has as many says what is recommended."""
# "R1: Develop ...", "Recommendation 3 - ...", "2.1 Review ...": the number before the words
_LABEL = re.compile(
    r"\W*(?:(?:recommendation|action|rec)\s*(?:no\.?\s*)?(?P<named>\d{1,2}[a-z]?|[A-Z](?=\W))\s*[:.)\u2013-]*"
    r"|(?P<code>(?-i:[A-Z]){1,3}\s?\d{1,2}(?:\.\d{1,2})*)\s*[:.)\u2013-]+|(?P<short>(?-i:R)\d{1,2})(?=\s+(?-i:[A-Z]))"
    r"|(?P<plain>\d{1,2}(?:\.\d{1,2})*)(?:[.):]+|(?=\s+(?-i:[A-Z]))))"
    r"\s+(?=[\w\"\u201c\u2018'])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:[A-Za-z]{1,5}[ ./-]?)?(?:\(?\d\d/\d\d\)?\s?)?\d[\w./-]{0,9}|[a-zA-Z]|[ivx]{1,5}")
# "To be addressed through 2, above": what another row tells
_ELSEWHERE = re.compile(
    r"\W*(?:(?:(?:to be|being|will be|is)\s+)?(?:addressed|covered|picked up|dealt with|included)\s+(?:as|see|under|through|in|by"
    r"|within)\s+(?:actions?\b|recommendations?\b|above|below|\(?\d|r\d).{0,40}|(?:as|see)\s+(?:(?:action|recommendation|row"
    r"|item)s?\s+)?(?:above|below|per|\d|r\d).{0,40})",
    re.IGNORECASE,
)

_Row = dict[int, list[Block]]
_Table = dict[int, _Row]


def tabled(doc: Document) -> Iterator[Found]:
    """Yield the recommendations in tables, one a row, or one for each item of a cell that lists several."""
    for cells in tables_of(doc):
        for columns in columns_of(doc, cells):
            rows = _rows(cells, columns)
            for at, row in rows.items():
                told = _shared(doc, rows, at, columns)
                for span in _items(doc, row.get(columns.action, []), columns):
                    yield from _found(doc, told, columns, span)
    yield from labelled_rows(doc)


def _shared(doc: Document, rows: _Table, at: int, columns: Columns) -> _Row:
    """Return a row without what is told of one part only, where what is to be done stands over several rows."""
    cell = rows[at][columns.action][0].cell if columns.action in rows[at] else None
    if cell is None or cell.row_span < 2:
        return rows[at]
    parts = [rows[one] for one in range(at, at + cell.row_span) if one in rows]
    texts = {column: {_cell(doc, part, column) for part in parts} for column in rows[at]}
    return {column: blocks for column, blocks in rows[at].items() if column == columns.action or len(texts[column]) == 1}


def _holds(cell: Cell, columns: Columns) -> bool:
    """Tell whether a cell is of the column of what is to be done, and no heading across the columns beside it."""
    across = range(cell.column, cell.column + cell.column_span)
    return cell.column != columns.action or all(at not in across for at in (columns.owner, *columns.due) if at != columns.action)


def _rows(cells: list[tuple[Cell, Block]], columns: Columns) -> _Table:
    """Return the blocks of each row by their columns: who and by when may be told once for several rows."""
    rows: _Table = {}
    for cell, block in cells:
        last = cell.row + (1 if cell.column == columns.action else cell.row_span)
        for row in range(cell.row, last) if cell.row > columns.row and _holds(cell, columns) else ():
            rows.setdefault(row, {}).setdefault(cell.column, []).append(block)
    return rows


def _items(doc: Document, blocks: list[Block], columns: Columns) -> list[tuple[int, int]]:
    """Return the places of what a cell asks for: each of its paragraphs where all say what to do, else the whole."""
    if len(blocks) > 1 and not columns.formal:
        texts = [doc.text_of(block).strip() for block in blocks]
        if all(says_what(text) and not text[:1].islower() and not text.endswith(":") for text in texts):
            return [(block.start, block.end) for block in blocks]
    return [(blocks[0].start, blocks[-1].end)] if blocks else []


def _found(doc: Document, row: _Row, columns: Columns, span: tuple[int, int]) -> Iterator[Found]:
    """Yield the finding of one cell, or of one item of it, if it says what to do."""
    label = _LABEL.match(doc.text, *span)
    start, end = trimmed(doc.text, label.end() if label else span[0], span[1])
    text = doc.text[start:end]
    if not text or NONE_FOUND.match(text) or INSPECTION_HEAD.fullmatch(text) or _ELSEWHERE.fullmatch(text):
        return
    if not columns.formal and not says_what(text) and not (columns.recommends and len(text.split()) >= _FORMAL):
        return
    if columns.row < 0 and text[0].islower():  # the rest of a row that began on the page before
        return
    rule = "recommendation.inspection_table" if columns.kind == "inspection" else "recommendation.action_row"
    number = _number(doc, row, columns) or (label and next(filter(None, label.groups()), None))
    owner, due = _who_and_when(doc, row, columns)
    yield Found(start, end, rule, columns.kind, number, owner, columns.priority, due)


def _number(doc: Document, row: _Row, columns: Columns) -> str | None:
    """Return the number that a column of its own gives the row, as printed."""
    told = _cell(doc, row, columns.number)
    plain = told.strip(" .)(") if told else ""
    return plain if _NUMBER.fullmatch(plain) else None


def _who_and_when(doc: Document, row: _Row, columns: Columns) -> tuple[str | None, str | None]:
    """Return who is to do it and the words that say by when, from the surest column that has a date."""
    owner = _cell(doc, row, columns.owner)
    if columns.both and owner:
        return heads.parted(owner)[0], heads.due_words(owner)
    told = (_cell(doc, row, at) for at in columns.due)
    due = next((words for text in told if text and (words := heads.due_words(text)) and heads.has_date(words)), None)
    return owner, due


def _cell(doc: Document, row: _Row, column: int | None) -> str | None:
    """Return the text of a cell: names on lines of their own are parted by commas, one that goes on below is joined."""
    text = ""
    for block in row.get(column, []) if column is not None else []:
        line = " ".join(doc.text_of(block).split())
        goes_on = not text or text.endswith((",", "/", "&", "-", ";", ":", "(")) or line[:1].islower() or line[:1] in "&/(,-"
        goes_on = goes_on or bool(re.search(r"\b(?:of|for|and|the|to|with)$", text))
        text = f"{text} {line}" if goes_on else f"{text}, {line}"
    return text.strip(" ,") or None
