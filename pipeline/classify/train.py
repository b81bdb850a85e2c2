"""Training: labelled sentences in, models with their cards out; the same examples give the same bytes."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.classify import function
from pipeline.classify.artefact import Card, dumps, libraries, save
from pipeline.classify.examples import Example, digest, functions

VERSION = "2"
PROPOSE_AT = 0.8  # what a proposal of the model alone must reach, as a share of right ones, councils left out
_LIMITS = (
    "English papers of councils and of inspectorates of children's services in Britain and Ireland. The border between"
    " background, strength and weakness is soft. Scores are of councils that the model had not seen."
)


def train_into(models: Path, examples: Sequence[Example], data: str) -> list[Card]:
    """Train every model, write each to its folder in ``models`` and return their cards; ``data`` says what they learnt from."""
    return [_functions(models, functions(examples), data)]


def _functions(models: Path, examples: Sequence[Example], data: str) -> Card:
    scores, figures = function.measured(examples, PROPOSE_AT)
    thresholds = {name: figures.pop(name) for name in ("abstain_below", "propose_from")}
    purpose = "Says what a sentence does in its paper, with a calibrated probability."
    return _saved(models / "functions", purpose, function.fit(examples), (examples, data), (scores, figures, thresholds))


def _saved(folder: Path, purpose: str, model: Any, learnt: tuple[Sequence[Example], str], told: tuple[Any, Any, Any]) -> Card:
    content, trusted = dumps(model)
    examples, data = learnt
    scores, figures, thresholds = told
    card = Card(
        name=folder.name,
        version=VERSION,
        purpose=purpose,
        data=f"{len(examples)} labelled sentences: {data}",
        data_sha256=digest(examples),
        scores=scores,
        figures=figures,
        thresholds=thresholds,
        limits=_LIMITS,
        licence="MIT",
        libraries=libraries(),
        trusted=trusted,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    save(folder, content, card)
    return card
