"""DOCX, read as the XML that it is: what Word shows, with the numbers that Word counts."""

from pipeline.errors import BadInput
from pipeline.model import SourceFile
from pipeline.parsers.docx.document import blocks_of
from pipeline.parsers.docx.package import Package
from pipeline.raw import Parsed
from pipeline.registry import Parser


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a DOCX file; BadInput where it is none or holds no text."""
    package = Package(file.data)
    blocks = blocks_of(package)
    if not any(line.text.strip() for block in blocks if not block.furniture for line in block.lines):
        raise BadInput("The document holds no text.", "If it holds pictures of pages, run OCR software over them first.")
    return Parsed(tuple(blocks), properties=package.properties())


PLUGIN = Parser("docx", ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",), parse)
