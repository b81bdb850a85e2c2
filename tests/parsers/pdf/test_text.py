"""Lines, order and blocks of running text."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from pipeline.model import BlockKind
from tests.parsers.pdf.pages import HEIGHT, LEFT, PROSE, WIDTH, Sheet, drawn, parsed, texts, turned, words


def test_lines_of_a_paragraph_are_one_block_and_a_gap_begins_the_next():
    def draw(sheet):
        down = sheet.lines(PROSE, 100)
        sheet.lines(PROSE, down + 10)

    result = drawn(draw)
    assert texts(result) == [" ".join(PROSE)] * 2
    assert all(block.kind is BlockKind.PARAGRAPH for block in result.blocks)


def test_boxes_are_in_points_from_the_top_left_corner():
    line = drawn(lambda sheet: sheet.text("Harborough Vale Council", 100, size=12)).blocks[0].lines[0]
    assert line.size == pytest.approx(12)
    assert line.box.page == 1
    assert line.box.left == pytest.approx(LEFT, abs=2)
    assert line.box.right == pytest.approx(LEFT + stringWidth("Harborough Vale Council", "Helvetica", 12), abs=2)
    assert line.box.top == pytest.approx(91, abs=3)
    assert line.box.bottom == pytest.approx(101, abs=3)


def test_a_short_line_before_a_capital_ends_its_paragraph():
    address = ["Ms Ada Fenwick", "Director of Children's Services", "Guildhall Square", "Larchester"]
    result = drawn(lambda sheet: (sheet.lines(address, 100), sheet.lines(PROSE, 300)))
    assert texts(result)[:4] == address


def test_a_letterhead_that_the_file_holds_last_is_read_where_it_stands():
    def draw(sheet):
        sheet.lines(PROSE, 300)
        sheet.lines(["Northmarsh House", "12 Quay Street"], 60, 400)

    assert texts(drawn(draw))[0].startswith("Northmarsh House")


def test_two_columns_are_read_one_after_the_other():
    left = ["Apologies were received from", "Councillor Amberley and from", "the representative of schools."]
    right = ["The minutes of the meeting in", "March were agreed as correct", "and signed by the Chair."]
    result = drawn(lambda sheet: (sheet.lines(left, 100), sheet.lines(right, 104, 320)))
    assert " ".join(texts(result)) == " ".join(left + right)


def test_a_label_and_its_value_stay_on_one_line():
    def draw(sheet):
        for at, (label, value) in enumerate(
            [("Date:", "4 June"), ("Time:", "7pm"), ("Venue:", "Guildhall"), ("Chair:", "A. Orme")]
        ):
            sheet.text(label, 100 + 14 * at)
            sheet.text(value, 100 + 14 * at, 200)

    assert texts(drawn(draw)) == ["Date: 4 June", "Time: 7pm", "Venue: Guildhall", "Chair: A. Orme"]


def test_a_rotated_page_is_read_upright_with_boxes_as_displayed():
    sheet = Sheet()
    sheet.canvas.translate(WIDTH, 0)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont("Helvetica", 11)
    for at, line in enumerate(PROSE):
        sheet.canvas.drawString(60, WIDTH - 80 - 13 * at, line)
    result = parsed(turned(sheet.data()))
    assert texts(result) == [" ".join(PROSE)]
    assert (result.pages[0].width, result.pages[0].height) == pytest.approx((HEIGHT, WIDTH), abs=1)
    box = result.blocks[0].lines[0].box
    assert box.left == pytest.approx(60, abs=2)
    assert box.bottom == pytest.approx(81, abs=4)


def test_text_that_stands_on_its_side_is_read_upright_with_boxes_of_the_page():
    def draw(sheet):
        sheet.canvas.translate(WIDTH, 0)
        sheet.canvas.rotate(90)
        sheet.canvas.setFont("Helvetica", 11)
        for at, line in enumerate(PROSE):
            sheet.canvas.drawString(60, 80 + 13 * (2 - at), line)

    result = drawn(draw)
    assert texts(result) == [" ".join(PROSE)]
    box = result.blocks[0].lines[0].box
    assert box.bottom == pytest.approx(HEIGHT - 60, abs=3)
    assert box.bottom - box.top > 300
    assert box.right - box.left < 15


def test_fake_bold_is_read_once():
    def draw(sheet):
        sheet.text("Summary of findings", 100)
        sheet.text("Summary of findings", 100.3, LEFT + 0.4)

    assert texts(drawn(draw)) == ["Summary of findings"]


def test_doubled_letters_are_read_once():
    assert texts(drawn(lambda sheet: sheet.text("RReeppoorrtt ooff tthhee CChhiieeff OOffffiicceerr", 100))) == [
        "Report of the Chief Officer"
    ]


def test_digits_drawn_one_by_one_are_one_number():
    def draw(sheet):
        left = LEFT
        for letter in "on 11 June 2019":
            sheet.text(letter, 100, left)
            left += stringWidth(letter, "Helvetica", 11)

    assert texts(drawn(draw)) == ["on 11 June 2019"]


def test_no_break_spaces_and_ligatures_are_plain():
    assert texts(drawn(lambda sheet: sheet.text("19\u00a0June 2023", 100))) == ["19 June 2023"]


def test_a_hyphen_at_a_lines_end_stays():
    def draw(sheet):
        sheet.lines(["They use the duty team at week-", "ends only, and seldom then."], 100)

    assert drawn(draw).blocks[0].lines[0].text.endswith("week-")


def test_a_raised_figure_is_a_footnote_mark_and_raised_letters_belong_to_their_word():
    def draw(sheet):
        sheet.text("What needs to improve?", 100)
        sheet.text("2", 96, LEFT + stringWidth("What needs to improve?", "Helvetica", 11) + 0.5, size=7)
        sheet.text("on the 21", 200)
        sheet.text("st", 196, LEFT + stringWidth("on the 21", "Helvetica", 11) + 0.3, size=7)

    assert texts(drawn(draw)) == ["What needs to improve?²", "on the 21st"]


def test_size_that_stands_in_the_matrix_counts():
    def draw(sheet):
        sheet.canvas.saveState()
        sheet.canvas.scale(14, 14)
        sheet.canvas.setFont("Helvetica", 1)
        sheet.canvas.drawString(5, (HEIGHT - 100) / 14, "Larchester")
        sheet.canvas.restoreState()

    assert drawn(draw).blocks[0].lines[0].size == pytest.approx(14, abs=0.1)


def test_running_header_and_footer_are_blocks_of_their_own():
    def draw(sheet):
        sheet.text("Children and Families Board", 40)
        sheet.lines(PROSE, 52)
        sheet.text("Page 1 of 9", HEIGHT - 30)

    found = texts(drawn(draw))
    assert found[0] == "Children and Families Board"
    assert found[-1] == "Page 1 of 9"


def test_a_watermark_does_not_cut_the_text():
    def draw(sheet):
        sheet.lines(PROSE, 100)
        sheet.canvas.saveState()
        sheet.canvas.translate(100, HEIGHT - 160)
        sheet.canvas.rotate(45)
        sheet.canvas.setFont("Helvetica", 60)
        sheet.canvas.drawString(0, 0, "DRAFT")
        sheet.canvas.restoreState()

    result = drawn(draw)
    assert words(result.blocks[0]) == " ".join(PROSE)
    assert result.blocks[-1].furniture
    assert words(result.blocks[-1]) == "DRAFT"


def test_the_same_bytes_give_the_same_blocks():
    data = Sheet()
    data.lines(PROSE, 100)
    content = data.data()
    assert parsed(content) == parsed(content)


def test_rows_of_a_contents_page_are_blocks_of_their_own():
    def draw(sheet):
        for at, (title, page) in enumerate(
            [("The local authority and its area", "5"), ("Recommendations of the review", "8"), ("Summary", "10")]
        ):
            sheet.text(title, 100 + 13 * at)
            sheet.text(page, 100 + 13 * at, 500)

    assert texts(drawn(draw)) == ["The local authority and its area 5", "Recommendations of the review 8", "Summary 10"]


def test_a_line_printed_again_without_its_stop_is_read_once():
    def draw(sheet):
        sheet.text("Offices of the Youth Board.", 100)
        sheet.text("Offices of the Youth Board", 100, LEFT + 0.5)

    assert texts(drawn(draw)) == ["Offices of the Youth Board."]


def test_a_bold_line_right_above_its_text_is_a_block_of_its_own():
    def draw(sheet):
        sheet.text("What the review of the service in Larchester says of work with families", 100, font="Helvetica-Bold")
        sheet.lines(PROSE, 113)

    assert texts(drawn(draw), BlockKind.PARAGRAPH) == [" ".join(PROSE)]
