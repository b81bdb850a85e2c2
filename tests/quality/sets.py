"""The sets of gold, and their evaluation."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.evaluate import Report, evaluate, load_gold
from pipeline.evaluate.run import Prediction
from pipeline.findings import kinds
from pipeline.process import read_records
from pipeline.settings import Settings
from pipeline.sources import Input
from tests.shared import SHARED

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Gold and the folder of its documents; ``complete`` gold tells of every finding, structural gold of single lists."""

    name: str
    title: str
    gold: Path
    documents: Path
    complete: bool = True


CORPUS = GoldSet("corpus", "Papers of the shared corpus", ROOT / "tests" / "gold" / "corpus", SHARED / "corpus")
SAMPLES = GoldSet("samples", "Sample archive", ROOT / "tests" / "gold" / "samples", ROOT / "data" / "raw")
SEEDS = GoldSet("seeds", "Founding documents", SHARED / "gold" / "seeds", SHARED / "seeds")
INSPECTIONS = GoldSet(
    "inspections",
    "Inspection reports and letters",
    SHARED / "gold" / "ofsted.jsonl",
    SHARED / "corpus" / "ofsted",
    complete=False,
)
SETS = (CORPUS, SAMPLES, SEEDS, INSPECTIONS)


def predict(paths: list[Path]) -> Iterator[Prediction]:
    """Read documents as a build does."""
    inputs = [Input(str(path), str(path)) for path in paths]
    return (Prediction(read.record, read.text) for read in read_records(inputs, Settings()))


@cache
def report(of: GoldSet) -> Report:
    """Evaluate one set, once a process."""
    return evaluate(of.gold, of.documents, predict, {name: kind.scoring for name, kind in kinds().items()})


def digest(of: GoldSet) -> str:
    """Return a hash of what was annotated: every annotation, and the bytes of the documents."""
    whole = hashlib.sha256()
    for item in load_gold(of.gold, of.documents):
        told = {"fields": item.fields, "findings": item.findings, "pages": item.pages}
        whole.update(json.dumps([item.source, told], sort_keys=True).encode())
        whole.update(hashlib.sha256(item.path.read_bytes()).digest())
    return whole.hexdigest()[:16]
