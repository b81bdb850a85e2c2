"""`search`, `index` and `export` as people run them."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import cli, search
from tests.export.made import made
from tests.search.made import Paper, database

PAPERS = (
    Paper(
        "minutes",
        ("Members agreed a workforce strategy. They thanked the staff.", "=Next meeting"),
        (("decision", "agreed a workforce strategy"), ("recommendation", "thanked the staff")),
    ),
    Paper("plan", ("The strategy for the workforce is late.",), council="Kelderwick", day="2019-05-01"),
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    path = tmp_path / "findings.duckdb"
    with database(PAPERS, "b1", path) as connection:
        search.update(search.folder(path), connection, "b1")
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command line in this process: exit code, standard output, standard error."""

    def call(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["council-findings", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return int(ended.value.code or 0), out.decode(), err.decode()

    return call


def test_search_shows_each_place_with_the_words_marked(run: Run, papers: Path) -> None:
    code, out, _ = run("search", "workforce strategy", "--database", papers)
    assert code == 0
    assert "1. Larchester, The minutes paper, 2024-03-01, page 1" in out or "2. Larchester, The minutes paper" in out
    assert "Members agreed a **workforce** **strategy**. They" in out
    assert "papers/plan.pdf" in out
    assert "Head > Part" in out
    assert "found here: decision, recommendation" in out


def test_search_in_findings_of_a_kind_shows_their_words(run: Run, papers: Path) -> None:
    _, out, _ = run("search", "strategy", "--kind", "decision", "--database", papers)
    assert "decision minutes-0: agreed a workforce **strategy**\n" in out
    assert "Members" not in out


@pytest.mark.parametrize("name", ["Kelderwick", "borough of kelderwick", "E00000002", "own:Kelderwick"])
def test_search_keeps_to_a_council_by_any_of_its_names(run: Run, papers: Path, name: str) -> None:
    _, out, _ = run("search", "strategy", "--council", name, "--format", "json", "--database", papers)
    assert [hit["document"] for hit in json.loads(out)] == ["plan"]


def test_search_as_records(run: Run, papers: Path) -> None:
    _, out, _ = run("search", "agreed", "--since", "2020", "--format", "jsonl", "--database", papers)
    hit = json.loads(out)
    assert hit["findings"][0] == {"id": "minutes-0", "kind": "decision", "quote": "agreed a workforce strategy"}
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["agreed"]
    assert (hit["page"], hit["section"], hit["rank"]) == (1, ["Head", "Part"], 1)


def test_search_as_csv_is_safe_to_open(run: Run, papers: Path) -> None:
    _, out, _ = run("search", "meeting", "--format", "csv", "--database", papers)
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["text"] == "'=Next meeting"


def test_search_says_what_to_do_next(run: Run, papers: Path) -> None:
    assert "--limit" in run("search", "strategy", "--limit", "1", "--database", papers)[1]
    assert "Nothing was found" in run("search", "submarine", "--database", papers)[1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("search", '"strategy'), "partner"),
        (("search", "strategy", "--council", "Kelderwik"), "Did you mean Kelderwick?"),
        (("search", "strategy", "--council", "Nowhere"), "SELECT DISTINCT council"),
        (("search", "strategy", "--kind", "decisions"), "decision, recommendation"),
        (("search", "strategy", "--since", "soon"), "2019-04-01"),
        (("search", "strategy", "--since", "2019-02-30"), "2019-04-01"),
        (("export", "odt", "-o", "x"), "csv, excel"),
        (("export", "csv", "-o", "x", "--table", "findings"), "finding"),
        (("export", "csv", "-o", "x", "--council", "Nowhere"), "SELECT DISTINCT council"),
    ],
)
def test_wrong_calls_are_told_in_one_line(
    run: Run, papers: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(papers.parent)
    code, _, err = run(*words, "--database", papers)
    assert code == 2
    assert told in err
    assert err.count("\n") == 1


def test_a_missing_index_is_told_and_made(run: Run, papers: Path) -> None:
    search.clean(search.folder(papers), "none")
    code, _, err = run("search", "strategy", "--database", papers)
    assert code == 2 and "council-findings index" in err
    assert run("index", "--database", papers)[0] == 0
    assert run("search", "strategy", "--database", papers)[0] == 0


def test_export_writes_and_says_what(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path / "findings.duckdb")
    code, out, _ = run("export", "jsonl", "-o", tmp_path / "out", "--table", "document", "--database", path)
    assert code == 0 and "document" in out and "Written to" in out
    assert len((tmp_path / "out" / "document.jsonl").read_text(encoding="utf-8").splitlines()) == 4


def test_a_package_without_a_licence_says_so(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path / "findings.duckdb")
    assert "--licence" in run("export", "package", "-o", tmp_path / "one", "--database", path)[1]
    told = run("export", "package", "-o", tmp_path / "two", "--licence", "CC-BY-4.0", "--database", path)[1]
    assert "--licence" not in told
