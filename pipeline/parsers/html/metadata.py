"""What a page says of itself: title, site, and of a meeting's page committee and date."""

import re

from pipeline.parsers.html.moderngov import facts
from pipeline.parsers.html.tree import Element, classes_of, words_of

_ERROR = re.compile(
    r"\b(?:page|report|file|document|resource|item) (?:could )?not (?:be )?found\b|\b(?:error )?40[0134]\b|\b50[0234]\b|"
    r"access (?:is )?denied|forbidden|service (?:is )?unavailable|"
    r"just a moment|session (?:has )?(?:expired|timed out)|runtime error|server error",
    re.IGNORECASE,
)
SHORT_PAGE = 3000
"""Characters: error pages are shorter, navigation included."""
_DATE = r"(?P<date>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+,?\s+\d{4})"
_MEETING = re.compile(
    rf"(?:agenda for|meeting of|agenda of|minutes of|decisions of|printed minutes)\s+(?:the\s+)?(?P<body>[^.:;]{{3,120}}?)"
    rf"\s*(?:,|\bon\b|-|–)\s*{_DATE}",
    re.IGNORECASE,
)
# "RESOLVED that the minutes of the meeting held on 4 March 2024 be signed" is of the meeting before.
_OF_ANOTHER = re.compile(
    r"\b(?:be|were|was|as) (?:\w+ ){0,2}(?:signed|approved|agreed|confirmed|received|(?:correct|true)(?: \w+){0,3} record)\b"
    r"|\b(?:previous|last) (?:meeting|minutes)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"(?P<body>[A-Z][^.:;>»]{{2,120}}?)\s*(?:,|\bon\b|-|–)\s*{_DATE}", re.IGNORECASE)
_NAMED = {
    "dc.title": "dc.title",
    "dcterms.title": "dc.title",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "og:site_name": "site",
    "application-name": "site",
    "dcterms.issued": "published",
    "article:published_time": "published",
    "description": "description",
}
_COUNCIL = re.compile(r"\b(?:council|borough|county|authority|corporation)\b", re.IGNORECASE)


def is_error_page(root: Element) -> str | None:
    """Return the title of a page that tells of an error and little else."""
    titles = [words_of(element) for element in root.iter("title", "h1")]
    told = next((title for title in titles if _ERROR.search(title)), None)
    return told if told and len(_body_text(root)) < SHORT_PAGE else None


def properties_of(root: Element) -> tuple[tuple[str, str], ...]:
    """Return title, site, committee, date and the like, as far as the page has them."""
    found: dict[str, str] = {}
    title = next((words_of(element) for element in root.iter("title") if words_of(element)), "")
    if title:
        found["title"] = title
    for meta in root.iter("meta"):
        name = _NAMED.get((meta.get("name") or meta.get("property") or "").lower())
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    found.setdefault("site", _site(root, title))
    found.setdefault("address", _address(root))
    found.update(_meeting(root, title))
    found.update(facts(words_of(element) for element in root.iter("p", "h2", "h3", "h4", "li", "td") if len(element) <= 4))
    return tuple((name, text) for name, text in found.items() if text)


def _address(root: Element) -> str:
    """Return the address that a page gives as its own."""
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    shared = [meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:url"]
    bases = [base.get("href") or "" for base in root.iter("base")]
    return next((address.strip() for address in (*links, *shared, *bases) if re.match(r"https?://[\w.-]", address.strip())), "")


def _site(root: Element, title: str) -> str:
    """Return the site's name: the part of the title, or the logo's text, that names a council."""
    parts = [part.strip() for part in re.split(r"\s+[|–—-]\s+|\s*[|»]\s*", title)]
    named = [part for part in parts[1:] if _COUNCIL.search(part)]
    logos = [image.get("alt") or "" for image in root.iter("img") if _COUNCIL.search(image.get("alt") or "")]
    return next(iter([*named, *(" ".join(logo.split()) for logo in logos)]), "")


def _meeting(root: Element, title: str) -> dict[str, str]:
    """Return committee and date of the meeting that a page belongs to."""
    headings = [words_of(element) for element in root.iter("h1", "h2", "h3")]
    trails = [words_of(element) for element in root.iter() if "breadcrumb" in classes_of(element).lower()]
    lines = [words_of(element) for element in root.iter("p", "span", "li") if 10 < len(words_of(element)) < 200]
    for pattern, texts in ((_MEETING, [title, *headings, *lines]), (_HEADED, [title, *headings, *trails])):
        for text in texts:
            match = pattern.search(text)
            if match and not _OF_ANOTHER.search(text):
                return {"committee": match["body"].strip(" ,-–"), "date": match["date"]}
    return {}


def _body_text(root: Element) -> str:
    body = next(iter(root.iter("body")), root)
    return " ".join(words_of(child) for child in body if child.tag not in {"script", "style"})
