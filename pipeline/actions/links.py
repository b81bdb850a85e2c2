"""What people said of two wordings: that they are one action or two; kept apart from the database, applied in every build.

A line names the council and, by a digest of its terms, each of the two wordings. So it holds for these words in any paper of
that council, whatever becomes of single documents and of the ids of findings.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from pipeline.errors import UsageProblem
from pipeline.verdicts import rows_of

ANSWERS = ("same", "different")
LINKS_FILE = Path("data/labels/actions.csv")
"""Where they are kept, below the folder in which a build runs."""


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One answer about two wordings, ``first`` the digest that sorts first; ``by`` and ``on`` are who said it and when."""

    council_code: str
    first: str
    second: str
    answer: str
    by: str
    on: str


COLUMNS = tuple(field.name for field in fields(Said))


@dataclass(frozen=True, slots=True)
class Pairs:
    """The answers about one council's wordings, as pairs of digests, the one that sorts first in front."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()

    def refuse(self, one: str, other: str) -> bool:
        """Tell whether somebody said that two wordings are two actions."""
        return pair(one, other) in self.different

    def spread(self) -> "Pairs":
        """Return the answers with what follows from them: two wordings differ where what is the same as either does."""
        if not self.same or not self.different:
            return self
        one_with: dict[str, set[str]] = {}
        for couple in sorted(self.same):
            joined = set[str]().union(*(one_with.get(each, {each}) for each in couple))
            one_with |= dict.fromkeys(joined, joined)
        couples = [[one_with.get(each, {each}) for each in couple] for couple in self.different]
        spread = {pair(first, second) for one, other in couples if one is not other for first in one for second in other}
        return Pairs(self.same, self.different | spread)


Links = Mapping[str, Pairs]
"""The answers by their council's code."""
NOTHING = Pairs()


def pair(one: str, other: str) -> tuple[str, str]:
    """Return two digests in their order."""
    return (one, other) if one <= other else (other, one)


def read_links(path: Path = LINKS_FILE) -> Links:
    """Return the answers of a file, none where there is no file; raises :class:`UsageProblem` for a spoilt one."""
    held: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: {answer: set() for answer in ANSWERS})
    for said in _read(path):
        held[said.council_code][said.answer].add(pair(said.first, said.second))
    return {code: Pairs(frozenset(of["same"]), frozenset(of["different"])) for code, of in sorted(held.items())}


def _read(path: Path) -> list[Said]:
    found = []
    for number, row in enumerate(rows_of(path), start=2):
        told = [row.get(name) for name in COLUMNS]
        if not all(told[:4]) or row.get("answer") not in ANSWERS:
            remedy = f"Its columns are {', '.join(COLUMNS)}; an answer is {' or '.join(ANSWERS)}."
            raise UsageProblem(f"{path}, line {number}: not an answer about two wordings.", remedy)
        found.append(Said(*(each or "" for each in told)))
    return found


def write_links(path: Path, added: Iterable[Said]) -> int:
    """Add answers to a file, a new one in the place of an older one about the same words; return how many it holds then."""
    held = {(each.council_code, *pair(each.first, each.second)): each for each in (*_read(path), *added)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(COLUMNS)
        rows.writerows(astuple(each) for _, each in sorted(held.items()))
    return len(held)
