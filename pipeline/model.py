"""The frozen values that stages pass to each other, with their units and conventions stated once.

* Pages count from 1. Boxes are in PDF points (1/72 inch), measured from the top left corner of the page as displayed.
* Offsets count characters (code points) from 0 in ``Document.text``; ends are exclusive. ``text[start:end]`` of an
  evidence is its quote, to the letter.
* In ``Document.text`` white space is single spaces; a block ends with a newline, but a cell with a tab if its row goes on.
* Unknown is ``None``; nothing is guessed.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice, takewhile

from pipeline.fields import DocumentFields as DocumentFields  # noqa: PLC0414 -- these are given on
from pipeline.fields import DocumentRelation as DocumentRelation  # noqa: PLC0414
from pipeline.fields import Origin as Origin  # noqa: PLC0414
from pipeline.fields import Source as Source  # noqa: PLC0414
from pipeline.value import Record as Record  # noqa: PLC0414
from pipeline.value import Value as Value  # noqa: PLC0414
from pipeline.value import to_record as to_record  # noqa: PLC0414
from pipeline.value import told as told  # noqa: PLC0414


class BlockKind(StrEnum):
    """What a stretch of a document is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"


class Status(StrEnum):
    """How a document fared: all read, part read, not readable (their file), not read (our defect)."""

    OK = "ok"
    PARTIAL = "partial"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input as found: its name as given, its bytes, and what the bytes say that it is."""

    source: str
    data: bytes
    media_type: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page: points from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        if self.page < 1 or self.right < self.left or self.bottom < self.top:
            raise ValueError(f"not a box on a page: {self}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the parser found it; ``size`` in points and ``bold`` where the format tells them, ``ocr`` if a picture did."""

    text: str
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: its table's index in the document, row and column from 0, spans of at least 1.

    ``fill`` is the colour of its ground, or of the sign in it, as ``#rrggbb``; ``header`` where it heads a column.
    """

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None
    header: bool = False

    def __post_init__(self) -> None:
        if min(self.table, self.row, self.column) < 0 or min(self.row_span, self.column_span) < 1:
            raise ValueError(f"not a place in a table: {self}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, its printed label where known, its size in points."""

    number: int
    width: float
    height: float
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not read, and why: it turns the outcome into ``partial``."""

    stage: str
    cause: str
    remedy: str


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A printed line of a block, by its offsets in the document's text, with its box."""

    start: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """A tidied block: ``document.text[start:end]`` is its text, without its bullet or number.

    ``section`` is the chain of headings above it, outermost first, itself left out; ``ocr`` where words of it were recognised
    in a picture; else as :class:`pipeline.raw.RawBlock`.
    """

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    level: int | None = None
    number: str | None = None
    section: tuple[str, ...] = ()
    cell: Cell | None = None
    lines: tuple[PlacedLine, ...] = ()
    ocr: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a block from {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place of a finding: document, offsets, words, page and boxes where the format has them, ``ocr`` as of blocks."""

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    section: tuple[str, ...] = ()
    ocr: bool = False

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.quote) or not self.quote or self.quote != self.quote.strip():
            raise ValueError(f"a quote of {len(self.quote)} characters for {self.start} to {self.end}: {self.quote!r}")


@dataclass(frozen=True, slots=True)
class Document:
    """A tidied document: one text, its blocks in order, the furniture that was kept out of the text."""

    source: str
    sha256: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...] = ()
    furniture: tuple[Line, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    fields: DocumentFields = field(default_factory=DocumentFields)

    def __post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if block.start < at or block.end > len(self.text):
                raise ValueError(f"the block at {block.start} overlaps its neighbour or leaves the text")
            at = block.end

    def text_of(self, block: Block) -> str:
        """Return the block's text."""
        return self.text[block.start : block.end]

    def blocks_in(self, start: int, end: int) -> Iterator[Block]:
        """Return the blocks that share a character with ``start`` to ``end``, in order."""
        first = bisect_right(self.blocks, start, key=lambda block: block.end)
        return takewhile(lambda block: block.start < end, islice(self.blocks, first, None))

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the evidence for ``text[start:end]``, white space at its ends left out; ValueError if nothing is left."""
        words = self.text[start:end]
        start, quote = start + len(words) - len(words.lstrip()), words.strip()
        end = start + len(quote)
        blocks = list(self.blocks_in(start, end))
        boxes = tuple(line.box for block in blocks for line in block.lines if line.start < end and start < line.end)
        page, section = (blocks[0].page, blocks[0].section) if blocks else (None, ())
        ocr = any(block.ocr for block in blocks)
        return Evidence(self.sha256, start, end, quote, boxes[0].page if boxes else page, boxes, section, ocr)

    def described(self, values: DocumentFields) -> "Document":
        """Return this document with its fields set."""
        return replace(self, fields=values)


DISPUTES = "a model takes it for"
"""What a ``conflict`` says where a model is sure that a rule is wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its kind, value and evidence, the rule that made it and how far to trust it.

    ``confidence`` (0 to 1) is the rule's, lowered where readings disagree (``conflict`` says which); ``probability`` is a
    classifier's, never blended with it.
    """

    kind: str
    value: Value
    evidence: Evidence
    rule: str
    confidence: float
    probability: float | None = None
    conflict: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"a confidence of {self.confidence}")

    @property
    def disputed(self) -> bool:
        """Whether a model takes its sentence for something else: it is left to a reader."""
        return self.conflict is not None and DISPUTES in self.conflict

    @property
    def id(self) -> str:
        """A hash of document, kind, place and value: the same finding has the same id in every build."""
        words = (self.evidence.document, self.kind, self.evidence.start, self.evidence.end)
        place = repr((*words, sorted(self.value.record().items())))
        return hashlib.blake2b(place.encode(), digest_size=10).hexdigest()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that a model takes for a finding of ``kind`` though no rule found one; ``function`` is what it seems to do."""

    kind: str
    function: str
    start: int
    end: int
    rule: str
    probability: float


@dataclass(frozen=True, slots=True)
class Theme:
    """What a finding is about: the finding's id, a theme of the guideline, who said so and, if a model did, how likely it is."""

    finding: str
    theme: str
    rule: str
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two findings of one document that belong together: ``relation`` names how, ``reason`` says why we think so."""

    source: str
    target: str
    relation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input; ``stage``, ``cause`` and ``remedy`` are set unless it is ``ok``."""

    status: Status
    stage: str | None = None
    cause: str | None = None
    remedy: str | None = None

    def __post_init__(self) -> None:
        if self.status is not Status.OK and not (self.stage and self.cause and self.remedy):
            raise ValueError(f"an outcome {self.status} without stage, cause and remedy")
