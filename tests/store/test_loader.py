import subprocess
import sys
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.errors import CouncilFindingsError, Defect, MachineProblem, UsageProblem
from pipeline.model import Link, Outcome, Status
from pipeline.store import connect
from pipeline.store.loader import Loader
from pipeline.store.rows import batches, outcome_row
from pipeline.store.tables import tables
from tests.store.standins import KINDS, Sample, document, finding

TABLES = tables(KINDS)


@pytest.fixture
def no_views(tmp_path: Path) -> Traversable:
    (tmp_path / "sql").mkdir()
    return tmp_path / "sql"


def load(target: Path, views: Traversable, *names: str) -> None:
    with Loader(target, TABLES, ("sample",), views) as loader:
        for name in names:
            doc = document(name, name[0] * 64)
            one, two = finding(doc), finding(doc, Sample("red"), 36, 62)
            loader.add(batches(TABLES, doc, [one, two], [Link(one.id, two.id, "due", "one row")]))
            loader.add_rows("outcome", [outcome_row(name, Outcome(Status.OK), doc.sha256)])
        loader.add_rows("outcome", [outcome_row("bad", Outcome(Status.REFUSED, "parse", "It is bad.", "Mend it."), None)])
        loader.finish()


def rows(target: Path, sql: str) -> list[tuple[Any, ...]]:
    with connect(target) as connection:
        return connection.execute(sql).fetchall()


