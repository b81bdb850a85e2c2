"""What a trained model says: what each sentence does, how likely a finding is, and what the rules overlooked.

Rule and model stand side by side: a probability is never blended with a rule's confidence. ``models/README.md`` tells how the
model was chosen and how well it does; its own card lies beside it.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.classify.artefact import Card, load
from pipeline.classify.hints import hints
from pipeline.classify.linear import Linear
from pipeline.classify.papers import tokens_of
from pipeline.classify.sides import AGREES, ASKS, MARKED
from pipeline.classify.units import Unit, tokens, units
from pipeline.model import Document, Finding, Proposal

_PACKAGE = Path(__file__).parents[1]
# In a checkout models/ lies beside the package, in an installed wheel within it.
MODELS = next((folder for folder in (_PACKAGE.parent / "models", _PACKAGE / "_models") if folder.is_dir()), _PACKAGE / "_models")


@dataclass(frozen=True, slots=True)
class Classifier:
    """The loaded models and their cards: of what sentences do and, where it was trained, of what kind of document a paper is."""

    functions: Linear
    functions_card: Card
    kinds: Linear | None = None
    kinds_card: Card | None = None

    @property
    def sha256(self) -> str:
        """A hash of all models."""
        held = (card.sha256 for card in (self.functions_card, self.kinds_card) if card)
        return hashlib.sha256(" ".join(held).encode()).hexdigest()

    def kind(self, doc: Document) -> str | None:
        """Return what kind of document a paper is whose form does not tell, None where the model is not sure enough."""
        if not self.kinds or not self.kinds_card or not doc.text.strip():
            return None
        (likely,) = self.kinds.probabilities([tokens_of(doc)])
        best = int(likely.argmax())
        return self.kinds.labels[best] if likely[best] >= self.kinds_card.thresholds["answer_from"] else None

    def annotate(self, doc: Document, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Proposal, ...]]:
        """Return the findings with their probabilities, and what the model alone proposes.

        All sentences of a document are read in one pass of the vectoriser.
        """
        held = tuple(findings)
        found = units(doc)
        if not found:
            return held, ()
        seen = _seen(found, held)
        likely = self.functions.probabilities([tokens(unit, told) for unit, told in zip(found, seen, strict=True)])
        labels = list(self.functions.labels)
        judged = tuple(self._judged(each, found, likely, labels) for each in held)
        return judged, tuple(self._proposals(found, seen, likely, labels))

    def _judged(self, finding: Finding, found: Sequence[Unit], likely: Any, labels: list[str]) -> Finding:
        agrees = AGREES.get(finding.kind)
        within = () if agrees is None else _within(found, finding)
        if agrees is None or not within:
            return finding
        best = max(sum(float(likely[at][labels.index(name)]) for name in agrees) for at in within)
        return replace(finding, probability=round(min(best, 1.0), 2))

    def _proposals(
        self, found: Sequence[Unit], seen: Sequence[tuple[str, ...]], likely: Any, labels: list[str]
    ) -> Iterable[Proposal]:
        """Yield the sentences that ask or promise something though no rule said so."""
        at = [labels.index(name) for name in ASKS]
        rule = f"model:functions@{self.functions_card.version}"
        for unit, told, row in zip(found, seen, likely, strict=True):
            asks, promises = (float(row[column]) for column in at)
            if MARKED.isdisjoint(told) and asks + promises >= self.functions_card.thresholds["propose_from"]:
                name = ASKS[0] if asks >= promises else ASKS[1]
                yield Proposal("recommendation", name, unit.start, unit.end, rule, round(min(asks + promises, 1.0), 2))


def _within(found: Sequence[Unit], finding: Finding) -> range:
    """Return the places of the sentences that share a character with a finding."""
    at = finding.evidence
    first = bisect_right(found, at.start, key=lambda unit: unit.end)
    return range(first, bisect_left(found, at.end, lo=first, key=lambda unit: unit.start))


def _seen(found: Sequence[Unit], findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    """Return for each sentence what the rules see in it."""
    in_each: list[list[Finding]] = [[] for _ in found]
    for each in findings:
        for at in _within(found, each):
            in_each[at].append(each)
    return [hints(unit, held) for unit, held in zip(found, in_each, strict=True)]


@lru_cache(maxsize=1)
def classifier(models: Path = MODELS) -> Classifier | None:
    """Return the trained models, None where none were trained; raises as :func:`pipeline.classify.artefact.load`."""
    if not (models / "functions" / "card.json").exists():
        return None
    kinds = load(models / "kinds") if (models / "kinds" / "card.json").exists() else ()
    return Classifier(*load(models / "functions"), *kinds)
