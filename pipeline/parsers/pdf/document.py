"""A whole PDF: its pages read one by one, then blocks made with an eye on the document's own style."""

from typing import Any

import pypdfium2

from pipeline.errors import BadInput
from pipeline.model import BlockKind, Page, Problem, SourceFile
from pipeline.parsers.pdf import tables
from pipeline.parsers.pdf.blocks import Drafter
from pipeline.parsers.pdf.drafts import Draft, kind_of, lines_of
from pipeline.parsers.pdf.headings import levels, look_of
from pipeline.parsers.pdf.lines import Piece
from pipeline.parsers.pdf.page import PageContent, Side, Table, read_page
from pipeline.parsers.pdf.pdfium import opened
from pipeline.parsers.pdf.scans import Scans, named
from pipeline.parsers.pdf.style import style_of
from pipeline.raw import Parsed, RawBlock
from pipeline.settings import Ocr, OcrUse

_STAGE = "parse"
_REPAIR = "Fetch the PDF again, or repair it with qpdf or mutool."


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a PDF; BadInput if it is encrypted, damaged or none."""
    return recognise(file, Ocr(use=OcrUse.NEVER))


def recognise(file: SourceFile, ocr: Ocr) -> Parsed:
    """Return the blocks of a PDF as :func:`parse` does, scanned pages by OCR where it is allowed and installed."""
    scans = Scans(ocr)
    with opened(file) as document:
        contents: list[PageContent] = []
        pages: list[Page] = []
        unread: list[int] = []
        for index in range(len(document)):
            content, page = _page(document, index, scans)
            pages.append(page)
            if content is None:
                unread.append(index + 1)
            else:
                contents.append(content)
        if not contents:
            raise BadInput("The PDF holds no page that can be read.", _REPAIR)
        properties = _properties(document)
    return Parsed(_Assembly(contents).blocks(), tuple(pages), properties, (*scans.problems(), *_problems(contents, unread)))


def _page(document: Any, index: int, scans: Scans) -> tuple[PageContent | None, Page]:
    """Return a page as read, None if it is damaged, and its size and label."""
    label = document.get_page_label(index) or None
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return None, Page(index + 1, 0.0, 0.0, label)
    try:
        shape = Page(index + 1, round(page.get_width(), 2), round(page.get_height(), 2), label)
        textpage = page.get_textpage()
        try:
            return scans.read(page, read_page(page, textpage, index + 1)), shape
        finally:
            textpage.close()
    except pypdfium2.PdfiumError:
        return None, Page(index + 1, 0.0, 0.0, label)
    finally:
        page.close()


def _properties(document: Any) -> tuple[tuple[str, str], ...]:
    found = document.get_metadata_dict(skip_empty=True)
    return tuple((name.lower(), " ".join(text.split())) for name, text in sorted(found.items()) if text.strip())


def _problems(contents: list[PageContent], unread: list[int]) -> tuple[Problem, ...]:
    crowded = [content.frame.number for content in contents if content.overloaded]
    problems = []
    if unread:
        problems.append(Problem(_STAGE, f"{named(unread)} damaged and not read.", _REPAIR))
    if crowded:
        cause = f"{named(crowded)} with too many ruling lines: read as text, not as tables."
        problems.append(Problem(_STAGE, cause, "Look at these pages in the PDF itself."))
    return tuple(problems)


class _Assembly:
    """Makes the blocks of a document from its pages."""

    def __init__(self, contents: list[PageContent]) -> None:
        self._sides = [side for content in contents for side in content.sides]
        self._style = style_of(_columns(self._sides))
        self._drafter = Drafter(self._style)
        self._open: tables.LongTable | None = None

    def blocks(self) -> tuple[RawBlock, ...]:
        """Return all blocks in reading order; a table stands where it begins, whole."""
        parts: list[Draft | tables.LongTable] = []
        for side in self._sides:
            parts += self._side(side)
        drafts = [part for part in parts if isinstance(part, Draft) and not part.furniture]
        looks = {id(draft): look for draft in drafts if (look := look_of(draft, self._style))}
        level_of = levels(set(looks.values()))
        blocks: list[RawBlock] = []
        count = 0
        for part in parts:
            if isinstance(part, Draft):
                look = looks.get(id(part))
                blocks.append(_block(part, level_of[look] if look else None))
            else:
                blocks += tables.blocks_of(part, count)
                count += 1
        return tuple(block for block in blocks if block.lines or block.cell)

    def _side(self, side: Side) -> list[Draft | tables.LongTable]:
        parts: list[Draft | tables.LongTable] = []
        flow: list[Piece] = []
        for item in [*side.items, None]:
            if isinstance(item, Piece):
                flow.append(item)
                continue
            drafts = self._drafter.drafts(flow, side.frame, side.borders)
            for draft in drafts:
                draft.furniture = side.oblique
            flow = []
            parts += drafts
            if self._open and any(_is_body(draft) for draft in drafts):
                self._open = None
            if isinstance(item, Table):
                parts += self._table(item)
        return parts

    def _table(self, table: Table) -> list[tables.LongTable]:
        if self._open and self._open.fits(table):
            self._open.add(table, self._style)
            return []
        self._open = tables.begun(table)
        self._open.add(table, self._style)
        return [self._open]


def _is_body(draft: Draft) -> bool:
    """Say whether the draft stands between the head and the foot of its page."""
    line = draft.lines[0]
    return 0.12 < (line.top + line.bottom) / 2 / draft.frame.height < 0.9


def _columns(sides: list[Side]) -> list[list[Piece]]:
    columns: list[list[Piece]] = []
    for side in sides:
        columns.append([item for item in side.items if isinstance(item, Piece)])
        columns += [cell.lines for item in side.items if isinstance(item, Table) for cell in item.cells]
    return columns


def _block(draft: Draft, heading: int | None) -> RawBlock:
    number = draft.marker.number if draft.marker else None
    if draft.furniture:
        return RawBlock(BlockKind.PARAGRAPH, lines_of(draft), furniture=True)
    if heading:
        return RawBlock(BlockKind.HEADING, lines_of(draft), heading, number)
    return RawBlock(kind_of(draft), lines_of(draft), draft.level, number)
