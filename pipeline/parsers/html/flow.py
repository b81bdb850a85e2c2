"""Elements to blocks, in the order of the page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pipeline.model import BlockKind, Line
from pipeline.parsers._cells import cell_blocks
from pipeline.parsers._headings import is_label, reads_as_heading
from pipeline.parsers._markers import Nesting, split_marker
from pipeline.parsers._offers import without_offers
from pipeline.parsers.html.moderngov import item_number, item_of_meeting, numbered_title
from pipeline.parsers.html.numbers import Numbering
from pipeline.parsers.html.style import is_bold, list_style
from pipeline.parsers.html.tables import Grid, is_layout, place
from pipeline.parsers.html.tree import DEEPEST, Element, is_block, tag_of, text_of
from pipeline.raw import RawBlock

_SPACE = re.compile(r"[ \t\r\n\f]+")
_STOP = re.compile(r"[.!?:;][)\"'”’]*$")
MEETING_LEVEL, ITEM_LEVEL, PART_LEVEL, LABEL_LEVEL, BOLD_LEVEL = 1, 2, 3, 4, 5
# ModernGov's class names for an agenda item's title and for its parts ("Minutes:", "Decision:").
_TITLES = {"mgAiTitleTxt": ITEM_LEVEL, "mgItemNumberCell": ITEM_LEVEL, "mgSubItemTitleTxt": PART_LEVEL}


@dataclass(slots=True)
class _Context:
    """What the next block is: a heading, a list item, a cell's text."""

    heading: int | None = None
    item: int | None = None
    number: str | None = None
    lists: int = 0
    bold: bool = False
    in_cell: bool = False


@dataclass(slots=True)
class _Buffer:
    """Words since the last block began, and how many of them are bold."""

    parts: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0

    def add(self, text: str, *, bold: bool) -> None:
        """Add a text node."""
        self.parts.append(text)
        count = len(text.strip("\xa0 \n"))
        self.bold += count * bold
        self.plain += count * (not bold)


def blocks_of(element: Element, fills: Mapping[str, str]) -> list[RawBlock]:
    """Return the blocks of an element; ``fills`` are the colours that the page's style sheet gives to classes."""
    flow = Flow(fills)
    flow.read(element)
    return flow.blocks


