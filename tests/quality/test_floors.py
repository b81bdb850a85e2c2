"""Nothing falls below its floor, and no floor is lowered. Missing gold fails where the corpus is there."""

from pathlib import Path

import pytest

from pipeline.evaluate.scores import Counts, Report
from tests.quality import floors as ratchet
from tests.quality.floors import below, figures, floors, raised
from tests.quality.sets import CORPUS, INSPECTIONS, SAMPLES, SEEDS, GoldSet, digest, report
from tests.shared import needs_shared

WHOLE = [
    pytest.param(of, id=of.name, marks=[pytest.mark.xdist_group(of.name), *([] if of is SAMPLES else [needs_shared])])
    for of in (CORPUS, SAMPLES, SEEDS, INSPECTIONS)
]


@pytest.mark.parametrize("of", WHOLE)
def test_nothing_is_below_its_floor(of: GoldSet) -> None:
    pinned = floors()[of.name]["floors"]
    assert pinned
    assert list(below(figures(report(of)), pinned)) == []
    assert report(of).unread == 0


@pytest.mark.parametrize("of", WHOLE)
def test_floors_are_those_of_this_gold(of: GoldSet) -> None:
    assert floors()[of.name]["digest"] == digest(of), "annotations or documents have changed: make evaluate BECAUSE='...'"


def a_report(right: int) -> Report:
    made = Report(documents=1)
    made.kinds["decision"] = Counts(10, 10, right, right)
    return made


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> GoldSet:
    monkeypatch.setattr(ratchet, "digest", lambda _: "now")
    return GoldSet("made", "Made", Path(), Path())


def test_a_floor_goes_up_and_never_down(made: GoldSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ratchet, "report", lambda _: a_report(8))
    pinned = raised(made, None, "the first gold")
    assert pinned["floors"]["decision detection"] == 0.8
    monkeypatch.setattr(ratchet, "report", lambda _: a_report(9))
    pinned = raised(made, pinned, None)
    assert pinned["floors"]["decision detection"] == 0.9
    monkeypatch.setattr(ratchet, "report", lambda _: a_report(8))
    with pytest.raises(ValueError, match=r"decision detection: 0.8, and its floor is 0.9"):
        raised(made, pinned, None)
    with pytest.raises(ValueError, match="its floor is"):
        raised(made, pinned, "a reason does not help where the gold is the same")


def test_changed_gold_asks_for_a_reason(made: GoldSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ratchet, "report", lambda _: a_report(7))
    before = {"digest": "before", "because": "", "floors": {"decision detection": 0.9}}
    with pytest.raises(ValueError, match="--because"):
        raised(made, before, None)
    after = raised(made, before, "ten papers more")
    assert (after["digest"], after["because"]) == ("now", "ten papers more")


def test_a_figure_that_is_gone_is_below_its_floor() -> None:
    assert list(below({}, {"decision strict": 0.5})) == ["decision strict: None, and its floor is 0.5"]


@pytest.mark.xdist_group("samples")
def test_the_digest_tells_of_the_annotations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for path in SAMPLES.gold.glob("*.json"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8").replace('"noted"', '"agreed"'), encoding="utf-8")
    assert digest(GoldSet("samples", "", tmp_path, SAMPLES.documents)) != digest(SAMPLES)
