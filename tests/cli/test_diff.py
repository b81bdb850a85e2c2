import json

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.cli import diff as command
from tests.store.test_difference import LIFT, MENDED, load


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("diff")
    return [str(load(folder / "old.duckdb", LIFT)), str(load(folder / "new.duckdb", MENDED))]


def test_differences_are_told_in_three_forms(two: list[str]) -> None:
    assert command.app is app
    runner = CliRunner()
    text = runner.invoke(app, ["diff", *two])
    assert text.exit_code == 0, text.output
    assert "+ sample (sample.rule) a.txt, page 1: It is to be mended by July" in text.output
    assert runner.invoke(app, ["diff", two[0], two[0]]).output == "The findings are the same.\n"
    told = json.loads(runner.invoke(app, ["diff", *two, "--format", "json"]).output)
    assert [each["what"] for each in told] == ["came", "went"]
    lines = runner.invoke(app, ["diff", *two, "--format", "csv"]).output.splitlines()
    assert [line.split(",")[0] for line in lines] == ["what", "came", "went"]


def test_help_has_an_example() -> None:
    assert "council-findings diff" in CliRunner().invoke(app, ["diff", "--help"]).output
