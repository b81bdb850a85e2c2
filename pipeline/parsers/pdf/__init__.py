"""PDF, read with pypdfium2: text with places and fonts, ruling lines and fills, in the order of a reader."""

from pipeline.parsers.pdf.document import parse, recognise
from pipeline.registry import Parser

PLUGIN = Parser("pdf", ("application/pdf",), parse, recognise)
