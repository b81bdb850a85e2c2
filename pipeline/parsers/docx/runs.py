"""The lines of a paragraph: its runs as Word shows them, insertions accepted, deletions left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Line
from pipeline.parsers._symbols import shown, text_shown
from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.styles import Styles, switch, value

_LEFT_OUT = frozenset(
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "fldData", "footnoteReference", "commentReference")
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_TEXT_BOX = f"{W}txbxContent"
_WORDED = (f"{W}t", f"{W}sym", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
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
    pieces = list(_pieces(paragraph, styles, styles.paragraph_stands_out(paragraph)))
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
        elif not _is_second(element) and element.tag not in _LEFT_OUT:
            stack.extend(list(element)[::-1])


def runs_of(paragraph: Element) -> list[Element]:
    """Return the runs of a paragraph that show words or signs, deleted and hidden ones left out."""
    return [
        run
        for run in paragraph.iter(f"{W}r")
        if not switch(run.find(f"{W}rPr"), "vanish")
        and "".join(_shown(child, run) for child in run if child.tag in _WORDED).strip()
        and not any(above.tag in _LEFT_OUT for above in run.iterancestors())
    ]


def words_of(paragraph: Element) -> str:
    """Return what the runs of a paragraph show, without white space at its ends."""
    return "".join(_shown(child, run) for run in runs_of(paragraph) for child in run if child.tag in _WORDED).strip()


def _line(pieces: list[_Piece]) -> Line:
    text = "".join(piece.text for piece in pieces)
    worded = [piece for piece in pieces if piece.text.strip()]
    return Line(text, bold=bool(worded) and all(piece.bold for piece in worded))


def _pieces(element: Element, styles: Styles, bold: bool) -> Iterator[_Piece]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or tag == _TEXT_BOX or _is_second(child):
            continue
        if tag == f"{W}r":
            if not switch(child.find(f"{W}rPr"), "vanish"):
                yield from _pieces(child, styles, styles.stands_out(child, bold))
        elif tag in _WORDED:
            yield _Piece(_shown(child, element), bold)
        elif tag in _SYMBOLS:
            yield _Piece("" if value(child, "type") == "page" else _SYMBOLS[tag], bold)
        elif tag != f"{W}sdt" or not is_placeholder(child):
            yield from _pieces(child, styles, bold)


def _shown(element: Element, run: Element) -> str:
    """Return the letters or the sign that an element of a run shows."""
    if element.tag == f"{W}sym":
        code = value(element, "char") or ""
        return shown(value(element, "font"), int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else ""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return text_shown(value(fonts, "ascii"), element.text or "")


def is_placeholder(control: Element) -> bool:
    """Say whether a content control holds but its invitation to fill it in."""
    return bool(switch(control.find(f"{W}sdtPr"), "showingPlcHdr"))


def _is_second(element: Element) -> bool:
    """Say whether an element repeats what stands before it, for programs that cannot show that."""
    if element.tag == _CHOICE:
        return any(before.tag == _CHOICE for before in element.itersiblings(preceding=True))
    return element.tag == _FALLBACK and _has_choice(element)


def _has_choice(fallback: Element) -> bool:
    parent = fallback.getparent()
    return parent is not None and any(isinstance(child.tag, str) and child.tag.endswith("}Choice") for child in parent)
