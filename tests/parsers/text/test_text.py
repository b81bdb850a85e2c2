"""Texts of councils that do not exist, in the shapes that copies, conversions and clerks give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BadInput
from pipeline.model import Cell
from pipeline.parsers._markers import split_marker
from pipeline.parsers.text.decode import decode
from pipeline.parsers.text.inline import plain
from tests.parsers.reading import parsed, rows

PLAIN, MARKDOWN = "text/plain", "text/markdown"


def test_a_copied_agenda_item_page():
    page = (
        "Agenda item\n\nHousing repairs update.\n\nMinutes:\n\nThe Head of Housing spoke to the report.\n\n\u00a0\n\n"
        "i)\u00a0\u00a0\u00a0 Voids had fallen.\n\n·\u00a0\u00a0\u00a0 Rents were level.\n\n"
        "RESOLVED:\n\na)\u00a0\u00a0 That it be noted.\n\nSupporting documents:"
    )
    assert rows(page, PLAIN) == [
        "h Agenda item",
        "h Housing repairs update.",
        "h Minutes:",
        "p The Head of Housing spoke to the report.",
        "li1 i Voids had fallen.",
        "li2 Rents were level.",
        "p RESOLVED:",
        "li1 a That it be noted.",
        "h Supporting documents:",
    ]


def test_form_lines_stay_apart_and_headings_stand_out():
    text = "Meeting:\tAudit board\nReport by:\tHead of Finance\n\nWards affected\n\n"
    text += "All wards\n\nKey considerations\n\nThe fund closed in May."
    assert rows(text, PLAIN) == [
        "p Meeting:\tAudit board",
        "p Report by:\tHead of Finance",
        "h Wards affected",
        "p All wards",
        "h Key considerations",
        "p The fund closed in May.",
    ]


def test_items_keep_number_and_level():
    text = "- 3. Visits rose.\n- 4. Reasons were:\n - a. staffing\n - b. demand\n- Undated\n"
    text += "- 5. Costs fell.\n\n(a) first\n(b) second"
    assert rows(text, MARKDOWN) == [
        "li1 3 Visits rose.",
        "li1 4 Reasons were:",
        "li2 a staffing",
        "li2 b demand",
        "li2 Undated",
        "li1 5 Costs fell.",
        "li2 a first",
        "li2 b second",
    ]


def test_letters_count_on_after_a_paragraph():
    text = "1. BUDGET\n\na) Fees\n\nThese were set.\n\nb) Grants\n\nNone were made."
    assert rows(text, MARKDOWN) == ["li1 1 BUDGET", "li2 a Fees", "p These were set.", "li2 b Grants", "p None were made."]


def test_a_number_torn_from_its_text():
    assert rows("1.\n\nAdoption of minutes\n\nThey were adopted.", PLAIN)[0] == "li1 1 Adoption of minutes"


def test_lines_with_blank_lines_between_them():
    lines = [
        "The panel heard that the number of families who had asked for help with their",
        "rent had doubled since the winter, and that the team which deals with such",
        "requests had not grown, so that answers were slower than they had been in the",
        "year before the change of system.",
        "Members asked whether the delay could be shortened by moving two officers from",
        "another team for the summer.",
    ]
    assert len(rows("\n\n".join(lines), MARKDOWN)) == 2


def test_a_page_rule_and_its_number_do_not_cut_a_paragraph():
    found = parsed("The panel asked that the plan of works be\n\n---\n2\n\nshown to members in March.", MARKDOWN).blocks
    texts = [" ".join(line.text for line in block.lines) for block in found if not block.furniture]
    assert texts == ["The panel asked that the plan of works be shown to members in March."]


def test_tables_of_pipes_and_of_html():
    blocks = parsed(
        "| Action | By |\n|---|:-:|\n| Mend **roof** | May |\n\n<table><tr><td>One</td><td>Two</td></tr></table>", MARKDOWN
    ).blocks
    assert [block.cell for block in blocks] == [
        Cell(0, 0, 0, header=True),
        Cell(0, 0, 1, header=True),
        Cell(0, 1, 0),
        Cell(0, 1, 1),
        Cell(1, 0, 0),
        Cell(1, 0, 1),
    ]
    assert blocks[2].lines[0].text == "Mend roof"


def test_headings_and_front_matter():
    found = parsed('---\ntitle: "Minutes"\ntags:\n  - "parish"\n---\n# Top\n\nUnder\n=====\n\nText goes on.', MARKDOWN)
    assert found.properties == (("title", "Minutes"), ("tags", "parish"))
    assert [(block.kind, block.level) for block in found.blocks] == [("heading", 1), ("heading", 1), ("paragraph", None)]


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**2\\. Voids** rose", "2. Voids rose"),
        ("see [the plan](http://x.example/a_(b).pdf) here", "see the plan here"),
        ("a_b_c and 3*4*5", "a_b_c and 3*4*5"),
        ("*Noted* and _agreed_", "Noted and agreed"),
        ("27^th^ &amp; last<br>one", "27th & last one"),
    ],
)
def test_marks_come_off(marked, bare):
    assert plain(marked) == bare


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("(iv) x", "iv", "x"),
        ("2.1.3 The", "2.1.3", "The"),
        ("4(a). x", "4(a)", "x"),
        ("7 MATTERS ARISING", "7", "MATTERS ARISING"),
        ("3.Apologies", "3", "Apologies"),
        ("\uf0b7 x", None, "x"),
    ],
)
def test_markers(text, number, rest):
    marker = split_marker(text)
    assert marker is not None
    assert (marker.number, marker.rest) == (number, rest)


@pytest.mark.parametrize(
    "text", ["9.30 a.m. start", "2019. A year", "No. 3", "A. Smith", "1.4 million", "10 members met", "I. e.", "-5 degrees"]
)
def test_what_is_no_marker(text):
    assert split_marker(text) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    text = "The council’s plan – £5m"
    assert decode(text.encode(encoding)) == text


def test_nothing_to_read():
    with pytest.raises(BadInput):
        parsed(" \n\n\u00a0\n", PLAIN)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded(data):
    assert isinstance(decode(data), str)


LINES = ["1. x", "- y", "---", "===", "| a | b |", "|--|", "", "Head", "text that goes on", "# h", "<table>", "\\", ">"]


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_any_lines_are_read(lines):
    text = "\n".join([*lines, "Something is said."])
    assert parsed(text, MARKDOWN).blocks


def test_a_table_within_a_table_ends_where_the_outer_one_does():
    text = "Said.\n\n<table><tr><td>Rents<table><tr><td>Paid</td><td>4</td></tr></table>as at May</td></tr></table>\n\nDone."
    assert rows(text, MARKDOWN) == ["p Said.", "p Rents", "td Paid", "td 4", "p as at May", "p Done."]


def test_a_table_that_is_cut_off_is_one_all_the_same():
    assert rows("Said so.\n\n<table><tr><td>Rents</td><td>4%</td></tr>", MARKDOWN) == ["p Said so.", "td Rents", "td 4%"]


def test_a_link_over_two_lines_leaves_its_words():
    assert rows("See [the plan\nof May](https://kelder.example/plan_(1).pdf) for more.", MARKDOWN) == [
        "p See the plan of May for more."
    ]


PANDOC = (
    "The board\\'s treasurer said that rents had been paid in full by all tenants.\n"
    "He thanked the officers. Nothing more was asked of him on that day, and the\n"
    "board went on to the report of its surveyor about the state of the two roofs.\n"
    "Both leak. The one on the north side has leaked since the winter before last\n"
    "and the one on the south side since May, as the clerk had told the board then.\n"
    "Work is to begin in July, if the weather holds.\n\nRents of garages\n\n**Voids**\n\nThere were none.\n"
)


def test_markdown_that_a_program_wrote_ends_a_paragraph_at_blank_lines_only():
    found = rows(PANDOC, MARKDOWN)
    assert [row[:12] for row in found] == ["p The board'", "p Rents of g", "h Voids", "p There were"]


def test_lines_that_wait_for_more_go_on():
    assert rows("The plan was sent to the\nCommittee.\n\nThe wall is to be seen to. ACTION\nRB/TM.", PLAIN) == [
        "p The plan was sent to the Committee.",
        "p The wall is to be seen to. ACTION RB/TM.",
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-8", "cp1252"])
def test_encodings_of_one_and_two_bytes(encoding):
    text = "Café rents rose by £4 in Saint-Géry – the tenants’ panel was told."
    assert decode(text.encode(encoding)) == text


def test_latin_1_is_read_as_what_it_is():
    assert decode("Café rents rose by £4.".encode("latin-1")) == "Café rents rose by £4."


def test_a_citation_goes_on_with_its_number():
    long = "That the quarterly position of the borough's harbours, piers, slipways and moorings for"
    found = rows(f"{long}\n2016/17 as set out in paragraph\n4 of the report, be agreed.\n\nThe rest was noted.\n", PLAIN)
    assert found[0] == f"p {long} 2016/17 as set out in paragraph 4 of the report, be agreed."
