"""The runs of a page: stretches of characters that one text object draws, with place, size and weight.

A page has some 2,500 characters but some 140 runs; asking pdfium once a run, not once a character, is what makes reading fast.
"""

import ctypes
import math
import re
from ctypes import byref, c_double
from dataclasses import dataclass, replace

from pipeline.parsers.pdf import pdfium
from pipeline.parsers.pdf.encodings import mended
from pipeline.parsers.pdf.frames import Frame

_SPACES = dict.fromkeys((9, 10, 13, 160, 5760, *range(8192, 8203), 8239, 8287, 12288), " ")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_NOTHING = dict.fromkeys((*range(0, 9), 11, 12, *range(14, 32), 127, 8203, 8204, 8205, 8288, 65279))
# Symbol's and Wingdings' hyphen, and pdfium's own sign for a hyphen at a line's end.
_HYPHENS = {0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
_CLEAN = {**_NOTHING, **_SPACES, **_LIGATURES, **_HYPHENS}
# "CMBX10" and "SFBX1000" are TeX's, "-Medi" is Nimbus's, "-Bd" Frutiger's way to say it.
_BOLD_NAME = re.compile(rb"(?i:bold|black|heavy|demi)|(?:CM|SF|LM)\w*BX|[a-z0-9-](?:Bd|Medi)(?:$|[A-Z,0-9])|-[BH]$")
_ITALIC_NAME = re.compile(rb"italic|oblique", re.IGNORECASE)
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
_FILL_AND_STROKE = 2
_WIDE_SPACE = re.compile(r"[ \t\xa0]{2,}|\t")


@dataclass(slots=True)
class Run:
    """A stretch of characters: its text, its rectangle and baseline on the page as read, size in points.

    ``first`` and ``last`` are pdfium's indices of its characters, the end exclusive.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    italic: bool
    first: int
    last: int
    slant: float = 0.0


@dataclass(slots=True)
class Rough:
    """A run in the page's own coordinates, with the direction that it is written in."""

    text: str
    rect: tuple[float, float, float, float]
    origin: tuple[float, float]
    angle: float
    size: float
    bold: bool
    italic: bool
    first: int
    last: int
    slant: float = 0.0


class RunReader:
    """Reads the runs of one page."""

    def __init__(self, textpage: int) -> None:
        self._textpage = textpage
        self._count = pdfium.count_chars(textpage)
        self._text = mended(pdfium.text_of(textpage, self._count)) if self._count > 0 else ""
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._matrix, self._x, self._y = pdfium.Matrix(), c_double(), c_double()
        self._matrix_ref, self._x_ref, self._y_ref = byref(self._matrix), byref(self._x), byref(self._y)

    @property
    def text(self) -> str:
        """The page's characters, in the order of the file."""
        return self._text

    def read(self) -> list[Rough]:
        """Return the runs in the order of the file."""
        runs: list[Rough] = []
        text, textpage, owner_of = self._text, self._textpage, pdfium.text_object
        at = 0
        while at < self._count:
            if text[at] in "\r\n":
                at += 1
                continue
            owner = owner_of(textpage, at)
            if not owner:
                at += 1
                continue
            end = self._end(at, owner)
            run = self._run(at, end, owner)
            if run:
                runs.append(run)
            elif runs:
                # An object that draws nothing but a space: the word before it ends.
                runs[-1].text += " "
            at = end
        return runs

    def _end(self, start: int, owner: int) -> int:
        """Return the end of the characters from ``start`` that ``owner`` draws: the line's end, or else by bisection."""
        textpage, owner_of = self._textpage, pdfium.text_object
        line_end = self._text.find("\r", start)
        high = self._count if line_end < 0 else line_end
        if owner_of(textpage, high - 1) == owner:
            return high
        low, step = start, 4
        while low + step < high:
            if owner_of(textpage, low + step) != owner:
                high = low + step
                break
            low += step
            step *= 2
        while high - low > 1:
            middle = (low + high) // 2
            if owner_of(textpage, middle) == owner:
                low = middle
            else:
                high = middle
        return low + 1

    def _run(self, start: int, end: int, owner: int) -> Rough | None:
        text = self._text[start:end]
        words = text.strip()
        if not words:
            return None
        textpage, matrix = self._textpage, self._matrix
        if len(words) != len(text):
            # Spaces have rectangles too, but take no part in where words begin and end.
            start += len(text) - len(text.lstrip())
            end = start + len(words)
        rect = pdfium.rect_of(textpage, start, end - start)
        if rect is None or not pdfium.char_matrix(textpage, start, self._matrix_ref):
            return None
        pdfium.char_origin(textpage, start, self._x_ref, self._y_ref)
        width = math.hypot(matrix.a, matrix.b) or 1.0
        height = abs(matrix.a * matrix.d - matrix.b * matrix.c) / width
        slant = (matrix.a * matrix.c + matrix.b * matrix.d) / (width * height) if height else 0.0
        size = pdfium.char_font_size(textpage, start) * height
        if not 0 < size < 2000:
            size = rect[3] - rect[1]
        angle = math.atan2(matrix.b, matrix.a) if matrix.b or matrix.a < 0 else 0.0
        bold, italic = self._weight(owner)
        return Rough(text, rect, (self._x.value, self._y.value), angle, size, bold, italic or slant > 0.1, start, end, slant)

    def _weight(self, owner: int) -> tuple[bool, bool]:
        """Say whether the object's letters are bold, and whether they are italic."""
        font = pdfium.object_font(owner)
        known = self._fonts.get(font)
        if known is None:
            name = ctypes.create_string_buffer(128)
            pdfium.font_name(font, name, 128)
            flags = max(pdfium.font_flags(font), 0)
            bold = bool(_BOLD_NAME.search(name.value)) or bool(flags & _FORCE_BOLD)
            known = bold, bool(_ITALIC_NAME.search(name.value)) or bool(flags & _ITALIC)
            self._fonts[font] = known
        return (True, known[1]) if pdfium.render_mode(owner) == _FILL_AND_STROKE else known

    def place(self, rough: Rough, frame: Frame) -> list[Run]:
        """Return ``rough`` on the page as read, parted where wide spaces stand in it."""
        text = rough.text
        if ("  " in text or not text.isprintable() or "\xa0" in text) and _WIDE_SPACE.search(text.strip()):
            return [run for part in self._parted(rough) if (run := self._placed(part, frame))]
        run = self._placed(rough, frame)
        return [run] if run else []

    @staticmethod
    def _placed(rough: Rough, frame: Frame) -> Run | None:
        text = clean(rough.text)
        if not text.strip():
            return None
        sides = frame.rect(*rough.rect)
        _, base = frame.point(*rough.origin)
        weight = rough.bold, rough.italic
        return Run(text, *sides, base, rough.size, *weight, rough.first, rough.last, rough.slant)

    def _parted(self, rough: Rough) -> list[Rough]:
        at, pieces = rough.first, []
        for gap in [*_WIDE_SPACE.finditer(rough.text), None]:
            end = rough.first + gap.start() if gap else rough.last
            if self._text[at:end].strip():
                rect = pdfium.rect_of(self._textpage, at, end - at)
                if rect:
                    pieces.append(replace(rough, text=self._text[at:end], rect=rect, first=at, last=end))
            at = rough.first + gap.end() if gap else end
        return pieces

    def advance(self, last: Run, run: Run, frame: Frame) -> float:
        """Return the distance from where ``last``'s last letter ends, its own margin included, to where ``run`` begins."""
        left, top, _, bottom = self._loose(run.first, frame)
        # A letter that is slanted by the matrix has a box that is wider by its height times the slant.
        return left - self._loose(last.last - 1, frame)[2] + run.slant * (bottom - top)

    def _loose(self, index: int, frame: Frame) -> tuple[float, float, float, float]:
        rect = pdfium.Rect()
        pdfium.loose_char_box(self._textpage, index, byref(rect))
        return frame.rect(rect.left, rect.bottom, rect.right, rect.top)

    def split(self, run: Run, borders: list[float], frame: Frame) -> list[Run]:
        """Return ``run`` parted at the borders (x on the page as read) that its characters step over."""
        boxes = [c_double() for _ in range(4)]
        groups: dict[int, list[tuple[int, float, float]]] = {}
        for index in range(run.first, run.last):
            if not pdfium.char_box(self._textpage, index, *map(byref, boxes)):
                continue
            left, right, bottom, top = (box.value for box in boxes)
            x0, _, x1, _ = frame.rect(left, bottom, right, top)
            side = sum(1 for border in borders if (x0 + x1) / 2 > border)
            groups.setdefault(side, []).append((index, x0, x1))
        parts = []
        for members in groups.values():
            first, last = members[0][0], members[-1][0] + 1
            text = clean(self._text[first:last])
            if text.strip():
                left, right = min(x0 for _, x0, _ in members), max(x1 for _, _, x1 in members)
                parts.append(replace(run, text=text, left=left, right=right, first=first, last=last))
        return parts


def clean(text: str) -> str:
    """Return ``text`` with plain spaces and letters; a soft hyphen is left only at its end."""
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_CLEAN)
    if "\xad" in text:
        ends = text.rstrip().endswith("\xad")
        text = text.replace("\xad", "") + ("\xad" if ends else "")
    return text
