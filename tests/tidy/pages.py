"""Pages of lines with boxes, as the PDF parser gives them."""

from pipeline.model import BlockKind, Box, Document, Line, Page, SourceFile
from pipeline.raw import Parsed, RawBlock
from pipeline.tidy import tidy

HEIGHT = 800.0
FILE = SourceFile("a.pdf", b"", "application/pdf", "0" * 64)


def line(text: str, page: int, top: float, *, right: float = 500.0, size: float = 12.0) -> Line:
    return Line(text, Box(page, 70.0, top, right, top + size), size)


def block(*lines: Line, kind: BlockKind = BlockKind.PARAGRAPH, number: str | None = None) -> RawBlock:
    return RawBlock(kind, lines, number=number)


def tidied(blocks: list[RawBlock], pages: int = 1) -> Document:
    return tidy(FILE, Parsed(tuple(blocks), tuple(Page(number, 600.0, HEIGHT) for number in range(1, pages + 1))))


def texts(doc: Document) -> list[str]:
    return [doc.text_of(block) for block in doc.blocks]


def furniture(doc: Document) -> list[str]:
    return [line.text for line in doc.furniture]
