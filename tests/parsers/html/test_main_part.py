"""What of a page is its paper: measured by words on pages of eight shapes, the site's own words being the noise."""

import re
from collections import Counter

import pytest

from pipeline.parsers.html import unknown
from tests.parsers.html.pages import PAGES, page
from tests.parsers.reading import parsed

_WORD = re.compile(r"\w+")
# Harmonic means of precision and recall. A small page has little but its banner to be told from: such is "civica".
LEAST = dict.fromkeys(PAGES, 0.97) | {"civica": 0.87}


def _score(html: str, words: list[str]) -> float:
    found = Counter(_WORD.findall(" ".join(line.text for block in parsed(html, "text/html").blocks for line in block.lines)))
    wanted = Counter(_WORD.findall(" ".join(words)))
    hits = (found & wanted).total()
    return 2 * hits / (found.total() + wanted.total())


@pytest.mark.parametrize("name", PAGES)
def test_the_paper_is_told_from_its_site(name: str) -> None:
    assert _score(*page(PAGES[name])) >= LEAST[name]


def test_a_page_that_is_but_links_is_left_as_it_is() -> None:
    links = "".join(f'<li><a href="#">Minutes of panel {at}</a></li>' for at in range(9))
    assert len(parsed(f"<body><div><ul>{links}</ul></div></body>", "text/html").blocks) == 9


def test_where_the_library_fails_the_page_is_read_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", fail)
    marked, words = page(PAGES["drupal"])
    assert _score(marked, words) > 0.8


def test_huge_pages_are_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unknown, "LARGEST", 10)
    monkeypatch.setattr("trafilatura.extract", lambda *_, **__: pytest.fail("searched"))
    assert parsed("<p>The board met on 4 May and agreed its plan.</p>", "text/html").blocks
