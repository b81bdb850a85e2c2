"""Tables without ruling lines: what alignment shows, and what only looks like columns."""

import pytest

from pipeline.model import BlockKind
from tests.parsers.pdf.pages import PROSE, Sheet, drawn, rows, texts

XS = [72.0, 250.0, 340.0, 430.0]
BUDGET = [
    ["Service", "2022/23", "2023/24", "Change"],
    ["Libraries", "1,204", "1,310", "106"],
    ["Parks and open spaces", "2,880", "2,745", "(135)"],
    ["Highways", "10,300", "11,020", "720"],
]


def aligned(sheet, table, top=120.0, xs=XS, *, step=16.0, bold_head=False):
    """Print rows of words at their columns, with nothing drawn; return where they end."""
    for at, row in enumerate(table):
        font = "Helvetica-Bold" if bold_head and at == 0 else "Helvetica"
        for column, words in enumerate(row):
            if words:
                sheet.text(words, top + step * at, xs[column], font=font)
    return top + step * len(table)


def cells(result, table=0):
    found = [block.cell for block in result.blocks if block.cell and block.cell.table == table]
    return {(cell.row, cell.column): cell for cell in found}


def has_table(draw) -> bool:
    return any(block.cell for block in drawn(draw).blocks)


def test_columns_of_figures_are_a_table_between_its_paragraphs():
    def draw(sheet):
        sheet.lines(PROSE, 70)
        sheet.lines(PROSE, aligned(sheet, BUDGET, 140) + 20)

    result = drawn(draw)
    assert rows(result) == BUDGET
    assert texts(result, BlockKind.PARAGRAPH) == [" ".join(PROSE)] * 2
    assert [cells(result)[row, 0].header for row in range(4)] == [True, False, False, False]


def test_right_aligned_figures_and_empty_cells_keep_to_their_columns():
    table = [
        ["Ward", "Visits", "Cost"],
        ["North", "9", "104"],
        ["South", "", "17"],
        ["East", "1,250", "9,020"],
        ["West", "31", ""],
    ]

    def draw(sheet):
        sheet.canvas.setFont("Helvetica", 11)
        for at, row in enumerate(table):
            sheet.text(row[0], 120 + 16 * at)
            for words, right in zip(row[1:], (300, 400), strict=True):
                sheet.canvas.drawRightString(right, 842 - 120 - 16 * at, words)

    assert rows(drawn(draw)) == table


def test_a_row_that_one_object_draws_is_parted_at_its_gaps():
    def draw(sheet):
        for at, (name, figures) in enumerate(
            [("Site", "Beds  Due"), ("North", "12  20"), ("South", "31  44"), ("East", "8  91")]
        ):
            text = sheet.canvas.beginText(72, 842 - 120 - 16 * at)
            text.setFont("Helvetica", 11)
            first, second = figures.split()
            text.textOut(f"{name} ")
            text.setXPos(150 - text.getX() + 72)
            text.textOut(f"{first} ")
            text.setXPos(120)
            text.textOut(second)
            sheet.canvas.drawText(text)

    assert rows(drawn(draw)) == [["Site", "Beds", "Due"], ["North", "12", "20"], ["South", "31", "44"], ["East", "8", "91"]]


def test_a_label_over_two_lines_is_one_row_with_its_figures():
    def draw(sheet):
        aligned(sheet, BUDGET[:3])
        sheet.text("Contribution to the cost of", 174)
        aligned(sheet, [["school meals", "410", "425", "15"], ["Highways", "10,300", "11,020", "720"]], 185)

    found = rows(drawn(draw))
    assert found[3] == ["Contribution to the cost of school meals", "410", "425", "15"]
    assert len(found) == 5


def test_two_rows_of_figures_never_become_one():
    def draw(sheet):
        aligned(sheet, [["Service", "2022", "2023"], ["Libraries and", "10", "11"], ["parks", "20", "21"], ["roads", "30", "31"]])

    assert rows(drawn(draw))[1:] == [["Libraries and", "10", "11"], ["parks", "20", "21"], ["roads", "30", "31"]]


def test_an_amount_in_brackets_stays_in_its_cell():
    def draw(sheet):
        aligned(sheet, [["Fund", "Start", "End"], ["Repairs", "(27)", "(9)"], ["Grants", "104", "(3)"], ["Fees", "(1)", "880"]])

    assert rows(drawn(draw))[1] == ["Repairs", "(27)", "(9)"]


def test_a_head_that_stands_over_two_columns_spans_them():
    def draw(sheet):
        sheet.text("Spring and autumn term", 104, 252)
        aligned(sheet, [["School", "Boys", "Girls"], ["Hill", "104", "98"], ["Vale", "87", "91"], ["Moor", "45", "52"]], xs=XS)

    found = cells(drawn(draw))
    assert found[0, 1].column_span == 2
    assert [found[row, 0].header for row in range(3)] == [True, True, False]


def test_a_judgement_table_without_lines():
    grades = ["Good", "Requires improvement", "Good", "Good"]
    names = ["Help and protection", "Children in care", "Care leavers", "Overall effectiveness"]
    table = [["Judgement", "Grade"], *map(list, zip(names, grades, strict=True))]

    def headed(sheet):
        aligned(sheet, table, bold_head=True)

    def bare(sheet):
        aligned(sheet, table[1:])

    assert rows(drawn(headed)) == table
    assert rows(drawn(bare)) == table[1:]


