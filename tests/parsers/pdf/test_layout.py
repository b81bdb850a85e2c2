"""Pages as councils and inspectorates print them: each test is a fault that was seen on a real page."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from pipeline.model import BlockKind
from pipeline.parsers.pdf.encodings import mended
from tests.parsers.pdf.pages import LEFT, drawn, lettered, parsed, texts, words

MARGIN = 520.0
LONG = [
    "Officers of the transport service have looked at the chapter of the statement",
    "which deals with noise, and recommend that each of the rooms which face the road",
    "is fitted with windows that keep the sound of traffic below the level agreed for",
]


def spread(sheet, line, down, left=LEFT, *, right=MARGIN):
    """Print words one by one so that they fill the line, as justified text does."""
    words = line.split()
    widths = [stringWidth(word, "Helvetica", 11) for word in words]
    gap = (right - left - sum(widths)) / (len(words) - 1)
    for word, width in zip(words, widths, strict=True):
        sheet.text(word, down, left)
        left += width + gap


@pytest.mark.parametrize("code", [0x0083, 0x0336, 0xF0BE, 0xF0A8])
def test_codes_that_are_no_letters_are_bullets(code):
    rows = [
        (100, LEFT, b"The work found:"),
        (126, LEFT + 28, b"\x95"),
        (126, LEFT + 54, b"delays when a family moves between teams"),
        (152, LEFT + 28, b"\x95"),
        (152, LEFT + 54, b"too few visits in the evening."),
    ]
    blocks = parsed(lettered(rows, {0x95: code})).blocks
    assert [(block.kind, block.level, words(block)) for block in blocks[1:]] == [
        (BlockKind.LIST_ITEM, 1, "delays when a family moves between teams"),
        (BlockKind.LIST_ITEM, 1, "too few visits in the evening."),
    ]


def test_wide_spaces_of_justified_text_part_no_sentence():
    def draw(sheet):
        down = sheet.lines(LONG, 100)
        spread(sheet, "homes beside the railway at the Harbour, as well as the", down)
        spread(sheet, "Northmere Estate, where the level was last measured in May", down + 13)
        sheet.text("by the council itself.", down + 26)

    assert len(texts(drawn(draw))) == 1


def test_small_print_has_a_margin_of_its_own():
    small = [
        "This office inspects services for children",
        "and for families, and those for learners at",
        "colleges, and reports on what it finds to the",
        "Secretary of State each year. Its inspectors",
        "visit each council once in three years, and",
        "those where services are weak twice in one",
        "of them. Reports are published within thirty days on",
        "the web and sent to the director at the time.",
    ]

    def draw(sheet):
        down = sheet.lines(LONG, 100, leading=14)
        for at, line in enumerate(small):
            sheet.text(line, down + 30 + 10 * at, size=8)

    assert texts(drawn(draw))[1:] == [" ".join(small)]


def test_persons_of_a_list_are_not_joined_though_one_fills_the_line():
    people = [
        "Ada Fenwick, Director of Children's Services, Larchester City Council",
        "Bela Orme, Chief Nurse, Vale of Larch and Northmere Integrated Care Board, East",
        "Cato Reed, Chief Constable of Larchshire",
    ]
    assert texts(drawn(lambda sheet: (sheet.lines(people, 100), sheet.lines(LONG, 300))))[:3] == people


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Policy 6.2 - Providing places where people change between trains and buses early",
            "Policy 6.3 - Weighing what building does to roads",
        ],
        ["Visit dates: Tuesday 27 January 2015, Wednesday 18 February and again 2 to 6 March", "Report published: 5 June 2015"],
    ],
)
def test_entries_that_begin_alike_are_not_joined(lines):
    assert texts(drawn(lambda sheet: (sheet.lines(lines, 100), sheet.lines(LONG, 300))))[:2] == lines


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The inspectors were Ada Fenwick and", "Bela Orme, who led the team in Larchester."),
        ("The accounts were presented, and it was resolved that Councillor", "Fenwick sign them for the council."),
        ("The law says what a council must publish (Local Acts 1974, sections 26(1) and", "26A(1))"),
        ("It was agreed that the clerk would ask for three prices for it. ACTION", "AF."),
    ],
)
def test_words_that_wait_for_others_hold_lines_together(first, second):
    result = drawn(lambda sheet: (sheet.lines([first, second], 100), sheet.lines(LONG, 300)))
    assert texts(result)[0] == f"{first} {second}"


def test_a_title_over_two_lines_is_one_heading():
    def draw(sheet):
        sheet.text("Minutes of Meeting 443 of", 80, 200, size=16)
        sheet.text("Larchester Community Council", 104, 180, size=16)
        sheet.lines(LONG, 160)

    assert texts(drawn(draw), BlockKind.HEADING) == ["Minutes of Meeting 443 of Larchester Community Council"]


def test_a_footnote_that_is_set_wide_is_one_block():
    note = [
        "The statement is made under the rules on joint reviews of 2015, which let the chief inspector of the office choose",
        "the service that writes it and the services that help with its",
        "writing.",
    ]

    def draw(sheet):
        sheet.lines(LONG, 100)
        for at, line in enumerate(note):
            sheet.text(line, 700 + 14 * at, size=8)

    assert len(texts(drawn(draw))) == 3 - 1


def test_what_follows_a_comma_goes_on_though_it_is_moved_in():
    def draw(sheet):
        sheet.text("Web pages paid by direct debit, £71.86 (a rise of £21.60 since last year's bill,", 100)
        sheet.text("to be looked at again before it is paid)", 113, 240)
        sheet.lines(LONG, 300)

    assert len(texts(drawn(draw))) == 2


def test_a_letterhead_in_two_columns_is_read_column_by_column():
    left = ["Northmarsh House", "12 Quay Street", "Larchester", "LR1 2WD"]
    right = ["T 0300 123 4567", "Textphone 0161 496 0524", "letters@northmarsh.example", "www.northmarsh.example"]
    result = drawn(lambda sheet: (sheet.lines(left, 60), sheet.lines(right, 60, 200), sheet.lines(LONG, 300)))
    assert texts(result)[:8] == [*left, *right]


def test_an_address_beside_a_sentence_does_not_cut_it():
    beside = ["This letter tells what we found when we visited", "the service in May, as the law asks us to do, and", "what"]

    def draw(sheet):
        sheet.lines(["Northmarsh House", "12 Quay Street", "Larchester", "LR1 2WD"], 100, 420)
        down = sheet.lines([*beside[:2], "the director of the service has since done about"], 113)
        sheet.text("the things that we told her at the end of the visit; we shall come again before the year", down)
        sheet.text("is out.", down + 13)

    found = texts(drawn(draw))
    assert found[-1].startswith("This letter tells")
    assert found[-1].endswith("is out.")
    assert found[:4] == ["Northmarsh House", "12 Quay Street", "Larchester", "LR1 2WD"]


def test_a_footer_beside_a_large_page_number_keeps_its_lines():
    def draw(sheet):
        sheet.lines(LONG, 100)
        for at, part in enumerate(["Review of the partn", "ership in Larchester"]):
            sheet.text(part, 801, LEFT + at * stringWidth("Review of the partn", "Helvetica", 10), size=10)
        sheet.text("9 to 13 December", 813, size=10)
        sheet.text("6", 811, 500, size=20)

    found = texts(drawn(draw))
    assert "Review of the partnership in Larchester" in found
    assert "9 to 13 December 6" in found


def test_what_stands_under_the_value_of_a_label_belongs_to_it():
    def draw(sheet):
        sheet.text("Lead inspector:", 100, font="Helvetica-Bold")
        sheet.text("Ada Fenwick", 100, 200, font="Helvetica-Bold")
        sheet.text("His Majesty's Inspector", 113, 200, font="Helvetica-Bold")
        sheet.lines(LONG, 200)

    blocks = drawn(draw).blocks
    assert words(blocks[0]) == "Lead inspector: Ada Fenwick His Majesty's Inspector"
    assert blocks[0].kind is BlockKind.PARAGRAPH


def test_a_web_address_begins_no_line_of_a_sentence():
    lines = ["Telephone 0300 123 4567", "letters@northmarsh.example", "www.northmarsh.example"]
    assert texts(drawn(lambda sheet: (sheet.lines(lines, 100), sheet.lines(LONG, 300))))[:3] == lines


@pytest.mark.parametrize("font", ["CMBX10", "ABCDEF+SFBX1000", "NimbusRomNo9L-Medi", "Frutiger-Bd", "Arial-BoldMT"])
def test_bold_fonts_are_known_by_their_names(font):
    assert parsed(lettered([(100, LEFT, b"Roads and paths")], {}, font)).blocks[0].lines[0].bold


@pytest.mark.parametrize("font", ["CMR10", "SFRM1000", "NimbusRomNo9L-Regu", "Helvetica", "Cambria"])
def test_and_others_are_not(font):
    assert not parsed(lettered([(100, LEFT, b"Roads and paths")], {}, font)).blocks[0].lines[0].bold


@pytest.mark.parametrize(
    ("misread", "right"),
    [
        ("They donít know; the Mayorís plan ñ ìgood workî", "They don’t know; the Mayor’s plan – “good work”"),
        ("the councilÕs plan Ð and ÒgoodÓ", "the council’s plan – and “good”"),
        ("Comhairle Cathrach: Sinéad Ní Bhríain, Brían Ó Sé", "Comhairle Cathrach: Sinéad Ní Bhríain, Brían Ó Sé"),
        ("Señora Núñez – she’s new", "Señora Núñez – she’s new"),
    ],
)
def test_marks_that_an_encoding_made_letters_of(misread, right):
    assert mended(misread) == right


def test_a_page_with_such_marks_is_mended():
    data = lettered([(100, LEFT, b"The Mayor\x92s plan \x96 in short")], {0x92: 0xED, 0x96: 0xF1})
    assert texts(parsed(data)) == ["The Mayor’s plan – in short"]


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2026",
        "Tuesday, 5th July 2016",
        "The permission of 2009, of which half has been built since then, was for this:",
    ],
)
def test_bold_lines_that_are_no_headings(line):
    result = drawn(lambda sheet: (sheet.text(line, 100, font="Helvetica-Bold"), sheet.lines(LONG, 200)))
    assert result.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_row_that_ends_with_an_amount_is_no_heading():
    def draw(sheet):
        sheet.text("TOTAL BUDGET OF THE YEAR", 100, font="Helvetica-Bold")
        sheet.text("(24,496)", 100, 400, font="Helvetica-Bold")
        sheet.lines(LONG, 200)

    assert texts(drawn(draw), BlockKind.HEADING) == []


def test_a_date_in_capitals_is_not_a_number_and_a_title():
    result = drawn(lambda sheet: (sheet.text("11 NOVEMBER 2009", 100), sheet.lines(LONG, 200)))
    assert (result.blocks[0].number, words(result.blocks[0])) == (None, "11 NOVEMBER 2009")


def test_where_lines_reach_the_margin_one_that_does_not_is_the_last():
    def draw(sheet):
        down = 40.0
        for _ in range(10):
            for line in LONG:
                spread(sheet, line, down)
                down += 13
            sheet.text("all of the homes there.", down)
            down += 26
        sheet.text("The clerk is to look at each of the rules and the chairman of the board signs them all", down)
        sheet.text("Nothing else was said of it, save for one", down + 13)

    found = texts(drawn(draw))
    assert found[-1].startswith("Nothing else")


def test_a_lettered_title_in_bold_does_not_end_the_list_that_it_is_part_of():
    def draw(sheet):
        sheet.text("8. News of the wards was given by those who were there.", 100)
        sheet.text("(a) Harbour and quays", 120, LEFT + 18, font="Helvetica-Bold")
        sheet.text("The wall is to be mended in spring.", 140, LEFT + 36)
        sheet.text("(b) There was none of the hill.", 160, LEFT + 18)
        sheet.lines(LONG, 300)

    found = [(block.kind, block.number, block.level) for block in drawn(draw).blocks if block.number]
    assert found == [
        (BlockKind.LIST_ITEM, "8", 1),
        (BlockKind.HEADING, "a", 1),
        (BlockKind.LIST_ITEM, "b", 2),
    ]
