"""The columns of tables that say what is to be done: an inspectorate's recommendations, a plan's actions, a tracker's rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.findings._shared import columns as heads
from pipeline.findings.recommendation.rules import INSPECTION_HEAD
from pipeline.findings.recommendation.value import Kind, Priority
from pipeline.model import Block, Cell, Document

_EXTERNAL = (
    r"ofsted|CQC|care quality commission|HMICFRS|HMIP?|estyn|care inspectorate|inspect(?:ion|ors?|orates?)"
    r"|district audit(?:or)?|external audit(?:or)?s?|audit (?:wales|scotland|commission)|wales audit office"
    r"|grant thornton|ombudsman|commissioners?|regulator|peer (?:review|challenge|team)|corporate peer|best value"
)
_OURS = r"scrutiny|select committees?|task (?:and finish )?groups?|(?:review|scrutiny) panel"
# Whose the recommendations of a table are, by what is told over it; its own auditors answer to the council.
_WHOSE = re.compile(rf"\b(?:(?P<inspection>{_EXTERNAL})|(?P<committee>{_OURS})|internal audit)\b", re.IGNORECASE)
_HEADS, _LONGEST_HEAD = 3, 120
"""Rows at the top of a table that may hold headings; characters of the longest."""
_NEAR = 300
"""Characters over a table in which it is told whose recommendations follow."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table say what to do, who and by when, from the row that heads them; ``due`` the surest first."""

    action: int
    row: int
    owner: int | None = None
    due: tuple[int, ...] = ()
    priority: Priority | None = None
    kind: Kind = "action"
    number: int | None = None
    both: bool = False
    """One column says who and by when."""
    recommends: bool = False
    """The column holds recommendations."""
    formal: bool = False
    """It is an inspectorate's, by its own heading: whatever stands in it counts."""


def tables_of(doc: Document) -> Iterator[list[tuple[Cell, Block]]]:
    """Yield the cells of each table, in reading order."""
    cells: dict[int, list[tuple[Cell, Block]]] = {}
    for block in doc.blocks:
        if block.cell is not None:
            cells.setdefault(block.cell.table, []).append((block.cell, block))
    yield from cells.values()


def columns_of(doc: Document, cells: list[tuple[Cell, Block]]) -> list[Columns]:
    """Return the columns by the row that heads most of them, of rows of headings the lowest; else by the heading above."""
    best: list[Columns] = []
    above: dict[int, str] = {}
    for row in sorted({cell.row for cell, _ in cells})[:_HEADS]:
        own: dict[int, str] = {}
        for cell, block in cells:
            if cell.row == row:
                own[cell.column] = f"{own.get(cell.column, '')} {doc.text_of(block)}"
        # A heading over two rows heads its column in the second too.
        above = above | {at: heads.head_of(words) for at, words in own.items()}
        found = _headed(doc, cells[0][1], above, row) if _is_heading(own) else []
        best = found if _told(found) > _told(best) else best
    return best or _under_heading(doc, cells)


def _is_heading(own: dict[int, str]) -> bool:
    """Tell whether a row holds headings: words, no sentences."""
    return all(len(words) <= _LONGEST_HEAD for words in own.values())


def _told(found: list[Columns]) -> int:
    """Return how much the headings of a row tell: what is to be done, who, by when."""
    return len(found) + sum((one.owner is not None) + bool(one.due) for one in found[:1])


def _under_heading(doc: Document, cells: list[tuple[Cell, Block]]) -> list[Columns]:
    """Return the columns of a table without headings in an inspectorate's section: who, then what to do."""
    section = cells[0][1].section
    match = INSPECTION_HEAD.fullmatch(section[-1]) if section else None
    if match is None:
        return []
    last = max(cell.column for cell, _ in cells)
    if any(cell.column == last and heads.says_when(heads.head_of(doc.text_of(block))) for cell, block in cells):
        return []
    return [Columns(last, -1, 0 if last else None, (), _priority(match), "inspection", formal=True)]


def _priority(match: re.Match[str]) -> Priority | None:
    return "priority_action" if match["priority"] else "area_for_improvement" if match["area"] else None


def _headed(doc: Document, first: Block, heading: dict[int, str], row: int) -> list[Columns]:
    """Return the columns that say what to do: recommendations made to the council, and its own actions beside them."""
    both = next((at for at, head in heading.items() if heads.says_both(head)), None)
    owner = next((at for at, head in heading.items() if heads.says_who(head)), both)
    when = sorted((at for at, head in heading.items() if heads.says_when(head)), key=lambda at: not heads.is_revised(heading[at]))
    due = tuple(when) or ((both,) if both is not None else ())
    number = next((at for at, head in heading.items() if heads.numbers(head)), None)

    base = Columns(-1, row, owner, due, number=number, both=both is not None and owner == both)

    found: list[Columns] = []
    for at, head in heading.items():
        match = INSPECTION_HEAD.fullmatch(head)
        required = heads.requires(head) and bool(due)
        if (match or required) and not found:
            priority = _priority(match) if match else None
            found.append(replace(base, action=at, kind="inspection", priority=priority, formal=True))
    if not _is_plan(heading, owner, due):
        return found
    recommended = next((at for at, head in heading.items() if heads.recommends(head)), None)
    if not found and recommended is not None:
        found.append(replace(base, action=recommended, kind=whose(doc, first), recommends=True))
    action = next(
        (at for at, head in heading.items() if heads.says_what(head) and not heads.recommends(head)),
        next((at for at, head in heading.items() if heads.answers(head)), None) if found else None,
    )
    if action is not None and all(each.action != action for each in found):
        found.append(replace(base, action=action))
    return found


def _is_plan(heading: dict[int, str], owner: int | None, due: tuple[int, ...]) -> bool:
    """Tell whether a table says besides who, by when or how far: one column of actions alone may tell of past ones."""
    return owner is not None or bool(due) or any(heads.follows(head) for head in heading.values())


def whose(doc: Document, first: Block) -> Kind:
    """Return the kind of a table's recommendations, by who is named first over it: nearest above, then in its headings."""
    near = doc.text[max(0, first.start - _NEAR) : first.start]
    for words in (*reversed(first.section), near, doc.fields.title or ""):
        if told := _WHOSE.search(words):
            return "inspection" if told["inspection"] else "committee" if told["committee"] else "action"
    return "action"
