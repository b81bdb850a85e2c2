"""A block in the making, and what it becomes."""

from dataclasses import dataclass

from pipeline.model import BlockKind, Line
from pipeline.parsers._markers import Marker
from pipeline.parsers.pdf.frames import Frame
from pipeline.parsers.pdf.lines import Piece

# The strips of a page, as shares of its height, where running headers and footers stand.
_HEAD, _FOOT = 0.075, 0.925


@dataclass(slots=True)
class Draft:
    """A block in the making.

    ``hang`` is where its later lines begin, once known; ``rest`` what the next page has of it; ``furniture`` is set for a
    watermark.
    """

    lines: list[Piece]
    marker: Marker | None
    left: float
    inner: float
    frame: Frame
    level: int | None = None
    hang: float | None = None
    rest: "Draft | None" = None
    furniture: bool = False

    @property
    def text(self) -> str:
        """Its lines, joined as they come, without the marker."""
        first = self.marker.rest if self.marker else self.lines[0].text
        words = [first, *(line.text for line in self.lines[1:]), self.rest.text if self.rest else ""]
        return " ".join(words).strip()


def zone(line: Piece, frame: Frame) -> int:
    """Return -1 at the head of the page, 1 at its foot, 0 between."""
    middle = (line.top + line.bottom) / 2 / frame.height
    return -1 if middle < _HEAD else 1 if middle > _FOOT else 0


def in_margin(draft: Draft) -> bool:
    """Say whether the draft stands where running headers and footers do."""
    return zone(draft.lines[0], draft.frame) != 0


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """Return the draft's lines as the model has them, the marker left out."""
    found = []
    for at, line in enumerate(draft.lines):
        text = draft.marker.rest if draft.marker and at == 0 else line.text
        text = " ".join(text.split())
        if text:
            box = draft.frame.box(line.left, line.top, line.right, line.bottom)
            found.append(Line(text, box, round(line.size, 2), line.bold, draft.frame.ocr))
    return (*found, *lines_of(draft.rest)) if draft.rest else tuple(found)


def kind_of(draft: Draft) -> BlockKind:
    """Return what the draft is, headings aside."""
    return BlockKind.LIST_ITEM if draft.marker else BlockKind.PARAGRAPH
