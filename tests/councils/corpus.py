"""Whose the documents of the shared corpus are, by its indexes and folders, and whom ``describe`` takes them for.

``python -m tests.councils.corpus`` measures all of it, in about two minutes; a test takes a sample.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.councils import match, register
from pipeline.process import read_document
from pipeline.settings import Ocr, OcrUse, Settings
from pipeline.sources import Input
from tests.shared import SHARED

CORPUS = SHARED / "corpus"
_SETTINGS = Settings(workers=1, ocr=Ocr(use=OcrUse.NEVER))
# Parishes, community councils and one abroad: no register has them.
_UNREGISTERED = {
    "broomhill": {"Broomhill"},
    "govan": {"Govan"},
    "limerick": {"Limerick"},
    "milburn": {"Milburn"},
    "norfolk-parishes": {"Northwold", "Stoke Ferry", "Wereham", "West Dereham"},
}
_BY_FILE = {
    "barkingriversidepreport.pdf": "E09000002",
    "budget-book-2012-13.pdf": "E09000028",
    "lgofinaldecisionsor.pdf": "E09000028",
    "officersreport.pdf": "E09000028",
    "tfl-southernwood.pdf": "E09000028",
}
_NAMED = re.compile(r"(.+)-(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Expected:
    """Whose a document is: a GSS code, or names of which it may have one, or none."""

    path: Path
    gss_code: str | None
    names: frozenset[str] = frozenset()

    def right(self, council: str | None, gss_code: str | None) -> bool | None:
        """Return whether what was found is right, None where nothing was."""
        if council is None and gss_code is None:
            return None
        return gss_code == self.gss_code and (gss_code is not None or council in self.names)


def expected() -> Iterator[Expected]:
    """Yield each document of the corpus: Ofsted's by their index, letters by their names, others by their folders."""
    numbers = {each.ofsted_urn: each for each in register() if each.ofsted_urn and each.end is None}
    with (CORPUS / "ofsted/index.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            day = date.fromisoformat(row["published"])
            council = match(row["council"], day)
            # The index's number is a second reading of its name.
            assert council and council.nice_name == numbers[row["urn"]].nice_name, row
            yield Expected(CORPUS / "ofsted" / row["path"], council.gss_on(day))
    with (CORPUS / "council/index.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _of_council(CORPUS / "council" / row["path"])


def _of_council(path: Path) -> Expected:
    named = _NAMED.fullmatch(path.stem) if path.parent.name == "joint-area-letters" else None
    if named:
        day = date.fromisoformat(named[2])
        council = match(named[1].replace("-", " "), day)
        assert council, path
        return Expected(path, council.gss_on(day))
    return Expected(path, _BY_FILE.get(path.name), frozenset(_UNREGISTERED.get(path.parent.name, ())))


@dataclass
class Tally:
    """How many documents were right, silent and unreadable, and which were wrong."""

    right: int = 0
    silent: int = 0
    unread: int = 0
    wrong: tuple[str, ...] = ()


def measure(documents: Iterable[Expected]) -> Tally:
    """Read and describe documents, and compare."""
    tally = Tally()
    for each in documents:
        doc = read_document(Input(str(each.path), str(each.path)), _SETTINGS).document
        if doc is None or not doc.text.strip():
            tally.unread += 1
            continue
        right = each.right(doc.fields.council, doc.fields.gss_code)
        tally.right += right is True
        tally.silent += right is None
        if right is False:
            tally.wrong += (f"{each.path.relative_to(CORPUS)}: {doc.fields.council} {doc.fields.gss_code}",)
    return tally


if __name__ == "__main__":
    for folder in ("ofsted", "council"):
        told = measure(each for each in expected() if each.path.is_relative_to(CORPUS / folder))
        sys.stdout.write(f"{folder}: {told}\n")
        sys.stdout.flush()
