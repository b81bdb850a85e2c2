"""What a classifier says of the findings: a probability beside the rule's confidence, never blended with it.

Source: the sentences of ``findings/*/examples.txt``; ``models/sentences/README.md`` is the model's card.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.classify.artefact import Card, dumps, libraries, load, save
from pipeline.classify.model import probabilities, train
from pipeline.classify.sentences import digest, plain, tagged_sentences
from pipeline.model import Finding

NAME = "sentences"
VERSION = "1"
_PACKAGE = Path(__file__).parents[1]
# In a checkout models/ lies beside the package, in an installed wheel within it.
MODELS = next((folder for folder in (_PACKAGE.parent / "models", _PACKAGE / "_models") if folder.is_dir()), _PACKAGE / "_models")


@dataclass(frozen=True, slots=True)
class Classifier:
    """A loaded model: a head for each kind that it knows."""

    heads: Mapping[str, Any]
    card: Card

    def annotate(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings, in order, each with the probability that its words hold a finding of its kind.

        Findings of a kind that the model does not know stay without one.
        """
        ordered = list(findings)
        places: dict[str, list[int]] = defaultdict(list)
        for at, finding in enumerate(ordered):
            if finding.kind in self.heads:
                places[finding.kind].append(at)
        for kind, held in places.items():
            likely = probabilities(self.heads[kind], [plain(ordered[at].evidence.quote) for at in held])
            for at, probability in zip(held, likely, strict=True):
                ordered[at] = replace(ordered[at], probability=probability)
        return tuple(ordered)


@lru_cache(maxsize=1)
def classifier(models: Path = MODELS) -> Classifier | None:
    """Return the trained classifier, None where none was trained; raises as :func:`pipeline.classify.artefact.load`."""
    folder = models / NAME
    return Classifier(*load(folder)) if (folder / "card.json").exists() else None


def train_into(models: Path = MODELS) -> Card:
    """Train the model, write it to its folder in ``models`` and return its card; the same sentences give the same bytes."""
    sentences = tagged_sentences()
    heads, scores = train(sentences)
    content, trusted = dumps(heads)
    card = Card(
        name=NAME,
        version=VERSION,
        purpose="Says how likely a finding's words are to hold a finding of its kind. Shown beside the rule; it decides nothing.",
        data=f"{len(sentences)} tagged sentences of this repository, written for its tests, about councils that do not exist",
        data_sha256=digest(sentences),
        scores=scores,
        limits="Few sentences, many of them written to be hard; not calibrated on real documents. Not to be used as a filter.",
        licence="MIT",
        libraries=libraries(),
        trusted=trusted,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    save(models / NAME, content, card)
    return card
