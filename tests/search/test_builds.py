"""Every build leaves an index that agrees with its database: the sample's, and after any changes."""

import random
from pathlib import Path

import pytest

from pipeline import build as conductor
from pipeline.search import folder
from tests.build.papers import archive, disturb
from tests.build.same import AT_REST, at_once
from tests.search.whole import assert_index_agrees


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build in this process, by a clock that needs no waiting."""
    monkeypatch.setattr("pipeline.entries.run", at_once)
    monkeypatch.setattr("pipeline.store.ledger._TICK", AT_REST)


def test_the_sample_s_index_holds_each_block_and_finding(sample_database: Path) -> None:
    assert_index_agrees(sample_database)


def test_after_any_changes_the_index_agrees(tmp_path: Path) -> None:
    chance = random.Random(0)
    papers, database = archive(tmp_path / "papers"), tmp_path / "x.duckdb"
    conductor.build([papers], database)
    assert_index_agrees(database)
    for _ in range(2):
        for _ in range(3):
            disturb(papers, chance)
        conductor.build([papers], database)
        assert_index_agrees(database)


def test_a_build_of_what_is_unchanged_makes_a_missing_index(tmp_path: Path) -> None:
    papers, database = archive(tmp_path / "papers"), tmp_path / "x.duckdb"
    conductor.build([papers], database)
    (index,) = folder(database).iterdir()
    (index / "index.json").unlink()
    assert conductor.build([papers], database).unchanged
    assert_index_agrees(database)
