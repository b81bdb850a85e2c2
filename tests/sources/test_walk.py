import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Status
from pipeline.sources import find, printable
from pipeline.sources.walk import is_document


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with documents, things beside them, and hidden ones; it is the working folder."""
    for name in (
        "b/two.PDF",
        "b/a/one.html",
        "agenda",
        "minutes 12.03.2019",
        "README.md",
        "readme.txt",
        "LICENSE",
        "index.csv",
        "make.py",
        ".hidden.pdf",
        ".git/config",
        "b/note.md",
    ):
        path = tmp_path / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "archive"


def sources(*paths: str) -> list[str]:
    return [found.source for found in find(paths)]


def test_a_folder_is_walked_in_order_and_only_documents_are_inputs(archive: Path) -> None:
    assert sources("archive") == [
        "archive/agenda",
        "archive/b/a/one.html",
        "archive/b/note.md",
        "archive/b/two.PDF",
        "archive/minutes 12.03.2019",
    ]


def test_what_is_named_is_an_input_whatever_its_name(archive: Path) -> None:
    assert sources("archive/README.md", "archive/.hidden.pdf") == ["archive/README.md", "archive/.hidden.pdf"]


def test_a_path_given_twice_is_one_input_at_its_first_place(archive: Path) -> None:
    assert sources("archive/b/note.md", "archive/b") == ["archive/b/note.md", "archive/b/a/one.html", "archive/b/two.PDF"]


def test_globs_are_sorted_and_reach_into_folders(archive: Path) -> None:
    assert sources("archive/**/*.html", "archive/b/*.[mP]*") == ["archive/b/a/one.html", "archive/b/note.md", "archive/b/two.PDF"]


def test_a_name_that_looks_like_a_glob_is_a_file_first(archive: Path) -> None:
    (archive / "Plan [draft].txt").write_text("text")
    assert sources("archive/Plan [draft].txt") == ["archive/Plan [draft].txt"]


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("nowhere.pdf", "There is no such file or folder."),
        ("archive/*.docx", "No file matches the pattern."),
        ("https://example.org/minutes.pdf", "Addresses are not read."),
        ("empty", "There is no document in the folder."),
        ("archive/agenda/deeper.pdf", "There is no such file or folder."),
        ("nul\0.pdf", "There is no such file or folder."),
    ],
)
def test_a_path_that_leads_nowhere_is_refused_with_cause_and_remedy(archive: Path, path: str, cause: str) -> None:
    Path("empty").mkdir()
    (found,) = find([path])
    assert found.refusal is not None
    assert (found.refusal.status, found.refusal.stage, found.refusal.cause) == (Status.REFUSED, "sources", cause)
    assert found.refusal.remedy


def test_links_to_folders_are_not_entered_so_loops_end(archive: Path) -> None:
    (archive / "b" / "loop").symlink_to(archive)
    (archive / "b" / "loop.pdf").symlink_to(archive)
    (archive / "self.pdf").symlink_to("self.pdf")
    assert sources("archive/b") == ["archive/b/a/one.html", "archive/b/note.md", "archive/b/two.PDF"]
    assert "archive/self.pdf" in sources("archive")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_names_that_are_no_utf8_or_hold_newlines_are_fit_to_print(archive: Path) -> None:
    Path(os.fsdecode(b"archive/b/caf\xe9\n.pdf")).write_text("text")
    found = find(["archive/b"])
    assert "archive/b/caf\\xe9\n.pdf" in [each.source for each in found]
    assert all(Path(each.path).exists() for each in found)


@given(st.binary(max_size=40).filter(lambda name: b"\0" not in name))
def test_every_name_is_fit_for_utf8(name: bytes) -> None:
    assert printable(os.fsdecode(name)).encode("utf-8") is not None


@pytest.mark.parametrize(
    ("name", "document"),
    [
        *(
            (name, True)
            for name in ("x.pdf", "X.HTM", "x.doc", "x.docm", "x.odt", "x.RTF", "x", "ieIssueDetails", "v1.2", "x.xlsx", "X.PPT")
        ),
        *((name, False) for name in ("x.csv", "x.json", "x.py", "Readme", "licence.txt", "x.png")),
    ],
)
def test_the_rule_for_names_in_folders(name: str, document: bool) -> None:
    assert is_document(name) is document
