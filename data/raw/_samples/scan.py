"""Turns a PDF into a scanned one: its pages as pictures, a little askew and grey, without a text layer."""

from io import BytesIO

import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PAPER = 244
"""The grey of paper under a scanner's lamp, of 255."""
DOTS_PER_POINT = 2.0
SKEW = 0.4
"""Degrees."""


def scanned(title: str, author: str, pdf: bytes) -> bytes:
    """Return a PDF of the pictures of the pages of ``pdf``."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    source = pypdfium2.PdfDocument(pdf)
    for page in source:
        canvas.drawImage(ImageReader(_photographed(page.render(scale=DOTS_PER_POINT).to_pil())), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _photographed(picture: Image.Image) -> Image.Image:
    grey = picture.convert("L").rotate(SKEW, Image.Resampling.BILINEAR, fillcolor=255)
    return grey.point([min(value, PAPER) // 12 * 12 for value in range(256)])
