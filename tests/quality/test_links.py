"""Links are right nineteen times of twenty, and their score counts what it says."""

from dataclasses import dataclass

import pytest

from pipeline.model import Block, BlockKind, Document, Finding, Link, Outcome, Record, Status, Value
from pipeline.process import Processed
from tests.quality.links import Linked, linked
from tests.quality.sets import SAMPLES, SEEDS, GoldSet
from tests.shared import needs_shared

ROW = "Visits in time 84% 90%"


@dataclass(frozen=True, slots=True)
class Figure(Value):
    value: float


def processed(source: str, target: str) -> Processed:
    doc = Document("a.txt", "f" * 64, "text/plain", ROW + "\n", (Block(BlockKind.PARAGRAPH, 0, len(ROW)),))
    figures = {
        words: Finding("percentage", Figure(float(words[:2])), doc.evidence(0, ROW.index(words) + 3), "a.test", 0.9)
        for words in ("84%", "90%")
    }
    made = Link(figures[source].id, figures[target].id, "target", "same paragraph")
    return Processed(doc, Outcome(Status.OK), tuple(figures.values()), (made,))


def gold(source: str, target: str) -> Record:
    ends = {"source": source, "target": target}
    told = {name: {"type": "percentage", "key": key[:2], "quote": ROW[: ROW.index(key) + 3]} for name, key in ends.items()}
    return {"relation": "target", "layout": "prose", **told}


def test_a_link_is_right_where_both_its_ends_are_the_gold_s() -> None:
    counts = Linked()
    counts.add([gold("84%", "90%")], processed("84%", "90%"))
    assert (counts.precision, counts.recall) == (1.0, 1.0)
    counts.add([gold("84%", "90%")], processed("90%", "84%"))
    assert (counts.precision, counts.recall) == (0.5, 0.5)
    assert counts.right == {"same paragraph": 1}
    assert counts.found == {"prose": 1}


@pytest.mark.parametrize(
    "of",
    [
        pytest.param(SAMPLES, id="samples", marks=pytest.mark.xdist_group("links")),
        pytest.param(SEEDS, id="seeds", marks=[pytest.mark.xdist_group("links"), needs_shared]),
    ],
)
def test_links_are_right_nineteen_times_of_twenty(of: GoldSet) -> None:
    assert linked(of.name).precision >= 0.95
    assert linked(of.name).recall >= 0.85
