"""Lines of a text with what can be said of each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.parsers._markers import Marker, split_marker
from pipeline.parsers._offers import without_offers
from pipeline.parsers.text.inline import is_set_off, is_strong, plain

_RULE = re.compile(r"\s{0,3}(?:-{3,}|(?:\*\s?){3,}|_{3,}|(?:-\s){2,}-|={3,}|–{3,}|—{3,})\s*$")
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s")
_QUOTED = re.compile(r"\s{0,3}(?:>\s?)+")
_PROPERTY = re.compile(r"([A-Za-z][\w -]{0,40}):\s*(.*)$")
MOST_PIPES = 200
"""A line with more is no row of a table that people wrote."""
_PIPE_ROW = re.compile(r"\s*\|.*\|\s*$")
_TABLE_TAG = re.compile(r"<(/?)table\b[^<>]{0,2000}>", re.IGNORECASE)
_LINK_OVER_LINES = re.compile(
    r"(?<![\\\w])\[([^\[\]\n]{1,300}(?:\n[^\[\]\n]{1,300}){1,3})\]\((?:[^()\s]|\([^()\s]{0,200}\)){1,2000}\)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its words without marks, its column, and what its marks say: ``bold`` or else ``set_off`` where all of it is.

    ``heading`` is its level where "#" gives one; ``rule`` a line drawn over the page; ``pipe`` the line of a pipe table;
    ``markup`` an HTML table that stands in the text.
    """

    text: str
    indent: int = 0
    blank: bool = False
    bold: bool = False
    set_off: bool = False
    heading: int | None = None
    rule: bool = False
    marker: Marker | None = None
    pipe: str | None = None
    markup: str | None = None
    hard_break: bool = False


def front_matter(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Return the properties that a text begins with between two lines of "---", and the rest of it."""
    lines = text.lstrip("\ufeff\n\r ").split("\n")
    if lines[0].strip() != "---":
        return (), text
    end = next((at for at, line in enumerate(lines[1:60], 1) if line.strip() in {"---", "..."}), None)
    if end is None or not all(_is_property(line) for line in lines[1:end]):
        return (), text
    return _properties(lines[1:end]), "\n".join(lines[end + 1 :])


def _is_property(line: str) -> bool:
    return not line.strip() or bool(_PROPERTY.match(line)) or line.lstrip().startswith("- ") or line.startswith("  ")


def _properties(lines: list[str]) -> tuple[tuple[str, str], ...]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        pair = _PROPERTY.match(line)
        if pair:
            name = pair[1].lower()
            found[name] = [pair[2]]
        elif name:
            found[name].append(line.strip().removeprefix("- "))
    texts = {name: ", ".join(part.strip().strip("\"'") for part in parts if part.strip()) for name, parts in found.items()}
    return tuple((name, text) for name, text in texts.items() if text)


# What a program that writes Markdown puts a backslash before, where a typist does not.
_ESCAPED = re.compile(r"\\['\"$<>*_\[\]#@~]|^\s*\w{1,3}\\[.)]", re.MULTILINE)
FILL_COLUMN = 80
FEWEST_FILLED = 5


def is_filled(text: str) -> bool:
    """Say whether a program wrote a text as Markdown and filled its lines up to a column, as pandoc does up to the 72nd."""
    lines = [line for line in text.split("\n") if line.strip() and "](" not in line]
    long = sum(len(line) > FILL_COLUMN * 0.75 for line in lines)
    fits = sum(len(line) <= FILL_COLUMN for line in lines) >= 0.98 * len(lines)
    return long >= FEWEST_FILLED and fits and bool(_ESCAPED.search(text))


def rows_of(text: str) -> list[Row]:
    """Return the lines of ``text``; a form feed begins a page."""
    rows = []
    for page_number, page in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\f")):
        if page_number:
            rows.append(Row("", blank=True, rule=True))
        for part, is_table in _parts(_LINK_OVER_LINES.sub(r"\1", page) if "](" in page else page):
            if is_table:
                rows.append(Row("table", markup=part))
            else:
                rows.extend(_row(line) for line in re.split(r"[\n\x0b\u2028\u2029]", part))
    return rows


def _parts(page: str) -> Iterator[tuple[str, bool]]:
    """Yield the HTML tables of a page (True), those within them included, and what stands between them (False)."""
    at = start = depth = 0
    for tag in _TABLE_TAG.finditer(page):
        if tag[1]:
            depth -= depth > 0
        else:
            start, depth = (tag.start() if depth == 0 else start), depth + 1
        if tag[1] and depth == 0 and start >= at:
            yield page[at:start], False
            yield page[start : tag.end()], True
            at = start = tag.end()
    cut_off = depth > 0 and start >= at
    yield page[at:start] if cut_off else page[at:], False
    if cut_off:
        yield page[start:], True


def _row(line: str) -> Row:
    quoted = _QUOTED.match(line)
    if quoted:
        line = line[quoted.end() :]
    words = line.strip()
    if not words or words == "\\":
        return Row("", blank=True)
    if _RULE.match(line):
        return Row(words, rule=True)
    hashes = _HASHES.match(line)
    if hashes and (title := plain(line[hashes.end() :].rstrip().rstrip("#").strip())):
        return _heading_row(title, len(hashes[1]))
    if _PIPE_ROW.match(line) and line.count("|") <= MOST_PIPES:
        return Row(plain(words), pipe=words)
    return _plain_row(line)


def _heading_row(text: str, level: int) -> Row:
    marker = split_marker(text)
    numbered = marker if marker and marker.number and marker.rest else None
    return Row(numbered.rest if numbered else text, heading=level, marker=numbered)


def _plain_row(line: str) -> Row:
    indent = len(line) - len(line.lstrip(" \t\xa0"))
    words = plain(line).strip(" \t\xa0\u3000")
    if words.endswith(("B", "b", ")", "]", "bytes", "item", "icon")):
        words = without_offers(words)
    hard_break = words.endswith("\\") or line.endswith("  ")
    words = words.removesuffix("\\").rstrip()
    marker = split_marker(words)
    if marker and marker.rest and _HASHES.match(marker.rest):
        marker = Marker(marker.number, marker.style, marker.rest.lstrip("# "))
    return Row(
        marker.rest if marker else words,
        indent,
        blank=not words,
        bold=is_strong(line),
        set_off=is_set_off(line),
        marker=marker,
        hard_break=hard_break,
    )
