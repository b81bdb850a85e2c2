"""Bytes to an element tree, whatever the markup is like, and small questions to elements."""

import re
from typing import TypeAlias

from lxml import etree, html

Element: TypeAlias = etree._Element

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
DEEPEST = 150
"""Elements below this depth are read as their text: no page that people wrote is nested deeper."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip


def tree_of(data: bytes) -> Element | None:
    """Return the page's root element, None where there is none."""
    text = _CONTROLS.sub("", _decoded(data).replace("\f", " "))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root if isinstance(root, etree._Element) else None


def fragment(markup: str) -> Element | None:
    """Return the root element of markup that stands within another text."""
    return tree_of(f"<html><body>{markup}</body></html>".encode())


def _decoded(data: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(data[:4000])
    encoding = named[1].decode().lower() if named else "cp1252"
    # As browsers do: pages that say ISO-8859-1 mean Windows-1252.
    if encoding in {"iso-8859-1", "latin1", "ascii", "us-ascii", "utf-8"}:
        encoding = "cp1252"
    try:
        return data.decode(encoding, "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def tag_of(element: Element) -> str:
    """Return the element's name in lower case, without the namespace that Word writes; "" for what is no element."""
    return element.tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower() if isinstance(element.tag, str) else ""


def classes_of(element: Element) -> str:
    """Return the element's class, id and role as one text."""
    return " ".join(filter(None, (element.get("class"), element.get("id"), element.get("role"))))


def text_of(element: Element) -> str:
    """Return the element's text as it stands in the file."""
    return "".join(str(text) for text in element.itertext())


def words_of(element: Element) -> str:
    """Return the element's text with single spaces."""
    return " ".join(text_of(element).split())


def elements(element: Element, path: str) -> list[Element]:
    """Return the elements that an XPath finds under ``element``."""
    found = element.xpath(path)
    return [inner for inner in found if isinstance(inner, etree._Element)] if isinstance(found, list) else []


def remove(element: Element) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent, tail = element.getparent(), _CONTROLS.sub("", element.tail or "")
    if parent is None:
        return
    before = element.getprevious()
    if tail and before is not None:
        before.tail = _CONTROLS.sub("", before.tail or "") + tail
    elif tail:
        parent.text = _CONTROLS.sub("", parent.text or "") + tail
    parent.remove(element)


def is_block(element: Element) -> bool:
    """Say whether the element begins a block of its own."""
    return tag_of(element) in BLOCKS
