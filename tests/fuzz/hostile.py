"""Structures made to hurt: depth, size, loops, bombs. Each is small to write down and large to read."""
# ruff: noqa: B023 -- each is made before the next is named

import zlib
from collections.abc import Callable, Iterator

from tests.fuzz.mutate import Case, packed

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


Shapes = Iterator[tuple[str, Callable[[], bytes]]]
"""Names, and what makes the bytes."""


def docx(body: str, *, before: str = "", **parts: str) -> bytes:
    document = f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{body}</w:body></w:document>'
    return packed(
        {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": document}
        | {f"word/{name}.xml": content for name, content in parts.items()}
    )


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def stream(content: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), extra, packed)


def page(content: bytes, *, box: bytes = b"0 0 595 842", extra: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    resources = b"/Resources << /Font << /F1 5 0 R >> %s >>" % extra
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R %s >>" % (box, resources),
        stream(content),
        font,
        *more,
    )


_SHOWN = b"BT /F1 12 Tf 72 700 Td (The report was noted by 3 May 2021.) Tj ET\n"


def _pdfs() -> Shapes:
    for name, box in {
        "huge": b"0 0 1e9 1e9",
        "endless": b"-1e38 -1e38 1e38 1e38",
        "nothing": b"0 0 0 0",
        "turned round": b"600 800 0 0",
        "no numbers": b"a b c d",
    }.items():
        yield f"page box {name}", lambda: page(_SHOWN, box=box)
        yield (
            f"page box {name} with a picture only",
            lambda: page(b"q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q", box=box),
        )
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    yield "pages that hold themselves", lambda: pdf(catalogue, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")
    yield "a billion pages", lambda: pdf(catalogue, b"<< /Type /Pages /Kids [] /Count 1000000000 >>")
    yield "less than no pages", lambda: pdf(catalogue, b"<< /Type /Pages /Kids [] /Count -5 >>")
    chain = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1) for number in range(2, 5000)]
    yield "a chain of pages", lambda: pdf(catalogue, *chain)
    form = stream(b"/X1 Do /X1 Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>")
    yield "a form that draws itself", lambda: page(_SHOWN + b"/X1 Do", extra=b"/XObject << /X1 6 0 R >>", more=(form,))
    doubling = [
        stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % after)
        for after in range(7, 37)
    ]
    last = stream(_SHOWN, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    yield "forms that double thirty times", lambda: page(b"/X Do", extra=b"/XObject << /X 6 0 R >>", more=(*doubling, last))
    yield "a stream that unpacks to 300 MB", lambda: page(_SHOWN + b" " * 300_000_000)
    yield "a million letters on a page", lambda: page(b"BT /F1 1 Tf 72 700 Td " + b"(lorem ) Tj 1 0 Td " * 170_000 + b"ET")
    yield (
        "a hundred thousand lines on a page",
        lambda: page(b"".join(b"%d 0 m %d 800 l S\n" % (x % 595, x % 595) for x in range(100_000))),
    )
    grid = b"".join(b"0 %d m 595 %d l S %d 0 m %d 842 l S\n" % (at, at, at, at) for at in range(0, 590, 4))
    yield "a grid of twenty thousand cells", lambda: page(grid + _SHOWN)
    yield "brackets without end", lambda: page(b"[" * 200_000 + b"(" * 200_000)
    yield "saved states without end", lambda: page(b"q " * 300_000 + _SHOWN)
    yield (
        "letters of no size",
        lambda: page(b"BT /F1 0 Tf 72 700 Td (noted) Tj /F1 1e30 Tf (noted) Tj 0 0 0 0 0 0 Tm (agreed) Tj ET"),
    )
    yield "a dictionary of depth", lambda: pdf(catalogue, b"<< /A " * 60_000 + b">>" * 60_000)
    yield "bytes behind a head", lambda: b"%PDF-1.7\n" + b"\x00\xff" * 2_000_000


def _docxs() -> Shapes:
    run = "<w:p><w:r><w:t>The report was noted.</w:t></w:r></w:p>"
    laughs = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 12))
    yield (
        "entities that multiply",
        lambda: docx("<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>", before=f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'),
    )
    outside = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    yield "an entity from outside", lambda: docx("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", before=outside)
    yield "tables within tables", lambda: docx("<w:tbl><w:tr><w:tc>" * 3000 + run + "</w:tc></w:tr></w:tbl>" * 3000)
    yield "runs within runs", lambda: docx("<w:p>" * 90_000 + "</w:p>" * 90_000)
    yield "a document of 120 MB", lambda: docx("<w:p/>" * 20_000_000)
    yield "a text of 100 MB", lambda: docx(f"<w:p><w:r><w:t>{'noted ' * 17_000_000}</w:t></w:r></w:p>")
    row = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr>'
    yield "spans without end", lambda: docx(f"<w:tbl>{row * 50}</w:tbl>")
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 3}"/></w:style>' for n in range(3)
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>noted</w:t></w:r></w:p>'
    yield "styles that rest on each other", lambda: docx(styled, styles=f"<w:styles {_W}>{styles}</w:styles>")
    yield "a document that is none", lambda: packed({"word/document.xml": b"\x00" * 1000})
    yield "a hundred thousand parts", lambda: packed({f"word/{n}": b"" for n in range(100_000)} | {"word/document.xml": b"<a/>"})


