"""Tables: cells by their ruling lines and fills, over pages, and what only looks like a table."""

import pytest

from pipeline.model import BlockKind
from pipeline.parsers.pdf import grid
from tests.parsers.pdf.pages import LEFT, PROSE, Sheet, drawn, rows, texts, words

XS = [72.0, 250.0, 400.0, 520.0]
JUDGEMENTS = [["Judgement", "Grade"], ["Help and protection", "Good"], ["Overall effectiveness", "Requires improvement"]]


def cells(result, table=0):
    return {
        (block.cell.row, block.cell.column): block.cell for block in result.blocks if block.cell and block.cell.table == table
    }


def test_a_ruled_table_gives_its_cells_in_rows_and_its_text_stands_nowhere_else():
    def draw(sheet):
        sheet.lines(PROSE, 80)
        sheet.table(JUDGEMENTS, 150, XS[:3])
        sheet.lines(PROSE, 260)

    result = drawn(draw)
    assert rows(result) == JUDGEMENTS
    assert texts(result, BlockKind.PARAGRAPH) == [" ".join(PROSE)] * 2
    kinds = [block.kind for block in result.blocks]
    assert kinds == sorted(kinds, key=[BlockKind.PARAGRAPH, BlockKind.TABLE_CELL].index) or kinds[0] is kinds[-1]


def test_a_grade_on_two_lines_stays_in_its_cell():
    def draw(sheet):
        sheet.grid(XS[:3], [100, 135, 170])
        sheet.lines(["The impact of leaders on practice", "with children and families"], 114, 76)
        sheet.lines(["Requires improvement", "to be good"], 114, 254)
        sheet.text("Children in care", 149, 76)
        sheet.text("Good", 149, 254)

    assert rows(drawn(draw)) == [
        ["The impact of leaders on practice with children and families", "Requires improvement to be good"],
        ["Children in care", "Good"],
    ]


def test_borders_that_are_thin_filled_rectangles_count():
    def draw(sheet):
        for x in XS[:3]:
            sheet.fill(x, 100, x + 0.5, 140, "#000000")
        for y in (100, 120, 140):
            sheet.fill(XS[0], y, XS[2], y + 0.5, "#000000")
        for at, row in enumerate([["Risk", "Owner"], ["Staffing", "A. Orme"]]):
            for column, text in enumerate(row):
                sheet.text(text, 114 + 20 * at, XS[column] + 4)

    assert rows(drawn(draw)) == [["Risk", "Owner"], ["Staffing", "A. Orme"]]


def test_fills_are_data_and_white_is_none():
    def draw(sheet):
        sheet.fill(250, 120, 400, 140, "#ff0000")
        sheet.fill(250, 140, 400, 160, "#ffffff")
        sheet.fill(250, 160, 320, 180, "#00b050")
        sheet.fill(320, 160, 400, 180, "#00b050")
        sheet.table([["Action", "RAG"], ["Recruit", ""], ["Train", ""], ["Report", ""]], 100, XS[:3])

    found = cells(drawn(draw))
    assert [found[row, 1].fill for row in range(4)] == [None, "#ff0000", None, "#00b050"]


def test_cells_without_ruling_lines_are_told_by_their_fills():
    def draw(sheet):
        colors = [["#d9d9d9", "#d9d9d9"], ["#eeeeee", "#ffc000"], ["#eeeeee", "#92d050"]]
        for at, row in enumerate([["Measure", "Status"], ["Visits in time", "Amber"], ["Plans agreed", "Green"]]):
            for column, text in enumerate(row):
                sheet.fill(XS[column], 100 + 20 * at, XS[column + 1], 120 + 20 * at, colors[at][column])
                sheet.text(text, 114 + 20 * at, XS[column] + 4)

    result = drawn(draw)
    assert rows(result) == [["Measure", "Status"], ["Visits in time", "Amber"], ["Plans agreed", "Green"]]
    assert cells(result)[1, 1].fill == "#ffc000"


