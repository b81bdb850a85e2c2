"""The README and the pages of commands tell the truth: their commands run, and the output is what they show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pages import BLOCK, BY_HAND, COMMAND, PAGES, lines, run, workplace
from tests.sample import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Command:
    page: str
    line: int
    words: str
    output: str


def commands(page: str = "README.md") -> Iterator[Command]:
    """Yield the commands ("$ ...") of a page's console blocks, each with the output below it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        for shown in COMMAND.finditer(block.group(1)):
            line = text.count("\n", 0, block.start(1) + shown.start()) + 1
            yield Command(page, line, shown.group(1), shown.group(2))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory, sample_database: Path) -> Path:
    """Return a folder that looks like a checkout where `make data` has run."""
    return workplace(tmp_path_factory.mktemp("readme"), sample_database)


@pytest.mark.parametrize(
    "command",
    [each for page in PAGES for each in commands(page) if each.words not in BY_HAND],
    ids=lambda each: f"{each.page} line {each.line}",
)
def test_a_command_prints_what_the_page_shows(command: Command, checkout: Path) -> None:
    done = run(command.words, checkout)
    assert done.returncode == 0, done.stderr
    assert lines(done.stdout) == lines(command.output)


def test_the_readme_begins_with_a_sentence_and_real_output_by_line_15() -> None:
    assert any(command.output.strip() and command.line < 15 for command in commands())
    assert {command.words for command in commands()} >= BY_HAND, "the two commands that do everything"
    assert any("query" in command.words for command in commands())


def test_paths_that_the_readme_names_exist() -> None:
    named = re.findall(r"`((?:pipeline|docs|data|tests|models|notebooks)/[\w./-]*)`", README)
    assert named
    assert [path for path in named if not (ROOT / path).exists() and not path.startswith("data/processed/")] == []
