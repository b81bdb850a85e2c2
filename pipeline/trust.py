"""How far each rule is to be trusted: the share of its findings that were right where gold could tell, and how many those were.

The table ``measured.csv`` is written by ``make evaluate``, from the gold in ``tests/gold`` and that of the founding documents.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.model import Finding

MEASURED = "measured.csv"
# A rule's own estimate weighs as much as this many judged findings: at 12 right of 12 an estimate of 0.75 has become 0.94.
_WEIGHT = 4.0
# What readings that contradict each other leave of the trust in a rule.
_CONFLICT = 0.6


@dataclass(slots=True)
class Support:
    """How often a rule's findings were judged, and how often they were right."""

    judged: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """The share that was right; None where nothing was judged."""
        return self.right / self.judged if self.judged else None


def confidence(estimate: float, support: Support | None) -> float:
    """Return how far to trust a rule: what was measured, drawn to its author's estimate where little was."""
    judged, right = (support.judged, support.right) if support else (0, 0)
    return round((right + _WEIGHT * estimate) / (judged + _WEIGHT), 2)


def weighed(findings: Iterable[Finding], support: Mapping[str, Support] | None = None) -> tuple[Finding, ...]:
    """Return findings with their confidence: that of their rule, lowered where two readings of the page disagree."""
    known = measured() if support is None else support
    return tuple(replace(each, confidence=_of(each, known.get(each.rule))) for each in findings)


def _of(finding: Finding, support: Support | None) -> float:
    trusted = confidence(finding.confidence, support)
    return round(min(finding.confidence, trusted * _CONFLICT), 2) if finding.conflict else trusted


@cache
def measured() -> dict[str, Support]:
    """Return what was measured, by rule."""
    lines = files("pipeline").joinpath(MEASURED).read_text(encoding="utf-8").splitlines()
    return {row["rule"]: Support(int(row["judged"]), int(row["right"])) for row in csv.DictReader(lines)}


def parted(findings: Iterable[Finding], review_below: float) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings that can be trusted, and those that are left to a reader."""
    trusted: list[Finding] = []
    doubted: list[Finding] = []
    for each in findings:
        (trusted if each.confidence >= review_below and not each.disputed else doubted).append(each)
    return tuple(trusted), tuple(doubted)


def to_rows(support: Mapping[str, Support]) -> list[dict[str, Any]]:
    """Return the rows of the table, in the order of the rules' ids."""
    return [{"rule": rule, "judged": each.judged, "right": each.right} for rule, each in sorted(support.items())]
