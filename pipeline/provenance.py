"""How a database was built: the row of the table ``run``."""

import hashlib
import os
import sys
import time
from datetime import UTC, datetime

from pipeline import classify, sources, versions
from pipeline.actions import Links
from pipeline.model import Record
from pipeline.settings import Settings


def run_row(paths: tuple[str, ...], settings: Settings, links: Links) -> Record:
    """Return what a database depends on besides its inputs; the number of workers changes nothing in it and is left out.

    ``links`` is what people said of actions. Raises :class:`pipeline.errors.MachineProblem` where a model's card cannot be read.
    """
    cards = classify.cards() if settings.models else ()
    return {
        "version": sys.modules["pipeline"].__version__,
        "rules": versions.rules(),
        "together": versions.together(links),
        "paths": [sources.printable(path) for path in paths],
        "own_councils": hashlib.sha256(settings.councils.encode()).hexdigest() if settings.councils else None,
        "seconds_per_document": settings.seconds_per_document,
        "memory_megabytes": settings.memory_megabytes,
        "largest_document_megabytes": settings.largest_document_megabytes,
        "review_below": settings.review_below,
        "ocr": settings.ocr.use.value,
        "ocr_pages": settings.ocr.pages,
        "model": classify.digest(cards) if cards else None,
        "verdicts": sum(map(len, settings.verdicts.values())),
    }


def times(began: float) -> Record:
    """Return a build's own name, when it was done, and how long it took since ``began``, in seconds since 1970."""
    done = time.time()
    at = datetime.fromtimestamp(done, UTC)
    name = f"{at:%Y%m%dT%H%M%SZ}-{os.urandom(4).hex()}"
    return {"build": name, "built_at": at.replace(tzinfo=None), "seconds": round(done - began, 3)}
