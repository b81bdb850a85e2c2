"""Colours of cells, wherever Word keeps them: shading, theme, styles, table looks, marks on words, signs."""

import pytest

from tests.parsers.docx.files import TYPE, beside, cell, docx, p, run, table
from tests.parsers.reading import parsed, rows

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Ours">'
    '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:accent2><a:srgbClr val="C00000"/></a:accent2><a:accent6><a:srgbClr val="00B050"/></a:accent6>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def shade(attributes: str) -> str:
    return f"<w:shd {attributes}/>"


def fills(data: bytes) -> list[str | None]:
    return [block.cell.fill for block in parsed(data, TYPE).blocks if block.cell]


def beside_a_name(*cells: str) -> str:
    """Return a table of one row: a name, then cells."""
    return table([cell(p("Rents")), *cells])


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('w:val="clear" w:fill="FFC000"', "#ffc000"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="clear" w:fill="auto" w:themeFill="accent6"', "#00b050"),
        ('w:val="clear" w:fill="auto" w:themeFill="text1"', "#101010"),
        ('w:val="clear" w:fill="auto" w:themeFill="accent2" w:themeFillTint="66"', "#ff8080"),
        ('w:val="clear" w:fill="auto" w:themeFill="accent2" w:themeFillShade="80"', "#600000"),
        ('w:val="clear" w:fill="auto" w:themeFill="accent1"', "#5b9bd5"),  # not in the theme: Word's own
        ('w:val="solid" w:color="auto" w:themeColor="accent2" w:fill="auto"', "#c00000"),
        ('w:val="pct50" w:color="FF0000" w:fill="FFFFFF"', "#ff8080"),
        ('w:val="pct10" w:color="auto" w:fill="auto"', None),
    ],
)
def test_shading_in_figures_by_theme_and_as_a_pattern(attributes: str, expected: str | None) -> None:
    body = beside_a_name(cell(p("x"), properties=shade(attributes)))
    assert fills(beside(docx(body), "word/theme/theme1.xml", THEME))[1] == expected


RED, AMBER, GREEN = (shade(f'w:val="clear" w:fill="{figures}"') for figures in ("FF0000", "FFC000", "00B050"))
STYLES = (
    f'<w:style w:type="paragraph" w:styleId="Late"><w:pPr>{RED}</w:pPr></w:style>'
    f'<w:style w:type="character" w:styleId="Soon"><w:rPr>{AMBER}</w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p("Late", RED), "#ff0000"),
        (p("Late", '<w:pStyle w:val="Late"/>'), "#ff0000"),
        (p("Soon", "", AMBER), "#ffc000"),
        (p("Soon", "", '<w:rStyle w:val="Soon"/>'), "#ffc000"),
        (p("Done", "", '<w:highlight w:val="green"/>'), "#00ff00"),
        (f"<w:p>{run('Done', GREEN)}{run(' or late', RED)}</w:p>", None),
        (f"<w:p>{run('Done', GREEN)}<w:del>{run(' late', RED)}</w:del></w:p>", "#00b050"),
        (p("●", "", '<w:color w:val="FF0000"/>'), "#ff0000"),
        ('<w:p><w:r><w:rPr><w:color w:val="00B050"/></w:rPr><w:sym w:font="Wingdings" w:char="F06C"/></w:r></w:p>', "#00b050"),
        (p("Word in red", "", '<w:color w:val="FF0000"/>'), None),
    ],
)
def test_marks_on_a_cells_words_are_its_colour(paragraph: str, expected: str | None) -> None:
    assert fills(docx(beside_a_name(cell(paragraph)), styles=STYLES))[1] == expected


def part(name: str, fill: str, run: str = "") -> str:
    shading = shade(f'w:val="clear" w:fill="{fill}"')
    return f'<w:tblStylePr w:type="{name}"><w:rPr>{run}</w:rPr><w:tcPr>{shading}</w:tcPr></w:tblStylePr>'


LOOKS = (
    '<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/>' + part("wholeTable", "EEEEEE") + "</w:style>"
    '<w:style w:type="table" w:styleId="Plan"><w:basedOn w:val="Base"/>'
    '<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr>'
    + part("firstRow", "000080", "<w:b/>")
    + part("lastRow", "808080")
    + part("firstCol", "0000FF")
    + part("band1Horz", "CCFFCC")
    + part("nwCell", "111111")
    + "</w:style>"
)
GRID = [[cell(p("Lift")), cell(p("Roof"))] for _ in range(4)]


def test_a_tables_look_gives_rows_columns_bands_and_corners_their_fills() -> None:
    look = (
        '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0000" w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="1"/>'
    )
    assert fills(docx(table(*GRID, look=look), styles=LOOKS)) == [
        *("#111111", "#000080"),
        *("#0000ff", "#ccffcc"),
        *("#0000ff", "#eeeeee"),
        *("#808080", "#808080"),
    ]


def test_an_older_look_is_a_number_and_what_it_does_not_ask_for_is_not_shown() -> None:
    look = '<w:tblStyle w:val="Plan"/><w:tblLook w:val="0620"/>'  # first row, neither bands of rows nor of columns
    blocks = [block.cell for block in parsed(docx(table(*GRID, look=look), styles=LOOKS), TYPE).blocks if block.cell]
    assert [block.fill for block in blocks] == ["#000080", "#000080", *["#eeeeee"] * 6]
    assert [block.header for block in blocks] == [True, True, *[False] * 6]


def test_a_first_row_in_bold_heads_its_columns() -> None:
    bold = [cell(p("Action", "", "<w:b/>")), cell(p("Rating", "", "<w:b/>"))]
    blocks = parsed(docx(table(bold, *GRID[:1])), TYPE).blocks
    assert [block.cell.header for block in blocks if block.cell] == [True, True, False, False]


def test_a_rows_own_shading_wins_over_its_tables() -> None:
    rows_of_it = "".join(
        f"<w:tr>{exception}{cell(p('a'))}{cell(p('b'))}</w:tr>" for exception in ("", f"<w:tblPrEx>{AMBER}</w:tblPrEx>")
    )
    assert fills(docx(f"<w:tbl><w:tblPr>{GREEN}</w:tblPr>{rows_of_it}</w:tbl>")) == ["#00b050", "#00b050", "#ffc000", "#ffc000"]


def test_signs_of_symbol_fonts_are_shown_as_what_they_look_like() -> None:
    signs = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        run("û", '<w:rFonts w:ascii="Wingdings"/>'),
        '<w:r><w:sym w:font="Wingdings 3" w:char="F070"/></w:r>',
        run("a", '<w:rFonts w:ascii="Webdings"/>'),
    )
    body = f"<w:p>{run('Key: ')}{run(', ').join(signs)}</w:p>"
    assert rows(docx(body), TYPE) == ["p Key: ✓, ✗, ▲, ✓"]
