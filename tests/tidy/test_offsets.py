"""Offsets reproduce each block's text, whatever the lines held."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import BlockKind, Box, Cell, Line, SourceFile
from pipeline.raw import Parsed, RawBlock
from pipeline.tidy import tidy
from pipeline.tidy.lines import join

FILE = SourceFile("a.txt", b"", "text/plain", "0" * 64)
ODD = st.text(alphabet=st.sampled_from("ab A-1 .\u00a0\u00ad\ufffe\ufb01\u200b\t\n\x85²½"), max_size=12)
LINES = st.lists(st.builds(Line, ODD, st.none() | st.just(Box(1, 10, 20, 30, 40))), max_size=4).map(tuple)
BLOCKS = st.lists(
    st.builds(RawBlock, st.sampled_from([BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]), LINES)
    | st.builds(RawBlock, st.just(BlockKind.TABLE_CELL), LINES, cell=st.builds(Cell, st.just(0), st.integers(0, 3), st.just(0))),
    max_size=8,
).map(tuple)


@given(BLOCKS)
def test_every_block_is_followed_by_its_end_and_nothing_else(blocks):
    doc = tidy(FILE, Parsed(blocks))
    at = 0
    for block in doc.blocks:
        assert block.start == at
        text = doc.text_of(block)
        assert text == " ".join(text.split())
        assert doc.text[block.end] in "\t\n"
        at = block.end + 1
    assert at == len(doc.text)


@given(LINES)
def test_places_of_lines_lie_in_order_within_the_text(lines):
    joined = join(lines)
    at = 0
    for start, end, _ in joined.places:
        assert at <= start <= end <= len(joined.text)
        at = end