def test_what_is_loaded_is_what_was_found(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "new" / "x.duckdb"
    load(target, no_views, "a.txt")
    columns = "rating, words, labels, count, share, open, note, date, date_start, date_end, date_precision, date_resolved"
    whole, bare = rows(target, f"SELECT {columns} FROM sample ORDER BY start_offset")
    assert whole[:7] == ("amber", ["a", "b"], ["two"], 3, 0.5, True, "it's so")
    assert whole[7:] == ("2024-07", date(2024, 7, 1), date(2024, 7, 31), "month", None)
    assert bare[:3] == ("red", [], [])
    assert set(bare[3:]) == {None}
    ((boxes, section, quote),) = rows(target, "SELECT boxes, section, quote FROM finding WHERE page = 1 AND start_offset = 0")
    assert boxes == [{"page": 1, "left": 10.0, "top": 20.12, "right": 200.0, "bottom": 32.0}]
    assert (section, quote) == (["Repairs", "Lifts"], "The lift in block A is rated Amber")
    assert rows(target, "SELECT status, document IS NULL FROM outcome ORDER BY source") == [("ok", False), ("refused", True)]
    assert rows(target, "SELECT relation, reason FROM link") == [("due", "one row")]
    assert rows(target, "SELECT council, date_end, pages, characters FROM document") == [("Larchester", date(2024, 7, 31), 1, 64)]


def test_what_is_settled_is_in_the_file_and_no_longer_in_its_log(tmp_path: Path, no_views: Traversable) -> None:
    with Loader(tmp_path / "x.duckdb", TABLES, ("sample",), no_views) as loader:
        loader.add_rows("outcome", [outcome_row("bad", Outcome(Status.REFUSED, "parse", "It is bad.", "Mend it."), None)])
        loader.settle()
        log = tmp_path / "x.duckdb.building.wal"
        assert not log.exists() or log.stat().st_size == 0
        assert loader.rows("SELECT source FROM outcome") == [("bad",)]


def test_where_fields_were_read_is_loaded(tmp_path: Path, no_views: Traversable) -> None:
    load(tmp_path / "x.duckdb", no_views, "a.txt")
    assert rows(
        tmp_path / "x.duckdb", "SELECT field, source, quote, start_offset, end_offset, reason FROM origin ORDER BY field"
    ) == [
        ("title", None, None, None, None, "minutes of a whole meeting have none"),
        ("council", "properties", None, None, None, None),
        ("date", "content", "The lift", 0, 8, None),
    ]


def test_tables_columns_and_views_are_explained(tmp_path: Path, no_views: Path) -> None:
    (no_views / "ratings.sql").write_text("-- Which ratings\n-- are there?\nSELECT DISTINCT rating FROM sample")
    load(tmp_path / "x.duckdb", no_views, "a.txt")
    assert rows(tmp_path / "x.duckdb", "SELECT comment FROM duckdb_views() WHERE view_name = 'ratings'") == [
        ("Which ratings are there?",)
    ]
    uncommented = rows(
        tmp_path / "x.duckdb",
        "SELECT c.column_name FROM duckdb_columns() c JOIN duckdb_tables() t USING (table_name) WHERE c.comment IS NULL",
    )
    assert uncommented == []


def test_more_documents_than_one_load_keep_their_order(
    tmp_path: Path, no_views: Traversable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.store.loader._ROWS_A_LOAD", 2)
    load(tmp_path / "x.duckdb", no_views, *(f"{letter}.txt" for letter in "edcba"))
    assert [source for (source,) in rows(tmp_path / "x.duckdb", "SELECT source FROM document")] == [f"{c}.txt" for c in "edcba"]


def test_a_build_that_stops_leaves_the_old_database_whole(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(target, no_views, "a.txt")
    before = target.read_bytes()
    with pytest.raises(KeyboardInterrupt), Loader(target, TABLES, ("sample",), no_views) as loader:
        loader.add(batches(TABLES, document("b.txt"), [], []))
        raise KeyboardInterrupt
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sql", "x.duckdb"]


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(tmp_path / "x.duckdb.building", no_views, "b.txt")
    load(target, no_views, "a.txt")
    assert rows(target, "SELECT source FROM document") == [("a.txt",)]
    assert not (tmp_path / "x.duckdb.building").exists()


def test_readers_of_the_old_database_are_not_disturbed(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(target, no_views, "a.txt")
    reading = "import duckdb,sys; c=duckdb.connect(sys.argv[1],read_only=True); print(1,flush=True); input(); print(c.sql('FROM outcome'))"  # noqa: E501
    with subprocess.Popen(
        [sys.executable, "-c", reading, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        load(target, no_views, "b.txt")
        told, _ = reader.communicate("\n")
    assert "a.txt" in told
    assert rows(target, "SELECT source FROM document") == [("b.txt",)]


@pytest.mark.parametrize(
    ("target", "error", "told"),
    [
        ("folder", UsageProblem, "is a folder"),
        ("notes.txt", UsageProblem, "is not a DuckDB database"),
        ("bodies.csv", UsageProblem, "is not a DuckDB database"),
        ("theirs.duckdb", UsageProblem, "holds tables that are not of findings"),
        ("notes.txt/below/x.duckdb", MachineProblem, "cannot be written"),
        ("/proc/nothing/x.duckdb", MachineProblem, "cannot be written"),
        ("/dev/full/x.duckdb", MachineProblem, "cannot be written"),
    ],
)
def test_a_target_that_cannot_be_written_is_told(
    tmp_path: Path, no_views: Traversable, target: str, error: type[CouncilFindingsError], told: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "notes.txt").write_text("My notes are not a database, and nobody may write over them.")
    (tmp_path / "bodies.csv").write_text("code,name\nHRT,Hartsmoor\n")
    with duckdb.connect(tmp_path / "theirs.duckdb") as theirs:
        theirs.execute("CREATE TABLE note AS SELECT 'keep me' AS text")
    with pytest.raises(error, match=told):
        load(tmp_path / target, no_views, "a.txt")
    assert (tmp_path / "notes.txt").read_text().startswith("My notes")
    assert rows(tmp_path / "theirs.duckdb", "SELECT text FROM note") == [("keep me",)]


def test_a_database_that_is_being_written_elsewhere_is_left_alone(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(target, no_views, "a.txt")
    writing = "import duckdb,sys; c=duckdb.connect(sys.argv[1]); print(1,flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", writing, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(MachineProblem, match="being written by another process"):
            load(target, no_views, "b.txt")
        with pytest.raises(MachineProblem, match="being written by another process"):
            connect(target)
        writer.communicate("\n")


def test_of_two_builds_at_once_the_second_gives_way(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    second = """
import sys
from pathlib import Path
from pipeline.errors import MachineProblem
from tests.store.test_loader import load
try:
    load(Path(sys.argv[1]), Path(sys.argv[2]), "b.txt")
except MachineProblem as problem:
    print(problem.cause)
"""
    with Loader(target, TABLES, ("sample",), no_views) as loader:
        loader.add(batches(TABLES, document("a.txt"), [], []))
        command = [sys.executable, "-c", second, str(target), str(no_views)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
        assert "x.duckdb.building is being written by another process" in done.stdout, done.stderr
        loader.finish()
    assert rows(target, "SELECT source FROM document") == [("a.txt",)]


def test_a_full_disk_is_told_and_the_old_database_stays(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(target, no_views, "a.txt")
    before = target.read_bytes()
    filling = """
import resource, sys
from pathlib import Path
from pipeline.errors import MachineProblem
from tests.store.test_loader import load
target = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    load(target, Path(sys.argv[2]), *(f"{chr(200 + n)}{n}.txt" for n in range(100)))
except MachineProblem as problem:
    print(problem.cause, problem.remedy)
"""
    done = subprocess.run(
        [sys.executable, "-c", filling, str(target), str(no_views)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert "There is no room to write" in done.stdout, done.stderr
    assert target.read_bytes() == before
    assert not (tmp_path / "x.duckdb.building").exists()


def test_a_value_outside_its_vocabulary_is_a_defect_of_its_document() -> None:
    doc = document()
    with pytest.raises(Defect, match="cannot be 'purple'"):
        batches(TABLES, doc, [finding(doc, Sample("purple"))], [])  # type: ignore[arg-type]
    with pytest.raises(Defect, match="does not fit"):
        batches(TABLES, doc, [finding(doc, Sample("red", count=2**40))], [])


def test_broken_text_is_loaded(tmp_path: Path, no_views: Traversable) -> None:
    doc = document()
    with Loader(tmp_path / "x.duckdb", TABLES, ("sample",), no_views) as loader:
        loader.add(batches(TABLES, doc, [finding(doc, Sample("red", ("\ud83d",), note="half \udc80"))], []))
        loader.finish()
    assert rows(tmp_path / "x.duckdb", "SELECT words, note FROM sample") == [(["?"], "half ?")]


def test_equal_builds_are_equal(tmp_path: Path, no_views: Traversable) -> None:
    for name in ("x", "y"):
        load(tmp_path / f"{name}.duckdb", no_views, "b.txt", "a.txt")
    for table in (*TABLES, "finding"):
        assert rows(tmp_path / "x.duckdb", f"FROM {table}") == rows(tmp_path / "y.duckdb", f"FROM {table}")


def test_the_log_of_a_killed_writer_is_not_replayed_into_the_new_database(tmp_path: Path, no_views: Traversable) -> None:
    target = tmp_path / "x.duckdb"
    load(target, no_views, "a.txt")
    killed = "import duckdb,sys,os; c=duckdb.connect(sys.argv[1]); c.execute('CREATE TABLE junk(x INTEGER)'); os._exit(1)"
    subprocess.run([sys.executable, "-c", killed, str(target)], check=False)
    assert (tmp_path / "x.duckdb.wal").exists()
    load(target, no_views, "b.txt")
    assert not (tmp_path / "x.duckdb.wal").exists()
    with duckdb.connect(target) as connection:
        assert ("junk",) not in connection.execute("SHOW TABLES").fetchall()
