"""The model is checked at birth, and offsets reproduce the quote exactly."""

from dataclasses import FrozenInstanceError, dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.interval import Interval
from pipeline.model import Block, BlockKind, Box, Cell, Document, Evidence, Finding, Outcome, PlacedLine, Status, Value

words = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\n\t"), min_size=1, max_size=30).filter(
    str.strip
)


@dataclass(frozen=True, slots=True)
class Told(Value):
    due: Interval | None = None
    themes: tuple[str, ...] = ()
    number: str | None = None


def document(paragraphs: list[str]) -> Document:
    blocks, text = [], ""
    for page, paragraph in enumerate(paragraphs, 1):
        span = (len(text), len(text) + len(paragraph))
        blocks.append(Block(BlockKind.PARAGRAPH, *span, page=page, lines=(PlacedLine(*span, Box(page, 0, 0, 9, 9)),)))
        text += paragraph + "\n"
    return Document("a.txt", "0" * 64, "text/plain", text, tuple(blocks))


@given(st.lists(words, min_size=1, max_size=6), st.data())
def test_offsets_reproduce_the_quote_and_its_page(paragraphs: list[str], data: st.DataObject) -> None:
    doc = document(paragraphs)
    start = data.draw(st.integers(0, len(doc.text) - 1))
    end = data.draw(st.integers(start + 1, len(doc.text)))
    if not doc.text[start:end].strip():
        with pytest.raises(ValueError, match="quote"):
            doc.evidence(start, end)
        return
    evidence = doc.evidence(start, end)
    assert doc.text[evidence.start : evidence.end] == evidence.quote == doc.text[start:end].strip()
    touched = [block for block in doc.blocks if block.start < evidence.end and evidence.start < block.end]
    assert evidence.page == touched[0].page
    assert [box.page for box in evidence.boxes] == [block.page for block in touched]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Box(0, 0, 0, 1, 1),
        lambda: Box(1, 5, 0, 1, 1),
        lambda: Cell(0, -1, 0),
        lambda: Cell(0, 0, 0, row_span=0),
        lambda: Block(BlockKind.PARAGRAPH, 5, 4),
        lambda: Evidence("0", 0, 3, "ab"),
        lambda: Evidence("0", 0, 3, " ab"),
        lambda: Evidence("0", 0, 0, ""),
        lambda: Outcome(Status.REFUSED),
        lambda: Outcome(Status.PARTIAL, "parse", "No text."),
        lambda: Finding("k", Told(), Evidence("0", 0, 2, "ab"), "r", 1.5),
        lambda: Interval(date(2024, 2, 1), date(2024, 1, 1), "range", "", "r"),
    ],
)
def test_what_cannot_be_is_refused_at_birth(make) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        make()


def test_blocks_may_not_overlap_or_leave_the_text() -> None:
    one, two = Block(BlockKind.PARAGRAPH, 0, 4), Block(BlockKind.PARAGRAPH, 3, 6)
    with pytest.raises(ValueError, match="overlaps"):
        Document("a", "0", "text/plain", "abcdef", (one, two))
    with pytest.raises(ValueError, match="leaves"):
        Document("a", "0", "text/plain", "abc", (one,))


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Box(1, 0, 0, 1, 1).page = 2  # type: ignore[misc]


def test_a_record_has_the_gold_files_notation() -> None:
    due = Interval(date(2024, 7, 1), date(2024, 7, 31), "month", "2024-07", "r", "inferred")
    assert Told(due, ("housing",)).record() == {"due": "2024-07", "resolved": "inferred", "themes": ["housing"]}


def test_an_id_depends_on_place_kind_and_value_and_on_nothing_else() -> None:
    at = Evidence("0" * 64, 0, 2, "ab")
    one = Finding("k", Told(number="1"), at, "rule", 0.5)
    assert one.id == Finding("k", Told(number="1"), at, "another rule", 0.9).id
    others = [
        Finding("k", Told(number="2"), at, "rule", 0.5),
        Finding("j", Told(number="1"), at, "rule", 0.5),
        Finding("k", Told(number="1"), Evidence("0" * 64, 1, 3, "ab"), "rule", 0.5),
        Finding("k", Told(number="1"), Evidence("1" * 64, 0, 2, "ab"), "rule", 0.5),
    ]
    assert len({one.id, *(other.id for other in others)}) == 5