class Flow:
    """Reads elements one after the other; ``blocks`` is what it has read."""

    def __init__(self, fills: Mapping[str, str]) -> None:
        self.blocks: list[RawBlock] = []
        self._fills = fills
        self._buffer = _Buffer()
        self._nesting = Nesting()
        self._tables = 0
        self._item_number: str | None = None
        self._expected: str | None = None

    def read(self, element: Element) -> None:
        """Read an element with all that is in it."""
        self._walk(element, _Context(), 0)
        self._flush(_Context())

    def _walk(self, element: Element, context: _Context, depth: int) -> None:
        tag = tag_of(element)
        if depth > DEEPEST:
            self._add(text_of(element), context)
        elif tag == "br":
            self._buffer.add("\n", bold=False)
        elif tag == "img":
            self._add(f" {element.get('alt') or ''} " if context.in_cell else "", context)
        elif tag == "table" and not is_layout(element):
            self._flush(context)
            self._table(element, depth)
        elif tag == "tr" and all(tag_of(cell) == "th" for cell in element):
            self._flush(context)  # the heads of a table that only lays out
        elif tag in {"ul", "ol"}:
            self._flush(context)
            self._list(element, context, depth)
        elif tag == "pre":
            self._flush(context)
            self._buffer.add(text_of(element), bold=False)
            self._flush(context)
        else:
            self._inside(element, context, depth)

    def _inside(self, element: Element, context: _Context, depth: int) -> None:
        inner = _entered(element, context)
        own_block = is_block(element)
        if own_block:
            self._flush(context)
        self._children(element, inner, depth)
        if own_block:
            self._flush(inner)
            context.item = inner.item

    def _children(self, element: Element, context: _Context, depth: int) -> None:
        self._add(element.text or "", context)
        for child in element:
            if tag_of(child):
                self._walk(child, context, depth + 1)
            self._add(child.tail or "", context)

    def _add(self, text: str, context: _Context) -> None:
        if text:
            self._buffer.add(_SPACE.sub(" ", text), bold=context.bold)

    def _list(self, element: Element, context: _Context, depth: int) -> None:
        numbering = Numbering(element)
        level = context.lists + 1
        unmarked = "nonbullet" in (element.get("class") or "").lower() or (
            tag_of(element) == "ul" and list_style(element) == "none"
        )
        for child in element:
            if tag_of(child) == "li":
                number = numbering.number(child)
                inner = replace(context, item=None if unmarked else level, number=number, lists=level, heading=None)
                self._children(child, inner, depth + 1)
                self._flush(inner)
            elif tag_of(child):
                self._walk(child, replace(context, lists=level), depth + 1)
            self._add(child.tail or "", context)

    def _table(self, element: Element, depth: int) -> None:
        table, self._tables = self._tables, self._tables + 1
        for caption in (child for child in element if tag_of(child) == "caption"):
            self._children(caption, _Context(bold=True), depth + 1)
            self._flush(_Context())
        for cell, place_in_table in place(Grid(table, self._fills), element):
            inner = Flow(self._fills)
            inner._walk_cell(cell, depth + 3)
            self.blocks.extend(replace(block, cell=place_in_table) for block in inner.blocks)

    def _walk_cell(self, cell: Element, depth: int) -> None:
        context = _Context(in_cell=True, bold=is_bold(cell))
        self._children(cell, context, depth)
        self._flush(context)
        self.blocks = list(cell_blocks(self.blocks))

    def _flush(self, context: _Context) -> None:
        buffer, self._buffer = self._buffer, _Buffer()
        lines = [without_offers(line) for line in "".join(buffer.parts).split("\n")]
        for group in _groups(lines):
            self._emit(group, context, bold=buffer.bold > 0 and buffer.plain <= 2)

    def _emit(self, lines: list[str], context: _Context, *, bold: bool) -> None:
        text = " ".join(lines)
        made = tuple(Line(line, bold=bold) for line in lines)
        item = item_of_meeting(text)
        if item or context.heading:
            self._expected = item or self._expected
            self._heading(text, made, MEETING_LEVEL if item else context.heading or BOLD_LEVEL)
        elif context.item:
            self._item(made, context)
        elif context.in_cell:
            self.blocks.append(RawBlock(BlockKind.PARAGRAPH, made))
        elif is_label(text) or (bold and reads_as_heading(text, bold=True)):
            self._nesting.close()
            marker = split_marker(text)
            number, rest = (marker.number, marker.rest) if marker and marker.rest else (None, text)
            self.blocks.append(
                RawBlock(BlockKind.HEADING, (Line(rest, bold=bold),), LABEL_LEVEL if not bold else BOLD_LEVEL, number)
            )
        else:
            self._paragraph(made, context)

    def _heading(self, text: str, lines: tuple[Line, ...], level: int) -> None:
        self._nesting.close()
        marker = split_marker(text)
        alone = item_number(text) if level == ITEM_LEVEL else None
        if alone:
            self._item_number = alone
            return
        expected, title = numbered_title(text, self._expected) if level == ITEM_LEVEL else (None, text)
        if expected:
            self._item_number, marker, lines = expected, None, (replace(lines[0], text=title),)
        if marker and marker.number and marker.rest:
            lines = (replace(lines[0], text=marker.rest),)
        number = marker.number if marker and marker.number else self._item_number if level == ITEM_LEVEL else None
        self._item_number = None
        self.blocks.append(RawBlock(BlockKind.HEADING, lines, level, number))

    def _item(self, lines: tuple[Line, ...], context: _Context) -> None:
        marker = split_marker(lines[0].text)
        number = context.number
        if marker and marker.rest and (number is None or marker.number == number):
            number = marker.number or number
            lines = (replace(lines[0], text=marker.rest), *lines[1:])
        self.blocks.append(RawBlock(BlockKind.LIST_ITEM, lines, context.item, number))
        context.item = None  # what follows within the item is its next paragraph

    def _paragraph(self, lines: tuple[Line, ...], context: _Context) -> None:
        marker = split_marker(lines[0].text)
        if marker:
            lines = (replace(lines[0], text=marker.rest), *lines[1:])
            level = self._nesting.level(0, marker) + context.lists
            self.blocks.append(RawBlock(BlockKind.LIST_ITEM, lines, level, marker.number))
            return
        self._nesting.interrupt()
        self.blocks.append(RawBlock(BlockKind.PARAGRAPH, lines))


def _entered(element: Element, context: _Context) -> _Context:
    """Return the context within an element."""
    tag = tag_of(element)
    level = next((_TITLES[name] for name in (element.get("class") or "").split() if name in _TITLES), None)
    if re.fullmatch(r"h[1-6]", tag):
        level = int(tag[1])
    bold = context.bold or is_bold(element)
    return replace(context, heading=level or context.heading, bold=bold)


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Yield the lines that belong to one block: a line break after a stop, and one before a number, ends it."""
    group: list[str] = []
    for line in lines:
        if group and (not line or _STOP.search(group[-1]) or split_marker(line)) and not _is_torn(group):
            yield group
            group = []
        if line:
            group.append(line)
    if group:
        yield group


def _is_torn(group: list[str]) -> bool:
    marker = split_marker(group[0]) if len(group) == 1 else None
    return bool(marker and not marker.rest)
