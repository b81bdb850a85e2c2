"""What a sentence does in its paper: one of ten functions, with calibrated probabilities."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
ANSWERED_RIGHT = 0.75  # what the model's first guesses must reach; of those less sure it says nothing
_CALIBRATION = 5
_C = 1.0  # of 0.15, 0.3, 1 and 3 the best by macro-F1 with councils left out (models/README.md)


def fit(examples: Sequence[Example]) -> Pipeline:
    """Return the model of some examples; its probabilities are calibrated on councils left out in turn.

    Doubts are for measuring: with them a model does less well on all other sentences (models/README.md).
    """
    words = vectoriser()
    learnt = [each for each in examples if not each.label.doubt]
    texts, functions = [each.words() for each in learnt], [each.label.function for each in learnt]
    # Sentences of our own have no council: each is one by itself, so that they are spread over the folds.
    councils = [each.group or f"own {at}" for at, each in enumerate(learnt)]
    features = words.fit_transform(texts)
    folds = list(GroupKFold(_CALIBRATION).split(features, groups=councils))
    head = CalibratedClassifierCV(LinearSVC(C=_C, random_state=0), cv=folds, ensemble=False)
    return Pipeline([("words", words), ("head", head.fit(features, functions))])


def probabilities(model: Pipeline, texts: Sequence[str]) -> Any:
    """Return an array of shape (sentences, functions), the functions in the order of ``model.classes_``."""
    return model.predict_proba(list(texts))


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a model that had not seen its council says of an example: how likely each function is."""

    example: Example
    likely: dict[str, float]

    @property
    def gold(self) -> str:
        return str(self.example.label.function)

    @property
    def best(self) -> str:
        return max(self.likely, key=lambda name: self.likely[name])

    @property
    def right(self) -> bool:
        return self.best == self.gold

    def any_of(self, names: Iterable[str]) -> float:
        return sum(self.likely.get(name, 0.0) for name in names)


def measured(examples: Sequence[Example], precision: float) -> measure.Measured:
    """Return scores by function and overall, each council left out in turn; ``precision`` is what a proposal must reach.

    All are of the sentences drawn to cover the sources, save one figure that has those drawn as doubts with them.
    """
    answers = list(_answers(examples))
    even = [each for each in answers if not each.example.label.doubt]
    gold, found, right = [each.gold for each in even], [each.best for each in even], [each.right for each in even]
    sure = [each.likely[each.best] for each in even]
    silent = [each for each in even if MARKED.isdisjoint(each.example.kinds)]
    figures = {
        "macro_f1": measure.macro(gold, found),
        "macro_f1_with_doubts": measure.macro([each.gold for each in answers], [each.best for each in answers]),
        "accuracy": measure.share(right),
        "expected_calibration_error": measure.calibration_error(right, sure),
        "sentences": len(even),
        "doubts": len(answers) - len(even),
    }
    thresholds = {
        "abstain_below": measure.threshold(right, sure, ANSWERED_RIGHT),
        "propose_from": measure.threshold(
            [each.gold in ASKS for each in silent], [each.any_of(ASKS) for each in silent], precision
        ),
    }
    return measure.Measured(
        measure.by_label(gold, found, sorted(set(gold))), figures, thresholds, measure.reliability(right, sure)
    )


def _answers(examples: Sequence[Example]) -> Iterator[_Answer]:
    for asked, model in measure.left_out(examples, fit, FOLDS):
        labels = [str(name) for name in model.classes_]
        for at, row in zip(asked, probabilities(model, [examples[at].words() for at in asked]), strict=True):
            yield _Answer(examples[at], dict(zip(labels, map(float, row), strict=True)))
