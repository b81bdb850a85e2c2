"""Word files, each made of the few elements that the test is about."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import BadInput
from tests.parsers.docx.files import NUMBERING, TYPE, W, docx, listed, p
from tests.parsers.reading import parsed, row, rows

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Out"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)


def styled(text, style):
    return p(text, f'<w:pStyle w:val="{style}"/>')


def test_numbers_are_those_that_word_shows():
    items = [
        ("Open", 1),
        ("first", 1, 1),
        ("second", 1, 1),
        ("Close", 1),
        ("again", 1, 1),
        ("dot", 2),
        ("Seven", 3),
        ("Eight", 3),
    ]
    body = "".join(listed(*item) for item in [*items, ("deep", 3, 2)])
    assert rows(docx(body, numbering=NUMBERING), TYPE) == [
        "li1 1 Open",
        "li2 a first",
        "li2 b second",
        "li1 2 Close",
        "li2 a again",
        "li1 dot",
        "li1 7 Seven",
        "li1 8 Eight",
        "li3 8.1 deep",
    ]


def test_headings_come_from_styles_outline_levels_and_looks():
    body = (
        styled("Background", "H2")
        + styled("Risks of delay", "Mine")
        + styled("Plan", "Out")
        + p("Next steps we take", run="<w:b/>")
        + p("Said.")
    )
    assert [(row(block), block.level) for block in parsed(docx(body, styles=STYLES), TYPE).blocks] == [
        ("h Background", 2),
        ("h Risks of delay", 2),
        ("h Plan", 1),
        ("h Next steps we take", 5),
        ("p Said.", None),
    ]


def test_insertions_are_kept_and_deletions_are_not():
    body = (
        "<w:p><w:r><w:t>Visit </w:t></w:r><w:ins><w:r><w:t>weekly</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>daily</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    assert rows(docx(body), TYPE) == ["p Visit weekly"]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The plan</w:t></w:r></w:p>"
    assert rows(docx(first + p("was agreed.")), TYPE) == ["p The plan was agreed."]


def test_headers_footers_and_contents_are_furniture():
    data = docx(styled("Aims 4", "Toc") + p("Aims are set."), styles=STYLES, header1=p("Draft"), footer1=p("Page"))
    blocks = parsed(data, TYPE).blocks
    assert [(row(block), block.furniture) for block in blocks] == [
        ("p Aims 4", True),
        ("p Aims are set.", False),
        ("p Draft", True),
        ("p Page", True),
    ]


def test_text_boxes_stand_behind_their_paragraph_once():
    box = "<w:txbxContent>" + p("Civic Hall") + "</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent><w:t>Dear all</w:t></w:r></w:p>"
    )
    assert rows(docx(body), TYPE) == ["p Dear all", "p Civic Hall"]


def test_line_breaks_part_a_title_from_its_text():
    body = "<w:p><w:r><w:t>3. ANY BUSINESS</w:t><w:br/><w:t>None was</w:t><w:br/><w:t>raised.</w:t></w:r></w:p>"
    assert rows(docx(body), TYPE) == ["li1 3 ANY BUSINESS", "p None was raised."]


def test_footnotes_come_last():
    data = docx(
        p("Said."),
        footnotes='<w:footnote w:type="separator">' + p("-") + "</w:footnote><w:footnote>" + p("See above.") + "</w:footnote>",
    )
    assert rows(data, TYPE) == ["p Said.", "p See above."]


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def test_merged_and_shaded_cells():
    body = (
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("Action", '<w:gridSpan w:val="2"/>')
        + cell("RAG")
        + "</w:tr><w:tr>"
        + cell("Recruit", '<w:vMerge w:val="restart"/>')
        + cell("May")
        + cell("", '<w:shd w:val="clear" w:color="auto" w:fill="FF0000"/>')
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("June")
        + cell("", '<w:shd w:val="solid" w:color="00B050" w:fill="auto"/>')
        + "</w:tr></w:tbl>"
    )
    blocks = [(row(block), block.cell) for block in parsed(docx(body), TYPE).blocks]
    cells = [(text, at.row, at.column, at.row_span, at.column_span, at.fill, at.header) for text, at in blocks]
    assert cells == [
        ("td Action", 0, 0, 1, 2, None, True),
        ("td RAG", 0, 2, 1, 1, None, True),
        ("td Recruit", 1, 0, 2, 1, None, False),
        ("td May", 1, 1, 1, 1, None, False),
        ("td", 1, 2, 1, 1, "#ff0000", False),
        ("td June", 2, 1, 1, 1, None, False),
        ("td", 2, 2, 1, 1, "#00b050", False),
    ]


def archive(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(f"word/{name}.xml", data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"old \.doc"),
        (b"PK\x03\x04 cut off", "no DOCX"),
        (docx(p("text"))[:-40], "no DOCX"),
        (docx(p("text"))[33:], "no DOCX|unpacked"),
        (docx(p(" ")), "no text"),
        (archive(other="<a/>"), "without a Word document"),
        (archive(document="<w:document"), "damaged"),
        (archive(document="<a>" + " " * 40_000_000 + "</a>"), "unreasonable"),
    ],
)
def test_files_that_cannot_be_read(data, cause):
    with pytest.raises(BadInput, match=cause):
        parsed(data, TYPE)


def test_entities_reach_nothing_outside():
    document = (
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Said &a;&c;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert rows(archive(document=document), TYPE) == ["p Said"]


WHOLE = docx(listed("One", 1) + p("Two"), numbering=NUMBERING, styles=STYLES)


@settings(max_examples=60)
@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_a_changed_byte_gives_blocks_or_bad_input(at, byte):
    try:
        assert parsed(WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :], TYPE).blocks
    except BadInput as error:
        assert error.remedy
