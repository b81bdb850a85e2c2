"""Archives and emails: their members are inputs of their own, within limits."""

import io
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline import process
from pipeline.build import build
from pipeline.errors import BadInput
from pipeline.model import Status
from pipeline.settings import Settings
from pipeline.sources import DOCX, EMAIL, OUTLOOK, TEXT, Input, bundles, find, load
from tests.sources import outlook

MINUTES = b"Estates Panel\n\nRESOLVED: That the report be noted.\n"


def zipped(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def letter(attachments: dict[str, bytes] | None = None, html: str = "") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Lifts – reply to the Panel"
    message["From"] = "Ada Orme <ada@example.org>"
    message["To"] = "panel@example.org"
    message["Date"] = "Tue, 04 May 2021 10:00:00 +0100"
    message.set_content("The lifts will be repaired by 30 June 2021.\n")
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in (attachments or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def write(name: str, data: bytes) -> str:
        Path(name).write_bytes(data)
        return name

    return write


def sources_of(*paths: str) -> list[str]:
    return [found.source for found in find(paths)]


def test_the_documents_of_an_archive_are_inputs_in_its_order(put) -> None:
    members = {
        "june/minutes.txt": MINUTES,
        "index.csv": b"x",
        "a.md": b"# A",
        "README.txt": b"x",
        ".git/a.txt": b"x",
        "__MACOSX/a.txt": b"x",
    }
    put("papers.zip", zipped(members))
    assert sources_of("papers.zip") == ["papers.zip!/june/minutes.txt", "papers.zip!/a.md"]
    assert load(find(["papers.zip"])[0]).data == MINUTES


def test_archives_in_folders_are_opened(put) -> None:
    put("papers.zip", zipped({"minutes.txt": MINUTES}))
    assert sources_of(".") == ["./papers.zip!/minutes.txt"]


def test_an_archive_is_told_by_its_bytes(put) -> None:
    put("papers", zipped({"minutes.txt": MINUTES}))
    assert sources_of("papers") == ["papers!/minutes.txt"]


def test_an_office_file_is_no_archive(put) -> None:
    put("minutes.zip", zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}))
    (found,) = find(["minutes.zip"])
    assert found.inside == ()
    assert load(found).media_type == DOCX


def test_bundles_within_bundles_are_opened_to_a_depth(put) -> None:
    inner = zipped({"minutes.txt": MINUTES})
    for _ in range(bundles.DEEPEST):
        inner = zipped({"in.zip": inner, "beside.txt": b"beside"})
    put("outer.zip", inner)
    found = find(["outer.zip"])
    assert [each.source for each in found] == [
        "outer.zip!/in.zip!/in.zip!/in.zip",
        "outer.zip!/in.zip!/in.zip!/beside.txt",
        "outer.zip!/in.zip!/beside.txt",
        "outer.zip!/beside.txt",
    ]
    assert found[0].refusal is not None
    assert "deep" in (found[0].refusal.cause or "")
    assert load(found[1]).data == b"beside"


def test_names_that_repeat_or_lead_out_are_only_names(put) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("../a.txt", "one")
        archive.writestr("../a.txt", "two")
    put("papers.zip", data.getvalue())
    found = find(["papers.zip"])
    assert [each.source for each in found] == ["papers.zip!/../a.txt", "papers.zip!/../a.txt#2"]
    assert [load(each).data for each in found] == [b"one", b"two"]


def test_an_email_that_is_attached_is_a_document_with_attachments_of_its_own(put) -> None:
    outer = EmailMessage()
    outer["Subject"] = "Fw: Lifts"
    outer.set_content("Please see below.")
    outer.add_attachment(message_from_bytes(letter({"minutes.txt": MINUTES}), policy=policy.default))
    put("outer.eml", bytes(outer))
    found = find(["outer.eml"])
    assert [each.source for each in found] == ["outer.eml", "outer.eml!/forwarded.eml", "outer.eml!/forwarded.eml!/minutes.txt"]
    assert load(found[1]).media_type == EMAIL
    assert load(found[2]).data == MINUTES
    texts = [process.read_document(each, Settings()).document.text for each in found[:2]]  # type: ignore[union-attr]
    assert "see below" in texts[0]
    assert "repaired by 30 June" not in texts[0]
    assert "repaired by 30 June" in texts[1]


def damaged() -> bytes:
    return zipped({"a.txt": b"a" * 50 + bytes(range(200)), "b.txt": b"fine"}, zipfile.ZIP_STORED).replace(
        b"a" * 50, b"a" * 49 + b"b"
    )


