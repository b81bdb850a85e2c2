"""Papers that exist as DOCX and as Markdown give the same text, block by block, save for the differences that are listed here.

``typography``: the converter wrote straight quotes and hyphens for curly ones and dashes; ``kind``: a heading in the one is a
paragraph in the other (``front-page-information`` is of fourteen short lines, with nothing that says which of them are headings).
"""

from collections import Counter
from collections.abc import Iterator

import pytest

from pipeline.model import Block, Document
from pipeline.parsers import parse
from pipeline.sources import load
from pipeline.tidy import tidy
from tests.shared import SHARED, needs_shared

GOVAN = SHARED / "corpus" / "council" / "govan"
DIFFERENCES = {
    "23june-minutes": {"typography": 14},
    "23novemberminutegovancc": {"typography": 19},
    "24july-minutes": {"typography": 19},
    "24june-minutes": {"typography": 15},
    "24marchfirstedit": {"typography": 12},
    "24may-minutes": {"typography": 13},
    "front-page-information": {"typography": 2, "kind": 5},
}
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})


def _document(path) -> Document:
    file = load(path)
    return tidy(file, parse(file))


def _differences(docx: Document, markdown: Document) -> Iterator[str]:
    """Yield how the blocks of the two differ."""
    if len(docx.blocks) != len(markdown.blocks):
        yield "blocks"
    for one, other in zip(docx.blocks, markdown.blocks, strict=False):
        texts = docx.text_of(one), markdown.text_of(other)
        if texts[0] != texts[1]:
            yield "typography" if _plain(texts[0]) == _plain(texts[1]) else "text"
        if _marks(one) != _marks(other):
            yield "kind" if one.number == other.number else "number"


def _plain(text: str) -> str:
    return text.translate(_PLAIN).replace("--", "-").replace("--", "-").replace("...", ".")


def _marks(block: Block) -> tuple[str, str | None]:
    return block.kind.value, block.number


@needs_shared
@pytest.mark.parametrize("name", DIFFERENCES)
def test_twins_give_the_same_text(name: str) -> None:
    found = Counter(_differences(_document(GOVAN / f"{name}.docx"), _document(GOVAN / f"{name}.md")))
    assert dict(found) == DIFFERENCES[name]


@needs_shared
def test_all_twins_are_compared() -> None:
    assert {path.stem for path in GOVAN.glob("*.docx") if path.with_suffix(".md").exists()} == set(DIFFERENCES)
