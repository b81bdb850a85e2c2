"""The index agrees with its database: after changes, after kills, while it is read."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.errors import MachineProblem, UsageProblem
from pipeline.search import Filters, build_id, clean, folder, rewrite, search, update
from pipeline.search.place import CARD
from tests.search.made import CHANGED, NEW, OLD, Paper, database


def everything(base: Path, build: str) -> list[tuple[str, int, str]]:
    asked = "budget OR word0 OR word1 OR word2 OR word3 OR another"
    found = search(base, build, asked, Filters(copies=True), limit=100)
    return sorted((hit.passage.document, hit.passage.number, hit.passage.text) for hit in found)


def test_an_index_that_is_brought_up_to_date_finds_what_a_whole_one_does(tmp_path: Path) -> None:
    update(tmp_path / "a", database(OLD, "b1"), "b1")
    update(tmp_path / "a", database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    update(tmp_path / "b", database(NEW, "b2"), "b2")
    assert everything(tmp_path / "a", "b2") == everything(tmp_path / "b", "b2")
    assert [hit.passage.document for hit in search(tmp_path / "a", "b2", "another", Filters(councils=("kelderwick",)))] == ["p2"]


def test_an_index_that_is_written_anew_leaves_room_for_the_writer(tmp_path: Path) -> None:
    connection = database(OLD, "b1")
    rewrite(tmp_path, connection, "b1")
    assert connection.execute("SELECT current_setting('memory_limit')").fetchall() == [("572.2 MiB",)]


def test_unchanged_segments_are_the_same_files(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    before = {file.stat().st_ino for file in (tmp_path / "b1").iterdir()}
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    assert len(before & {file.stat().st_ino for file in (tmp_path / "b2").iterdir()}) >= 5


def test_the_old_index_is_as_it_was_until_it_is_cleaned_away(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    before = everything(tmp_path, "b1")
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    assert everything(tmp_path, "b1") == before
    clean(tmp_path, "b2")
    assert [path.name for path in tmp_path.iterdir()] == ["b2"]
    assert everything(tmp_path, "b2")


def test_without_the_previous_index_the_whole_is_written(tmp_path: Path) -> None:
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=())
    assert len(everything(tmp_path, "b2")) == 6


def test_an_index_of_another_format_is_written_again(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    (tmp_path / "b1" / CARD).write_text('{"format": 0, "build": "b1"}')
    with pytest.raises(UsageProblem, match="no search index"):
        everything(tmp_path, "b1")
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    assert len(everything(tmp_path, "b2")) == 6


def test_an_index_that_is_there_is_left_alone(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    before = (tmp_path / "b1").stat().st_ino
    update(tmp_path, database(OLD, "b1"), "b1", previous="b1", changed=())
    assert (tmp_path / "b1").stat().st_ino == before


def test_more_blocks_than_are_read_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the parts of a document come in two readings: the finding stays with its block."""
    monkeypatch.setattr("pipeline.search.index._BLOCKS", 3)
    monkeypatch.setattr("pipeline.search.index._ROWS", 2)
    papers = [Paper(f"p{at}", ("one flood", "two flood"), (("decision", "two flood"),)) for at in range(5)]
    update(tmp_path, database(papers, "b1"), "b1")
    found = search(tmp_path, "b1", "flood", Filters(kind="decision"))
    assert {(hit.passage.document, hit.passage.number) for hit in found} == {(f"p{at}", 1) for at in range(5)}
    assert len(search(tmp_path, "b1", "flood")) == 10


def test_a_copy_on_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    update(tmp_path, database(OLD, "b1"), "b1")
    monkeypatch.setattr("os.link", refuse)
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    assert len(everything(tmp_path, "b2")) == 6


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(MachineProblem, match="cannot be written"):
        update(tmp_path / "taken", database(OLD, "b1"), "b1")


def test_a_failed_update_leaves_nothing_half(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    broken = database(NEW, "b2")
    broken.execute("DROP TABLE block")
    with pytest.raises(Exception, match="block"):
        update(tmp_path, broken, "b2", previous="b1", changed=CHANGED)
    assert [path.name for path in tmp_path.iterdir()] == ["b1"]
    assert len(everything(tmp_path, "b1")) == 8


UPDATE = """
import sys
from pathlib import Path
from pipeline.search import update
from tests.search.made import CHANGED, NEW, database
connection = database(NEW, "b2")
print("ready", flush=True)
update(Path(sys.argv[1]), connection, "b2", previous="b1", changed=CHANGED)
"""


def test_killed_at_any_moment_the_old_index_is_whole_and_the_next_run_goes_on(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    before = everything(tmp_path, "b1")
    running = subprocess.Popen([sys.executable, "-c", UPDATE, str(tmp_path)], stdout=subprocess.PIPE)
    assert running.stdout is not None and running.stdout.readline() == b"ready\n"
    time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    assert everything(tmp_path, "b1") == before
    update(tmp_path, database(NEW, "b2"), "b2", previous="b1", changed=CHANGED)
    assert len(everything(tmp_path, "b2")) == 6
    clean(tmp_path, "b2")
    assert [path.name for path in tmp_path.iterdir()] == ["b2"]


def test_cleaning_leaves_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "b0.building").mkdir()
    update(tmp_path, database(OLD, "b1"), "b1")
    clean(tmp_path, "b1")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b1", "notes"]
    clean(tmp_path / "absent", "b1")


def test_an_index_removed_while_it_is_searched_is_told(tmp_path: Path) -> None:
    update(tmp_path, database(OLD, "b1"), "b1")
    for file in (tmp_path / "b1").glob("*.store"):
        file.unlink()
    with pytest.raises(UsageProblem, match="council-findings index"):
        search(tmp_path, "b1", "word")
    shutil.rmtree(tmp_path / "b1")
    with pytest.raises(UsageProblem, match="council-findings index"):
        search(tmp_path, "b1", "word")


def test_the_index_lies_beside_the_database_and_is_that_of_its_build(tmp_path: Path) -> None:
    assert folder(tmp_path / "findings.duckdb") == tmp_path / "findings.search"
    assert build_id(database((), "b1")) == "b1"
    for bad in ("", "../x", "b1.building"):
        with pytest.raises(UsageProblem, match="Build it again"):
            build_id(database((), bad))
