"""How well a model does on councils that it has not seen, and how far its probabilities are to be believed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.metrics import f1_score, precision_recall_fscore_support

from pipeline.classify.examples import Example

Fit = Callable[[Sequence[Example]], Any]
BINS = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """How well a model does on what it had not seen: as the card of :mod:`pipeline.classify.artefact` tells it."""

    scores: dict[str, dict[str, float]]
    figures: dict[str, float]
    thresholds: dict[str, float]
    reliability: tuple[tuple[float, float, int], ...] = ()


def left_out(examples: Sequence[Example], fit: Fit, folds: int) -> Iterator[tuple[list[int], Any]]:
    """Yield for each fold of councils the places of its examples that two people labelled, and a model of all the others."""
    councils = sorted({each.group for each in examples} - {""})
    for fold in range(min(folds, len(councils))):
        out = set(councils[fold::folds])
        asked = [at for at, each in enumerate(examples) if each.group in out and each.label.twice]
        if asked:
            yield asked, fit([each for each in examples if each.group not in out])


def by_label(gold: Sequence[Any], predicted: Sequence[Any], labels: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return precision, recall, F1 and support by label; of arrays of several labels each, these have the order of columns."""
    columns = list(range(len(labels))) if isinstance(gold, np.ndarray) else list(labels)
    measured = precision_recall_fscore_support(gold, predicted, labels=columns, zero_division=0)
    names = ("precision", "recall", "f1", "support")
    return {
        label: {name: round(float(column[at]), 4) for name, column in zip(names, measured, strict=True)}
        for at, label in enumerate(labels)
    }


def macro(gold: Sequence[Any], predicted: Sequence[Any]) -> float:
    """Return the mean of the labels' F1."""
    return round(float(f1_score(gold, predicted, average="macro", zero_division=0)), 4)


def micro(gold: Any, predicted: Any) -> float:
    """Return the F1 of all labels together."""
    return round(float(f1_score(gold, predicted, average="micro", zero_division=0)), 4)


def share(right: Sequence[bool]) -> float:
    """Return the share that is right; 0 of none."""
    return round(sum(right) / len(right), 4) if right else 0.0


def calibration_error(right: Sequence[bool], probability: Sequence[float]) -> float:
    """Return the expected calibration error: how far, on average, a probability is from the share that was right."""
    sure, hit = np.asarray(probability), np.asarray(right, dtype=float)
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [
        abs(sure[bins == at].mean() - hit[bins == at].mean()) * (bins == at).mean() for at in range(BINS) if (bins == at).any()
    ]
    return round(float(sum(gaps)), 4)


def reliability(right: Sequence[bool], probability: Sequence[float]) -> tuple[tuple[float, float, int], ...]:
    """Return the reliability curve: mean probability, share right, how many, by tenths of the probability."""
    sure, hit = np.asarray(probability), np.asarray(right, dtype=float)
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    held = [(bins == at) for at in range(BINS)]
    return tuple((round(float(sure[at].mean()), 3), round(float(hit[at].mean()), 3), int(at.sum())) for at in held if at.any())


def threshold(right: Sequence[bool], probability: Sequence[float], precision: float, least: int = 20) -> float:
    """Return the lowest probability from which on ``precision`` of at least ``least`` were right; 1.01 where there is none."""
    order = np.argsort(-np.asarray(probability), kind="stable")
    hits = np.cumsum(np.asarray(right, dtype=float)[order])
    counts = np.arange(1, len(order) + 1)
    good = np.flatnonzero((hits / counts >= precision) & (counts >= least))
    return round(float(np.asarray(probability)[order][good[-1]]), 4) if good.size else 1.01
