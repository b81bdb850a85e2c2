"""What a request, rating or decision is about: a linear model for each theme, on the sentence's words and the lexicon's verdict.

A theme is the model's only where, councils left out, it finds the theme better than the lexicon; the others stay the lexicon's.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.calibration import CalibratedClassifierCV
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from pipeline.classify import measure
from pipeline.classify.subjects import Subject, decided
from pipeline.classify.units import vectoriser

FOLDS = 10
_CALIBRATION = 3
_C = 0.5  # of 0.2, 0.5 and 1.5 the best with councils left out (models/README.md)
_LEAST = 20  # sentences that a theme is learnt from
_GAIN = 0.02  # by which F1 must be above the lexicon's
_STEPS = np.arange(0.1, 0.91, 0.05)


def fit(subjects: Sequence[Subject]) -> Pipeline | None:
    """Return the model of some sentences, None where no theme has enough of them; ``labels_`` of its head are the themes."""
    names = [name for name in _names(subjects) if sum(name in each.themes for each in subjects) >= _LEAST]
    if not names:
        return None
    words = vectoriser()
    features = words.fit_transform([each.words() for each in subjects])
    folds = list(GroupKFold(_CALIBRATION).split(features, groups=[each.group for each in subjects]))
    one = CalibratedClassifierCV(LinearSVC(C=_C, random_state=0), cv=folds, ensemble=False)
    head = OneVsRestClassifier(one).fit(features, _matrix([each.themes for each in subjects], names))
    head.labels_ = np.array(names)
    return Pipeline([("words", words), ("head", head)])


def _names(subjects: Sequence[Subject]) -> list[str]:
    return sorted({theme for each in subjects for theme in each.themes})


def _matrix(themes: Sequence[Sequence[str]], names: Sequence[str]) -> Any:
    """Return which of the named themes each sentence has: an array of shape (sentences, themes)."""
    known = set(names)
    return MultiLabelBinarizer(classes=list(names)).fit_transform(
        [[theme for theme in some if theme in known] for some in themes]
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a model that had not seen its council says of a sentence, and in which fold."""

    subject: Subject
    likely: dict[str, float]
    fold: int


def _answers(subjects: Sequence[Subject]) -> Iterator[_Answer]:
    councils = sorted({each.group for each in subjects})
    for fold in range(min(FOLDS, len(councils))):
        out = set(councils[fold::FOLDS])
        asked = [each for each in subjects if each.group in out]
        model = fit([each for each in subjects if each.group not in out])
        if model is None:
            yield from (_Answer(each, {}, fold) for each in asked)
            continue
        names = [str(name) for name in model.named_steps["head"].labels_]
        for each, row in zip(asked, model.predict_proba([each.words() for each in asked]), strict=True):
            yield _Answer(each, dict(zip(names, map(float, row), strict=True)), fold)


def _thresholds(answers: Sequence[_Answer]) -> dict[str, float]:
    """Return from which probability on a sentence has a theme, for the themes that the model finds better than the lexicon."""
    found = {}
    for name in _names([each.subject for each in answers]):
        gold = np.array([name in each.subject.themes for each in answers])
        lexicon = np.array([name in each.subject.lexicon for each in answers])
        likely = np.array([each.likely.get(name, -1.0) for each in answers])
        scores = [f1_score(gold, likely >= step, zero_division=0) for step in _STEPS]
        if gold.sum() >= _LEAST and max(scores) > f1_score(gold, lexicon, zero_division=0) + _GAIN:
            found[name] = round(float(_STEPS[int(np.argmax(scores))]), 2)
    return found


def measured(subjects: Sequence[Subject]) -> measure.Measured:
    """Return how well themes of councils that were left out are told; each fold's thresholds are those of the other folds."""
    answers = list(_answers(subjects))
    by_fold = {fold: _thresholds([each for each in answers if each.fold != fold]) for fold in {each.fold for each in answers}}
    asked = [each for each in answers if each.subject.twice] or answers
    told = [[name for name, _ in decided(each.likely, each.subject.lexicon, by_fold[each.fold])] for each in asked]
    names = _names([each.subject for each in asked])
    gold = _matrix([each.subject.themes for each in asked], names)
    both, lexicon = _matrix(told, names), _matrix([each.subject.lexicon for each in asked], names)
    figures = {
        "micro_f1": measure.micro(gold, both),
        "macro_f1": measure.macro(gold, both),
        "micro_f1_of_the_lexicon": measure.micro(gold, lexicon),
        "macro_f1_of_the_lexicon": measure.macro(gold, lexicon),
        "sentences": len(asked),
    }
    pairs = [(name in each.subject.themes, sure) for each in answers for name, sure in each.likely.items()]
    hits, sure = [hit for hit, _ in pairs], [sure for _, sure in pairs]
    figures |= {"expected_calibration_error": measure.calibration_error(hits, sure)}
    return measure.Measured(measure.by_label(gold, both, names), figures, _thresholds(answers), measure.reliability(hits, sure))


def digest(subjects: Sequence[Subject]) -> str:
    """Return the sha256 of sentences and their themes."""
    held = hashlib.sha256()
    for each in subjects:
        held.update(repr((each.words(), each.themes, each.group)).encode())
    return held.hexdigest()
