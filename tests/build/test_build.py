from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pipeline
from pipeline import councils, versions
from pipeline.build import Summary, build
from pipeline.errors import UsageProblem
from pipeline.model import Outcome, Status
from pipeline.settings import Settings
from pipeline.sources import Input
from tests.build import deadly

MINUTES = "# Larchester Town Council\n\n## Lifts\n\nRESOLVED: That the report be noted.\n\nThe lift is rated Amber.\n"
QUICK = Settings(workers=2, seconds_per_document=90)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with good documents, the same one under two names, and bad ones."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "a.md").write_text(MINUTES)
    (folder / "b again.md").write_text(MINUTES)
    (folder / "c.txt").write_text("RESOLVED: That the plan be approved.")
    (folder / "d.pdf").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    (folder / "e.docx").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def built(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Summary, Path, list[tuple[str, Status, int]]]:
    """Build once with two workers and be told of each input."""
    told: list[tuple[str, Status, int]] = []

    def watch(found: Input, outcome: Outcome, summary: Summary) -> None:
        told.append((Path(found.source).name, outcome.status, summary.done))

    into = tmp_path_factory.mktemp("built") / "x.duckdb"
    return build([archive, archive / "gone.pdf"], into, settings=QUICK, watch=watch), into, told


def rows(into: Path, sql: str) -> list[tuple[Any, ...]]:
    with pipeline.connect(into) as connection:
        return connection.execute(sql).fetchall()


def test_every_input_has_an_outcome_in_the_order_of_the_inputs(built: tuple[Summary, Path, Any]) -> None:
    summary, into, told = built
    wanted = [
        ("a.md", "ok"),
        ("b again.md", "ok"),
        ("c.txt", "ok"),
        ("d.pdf", "refused"),
        ("e.docx", "refused"),
        ("gone.pdf", "refused"),
    ]
    assert [(Path(source).name, status) for source, status in rows(into, "SELECT source, status FROM outcome")] == wanted
    assert [(name, status.value) for name, status, _ in told] == wanted
    assert [done for _, _, done in told] == [1, 2, 3, 4, 5, 6]
    assert summary.outcomes == {Status.OK: 3, Status.REFUSED: 3}
    assert rows(into, "SELECT count(*) FROM outcome WHERE status <> 'ok' AND (cause IS NULL OR remedy IS NULL)") == [(0,)]


def test_a_document_under_two_names_is_loaded_once(built: tuple[Summary, Path, Any]) -> None:
    summary, into, _ = built
    assert summary.duplicates == 1
    assert [Path(source).name for (source,) in rows(into, "SELECT source FROM document")] == ["a.md", "c.txt"]
    sharing = "SELECT count(*), count(DISTINCT document) FROM outcome WHERE document IS NOT NULL"
    assert rows(into, sharing) == [(3, 2)]
    assert summary.findings["decision"] == 2
    assert rows(into, "SELECT count(*) FROM decision") == [(2,)]


def test_a_finding_can_be_traced_to_its_document(built: tuple[Summary, Path, Any]) -> None:
    _, into, _ = built
    sql = "SELECT f.quote, d.council FROM finding f JOIN document d ON d.id = f.document WHERE f.kind = 'rag_status'"
    assert [quote for quote, _ in rows(into, sql)] == ["The lift is rated Amber"]


def test_the_run_says_how_it_was_built(built: tuple[Summary, Path, Any], archive: Path) -> None:
    ((version, rules, paths),) = rows(built[1], "SELECT version, rules, paths FROM run")
    assert (version, rules) == (pipeline.__version__, versions.rules())
    assert paths == [str(archive), str(archive / "gone.pdf")]


def test_the_text_is_there_block_by_block(built: tuple[Summary, Path, Any]) -> None:
    within = """
        SELECT f.quote FROM finding f JOIN block b ON b.document = f.document
        WHERE f.start_offset >= b.start_offset AND f.end_offset <= b.end_offset AND contains(b.text, f.quote)
    """
    assert len(rows(built[1], within)) == rows(built[1], "SELECT count(*) FROM finding")[0][0] > 0
    assert rows(built[1], "SELECT count(*) FROM document d ANTI JOIN block b ON b.document = d.id") == [(0,)]


def test_councils_are_those_of_the_register_and_those_that_are_only_printed(built: tuple[Summary, Path, Any]) -> None:
    ((of_register,),) = rows(built[1], "SELECT count(*) FROM council WHERE source = 'register'")
    assert of_register == len(councils.register())
    unknown = "SELECT source FROM document ANTI JOIN council ON code = council_code WHERE council IS NOT NULL"
    assert rows(built[1], unknown) == []


def test_builds_are_equal_however_many_workers(built: tuple[Summary, Path, Any], archive: Path, tmp_path: Path) -> None:
    again = tmp_path / "y.duckdb"
    pipeline.build([archive, archive / "gone.pdf"], into=again, settings=Settings(workers=1, seconds_per_document=90))
    for (table,) in rows(again, "SELECT name FROM (SHOW TABLES) WHERE name <> 'run'"):
        assert rows(again, f'FROM "{table}"') == rows(built[1], f'FROM "{table}"'), table


def test_every_view_answers(built: tuple[Summary, Path, Any]) -> None:
    views = rows(built[1], "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal")
    assert {"finding", "ratings_by_council", "recommendations_by_theme", "judgement_history", "actions_due"} <= {
        name for name, _ in views
    }
    for name, comment in views:
        assert comment
        rows(built[1], f'FROM "{name}"')
    assert rows(built[1], "SELECT amber, items FROM ratings_by_council") == [(1, 1)]


def test_a_dead_worker_and_a_hanging_one_are_their_documents_outcomes(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("crash.txt", "hang.txt"):
        (tmp_path / name).write_text("RESOLVED: That the report be noted.")
    monkeypatch.setattr("pipeline.entries.read_entry", deadly.read_or_die)
    into = tmp_path / "x.duckdb"
    paths = [tmp_path / "crash.txt", archive / "a.md", tmp_path / "hang.txt", archive / "c.txt"]
    summary = build(paths, into, settings=Settings(workers=1, seconds_per_document=12))
    assert [status for (status,) in rows(into, "SELECT status FROM outcome")] == ["failed", "ok", "refused", "ok"]
    assert summary.findings["decision"] == 2


@pytest.fixture
def nothing(tmp_path: Path) -> Iterator[list[Path]]:
    (tmp_path / "empty").mkdir()
    yield [tmp_path / "empty", tmp_path / "gone"]


def test_paths_that_lead_to_nothing_build_nothing(nothing: list[Path], tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="There is no document in the folder"):
        build(nothing, tmp_path / "x.duckdb")
    with pytest.raises(UsageProblem, match="nothing to read"):
        build([], tmp_path / "x.duckdb")
    with pytest.raises(UsageProblem, match="gone: There is no such file"):
        build(str(nothing[1]), tmp_path / "x.duckdb")
    assert not (tmp_path / "x.duckdb").exists()
