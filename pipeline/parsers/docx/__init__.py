"""DOCX, read as the XML that it is: what Word shows, with the numbers that Word counts."""

from pipeline.errors import BadInput
from pipeline.model import Problem, SourceFile
from pipeline.parsers.docx.document import blocks_of
from pipeline.parsers.docx.package import LARGEST_PART, Package
from pipeline.raw import Parsed
from pipeline.registry import Parser

__all__ = ["LARGEST_PART", "PLUGIN", "parse"]


_EMBEDDED = Problem(
    "parse",
    "Another file is embedded in the document and was not read.",
    "Open it in Word, save it anew, and read that: Word takes such files in when it saves.",
)


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a DOCX file; BadInput where it is none or holds no text."""
    package = Package(file.data)
    blocks = blocks_of(package)
    if not any(line.text.strip() for block in blocks if not block.furniture for line in block.lines):
        raise BadInput("The document holds no text.", "If it holds pictures of pages, run OCR software over them first.")
    return Parsed(tuple(blocks), properties=package.properties(), problems=(_EMBEDDED,) if package.embeds_files() else ())


PLUGIN = Parser("docx", ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",), parse)
