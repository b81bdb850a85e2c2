"""Training's conductor: labels, the documents that they speak of, what the rules see in them, and the models made of it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pipeline import sources
from pipeline.classify.artefact import Card
from pipeline.classify.examples import Example
from pipeline.classify.hints import hints
from pipeline.classify.labels import Label, documents, group, of_documents, own, own_papers
from pipeline.classify.labels import kinds as paper_labels
from pipeline.classify.papers import Paper, tokens_of
from pipeline.classify.subjects import Subject
from pipeline.classify.units import Unit, units
from pipeline.cluster import run
from pipeline.describe import formless
from pipeline.errors import UsageProblem
from pipeline.findings import lexicon
from pipeline.model import Document, Finding, Outcome, SourceFile
from pipeline.process import process, read_input
from pipeline.settings import LABELS, Ocr, OcrUse, Settings

# The rules alone, and the same words whether or not Tesseract is installed.
PLAIN = Settings(models=False, ocr=Ocr(use=OcrUse.NEVER))


_Documented = tuple[Document, tuple[Finding, ...]]


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
    from pipeline.classify.train import train_into  # noqa: PLC0415 -- scikit-learn takes seconds to import

    examples = list(_own(labels))
    told = f"{len(examples)} of our own"
    missing: tuple[str, ...] = ()
    read: dict[str, _Documented] = {}
    if corpus is not None:
        read = dict(_read(corpus, {*documents(labels), *(label.path for label in paper_labels(labels))}))
        found = of_documents(labels, {path: doc for path, (doc, _) in read.items()})
        examples += [_example(label, read[label.document][1]) for label in found.found if label.document in read]
        told += f", {len(found.found)} of {len({label.document for label in found.found})} papers of the shared corpus, by hand"
        missing = found.missing
    papers, unread = _papers(labels, corpus, read)
    subjects = [_subject(each.label, read, at) for at, each in enumerate(examples) if each.label.themes]
    return Trained(train_into(into, examples, told, papers, subjects), (*missing, *unread))


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
    return Example(label, hints(unit, found))


def _subject(label: Label, read: Mapping[str, _Documented], at: int) -> Subject:
    """Return a sentence with its themes and the lexicon's; one of our own is a council by itself, so that they are spread."""
    unit = label.unit
    doc = read[label.document][0] if label.document and label.document in read else _written(unit.text)
    section = (unit.heading,) if unit.heading else ()
    named = lexicon(doc, unit.text, section) if doc else ()
    return Subject(unit, label.themes, named, label.group or f"own {at}", label.twice)


def _papers(labels: Path, corpus: Path | None, read: Mapping[str, _Documented]) -> tuple[list[Paper], list[str]]:
    """Return the papers whose kind people told, and in words which of the corpus are not there or are others by now."""
    asked = list(paper_labels(labels))
    known = dict(read) | dict(_read(labels.parent / "raw", (label.path for label in asked if label.path not in read)))
    right = [label for label in asked if label.path in known and known[label.path][0].sha256 == label.sha256]
    papers = [_paper(known[label.path][0], label.kind, group(label.path, known[label.path][0])) for label in right]
    lost = sorted({label.path for label in asked} - {label.path for label in right}) if corpus else []
    for kind, council, text in own_papers(labels):
        doc = _written(text)
        papers += [replace(_paper(doc, kind, council), own=True)] if doc else []
    return papers, [f"{path}: labelled as a whole, no such document" for path in lost]


def _paper(doc: Document, kind: str, council: str) -> Paper:
    return Paper(tokens_of(doc), kind, council, None if formless(doc) else doc.fields.kind)


def _written(text: str) -> Document | None:
    """Return a text of our own as a document."""
    content = text.encode()
    return process(SourceFile("own.md", content, "text/markdown", hashlib.sha256(content).hexdigest()), PLAIN).document


def _read(corpus: Path, paths: Iterable[str]) -> Iterator[tuple[str, _Documented]]:
    """Yield the documents that are there, each with what the rules find in it, in the order of their paths."""
    inputs = {path: sources.Input(path, str(corpus / path)) for path in sorted(paths) if (corpus / path).is_file()}
    work = partial(read_input, settings=PLAIN)
    for found, done in run(work, tuple(inputs.values()), PLAIN, prepare="pipeline.ready"):
        if not isinstance(done, Outcome) and done.document is not None:
            yield found.source, (done.document, (*done.findings, *done.review))
