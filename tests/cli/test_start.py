"""Commands start without what they do not need: each of these takes longer to import than most questions take."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cli
from pipeline.build import build
from pipeline.cli.common import settings_of
from tests.build.papers import paper
from tests.build.same import AT_REST, at_once

# Runs commands one after the other, then says on standard error what they have imported.
_RUN = """
import sys
from pipeline import cli
{before}
for words in {commands!r}:
    sys.argv = ["council-findings", *words]
    try:
        cli.main()
    except SystemExit as ended:
        assert not ended.code, words
print(*sorted(sys.modules), file=sys.stderr)
"""
_READING = {"spacy", "sklearn", "pandas", "pipeline.process", "pipeline.findings", "pipeline.writing"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a paper and its database, built as the command builds it there."""
    folder = tmp_path_factory.mktemp("start")
    (folder / "a.md").write_text(paper(1))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr("pipeline.entries.run", at_once)
        build(["a.md"], "x.duckdb", settings=settings_of(None, models=False))
    return folder


def imported(folder: Path, *commands: tuple[str, ...], before: str = "") -> tuple[set[str], str]:
    """Return what some commands import, and what they print."""
    code = _RUN.format(commands=commands, before=before)
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stderr.split()), done.stdout


def test_commands_that_ask_and_help_import_nothing_that_reads_documents(archive: Path) -> None:
    at = ("--database", "x.duckdb")
    asking = (("search", "lift", *at), ("query", "SELECT count(*) FROM finding", *at), ("views", *at), ("--help",))
    modules, told = imported(archive, *asking)
    assert "lift" in told
    assert sorted(modules & {*_READING, "pyarrow", "pdfplumber"}) == []


def test_a_build_of_which_nothing_changed_imports_nothing_that_reads_documents(archive: Path) -> None:
    believed = f"from pipeline.store import ledger; ledger._TICK = {AT_REST}"
    again = ("build", "a.md", "--into", "x.duckdb", "--no-models")
    modules, told = imported(archive, again, before=believed)
    assert "Nothing has changed" in told
    assert sorted(modules & _READING) == []


def test_every_command_says_which_modules_it_is_in() -> None:
    cli._load([])
    names = {each.name for each in cli.app.registered_commands} | {each.name for each in cli.app.registered_groups}
    names |= {each.typer_instance.info.name for each in cli.app.registered_groups}
    assert set(cli._MODULES) == {name for name in names if isinstance(name, str)}
