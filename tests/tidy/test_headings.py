"""Agenda items, markers and levels."""

from pipeline.model import BlockKind, Line
from pipeline.raw import RawBlock
from tests.tidy.pages import texts, tidied

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM


def made(kind, text, number=None, level=None):
    return RawBlock(kind, (Line(text),), level, number)


def kinds(doc):
    return [(block.kind.value, block.number, block.level) for block in doc.blocks]


def test_numbered_titles_with_text_under_them_are_headings():
    doc = tidied(
        [
            made(ITEM, "Apologies", "1"),
            made(PARAGRAPH, "None."),
            made(ITEM, "Risk register", "2"),
            made(PARAGRAPH, "It was noted."),
        ]
    )
    assert kinds(doc) == [("heading", "1", 1), ("paragraph", None, None), ("heading", "2", 1), ("paragraph", None, None)]
    assert doc.blocks[3].section == ("Risk register",)


def test_numbered_tasks_and_sentences_are_items():
    tasks = [
        made(ITEM, "Ensure that visits are weekly", "1"),
        made(PARAGRAPH, "By May."),
        made(ITEM, "Improve audits", "2"),
        made(PARAGRAPH, "By June."),
    ]
    assert all(block.kind is not HEADING for block in tidied(tasks).blocks)
    paragraphs = [made(ITEM, "The fund closed.", "1"), made(ITEM, "The grant ended.", "2"), made(PARAGRAPH, "So it stayed.")]
    assert all(block.kind is not HEADING for block in tidied(paragraphs).blocks)


def test_capitals_stand_out_by_themselves():
    assert kinds(tidied([made(ITEM, "MATTERS ARISING", "4"), made(ITEM, "Roof", "a")]))[0] == ("heading", "4", 1)


def test_markers_of_word_templates_are_left_out():
    doc = tidied(
        [made(PARAGRAPH, "<AI3>"), made(ITEM, "Risk register", "7"), made(PARAGRAPH, "Noted."), made(PARAGRAPH, "</AI3>")]
    )
    assert texts(doc) == ["Risk register", "Noted."]
    assert doc.blocks[0].kind is HEADING


def test_levels_go_down_one_at_a_time_and_sections_follow():
    doc = tidied(
        [
            made(HEADING, "Report", level=1),
            made(HEADING, "Deep", level=4),
            made(HEADING, "Less", level=2),
            made(PARAGRAPH, "Text."),
        ]
    )
    assert [block.level for block in doc.blocks[:3]] == [1, 2, 2]
    assert doc.blocks[3].section == ("Report", "Less")


def test_a_postcode_is_no_heading():
    assert tidied([made(HEADING, "NM1 4AB", level=2), made(PARAGRAPH, "Dear Director")]).blocks[0].kind is PARAGRAPH


def test_who_signs_a_letter_heads_nothing():
    signed = [made(HEADING, "Ada Fenwick", level=2), made(HEADING, "His Majesty's Inspector", level=2)]
    letter = [made(HEADING, "Next steps", level=2), made(PARAGRAPH, "Yours sincerely"), *signed]
    assert [kind for kind, _, _ in kinds(tidied(letter))] == ["heading", *["paragraph"] * 3]


def test_a_numbered_line_between_the_headings_before_and_after_it_is_one():
    def minutes(eighth):
        return [
            made(HEADING, "Reports", "26.3.7", 2),
            made(PARAGRAPH, "None."),
            made(ITEM, eighth, "26.3.8", 1),
            made(PARAGRAPH, "Not held."),
            made(HEADING, "Finance", "26.3.9", 2),
        ]

    assert kinds(tidied(minutes("Interim election.")))[2] == ("heading", "26.3.8", 1)
    assert kinds(tidied(minutes("The election was put off to May.")))[2][0] == "list_item"
    assert kinds(tidied(minutes("Interim election")[:-1]))[2][0] == "list_item"
