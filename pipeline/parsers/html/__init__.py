"""HTML: pages as ModernGov serves them, minutes saved from Word, and any other page with a main part."""

from pipeline.errors import BadInput
from pipeline.model import BlockKind, SourceFile
from pipeline.parsers.html.flow import blocks_of
from pipeline.parsers.html.main import main_part
from pipeline.parsers.html.metadata import is_error_page, properties_of
from pipeline.parsers.html.style import class_fills
from pipeline.parsers.html.tree import tree_of
from pipeline.raw import Parsed
from pipeline.registry import Parser


def parse(file: SourceFile) -> Parsed:
    """Return the blocks of a page's main part; BadInput for an error page and for one without text."""
    root = tree_of(file.data)
    if root is None:
        raise BadInput("The page holds no text.", "Save it again, complete, from the browser.")
    title = is_error_page(root)
    if title:
        raise BadInput(f"The page is an error message of its server ({title!r}), not a document.", "Download the document again.")
    properties = properties_of(root)
    fills = class_fills(root)
    blocks = blocks_of(main_part(root), fills)
    if not any(line.text.strip() for block in blocks for line in block.lines):
        raise BadInput("The page holds no text.", "If a script fills it in the browser, save the page from there.")
    return Parsed(tuple(block for block in blocks if block.lines or block.kind is BlockKind.TABLE_CELL), properties=properties)


PLUGIN = Parser("html", ("text/html", "application/xhtml+xml"), parse)
