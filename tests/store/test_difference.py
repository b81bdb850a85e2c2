from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from pipeline.errors import UsageProblem
from pipeline.model import Finding
from pipeline.store import Change, differences
from pipeline.store.loader import Loader
from pipeline.store.rows import More, batches
from pipeline.store.tables import tables
from tests.store.standins import KINDS, WHOLE, Sample, document, finding

TABLES = tables(KINDS)
DOC = document()
LIFT, MENDED = finding(DOC), finding(DOC, Sample("red"), 36, 62)


def load(target: Path, *found: Finding, review: tuple[Finding, ...] = (), sha256: str = "a" * 64) -> Path:
    (target.parent / "sql").mkdir(exist_ok=True)
    doc = document(sha256=sha256)
    placed = [replace(each, evidence=replace(each.evidence, document=sha256)) for each in found]
    with Loader(target, TABLES, ("sample",), target.parent / "sql") as loader:
        loader.add(batches(TABLES, doc, placed, [], More(review)))
        loader.finish()
    return target


def between(folder: Path, before: tuple[Finding, ...], after: tuple[Finding, ...]) -> list[Change]:
    return list(differences(load(folder / "old.duckdb", *before), load(folder / "new.duckdb", *after)))


def test_equal_databases_do_not_differ(tmp_path: Path) -> None:
    assert between(tmp_path, (LIFT, MENDED), (LIFT, MENDED)) == []


def test_what_came_and_what_went_is_told_with_its_rule(tmp_path: Path) -> None:
    came, went = between(tmp_path, (LIFT,), (MENDED,))
    assert (came.what, came.quote, came.rule, came.source, came.page) == (
        "came", "It is to be mended by July", "sample.rule", "a.txt", 1,
    )  # fmt: skip
    assert (went.what, went.id) == ("went", LIFT.id)


@pytest.mark.parametrize(
    ("now", "fields"),
    [
        (finding(DOC, replace(WHOLE, rating="red", words=())), (("rating", "amber", "red"), ("words", ["a", "b"], []))),
        (replace(LIFT, rule="sample.other"), (("rule", "sample.rule", "sample.other"),)),
        (replace(LIFT, confidence=0.7), (("confidence", Decimal("0.90"), Decimal("0.70")),)),
        (finding(DOC, replace(WHOLE, date=None)), (("date", "2024-07", None),)),
    ],
    ids=["value", "rule", "confidence", "date"],
)
def test_what_says_something_else_changed(tmp_path: Path, now: Finding, fields: object) -> None:
    (change,) = between(tmp_path, (LIFT,), (now,))
    assert (change.what, change.fields) == ("changed", fields)


def test_a_finding_that_is_left_to_a_reader_did_not_go(tmp_path: Path) -> None:
    old, new = load(tmp_path / "old.duckdb", LIFT), load(tmp_path / "new.duckdb", review=(LIFT,))
    assert [change.fields for change in differences(old, new)] == [(("left_to_a_reader", False, True),)]
    assert [change.fields for change in differences(new, old)] == [(("left_to_a_reader", True, False),)]


def test_what_stands_in_a_new_version_of_a_file_is_the_same(tmp_path: Path) -> None:
    old, new = load(tmp_path / "old.duckdb", LIFT, MENDED), load(tmp_path / "new.duckdb", LIFT, sha256="b" * 64)
    assert [(change.what, change.quote) for change in differences(old, new)] == [("went", "It is to be mended by July")]


def test_what_is_no_database_of_findings_is_told(tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / "odd.duckdb") as connection:
        connection.execute("CREATE TABLE x (y INTEGER)")
    old = load(tmp_path / "old.duckdb", LIFT)
    with pytest.raises(UsageProblem, match=r"There are no findings in .*odd\.duckdb"):
        list(differences(old, tmp_path / "odd.duckdb"))
    with pytest.raises(UsageProblem, match="There is no database"):
        list(differences(old, tmp_path / "none.duckdb"))
