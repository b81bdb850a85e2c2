"""The part of a page that is its document: navigation, cookie notices and the like left out."""

import re

from pipeline.parsers.html.tree import Element, classes_of, elements, remove, tag_of, words_of
from pipeline.parsers.html.unknown import narrowed

_NEVER = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "nav", "button", "select", "textarea", "head", "math"}
)
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookie[\w-]*|consent|footer|sidebar|skip(?:link|nav)?|sharing?|social[\w-]*|"
    r"search[\w-]*|pagination|pager|toolbar|login|signin|mgActionList|mgHide|mgLinks|mgBreadcrumbs?|siteheader|site-header|masthead|"
    r"contentinfo|navigation|visually-hidden|sr-only|govuk-visually-hidden|feedback|foot|(?:left|right|side|top|bottom)[_-]?(?:nav|menu|bar)|"
    r"screen-reader-text|comments-area|sharedaddy)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Sites have their name in it, but some the title of the page.
_BANNER = re.compile(r"(?:^|[\s_-])(?:banner|topbar|logo)(?:$|[\s_-])", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MODERNGOV = ("//*[@id='modgov']", "//*[contains(concat(' ', @class, ' '), ' mgContent ')]")
_MAIN = (
    "//main",
    "//*[@role='main']",
    "//*[@id='main-content' or @id='maincontent' or @id='main_content' or @id='content' or @id='main']",
    "//article",
)
LEAST_SHARE = 0.3
"""A part that is marked as the main one counts as such where it holds so much of the page's text."""
SHARE_TO_DESCEND = 0.8


def main_part(root: Element) -> Element:
    """Return the element that holds the document, what is not part of it removed."""
    body = next(iter(root.iter("body")), root)
    whole = len(words_of(body))
    for element in list(body.iter()):
        if element is not body and element.getparent() is not None and _is_noise(element, whole):
            remove(element)
    known = _marked(body, _MODERNGOV)
    if known is not None:
        return known
    marked = _marked(body, _MAIN)
    part = body if marked is None else marked
    own = narrowed(part)
    return own if own is not None else _densest(part) if marked is None else marked


def _is_noise(element: Element, whole: int) -> bool:
    tag = tag_of(element)
    if tag in _NEVER or not tag:
        return True
    if tag == "input" or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if tag in {"footer", "header"} and not any(tag_of(parent) in {"article", "main"} for parent in element.iterancestors()):
        return len(words_of(element)) < 0.4 * whole and not _holds_main(element)
    names = classes_of(element)
    named = _NOISE.search(names) or (_BANNER.search(names) and next(element.iter("h1"), None) is None)
    return bool(named) and len(words_of(element)) < 0.4 * whole and not _holds_main(element)


def _holds_main(element: Element) -> bool:
    return any(tag_of(inner) in {"main", "article"} or inner.get("id") == "modgov" for inner in element.iterdescendants())


def _marked(body: Element, paths: tuple[str, ...]) -> Element | None:
    whole = _own_words(body)
    for path in paths:
        best = max(elements(body, f".{path}"), key=_own_words, default=None)
        if best is not None and _own_words(best) >= LEAST_SHARE * whole and _own_words(best):
            return best
    return None


def _densest(body: Element) -> Element:
    """Return the innermost element that still holds most of the page's words outside links."""
    element = body
    while True:
        share = SHARE_TO_DESCEND * _own_words(element)
        inner = next((child for child in element if _may_hold_all(child) and _own_words(child) >= share > 0), None)
        if inner is None:
            return element
        element = inner


def _may_hold_all(element: Element) -> bool:
    return tag_of(element) in {"div", "section", "main", "article", "form", "center", "body"}


def _own_words(element: Element) -> int:
    """Return how many characters stand in the element outside links."""
    return len(words_of(element)) - sum(len(words_of(link)) for link in element.iter("a"))
