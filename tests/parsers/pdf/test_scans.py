"""Scanned pages: when a text layer is not to be used, what OCR makes of the picture, what is told without it."""

import io
import random
import shutil
import string
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.model import BlockKind, Status
from pipeline.parsers import parse
from pipeline.parsers.pdf import ocr
from pipeline.parsers.pdf.quality import Quality, quality_of
from pipeline.process import process
from pipeline.raw import Parsed
from pipeline.records import finding_record
from pipeline.settings import Ocr, OcrUse, Settings
from tests.parsers.pdf.pages import PROSE, Sheet, source, texts

needs_tesseract = pytest.mark.skipif(not shutil.which("tesseract"), reason="needs Tesseract (apt-get install tesseract-ocr)")
AUTO = Ocr(tesseract="tesseract")
NAMES = "Flat 12 Ormond Lodge 31 Quayside Road LV4 9XQ Mrs D Oyelaran Flat 14 Ormond Lodge Mr P Zschau Dr W Llywelyn " * 3
ENGLISH = " ".join(PROSE) * 3


def exchanged(text: str) -> str:
    letters = list(string.ascii_lowercase)
    random.Random(3).shuffle(letters)
    return text.lower().translate(str.maketrans(string.ascii_lowercase, "".join(letters)))


def misread(text: str, share: float) -> str:
    chance = random.Random(5)
    return "".join(
        chance.choice("cl1I|0rfi;lnmu.,'~^") if chance.random() < share and letter != " " else letter for letter in text
    )


@pytest.mark.parametrize(
    ("text", "covered", "quality"),
    [
        ("", 0.0, Quality.NONE),
        ("  \n ", 1.0, Quality.NONE),
        ("Page 3 of 9", 0.0, Quality.GOOD),
        ("Page 3 of 9", 0.9, Quality.NONE),
        (ENGLISH, 0.0, Quality.GOOD),
        (ENGLISH, 1.0, Quality.GOOD),
        (ENGLISH.upper(), 0.0, Quality.GOOD),
        (NAMES, 0.0, Quality.GOOD),
        ("2019/20 £000 14,338 (2,110) 12.4% " * 30, 0.0, Quality.GOOD),
        (exchanged(ENGLISH), 0.0, Quality.LYING),
        ("".join(chr(max(ord(letter) - 29, 1)) for letter in ENGLISH), 0.0, Quality.LYING),
        ("".join(chr(0xF000 + ord(letter)) for letter in ENGLISH), 0.0, Quality.LYING),
        ("\ufffd" * 40, 0.0, Quality.LYING),
        (misread(ENGLISH, 0.4), 1.0, Quality.LYING),
        (misread(ENGLISH, 0.02), 1.0, Quality.GOOD),
    ],
)
def test_the_quality_of_a_text_layer(text: str, covered: float, quality: Quality) -> None:
    assert quality_of(text, covered) is quality


def draw(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(72, 770, "Estates Panel")
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 730, "The Panel met on 4 May 2021. Of 40 lifts inspected, 37 were in service, which is 92.5% of all")
    canvas.drawString(72, 715, "lifts that the council owns, against a target of 95%.")
    canvas.drawString(72, 680, "RESOLVED:")
    for number, (height, words) in enumerate(
        [(655, "That the report be noted."), (630, "That the lifts be repaired by 30 June 2021.")], 1
    ):
        canvas.drawString(72, height, f"({number})")
        canvas.drawString(108, height, words)


