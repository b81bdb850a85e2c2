"""Plain text and Markdown, also as council websites' pages come out of a copy: one reading for both."""

from pipeline.errors import BadInput
from pipeline.model import SourceFile
from pipeline.parsers.text.blocks import blocks_of
from pipeline.parsers.text.decode import decode
from pipeline.parsers.text.rows import front_matter, is_filled, rows_of
from pipeline.raw import Parsed
from pipeline.registry import Parser


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a text; BadInput if it holds none."""
    properties, body = front_matter(decode(file.data))
    blocks = blocks_of(rows_of(body), filled=is_filled(body))
    if not blocks:
        raise BadInput("The file holds no text.", "Check that it was saved or downloaded completely.")
    return Parsed(blocks, properties=properties)


PLUGIN = Parser("text", ("text/plain", "text/markdown"), parse)
