"""A Word document's paragraphs, lists and tables to blocks, in the order of the page."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import BlockKind, Line
from pipeline.parsers._breaks import split_at_breaks
from pipeline.parsers._cells import cell_blocks
from pipeline.parsers._headings import is_label, reads_as_heading
from pipeline.parsers._markers import Nesting, split_marker
from pipeline.parsers.docx.colours import Theme
from pipeline.parsers.docx.numbering import Numbering
from pipeline.parsers.docx.package import Element, Package, W
from pipeline.parsers.docx.runs import is_placeholder, lines_of, runs_of, text_boxes
from pipeline.parsers.docx.styles import Styles, value
from pipeline.parsers.docx.tables import children, is_layout, place
from pipeline.raw import RawBlock

_CONTENTS = re.compile(r"toc \d|toc heading|table of (?:figures|contents)|contents heading|index \d")
_LEFT_OUT = frozenset(W + name for name in ("del", "moveFrom", "sectPr", "tblPr", "tcPr"))
_PSEUDO_LEVEL = 5
"""Headings that only look so stand below those of the document's styles."""
_LABEL_LEVEL = 4
LONGEST_HEADING = 240
"""Characters; titles of reports reach 200."""


def blocks_of(package: Package) -> list[RawBlock]:
    """Return the blocks of a document: its body, then its footnotes, then headers and footers as furniture."""
    themes = package.names("theme/")
    styles = Styles(package.beside("styles.xml"), Theme(package.part(themes[0]) if themes else None))
    numbering = Numbering(package.beside("numbering.xml"))
    styles.link(numbering.styles())
    reader = _Reader(styles, numbering)
    main = package.part(package.main)
    body = main.find(f"{W}body") if main is not None else None
    if body is not None:
        reader.read(body)
    for name in ("footnotes.xml", "endnotes.xml"):
        for note in _notes(package.beside(name)):
            reader.read(note)
    blocks = reader.blocks
    for name in (*package.names("header"), *package.names("footer")):
        edge = _Reader(styles, Numbering(None))
        part = package.part(name)
        if part is not None:
            edge.read(part)
        blocks += [replace(block, furniture=True) for block in edge.blocks if block.lines]
    return blocks


def _notes(root: Element | None) -> Iterator[Element]:
    """Yield the footnotes that people wrote: separators are of a type."""
    for note in () if root is None else root:
        if value(note, "type") is None:
            yield note


class _Reader:
    """Reads block-level elements one after the other; ``blocks`` is what it has read."""

    def __init__(self, styles: Styles, numbering: Numbering, tables: int = 0) -> None:
        self.blocks: list[RawBlock] = []
        self._styles = styles
        self._numbering = numbering
        self._nesting = Nesting()
        self._tables = tables
        self._carried: list[Line] = []

    def read(self, element: Element) -> None:
        """Read what stands in an element: paragraphs, tables, and what wraps these."""
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{W}sdt":
                self._control(child)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                self.read(child)

    def _control(self, control: Element) -> None:
        """Read a content control: a table of contents is furniture, an invitation to write is nothing."""
        if is_placeholder(control):
            return
        begun = len(self.blocks)
        self.read(control)
        gallery = value(control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")) or ""
        if gallery.lower() == "table of contents":
            self.blocks[begun:] = [replace(block, furniture=True) for block in self.blocks[begun:]]

    def _paragraph(self, paragraph: Element) -> None:
        lines = self._carried + lines_of(paragraph, self._styles)
        self._carried = []
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._carried = [line for line in lines if line.text.strip()]  # its end was deleted: it goes on in the next
            return
        groups = list(split_at_breaks(lines))
        if groups:
            self._first(paragraph, groups[0])
            for group in groups[1:]:
                self._plain(group)
        for box in text_boxes(paragraph):
            self.read(box)

    def _first(self, paragraph: Element, lines: tuple[Line, ...]) -> None:
        level = self._styles.heading_level(paragraph)
        listed = self._styles.numbering(paragraph)
        number, marked = self._numbering.next(*listed) if listed else (None, False)
        if _CONTENTS.match(self._styles.name(paragraph)):
            self.blocks.append(RawBlock(BlockKind.PARAGRAPH, lines, furniture=True))
        elif level is not None and not _reads_on(lines):
            self._heading(lines, level, number)
        elif listed and marked:
            self._item(lines, listed[1] + 1, number)
        else:
            self._plain(lines, set_off=_is_italic(paragraph, self._styles))

    def _heading(self, lines: tuple[Line, ...], level: int, number: str | None) -> None:
        self._nesting.close()
        marker = split_marker(lines[0].text.strip()) if number is None else None
        if marker and marker.number and marker.rest:
            number, lines = marker.number, (replace(lines[0], text=marker.rest), *lines[1:])
        self.blocks.append(RawBlock(BlockKind.HEADING, lines, level, number))

    def _item(self, lines: tuple[Line, ...], level: int, number: str | None) -> None:
        marker = split_marker(lines[0].text.strip())
        if marker and marker.rest and marker.number and number in {None, marker.number}:
            number, lines = marker.number, (replace(lines[0], text=marker.rest), *lines[1:])
        self.blocks.append(RawBlock(BlockKind.LIST_ITEM, lines, level, number))

    def _plain(self, lines: tuple[Line, ...], *, set_off: bool = False) -> None:
        text = " ".join(line.text.strip() for line in lines)
        bold = all(line.bold for line in lines)
        marker = split_marker(lines[0].text.strip())
        if marker:
            level = self._nesting.level(0, marker)
            self.blocks.append(
                RawBlock(BlockKind.LIST_ITEM, (replace(lines[0], text=marker.rest), *lines[1:]), level, marker.number)
            )
        elif is_label(text) or ((bold or set_off or text.isupper()) and reads_as_heading(text, bold=bold)):
            self._nesting.close()
            self.blocks.append(RawBlock(BlockKind.HEADING, lines, _LABEL_LEVEL if is_label(text) else _PSEUDO_LEVEL))
        else:
            self._nesting.interrupt()
            self.blocks.append(RawBlock(BlockKind.PARAGRAPH, lines))

    def _table(self, table: Element) -> None:
        if is_layout(table, self._styles):
            for row in children(table, "tr"):
                for only in children(row, "tc"):
                    self.read(only)
            return
        index, self._tables = self._tables, self._tables + 1
        within: list[RawBlock] = []
        for element, cell in place(table, index, self._styles):
            inner = _Reader(self._styles, self._numbering, self._tables)
            inner.read(element)
            self._tables = inner._tables
            own = [block for block in inner.blocks if block.cell is None]
            within += [block for block in inner.blocks if block.cell]
            self.blocks.extend(replace(block, cell=cell) for block in cell_blocks(own))
        self.blocks += within  # tables within cells follow the one that they stand in


def _reads_on(lines: tuple[Line, ...]) -> bool:
    """Say whether a heading by its style is a paragraph to its reader: many set their numbered paragraphs so."""
    text = " ".join(line.text.strip() for line in lines)
    return len(text) > LONGEST_HEADING or (len(text) > LONGEST_HEADING / 2 and text.endswith((".", ";")))


def _is_italic(paragraph: Element, styles: Styles) -> bool:
    runs = runs_of(paragraph)
    return bool(runs) and all(styles.is_italic(run, paragraph) for run in runs)
