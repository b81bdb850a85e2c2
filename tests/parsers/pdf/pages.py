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


def lettered(rows: list[tuple[float, float, bytes]], meant: dict[int, int], font: str = "Helvetica") -> bytes:
    """Return a PDF of one page with ``font`` by name, whose text layer says of codes what ``meant`` says.

    ``rows`` are distance from the top, from the left, and codes; other codes mean what they do in Windows' code page.
    """
    codes = {code: ord(bytes([code]).decode("cp1252", "replace")) for code in range(32, 256)} | meant
    shown = "".join(f"1 0 0 1 {left} {HEIGHT - down} Tm <{row.hex()}> Tj\n" for down, left, row in rows)
    listed = [f"<{code:02x}> <{character:04x}>" for code, character in codes.items()]
    ranges = [listed[at : at + 100] for at in range(0, len(listed), 100)]
    mapped = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in ranges)
    contents = f"BT /F1 11 Tf\n{shown}ET"
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def "
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{mapped}\nendcmap end end"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(contents)}>>\nstream\n{contents}\nendstream",
        f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
        f"<</Length {len(cmap)}>>\nstream\n{cmap}\nendstream",
    ]
    body, places = "%PDF-1.4\n", []
    for number, found in enumerate(objects, 1):
        places.append(f"{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{found}\nendobj\n"
    table = f"xref\n0 7\n0000000000 65535 f \n{''.join(places)}trailer\n<</Root 1 0 R/Size 7>>\n"
    return f"{body}{table}startxref\n{len(body)}\n%%EOF".encode()


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
