"""Pages of councils that do not exist, in the shapes that ModernGov and other sites serve."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BadInput
from pipeline.parsers._numbers import formatted
from pipeline.parsers.html.style import colour
from tests.parsers.reading import parsed, rows

ITEM = """<!DOCTYPE html><html><head><title>Agenda item - Fostering review | Northmere Borough Council</title>
<script>document.write("never shown")</script></head><body><form method="post">
<div id="header"><ul class="nav"><li><a href="#">Home</a></li><li><a href="#">Your councillors</a></li></ul></div>
<div class="cookie-banner">Cookies help us count visits.</div>
<div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Fostering review</h2>
<p>Meeting of Children's Panel, Tuesday, 3rd March, 2020 10.00 am (Item 5.)</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">
<p class=MsoNormal>The lead officer spoke to the report.<o:p></o:p></p><p>&nbsp;</p>
<p>i)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>Placements had risen.</p>
<p><b>RESOLVED:</b></p><ol start="3" type="a"><li>That it be noted;</li><li><p>That members visit.</p><p>In May.</p>
<ul><li>if open</li></ul></li><li value="9">Ninth</li></ol>
<p>AGREED <br>1. That one stand;<br>2. That two<br>stand.</p></div>
<p class="mgSubItemTitleTxt">Supporting documents:</p>
<ul class="mgBulletList"><li><a href="x.pdf">Fostering figures</a> <span>PDF 107 KB</span></li></ul></div>
<div id="footer">Contact us</div></form></body></html>"""


def test_an_item_page_of_moderngov():
    assert rows(ITEM, "text/html") == [
        "h Agenda item",
        "h Fostering review",
        "p Meeting of Children's Panel, Tuesday, 3rd March, 2020 10.00 am (Item 5.)",
        "h Minutes:",
        "p The lead officer spoke to the report.",
        "li1 i Placements had risen.",
        "p RESOLVED:",
        "li1 c That it be noted;",
        "li1 d That members visit.",
        "p In May.",
        "li2 if open",
        "li1 i Ninth",
        "p AGREED",
        "li1 1 That one stand;",
        "li1 2 That two stand.",
        "h Supporting documents:",
        "li1 Fostering figures",
    ]


def test_what_an_item_page_says_of_its_meeting():
    found = dict(parsed(ITEM, "text/html").properties)
    assert found["committee"] == "Children's Panel"
    assert found["date"] == "Tuesday, 3rd March, 2020"
    assert found["site"] == "Northmere Borough Council"


def test_a_meeting_page_gives_each_item_its_number():
    page = """<title>Agenda for Audit Board on Monday, 11th March, 2019, 6.30 pm</title><div class="mgContent">
    <h1>Agenda and minutes</h1><table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
    <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Apologies</p>
    <p class="mgSubItemTitleTxt">Minutes:</p><div><p>None came.</p></div></td></tr>
    <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td><td><p class="mgAiTitleTxt"><a>Risk</a>PDF 1 MB</p>
    <ul class="mgActionList"><li>View the decision for item 2.</li></ul><p class="mgSubItemTitleTxt">Decision:</p>
    <div><p>That it be noted.</p></div></td></tr></table></div>"""
    expected = [
        "h Agenda and minutes",
        "h 1 Apologies",
        "h Minutes:",
        "p None came.",
        "h 2 Risk",
        "h Decision:",
        "p That it be noted.",
    ]
    assert rows(page, "text/html") == expected
    assert dict(parsed(page, "text/html").properties)["committee"] == "Audit Board"


def test_cells_have_places_spans_and_fills():
    page = """<style>.done{background-color:#00b050}</style><table><tr><th>Action</th><th>Rating</th></tr>
    <tr><td rowspan=2>Recruit</td><td bgcolor=red>&nbsp;</td></tr><tr><td class=done>Yes</td></tr>
    <tr class="rag-amber"><td colspan=2><ol><li>One</li><li>Two</li></ol></td></tr></table>"""
    cells = [(block.cell.row, block.cell.column, block.cell.row_span, block.cell.column_span, block.cell.fill, block.cell.header)
             for block in parsed(page, "text/html").blocks if block.cell]  # fmt: skip
    assert cells == [
        (0, 0, 1, 1, None, True),
        (0, 1, 1, 1, None, True),
        (1, 0, 2, 1, None, False),
        (1, 1, 1, 1, "#ff0000", False),
        (2, 1, 1, 1, "#00b050", False),
        (3, 0, 1, 2, "#ffbf00", False),
        (3, 0, 1, 2, "#ffbf00", False),
    ]
    assert rows(page, "text/html")[-2:] == ["td 1 One", "td 2 Two"]


def test_the_main_part_of_any_page():
    links = "".join(f"<li><a href='#'>Elsewhere {at}</a></li>" for at in range(30))
    page = f"<body><div><ul>{links}</ul></div><div><div><p>{'Grants were awarded to seven groups. ' * 12}</p></div></div></body>"
    assert len(rows(page, "text/html")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#F00", "#ff0000"),
        ("rgb(255, 192, 0)", "#ffc000"),
        ("rgba(1,2,3,0)", None),
        ("Amber", "#ffbf00"),
        ("url(x.png)", None),
        ("hsl(120, 100%, 25%)", "#008000"),
    ],
)
def test_colours(text, expected):
    assert colour(text) == expected


def test_the_paragraphs_of_a_cell_are_one_block_unless_they_are_prose():
    told = "The surveyor told the board that the north roof had been mended, and that the south roof would be in the summer."
    page = f"<table><tr><td>7</td><td><p>Roofs</p><p>{told}</p></td></tr><tr><td>8</td><td><p>Mend the<p>south roof</table>"
    assert rows(page, "text/html") == ["td 7", "td Roofs", f"td {told}", "td 8", "td Mend the south roof"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<td bgcolor='#FF0000'>x</td>", "#ff0000"),
        ("<td style='background:rgb(0 128 0)'>x</td>", "#008000"),
        ("<td class='ragGreen'>x</td>", "#008000"),
        ("<td class='cell rag_amber'>x</td>", "#ffbf00"),
        ("<td><strong class='govuk-tag govuk-tag--red'>Late</strong></td>", "#ff0000"),
        ("<td class='table-danger'>x</td>", "#ff0000"),
        ("<td class='late'>x</td>", "#123456"),
        ("<td class='plan'>x</td>", None),
        ("<td><span style='color:#00B050'>●</span></td>", "#00b050"),
        ("<td><font color=red>▲</font></td>", "#ff0000"),
        ("<td><font color=red>Late</font></td>", None),
        ("<td class='hundred bored greenhouse'>x</td>", None),
    ],
)
def test_fills_by_attribute_style_class_and_sign(cell, expected):
    page = f"<style>.plan td.late, .x .y{{background:#123456}}</style><table><tr><td>Rents</td>{cell}</tr></table>"
    assert [block.cell.fill for block in parsed(page, "text/html").blocks if block.cell][1] == expected


def test_numbers_of_lists():
    assert [formatted(value, "lower-roman") for value in (1, 4, 9, 40)] == ["i", "iv", "ix", "xl"]
    assert [formatted(value, "upper-alpha") for value in (1, 26, 27)] == ["A", "Z", "AA"]


@pytest.mark.parametrize(
    "page", ["", "<html><body><script>x()</script></body></html>", "<title>404 Not Found</title><h1>Not Found</h1>"]
)
def test_pages_that_are_no_documents(page):
    with pytest.raises(BadInput):
        parsed(page, "text/html")


def test_windows_1252_is_read_as_browsers_read_it():
    page = '<meta charset="iso-8859-1"><p>The council\x92s plan</p>'.encode("latin-1")
    assert rows(page, "text/html") == ["p The council’s plan"]


def test_deep_nesting_and_spans_without_sense_are_read():
    assert rows("<div>" * 200 + "deep", "text/html") == ["p deep"]
    assert len(rows("<table><tr><td colspan=999999999 rowspan=-4>one<td>two", "text/html")) == 2


PARTS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td colspan=3>",
    "</table>",
    "<ol>",
    "<li>",
    "<br>",
    "<b>",
    "1. x",
    "</div>",
    "&",
    "<h2>",
]


@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_malformed_markup_never_raises_anything_else(parts):
    with suppress(BadInput):
        parsed("".join(parts), "text/html")


def test_control_characters_are_left_out():
    assert rows("<p>One<script>x</script>&#1;&#27; t\x01wo\x00</p>", "text/html") == ["p One two"]


def test_a_form_feed_behind_what_is_left_out_is_a_blank():
    assert rows("<p>One <script>x</script>&#12; two</p><p>at\fonce</p>", "text/html") == ["p One two", "p at once"]
