"""Training's conductor: labels, the documents that they speak of, what the rules see in them, and the models made of it."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pipeline import sources
from pipeline.classify.artefact import Card
from pipeline.classify.examples import Example
from pipeline.classify.labels import Label, documents, of_documents, own
from pipeline.classify.train import train_into
from pipeline.classify.units import Unit, units
from pipeline.cluster import run
from pipeline.errors import UsageProblem
from pipeline.model import Document, Finding, Outcome, SourceFile
from pipeline.process import process, read_input
from pipeline.settings import Ocr, OcrUse, Settings

LABELS = Path("data/labels")
# The rules alone, and the same words whether or not Tesseract is installed.
PLAIN = Settings(models=False, ocr=Ocr(use=OcrUse.NEVER))


class Trained(NamedTuple):
    """What training gave: the models' cards, and in words which labels had no document."""

    cards: list[Card]
    missing: tuple[str, ...]


def train(into: Path, labels: Path = LABELS, corpus: Path | None = None) -> Trained:
    """Train the models from the sentences of our own and, where there is a corpus, from what was labelled of its documents.

    Raises :class:`UsageProblem` where there are no labels, or ``corpus`` is not a folder.
    """
    if not (labels / "own.csv").is_file():
        raise UsageProblem(f"There are no labels in {labels}.", "Run it where the project is checked out.")
    if corpus is not None and not corpus.is_dir():
        raise UsageProblem(f"There is no folder {corpus}.", "Name the corpus: make train CORPUS=../shared/corpus")
    examples = list(_own(labels))
    told = f"{len(examples)} of our own"
    missing: tuple[str, ...] = ()
    if corpus is not None:
        read = dict(_read(corpus, documents(labels)))
        found = of_documents(labels, {path: doc for path, (doc, _) in read.items()})
        examples += [_example(label, read[label.document][1]) for label in found.found if label.document in read]
        told += f", {len(found.found)} of {len(read)} papers of the shared corpus, by hand"
        missing = found.missing
    return Trained(train_into(into, examples, told), missing)


def _own(labels: Path) -> Iterator[Example]:
    """Yield the sentences of our own, each read as a paper of its own."""
    for label in own(labels):
        heading, text = label.unit.heading, label.unit.text
        content = (f"# {heading}\n\n{text}\n" if heading else f"{text}\n").encode()
        done = process(SourceFile("own.md", content, "text/markdown", hashlib.sha256(content).hexdigest()), PLAIN)
        if done.document:
            yield _example(label, (*done.findings, *done.review), _longest(units(done.document)))


def _longest(found: Iterable[Unit]) -> Unit | None:
    return max(found, key=lambda unit: unit.end - unit.start, default=None)


def _example(label: Label, found: Iterable[Finding], place: Unit | None = None) -> Example:
    unit = place or label.unit
    kinds = {each.kind for each in found if each.evidence.start < unit.end and unit.start < each.evidence.end}
    return Example(label, tuple(sorted(kinds)))


def _read(corpus: Path, paths: Iterable[str]) -> Iterator[tuple[str, tuple[Document, tuple[Finding, ...]]]]:
    """Yield the documents that are there, each with what the rules find in it."""
    inputs = {path: sources.Input(path, str(corpus / path)) for path in paths if (corpus / path).is_file()}
    work = partial(read_input, settings=PLAIN)
    for found, done in run(work, tuple(inputs.values()), PLAIN, prepare="pipeline.process"):
        if not isinstance(done, Outcome) and done.document is not None:
            yield found.source, (done.document, (*done.findings, *done.review))
