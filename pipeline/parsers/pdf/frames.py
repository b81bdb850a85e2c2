"""Coordinates: from a page's own to those of the page as displayed, read upright."""

from dataclasses import dataclass

from pipeline.model import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's box in its own coordinates, and how many quarter turns clockwise its reader turns it.

    ``turns`` makes the text that is read upright; ``displayed`` are those that the page itself asks for; ``ocr`` where its
    words were recognised in its picture.
    """

    number: int
    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0
    displayed: int = 0
    ocr: bool = False

    @property
    def width(self) -> float:
        """The width of the page as read."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height of the page as read."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point stands, from the top left corner of the page as read."""
        match self.turns:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def rect(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom as read."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a rectangle as read as one of the page as displayed."""
        width, height = self.width, self.height
        match (self.displayed - self.turns) % 4:
            case 0:
                sides = left, top, right, bottom
            case 1:
                sides = height - bottom, left, height - top, right
            case 2:
                sides = width - right, height - bottom, width - left, height - top
            case _:
                sides = top, width - right, bottom, width - left
        x0, y0, x1, y1 = (round(side, 2) for side in sides)
        return Box(self.number, x0, y0, x1, y1)
