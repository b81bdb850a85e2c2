"""How a database was built: the row of the table ``run``."""

import hashlib
import sys
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pipeline import sources
from pipeline.model import Record
from pipeline.settings import Settings


def run_row(paths: tuple[str, ...], settings: Settings) -> Record:
    """Return how the database was built; the number of workers changes nothing in it and is left out."""
    return {
        "version": sys.modules["pipeline"].__version__,
        "rules": rules_digest(),
        "paths": [sources.printable(path) for path in paths],
        "seconds_per_document": settings.seconds_per_document,
        "memory_megabytes": settings.memory_megabytes,
        "largest_document_megabytes": settings.largest_document_megabytes,
        "review_below": settings.review_below,
        "ocr": settings.ocr.use.value,
        "ocr_pages": settings.ocr.pages,
        "verdicts": sum(map(len, settings.verdicts.values())),
    }


def times(began: float) -> Record:
    """Return when a build that began then, in seconds since 1970, was done, and how long it took."""
    now = time.time()
    return {"built_at": datetime.fromtimestamp(now, UTC).replace(tzinfo=None), "seconds": round(now - began, 3)}


@cache
def rules_digest() -> str:
    """Return a hash of the package's code and data: equal digests find equal things in equal bytes."""
    root = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in {".py", ".csv", ".sql"} and path.is_file():
            digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
