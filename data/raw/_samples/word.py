"""Writes the sample DOCX files with python-docx: real list numbers, shaded cells, fixed dates, so the same bytes at each run."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from _samples.blocks import Grid, Text

MADE = datetime(2024, 1, 1, tzinfo=UTC)
FORMATS = {"1": ("decimal", "%1."), "a": ("lowerLetter", "%1)"), "i": ("lowerRoman", "%1)"), "-": ("bullet", "\N{BULLET}")}


def write(title: str, author: str, footer: str, *parts: Text | Grid | list[Text]) -> bytes:
    """Return a DOCX; numbered items get numbering definitions, so that their numbers are nowhere in the text."""
    doc = Document()
    doc.styles["Normal"].font.name = "Arial"
    doc.styles["Normal"].font.size = Pt(11)
    doc.sections[0].header.paragraphs[0].text = author
    _footer(doc, footer)
    pieces = [piece for part in parts for piece in (part if isinstance(part, list) else [part])]
    for style, run in groupby(pieces, key=_run):
        if isinstance(style, str) and style in FORMATS:
            _list(doc, style, [piece for piece in run if isinstance(piece, Text)])
        else:
            for piece in run:
                _piece(doc, piece)
    return _fixed(doc, title, author)


def _run(piece: Text | Grid) -> object:
    """What groups pieces into one list: the sort of its numbers, or the piece itself where it is not in a list."""
    if not isinstance(piece, Text) or piece.style not in {"item", "bullet"}:
        return None
    if piece.style == "bullet":
        return "-"
    bare = piece.number.strip("().")
    return "1" if bare.isdecimal() else "i" if set(bare) <= set("ivx") else "a"


def _piece(doc: WordDocument, piece: Text | Grid) -> None:
    if isinstance(piece, Grid):
        _table(doc, piece)
    elif piece.style in {"title", "heading"}:
        doc.add_heading(piece.text, 1 if piece.style == "title" else 2)
    elif piece.style == "lines":
        doc.add_paragraph(piece.text.replace(" / ", "\n"))
    else:
        doc.add_paragraph().add_run(piece.text).bold = piece.style == "strong" or None


def _list(doc: WordDocument, kind: str, items: list[Text]) -> None:
    start = int(items[0].number.strip("().") or 1) if kind == "1" else 1
    number = _numbering(doc, kind, start)
    for item in items:
        _numbered(doc.add_paragraph(item.text), number)


def _numbering(doc: WordDocument, kind: str, start: int) -> int:
    """Add a list definition of its own, so that each list begins anew; return its id."""
    numbering = doc.part.numbering_part.element
    fresh = 100 + len(numbering.findall(qn("w:abstractNum")))
    form, text = FORMATS[kind]
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{fresh}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{fresh}"><w:abstractNumId w:val="{fresh}"/></w:num>'))
    return fresh


def _numbered(paragraph: Paragraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))


def _table(doc: WordDocument, part: Grid) -> None:
    table = doc.add_table(len(part.rows), len(part.rows[0]), style="Table Grid")
    fills = {(row, column): fill for row, column, fill in part.fills}
    for at, row in enumerate(part.rows):
        for column, words in enumerate(row):
            cell = table.cell(at, column)
            cell.width = Mm(part.widths[column])
            cell.paragraphs[0].add_run(words).bold = (part.header and at == 0) or None
            if (at, column) in fills:
                _shade(cell, fills[at, column])
    if part.header:
        repeat = table.rows[0]._tr.get_or_add_trPr()
        repeat.append(OxmlElement("w:tblHeader"))
    doc.add_paragraph()


def _shade(cell: _Cell, fill: str) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill.lstrip("#").upper()}"/>')
    )


def _footer(doc: WordDocument, words: str) -> None:
    """The footer's words and a page number that the reader's program fills in."""
    paragraph = doc.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{words}\tPage ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _fixed(doc: WordDocument, title: str, author: str) -> bytes:
    """Return the document with fixed dates, in its properties and in the archive that it is."""
    properties = doc.core_properties
    properties.title, properties.author, properties.last_modified_by, properties.comments = title, author, author, ""
    properties.created = properties.modified = MADE
    properties.revision = 1
    loose, fixed = BytesIO(), BytesIO()
    doc.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
