"""Old Word documents and their like: converted by LibreOffice (a stand-in for it here), else refused with the remedy."""

import shlex
import sys
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.parsers import convert
from pipeline.sources import load
from pipeline.sources.media import DOC, ODT, RTF
from tests.parsers.docx.files import docx, p
from tests.parsers.reading import parsed, rows

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")

# Writes what it was called with beside what it makes, as LibreOffice names it.
STAND_IN = """
import pathlib, sys, time
call = sys.argv[1:]
out = pathlib.Path(call[call.index("--outdir") + 1])
profile = next(word for word in call if word.startswith("-env:UserInstallation=file:///"))
made = pathlib.Path({made!r})
source = pathlib.Path(call[-1])
(made.parent / "call.txt").write_text(f"{{source.name}} {{source.read_bytes()[:8]!r}} {{profile}}")
{first}
out.mkdir()
(out / source.with_suffix(".docx").name).write_bytes(made.read_bytes())
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put a stand-in for LibreOffice on the path, alone; it makes of every document the one that is given here."""

    def install(data: bytes, name: str = "soffice", first: str = "") -> Path:
        folder = tmp_path / "bin"
        folder.mkdir()
        (tmp_path / "made").write_bytes(data)
        (folder / "stand_in.py").write_text(STAND_IN.format(made=str(tmp_path / "made"), first=first))
        command = folder / name
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {shlex.quote(str(folder / "stand_in.py"))} "$@"\n')
        command.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return tmp_path / "call.txt"

    return install


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_an_old_document_is_converted(office, name: str) -> None:
    call = office(docx(p("The lifts will be mended.")), name)
    assert rows(OLD, DOC) == ["p The lifts will be mended."]
    told = call.read_text()
    assert told.startswith(f"document.doc {OLD[:8]!r} ")
    profile = Path(told.rpartition("file://")[2])
    assert not profile.parent.exists(), "what it worked in is left behind"


@pytest.mark.parametrize(("media_type", "suffix"), [(ODT, "odt"), (RTF, "rtf")])
def test_other_formats_are_converted_under_their_suffix(office, media_type: str, suffix: str) -> None:
    call = office(docx(p("Agreed.")))
    assert rows(b"whatever it holds", media_type) == ["p Agreed."]
    assert call.read_text().startswith(f"document.{suffix} ")


@pytest.mark.parametrize(("media_type", "what"), [(DOC, r"old Word document"), (ODT, "OpenDocument"), (RTF, "rich text")])
def test_without_libreoffice_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch, media_type: str, what: str) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadInput, match=what) as refused:
        parsed(OLD, media_type)
    assert "Install LibreOffice" in refused.value.remedy
    assert "--convert-to docx" in refused.value.remedy


def test_a_conversion_that_fails_is_refused(office) -> None:
    office(b"", first="sys.exit(1)")
    with pytest.raises(BadInput, match="could not convert"):
        parsed(OLD, DOC)


def test_a_conversion_that_does_not_end_is_stopped(office, monkeypatch: pytest.MonkeyPatch) -> None:
    office(docx(p("Too late.")), first="time.sleep(30)")
    monkeypatch.setattr(convert, "SECONDS", 0.5)
    with pytest.raises(BadInput, match="could not convert"):
        parsed(OLD, DOC)


def test_a_file_of_the_old_format_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "minutes.doc").write_bytes(OLD)
    assert load(tmp_path / "minutes.doc").media_type == DOC
