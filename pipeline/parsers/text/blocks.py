"""Lines to blocks: what goes on in the next line, what begins anew, what is a heading, an item, a table."""

import re
from dataclasses import replace

from pipeline.model import BlockKind, Line
from pipeline.parsers._headings import is_label, reads_as_heading
from pipeline.parsers._markers import Nesting
from pipeline.parsers.text.flow import Flow
from pipeline.parsers.text.inline import without_long_emphasis
from pipeline.parsers.text.rows import Row
from pipeline.parsers.text.tables import markup_blocks, table_blocks
from pipeline.raw import RawBlock

_PAGE_NUMBER = re.compile(r"(?:page\s*)?-?\s*\d{1,4}\s*-?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_AGENDA_ITEM = re.compile(r"agenda item\s*$", re.IGNORECASE)
LONGEST_TITLE = 250


def blocks_of(rows: list[Row], *, filled: bool = False) -> tuple[RawBlock, ...]:
    """Return the blocks of a text's lines; ``filled`` as :class:`pipeline.parsers.text.flow.Flow` has it."""
    flow = Flow(rows, filled=filled)
    groups = _groups(rows, flow)
    nesting = Nesting()
    blocks: list[RawBlock] = []
    tables = 0
    for at, group in enumerate(groups):
        following = groups[at + 1] if at + 1 < len(groups) else None
        if group[0].pipe:
            blocks.extend(table_blocks([row.pipe or "" for row in group], tables))
            tables += 1
            continue
        if group[0].markup:
            blocks.extend(markup_blocks(group[0].markup, tables))
            tables = 1 + max((block.cell.table for block in blocks if block.cell), default=tables - 1)
            continue
        if group[0].rule:
            continue
        if blocks and blocks[-1].lines and blocks[-1].lines[-1].text.endswith(":") and blocks[-1].kind is not BlockKind.HEADING:
            following = None  # what a lead-in announces is no heading
        if flow.filled and not _stands_out(group):
            following = None  # what wrote the marks has set its headings off
        block = _block(group, following, nesting, bool(blocks))
        blocks.append(_title(block) if blocks and _names_an_item(blocks[-1]) else block)
    return tuple(_page_numbers_marked(groups, blocks))


def _groups(rows: list[Row], flow: Flow) -> list[list[Row]]:
    """Return the lines that belong together, page rules as groups of their own."""
    groups: list[list[Row]] = []
    gap = True
    for row in rows:
        if row.blank and not row.rule:
            gap = True
            continue
        before = groups[-1] if groups else None
        if row.rule and before and not gap and _underlines(row, before):
            groups[-1] = [replace(before[0], heading=1 if row.text[0] == "=" else 2)]
        elif before and flow.goes_on(before, row, gap=gap):
            before.append(row)
        else:
            groups.append([row])
        gap = False
    return _over_pages(groups, flow)


def _over_pages(groups: list[list[Row]], flow: Flow) -> list[list[Row]]:
    """Return the groups, those that a page rule (and a page number) cuts in two joined."""
    joined: list[list[Row]] = []
    for at, group in enumerate(groups):
        between = _page_end(joined)
        if between and at and flow.goes_on_over_page(joined[-between - 1], group[0]):
            joined[-between - 1] = joined[-between - 1] + group
        else:
            joined.append(group)
    return joined


def _page_end(groups: list[list[Row]]) -> int:
    """Return of how many groups a page's end consists that the last ones are: a rule, and a number beside it."""
    count = 0
    while count < min(3, len(groups) - 1) and (groups[-count - 1][0].rule or _is_page_number(groups[-count - 1])):
        count += 1
    return count if any(group[0].rule for group in groups[len(groups) - count :]) else 0


def _is_page_number(group: list[Row]) -> bool:
    return len(group) == 1 and not group[0].marker and bool(_PAGE_NUMBER.fullmatch(group[0].text))


def _underlines(rule: Row, group: list[Row]) -> bool:
    """Say whether a rule underlines the line before it: "===" does, "---" only where it is a title's length."""
    if (
        len(group) > 1
        or group[0].rule
        or group[0].pipe
        or group[0].markup
        or group[0].heading
        or not rule.text
        or rule.text[0] not in "=-"
    ):
        return False
    return (
        rule.text[0] == "=" or abs(len(rule.text) - len(group[0].text)) <= 2 or (len(rule.text) > 3 and len(group[0].text) < 80)
    )


def _block(group: list[Row], following: list[Row] | None, nesting: Nesting, begun: bool) -> RawBlock:
    first = group[0]
    bold = all(row.bold for row in group if row.text)
    worded = [row for row in group if row.text]
    texts = without_long_emphasis([row.text for row in worded])
    lines = tuple(Line(text, bold=row.bold) for text, row in zip(texts, worded, strict=True))
    text = " ".join(line.text for line in lines)
    number = first.marker.number if first.marker else None
    if first.heading:
        nesting.close()
        return RawBlock(BlockKind.HEADING, lines, first.heading, number)
    if first.marker:
        return RawBlock(BlockKind.LIST_ITEM, lines or (Line(""),), nesting.level(first.indent, first.marker), number)
    if is_label(text) or (following and not following[0].rule and _opens(following) and reads_as_heading(text, bold=bold)):
        nesting.close()
        return RawBlock(BlockKind.HEADING, lines, 3 if begun else 1)
    nesting.interrupt()
    return RawBlock(BlockKind.PARAGRAPH, lines)


def _stands_out(group: list[Row]) -> bool:
    return all(row.bold or row.set_off or row.text.isupper() for row in group if row.text)


def _opens(following: list[Row]) -> bool:
    """Say whether a heading can stand before this: what goes on in lower case belongs to the line above."""
    return bool(following[0].marker or following[0].pipe or not following[0].text[:1].islower())


def _names_an_item(block: RawBlock) -> bool:
    return block.kind is BlockKind.HEADING and bool(_AGENDA_ITEM.match(block.lines[0].text))


def _title(block: RawBlock) -> RawBlock:
    """Return the block under "Agenda item" as the heading that it is on the page it was copied from."""
    long = sum(len(line.text) for line in block.lines) > LONGEST_TITLE
    return block if long or block.kind is BlockKind.TABLE_CELL else replace(block, kind=BlockKind.HEADING, level=1)


def _page_numbers_marked(groups: list[list[Row]], blocks: list[RawBlock]) -> list[RawBlock]:
    """Return the blocks, a number alone beside a page rule marked as furniture."""
    if not any(group[0].rule for group in groups):
        return blocks
    texts = {
        id(group[0].text)
        for at, group in enumerate(groups)
        if len(group) == 1
        and _PAGE_NUMBER.fullmatch(group[0].text)
        and any(near[0].rule for near in groups[max(0, at - 1) : at + 2])
    }
    return [
        replace(block, furniture=True) if len(block.lines) == 1 and id(block.lines[0].text) in texts else block
        for block in blocks
    ]
