"""pdfium's functions, called with as little ceremony as ctypes allows: they run a thousand times a page.

Handles are plain integers. pdfium is not thread-safe: one document at a time in a process.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_double, c_float, c_int, c_uint, c_void_p
from typing import Any

import pypdfium2
from pypdfium2 import raw

from pipeline.errors import BadInput
from pipeline.model import SourceFile

OBJECT_TEXT, OBJECT_PATH, OBJECT_IMAGE, OBJECT_FORM = 1, 2, 3, 5
SEGMENT_LINE, SEGMENT_CURVE, SEGMENT_MOVE = 0, 1, 2


class Matrix(ctypes.Structure):
    """pdfium's FS_MATRIX: x' = ax + cy + e, y' = bx + dy + f."""

    _fields_ = (("a", c_float), ("b", c_float), ("c", c_float), ("d", c_float), ("e", c_float), ("f", c_float))


class Rect(ctypes.Structure):
    """pdfium's FS_RECTF."""

    _fields_ = (("left", c_float), ("top", c_float), ("right", c_float), ("bottom", c_float))


def _bare(name: str, result: Any, *arguments: Any) -> Any:
    """Return pdfium's function ``name`` with a prototype of our own."""
    prototype = ctypes.CFUNCTYPE(result, *arguments)
    address = ctypes.cast(getattr(raw, name), c_void_p).value
    assert address is not None
    return prototype(address)


_doubles, _floats, _uints = [POINTER(c_double)] * 4, [POINTER(c_float)] * 4, [POINTER(c_uint)] * 4
text_object = _bare("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
char_matrix = _bare("FPDFText_GetMatrix", c_int, c_void_p, c_int, POINTER(Matrix))
char_font_size = _bare("FPDFText_GetFontSize", c_double, c_void_p, c_int)
char_origin = _bare("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, *_doubles[:2])
char_box = _bare("FPDFText_GetCharBox", c_int, c_void_p, c_int, *_doubles)
loose_char_box = _bare("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
char_unicode = _bare("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
count_chars = _bare("FPDFText_CountChars", c_int, c_void_p)
get_text = _bare("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
count_rects = _bare("FPDFText_CountRects", c_int, c_void_p, c_int, c_int)
get_rect = _bare("FPDFText_GetRect", c_int, c_void_p, c_int, *_doubles)
object_font = _bare("FPDFTextObj_GetFont", c_void_p, c_void_p)
render_mode = _bare("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
font_name = _bare("FPDFFont_GetBaseFontName", ctypes.c_size_t, c_void_p, c_void_p, ctypes.c_size_t)
font_flags = _bare("FPDFFont_GetFlags", c_int, c_void_p)
page_objects = _bare("FPDFPage_CountObjects", c_int, c_void_p)
page_object = _bare("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
form_objects = _bare("FPDFFormObj_CountObjects", c_int, c_void_p)
form_object = _bare("FPDFFormObj_GetObject", c_void_p, c_void_p, ctypes.c_ulong)
object_type = _bare("FPDFPageObj_GetType", c_int, c_void_p)
object_bounds = _bare("FPDFPageObj_GetBounds", c_int, c_void_p, *_floats)
object_matrix = _bare("FPDFPageObj_GetMatrix", c_int, c_void_p, POINTER(Matrix))
fill_color = _bare("FPDFPageObj_GetFillColor", c_int, c_void_p, *_uints)
stroke_color = _bare("FPDFPageObj_GetStrokeColor", c_int, c_void_p, *_uints)
draw_mode = _bare("FPDFPath_GetDrawMode", c_int, c_void_p, POINTER(c_int), POINTER(c_int))
count_segments = _bare("FPDFPath_CountSegments", c_int, c_void_p)
path_segment = _bare("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_point = _bare("FPDFPathSegment_GetPoint", c_int, c_void_p, *_floats[:2])
segment_type = _bare("FPDFPathSegment_GetType", c_int, c_void_p)


def address(handle: Any) -> int:
    """Return the handle of a pypdfium2 object as an integer."""
    return ctypes.cast(handle.raw, c_void_p).value or 0


@contextmanager
def opened(file: SourceFile) -> Iterator[Any]:
    """Open the document and close it again; BadInput where pdfium can't read it."""
    try:
        document: Any = pypdfium2.PdfDocument(file.data)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise _refusal(file, str(error)) from error
    try:
        yield document
    finally:
        document.close()


def _refusal(file: SourceFile, message: str) -> BadInput:
    if "assword" in message:
        return BadInput("The PDF is encrypted.", "Save a copy without a password and read that one.")
    if b"%PDF-" not in file.data[:1024]:
        return BadInput("The file is no PDF.", "Check what the server delivered under this name and fetch it again.")
    return BadInput("The PDF is damaged or cut short.", "Fetch it again, or repair it with qpdf or mutool.")


_sides = [c_double() for _ in range(4)]
_left, _top, _right, _bottom = _sides
_references = [byref(side) for side in _sides]


def rect_of(textpage: int, start: int, count: int) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right, top around ``count`` characters, in the page's own coordinates."""
    rects = count_rects(textpage, start, count)
    if rects == 1:
        get_rect(textpage, 0, *_references)
        return _left.value, _bottom.value, _right.value, _top.value
    found: list[tuple[float, float, float, float]] = []
    for index in range(rects):
        if get_rect(textpage, index, *_references):
            found.append((_left.value, _bottom.value, _right.value, _top.value))
    if not found:
        return None
    lefts, bottoms, rights, tops = zip(*found, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def text_of(textpage: int, count: int) -> str:
    """Return the page's characters, one for each of pdfium's indices."""
    buffer = ctypes.create_string_buffer(2 * (count + 1))
    written = get_text(textpage, 0, count, buffer)
    text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text
    # Characters without Unicode are left out above, those beyond the first plane come as two units.
    return "".join(_character(char_unicode(textpage, index)) for index in range(count))


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\u200b"
