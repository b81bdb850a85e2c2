import hashlib
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline import build as conductor
from pipeline import sources, store, versions
from pipeline.build import Summary
from pipeline.errors import MachineProblem
from pipeline.model import Outcome, Status
from pipeline.settings import Settings
from pipeline.sources import Input
from pipeline.store.journal import Entry, Journal, Was
from pipeline.store.ledger import Stages
from tests.build.papers import archive, disturb, paper
from tests.build.same import AT_REST, at_once, differences

Build = Callable[..., Summary]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    return archive(tmp_path / "papers")


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Return what builds the archive in this process, by a clock that needs no waiting; ``told`` is what was done again."""
    monkeypatch.setattr("pipeline.entries.run", at_once)
    monkeypatch.setattr("pipeline.store.ledger._TICK", AT_REST)
    monkeypatch.setattr("pipeline.search.update", lambda *_, **__: None)

    def run(into: str = "x.duckdb", *, settings: Settings = Settings(), full: bool = False) -> Summary:  # noqa: B008
        told: list[str] = []

        def watch(found: Input, outcome: Outcome, summary: Summary) -> None:
            told.append(Path(found.source).name)

        summary = conductor.build([tmp_path / "papers"], tmp_path / into, settings=settings, full=full, watch=watch)
        run.told = told  # type: ignore[attr-defined]
        return summary

    return run


def read_by(build: Build) -> list[str]:
    """Return the names of the inputs that the last build did again."""
    return list(build.told)  # type: ignore[attr-defined]


def rows(database: Path, sql: str) -> list[tuple[Any, ...]]:
    with store.connect(database) as connection:
        return connection.execute(sql).fetchall()


def test_an_archive_that_is_as_it_was_is_not_opened(
    build: Build, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    before = (tmp_path / "x.duckdb").read_bytes()
    monkeypatch.setattr("pipeline.sources.load", lambda *_: pytest.fail("it was opened"))
    summary = build()
    assert (summary.unchanged, summary.kept, summary.done) == (True, 7, 7)
    assert summary.outcomes == {Status.OK: 6, Status.REFUSED: 1}
    assert (summary.findings["decision"], summary.duplicates) == (5, 1)
    assert (tmp_path / "x.duckdb").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["papers", "x.duckdb"]


def test_a_file_with_other_times_is_read_and_not_done_again(build: Build, papers: Path, tmp_path: Path) -> None:
    build()
    (papers / "2.md").touch()
    summary = build()
    assert (read_by(build), summary.kept, summary.unchanged) == ([], 7, False)
    assert differences(tmp_path / "x.duckdb", built_afresh(build, tmp_path)) == []
    assert build().unchanged


def built_afresh(build: Build, tmp_path: Path, settings: Settings = Settings()) -> Path:  # noqa: B008
    build("fresh.duckdb", full=True, settings=settings)
    return tmp_path / "fresh.duckdb"


def test_times_within_the_clocks_tick_are_not_believed(build: Build, papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.store.ledger._TICK", 10**12)
    build()
    opened: list[str] = []
    whole = sources.load
    monkeypatch.setattr("pipeline.sources.load", lambda *given: (opened.append(given[0].source), whole(*given))[1])
    assert build().unchanged
    assert (len(opened), read_by(build)) == (7, [])


def test_bytes_that_changed_while_size_and_time_did_not_are_seen(build: Build, papers: Path) -> None:
    (papers / "2.md").write_text(paper(2, 1))
    build()
    told = (papers / "2.md").stat()
    (papers / "2.md").write_text(paper(2, 2))
    os.utime(papers / "2.md", ns=(told.st_atime_ns, told.st_mtime_ns))
    build()
    assert read_by(build) == ["2.md"]


def test_only_what_passed_through_a_changed_stage_is_done_again(
    build: Build, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (papers / "notes.txt").write_text("RESOLVED: That the notes be kept.")
    build()
    whole = versions.stages

    def other(settings: Settings) -> Stages:
        stages = whole(settings)
        return Stages(stages.by_type | {"text/plain": "another"}, stages.said)  # type: ignore[operator]

    monkeypatch.setattr(versions, "stages", other)
    build()
    assert read_by(build) == ["notes.txt"]


def test_the_first_of_two_copies_goes_and_the_second_stands_for_it(build: Build, papers: Path, tmp_path: Path) -> None:
    build()
    (papers / "1.md").unlink()
    build()
    assert read_by(build) == ["copy of 1.md"]
    assert differences(tmp_path / "x.duckdb", built_afresh(build, tmp_path)) == []


def test_a_worker_that_died_is_tried_again_and_other_failures_are_not(
    build: Build, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    died = Outcome(Status.FAILED, "worker", "It died.", "Report it.")
    late = Outcome(Status.REFUSED, "worker", "It took too long.", "Split it.")

    def run(work: Any, items: Any, settings: Settings, *, prepare: str | None = None) -> Iterator[Any]:
        for task, result in at_once(work, items, settings, prepare=prepare):
            yield task, {"1.md": died, "2.md": late}.get(Path(task.found.source).name, result)

    monkeypatch.setattr("pipeline.entries.run", run)
    build()
    again = build()
    assert (read_by(build), again.unchanged, again.outcomes[Status.FAILED]) == ([], True, 1)
    monkeypatch.setattr("pipeline.entries.run", at_once)
    build()
    assert read_by(build) == ["1.md"]


def test_the_run_says_which_own_list_of_councils_it_had(build: Build, papers: Path, tmp_path: Path) -> None:
    sql, listed = "SELECT own_councils FROM run", "name\nLarchester Parish Council\n"
    build()
    assert rows(tmp_path / "x.duckdb", sql) == [(None,)]
    assert not build(settings=Settings(councils=listed)).unchanged
    assert rows(tmp_path / "x.duckdb", sql) == [(hashlib.sha256(listed.encode()).hexdigest(),)]
    assert build(settings=Settings(councils=listed)).unchanged


def test_models_that_cannot_be_used_stop_the_run_if_there_is_something_to_read(
    build: Build, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unusable() -> None:
        raise MachineProblem("The model is torn.", "Train it again.")

    build()
    monkeypatch.setattr("pipeline.classify.classifier", unusable)
    assert build().unchanged
    (papers / "2.md").write_text(paper(2, 9))
    with pytest.raises(MachineProblem, match="torn"):
        build()
    assert rows(tmp_path / "x.duckdb", "SELECT count(*) FROM document") == [(5,)]


def test_a_build_that_was_stopped_is_gone_on_with(
    build: Build, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(work: Any, items: Any, settings: Settings, *, prepare: str | None = None) -> Iterator[Any]:
        for number, each in enumerate(at_once(work, items, settings, prepare=prepare)):
            if number == 3:
                raise KeyboardInterrupt
            yield each

    monkeypatch.setattr("pipeline.entries.run", stopped)
    with pytest.raises(KeyboardInterrupt):
        build()
    assert not (tmp_path / "x.duckdb").exists()
    monkeypatch.setattr("pipeline.entries.run", at_once)
    summary = build()
    assert (len(read_by(build)), summary.kept, summary.done) == (3, 4, 7)
    assert differences(tmp_path / "x.duckdb", built_afresh(build, tmp_path)) == []


def test_torn_entries_of_the_journal_are_done_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "x.duckdb")
    journal.begin(full=False)
    for name in ("a", "b"):
        journal.put(Entry(Was(name, 1, 2, 3, "0" * 64, stages="s"), Outcome(Status.OK), {}))
    (torn, *_) = sorted(path for path in journal.folder.rglob("*.entry"))
    torn.write_bytes(torn.read_bytes().replace(b'"digest"', b'"digest', 1))
    assert len(list(journal.whole())) == 1
    assert not torn.exists()
    journal.begin(full=True)
    assert list(journal.whole()) == []


def test_of_two_builds_at_once_the_second_gives_way(build: Build, papers: Path, tmp_path: Path) -> None:
    with store.locked(tmp_path / "x.duckdb"), pytest.raises(MachineProblem, match=r"Another build of .*x.duckdb is at work"):
        build()
    build()
    assert not (tmp_path / "x.duckdb.lock").exists()


def test_a_database_without_a_record_of_its_inputs_is_written_anew(build: Build, papers: Path, tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / "x.duckdb") as connection:
        connection.execute("CREATE TABLE run (version VARCHAR); INSERT INTO run VALUES ('0.1.0')")
        connection.execute("CREATE TABLE document (id VARCHAR); CREATE TABLE outcome (source VARCHAR)")
    assert build().kept == 0
    assert rows(tmp_path / "x.duckdb", "SELECT count(*) FROM document") == [(5,)]


@pytest.mark.parametrize("seed", range(int(os.environ.get("COUNCIL_FINDINGS_SEQUENCES", "2"))))
def test_any_sequence_of_changes_gives_what_a_full_build_gives(build: Build, papers: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    done, settings = [], Settings()
    build()
    for _ in range(4):
        done += [disturb(papers, chance) for _ in range(chance.randint(1, 3))]
        settings = Settings(review_below=chance.choice((0.5, 0.5, 0.5, 0.9)))
        build(settings=settings)
    assert differences(tmp_path / "x.duckdb", built_afresh(build, tmp_path, settings)) == [], done


def test_a_reader_in_the_same_process_keeps_its_database_and_the_build_sees_the_new_one(
    build: Build, papers: Path, tmp_path: Path
) -> None:
    build()
    with store.connect(tmp_path / "x.duckdb") as reader:
        (papers / "0.md").unlink()
        assert build().outcomes[Status.OK] == 5
        assert build().unchanged
        assert reader.execute("SELECT count(*) FROM document").fetchall() == [(5,)]
