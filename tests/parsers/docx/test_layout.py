"""Numbers, headings, changes, controls, tables within tables: what Word shows that its XML does not say in words."""

from tests.parsers.docx.files import TYPE, cell, docx, level, listed, p, run, table
from tests.parsers.reading import parsed, row, rows


def abstract(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def lists(*abstracts: str) -> str:
    made = (f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(abstracts)))
    return "".join(abstracts) + "".join(made)


def test_legal_numbers_are_figures_whatever_their_chapters_are() -> None:
    legal = level(1, "decimal", "%1.%2").replace("<w:start", "<w:isLgl/><w:start")
    numbering = lists(abstract(0, level(0, "upperRoman", "%1."), legal))
    assert rows(docx(listed("Rents", 1) + listed("Voids", 1) + listed("Arrears", 1, 1), numbering=numbering), TYPE) == [
        "li1 I Rents",
        "li1 II Voids",
        "li2 2.1 Arrears",
    ]


def test_a_level_that_never_restarts_counts_on() -> None:
    on = level(1, "decimal", "(%2)").replace("<w:start", '<w:lvlRestart w:val="0"/><w:start')
    numbering = lists(abstract(0, level(0, "upperLetter", "%1"), on))
    body = listed("a", 1) + listed("b", 1, 1) + listed("c", 1) + listed("d", 1, 1)
    assert rows(docx(body, numbering=numbering), TYPE) == ["li1 A a", "li2 1 b", "li1 B c", "li2 2 d"]


def test_letters_after_z_and_figures_with_zeros_are_words_own() -> None:
    numbering = lists(abstract(0, level(0, "lowerLetter", "%1)", 27)), abstract(1, level(0, "decimalZero", "%1")))
    body = listed("a", 1) + listed("b", 1) + listed("c", 2)
    assert rows(docx(body, numbering=numbering), TYPE) == ["li1 aa a", "li1 bb b", "li1 01 c"]


def test_a_style_finds_its_level_in_the_list() -> None:
    second = level(1, "decimal", "%1.%2").replace("<w:numFmt", '<w:pStyle w:val="Second"/><w:numFmt')
    styles = '<w:style w:type="paragraph" w:styleId="Second"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = listed("Rents", 1) + p("Arrears fell.", '<w:pStyle w:val="Second"/>')
    assert (
        rows(docx(body, numbering=lists(abstract(0, level(0, "decimal", "%1"), second)), styles=styles), TYPE)[1]
        == "li2 1.1 Arrears fell."
    )


STYLES = (
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Caps"><w:rPr><w:caps/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
)


def test_paragraphs_in_a_headings_style_stay_paragraphs() -> None:
    long = (
        "The board heard that the lifts had stood still for nine weeks, and that tenants were owed an answer before the autumn. "
    )
    long += "It was told so in May."
    body = p("The lifts", '<w:pStyle w:val="H2"/>') + p(long, '<w:pStyle w:val="H2"/>')
    assert [row(block)[:2] for block in parsed(docx(body, styles=STYLES), TYPE).blocks] == ["h ", "p "]


def test_underlined_lines_and_those_in_italics_or_capitals_are_headings_but_links_are_none() -> None:
    body = (
        p("Waiting lists", "", '<w:u w:val="single"/>')
        + p("Empty homes", "", "<w:i/>")
        + p("Rents", '<w:pStyle w:val="Caps"/>')
        + p("Map of the estate", "", '<w:rStyle w:val="Link"/>')
        + p("Done.", "", "<w:i/>")
    )
    assert [row(block)[0] for block in parsed(docx(body, styles=STYLES), TYPE).blocks] == ["h", "h", "h", "p", "p"]


def test_deleted_rows_are_left_out_and_inserted_ones_kept() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p('Old'))}{cell(p('x'))}</w:tr>"
    new = f"<w:tr><w:trPr><w:ins/></w:trPr>{cell(p('New'))}{cell(p('y'))}</w:tr>"
    body = table([cell(p("Now")), cell(p("z"))]).replace("</w:tbl>", gone + new + "</w:tbl>")
    assert rows(docx(body), TYPE) == ["td Now", "td z", "td New", "td y"]