def _pages() -> Shapes:
    for tag in ("div", "table><tr><td", "ul><li", "span", "b", "blockquote"):
        yield f"{tag} a hundred thousand deep", f"<html><body>{f'<{tag}>' * 100_000}noted".encode
    cell = "<td colspan=65534 rowspan=65534>noted</td>"
    yield "spans without end", f"<html><table>{f'<tr>{cell * 40}</tr>' * 40}</table>".encode
    row = b"<tr>" + b"<td>3%</td>" * 200 + b"</tr>"
    yield "two hundred thousand cells", lambda: b"<html><table>" + row * 1000 + b"</table>"
    yield "a line of 10 MB", lambda: b"<html><p>" + b"The report was noted by 3 May 2021 and 40% agreed. " * 200_000
    yield "attributes without end", lambda: b"<html><p " + b"a=1 " * 500_000 + b">noted"
    yield "references without end", lambda: b"<html><p>" + b"&#65;&amp;&nosuch;" * 300_000
    yield "comments without end", lambda: b"<html>" + b"<!-- " * 400_000


def _texts() -> Shapes:
    lines = {
        "words": b"noted ", "digits": b"7", "letters": b"a", "brackets": b"(", "closing brackets": b")", "pipes": b"|",
        "dashes": b"-", "stars": b"*", "hashes": b"#", "tabs": b"\t", "zeros": b"0", "per cent": b"12% ", "commas": b"a, ",
        "dates": b"3 May 2021 ", "slashes": b"1/2/", "resolutions": b"RESOLVED: (a) ", "that": b"that ", "marks": b"\xcc\x81",
        "quotes": b'"', "stops": b"a.", "ratings": b"red amber green ", "numbers": b"1.1.", "roman": b"iv) ",
        "by": b"by the end of ",
        "capitals": b"AGREED ", "dollars": b"\xc2\xa31,000,000 ", "spaces": b" ", "wide": b"\xf0\x9f\x98\x80",
    }  # fmt: skip
    for name, words in lines.items():
        yield f"a line of 10 MB of {name}", lambda: words * (10_000_000 // len(words))
        yield f"lines of {name}", lambda: (words * (200 // len(words)) + b"\n") * 20_000
    yield "a million empty lines", lambda: b"\n" * 1_000_000
    yield "a million items", lambda: b"".join(b"%s- item\n" % (b" " * (n % 200)) for n in range(200_000))
    yield "tables without end", lambda: b"| a | b |\n|---|---|\n" + b"| 3% | red |\n" * 100_000


def _archives() -> Shapes:
    inner = packed({"minutes.txt": "The report was noted."})
    for _ in range(40):
        inner = packed({"inner.zip": inner})
    yield "archives within archives", lambda: inner
    yield "300 MB in a member", lambda: packed({"minutes.txt": b" " * 300_000_000})
    yield "sixty thousand members", lambda: packed({f"{n}.txt": b"noted" for n in range(60_000)})
    yield (
        "names that lead out",
        lambda: packed({"../../etc/minutes.txt": b"noted", "/abs.txt": b"noted", "a\nb.txt": b"noted", "\x01": b""}),
    )


def _emails() -> Shapes:
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    yield "parts within parts", f"From: a@example.org\nMIME-Version: 1.0\n{parts}".encode
    yield "a head of 5 MB", lambda: b"From: a@example.org\nMIME-Version: 1.0\nTo: " + b"b@example.org, " * 350_000 + b"\n\nnoted"
    yield "comments in a head", lambda: b"From: a@example.org\nMIME-Version: 1.0\nDate: " + b"(" * 100_000 + b"\n\nnoted"
    words = "".join(f"\n =?utf-8?q?{n}?=" for n in range(30_000))
    yield "words in a head", f"From: a@example.org\nMIME-Version: 1.0\nSubject:{words}\n\nnoted".encode
    many = "--b\nContent-Disposition: attachment; filename=a.txt\n\nnoted\n" * 40_000
    yield "forty thousand attachments", f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{many}".encode


def _outlooks() -> Shapes:
    yield "a container of nothing", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 100_000


_SHAPES: dict[str, Callable[[], Shapes]] = {
    ".pdf": _pdfs,
    ".docx": _docxs,
    ".html": _pages,
    ".txt": _texts,
    ".md": _texts,
    ".zip": _archives,
    ".eml": _emails,
    ".msg": _outlooks,
}


def cases(wanted: tuple[str, ...] = ("",)) -> Iterator[Case]:
    """Yield the hostile inputs whose name has one of these words, each made when it is asked for: some are large."""
    for suffix, shapes in _SHAPES.items():
        for name, make in shapes():
            if any(words in f"{suffix} {name}" for words in wanted):
                yield Case(f"{suffix} {name}", suffix, make())
