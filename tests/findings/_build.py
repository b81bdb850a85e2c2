"""Documents made by hand for the rules of tables: rows of texts, each perhaps with a fill."""

from collections.abc import Sequence

from pipeline.findings._shared.reading import Reader, Reading
from pipeline.model import Block, BlockKind, Cell, Document
from pipeline.registry import FindingKind

Row = Sequence[str | tuple[str, str]]


def table(rows: Sequence[Row], *, header: bool = True, before: str = "") -> Document:
    """Return a document of one table; a cell is its text, or its text and its fill; ``before`` is a paragraph above it."""
    return tables([rows], header=header, before=before)


def tables(parts: Sequence[Sequence[Row]], *, header: bool = True, before: str = "") -> Document:
    """Return a document of tables one after another."""
    text = f"{before}\n" if before else ""
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(before))] if before else []
    for number, rows in enumerate(parts):
        for index, row in enumerate(rows):
            for column, content in enumerate(row):
                words, fill = content if isinstance(content, tuple) else (content, None)
                cell = Cell(number, index, column, fill=fill, header=header and index == 0)
                blocks.append(Block(BlockKind.TABLE_CELL, len(text), len(text) + len(words), cell=cell))
                text += words + ("\t" if column < len(row) - 1 else "\n")
    return Document("test", "0" * 64, "text/plain", text, tuple(blocks))


def read(doc: Document, kind: FindingKind) -> Reading:
    """Return the reading of a document for one kind."""
    return Reader([kind]).read(doc)
