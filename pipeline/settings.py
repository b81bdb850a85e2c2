"""Settings: frozen, with defaults; read once at the edge and passed in."""

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pipeline.verdicts import Verdicts

DEFAULT_DATABASE = Path("data/processed/findings.duckdb")
LABELS = Path("data/labels")
"""Where labels, verdicts and what people said of actions are kept, below the folder in which a command runs."""


def _cores() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class OcrUse(StrEnum):
    """When words are recognised in pictures."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ocr:
    """When the words of a page are recognised in its picture, and for how many pages of a document."""

    use: OcrUse = OcrUse.AUTO
    """``auto``: the pages without a text layer that can be read, where Tesseract is installed; ``always``: every page."""
    pages: int = 30
    """At 2 to 4 seconds a page, as many as the limit of seconds for a document leaves time for."""
    tesseract: str = field(default_factory=lambda: os.environ.get("COUNCIL_FINDINGS_TESSERACT", "tesseract"))
    """Tesseract's command, or the path of it; empty where it is not to be used though it is installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a build runs; what it finds does not depend on these, save for the two limits."""

    workers: int = field(default_factory=_cores)
    """Worker processes; never threads, pdfium is not thread-safe."""
    seconds_per_document: int = 120
    """A document that takes longer is refused. The corpus's slowest (207 pages of tables) takes under 20."""
    memory_megabytes: int = 2048
    """Address space that one worker may grow by."""
    documents_per_worker: int = 200
    """A worker is replaced after this many documents: spaCy's string store only grows."""
    largest_document_megabytes: int = 200
    """A larger file is refused before it is read."""
    review_below: float = 0.5
    """A finding with less confidence goes to the table ``review``: it is more likely wrong than right."""
    models: bool = True
    """Whether the trained models speak: probabilities, themes, kinds of papers without form, proposals in ``review``."""
    verdicts: Verdicts = field(default_factory=dict)
    """What people said of findings, by document: ``pipeline.verdicts.read()``."""
    councils: str = ""
    """Bodies of the user's own, as the text of a CSV (docs/councils.md): ``pipeline.councils.read("own.csv")``."""
    ocr: Ocr = field(default_factory=Ocr)
    """Recognising the words of scanned pages."""
    links: Path | None = None
    """The file of what people said of actions: ``pipeline.actions.LINKS_FILE``; it need not be there."""
