"""Gold files: one JSON file a document, or JSON Lines of structural gold, a line a document."""

import json
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageProblem
from pipeline.model import Record

FIELDS = (
    "kind",
    "title",
    "council",
    "gss_code",
    "body",
    "date",
    "published",
    "framework",
    "inspection_start",
    "inspection_end",
    "lead_inspector",
)
STRUCTURAL_FIELDS = tuple(name for name in FIELDS if name not in {"title", "gss_code", "body", "date"})


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document: its path, its fields, its findings (``type``, ``quote``, attributes).

    Structural gold knows only the formal lists, the grades of the inspection itself and some fields; ``kinds`` are the
    kinds of findings that it scores, ``fields`` holds only the fields that it scores. ``pages`` are the first and last page
    that were annotated, None where all were.
    """

    source: str
    path: Path
    fields: Record
    findings: tuple[Record, ...]
    kinds: frozenset[str] | None = None
    pages: tuple[int, int] | None = None

    @property
    def structural(self) -> bool:
        """Whether this is structural gold."""
        return self.kinds is not None


def load_gold(gold: Path, documents: Path) -> list[Gold]:
    """Return the gold in a file (``.json``, ``.jsonl``) or a folder of such files, ordered by source.

    Raises :class:`pipeline.errors.UsageProblem` where there is none, a file is not gold, or a document is missing.
    """
    files = sorted([*gold.glob("*.json"), *gold.glob("*.jsonl")]) if gold.is_dir() else [gold]
    if not gold.exists() or not files:
        raise UsageProblem(f"There is no gold at {gold}.", "Name a .json or .jsonl file, or a folder that holds some.")
    found = [item for file in files for item in _load_file(file, documents)]
    return sorted(found, key=lambda item: item.source)


def _load_file(file: Path, documents: Path) -> list[Gold]:
    try:
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            return [_structural(json.loads(line), documents) for line in text.splitlines() if line.strip()]
        return [_complete(json.loads(text), documents)]
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise UsageProblem(
            f"{file} is not a gold file ({error!r}).", "See the annotation guideline for the form of one."
        ) from error


def _complete(record: Record, documents: Path) -> Gold:
    source = record["document"]["source"]
    fields = {name: record["document"].get(name) for name in FIELDS}
    pages = record["document"].get("pages")
    return Gold(source, _find(source, documents), fields, tuple(record["findings"]), pages=pages and (pages[0], pages[1]))


def _structural(record: Record, documents: Path) -> Gold:
    excluded = set(record.get("excluded", {}))
    fields = {name: record.get(name) for name in STRUCTURAL_FIELDS if name not in excluded}
    kinds = {"judgement": "judgements", "recommendation": "recommendations"}
    findings = tuple({"type": kind, **item} for kind, name in kinds.items() if name not in excluded for item in record[name])
    scored = frozenset(kind for kind, name in kinds.items() if name not in excluded)
    return Gold(record["source"], _find(record["source"], documents), fields, findings, scored)


def _find(source: str, documents: Path) -> Path:
    """Return the document's path: its name in the folder, else the one file below that ends like it."""
    path = documents / source
    if path.is_file():
        return path
    found = sorted(documents.rglob(Path(source).name))
    if len(found) != 1:
        raise UsageProblem(
            f"{len(found) or 'No'} files below {documents} are called {Path(source).name}.",
            "Name the folder that the gold speaks of.",
        )
    return found[0]
