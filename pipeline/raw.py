"""What parsers give to :mod:`pipeline.tidy`: blocks with their lines, before anything is joined or left out."""

from dataclasses import dataclass

from pipeline.model import BlockKind, Cell, Line, Page, Problem


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as a parser gives it: lines not joined yet, furniture of the page perhaps still among them.

    ``level`` is the depth of a heading (1 is the highest) or of a list item (1 is the outermost); ``number`` is the item's
    number as printed without brackets or stops ("3", "a", "iv"), None for a bullet; ``furniture`` where the format
    itself says so (a DOCX header, HTML navigation).
    """

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int | None = None
    number: str | None = None
    cell: Cell | None = None
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser returns: blocks in reading order, pages (none for formats without), what the file says of itself.

    ``properties`` are pairs of name and text out of the file's own metadata, names in lower case (``title``, ``author``,
    ``committee``, ...).
    """

    blocks: tuple[RawBlock, ...]
    pages: tuple[Page, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
