"""Draws the sample PDFs with reportlab: the same bytes at each run (``invariant``), fonts that every reader has."""

from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from _samples.blocks import Grid, Text

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14.5, spaceAfter=8)
STYLES = {
    "body": BODY,
    "lines": ParagraphStyle("lines", BODY, spaceAfter=14),
    "strong": ParagraphStyle("strong", BODY, fontName="Helvetica-Bold"),
    "title": ParagraphStyle("title", BODY, fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=10, keepWithNext=1),
    "heading": ParagraphStyle("heading", BODY, fontName="Helvetica-Bold", fontSize=12, leading=15, spaceBefore=6, keepWithNext=1),
    "bullet": ParagraphStyle("bullet", BODY, leftIndent=20, bulletIndent=6, spaceAfter=4),
    "item": ParagraphStyle("item", BODY, leftIndent=30, bulletIndent=0),
    "cell": ParagraphStyle("cell", BODY, fontSize=9, leading=11, spaceAfter=0),
    "head": ParagraphStyle("head", BODY, fontName="Helvetica-Bold", fontSize=9, leading=11, spaceAfter=0),
}


@dataclass(frozen=True)
class Look:
    """How a PDF's pages look: what stands at the top, at the foot, and in a box on the first page.

    ``box`` is drawn after the first page's text, at its top right corner, as text boxes of letters often are.
    """

    title: str
    author: str
    header: tuple[str, str] = ("", "")
    footer: tuple[str, ...] = ()
    box: tuple[str, ...] = ()
    wide: bool = False
    square_bullets: bool = False
    top: float = 0


def draw(look: Look, *parts: Text | Grid | list[Text]) -> bytes:
    """Return a PDF with ``parts`` one after the other; its footer says how many pages there are."""
    pages = _build(look, parts, 0)[1]
    return _build(look, parts, pages)[0]


def _build(look: Look, parts: tuple[Text | Grid | list[Text], ...], pages: int) -> tuple[bytes, int]:
    stream = BytesIO()
    size = landscape(A4) if look.wide else A4
    frame = Frame(20 * mm, 20 * mm, size[0] - 40 * mm, size[1] - 42 * mm, id="page", leftPadding=0, rightPadding=0)
    doc = BaseDocTemplate(stream, pagesize=size, title=look.title, author=look.author, invariant=1)
    template = PageTemplate(
        "page",
        [frame],
        onPage=lambda canvas, _: _furniture(canvas, look, size, pages),
        onPageEnd=lambda canvas, _: _box(canvas, look, size),
    )
    doc.addPageTemplates([template])
    flowables = [Spacer(1, look.top * mm)] if look.top else []
    for part in parts:
        for piece in part if isinstance(part, list) else [part]:
            flowables.extend(_flowables(piece, look))
    doc.build(flowables)
    return stream.getvalue(), doc.page


def _flowables(part: Text | Grid, look: Look) -> list[Flowable]:
    if isinstance(part, Grid):
        return [_table(part), Spacer(1, 8)]
    bullet: str | None = part.number or None
    text = escape(part.text)
    if part.style == "lines":
        text = text.replace(" / ", "<br/>")
    if part.style == "bullet":
        if look.square_bullets:
            text = f'<bullet><font face="ZapfDingbats" size="7">n</font></bullet>{text}'
        else:
            bullet = "\N{BULLET}"
    return [Paragraph(text, STYLES[part.style], bulletText=bullet)]


def _table(part: Grid) -> Table:
    rows = [
        [Paragraph(escape(cell), STYLES["head" if part.header and at == 0 else "cell"]) for cell in row]
        for at, row in enumerate(part.rows)
    ]
    table = Table(rows, [width * mm for width in part.widths], repeatRows=int(part.header), hAlign="LEFT")
    looks = [("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 4)]
    if part.header:
        looks.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#d9d9d9")))
    looks.extend(("BACKGROUND", (column, row), (column, row), HexColor(fill)) for row, column, fill in part.fills)
    table.setStyle(looks)
    return table


def _furniture(canvas: Canvas, look: Look, size: tuple[float, float], pages: int) -> None:
    width, height = size
    canvas.setFont("Helvetica", 8)
    canvas.drawString(20 * mm, height - 14 * mm, look.header[0])
    canvas.drawRightString(width - 20 * mm, height - 14 * mm, look.header[1])
    canvas.setLineWidth(0.6)
    canvas.line(20 * mm, 17 * mm, width - 20 * mm, 17 * mm)
    for row, line in enumerate(look.footer):
        canvas.drawString(20 * mm, (13.5 - 3.5 * row) * mm, line)
    number = str(canvas.getPageNumber())
    canvas.drawRightString(width - 20 * mm, 13.5 * mm, number if look.square_bullets else f"Page {number} of {pages}")


def _box(canvas: Canvas, look: Look, size: tuple[float, float]) -> None:
    if look.box and canvas.getPageNumber() == 1:
        text = canvas.beginText(size[0] - 62 * mm, size[1] - 22 * mm)
        text.setFont("Helvetica", 8, 10)
        for line in look.box:
            text.textLine(line)
        canvas.drawText(text)
