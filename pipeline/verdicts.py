"""What people said of findings: kept in a table of their own, and said again in every build.

A verdict speaks of a finding's words in a document's bytes, not of an id that a better rule would change: it holds for any
finding of that kind with those words. ``right`` and ``wrong`` speak of the value that was read then; where a later rule reads
another value, they are silent.
"""

import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import UsageProblem
from pipeline.model import Finding

ANSWERS = ("right", "wrong")
COLUMNS = ("document", "kind", "start", "digest", "value", "answer", "by", "on")
FILE = Path("data/labels/verdicts.csv")
"""Where verdicts are kept, below the folder in which a build runs."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer: ``document`` is a SHA-256, ``start`` the words' offset then, ``by`` and ``on`` who and when."""

    document: str
    kind: str
    start: int
    digest: str
    value: str
    answer: str
    by: str
    on: str


Verdicts = Mapping[str, tuple[Verdict, ...]]
"""The verdicts by their document."""


def words_of(text: str) -> list[str]:
    """Return a text's words in lower case, without punctuation."""
    return _WORD.findall(text.lower())


def digest_of(words: list[str]) -> str:
    """Return a hash of words."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def digest(text: str) -> str:
    """Return a hash of a text's words, letter case and punctuation left out."""
    return digest_of(words_of(text))


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of labels or verdicts, none where there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def value_digest(record: Mapping[str, object]) -> str:
    """Return a hash of what a finding says, as its record; its themes are left out, they are no part of what it says."""
    said = {name: content for name, content in record.items() if name != "themes"}
    return hashlib.blake2b(json.dumps(said, sort_keys=True, default=str).encode(), digest_size=8).hexdigest()


def read(path: Path = FILE) -> Verdicts:
    """Return the verdicts of a file, none where there is no file; raises :class:`UsageProblem` for a spoilt one."""
    held: dict[str, list[Verdict]] = defaultdict(list)
    for number, row in enumerate(rows_of(path), start=2):
        held[row.get("document") or ""].append(_verdict(row, f"{path}, line {number}"))
    return {document: tuple(each) for document, each in held.items()}


def _verdict(row: dict[str, str], place: str) -> Verdict:
    try:
        told = {name: row[name] for name in COLUMNS if name != "start"}
        verdict = Verdict(start=int(row["start"]), **told)
    except (KeyError, TypeError, ValueError) as error:
        raise UsageProblem(f"{place}: not a verdict ({error!r}).", f"Its columns are {', '.join(COLUMNS)}.") from error
    if verdict.answer not in ANSWERS:
        raise UsageProblem(f"{place}: {verdict.answer!r} is not an answer.", f"Write {' or '.join(ANSWERS)}.")
    return verdict


def write(path: Path, added: Iterable[Verdict]) -> int:
    """Add verdicts to a file, a new answer in the place of an older one of the same words; return how many it holds then."""
    held = {_place(each): each for several in read(path).values() for each in several}
    held |= {_place(each): each for each in added}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(COLUMNS)
        rows.writerows([getattr(held[place], name) for name in COLUMNS] for place in sorted(held))
    return len(held)


def _place(verdict: Verdict) -> tuple[str, str, int, str, str]:
    return verdict.document, verdict.kind, verdict.start, verdict.digest, verdict.value


def applied(findings: Iterable[Finding], verdicts: Iterable[Verdict]) -> tuple[Finding, ...]:
    """Return findings with what people said of them: 1 is the confidence of a right one, 0 that of a wrong one."""
    said: dict[tuple[str, str, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        said[verdict.kind, verdict.digest, verdict.value].append(verdict)
    if not said:
        return tuple(findings)
    return tuple(
        _judged(each, said.get((each.kind, digest(each.evidence.quote), value_digest(each.value.record())), ()))
        for each in findings
    )


def _judged(finding: Finding, said: Iterable[Verdict]) -> Finding:
    nearest = min(said, key=lambda verdict: abs(verdict.start - finding.evidence.start), default=None)
    if nearest is None:
        return finding
    told = f"{nearest.by} on {nearest.on}"
    if nearest.answer == "right":
        return replace(finding, confidence=1.0, conflict=None)
    return replace(finding, confidence=0.0, conflict=f"refused by {told}")
