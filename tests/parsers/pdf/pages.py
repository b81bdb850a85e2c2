"""Small PDFs for the tests, drawn with reportlab; heights are given from the top of the page, as a reader counts them."""

import hashlib
import io
from collections.abc import Callable

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pipeline.model import BlockKind, SourceFile
from pipeline.parsers.pdf import PLUGIN
from pipeline.raw import Parsed, RawBlock

WIDTH, HEIGHT = A4
LEFT = 72.0


class Sheet:
    """A PDF in the making."""

    def __init__(self, **options: object) -> None:
        self._buffer = io.BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=A4, invariant=1, **options)

    def text(self, words: str, down: float, left: float = LEFT, *, size: float = 11, font: str = "Helvetica") -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(left, HEIGHT - down, words)

    def lines(self, words: list[str], down: float, left: float = LEFT, *, leading: float = 13, font: str = "Helvetica") -> float:
        """Print lines below each other; return the height of the next one."""
        for line in words:
            self.text(line, down, left, font=font)
            down += leading
        return down

    def rule(self, left: float, top: float, right: float, bottom: float) -> None:
        self.canvas.line(left, HEIGHT - top, right, HEIGHT - bottom)

    def fill(self, left: float, top: float, right: float, bottom: float, color: str) -> None:
        self.canvas.setFillColor(color)
        self.canvas.rect(left, HEIGHT - bottom, right - left, bottom - top, stroke=0, fill=1)
        self.canvas.setFillColor("#000000")

    def grid(self, xs: list[float], ys: list[float]) -> None:
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)

    def table(self, rows: list[list[str]], top: float, xs: list[float], height: float = 20) -> float:
        """Draw a ruled table of one-line cells; return where it ends."""
        ys = [top + height * at for at in range(len(rows) + 1)]
        self.grid(xs, ys)
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                self.text(words, ys[at] + 14, xs[column] + 4)
        return ys[-1]

    def page(self) -> None:
        self.canvas.showPage()

    def data(self) -> bytes:
        self.canvas.save()
        return self._buffer.getvalue()

    def parsed(self) -> Parsed:
        return parsed(self.data())


def source(data: bytes) -> SourceFile:
    return SourceFile("test.pdf", data, "application/pdf", hashlib.sha256(data).hexdigest())


def parsed(data: bytes) -> Parsed:
    return PLUGIN.parse(source(data))


def drawn(draw: Callable[[Sheet], object]) -> Parsed:
    """Return what is read of a page that ``draw`` draws."""
    sheet = Sheet()
    draw(sheet)
    return sheet.parsed()


def turned(data: bytes) -> bytes:
    """Return the PDF with its first page turned a quarter clockwise."""
    document = pypdfium2.PdfDocument(data)
    document[0].set_rotation(90)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def words(block: RawBlock) -> str:
    return " ".join(line.text for line in block.lines)


def texts(result: Parsed, kind: BlockKind | None = None) -> list[str]:
    return [words(block) for block in result.blocks if kind in (None, block.kind)]


def rows(result: Parsed, table: int = 0) -> list[list[str]]:
    """Return the words of a table's cells by row."""
    found: dict[int, dict[int, str]] = {}
    for block in result.blocks:
        if block.cell and block.cell.table == table:
            row = found.setdefault(block.cell.row, {})
            row[block.cell.column] = " ".join(filter(None, [row.get(block.cell.column, ""), words(block)]))
    return [[row[at] for at in sorted(row)] for _, row in sorted(found.items())]


PROSE = [
    "The service has changed a great deal in the year since the last review and the",
    "people who work in it say that they are better supported than they were. More",
    "children are seen on time, and plans are written in words that they understand.",
]