def test_shading_behind_lines_of_text_makes_no_table():
    def draw(sheet):
        for at, line in enumerate(PROSE):
            sheet.fill(LEFT, 90 + 13 * at, LEFT + 380 - 20 * at, 103 + 13 * at, "#f2f2f2")
            sheet.text(line, 100 + 13 * at)

    assert [block.kind for block in drawn(draw).blocks] == [BlockKind.PARAGRAPH]


def test_a_box_around_text_is_no_table():
    def draw(sheet):
        sheet.grid([60, 540], [85, 108, 160])
        sheet.text("Outcome of the review", 102, font="Helvetica-Bold", size=13)
        sheet.lines(PROSE, 122)

    result = drawn(draw)
    assert [block.kind for block in result.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_ruling_lines_part_the_boxes_of_one_column():
    def draw(sheet):
        sheet.grid([60, 540], [86, 128, 170])
        sheet.lines(PROSE, 98)
        sheet.lines(PROSE, 139)

    assert texts(drawn(draw)) == [" ".join(PROSE)] * 2


def test_merged_cells_have_their_spans():
    def draw(sheet):
        sheet.grid([72, 400], [100, 160])
        sheet.rule(72, 120, 400, 120)
        sheet.rule(250, 120, 250, 160)
        sheet.rule(250, 140, 400, 140)
        sheet.text("Both columns", 114, 76)
        sheet.text("Two rows", 134, 76)
        sheet.text("One", 134, 254)
        sheet.text("Two", 154, 254)

    found = cells(drawn(draw))
    assert (found[0, 0].column_span, found[0, 0].row_span) == (2, 1)
    assert (found[1, 0].column_span, found[1, 0].row_span) == (1, 2)


def test_a_bold_first_row_heads_the_columns():
    def draw(sheet):
        sheet.grid(XS[:3], [100, 120, 140])
        for column, text in enumerate(["Action", "By whom"]):
            sheet.text(text, 114, XS[column] + 4, font="Helvetica-Bold")
        sheet.text("Publish the plan", 134, XS[0] + 4)
        sheet.text("A. Orme", 134, XS[1] + 4)

    found = cells(drawn(draw))
    assert [found[0, 0].header, found[0, 1].header, found[1, 0].header] == [True, True, False]


def test_paragraphs_and_items_of_a_cell_are_blocks_of_one_place():
    def draw(sheet):
        sheet.grid(XS[:3], [100, 180, 200])
        sheet.text("Larchester Council", 114, 76)
        sheet.text("Leaders should:", 114, 254)
        for at, item in enumerate(["agree a plan", "share it"]):
            sheet.text("•", 132 + 18 * at, 254)
            sheet.text(item, 132 + 18 * at, 268)
        sheet.text("Health board", 194, 76)

    blocks = [block for block in drawn(draw).blocks if block.cell and (block.cell.row, block.cell.column) == (0, 1)]
    assert [(block.level, words(block)) for block in blocks] == [(None, "Leaders should:"), (1, "agree a plan"), (1, "share it")]


def test_a_table_goes_on_over_the_page_without_its_repeated_header():
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    sheet.table([["Action", "By whom"], ["Publish the plan", "A. Orme"]], 700, XS[:3])
    sheet.page()
    sheet.table([["Action", "By whom"], ["Tell schools", "B. Teal"]], 60, XS[:3])
    sheet.lines(PROSE, 200)
    result = sheet.parsed()
    assert rows(result) == [["Action", "By whom"], ["Publish the plan", "A. Orme"], ["Tell schools", "B. Teal"]]
    assert {block.lines[0].box.page for block in result.blocks if block.cell} == {1, 2}


def test_a_row_that_the_page_cuts_is_one_row():
    sheet = Sheet()
    sheet.table([["Board", "Leaders should agree on the way in which"]], 760, XS[:3])
    sheet.page()
    sheet.table([["", "families are told of it."], ["Trust", "Waiting times should fall."]], 60, XS[:3])
    assert rows(sheet.parsed()) == [
        ["Board", "Leaders should agree on the way in which families are told of it."],
        ["Trust", "Waiting times should fall."],
    ]


def test_two_tables_with_text_between_are_two():
    sheet = Sheet()
    sheet.table(JUDGEMENTS, 100, XS[:3])
    sheet.lines(PROSE, 200)
    sheet.table(JUDGEMENTS, 300, XS[:3])
    result = sheet.parsed()
    assert rows(result, 0) == rows(result, 1) == JUDGEMENTS


def test_text_over_two_cells_is_parted_at_the_ruling_line():
    def draw(sheet):
        sheet.grid([72, 120, 300], [100, 120, 140])
        sheet.canvas.setFont("Courier", 10)
        sheet.canvas.drawString(76, 842 - 114, "1.2     Visits")
        sheet.canvas.drawString(76, 842 - 134, "1.3xxxxxxPlans")

    found = rows(drawn(draw))
    assert found[0] == ["1.2", "Visits"]
    assert len(found[1]) == 2


def test_a_page_with_an_absurd_number_of_lines_is_read_as_text(monkeypatch):
    monkeypatch.setattr(grid, "_MOST_CROSSINGS", 10)
    result = drawn(lambda sheet: sheet.table([["a plan"] * 3] * 6, 100, XS))
    assert [problem.stage for problem in result.problems] == ["parse"]
    assert "ruling lines" in result.problems[0].cause
    assert not any(block.cell for block in result.blocks)


@pytest.mark.parametrize("count", [200])
def test_a_long_table_is_read_in_linear_time(count):
    sheet = Sheet()
    for _ in range(count // 40):
        sheet.table([["Line of the budget", "1,204", "1,310"]] * 40, 20, XS)
        sheet.page()
    assert len(rows(sheet.parsed())) >= count - count // 40


def test_a_drawn_sign_gives_its_cell_its_colour():
    def draw(sheet):
        sheet.table([["Action", "RAG"], ["Recruit", ""], ["Train", ""], ["Report", "On track"], ["Close", ""]], 100, XS[:3])
        for at, color in enumerate(["#ff0000", "#ffc000", "#00b050", "#808080"]):
            sheet.canvas.setFillColor(color)
            sheet.canvas.circle(390, 842 - 130 - 20 * at, 5, stroke=0, fill=1)

    found = cells(drawn(draw))
    assert [found[row, 1].fill for row in range(5)] == [None, "#ff0000", "#ffc000", "#00b050", None]
    assert found[1, 0].fill is None


def test_a_coloured_glyph_gives_its_cell_its_colour_and_coloured_words_do_not():
    def draw(sheet):
        sheet.table([["Action", "RAG"], ["Recruit", ""], ["Train", ""], ["Report", ""]], 100, XS[:3])
        for at, (color, font, text) in enumerate(
            [("#ff0000", "ZapfDingbats", "l"), ("#00b050", "Helvetica", "\u2022"), ("#ff0000", "Helvetica", "see the note")]
        ):
            sheet.canvas.setFillColor(color)
            sheet.text(text, 134 + 20 * at, 254, font=font)

    found = cells(drawn(draw))
    assert [found[row, 1].fill for row in range(1, 4)] == ["#ff0000", "#00b050", None]


def test_a_drawn_bullet_in_a_cell_of_many_words_is_no_sign():
    def draw(sheet):
        sheet.table([["Action", "Notes"], ["Recruit", "Two posts are still to be filled by June 2024"]], 100, [72, 150, 500])
        sheet.canvas.setFillColor("#0070c0")
        sheet.canvas.circle(490, 842 - 130, 3, stroke=0, fill=1)

    assert cells(drawn(draw))[1, 1].fill is None
