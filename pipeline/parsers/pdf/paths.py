"""What is drawn on a page: ruling lines and filled rectangles with their colours."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.parsers.pdf import pdfium
from pipeline.parsers.pdf.frames import Frame

# Thicker than any border that the corpus draws (2.3), thinner than any row.
_THIN = 3.0
_SHORTEST = 4.0
# Bullets that are drawn, not written: as wide as they are high, within these points.
_DOT = (2.0, 7.0)
# Signs, such as the dots and flags of a status column: of so many points, no more than half as wide again as high.
_SIGN, _STRETCH, _MOST_SIGNS = (3.0, 30.0), 1.6, 2000
_DEEPEST_FORM = 4
_MOST_SEGMENTS = 4000
Quad = tuple[float, float, float, float]


@dataclass(slots=True)
class Edge:
    """A ruling line on the page as read: horizontal if ``top`` equals ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        """Whether it runs from left to right."""
        return self.top == self.bottom


@dataclass(slots=True)
class Fill:
    """A filled rectangle and its colour, ``#rrggbb``."""

    left: float
    top: float
    right: float
    bottom: float
    color: str


@dataclass(slots=True)
class Drawing:
    """The ruling lines and fills of a page, in the order drawn; ``dots`` may be bullets, ``signs`` are small filled shapes.

    ``images`` counts its pictures, ``covered`` is the share of the page that they take.
    """

    edges: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    dots: list[Quad] = field(default_factory=list)
    signs: list[Fill] = field(default_factory=list)
    images: int = 0
    covered: float = 0.0
    objects: int = 0


class _Pen:
    """Collects what the objects of one page draw."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._box = [c_float() for _ in range(4)]
        self._mode, self._stroked = c_int(), c_int()
        self._rgba = [c_uint() for _ in range(4)]
        self.drawing = Drawing()

    def path(self, handle: int, matrices: tuple[pdfium.Matrix, ...]) -> None:
        if not pdfium.object_bounds(handle, *map(byref, self._box)):
            return
        left, bottom, right, top = (side.value for side in self._box)
        if not pdfium.draw_mode(handle, byref(self._mode), byref(self._stroked)):
            return
        filled, stroked = bool(self._mode.value), bool(self._stroked.value)
        if not (filled or stroked):
            return
        if not filled and self._invisible(pdfium.stroke_color, handle):
            return
        if matrices:
            left, bottom, right, top = _through(matrices, (left, bottom, right, top))
        rect = self._frame.rect(left, bottom, right, top)
        width, height = rect[2] - rect[0], rect[3] - rect[1]
        if filled and _SIGN[0] <= min(width, height) and max(width, height) <= min(_SIGN[1], _STRETCH * min(width, height)):
            self._sign(rect, handle)
        if filled and _DOT[0] <= min(width, height) and max(width, height) <= _DOT[1] and abs(width - height) < 1:
            self.drawing.dots.append(rect)
            return
        if min(width, height) <= _THIN:
            self._line(rect)
            return
        for quad in _rectangles(handle, matrices):
            self._rectangle(self._frame.rect(*quad), handle, filled, stroked)

    def image(self, handle: int, matrices: tuple[pdfium.Matrix, ...]) -> None:
        self.drawing.images += 1
        if pdfium.object_bounds(handle, *map(byref, self._box)):
            left, bottom, right, top = _through(matrices, tuple(side.value for side in self._box))  # type: ignore[arg-type]
            x0, y0, x1, y1 = self._frame.rect(left, bottom, right, top)
            width, height = self._frame.width, self._frame.height
            area = max(min(x1, width) - max(x0, 0), 0) * max(min(y1, height) - max(y0, 0), 0)
            self.drawing.covered = min(self.drawing.covered + area / max(width * height, 1), 1.0)

    def _rectangle(self, rect: Quad, handle: int, filled: bool, stroked: bool) -> None:
        left, top, right, bottom = rect
        if min(right - left, bottom - top) <= _THIN:
            self._line(rect)
            return
        if right - left > 0.97 * self._frame.width and bottom - top > 0.9 * self._frame.height:
            return
        if stroked:
            self.drawing.edges += borders(left, top, right, bottom)
        if filled and not self._invisible(pdfium.fill_color, handle):
            self.drawing.fills.append(Fill(left, top, right, bottom, self._color()))

    def _sign(self, rect: Quad, handle: int) -> None:
        if len(self.drawing.signs) < _MOST_SIGNS and not self._invisible(pdfium.fill_color, handle):
            self.drawing.signs.append(Fill(*rect, self._color()))

    def _color(self) -> str:
        red, green, blue, _ = (part.value for part in self._rgba)
        return f"#{red:02x}{green:02x}{blue:02x}"

    def _invisible(self, color: object, handle: int) -> bool:
        """Read a colour into ``_rgba``; say whether it is wholly transparent or unknown."""
        return not color(handle, *map(byref, self._rgba)) or self._rgba[3].value == 0  # type: ignore[operator]

    def _line(self, rect: Quad) -> None:
        left, top, right, bottom = rect
        if right - left >= bottom - top and right - left >= _SHORTEST:
            middle = (top + bottom) / 2
            self.drawing.edges.append(Edge(left, middle, right, middle))
        elif bottom - top >= _SHORTEST:
            middle = (left + right) / 2
            self.drawing.edges.append(Edge(middle, top, middle, bottom))


def borders(left: float, top: float, right: float, bottom: float) -> list[Edge]:
    """Return the four sides of a rectangle."""
    across = [Edge(left, top, right, top), Edge(left, bottom, right, bottom)]
    return [*across, Edge(left, top, left, bottom), Edge(right, top, right, bottom)]


def drawing_of(page: int, frame: Frame, most: int) -> Drawing:
    """Return what the page draws; reading ends after ``most`` edges."""
    pen = _Pen(frame)
    for handle, kind, matrices in _objects(page):
        pen.drawing.objects += 1
        if kind == pdfium.OBJECT_PATH:
            pen.path(handle, matrices)
            if len(pen.drawing.edges) + len(pen.drawing.fills) > most:
                break
        elif kind == pdfium.OBJECT_IMAGE:
            pen.image(handle, matrices)
    return pen.drawing


def _objects(page: int) -> Iterator[tuple[int, int, tuple[pdfium.Matrix, ...]]]:
    """Yield handle, type and enclosing forms' matrices of each object, those within forms too."""
    get, kind_of = pdfium.page_object, pdfium.object_type
    for index in range(pdfium.page_objects(page)):
        handle = get(page, index)
        kind = kind_of(handle)
        if kind == pdfium.OBJECT_FORM:
            yield from _within(handle, ())
        else:
            yield handle, kind, ()


