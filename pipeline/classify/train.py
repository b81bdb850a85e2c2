"""Training: labelled sentences and papers in, models with their cards out; the same examples give the same bytes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.classify import function, paperkind, probe, theme
from pipeline.classify.artefact import Card, code, dumps, libraries, save
from pipeline.classify.examples import Example, digest, functions
from pipeline.classify.measure import Measured
from pipeline.classify.papers import Paper
from pipeline.classify.subjects import Subject

VERSION = "2"
KINDS_VERSION = "1"
THEMES_VERSION = "1"
PROPOSE_AT = 0.85  # what a proposal must reach where asks are as many as among the labels; in whole papers they are far fewer
_LIMITS = "English papers of councils and of inspectorates of children's services in Britain and Ireland."
_SOFT = " The border between background, strength and weakness is soft. Scores are of councils that the model had not seen."
_FEW = " Papers of councils' own are few in it, plans and notices mostly made up. Used only where a paper's form does not tell."
_SEVERAL = " Themes without a threshold of their own stay the lexicon's. Outside children's services most things are `other`."
_TWICE = "Each council left out in turn, measured on sentences that two people had labelled apart"
_FOUND = "Each council left out in turn, measured on papers as found: by their form and, where that does not tell, by the model"


@dataclass(frozen=True, slots=True)
class _About:
    """What a card says of a model before it is trained."""

    purpose: str
    version: str
    data: str
    data_sha256: str
    limits: str
    measured: str


def train_into(
    models: Path, examples: Sequence[Example], data: str, papers: Sequence[Paper] = (), subjects: Sequence[Subject] = ()
) -> list[Card]:
    """Train every model, write each to its folder in ``models`` and return their cards; ``data`` says what they learnt from."""
    cards = [_functions(models, functions(examples), data)]
    cards += [_kinds(models, papers)] if papers else []
    themes = _themes(models, subjects) if subjects else None
    return [*cards, themes] if themes else cards


def _functions(models: Path, examples: Sequence[Example], data: str) -> Card:
    about = _About(
        "Says what a sentence does in its paper, with a calibrated probability.",
        VERSION,
        f"{len(examples)} labelled sentences: {data}",
        digest(examples),
        _LIMITS + _SOFT,
        _TWICE,
    )
    return _saved(models / "functions", about, function.fit(examples), function.measured(examples, PROPOSE_AT))


def _kinds(models: Path, papers: Sequence[Paper]) -> Card:
    own = sum(each.own for each in papers)
    about = _About(
        "Says what kind of document a paper is, where its form does not tell.",
        KINDS_VERSION,
        f"{len(papers)} labelled papers, {own} of them of our own",
        paperkind.digest(papers),
        _LIMITS + _FEW,
        _FOUND,
    )
    return _saved(models / "kinds", about, paperkind.fit(papers), paperkind.measured(papers))


def _themes(models: Path, subjects: Sequence[Subject]) -> Card | None:
    """Train the model of themes; None where there is too little to learn any from."""
    model = theme.fit(subjects)
    if model is None:
        return None
    about = _About(
        "Says what a recommendation, rating or decision is about, theme by theme, with the lexicon's verdict before it.",
        THEMES_VERSION,
        f"{len(subjects)} sentences whose themes people told",
        theme.digest(subjects),
        _LIMITS + _SEVERAL,
        _TWICE,
    )
    return _saved(models / "themes", about, model, theme.measured(subjects))


def _saved(folder: Path, about: _About, model: Any, measured: Measured) -> Card:
    content, trusted = dumps(model)
    card = Card(
        name=folder.name,
        version=about.version,
        purpose=about.purpose,
        data=about.data,
        data_sha256=about.data_sha256,
        scores=measured.scores,
        figures=measured.figures,
        thresholds=measured.thresholds,
        limits=about.limits,
        licence="MIT",
        libraries=libraries(),
        trusted=trusted,
        sha256=hashlib.sha256(content).hexdigest(),
        measured=about.measured,
        reliability=measured.reliability,
        code=code(),
        reads=probe.digest(folder.name),
    )
    save(folder, content, card)
    return card
