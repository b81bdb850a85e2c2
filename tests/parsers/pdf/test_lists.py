"""Headings and list items."""

import pytest

from pipeline.model import BlockKind
from tests.parsers.pdf.pages import LEFT, PROSE, Sheet, drawn, texts, words

ITEMS = [
    ["Strengthen how managers check the quality of the plans that are written for", "children who need help."],
    ["Make sure that every visit is recorded within two days."],
]


def items(result):
    return [(block.number, block.level, words(block)) for block in result.blocks if block.kind is BlockKind.LIST_ITEM]


def draw_items(sheet, marks, *, left=LEFT, down=100.0, indent=18.0):
    for mark, lines in zip(marks, ITEMS, strict=True):
        sheet.text(mark, down, left)
        down = sheet.lines(lines, down, left + indent) + 8
    return down


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        (["1.", "2."], ["1", "2"]),
        (["(a)", "(b)"], ["a", "b"]),
        (["iv)", "v)"], ["iv", "v"]),
        (["2.1", "2.2"], ["2.1", "2.2"]),
        (["•", "•"], [None, None]),
        (["–", "–"], [None, None]),
        (["-", "-"], [None, None]),
        (["o", "o"], [None, None]),
    ],
)
def test_items_have_their_number_and_their_hanging_lines(marks, numbers):
    found = items(drawn(lambda sheet: draw_items(sheet, marks)))
    assert found == [(number, 1, " ".join(lines)) for number, lines in zip(numbers, ITEMS, strict=True)]


def test_a_deeper_list_has_the_deeper_level():
    def draw(sheet):
        down = draw_items(sheet, ["1.", "2."])
        draw_items(sheet, ["(a)", "(b)"], left=LEFT + 18, down=down)
        draw_items(sheet, ["3.", "4."], down=down + 80)

    assert [level for _, level, _ in items(drawn(draw))] == [1, 1, 2, 2, 1, 1]


def test_a_number_before_a_letter_gives_the_inner_item():
    def draw(sheet):
        sheet.text("1.", 100)
        sheet.text("a) That the plan be approved.", 100, LEFT + 20)
        sheet.text("b) That the Director report in May.", 120, LEFT + 20)

    found = items(drawn(draw))
    assert [number for number, _, _ in found] == ["a", "b"]
    assert len({level for _, level, _ in found}) == 1


def test_a_flush_line_between_items_is_none_of_them():
    def draw(sheet):
        down = draw_items(sheet, ["1.", "2."])
        sheet.text("Care leavers", down + 4)
        draw_items(sheet, ["3.", "4."], down=down + 26)

    result = drawn(draw)
    assert "Care leavers" in [words(block) for block in result.blocks if block.kind is not BlockKind.LIST_ITEM]
    assert len(items(result)) == 4


def test_an_item_whose_lines_begin_under_its_number_is_whole():
    def draw(sheet):
        sheet.text("3. " + PROSE[0], 100)
        sheet.lines(PROSE[1:], 113)

    assert items(drawn(draw)) == [("3", 1, " ".join(PROSE))]


def test_a_number_at_a_wrapped_lines_start_is_no_item():
    lines = [
        "The board heard that the new team had met its aim, as was told in the paragraph",
        "12. of the report, and that the year had gone well for",
        "everybody who took part.",
    ]
    assert items(drawn(lambda sheet: sheet.lines(lines, 100))) == []


def test_bullets_that_are_drawn_are_bullets():
    def draw(sheet):
        for at, words_ in enumerate(["The hall will open at nine.", "The yard will be cleared."]):
            sheet.text(words_, 100 + 20 * at, LEFT + 18)
            sheet.canvas.circle(LEFT + 4, 842 - 97 - 20 * at, 2, stroke=0, fill=1)

    assert [number for number, _, _ in items(drawn(draw))] == [None, None]


def test_headings_are_told_by_size_weight_slant_and_pattern():
    def draw(sheet):
        sheet.text("Review of services in Larchester", 80, size=20)
        sheet.text("Summary", 120, font="Helvetica-Bold", size=13)
        down = sheet.lines(PROSE, 150)
        sheet.text("What needs to improve", down + 12)
        down = draw_items(sheet, ["•", "•"], down=down + 34)
        sheet.text("Care leavers", down + 12, font="Helvetica-Oblique")
        sheet.lines(PROSE, down + 40)

    headings = [(block.level, words(block)) for block in drawn(draw).blocks if block.kind is BlockKind.HEADING]
    assert [text for _, text in headings] == [
        "Review of services in Larchester",
        "Summary",
        "What needs to improve",
        "Care leavers",
    ]
    levels = [level for level, _ in headings]
    assert levels[0] < levels[1] < min(levels[2:])


def test_a_bold_label_with_its_value_is_no_heading():
    result = drawn(lambda sheet: (sheet.text("Lead inspector: Ada Fenwick", 100, font="Helvetica-Bold"), sheet.lines(PROSE, 140)))
    assert texts(result, BlockKind.HEADING) == []


def test_a_numbered_heading_keeps_its_number_apart():
    result = drawn(lambda sheet: (sheet.text("4. Matters arising", 100, font="Helvetica-Bold"), sheet.lines(PROSE, 140)))
    heading = result.blocks[0]
    assert (heading.kind, heading.number, words(heading)) == (BlockKind.HEADING, "4", "Matters arising")


def test_items_go_on_over_the_page_at_their_level():
    sheet = Sheet()
    draw_items(sheet, ["•", "•"], down=700)
    sheet.page()
    sheet.text("who live far away.", 80, LEFT + 18)
    draw_items(sheet, ["•", "•"], down=110)
    assert [level for _, level, _ in items(sheet.parsed())] == [1, 1, 1, 1]
