"""Whole files: what they say of themselves, what can't be read, and why."""

import io

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.errors import BadInput
from pipeline.model import BlockKind
from pipeline.parsers import parse
from tests.parsers.pdf.pages import PROSE, Sheet, parsed, source, texts
from tests.shared import SHARED, needs_shared


def test_pages_and_properties():
    sheet = Sheet()
    sheet.canvas.setTitle("Minutes of the Board")
    sheet.canvas.setAuthor("A. Orme")
    sheet.lines(PROSE, 100)
    sheet.page()
    sheet.lines(PROSE, 100)
    result = sheet.parsed()
    assert [page.number for page in result.pages] == [1, 2]
    assert dict(result.properties)["title"] == "Minutes of the Board"
    assert dict(result.properties)["author"] == "A. Orme"
    assert result.problems == ()
    assert [block.lines[0].box.page for block in result.blocks] == [1, 2]


def test_printed_page_labels():
    sheet = Sheet()
    sheet.canvas.addPageLabel(0, style="ROMAN_LOWER")
    sheet.canvas.addPageLabel(1, style="ARABIC")
    for _ in range(3):
        sheet.lines(PROSE, 100)
        sheet.page()
    assert [page.label for page in sheet.parsed().pages] == ["i", "1", "2"]


def test_the_registry_knows_the_format():
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    assert [block.kind for block in parse(source(sheet.data())).blocks] == [BlockKind.PARAGRAPH]


def test_a_scanned_page_is_a_problem_with_its_remedy():
    picture = pypdfium2.PdfBitmap.new_native(40, 40, 4)
    picture.fill_rect((90, 90, 90, 255), 0, 0, 40, 40)
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    sheet.page()
    sheet.canvas.drawInlineImage(picture.to_pil(), 50, 50, 400, 600)
    result = sheet.parsed()
    assert texts(result) == [" ".join(PROSE)]
    (problem,) = result.problems
    assert problem.cause.startswith("Page 2 ")
    assert "OCR" in problem.remedy


def test_an_empty_page_is_no_problem():
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    sheet.page()
    sheet.page()
    assert sheet.parsed().problems == ()


def _sheet() -> bytes:
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    return sheet.data()


def _encrypted() -> bytes:
    sheet = Sheet(encrypt=StandardEncryption("open sesame", ownerPassword="owner"))
    sheet.lines(PROSE, 100)
    return sheet.data()


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "no PDF"),
        (b"<!doctype html><title>Not found</title>", "no PDF"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "no PDF"),
        (b"%PDF-1.4\n", "damaged"),
        (_sheet()[:300], "damaged"),
        (_encrypted(), "encrypted"),
    ],
)
def test_what_is_no_readable_pdf_is_bad_input_with_cause_and_remedy(data, cause):
    with pytest.raises(BadInput) as refusal:
        parsed(data)
    assert cause in refusal.value.cause
    assert refusal.value.remedy


def test_a_file_that_only_its_owner_may_change_is_read():
    sheet = Sheet(encrypt=StandardEncryption("", ownerPassword="owner"))
    sheet.lines(PROSE, 100)
    assert texts(sheet.parsed()) == [" ".join(PROSE)]


_WHOLE = _sheet()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(_WHOLE)), st.binary(max_size=8))
def test_damage_ends_in_blocks_or_in_bad_input(at, noise):
    try:
        parsed(_WHOLE[:at] + noise + _WHOLE[at + len(noise) :])
    except BadInput as refusal:
        assert refusal.cause and refusal.remedy


def test_documents_are_closed_after_reading():
    for _ in range(30):
        parsed(_WHOLE)
    buffer = io.BytesIO(_WHOLE)
    assert buffer.read() == _WHOLE


@needs_shared
def test_every_page_of_a_sample_of_the_corpus_is_accounted_for():
    paths = sorted((SHARED / "corpus").rglob("*.pdf"))[::60]
    assert paths
    for path in paths:
        data = path.read_bytes()
        if not data.startswith(b"%PDF"):
            continue
        result = parsed(data)
        told = {line.box.page for block in result.blocks for line in block.lines}
        document = pypdfium2.PdfDocument(data)
        for number, page in enumerate(document, 1):
            textpage = page.get_textpage()
            has_text = bool(textpage.get_text_range().strip())
            assert not has_text or number in told, f"{path.name}, page {number}"
        document.close()
