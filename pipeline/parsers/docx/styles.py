"""Styles: what a paragraph, a run or a table takes over from the style that it names."""

import re
from collections.abc import Iterator

from pipeline.parsers.docx.package import Element, W

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
DEEPEST_CHAIN = 12
_OFF = {"0", "false", "off", "none"}


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of Word's namespace."""
    return None if element is None else element.get(W + name)


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property such as ``b`` is on, None where it is not mentioned."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else (value(found) or "1").lower() not in _OFF


def shade(properties: Element | None) -> str | None:
    """Return the fill of a shading as ``#rrggbb``."""
    shading = None if properties is None else properties.find(f"{W}shd")
    if shading is None:
        return None
    shown = value(shading, "color") if value(shading) == "solid" else value(shading, "fill")
    return f"#{shown.lower()}" if shown and re.fullmatch(r"[0-9A-Fa-f]{6}", shown) else None


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {} if root is None else {style.get(f"{W}styleId"): style for style in root.iterfind(f"{W}style")}
        self._default = next((name for name, style in self._styles.items() if _is_default(style)), None)

    def chain(self, name: str | None) -> Iterator[Element]:
        """Yield a style and those that it is based on, nearest first."""
        for _ in range(DEEPEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style.find(f"{W}basedOn"))

    def of_paragraph(self, paragraph: Element) -> list[Element]:
        """Return the styles that a paragraph takes over from."""
        name = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return list(self.chain(name or self._default))

    def name(self, paragraph: Element) -> str:
        """Return the name of a paragraph's style in lower case."""
        styles = self.of_paragraph(paragraph)
        return (value(styles[0].find(f"{W}name")) or "").lower() if styles else ""

    def heading_level(self, paragraph: Element) -> int | None:
        """Return a heading's level from 1: by outline level, the paragraph's own or its style's, or by the style's name."""
        own = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        styles = self.of_paragraph(paragraph)
        levels = [own, *(value(style.find(f"{W}pPr/{W}outlineLvl")) for style in styles)]
        told = next((int(level) for level in levels if level and level.isdecimal()), 9)
        if told < 9:
            return told + 1
        names = [(value(style.find(f"{W}name")) or "").lower() for style in styles]
        heading = next((match for name in names if (match := _HEADING.match(name))), None)
        if heading:
            return int(heading[1])
        return 1 if "title" in names else None

    def numbering(self, paragraph: Element) -> tuple[str, int] | None:
        """Return the list (its id) and level (from 0) that a paragraph belongs to, its own or its style's."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        level = value(own.find(f"{W}ilvl")) if own is not None else None
        sources = [own, *(style.find(f"{W}pPr/{W}numPr") for style in self.of_paragraph(paragraph))]
        for source in sources:
            identity = value(source.find(f"{W}numId")) if source is not None else None
            if source is not None and identity is not None:
                depth = level or value(source.find(f"{W}ilvl")) or "0"
                return None if identity == "0" else (identity, int(depth) if depth.isdecimal() else 0)
        return None

    def is_bold(self, run: Element, paragraph_bold: bool) -> bool:
        """Say whether a run is bold: its own setting, its style's, or its paragraph's."""
        properties = run.find(f"{W}rPr")
        own = switch(properties, "b")
        if own is not None:
            return own
        name = value(properties.find(f"{W}rStyle")) if properties is not None else None
        inherited = next((bold for style in self.chain(name) if (bold := switch(style.find(f"{W}rPr"), "b")) is not None), None)
        return paragraph_bold if inherited is None else inherited

    def paragraph_bold(self, paragraph: Element) -> bool:
        """Say whether the style of a paragraph sets it bold."""
        for style in self.of_paragraph(paragraph):
            bold = switch(style.find(f"{W}rPr"), "b")
            if bold is not None:
                return bold
        return False

    def table_fill(self, name: str | None, part: str | None) -> str | None:
        """Return the fill that a table style gives to all cells, or to a part such as ``firstRow``."""
        for style in self.chain(name):
            place = (
                style
                if part is None
                else next((one for one in style.iterfind(f"{W}tblStylePr") if value(one, "type") == part), None)
            )
            fill = shade(place.find(f"{W}tcPr")) if place is not None else None
            if fill:
                return fill
        return None


def _is_default(style: Element) -> bool:
    return value(style, "type") == "paragraph" and (value(style, "default") or "0").lower() not in _OFF
