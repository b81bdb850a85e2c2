"""Recommendations in tables: inspectorates' priority tables and the rows of action plans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import (
    ACTION_COLUMN,
    BEGINS_IMPERATIVE,
    DUE_COLUMN,
    INSPECTION_HEAD,
    NONE_FOUND,
    OWNER_COLUMN,
    SAYS_WHAT,
)
from pipeline.findings.recommendation.value import Kind, Priority
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
_SHORT = 4
"""Words: an action of fewer is a topic."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns of a table say what to do, who and by when, from the row that heads them."""

    action: int
    row: int
    owner: int | None = None
    due: int | None = None
    priority: Priority | None = None
    inspection: bool = False


def tabled(doc: Document) -> Iterator[Found]:
    """Yield the recommendations in tables, one a row."""
    for cells in _tables(doc):
        for columns in _columns(doc, cells) or _under_heading(cells):
            yield from _rows(doc, cells, columns)


def _tables(doc: Document) -> Iterator[list[tuple[Cell, Block]]]:
    """Yield the cells of each table, in reading order."""
    cells: dict[int, list[tuple[Cell, Block]]] = {}
    for block in doc.blocks:
        if block.cell is not None:
            cells.setdefault(block.cell.table, []).append((block.cell, block))
    yield from cells.values()


def _columns(doc: Document, cells: list[tuple[Cell, Block]]) -> list[_Columns]:
    """Return the columns by the first row that heads one for what is to be done."""
    for row in sorted({cell.row for cell, _ in cells})[:3]:
        heads = {cell.column: doc.text_of(block).strip(" :*") for cell, block in cells if cell.row == row}
        found = _headed(heads, row)
        if found:
            return found
    return []


def _under_heading(cells: list[tuple[Cell, Block]]) -> list[_Columns]:
    """Return the columns of a table without headings in an inspectorate's section: who, then what to do."""
    section = cells[0][1].section
    match = INSPECTION_HEAD.fullmatch(section[-1]) if section else None
    if match is None:
        return []
    last = max(cell.column for cell, _ in cells)
    return [_Columns(last, -1, 0 if last else None, None, _priority(match), inspection=True)]


def _priority(match: re.Match[str]) -> Priority | None:
    return "priority_action" if match["priority"] else "area_for_improvement" if match["area"] else None


def _headed(heads: dict[int, str], row: int) -> list[_Columns]:
    """Return the columns that say what to do: an inspectorate's recommendations, the council's actions beside them."""
    owner = next(
        (at for at, head in heads.items() if OWNER_COLUMN.fullmatch(head) or head.lower().startswith("responsible")), None
    )
    due = next((at for at, head in heads.items() if DUE_COLUMN.fullmatch(head)), None)
    found: list[_Columns] = []
    for at, head in heads.items():
        match = INSPECTION_HEAD.fullmatch(head)
        if match and not found:
            found.append(_Columns(at, row, owner, due, _priority(match), inspection=True))
    action = next((at for at, head in heads.items() if ACTION_COLUMN.fullmatch(head)), None)
    if action is not None and (owner is not None or due is not None) and all(each.action != action for each in found):
        found.append(_Columns(action, row, owner, due))
    return found


def _rows(doc: Document, cells: list[tuple[Cell, Block]], columns: _Columns) -> Iterator[Found]:
    """Yield the finding of each row whose cell says what to do; blocks of one cell are one text."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for cell, block in cells:
        if cell.row > columns.row:
            rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(block)
    for row in rows.values():
        action = row.get(columns.action)
        if not action:
            continue
        span = trimmed(doc.text, action[0].start, action[-1].end)
        text = doc.text[span[0] : span[1]]
        if not text or NONE_FOUND.match(text) or INSPECTION_HEAD.fullmatch(text) or not (columns.inspection or _says_what(text)):
            continue
        if columns.row < 0 and text[0].islower():  # the rest of a row that began on the page before
            continue
        kind: Kind = "inspection" if columns.inspection else "action"
        rule = "recommendation.inspection_table" if columns.inspection else "recommendation.action_row"
        owner, due = _cell(doc, row, columns.owner), _cell(doc, row, columns.due)
        yield Found(*span, rule, kind, None, owner, columns.priority, due)


def _cell(doc: Document, row: dict[int, list[Block]], column: int | None) -> str | None:
    blocks = row.get(column) if column is not None else None
    return " ".join(doc.text_of(block) for block in blocks).strip() or None if blocks else None


def _says_what(text: str) -> bool:
    """Return whether an action says what to do: an imperative or an obligation, not a topic phrase."""
    words = re.findall(r"\w+", text)
    return len(words) >= _SHORT and any(
        (BEGINS_IMPERATIVE.match(text), SAYS_WHAT.search(text), _ALSO_VERB.match(text), text.startswith("Re-"))
    )
