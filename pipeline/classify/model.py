"""The sentence model: which kinds of findings the words of a sentence speak of, one binary head a kind."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_fscore_support
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import FeatureUnion, Pipeline

from pipeline.classify.sentences import Sentence

FOLDS = 5
LEAST = 2 * FOLDS  # sentences of each side that a head needs


def train(sentences: Sequence[Sentence]) -> tuple[dict[str, Pipeline], dict[str, dict[str, float]]]:
    """Return a head for each kind with enough sentences, and its scores by cross-validation."""
    heads: dict[str, Pipeline] = {}
    scores: dict[str, dict[str, float]] = {}
    for kind in sorted({sentence.kind for sentence in sentences}):
        own = [sentence for sentence in sentences if sentence.kind == kind]
        texts, holds = [sentence.text for sentence in own], np.array([sentence.holds for sentence in own])
        if min(holds.sum(), (~holds).sum()) < LEAST:
            continue
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
        scores[kind] = _scores(holds, cross_val_predict(_head(), texts, holds, cv=folds))
        heads[kind] = _head().fit(texts, holds)
    return heads, scores


def probabilities(head: Any, texts: Sequence[str]) -> list[float]:
    """Return for each text the probability that it holds a finding of the head's kind."""
    return [round(float(one), 4) for one in head.predict_proba(list(texts))[:, 1]]


def _head() -> Pipeline:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    both = FeatureUnion([("words", words), ("letters", letters)])
    head = LogisticRegression(C=10, class_weight="balanced", solver="liblinear", random_state=0)
    return Pipeline([("features", both), ("head", head)])


def _scores(gold: Any, predicted: Any) -> dict[str, float]:
    precision, recall, f1, _ = precision_recall_fscore_support(gold, predicted, average="binary", zero_division=0)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "support": int(gold.sum())}