def _within(form: int, outer: tuple[pdfium.Matrix, ...]) -> Iterator[tuple[int, int, tuple[pdfium.Matrix, ...]]]:
    matrix = pdfium.Matrix()
    pdfium.object_matrix(form, byref(matrix))
    matrices = (matrix, *outer)
    for index in range(pdfium.form_objects(form)):
        handle = pdfium.form_object(form, index)
        if not handle:
            continue
        kind = pdfium.object_type(handle)
        if kind == pdfium.OBJECT_FORM and len(matrices) < _DEEPEST_FORM:
            yield from _within(handle, matrices)
        else:
            yield handle, kind, matrices


def _through(matrices: tuple[pdfium.Matrix, ...], quad: Quad) -> Quad:
    """Return ``quad`` in the page's coordinates, from those of the innermost form."""
    left, bottom, right, top = quad
    for m in matrices:
        xs = (m.a * left + m.c * bottom + m.e, m.a * right + m.c * top + m.e)
        ys = (m.b * left + m.d * bottom + m.f, m.b * right + m.d * top + m.f)
        left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    return left, bottom, right, top


def _rectangles(handle: int, outer: tuple[pdfium.Matrix, ...]) -> Iterator[Quad]:
    """Yield the bounds of the path's parts that are drawn along the axes only; curves and slopes are passed over."""
    matrix = pdfium.Matrix()
    pdfium.object_matrix(handle, byref(matrix))
    count = pdfium.count_segments(handle)
    if count > _MOST_SEGMENTS:
        return
    x, y = c_float(), c_float()
    points: list[tuple[float, float]] = []
    straight = True
    for index in range(count):
        segment = pdfium.path_segment(handle, index)
        kind = pdfium.segment_type(segment)
        pdfium.segment_point(segment, byref(x), byref(y))
        if kind == pdfium.SEGMENT_MOVE:
            yield from _bounds(points, straight, (matrix, *outer))
            points, straight = [], True
        straight = straight and kind != pdfium.SEGMENT_CURVE
        points.append((x.value, y.value))
    yield from _bounds(points, straight, (matrix, *outer))


def _bounds(points: list[tuple[float, float]], straight: bool, matrices: tuple[pdfium.Matrix, ...]) -> Iterator[Quad]:
    if not straight or len(points) < 2:
        return
    if any(abs(x0 - x1) > 0.5 and abs(y0 - y1) > 0.5 for (x0, y0), (x1, y1) in pairwise(points)):
        return
    xs, ys = zip(*points, strict=True)
    yield _through(matrices, (min(xs), min(ys), max(xs), max(ys)))
