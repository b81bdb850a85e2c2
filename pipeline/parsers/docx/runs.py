"""The lines of a paragraph: its runs as Word shows them, insertions accepted, deletions left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Line
from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.styles import Styles, switch, value

_LEFT_OUT = frozenset(
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "fldData", "footnoteReference", "commentReference")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{W}txbxContent"
_SYMBOLS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
    f"{W}br": "\n",
    f"{W}cr": "\n",
}


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    bold: bool


def lines_of(paragraph: Element, styles: Styles) -> list[Line]:
    """Return the lines of a paragraph, parted where it has line breaks; empty ones are kept."""
    pieces = list(_pieces(paragraph, styles, styles.paragraph_bold(paragraph)))
    lines: list[Line] = []
    current: list[_Piece] = []
    for piece in pieces:
        parts = piece.text.split("\n")
        current.append(_Piece(parts[0], piece.bold))
        for part in parts[1:]:
            lines.append(_line(current))
            current = [_Piece(part, piece.bold)]
    return [*lines, _line(current)]


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes that are anchored in a paragraph, each once."""
    stack = list(paragraph)[::-1]
    while stack:
        element = stack.pop()
        if element.tag == _TEXT_BOX:
            yield element
        elif element.tag != _FALLBACK or not _has_choice(element):
            stack.extend(list(element)[::-1])


def highlight(paragraph: Element) -> str | None:
    """Return the colour that all words of a paragraph are marked with, as Word names it."""
    marks = {_mark(run) for run in paragraph.iter(f"{W}r") if "".join(text.text or "" for text in run.iter(f"{W}t")).strip()}
    return marks.pop() if len(marks) == 1 else None


def _mark(run: Element) -> str | None:
    return value(run.find(f"{W}rPr/{W}highlight"))


def _line(pieces: list[_Piece]) -> Line:
    text = "".join(piece.text for piece in pieces)
    worded = [piece for piece in pieces if piece.text.strip()]
    return Line(text, bold=bool(worded) and all(piece.bold for piece in worded))


def _pieces(element: Element, styles: Styles, bold: bool) -> Iterator[_Piece]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or tag == _TEXT_BOX or (tag == _FALLBACK and _has_choice(child)):
            continue
        if tag == f"{W}r":
            if not switch(child.find(f"{W}rPr"), "vanish"):
                yield from _pieces(child, styles, styles.is_bold(child, bold))
        elif tag == f"{W}t":
            yield _Piece(child.text or "", bold)
        elif tag in _SYMBOLS:
            yield _Piece("" if value(child, "type") == "page" else _SYMBOLS[tag], bold)
        elif tag == f"{W}sym":
            yield _Piece(_symbol(child), bold)
        else:
            yield from _pieces(child, styles, bold)


def _symbol(element: Element) -> str:
    try:
        return chr(int(value(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""


def _has_choice(fallback: Element) -> bool:
    parent = fallback.getparent()
    return parent is not None and any(isinstance(child.tag, str) and child.tag.endswith("}Choice") for child in parent)
