"""docs/report.md tells the truth: what its command prints, which sections the page has, which views it reads."""

import re
from pathlib import Path

import pytest

from pipeline import cli, store
from pipeline.report import SECTIONS, Scope
from pipeline.report.actions import follow
from pipeline.report.scope import restrict

DOCS = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")


def test_the_command_prints_what_is_shown(
    sample_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shown = re.search(r"^\$ (.*)\n((?:(?!```).*\n)*)```", DOCS, re.MULTILINE)
    assert shown
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [*shown[1].split(), "--database", str(sample_database)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert not ended.value.code
    assert capfd.readouterr().out == shown[2]
    text = re.sub(r"<style>.*?</style>|<[^>]*>", "", (tmp_path / "wethermere.html").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert "Wethermere, papers since 1\xa0Jan\xa02019" in text
    assert not re.search("Larchester|Kelderwick|Lowenby", text)
    # The column of councils is left out of a page of one, but where it names the rows.
    assert len(re.findall(r"^Council$", text, re.MULTILINE)) == 1


def test_sections_and_views_are_those_of_the_page(sample_database: Path) -> None:
    rows = re.findall(r"^\| (.*?) \| (.*?) \| (.*?) \|$", DOCS, re.MULTILINE)[1:]
    with store.connect(sample_database) as connection:
        restrict(connection, Scope(("No such council",)))
        follow(connection)
        titles = [section(connection).title for section in SECTIONS]
        for name in re.findall(r"`(\w+)`", " ".join(row[2] for row in rows)):
            connection.execute(f"SELECT count(*) FROM {name}")
    assert [row[0] for row in rows] == [*titles, "Evidence"]
