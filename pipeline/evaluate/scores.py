"""Counts and the figures made of them."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from pipeline.model import Record


@dataclass(slots=True)
class Counts:
    """How many gold findings there are, how many were predicted, how many of them match, how many strictly."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    strict: int = 0

    def add(self, other: "Counts") -> None:
        """Add the counts of another."""
        self.gold += other.gold
        self.predicted += other.predicted
        self.matched += other.matched
        self.strict += other.strict

    def precision(self, *, strict: bool = False) -> float | None:
        """Return the share of the predicted that match; None where nothing was predicted."""
        return (self.strict if strict else self.matched) / self.predicted if self.predicted else None

    def recall(self, *, strict: bool = False) -> float | None:
        """Return the share of gold that is matched; None where there is no gold."""
        return (self.strict if strict else self.matched) / self.gold if self.gold else None

    def f1(self, *, strict: bool = False) -> float | None:
        """Return the F1; None where there is neither gold nor a prediction."""
        total = self.gold + self.predicted
        return 2 * (self.strict if strict else self.matched) / total if total else None


@dataclass(slots=True)
class Mean:
    """A running mean."""

    total: float = 0.0
    count: int = 0

    def add(self, value: float) -> None:
        """Add one value."""
        self.total += value
        self.count += 1

    @property
    def value(self) -> float | None:
        """The mean; None without values."""
        return self.total / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold finding that was missed, a false find, or a matched pair with an attribute that differs."""

    problem: Literal["missed", "false", "differs"]
    source: str
    kind: str
    quote: str
    detail: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One predicted finding, held against gold: by which rule, whether it matches."""

    kind: str
    rule: str
    matched: bool
    strict: bool
    reviewed: bool = False
    """Whether it was left to a reader: it tells of its rule, and does not count as found."""


@dataclass(slots=True)
class Scored:
    """One document's part of an evaluation: what it is, whose it is, its gold findings by kind, each prediction judged."""

    source: str
    form: str
    """The document's kind, as gold has it: minutes, report, ..."""
    council: str
    """The council that gold names; where it names none, the folder of the document stands for it."""
    gold: dict[str, int] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)


@dataclass(slots=True)
class Report:
    """The scores of one evaluation; documents that could not be read count with all their gold missed."""

    documents: int = 0
    unread: int = 0
    kinds: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    attributes: dict[tuple[str, str], Mean] = field(default_factory=lambda: defaultdict(Mean))
    themes: Counts = field(default_factory=Counts)
    fields: dict[str, Mean] = field(default_factory=lambda: defaultdict(Mean))
    misses: list[Miss] = field(default_factory=list)
    scored: list[Scored] = field(default_factory=list)
    """The documents with complete gold; structural gold tells of single lists and grades only."""

    @property
    def overall(self) -> Counts:
        """The counts of all kinds together."""
        total = Counts()
        for counts in self.kinds.values():
            total.add(counts)
        return total

    def to_record(self) -> Record:
        """Return the figures for JSON, in a fixed order, rounded to four places."""
        return {
            "documents": self.documents,
            "unread": self.unread,
            "overall": _figures(self.overall),
            "kinds": {kind: _figures(counts) for kind, counts in sorted(self.kinds.items())},
            "attributes": {
                f"{kind}.{name}": {"score": _rounded(mean.value), "pairs": mean.count}
                for (kind, name), mean in sorted(self.attributes.items())
            },
            "themes": _figures(self.themes)["detection"],
            "fields": {name: {"score": _rounded(mean.value), "documents": mean.count} for name, mean in self.fields.items()},
        }


def _figures(counts: Counts) -> Record:
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        "detection": _prf(counts, strict=False),
        "strict": _prf(counts, strict=True),
    }


def _prf(counts: Counts, *, strict: bool) -> Record:
    return {
        "precision": _rounded(counts.precision(strict=strict)),
        "recall": _rounded(counts.recall(strict=strict)),
        "f1": _rounded(counts.f1(strict=strict)),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
