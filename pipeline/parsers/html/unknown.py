"""The paper on a page of unknown shape: trafilatura says which words are a page's own, the tree says where these stand.

trafilatura gives back text without numbers, spans and colours, and leaves out some of what is less than prose: short lines,
tables, lists. So it is only asked for the place: the innermost element that holds its words is read with all that is in it,
save for the parts without any of its words that are links, or that stand before or behind them all.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy

from lxml import etree

from pipeline.parsers.html.tree import Element, remove, tag_of, text_of, words_of

LARGEST = 1_000_000
"""Characters: what is larger is a paper saved as a page, without a site round it."""
SHARE = 0.8
"""The share of the page's own words that an element must hold to be searched further: some stand in a banner or a footer."""
FEWEST_WORDS = 20
FEWEST_LINKS = 4
_HOLDERS = frozenset({"div", "section", "main", "article", "form", "center", "table", "tbody", "tr", "td"})
_PARTS = ("div", "section", "aside", "footer", "header", "form", "ul", "ol", "nav", "details", "p", "table", "td")
_PUBLISHED = re.compile(r"(?:first |last )?(?:published|updated)\b.{0,60}$", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def narrowed(part: Element) -> Element | None:
    """Return a copy of the innermost element that holds the page's own words, under its title; None where none are found."""
    if next(part.iter("a"), None) is None:
        return None  # without a link there is no site round the paper
    body = deepcopy(part)
    sizes = _Sizes(body)
    _remove_all(body, sizes.is_menu)
    own = _own_words(body)
    if len(own) < FEWEST_WORDS:
        return None
    marks = _Marks(body, own, sizes)
    element = _innermost(body, marks)
    title = next((heading for heading in body.iter("h1") if words_of(heading)), None)
    _remove_all(element, marks.is_aside)
    if title is not None and element not in (title, *title.iterancestors()):
        for at, each in enumerate((title, *(other for other in title.itersiblings() if _PUBLISHED.match(words_of(other))))):
            each.tail = None
            element.insert(at, each)
    return element


def _innermost(body: Element, marks: "_Marks") -> Element:
    element, least = body, SHARE * marks.count(body)
    while True:
        inner = next((child for child in element if tag_of(child) in _HOLDERS and marks.count(child) >= least > 0), None)
        if inner is None:
            return element
        element = inner


def _remove_all(element: Element, is_unwanted: Callable[[Element], bool]) -> None:
    for part in list(element.iter(*_PARTS)):
        if part is not element and part.getparent() is not None and is_unwanted(part):
            remove(part)


class _Sizes:
    """How many characters and links each element of a tree holds; counted once, from the leaves up."""

    def __init__(self, body: Element) -> None:
        self._links, self._linked, self._all = Counter[Element](), Counter[Element](), Counter[Element]()
        for text, holder in _texts(body):
            self._all[holder] += len(text.strip())
        for element in reversed(list(body.iter())):
            if tag_of(element) == "a":
                self._links[element], self._linked[element] = 1, self._all[element]
            parent = element.getparent()
            if parent is not None:
                for counts in (self._links, self._linked, self._all):
                    counts[parent] += counts[element]

    def linked(self, element: Element) -> float:
        """Return which share of an element's characters stands in links."""
        return self._linked[element] / max(1, self._all[element])

    def is_menu(self, element: Element) -> bool:
        """Say whether an element is little but links."""
        return self._links[element] >= FEWEST_LINKS and self.linked(element) >= 0.7


def _own_words(body: Element) -> list[str]:
    """Return the words that trafilatura takes for the page's own."""
    if len(text_of(body)) > LARGEST:
        return []
    import trafilatura  # noqa: PLC0415 -- it takes long to import, and most pages do without it

    try:
        page = f"<html>{etree.tostring(body, encoding='unicode', method='html', with_tail=False)}</html>"
        found = trafilatura.extract(page, include_comments=False, include_tables=True, fast=True)
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, etree.LxmlError):
        return []
    return _WORD.findall(found or "")


class _Marks:
    """Where a page's own words stand in its tree: found by threes, as single words stand everywhere."""

    def __init__(self, body: Element, own: list[str], sizes: _Sizes) -> None:
        self._sizes = sizes
        wanted = set(zip(own, own[1:], own[2:], strict=False))
        words = [(word, holder) for text, holder in _texts(body) for word in _WORD.findall(text)]
        found = set[int]()
        for at in range(len(words) - 2):
            if (words[at][0], words[at + 1][0], words[at + 2][0]) in wanted:
                found.update((at, at + 1, at + 2))
        self._count, self._places = Counter[Element](), dict[Element, list[int]]()
        for at, (_, holder) in enumerate(words):
            self._count[holder] += at in found
            self._places.setdefault(holder, [at, at])[1] = at
        for element in reversed(list(body.iter())):
            parent, place = element.getparent(), self._places.get(element)
            if parent is not None and place is not None:
                self._count[parent] += self._count[element]
                above = self._places.setdefault(parent, list(place))
                above[:] = min(above[0], place[0]), max(above[1], place[1])
        self._first, self._last = min(found, default=0), max(found, default=0)

    def count(self, element: Element) -> int:
        """Return how many of the page's own words stand in an element."""
        return self._count[element]

    def is_aside(self, element: Element) -> bool:
        """Say whether an element holds none of the page's own words and is links, or stands before or behind them all."""
        if self._count[element] or element not in self._places:
            return False
        if self._sizes.linked(element) > 0.5:
            return True
        first, last = self._places[element]
        return (last < self._first or first > self._last) and next(element.iter("h1", "table"), None) is None


def _texts(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield each text of a tree with the element that it stands in, in the order of the page."""
    for event, each in etree.iterwalk(element, events=("start", "end")):
        parent = each.getparent()
        if event == "start" and each.text:
            yield each.text, each
        elif event == "end" and each.tail and each is not element and parent is not None:
            yield each.tail, parent
