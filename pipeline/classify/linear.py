"""A trained model at work: TF-IDF of words between spaces, a linear score for each label, its probability by a sigmoid.

The same figures as ``predict_proba`` of the scikit-learn pipeline that was trained (a test compares them), in numpy alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np

from pipeline.classify.skopsfile import Node, opened


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """A model of labels: ``weights`` has a row for each word of ``vocabulary``, a column for each of ``labels``.

    ``slopes`` and ``shifts`` are the sigmoids'; ``exclusive`` where one label fits a text, so that probabilities add up to one.
    """

    labels: tuple[str, ...]
    vocabulary: dict[str, int]
    rarity: Any
    weights: Any
    intercepts: Any
    slopes: Any
    shifts: Any
    exclusive: bool

    def probabilities(self, texts: Sequence[str]) -> Any:
        """Return an array of shape (texts, labels)."""
        likely = 1 / (1 + np.exp(self.slopes * self.scores(texts) + self.shifts))
        if not self.exclusive:
            return likely
        if len(self.labels) == 2:
            return np.hstack([1 - likely, likely])
        total = likely.sum(axis=1, keepdims=True)
        return np.divide(likely, total, out=np.full_like(likely, 1 / len(self.labels)), where=total != 0)

    def scores(self, texts: Sequence[str]) -> Any:
        """Return the linear scores: an array of shape (texts, labels), of one column where there are two exclusive labels."""
        rows = [self._counts(text) for text in texts]
        places = np.fromiter(chain.from_iterable(rows), dtype=np.intp)
        counts = np.fromiter(chain.from_iterable(row.values() for row in rows), dtype=float)
        owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        shares = (1 + np.log(counts)) * self.rarity[places]
        lengths = np.sqrt(np.bincount(owners, shares**2, minlength=len(rows)))
        shares /= lengths[owners]
        columns = [np.bincount(owners, shares * column[places], minlength=len(rows)) for column in self.weights.T]
        return np.stack(columns, axis=1) + self.intercepts

    def _counts(self, text: str) -> dict[int, int]:
        seen: dict[int, int] = {}
        for word in text.split():
            at = self.vocabulary.get(word)
            if at is not None:
                seen[at] = seen.get(at, 0) + 1
        return seen


def read(content: bytes) -> Linear:
    """Return the model in a skops file: a pipeline of a TF-IDF vectoriser and a calibrated or logistic head.

    Raises ``KeyError`` or ``ValueError`` where it is none.
    """
    steps = opened(content)["steps"]
    words, head = steps[0][1], steps[1][1]
    rarity = words["_tfidf"]["idf_"].array().astype(float)
    several = head.has("estimators_")
    labels = tuple(str(label) for label in head["labels_" if several else "classes_"].array())
    parts = _each(head["estimators_"]) if several else _calibrated(head)
    return Linear(labels, words["vocabulary_"].numbers(), rarity, *parts, exclusive=not several)


def _each(heads: Node) -> tuple[Any, Any, Any, Any]:
    """Return the same as :func:`_calibrated` of machines for one label each."""
    parts = [_calibrated(heads[at]) for at in range(len(heads))]
    weights, intercepts, slopes, shifts = (np.concatenate(some, axis=-1) for some in zip(*parts, strict=True))
    return np.ascontiguousarray(weights), intercepts, slopes, shifts


def _calibrated(head: Node) -> tuple[Any, Any, Any, Any]:
    """Return weights, intercepts, slopes and shifts of a linear machine whose scores were calibrated by sigmoids."""
    fitted = head["calibrated_classifiers_"][0]
    machine, sigmoids = fitted["estimator"], fitted["calibrators"]
    slopes, shifts = ([float(sigmoids[at][name].array()) for at in range(len(sigmoids))] for name in ("a_", "b_"))
    weights = np.ascontiguousarray(machine["coef_"].array().T)
    return weights, machine["intercept_"].array(), np.array(slopes), np.array(shifts)
