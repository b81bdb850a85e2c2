import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BadInput
from pipeline.sources import DOCX, HTML, MARKDOWN, PDF, TEXT
from pipeline.sources.media import DOC, ODT, RTF, media_type


def zipped(*names: str, mimetype: str = "x") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, mimetype)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "wanted"),
    [
        (b"%PDF-1.7 ...", "x.txt", PDF),
        (b"junk before\n%PDF-1.4", "x.pdf", PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), "x.pdf", DOCX),
        (b"<!DOCTYPE html><p>x", "x", HTML),
        (b"\xef\xbb\xbf\n<!-- saved --><HTML lang=en>", "x.txt", HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "x.doc", HTML),
        (b"<div>part of a page</div>", "x.htm", HTML),
        ("\ufeff<html><p>x".encode("utf-16-le"), "x.html", HTML),
        (b"# Minutes", "x.md", MARKDOWN),
        (b"<div align=center> # Minutes", "x.md", MARKDOWN),
        (b"Minutes", "x.txt", TEXT),
        (b"Minutes", "x", TEXT),
        (b"BM stands for Board Meeting", "x.txt", TEXT),
        ("\ufeffMinutes".encode("utf-16-be"), "x.txt", TEXT),
        (b"caf\xe9 minutes", "x.txt", TEXT),
        ("Minutes of the Board".encode("utf-16-le"), "x.txt", TEXT),
        ("Minutes of the Board".encode("utf-16-be"), "x.txt", TEXT),
        ("\ufeffMinutes".encode("utf-32-be"), "x.txt", TEXT),
        (b"{\\rtf1 x", "x.doc", RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "x.doc", DOC),
        (zipped("[Content_Types].xml", "word/document2.xml"), "x.docm", DOCX),
        (zipped("mimetype", "content.xml", mimetype=ODT), "x.odt", ODT),
    ],
)
def test_the_bytes_decide(data: bytes, name: str, wanted: str) -> None:
    assert media_type(data, name) == wanted


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "x.docx", "empty (0 bytes)"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "minutes.pdf", "a JPEG picture"),
        (b"\x89PNG\r\n", "x.png", "a PNG picture"),
        (b"BM\x00\x00\x00", "x", "a bitmap picture"),
        (zipped("xl/workbook.xml"), "x.docx", "an Excel workbook"),
        (zipped("a.pdf", "b.pdf"), "x.zip", "a ZIP archive"),
        (zipped("word/document.xml")[:60], "x.docx", "cut off or damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "x.xls", "an old Office file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "x.docx", "protected by a password"),
        (b"\x00\x01\x02", "x.pdf", "neither a document nor text"),
        (b"<!DOCTYPE html><title>Not found", "report.pdf", "a web page"),
        (b"404 not found", "report.pdf", "plain text"),
    ],
    ids=lambda content: content if isinstance(content, str) else type(content).__name__,  # a zip's bytes hold the time
)
def test_what_is_not_read_is_refused_as_what_it_is(data: bytes, name: str, told: str) -> None:
    with pytest.raises(BadInput, match=r".") as refused:
        media_type(data, name)
    assert told in refused.value.cause
    assert refused.value.remedy


@given(st.binary(max_size=200), st.sampled_from(["x.pdf", "x.md", "x", "x.docx"]))
def test_any_bytes_have_a_type_or_a_refusal(data: bytes, name: str) -> None:
    try:
        assert media_type(data, name) in (PDF, DOCX, HTML, MARKDOWN, TEXT, RTF)
    except BadInput as refused:
        assert refused.cause.endswith(".")
        assert refused.remedy.endswith(".")
