"""A real paper's coloured cells: counts and digests, none of its sentences."""

import hashlib
from collections import Counter
from functools import cache

from pipeline.findings._shared.tables import Grid, grids, place
from pipeline.findings.rag_status import PLUGIN
from pipeline.findings.rag_status.legend import is_key, legend_of
from pipeline.findings.rag_status.value import RagStatus
from pipeline.model import Block, Document, Finding
from pipeline.parsers import parse
from pipeline.sources import load
from pipeline.tidy import tidy
from tests.findings._build import read
from tests.shared import SHARED, needs_shared

PAPER = SHARED / "corpus" / "council" / "pdf" / "tfl-southernwood.pdf"
_ROWS = ["red", "red", "red", "amber", "red", "red", "red", "amber"]


@cache
def document() -> Document:
    file = load(PAPER)
    return tidy(file, parse(file))


@cache
def ratings() -> tuple[Finding, ...]:
    return tuple(PLUGIN.find(read(document(), PLUGIN)))


def digest(words: str) -> str:
    return hashlib.blake2b(words.encode(), digest_size=4).hexdigest()


def coloured(grid: Grid) -> list[tuple[Block, Block | None]]:
    return [(block, grid.row_heading(row)) for row in grid.rows for block in row.cells if place(block).fill]


@needs_shared
def test_each_coloured_cell_comes_with_its_headings_and_its_class() -> None:
    summary, key, *sections = (grid for grid in grids(document()) if coloured(grid))
    cells = coloured(summary)
    assert [place(block).fill for block, _ in cells] == ["#ffc000" if rating == "amber" else "#ff0000" for rating in _ROWS]
    assert {digest(summary.heading(place(block))) for block, _ in cells} == {"1271cf25"}
    assert digest(" | ".join(summary.text(name) for _, name in cells if name)) == "c4e21163"
    assert len(coloured(key)) == 3
    assert [len(coloured(grid)) for grid in sections] == [1] * 8


@needs_shared
def test_every_class_is_found_and_the_key_is_none() -> None:
    values = [finding.value for finding in ratings() if isinstance(finding.value, RagStatus)]
    assert [value.rating for value in values] == [*_ROWS, "red", "red", "red", "amber", "red", "red", "red", "amber"]
    assert Counter(value.scope for value in values) == {"item": 16}
    assert digest(" | ".join(finding.evidence.quote for finding in ratings()[:8])) == "c4e21163"


@needs_shared
def test_the_key_is_read_as_a_key() -> None:
    keys = [grid for grid in grids(document()) if is_key(grid)]
    assert len(keys) == 1
    assert legend_of(keys).fills == (("#92d050", "green"), ("#ffc000", "amber"), ("#ff0000", "red"))
