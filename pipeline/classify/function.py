"""What a sentence does in its paper: one of ten functions, with calibrated probabilities."""

from collections.abc import Sequence
from typing import Any

from sklearn.calibration import CalibratedClassifierCV
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline
from sklearn.svm import LinearSVC

from pipeline.classify import measure
from pipeline.classify.examples import Example
from pipeline.classify.sides import ASKS, MARKED
from pipeline.classify.units import vectoriser

FOLDS = 10
_CALIBRATION = 5
_C = 1.0  # of 0.15, 0.3, 1 and 3 the best by macro-F1 with councils left out (models/README.md)


def fit(examples: Sequence[Example]) -> Pipeline:
    """Return the model of some examples; its probabilities are calibrated on councils left out in turn."""
    words = vectoriser()
    texts, functions = [each.words() for each in examples], [each.label.function for each in examples]
    # Sentences of our own have no council: each is one by itself, so that they are spread over the folds.
    councils = [each.group or f"own {at}" for at, each in enumerate(examples)]
    features = words.fit_transform(texts)
    folds = list(GroupKFold(_CALIBRATION).split(features, groups=councils))
    head = CalibratedClassifierCV(LinearSVC(C=_C, random_state=0), cv=folds, ensemble=False)
    return Pipeline([("words", words), ("head", head.fit(features, functions))])


def probabilities(model: Pipeline, texts: Sequence[str]) -> Any:
    """Return an array of shape (sentences, functions), the functions in the order of ``model.classes_``."""
    return model.predict_proba(list(texts))


def measured(examples: Sequence[Example], precision: float) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """Return scores by function and overall, each council left out in turn; ``precision`` is what a proposal must reach."""
    gold: list[str] = []
    found: list[str] = []
    sure: list[float] = []
    asks: list[float] = []
    silent: list[bool] = []
    for asked, model in measure.left_out(examples, fit, FOLDS):
        given = probabilities(model, [examples[at].words() for at in asked])
        labels = list(model.classes_)
        best = given.argmax(axis=1)
        gold += [str(examples[at].label.function) for at in asked]
        found += [labels[at] for at in best]
        sure += [float(row[at]) for row, at in zip(given, best, strict=True)]
        asks += [float(sum(row[labels.index(name)] for name in ASKS)) for row in given]
        silent += [MARKED.isdisjoint(examples[at].kinds) for at in asked]
    labels = sorted(set(gold))
    hits = [one == other for one, other in zip(gold, found, strict=True)]
    unmarked = [(each in ASKS, ask) for each, ask, free in zip(gold, asks, silent, strict=True) if free]
    return measure.by_label(gold, found, labels), {
        "macro_f1": measure.macro(gold, found),
        "accuracy": round(sum(hits) / len(hits), 4),
        "expected_calibration_error": measure.calibration_error(hits, sure),
        "abstain_below": measure.threshold(hits, sure, 0.75),
        "propose_from": measure.threshold([hit for hit, _ in unmarked], [ask for _, ask in unmarked], precision),
        "sentences": len(gold),
    }
