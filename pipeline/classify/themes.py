"""What a sentence is about: one or more of the guideline's themes, each with a threshold of its own."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import Pipeline

from pipeline.classify import measure
from pipeline.classify.examples import Example
from pipeline.classify.units import vectoriser

FOLDS = 10
_C = 10.0
_FEWEST = 8  # examples of a theme, below which nothing is learnt of it
OTHER = "other"
_STEPS = tuple(round(0.2 + 0.05 * step, 2) for step in range(13))


def fit(examples: Sequence[Example]) -> Pipeline:
    """Return the model of some examples: a binary head a theme; ``model.classes_`` are the themes."""
    words = vectoriser()
    features = words.fit_transform([each.subject() for each in examples])
    known = themes_of(examples)
    wanted = np.array([[theme in each.label.themes for theme in known] for each in examples], dtype=int)
    head = OneVsRestClassifier(LogisticRegression(C=_C, class_weight="balanced", solver="liblinear", random_state=0))
    model = Pipeline([("words", words), ("head", head.fit(features, wanted))])
    model.named_steps["head"].classes_ = np.array(known)
    return model


def themes_of(examples: Sequence[Example]) -> list[str]:
    """Return the themes with enough examples, in the order of their names."""
    every = [theme for each in examples for theme in each.label.themes]
    return sorted(theme for theme in set(every) if every.count(theme) >= _FEWEST)


def probabilities(model: Pipeline, texts: Sequence[str]) -> Any:
    """Return an array of shape (texts, themes)."""
    return model.predict_proba(list(texts))


def chosen(likely: Sequence[float], known: Sequence[str], thresholds: dict[str, float]) -> tuple[str, ...]:
    """Return the themes above their thresholds, the likeliest first; ``other`` where there is none."""
    over = [(probability, theme) for probability, theme in zip(likely, known, strict=True) if probability >= thresholds[theme]]
    return tuple(theme for _, theme in sorted(over, reverse=True)) or (OTHER,)


def measured(examples: Sequence[Example]) -> tuple[dict[str, dict[str, float]], dict[str, float], dict[str, float]]:
    """Return scores by theme and overall, each council left out in turn, and the thresholds by theme."""
    known = themes_of(examples)
    gold: list[list[int]] = []
    likely: list[list[float]] = []
    lexicon: list[list[int]] = []
    for asked, model in measure.left_out(examples, fit, FOLDS):
        columns = [list(model.classes_).index(theme) if theme in model.classes_ else None for theme in known]
        for at, row in zip(asked, probabilities(model, [examples[at].subject() for at in asked]), strict=True):
            gold.append([int(theme in examples[at].label.themes) for theme in known])
            lexicon.append([int(theme in examples[at].lexicon) for theme in known])
            likely.append([0.0 if column is None else float(row[column]) for column in columns])
    right, given = np.array(gold), np.array(likely)
    # Each half of the sentences is judged by the thresholds of the other, so that they are not measured on what set them.
    halves = [np.arange(len(right)) % 2 == part for part in (0, 1)]
    found = np.zeros_like(right)
    for judged, other in (halves, halves[::-1]):
        found[judged] = _decided(given[judged], known, _thresholds(right[other], given[other], known))
    overall = {
        "micro_f1": _f1(right, found, "micro"),
        "macro_f1": _f1(right, found, "macro"),
        "micro_f1_of_the_lexicon": _f1(right, np.array(lexicon), "micro"),
        "macro_f1_of_the_lexicon": _f1(right, np.array(lexicon), "macro"),
        "sentences": len(right),
    }
    scores = measure.by_label(right, found, list(range(len(known))))  # type: ignore[arg-type]
    return {theme: scores[at] for at, theme in enumerate(known)}, overall, _thresholds(right, given, known)  # type: ignore[index]


def _f1(gold: Any, found: Any, average: str) -> float:
    return round(float(f1_score(gold, found, average=average, zero_division=0)), 4)


def _decided(given: Any, known: Sequence[str], thresholds: dict[str, float]) -> Any:
    rows = [chosen(row, known, thresholds) for row in given]
    return np.array([[int(theme in row) for theme in known] for row in rows])


def _thresholds(gold: Any, given: Any, known: Sequence[str]) -> dict[str, float]:
    """Return for each theme the probability from which on its F1 is best, drawn to a half where there are few examples."""
    found = {}
    for at, theme in enumerate(known):
        scores = [f1_score(gold[:, at], given[:, at] >= step, zero_division=0) for step in _STEPS]
        best = _STEPS[int(np.argmax(scores))]
        weight = min(gold[:, at].sum() / 40, 1.0)
        found[theme] = round(float(weight * best + (1 - weight) * 0.5), 4)
    return found
