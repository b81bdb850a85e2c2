"""What repeats at the edges of pages is furniture; what only looks alike is text."""

from pipeline.model import BlockKind, Cell
from pipeline.raw import RawBlock
from tests.tidy.pages import block, furniture, line, texts, tidied


def page(number, *, header=None, footer=None, body="Something else is told on page"):
    lines = [block(line(f"{body} {number * 7}.", number, 300))]
    return [
        *([block(line(header, number, 30))] if header else []),
        *lines,
        *([block(line(footer, number, 770))] if footer else []),
    ]


def test_headers_that_repeat_and_footers_that_count():
    blocks = [found for at in range(1, 5) for found in page(at, header="Northmere plan", footer=f"Northmere Council | {at}")]
    doc = tidied(blocks, 4)
    assert texts(doc) == [f"Something else is told on page {at * 7}." for at in range(1, 5)]
    assert len(furniture(doc)) == 8


def test_page_numbers_count_up_or_say_that_they_are():
    blocks = [found for at in range(1, 4) for found in page(at, footer=str(at + 4))] + page(4, footer="Page 8 of 8")
    assert furniture(tidied(blocks, 4)) == ["5", "6", "7", "Page 8 of 8"]


def test_figures_and_lists_at_the_foot_are_text():
    streets = [f"{at * 13 % 7}{at} Mill Street" for at in range(1, 5)]
    blocks = [found for at in range(1, 5) for found in page(at, footer=streets[at - 1])]
    assert furniture(tidied(blocks, 4)) == []
    assert furniture(tidied(page(1, footer="47") + page(2, footer="12"), 2)) == []


def test_a_header_of_a_short_letter():
    blocks = page(1, header="Eastvale Council") + page(2, header="Eastvale Council")
    assert furniture(tidied(blocks, 2)) == ["Eastvale Council"] * 2


def test_what_repeats_in_the_middle_of_pages_is_text():
    blocks = [block(line("Findings", at, 400)) for at in range(1, 5)]
    assert texts(tidied(blocks, 4)) == ["Findings"] * 4


def test_a_repeated_row_of_heads_is_no_header():
    blocks = [RawBlock(BlockKind.TABLE_CELL, (line("Action", at, 40),), cell=Cell(0, at, 0)) for at in range(1, 5)]
    assert furniture(tidied(blocks, 4)) == []


def test_a_footer_within_a_table_goes_where_it_stands_outside_too():
    blocks = [found for at in range(1, 4) for found in page(at, footer="Eastvale Council")]
    blocks.append(RawBlock(BlockKind.TABLE_CELL, (line("Recruit", 4, 700), line("Eastvale Council", 4, 770)), cell=Cell(0, 0, 0)))
    assert texts(tidied(blocks, 4))[-1] == "Recruit"


def test_contents_pages_with_leader_dots_and_without():
    dotted = [block(line(f"Part {word} ........ {at + 2}", 1, 100 + 20 * at)) for at, word in enumerate(("one", "two", "three"))]
    plain = [block(line("Contents", 2, 80))] + [block(line(f"Part {word} {at}", 2, 100 + at)) for at, word in enumerate("abc", 4)]
    prose = [
        block(line("The plan had cost 4", 3, 100)),
        block(line("It had been 5", 3, 130)),
        block(line("It rose to 6", 3, 160)),
    ]
    doc = tidied([*dotted, *plain, *prose], 3)
    assert texts(doc) == ["The plan had cost 4", "It had been 5", "It rose to 6"]
    assert len(furniture(doc)) == 7


def test_entries_of_contents_in_one_block():
    words = ["Aims 2", "The experiences and progress of people in", "supported housing 5", "Costs 9"]
    contents = block(*(line(text, 1, 100 + 20 * at) for at, text in enumerate(words)))
    assert texts(tidied([block(line("Contents", 1, 80)), contents, block(line("Aims", 2, 90))], 2)) == ["Aims"]


def test_the_head_of_a_table_that_is_as_often_within_pages_is_text():
    blocks = [found for at in range(1, 5) for found in page(at, header="Movements £000")]
    blocks += [block(line("Movements £000", at, 400)) for at in range(1, 5)]
    assert furniture(tidied(blocks, 4)) == []


def labels(blocks, pages):
    return [found.label for found in tidied(blocks, pages).pages]


def test_pages_are_named_as_they_are_printed():
    blocks = [*page(1), *page(2, footer="ii")]
    blocks += [found for at in range(3, 6) for found in page(at, footer=f"Plan of 2019 | {at - 2} | May 2020")]
    assert labels(blocks, 5) == [None, None, "1", "2", "3"]


def test_years_that_repeat_name_no_pages():
    blocks = [found for at in range(1, 4) for found in page(at, footer="Northmere 2021 to 2024")]
    assert labels(blocks, 3) == [None] * 3


def test_numbers_that_begin_again_in_an_annex():
    blocks = [found for at in range(1, 4) for found in page(at, footer=f"Page {at}")]
    blocks += [found for at in range(4, 9) for found in page(at, footer=f"Page {at - 3}")]
    assert labels(blocks, 8) == ["1", "2", "3", "1", "2", "3", "4", "5"]


def test_a_quarter_that_counts_by_chance_names_no_page():
    blocks = [found for at in range(1, 3) for found in page(at, footer=f"Quarter {at + 2} of 2019 Page {at} of 2")]
    assert labels(blocks, 2) == ["1", "2"]


def test_a_footer_that_says_which_page_of_how_many_needs_no_other_page():
    assert furniture(tidied(page(1, footer="Scrutiny Board, 19 May 2024 Page 1 of 1"), 1)) == [
        "Scrutiny Board, 19 May 2024 Page 1 of 1"
    ]
    assert furniture(tidied(page(1, footer="The plan is told on page 2 of 9"), 1)) == []