def scanned(*, turned: int = 0, layer: str = "") -> bytes:
    """A page as a picture; ``layer`` is text over it that nobody sees."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    draw(canvas)
    canvas.save()
    picture = pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=200 / 72, rotation=turned).to_pil().convert("L")
    whole = io.BytesIO()
    canvas = Canvas(whole, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    for at, line in enumerate(layer.split("\n")):
        words = canvas.beginText(72, 700 - 14 * at)
        words.setTextRenderMode(3)
        words.textLine(line)
        canvas.drawText(words)
    canvas.save()
    return whole.getvalue()


def read(data: bytes, settings: Ocr = AUTO) -> Parsed:
    return parse(source(data), settings)


@needs_tesseract
def test_a_scanned_page_is_read_as_one_with_text_is() -> None:
    result = read(scanned())
    assert result.problems == ()
    assert texts(result) == [
        "Estates Panel",
        "The Panel met on 4 May 2021. Of 40 lifts inspected, 37 were in service, which is 92.5% of all"
        " lifts that the council owns, against a target of 95%.",
        "RESOLVED:",
        "That the report be noted.",
        "That the lifts be repaired by 30 June 2021.",
    ]
    assert [(block.kind, block.number) for block in result.blocks][3:] == [(BlockKind.LIST_ITEM, "1"), (BlockKind.LIST_ITEM, "2")]
    assert result.blocks[0].kind is BlockKind.HEADING
    assert all(line.ocr for block in result.blocks for line in block.lines)


@needs_tesseract
def test_recognised_words_stand_where_they_are_printed() -> None:
    line = read(scanned()).blocks[0].lines[0]
    assert line.box is not None
    assert (line.box.left, line.box.bottom) == pytest.approx((72, A4[1] - 770), abs=6)


@needs_tesseract
def test_a_false_layer_gives_way_to_the_picture() -> None:
    layer = "\n".join(exchanged(ENGLISH)[at : at + 70] for at in range(0, 700, 70))
    result = read(scanned(layer=layer))
    assert texts(result)[0] == "Estates Panel"
    assert result.problems == ()


@needs_tesseract
def test_a_stamp_on_a_scan_does_not_hide_it() -> None:
    assert "Estates Panel" in texts(read(scanned(layer="Received 5 May")))


def test_a_good_layer_over_a_picture_is_used() -> None:
    layer = "\n".join(PROSE)
    result = read(scanned(layer=layer), Ocr(tesseract="no such command"))
    assert result.problems == ()
    assert PROSE[0] in " ".join(texts(result))


@pytest.mark.parametrize(
    ("settings", "remedy"),
    [
        (Ocr(tesseract=""), "Install Tesseract"),
        (Ocr(tesseract="no such command"), "Install Tesseract"),
        (Ocr(use=OcrUse.NEVER, tesseract="tesseract"), "--ocr auto"),
    ],
)
def test_without_ocr_a_scan_is_a_problem_with_its_remedy(settings: Ocr, remedy: str) -> None:
    (problem,) = read(scanned(), settings).problems
    assert problem.cause == "Page 1 without text: scanned images."
    assert remedy in problem.remedy


@needs_tesseract
def test_pages_beyond_the_limit_are_told() -> None:
    (problem,) = read(scanned(), Ocr(pages=0, tesseract="tesseract")).problems
    assert "0 pages" in problem.remedy


def test_ocr_that_fails_is_a_problem(tmp_path: object) -> None:
    (problem,) = read(scanned(), Ocr(tesseract="false")).problems
    assert "Tesseract failed" in problem.cause


def test_ocr_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    sleeper = tmp_path / "sleeper"
    sleeper.write_text("#!/bin/sh\nexec sleep 60\n", encoding="ascii")
    sleeper.chmod(0o755)
    monkeypatch.setattr(ocr, "_BY_THE_CLOCK", 0.2)
    (problem,) = read(scanned(), Ocr(tesseract=str(sleeper))).problems
    assert "longer than 0.2 seconds" in problem.cause


def test_what_ocr_may_take_is_time_of_the_processor(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    turner = tmp_path / "turner"
    turner.write_text("#!/bin/sh\nwhile :; do :; done\n", encoding="ascii")
    turner.chmod(0o755)
    monkeypatch.setattr(ocr, "_SECONDS", 1)
    (problem,) = read(scanned(), Ocr(tesseract=str(turner))).problems
    assert "of the processor's time" in problem.cause


@needs_tesseract
def test_always_reads_the_picture_of_a_page_with_text_too() -> None:
    sheet = Sheet()
    sheet.lines(PROSE, 100)
    result = read(sheet.data(), Ocr(use=OcrUse.ALWAYS, tesseract="tesseract"))
    assert texts(result) == [" ".join(PROSE)]
    assert all(line.ocr for block in result.blocks for line in block.lines)


@needs_tesseract
def test_findings_from_a_picture_say_so() -> None:
    processed = process(source(scanned()), Settings(ocr=AUTO))
    assert processed.outcome.status is Status.OK
    kinds = {finding.kind for finding in processed.findings}
    assert {"decision", "percentage", "target_date"} <= kinds
    assert all(finding.evidence.ocr and finding_record(finding)["ocr"] is True for finding in processed.findings)


def test_findings_from_a_text_layer_do_not() -> None:
    sheet = Sheet()
    sheet.lines(["RESOLVED: That the report be noted."], 100)
    (finding, *_) = process(source(sheet.data())).findings
    assert not finding.evidence.ocr
    assert "ocr" not in finding_record(finding)


def test_a_word_that_tesseract_does_not_trust_is_kept_in_a_line_that_it_trusts() -> None:
    spans = "".join(
        f"<span class='ocrx_word' title='bbox {at * 100} 10 {at * 100 + 80} 40; x_wconf {sure}'>{word}</span>"
        for at, (word, sure) in enumerate([("a)", 83), ("That", 0), ("~", 0), ("nine", 96)])
    )
    line = f"<span class='ocr_line' title='bbox 0 10 380 40; x_size 30'>{spans}</span>"
    hocr = f"<html xmlns='http://www.w3.org/1999/xhtml'>{line}</html>"
    assert [word.text for word in ocr._words(hocr.encode(), 200 / 72)] == ["a)", "That", "nine"]


@needs_tesseract
def test_the_sample_scan_gives_its_findings() -> None:
    data = (Path(__file__).parents[3] / "data/raw/kelderwick/housing sub 031019 minutes (scan).pdf").read_bytes()
    processed = process(source(data), Settings(ocr=AUTO))
    assert processed.outcome.status is Status.OK
    decisions = [finding.evidence.quote for finding in processed.findings if finding.kind == "decision"]
    assert decisions == [
        "That nine sites be released for new homes",
        "That the Head of Assets report back by the end of March 2020",
        "That the report be noted",
    ]
    values = {getattr(finding.value, "value", None) for finding in processed.findings if finding.kind == "percentage"}
    assert values == {48.0, 3.1, 2.5}
    assert processed.document is not None
    assert processed.document.fields.date is not None
    assert processed.document.fields.date.iso == "2019-10-03"


def test_pages_that_take_all_their_time_use_up_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def hang(page: object, tesseract: str) -> list[ocr.Word]:
        tried.append((page, tesseract))
        raise ocr.NotRecognised("OCR took longer than 25 seconds")

    monkeypatch.setattr(ocr, "words_of", hang)
    whole = pypdfium2.PdfDocument.new()
    for _ in range(6):
        whole.import_pages(pypdfium2.PdfDocument(scanned()))
    stream = io.BytesIO()
    whole.save(stream)
    problems = read(stream.getvalue(), Ocr(tesseract="true")).problems
    assert len(tried) == 3
    assert [problem.cause.split(" without")[0] for problem in problems] == ["Pages 1 to 3", "Pages 4 to 6"]
