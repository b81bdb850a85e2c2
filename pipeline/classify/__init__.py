"""What a trained model says: what each sentence does, how likely a finding is, and what the rules overlooked.

Rule and model stand side by side: a probability is never blended with a rule's confidence. ``models/README.md`` tells how the
model was chosen and how well it does; its own card lies beside it.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.classify.artefact import Card, load, read_card
from pipeline.classify.drift import Drift, unseen
from pipeline.classify.hints import hints
from pipeline.classify.linear import Linear
from pipeline.classify.papers import tokens_of
from pipeline.classify.sides import AGREES, ASKS, MARKED
from pipeline.classify.subjects import decided, read
from pipeline.classify.units import Unit, tokens, units
from pipeline.model import DISPUTES, Document, Finding, Proposal, Theme

_PACKAGE = Path(__file__).parents[1]
# In a checkout models/ lies beside the package, in an installed wheel within it.
MODELS = next((folder for folder in (_PACKAGE.parent / "models", _PACKAGE / "_models") if folder.is_dir()), _PACKAGE / "_models")
# Folders of the models; without the first none speaks.
_NAMES = ("functions", "kinds", "themes")

Lexicon = Callable[[Finding], tuple[str, ...]]
"""Gives the themes that the lexicon reads in a finding, none of a kind that has none."""

LEXICON = "lexicon"


def by_lexicon(finding: Finding, themes: Iterable[str]) -> tuple[Theme, ...]:
    """Return what the lexicon alone says that a finding is about."""
    return tuple(Theme(finding.id, theme, LEXICON) for theme in dict.fromkeys(themes))


@dataclass(frozen=True, slots=True)
class Classifier:
    """The loaded models and their cards: of what sentences do and, where trained, of papers' kinds and of subjects (themes)."""

    functions: Linear
    functions_card: Card
    kinds: Linear | None = None
    kinds_card: Card | None = None
    subjects: Linear | None = None
    subjects_card: Card | None = None

    @property
    def sha256(self) -> str:
        """A hash of all models."""
        return digest(card for card in (self.functions_card, self.kinds_card, self.subjects_card) if card)

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
        columns, limits = [labels.index(name) for name in agrees], self.functions_card.thresholds
        row = max((likely[at] for at in within), key=lambda row: float(row[columns].sum()))
        best, sure = int(row.argmax()), float(row.max())
        if sure < limits.get("abstain_below", 0.0):
            return finding
        borne = min(float(row[columns].sum()), 1.0)
        doubt = f"{DISPUTES} {labels[best]} ({sure:.2f})" if borne <= limits.get("dispute_below", -1.0) else None
        conflict = "; ".join(filter(None, (finding.conflict, doubt))) or None
        return replace(finding, probability=round(borne, 2), conflict=conflict)

    def drift(self, doc: Document) -> Drift:
        """Return how far a paper is from what the model of functions learnt."""
        found = units(doc)
        if not found:
            return Drift()
        likely = self.functions.probabilities([tokens(unit) for unit in found])
        unsure = int((likely.max(axis=1) < self.functions_card.thresholds.get("abstain_below", 0.0)).sum())
        return Drift(len(found), unsure, *unseen(doc, self.functions))

    def themes(self, doc: Document, findings: Iterable[Finding], lexicon: Lexicon) -> tuple[Theme, ...]:
        """Return what findings are about: the lexicon's verdict, and the model's where it knows a theme better."""
        tagged = [(finding, named) for finding in findings if (named := lexicon(finding))]
        if not self.subjects or not self.subjects_card or not tagged:
            return tuple(each for finding, named in tagged for each in by_lexicon(finding, named))
        found = units(doc)
        read_ = [read(_first(found, finding), named) for finding, named in tagged]
        rule = f"model:themes@{self.subjects_card.version}"
        said = []
        for (finding, named), row in zip(tagged, self.subjects.probabilities(read_), strict=True):
            likely = dict(zip(self.subjects.labels, map(float, row), strict=True))
            for theme, sure in decided(likely, named, self.subjects_card.thresholds):
                told = rule if sure is not None else LEXICON
                said.append(Theme(finding.id, theme, told, None if sure is None else round(sure, 2)))
        return tuple(said)

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


def _first(found: Sequence[Unit], finding: Finding) -> Unit:
    """Return the sentence in which a finding begins; a finding in words too few for one is a sentence by itself."""
    within, at = _within(found, finding), finding.evidence
    return found[within[0]] if within else Unit(at.start, at.end, at.quote, at.section[-1] if at.section else "")


def _seen(found: Sequence[Unit], findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    """Return for each sentence what the rules see in it."""
    in_each: list[list[Finding]] = [[] for _ in found]
    for each in findings:
        for at in _within(found, each):
            in_each[at].append(each)
    return [hints(unit, held) for unit, held in zip(found, in_each, strict=True)]


def digest(cards: Iterable[Card]) -> str:
    """Return a hash of all models by their cards."""
    return hashlib.sha256(" ".join(card.sha256 for card in cards).encode()).hexdigest()


def cards(models: Path = MODELS) -> tuple[Card, ...]:
    """Return the cards of the trained models, none where none were trained; the models themselves are not loaded."""
    return tuple(read_card(models / name) for name in _there(models))


def _there(models: Path) -> list[str]:
    there = [name for name in _NAMES if (models / name / "card.json").exists()]
    return there if _NAMES[0] in there else []


@lru_cache(maxsize=1)
def classifier(models: Path = MODELS) -> Classifier | None:
    """Return the trained models, None where none were trained; raises as :func:`pipeline.classify.artefact.load`."""
    there = _there(models)
    if not there:
        return None
    kinds, subjects = (load(models / name) if name in there else (None, None) for name in _NAMES[1:])
    return Classifier(*load(models / _NAMES[0]), *kinds, *subjects)