def test_moved_words_stand_where_they_were_moved_to() -> None:
    body = f"<w:p>{run('First. ')}<w:moveFrom>{run('Moved.')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Moved.')}</w:moveTo></w:p>"
    assert rows(docx(body), TYPE) == ["p First.", "p Moved."]


def test_content_controls_are_read_but_not_their_invitations() -> None:
    def control(properties: str, inner: str) -> str:
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = (
        control("", p("Report of the treasurer"))
        + control("<w:showingPlcHdr/>", p("Click to enter text."))
        + f"<w:p>{run('Ward: ')}{control('', run('North'))}{control('<w:showingPlcHdr/>', run('Choose one.'))}</w:p>"
        + control(contents, p("Rents 4"))
    )
    blocks = parsed(docx(body), TYPE).blocks
    assert [(row(block), block.furniture) for block in blocks] == [
        ("p Report of the treasurer", False),
        ("p Ward: North", False),
        ("p Rents 4", True),
    ]


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = (
        f"<w:p>{run('See item ')}{field.format('begin')}<w:r><w:instrText>REF lifts</w:instrText></w:r>{field.format('separate')}"
        f"{run('7')}{field.format('end')}<w:r><w:softHyphen/><w:t>,</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>key</w:t></w:r></w:p>"
    )
    assert [block.lines[0].text for block in parsed(docx(body), TYPE).blocks] == ["See item 7\u00ad,\tnon-key"]


def test_a_table_within_a_cell_follows_its_table_as_one_of_its_own() -> None:
    inner = table([cell(p("Rents")), cell(p("4%"))], [cell(p("Voids")), cell(p("2%"))])
    body = table([cell(p("Item")), cell(p("Figures:"), inner, p("as at May"))], [cell(p("Lifts")), cell(p("none"))])
    cells = [
        (row(block), block.cell.table, block.cell.row, block.cell.column)
        for block in parsed(docx(body), TYPE).blocks
        if block.cell
    ]
    assert cells == [
        ("td Item", 0, 0, 0),
        ("td Figures: as at May", 0, 0, 1),
        ("td Lifts", 0, 1, 0),
        ("td none", 0, 1, 1),
        ("td Rents", 1, 0, 0),
        ("td 4%", 1, 0, 1),
        ("td Voids", 1, 1, 0),
        ("td 2%", 1, 1, 1),
    ]


def test_cells_merged_the_old_way_are_one() -> None:
    merged = [cell(p("Both"), properties='<w:hMerge w:val="restart"/>'), cell(p(""), properties="<w:hMerge/>"), cell(p("Last"))]
    cells = [block.cell for block in parsed(docx(table(merged)), TYPE).blocks if block.cell]
    assert [(each.column, each.column_span) for each in cells] == [(0, 2), (2, 1)]


def test_of_choices_between_programs_the_first_is_read() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choices = "".join(
        f"<mc:{name}>{run(text)}</mc:{name}>"
        for name, text in (("Choice", "Seen."), ("Choice", "Twice."), ("Fallback", "Thrice."))
    )
    assert rows(docx(f"<w:p><mc:AlternateContent {mc}>{choices}</mc:AlternateContent></w:p>"), TYPE) == ["p Seen."]


def test_a_file_that_is_embedded_is_told_of() -> None:
    problems = parsed(docx(p("Report") + "<w:altChunk/>"), TYPE).problems
    assert ["embedded" in problem.cause for problem in problems] == [True]
    assert parsed(docx(p("Report")), TYPE).problems == ()


def test_the_paragraphs_of_a_cell_are_one_block_unless_they_are_prose() -> None:
    told = "The surveyor told the board that the north roof had been mended, and that the south roof would be in the summer."
    minutes = [cell(p("7")), cell(p("Roofs", "", "<w:b/>"), p(told), p("RESOLVED: That it be noted."))]
    plan = [cell(p("8")), cell(p("Mend the"), p("south roof"))]
    assert rows(docx(table(minutes, plan)), TYPE) == [
        "td 7",
        "td Roofs",
        f"td {told}",
        "td RESOLVED: That it be noted.",
        "td 8",
        "td Mend the south roof",
    ]
