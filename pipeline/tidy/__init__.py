"""What is the same for every format: furniture out, lines joined, sections, one text with offsets."""

from pipeline.model import Document, SourceFile
from pipeline.raw import Parsed
from pipeline.tidy.assemble import assemble


def tidy(file: SourceFile, parsed: Parsed) -> Document:
    """Return the document of ``file``: its text, its blocks by their offsets, its furniture kept apart."""
    furniture = tuple(line for block in parsed.blocks if block.furniture for line in block.lines)
    text, blocks = assemble(block for block in parsed.blocks if not block.furniture)
    return Document(
        file.source,
        file.sha256,
        file.media_type,
        text,
        blocks,
        pages=parsed.pages,
        furniture=furniture,
        properties=parsed.properties,
        problems=parsed.problems,
    )
