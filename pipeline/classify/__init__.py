"""What trained models say: what each sentence does, how likely a finding is, its themes, and what the rules overlooked.

Rule and model stand side by side: a probability is never blended with a rule's confidence. ``models/README.md`` tells how the
models were chosen and how well they do; a model's own card lies beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.classify import function, themes
from pipeline.classify.artefact import Card, load
from pipeline.classify.units import Unit, tokens, units
from pipeline.model import Document, Finding, Proposal

_PACKAGE = Path(__file__).parents[1]
# In a checkout models/ lies beside the package, in an installed wheel within it.
MODELS = next((folder for folder in (_PACKAGE.parent / "models", _PACKAGE / "_models") if folder.is_dir()), _PACKAGE / "_models")

# What a sentence that holds a finding of a kind is seen to do; of the other kinds the model says nothing.
AGREES = {
    "recommendation": ("recommendation", "undertaking"),
    "decision": ("decision",),
    "rag_status": ("rating",),
    "judgement": ("rating",),
}
ASKS = AGREES["recommendation"]


@dataclass(frozen=True, slots=True)
class Classifier:
    """The loaded models and their cards."""

    functions: Any
    functions_card: Card
    themes: Any
    themes_card: Card

    @property
    def digest(self) -> str:
        """The hashes of both models."""
        return f"{self.functions_card.sha256[:16]}+{self.themes_card.sha256[:16]}"

    def annotate(self, doc: Document, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Proposal, ...]]:
        """Return the findings with their probabilities and themes, and what the model alone proposes.

        All sentences of a document are read in one pass of the vectoriser.
        """
        held = tuple(findings)
        found = units(doc)
        if not found:
            return held, ()
        kinds = _kinds_in(found, held)
        likely = function.probabilities(self.functions, [tokens(unit, kinds_) for unit, kinds_ in zip(found, kinds, strict=True)])
        labels = list(self.functions.classes_)
        judged = tuple(self._judged(each, found, likely, labels) for each in held)
        return self._retagged(judged, found), tuple(self._proposals(found, kinds, likely, labels))

    def _judged(self, finding: Finding, found: Sequence[Unit], likely: Any, labels: list[str]) -> Finding:
        agrees = AGREES.get(finding.kind)
        within = [at for at, unit in enumerate(found) if unit.start < finding.evidence.end and finding.evidence.start < unit.end]
        if agrees is None or not within:
            return finding
        best = max(sum(float(likely[at][labels.index(name)]) for name in agrees) for at in within)
        return replace(finding, probability=round(min(best, 1.0), 4))

    def _retagged(self, findings: tuple[Finding, ...], found: Sequence[Unit]) -> tuple[Finding, ...]:
        """Return the findings with the model's themes in the place of the lexicon's, which it has read."""
        asked = [at for at, each in enumerate(findings) if getattr(each.value, "themes", None)]
        if not asked:
            return findings
        texts = [tokens(_unit_of(findings[at], found), getattr(findings[at].value, "themes")) for at in asked]  # noqa: B009
        known = [str(theme) for theme in self.themes.named_steps["head"].classes_]
        tagged = list(findings)
        for at, row in zip(asked, themes.probabilities(self.themes, texts), strict=True):
            said = themes.chosen(row, known, self.themes_card.thresholds)
            tagged[at] = replace(tagged[at], value=replace(tagged[at].value, themes=said))  # type: ignore[type-var]
        return tuple(tagged)

    def _proposals(
        self, found: Sequence[Unit], kinds: Sequence[tuple[str, ...]], likely: Any, labels: list[str]
    ) -> Iterable[Proposal]:
        """Yield the sentences that ask or promise something though no rule said so."""
        at = [labels.index(name) for name in ASKS]
        rule = f"model:functions@{self.functions_card.version}"
        for unit, seen, row in zip(found, kinds, likely, strict=True):
            asks, promises = (float(row[column]) for column in at)
            if (
                not {"recommendation", "decision"} & set(seen)
                and asks + promises >= self.functions_card.thresholds["propose_from"]
            ):
                name = ASKS[0] if asks >= promises else ASKS[1]
                yield Proposal("recommendation", name, unit.start, unit.end, rule, round(min(asks + promises, 1.0), 4))


def _kinds_in(found: Sequence[Unit], findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    """Return for each sentence the kinds of findings that share a character with it."""
    places = sorted((each.evidence.start, each.evidence.end, each.kind) for each in findings)
    return [tuple(sorted({kind for start, end, kind in places if start < unit.end and unit.start < end})) for unit in found]


def _unit_of(finding: Finding, found: Sequence[Unit]) -> Unit:
    """Return a finding's words as a sentence, in the place of the one in which they begin."""
    at = finding.evidence
    place = next((unit for unit in found if unit.start <= at.start < unit.end), Unit(at.start, at.end, at.quote))
    return replace(place, start=at.start, end=at.end, text=at.quote)


@lru_cache(maxsize=1)
def classifier(models: Path = MODELS) -> Classifier | None:
    """Return the trained models, None where none were trained; raises as :func:`pipeline.classify.artefact.load`."""
    if not (models / "functions" / "card.json").exists():
        return None
    return Classifier(*load(models / "functions"), *load(models / "themes"))
