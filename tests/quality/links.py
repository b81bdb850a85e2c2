"""Links against their gold: of each reason how many are right, of each layout how many are found."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from pipeline.evaluate.matching import Places, overlaps
from pipeline.evaluate.standoff import from_standoff
from pipeline.model import Finding, Record
from pipeline.process import Processed, read_input
from pipeline.settings import Settings
from pipeline.sources import Input
from tests.quality.sets import ROOT, SAMPLES, SEEDS

GOLD = ROOT / "tests" / "gold" / "links"
FOLDERS = {of.name: of.documents for of in (SAMPLES, SEEDS)}
# What tells two findings of one kind in one row apart
KEYS = {"percentage": ("value",), "rag_status": ("rating",), "target_date": ("date", "duration")}


@dataclass(slots=True)
class Linked:
    """Links counted: gold and found of each layout, predicted and right of each reason."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def add(self, links: Iterable[Record], processed: Processed) -> None:
        """Count one document's links; a link is right where gold has one between the same findings, of the same relation."""
        assert processed.document is not None
        places, left = Places(processed.document.text), list(_complete(links, processed.document.text))
        self.gold.update(link["layout"] for link in left)
        by_id = {finding.id: finding for finding in processed.findings}
        for link in processed.links:
            self.predicted[link.reason] += 1
            ends = by_id[link.source], by_id[link.target]
            hit = next((one for one in left if one["relation"] == link.relation and _same(one, ends, places)), None)
            if hit is not None:
                left.remove(hit)
                self.right[link.reason] += 1
                self.found[hit["layout"]] += 1

    @property
    def precision(self) -> float:
        return self.right.total() / max(1, self.predicted.total())

    @property
    def recall(self) -> float:
        return self.found.total() / max(1, self.gold.total())


def _complete(links: Iterable[Record], text: str) -> Iterator[Record]:
    for link in links:
        source, target = from_standoff((link["source"], link["target"]), text)
        yield {**link, "source": source, "target": target}


def _same(link: Record, ends: tuple[Finding, Finding], places: Places) -> bool:
    return all(_is(link[name], end, places) for name, end in zip(("source", "target"), ends, strict=True))


def _is(gold: Record, found: Finding, places: Places) -> bool:
    return gold["type"] == found.kind and gold["key"] == key_of(found) and overlaps(gold["quote"], found.evidence.quote, places)


def key_of(finding: Finding) -> str:
    """Return what tells a finding from others of its kind in one row: the figure, the rating, the date."""
    told = finding.value.record()
    value = next((told[name] for name in KEYS.get(finding.kind, ()) if told.get(name) is not None), "")
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


@cache
def linked(name: str) -> Linked:
    """Score the documents of one set, once a process."""
    counts = Linked()
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["set"] == name:
            at = str(FOLDERS[name] / gold["source"])
            counts.add(gold["links"], read_input(Input(gold["source"], at), Settings()))
    return counts


def both() -> Linked:
    """Score all sets together."""
    total = Linked()
    for each in map(linked, FOLDERS):
        for name in ("gold", "found", "predicted", "right"):
            getattr(total, name).update(getattr(each, name))
    return total
