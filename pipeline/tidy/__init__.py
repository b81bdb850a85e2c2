"""What is the same for every format: furniture out, lines joined, sections, one text with offsets."""

from pipeline.model import Document, SourceFile
from pipeline.raw import Parsed
from pipeline.tidy.assemble import assemble
from pipeline.tidy.contents import split_contents
from pipeline.tidy.furniture import split_furniture
from pipeline.tidy.headings import mark_headings
from pipeline.tidy.labels import labelled
from pipeline.tidy.pagebreaks import join_over_pages


def tidy(file: SourceFile, parsed: Parsed) -> Document:
    """Return the document of ``file``: its text, its blocks by their offsets, its furniture kept apart."""
    blocks, furniture = split_furniture(parsed.blocks, parsed.pages)
    blocks, contents = split_contents(blocks)
    text, tidied = assemble(mark_headings(join_over_pages(blocks)))
    return Document(
        file.source,
        file.sha256,
        file.media_type,
        text,
        tidied,
        pages=labelled(parsed.pages, furniture),
        furniture=(*furniture, *contents),
        properties=parsed.properties,
        problems=parsed.problems,
    )
