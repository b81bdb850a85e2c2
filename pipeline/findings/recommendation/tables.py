"""Recommendations in tables: inspectorates' priority tables, the rows of action plans, trackers of recommendations."""

import re
from collections.abc import Iterator

from pipeline.findings._shared import columns as heads
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.plans import Columns, columns_of, tables_of
from pipeline.findings.recommendation.rules import BEGINS_IMPERATIVE, INSPECTION_HEAD, NONE_FOUND, SAYS_WHAT
from pipeline.model import Block, Cell, Document

# Verbs that are nouns too, or rare: what to do only in a column of actions, before what they are done to
_ALSO_VERB = re.compile(
    r"(?:to )?(?:reconcile|audit|balance|open|plan|brief|cleanse|migrate|procure|tender|negotiate|assign|allocate|approve|adapt"
    r"|adjust|advertise|apply|attend|benchmark|bring|broaden|canvass|challenge|chase|clear|coach|commence|communicate|compile"
    r"|convene|convert|demonstrate|deploy|digitise|drop|equip|escalate|fund|generate|grow|help|host|incorporate|influence"
    r"|instruct|join|learn|lobby|log|look|lower|manage|match|merge|mobilise|modernise|move|nominate|operate|oversee"
    r"|participate|phase|place|press|prevent|progress|protect|pursue|rationalise|reach|rebalance|recommission|redesign|reflect"
    r"|regularise|rehouse|relaunch|reshape|restructure|return|rotate|run|safeguard|screen|select|sell|source|specify|split"
    r"|stabilise|step up|switch|trial|turn|understand|unify|upskill|validate|respond|realign|reopen|rebuild|speak|contact) "
    r"(?:the|an?|all|any|every|each|both|\d+|for|with|to|our|their|its|new|more|quarterly|monthly|annual|regular|and|in|on|at|up|out|into|of|that|how|two"
    r"|three|four|five|six|ten|twelve|[a-z]+ty|staff"
    r"|members"
    r"|children|young|people|[a-z]+s)\b",
    re.IGNORECASE,
)
_SHORT, _FORMAL = 4, 6
"""Words: an action of fewer is a topic; what stands under "Recommendation" and has as many says what is recommended."""
# "R1: Develop ...", "Recommendation 3 - ...", "2.1 Review ...": the number before the words
_LABEL = re.compile(
    r"\W*(?:(?:recommendation|action|rec)\s*(?:no\.?\s*)?(?P<named>\d{1,2}[a-z]?|[A-Z](?=\W))\s*[:.)\u2013-]*"
    r"|(?P<code>(?-i:[A-Z]){1,3}\s?\d{1,2}(?:\.\d{1,2})*)\s*[:.)\u2013-]+|(?P<plain>\d{1,2}(?:\.\d{1,2})*)(?:[.):]+|(?=\s+(?-i:[A-Z]))))"
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


def tabled(doc: Document) -> Iterator[Found]:
    """Yield the recommendations in tables, one a row, or one for each item of a cell that lists several."""
    for cells in tables_of(doc):
        for columns in columns_of(doc, cells):
            for row in _rows(cells, columns):
                for span in _items(doc, row.get(columns.action, []), columns):
                    yield from _found(doc, row, columns, span)


def _rows(cells: list[tuple[Cell, Block]], columns: Columns) -> list[dict[int, list[Block]]]:
    """Return the blocks of each row by their columns: who and by when may be told once for several rows."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for cell, block in cells:
        last = cell.row + (1 if cell.column == columns.action else cell.row_span)
        for row in range(cell.row, last) if cell.row > columns.row else ():
            rows.setdefault(row, {}).setdefault(cell.column, []).append(block)
    return list(rows.values())


def _items(doc: Document, blocks: list[Block], columns: Columns) -> list[tuple[int, int]]:
    """Return the places of what a cell asks for: each of its paragraphs where all say what to do, else the whole."""
    if len(blocks) > 1 and not columns.formal:
        texts = [doc.text_of(block).strip() for block in blocks]
        if all(_says_what(text) and not text[:1].islower() and not text.endswith(":") for text in texts):
            return [(block.start, block.end) for block in blocks]
    return [(blocks[0].start, blocks[-1].end)] if blocks else []


def _found(doc: Document, row: dict[int, list[Block]], columns: Columns, span: tuple[int, int]) -> Iterator[Found]:
    """Yield the finding of one cell, or of one item of it, if it says what to do."""
    label = _LABEL.match(doc.text, *span)
    start, end = trimmed(doc.text, label.end() if label else span[0], span[1])
    text = doc.text[start:end]
    if not text or NONE_FOUND.match(text) or INSPECTION_HEAD.fullmatch(text) or _ELSEWHERE.fullmatch(text):
        return
    if not columns.formal and not _says_what(text) and not (columns.recommends and len(text.split()) >= _FORMAL):
        return
    if columns.row < 0 and text[0].islower():  # the rest of a row that began on the page before
        return
    rule = "recommendation.inspection_table" if columns.kind == "inspection" else "recommendation.action_row"
    number = _number(doc, row, columns) or (label and next(filter(None, label.groups()), None))
    owner, due = _who_and_when(doc, row, columns)
    yield Found(start, end, rule, columns.kind, number, owner, columns.priority, due)


def _number(doc: Document, row: dict[int, list[Block]], columns: Columns) -> str | None:
    """Return the number that a column of its own gives the row, as printed."""
    told = _cell(doc, row, columns.number)
    plain = told.strip(" .)(") if told else ""
    return plain if _NUMBER.fullmatch(plain) else None


def _who_and_when(doc: Document, row: dict[int, list[Block]], columns: Columns) -> tuple[str | None, str | None]:
    """Return who is to do it and the words that say by when, from the surest column that has a date."""
    owner = _cell(doc, row, columns.owner)
    if columns.both and owner:
        return heads.parted(owner)[0], heads.due_words(owner)
    told = (_cell(doc, row, at) for at in columns.due)
    due = next((words for text in told if text and (words := heads.due_words(text)) and heads.has_date(words)), None)
    return owner, due


def _cell(doc: Document, row: dict[int, list[Block]], column: int | None) -> str | None:
    """Return the text of a cell: names on lines of their own are parted by commas, one that goes on below is joined."""
    text = ""
    for block in row.get(column, []) if column is not None else []:
        line = " ".join(doc.text_of(block).split())
        goes_on = not text or text.endswith((",", "/", "&", "-", ";", ":", "(")) or line[:1].islower() or line[:1] in "&/(,-"
        goes_on = goes_on or bool(re.search(r"\b(?:of|for|and|the|to|with)$", text))
        text = f"{text} {line}" if goes_on else f"{text}, {line}"
    return text.strip(" ,") or None


def _says_what(text: str) -> bool:
    """Return whether an action says what to do: an imperative or an obligation, not a topic phrase."""
    words = re.findall(r"\w+", text)
    return len(words) >= _SHORT and any(
        (BEGINS_IMPERATIVE.match(text), SAYS_WHAT.search(text), _ALSO_VERB.match(text), text.startswith("Re-"))
    )