def test_rows_between_lines_that_run_across_hold_several_lines():
    def draw(sheet):
        for y in (90, 110, 142, 174, 206):
            sheet.rule(70, y, 520, y)
        aligned(sheet, [["Area", "What was found"]], 104, [72, 250])
        for at, (area, first, second) in enumerate(
            [
                ("Homes", "Repairs were done later than", "the landlord had promised"),
                ("Roads", "Most potholes were filled within", "the time that was set"),
                ("Parks", "Play areas were looked at each", "week and mended at once"),
            ]
        ):
            aligned(sheet, [[area, first], ["", second]], 124 + 32 * at, [72, 250], step=13)

    assert rows(drawn(draw)) == [
        ["Area", "What was found"],
        ["Homes", "Repairs were done later than the landlord had promised"],
        ["Roads", "Most potholes were filled within the time that was set"],
        ["Parks", "Play areas were looked at each week and mended at once"],
    ]


def test_an_action_plan_set_by_tabs():
    def draw(sheet):
        xs = [72, 290, 400]
        aligned(sheet, [["Action", "Owner", "By when"]], 100, xs, bold_head=True)
        aligned(sheet, [["Publish the guide for", "A. Orme", "May 2024"], ["new tenants", "", ""]], 124, xs, step=12)
        aligned(sheet, [["Hire two surveyors", "B. Teal", "June 2024"]], 156, xs)
        aligned(sheet, [["Report to the panel on", "C. Wren", "July 2024"], ["what it cost", "", ""]], 180, xs, step=12)

    assert rows(drawn(draw)) == [
        ["Action", "Owner", "By when"],
        ["Publish the guide for new tenants", "A. Orme", "May 2024"],
        ["Hire two surveyors", "B. Teal", "June 2024"],
        ["Report to the panel on what it cost", "C. Wren", "July 2024"],
    ]


def test_a_table_goes_on_over_the_page_without_its_repeated_head():
    sheet = Sheet()
    aligned(sheet, BUDGET, 720, bold_head=True)
    sheet.page()
    aligned(
        sheet, [BUDGET[0], ["Waste", "3,100", "3,050", "(50)"], ["Markets", "88", "91", "3"], ["Trees", "12", "40", "28"]], 60
    )
    found = rows(sheet.parsed())
    assert found[:4] == BUDGET
    assert [row[0] for row in found[4:]] == ["Waste", "Markets", "Trees"]


def test_two_tables_under_each_other_are_two():
    def draw(sheet):
        end = aligned(sheet, BUDGET, 100)
        other = [
            ["Staff", "Posts", "Filled", "Vacant"],
            ["Social work", "120", "104", "16"],
            ["Care", "80", "71", "9"],
            ["Legal", "9", "9", "0"],
        ]
        aligned(sheet, other, end + 14)

    result = drawn(draw)
    assert rows(result, 0) == BUDGET
    assert rows(result, 1)[0] == ["Staff", "Posts", "Filled", "Vacant"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [
                ["Councillor A. Orme", "Councillor B. Teal"],
                ["Councillor C. Wren", "Councillor D. Pike"],
                ["Councillor E. Lark", ""],
            ],
            id="those present",
        ),
        pytest.param([["Date:", "4 May 2024"], ["Time:", "7.00"], ["Place:", "Hall"], ["Contact:", "01234 567890"]], id="form"),
        pytest.param([["Summary", "2"], ["Findings", "5"], ["Costs", "11"], ["Appendix", "14"]], id="contents"),
        pytest.param(
            [["The Old Mill", "Tel 01234 567890"], ["Low Street", "Fax 01234 567891"], ["Lowenby", "Ref 22/17"]], id="letterhead"
        ),
        pytest.param([["1.", "Visits"], ["2.", "Plans"], ["3.", "Homes"], ["4.", "Roads"]], id="numbered list"),
        pytest.param([["Signed ........", "Dated ........"], ["Clerk", "Chair"], ["A. Orme", "B. Teal"]], id="signatures"),
    ],
)
def test_what_only_looks_like_columns_is_no_table(lines):
    assert not has_table(lambda sheet: aligned(sheet, lines, xs=[72, 300]))


def test_text_in_two_columns_is_no_table():
    left = [
        "The board met four times in",
        "the year and heard what the",
        "people who use its homes had",
        "to say about them, which was",
    ]
    right = [
        "more than in any year before",
        "and led to three changes that",
        "the members agreed upon at",
        "their last meeting in March",
    ]
    assert not has_table(
        lambda sheet: aligned(sheet, [list(pair) for pair in zip(left, right, strict=True)], xs=[72, 300], step=13)
    )


def test_paragraphs_with_hanging_numbers_are_no_table():
    def draw(sheet):
        for at in range(4):
            sheet.text(f"{at + 1}.1", 100 + 42 * at)
            sheet.lines(PROSE, 100 + 42 * at, 110)

    assert not has_table(draw)


def test_figures_that_could_be_numbers_of_items_are_a_column():
    table = [["Inflation", "3.8"], ["Commitments", "10.2"], ["Reserves", "(1.1)"], ["Savings", "(28.4)"]]
    assert rows(drawn(lambda sheet: aligned(sheet, table))) == table
