"""Styles: what a paragraph, a run or a table takes over from the style that it names."""

import re
from collections.abc import Iterable, Iterator, Mapping

from pipeline.parsers.docx.colours import HIGHLIGHTS, Theme
from pipeline.parsers.docx.package import Element, W

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
DEEPEST_CHAIN = 12
_SET_OFF = ("b", "u", "caps")
_OFF = {"0", "false", "off", "none"}


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of Word's namespace."""
    return None if element is None else element.get(W + name)


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property such as ``b`` is on, None where it is not mentioned."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else (value(found) or "1").lower() not in _OFF


class Styles:
    """The styles of one document by their ids."""

    def __init__(self, root: Element | None, theme: Theme | None = None) -> None:
        self.theme = theme or Theme(None)
        self._linked: Mapping[tuple[str, str | None], int] = {}
        self._styles = {} if root is None else {style.get(f"{W}styleId"): style for style in root.iterfind(f"{W}style")}
        self._default = next((name for name, style in self._styles.items() if _is_default(style, "paragraph")), None)
        self.default_table = next((name for name, style in self._styles.items() if _is_default(style, "table")), None)

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
        return 1 if "title" in names else 2 if "subtitle" in names else None

    def numbering(self, paragraph: Element) -> tuple[str, int] | None:
        """Return the list (its id) and level (from 0) that a paragraph belongs to, its own or its style's."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        level = value(own.find(f"{W}ilvl")) if own is not None else None
        styles = self.of_paragraph(paragraph)
        for style, source in [(None, own), *((style, style.find(f"{W}pPr/{W}numPr")) for style in styles)]:
            identity = value(source.find(f"{W}numId")) if source is not None else None
            if source is None or identity is None:
                continue
            depth = level or value(source.find(f"{W}ilvl")) or ""
            place = int(depth) if depth.isdecimal() else self._linked.get((identity, value(style, "styleId")), 0)
            return None if identity == "0" else (identity, place)
        return None

    def link(self, levels: Mapping[tuple[str, str | None], int]) -> None:
        """Take over which level of a list (its id) belongs to a style, where the style itself names but the list."""
        self._linked = levels

    def stands_out(self, run: Element, paragraph: bool) -> bool:
        """Say whether a run is set bold, underlined or in capitals: by itself, by its style, or by its paragraph's."""
        properties = run.find(f"{W}rPr")
        name = value(properties.find(f"{W}rStyle")) if properties is not None else None
        chain = list(self.chain(name))
        links = any("hyperlink" in (value(style.find(f"{W}name")) or "").lower() for style in chain)
        told = _set_off((properties, *(style.find(f"{W}rPr") for style in chain)), ("b", "caps") if links else _SET_OFF)
        return paragraph if told is None else told

    def paragraph_stands_out(self, paragraph: Element) -> bool:
        """Say whether the style of a paragraph sets it bold, underlined or in capitals."""
        return bool(_set_off(style.find(f"{W}rPr") for style in self.of_paragraph(paragraph)))

    def is_italic(self, run: Element, paragraph: Element) -> bool:
        """Say whether a run is set in italics."""
        sources = [run.find(f"{W}rPr"), *(style.find(f"{W}rPr") for style in self.of_paragraph(paragraph))]
        return next((italic for source in sources if (italic := switch(source, "i")) is not None), False)

    def run_fill(self, run: Element) -> str | None:
        """Return the colour behind a run's words: its marker's, its shading's or its style's."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return None
        marked = HIGHLIGHTS.get(value(properties.find(f"{W}highlight")) or "")
        sources = [properties, *(style.find(f"{W}rPr") for style in self.chain(value(properties.find(f"{W}rStyle"))))]
        return marked or self._first_fill(sources)

    def paragraph_fill(self, paragraph: Element) -> str | None:
        """Return the colour behind a paragraph: its own shading or its style's."""
        styles = self.of_paragraph(paragraph)
        return self._first_fill([paragraph.find(f"{W}pPr"), *(style.find(f"{W}pPr") for style in styles)])

    def ink(self, run: Element) -> str | None:
        """Return the colour of a run's letters, None for the usual one."""
        properties = run.find(f"{W}rPr")
        return None if properties is None else self.theme.ink(properties.find(f"{W}color"))

    def _first_fill(self, sources: Iterable[Element | None]) -> str | None:
        fills = (self.theme.fill(source.find(f"{W}shd")) for source in sources if source is not None)
        return next((fill for fill in fills if fill), None)

    def table_fill(self, name: str | None, part: str | None) -> str | None:
        """Return the fill that a table style gives to all cells, or to a part such as ``firstRow``."""
        return self._first_fill(place.find(f"{W}tcPr") for place in self._table_parts(name, part))

    def table_part_bold(self, name: str | None, part: str) -> bool:
        """Say whether a table style sets a part such as ``firstRow`` bold."""
        return bool(_set_off(place.find(f"{W}rPr") for place in self._table_parts(name, part)))

    def _table_parts(self, name: str | None, part: str | None) -> Iterator[Element]:
        for style in self.chain(name):
            if part is None:
                yield style
            else:
                yield from (one for one in style.iterfind(f"{W}tblStylePr") if value(one, "type") == part)


def _set_off(sources: Iterable[Element | None], names: tuple[str, ...] = _SET_OFF) -> bool | None:
    """Return whether the first of ``sources`` that says so sets bold, underlined or in capitals; None where none says."""
    for properties in sources:
        told = [switch(properties, name) for name in names]
        if any(told):
            return True
        if told[0] is not None:
            return False
    return None


def _is_default(style: Element, kind: str) -> bool:
    return value(style, "type") == kind and (value(style, "default") or "0").lower() not in _OFF
