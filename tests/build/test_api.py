import subprocess
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

import pipeline
from pipeline.errors import BadInput, Defect
from pipeline.model import Status


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    (tmp_path / "minutes.txt").write_text("RESOLVED: That the report be noted.\n\nThe lift is rated Amber.")
    return tmp_path / "minutes.txt"


def test_importing_the_package_imports_nothing_heavy() -> None:
    heavy = "import sys, pipeline; print([name for name in ('spacy', 'duckdb', 'pandas', 'pyarrow') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_document_is_read_and_its_findings_extracted(minutes: Path) -> None:
    doc = pipeline.read(minutes)
    assert doc.text.startswith("RESOLVED")
    from_document, from_path = pipeline.extract(doc), pipeline.extract(minutes)
    assert list(from_document) == list(from_path)
    assert from_path.outcome.status is Status.OK
    assert from_path.document == doc
    assert [finding.kind for finding in from_path] == ["decision", "rag_status"]
    assert len(from_path[:1]) == 1
    assert repr(from_path) == f"<2 findings in {str(minutes)!r}: ok>"


def test_findings_become_a_data_frame(minutes: Path) -> None:
    frame = pipeline.extract(minutes).to_pandas()
    assert list(frame["type"]) == ["decision", "rag_status"]
    assert frame["rating"].tolist()[1] == "amber"
    assert list(frame.columns)[:2] == ["type", "quote"]


def test_a_data_frame_of_nothing_has_its_columns(tmp_path: Path) -> None:
    found = pipeline.extract(tmp_path / "gone.pdf")
    assert (len(found), found.document, found.outcome.status) == (0, None, Status.REFUSED)
    assert "quote" in found.to_pandas().columns
    assert found.to_record()["outcome"]["cause"]


def test_what_cannot_be_read_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, minutes: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        pipeline.read(tmp_path / "gone.pdf")
    monkeypatch.setattr("pipeline.tidy.tidy", lambda file, parsed: 1 / 0)
    with pytest.raises(Defect, match="ZeroDivisionError"):
        pipeline.read(minutes)


def _archive(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, text in members.items():
            made.writestr(f"june/{name}.txt", text)
    return path


def test_an_archive_gives_the_findings_of_its_documents(tmp_path: Path) -> None:
    path = _archive(tmp_path / "papers.zip", lifts="The lift is rated Amber.", empty=" ", roofs="RESOLVED: That it be noted.")
    found = pipeline.extract(path)
    assert [finding.kind for finding in found] == ["rag_status", "decision"]
    assert [(part.source.partition("!")[2], part.outcome.status.value) for part in found.parts] == [
        ("/june/lifts.txt", "ok"),
        ("/june/empty.txt", "refused"),
        ("/june/roofs.txt", "ok"),
    ]
    assert (found.document, found.outcome.status) == (None, Status.PARTIAL)
    assert "1 of 3" in (found.outcome.cause or "")
    assert found.to_pandas()["source"].tolist() == [f"{path}!/june/lifts.txt", f"{path}!/june/roofs.txt"]
    assert [record["document"]["source"] for record in found.to_records()] == [part.source for part in found.parts]


def test_a_document_in_an_archive_is_read_by_its_name(tmp_path: Path) -> None:
    path = _archive(tmp_path / "papers.zip", lifts="The lift is rated Amber.", roofs="RESOLVED: That it be noted.")
    with pytest.raises(BadInput, match=r"2 documents .*!/june/lifts\.txt"):
        pipeline.read(path)
    assert pipeline.read(f"{path}!/june/roofs.txt").text.startswith("RESOLVED")
    with pytest.raises(BadInput, match="no document of that name"):
        pipeline.read(f"{path}!/june/gone.txt")
    assert pipeline.read(_archive(tmp_path / "one.zip", lifts="The lift is rated Amber.")).text.startswith("The lift")


def test_an_email_gives_its_own_findings_and_those_of_its_attachments(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Lifts"
    message.set_content("RESOLVED: That the lifts be repaired.")
    message.add_attachment(b"The lift is rated Amber.", maintype="text", subtype="plain", filename="lifts.txt")
    (tmp_path / "letter.eml").write_bytes(bytes(message))
    found = pipeline.extract(tmp_path / "letter.eml")
    assert [part.document.source.rpartition("/")[2] for part in found.parts if part.document] == ["letter.eml", "lifts.txt"]
    assert [finding.kind for finding in found] == ["decision", "rag_status"]
    assert pipeline.read(tmp_path / "letter.eml").text.startswith("Lifts")


def test_the_module_and_the_function_have_one_name() -> None:
    from pipeline import build  # noqa: PLC0415

    assert callable(build)
    assert build.build  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pipeline.nothing  # type: ignore[attr-defined]  # noqa: B018
    assert {"read", "extract", "build", "connect"} <= set(dir(pipeline))
