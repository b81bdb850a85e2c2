"""Labels given by people: what a sentence does, its themes, what kind of paper a document is.

``data/labels`` holds the documents' places and digests, never their words: a sentence is found again in its document by the
digest of its words, the place telling repetitions apart. ``own.csv`` holds sentences of our own with their words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.classify.units import Unit, units
from pipeline.model import Document
from pipeline.verdicts import digest_of, rows_of, words_of


@dataclass(frozen=True, slots=True)
class Label:
    """What people said of one sentence; ``group`` is the council of its paper, None for sentences of our own.

    ``document`` is the paper's path; ``twice`` where two people labelled it apart: the figures are measured on these;
    ``doubt`` where it was drawn because a model was in doubt of it, and not to cover the sources.
    """

    unit: Unit
    function: str | None
    themes: tuple[str, ...] = ()
    group: str | None = None
    document: str | None = None
    twice: bool = False
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels whose sentences were found, and in words what was not."""

    found: tuple[Label, ...]
    missing: tuple[str, ...] = ()


def own(folder: Path) -> Iterator[Label]:
    """Yield the labels of the sentences of our own."""
    for row in rows_of(folder / "own.csv"):
        unit = Unit(0, len(row["text"]), row["text"], row.get("heading", ""), paper=row.get("paper") or "minutes")
        yield Label(unit, row["function"] or None, _themes(row["themes"]))


def of_documents(folder: Path, documents: Mapping[str, Document]) -> Labels:
    """Return the labels of the sentences of ``documents``, which are by their path below the corpus."""
    found: list[Label] = []
    missing: list[str] = []
    by_bytes = {doc.sha256: doc for doc in documents.values()}
    for path, rows in _by_document(folder).items():
        doc = documents.get(path) or by_bytes.get(path)
        if doc is None:
            missing.append(f"{path}: {len(rows)} labels, no such document")
            continue
        known = units(doc)
        places = [(row, _place(row, known)) for row in rows]
        found += [_label(row, unit, path, doc) for row, unit in places if unit]
        lost = sum(unit is None for _, unit in places)
        if lost:
            missing.append(f"{path}: {lost} of {len(rows)} sentences are not in its text")
    return Labels(tuple(found), tuple(missing))


@dataclass(frozen=True, slots=True)
class PaperLabel:
    """What people said that a paper is: ``path`` below the corpus or the sample archive, the hash of its bytes, its kind."""

    path: str
    sha256: str
    kind: str


def kinds(folder: Path) -> Iterator[PaperLabel]:
    """Yield the labels of papers."""
    for row in rows_of(folder / "kinds.csv"):
        yield PaperLabel(row["path"], row["sha256"], row["kind"])


def own_papers(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield our own papers: kind, council, text; in a file a kind each begins with a line "%% Council"."""
    for path in sorted((folder / "own_kinds").glob("*.md")):
        for paper in path.read_text(encoding="utf-8").split("%% ")[1:]:
            council, _, text = paper.partition("\n")
            yield path.stem, council.strip(), text.strip() + "\n"


def documents(folder: Path) -> tuple[str, ...]:
    """Return the paths below the corpus of the documents with labels."""
    return tuple(_by_document(folder))


def _label(row: Mapping[str, str], unit: Unit, path: str, doc: Document) -> Label:
    twice = bool(row.get("second"))
    doubt = row.get("drawn") == "doubt"
    return Label(unit, row["function"] or None, _themes(row["themes"]), group(path, doc), path, twice=twice, doubt=doubt)


def group(path: str, doc: Document) -> str:
    """Return whose paper it is: its council, or the folder where the paper names none."""
    return doc.fields.council or Path(path).parent.name


def _by_document(folder: Path) -> dict[str, list[dict[str, str]]]:
    grouped: dict[str, list[dict[str, str]]] = defaultdict(list)
    for name in ("functions.csv", "reviewed.csv"):
        for row in rows_of(folder / name):
            grouped[row["document"]].append(row)
    return dict(sorted(grouped.items()))


def _place(row: Mapping[str, str], of: Sequence[Unit]) -> Unit | None:
    """Return the sentence that holds a row's words, the nearest of those that do."""
    start, count = int(row["start"]), int(row["words"])
    for unit in sorted(of, key=lambda unit: abs(unit.start - start)):
        found = words_of(unit.text)
        if any(digest_of(found[at : at + count]) == row["digest"] for at in range(len(found) - count + 1)):
            return unit
    return None


def _themes(joined: str) -> tuple[str, ...]:
    return tuple(sorted(filter(None, joined.split(";"))))
