"""Bytes to blocks, written as a table that a test can compare: kind, level, number, text."""

from pipeline.model import BlockKind, SourceFile
from pipeline.parsers import parse
from pipeline.raw import Parsed, RawBlock

SHORT = {BlockKind.HEADING: "h", BlockKind.PARAGRAPH: "p", BlockKind.LIST_ITEM: "li", BlockKind.TABLE_CELL: "td"}


def parsed(data: str | bytes, media_type: str) -> Parsed:
    data = data.encode() if isinstance(data, str) else data
    return parse(SourceFile("test", data, media_type, "0" * 64))


def row(block: RawBlock) -> str:
    """Return "li1 a Text" for an item of level 1 with the number a."""
    level = block.level if block.kind is BlockKind.LIST_ITEM and block.level else ""
    return " ".join(
        filter(None, (f"{SHORT[block.kind]}{level}", block.number, " ".join(line.text.strip() for line in block.lines)))
    )


def rows(data: str | bytes, media_type: str) -> list[str]:
    return [row(block) for block in parsed(data, media_type).blocks if not block.furniture]
