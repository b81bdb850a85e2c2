"""What a trained model says: what each sentence does, how likely a finding is, and what the rules overlooked.

Rule and model stand side by side: a probability is never blended with a rule's confidence. ``models/README.md`` tells how the
model was chosen and how well it does; its own card lies beside it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.classify.artefact import Card, load
from pipeline.classify.linear import Linear
from pipeline.classify.sides import AGREES, ASKS, MARKED
from pipeline.classify.units import Unit, tokens, units
from pipeline.model import Document, Finding, Proposal

_PACKAGE = Path(__file__).parents[1]
# In a checkout models/ lies beside the package, in an installed wheel within it.
MODELS = next((folder for folder in (_PACKAGE.parent / "models", _PACKAGE / "_models") if folder.is_dir()), _PACKAGE / "_models")


@dataclass(frozen=True, slots=True)
class Classifier:
    """The loaded model of what sentences do, and its card."""

    functions: Linear
    functions_card: Card

    def annotate(self, doc: Document, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Proposal, ...]]:
        """Return the findings with their probabilities, and what the model alone proposes.

        All sentences of a document are read in one pass of the vectoriser.
        """
        held = tuple(findings)
        found = units(doc)
        if not found:
            return held, ()
        kinds = _kinds_in(found, held)
        likely = self.functions.probabilities([tokens(unit, kinds_) for unit, kinds_ in zip(found, kinds, strict=True)])
        labels = list(self.functions.labels)
        judged = tuple(self._judged(each, found, likely, labels) for each in held)
        return judged, tuple(self._proposals(found, kinds, likely, labels))

    def _judged(self, finding: Finding, found: Sequence[Unit], likely: Any, labels: list[str]) -> Finding:
        agrees = AGREES.get(finding.kind)
        within = () if agrees is None else _within(found, finding)
        if agrees is None or not within:
            return finding
        best = max(sum(float(likely[at][labels.index(name)]) for name in agrees) for at in within)
        return replace(finding, probability=round(min(best, 1.0), 2))

    def _proposals(
        self, found: Sequence[Unit], kinds: Sequence[tuple[str, ...]], likely: Any, labels: list[str]
    ) -> Iterable[Proposal]:
        """Yield the sentences that ask or promise something though no rule said so."""
        at = [labels.index(name) for name in ASKS]
        rule = f"model:functions@{self.functions_card.version}"
        for unit, seen, row in zip(found, kinds, likely, strict=True):
            asks, promises = (float(row[column]) for column in at)
            if MARKED.isdisjoint(seen) and asks + promises >= self.functions_card.thresholds["propose_from"]:
                name = ASKS[0] if asks >= promises else ASKS[1]
                yield Proposal("recommendation", name, unit.start, unit.end, rule, round(min(asks + promises, 1.0), 2))


def _within(found: Sequence[Unit], finding: Finding) -> range:
    """Return the places of the sentences that share a character with a finding."""
    at = finding.evidence
    first = bisect_right(found, at.start, key=lambda unit: unit.end)
    return range(first, bisect_left(found, at.end, lo=first, key=lambda unit: unit.start))


def _kinds_in(found: Sequence[Unit], findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    """Return for each sentence the kinds of findings that share a character with it."""
    kinds: list[set[str]] = [set() for _ in found]
    for each in findings:
        for at in _within(found, each):
            kinds[at].add(each.kind)
    return [tuple(sorted(seen)) for seen in kinds]


@lru_cache(maxsize=1)
def classifier(models: Path = MODELS) -> Classifier | None:
    """Return the trained models, None where none were trained; raises as :func:`pipeline.classify.artefact.load`."""
    if not (models / "functions" / "card.json").exists():
        return None
    return Classifier(*load(models / "functions"))
