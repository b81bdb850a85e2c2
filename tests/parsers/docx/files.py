"""Makes DOCX files from the XML of their parts."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def docx(body: str, **parts: str) -> bytes:
    """Return a file with ``body`` as document.xml and further parts, ``styles`` or ``header1``, as their inner XML."""
    roots = {"document": f"<w:body>{body}</w:body>", **parts}
    names = {"document": "document", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inner in roots.items():
            root = names.get(name, "hdr" if name.startswith("header") else "ftr")
            archive.writestr(f"word/{name}.xml", f'<w:{root} xmlns:w="{W}">{inner}</w:{root}>')
    return file.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def listed(text: str, identity: int, depth: int = 0) -> str:
    """Return a list item."""
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>')


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "(%2)")}'
    f"{level(2, 'decimal', '%1.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "o")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def beside(data: bytes, name: str, xml: str) -> bytes:
    """Return a file with one more part, such as ``word/theme/theme1.xml``."""
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, xml)
    return file.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: list[str], look: str = "") -> str:
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join('<w:tr>' + ''.join(row) + '</w:tr>' for row in rows)}</w:tbl>"
