import subprocess
import sys
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


def test_the_module_and_the_function_have_one_name() -> None:
    from pipeline import build  # noqa: PLC0415

    assert callable(build)
    assert build.process  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pipeline.nothing  # type: ignore[attr-defined]  # noqa: B018
    assert {"read", "extract", "build", "connect"} <= set(dir(pipeline))