def protected() -> bytes:
    data = bytearray(zipped({"a.txt": b"secret", "b.txt": b"fine"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (damaged(), "damaged"),
        (protected(), "password"),
        (zipped({"a.txt": bytes(30_000_000), "b.txt": b"fine"}), "fill memory"),
    ],
    ids=["damaged", "protected", "bomb"],
)
def test_a_bad_member_is_refused_and_its_sibling_read(put, data: bytes, told: str) -> None:
    put("papers.zip", data)
    bad, good = find(["papers.zip"])
    with pytest.raises(BadInput) as refusal:
        load(bad)
    assert told in refusal.value.cause
    assert refusal.value.remedy
    assert load(good).data == b"fine"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (zipped({"a.txt": MINUTES})[:40], "damaged"),
        (zipped({}) or b"", "no document"),
        (zipped({"picture.jpg": b"x"}), "no document"),
        (zipped({f"{number}.txt": b"" for number in range(bundles.MOST_MEMBERS + 1)}), "more than"),
    ],
    ids=["cut", "empty", "none", "many"],
)
def test_an_archive_without_documents_is_refused(put, data: bytes, told: str) -> None:
    put("papers.zip", data)
    found = find(["papers.zip"])
    assert len(found) == 1
    outcome = process.read_input(found[0], Settings()).outcome
    assert outcome.status is Status.REFUSED
    assert told in (outcome.cause or "")


def test_an_email_is_an_input_beside_the_documents_attached_to_it(put) -> None:
    put("reply.eml", letter({"minutes.txt": MINUTES, "logo.png": b"x", "papers.zip": zipped({"plan.md": b"# Plan"})}))
    found = find(["reply.eml"])
    assert [each.source for each in found] == ["reply.eml", "reply.eml!/minutes.txt", "reply.eml!/papers.zip!/plan.md"]
    assert [load(each).media_type for each in found] == [EMAIL, TEXT, "text/markdown"]
    assert load(found[1]).data == MINUTES


def test_an_email_within_an_archive(put) -> None:
    put("papers.zip", zipped({"reply.eml": letter({"minutes.txt": MINUTES})}))
    found = find(["papers.zip"])
    assert [each.source for each in found] == ["papers.zip!/reply.eml", "papers.zip!/reply.eml!/minutes.txt"]
    assert [load(each).media_type for each in found] == [EMAIL, TEXT]


@pytest.mark.parametrize("html", ["", "<html><body><p>The lifts will be repaired by <b>30 June 2021</b>.</p></body></html>"])
def test_the_text_of_an_email_is_read_with_its_head(put, html: str) -> None:
    put("reply.eml", letter(html=html))
    doc = process.read_document(find(["reply.eml"])[0], Settings()).document
    assert doc is not None
    assert doc.text.splitlines() == [
        "Lifts – reply to the Panel",
        "From: Ada Orme <ada@example.org>",
        "To: panel@example.org",
        "Date: 4 May 2021",
        "The lifts will be repaired by 30 June 2021.",
    ]
    assert dict(doc.properties)["title"] == "Lifts – reply to the Panel"


def test_an_email_is_told_by_its_head_and_a_memo_is_none(put) -> None:
    put("reply", letter())
    put("memo.txt", b"To: All members\nFrom: The clerk\nReceived: apologies\n\nThe report was noted.\n")
    assert load("reply").media_type == EMAIL
    assert load("memo.txt").media_type == TEXT


def test_an_outlook_email_and_its_attachment(put) -> None:
    pytest.importorskip("oxmsg", reason="needs python-oxmsg (pip install 'council-findings[msg]')")
    put("reply.msg", outlook.email("Lifts", "The lifts will be repaired by 30 June 2021.", {"minutes.txt": MINUTES}))
    found = find(["reply.msg"])
    assert [each.source for each in found] == ["reply.msg", "reply.msg!/minutes.txt"]
    assert load(found[0]).media_type == OUTLOOK
    assert load(found[1]).data == MINUTES
    doc = process.read_document(found[0], Settings()).document
    assert doc is not None
    assert doc.text.splitlines() == ["Lifts", "The lifts will be repaired by 30 June 2021."]


def test_without_its_package_an_outlook_email_is_refused_with_the_remedy(put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "oxmsg", None)
    put("reply.msg", outlook.email("Lifts", "The lifts will be repaired.", {}))
    (found,) = find(["reply.msg"])
    outcome = process.read_input(found, Settings()).outcome
    assert outcome.status is Status.REFUSED
    assert "council-findings[msg]" in (outcome.remedy or "")


def test_members_of_an_archive_are_built_each_with_its_outcome(put) -> None:
    put("papers.zip", zipped({"one.txt": MINUTES, "two.pdf": b"no pdf"}))
    outcomes = {}
    build(
        ["papers.zip"],
        "x.duckdb",
        settings=Settings(workers=1),
        watch=lambda found, outcome, _: outcomes.update({found.source: outcome.status}),
    )
    assert outcomes == {"papers.zip!/one.txt": Status.OK, "papers.zip!/two.pdf": Status.REFUSED}


def test_a_single_archive_given_to_load_says_what_to_do(put) -> None:
    with pytest.raises(BadInput, match="ZIP archive"):
        load(Input("papers.zip", put("papers.zip", zipped({"a.txt": b"x"}))))
