"""What kind of document a paper is: trained on papers whose kind people told, used where a paper's form does not tell."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sklearn.calibration import CalibratedClassifierCV
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline
from sklearn.svm import LinearSVC

from pipeline.classify import measure
from pipeline.classify.papers import Paper
from pipeline.classify.units import vectoriser

FOLDS = 10
_CALIBRATION = 3
_C = 10.0  # of 0.1, 1 and 10 the best with councils left out (models/README.md)
PRECISION = 0.8  # what its answers must reach, councils left out, on papers whose form does not tell; 0.9 leaves no answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model that had not seen a paper's council says of it."""

    paper: Paper
    kind: str
    sure: float


def fit(papers: Sequence[Paper]) -> Pipeline:
    """Return the model of some papers; its probabilities are calibrated on councils left out in turn."""
    words = vectoriser()
    features = words.fit_transform([each.words for each in papers])
    councils = [each.group for each in papers]
    folds = list(GroupKFold(min(_CALIBRATION, len(set(councils)))).split(features, groups=councils))
    head = CalibratedClassifierCV(LinearSVC(C=_C, class_weight="balanced", random_state=0), cv=folds, ensemble=False)
    return Pipeline([("words", words), ("head", head.fit(features, [each.kind for each in papers]))])


def left_out(papers: Sequence[Paper]) -> list[Answer]:
    """Return what is said of each paper by a model of all other councils' papers."""
    councils = sorted({each.group for each in papers})
    answers: list[Answer] = []
    for fold in range(min(FOLDS, len(councils))):
        out = set(councils[fold::FOLDS])
        asked = [each for each in papers if each.group in out]
        answers += _asked(fit([each for each in papers if each.group not in out]), asked)
    return answers


def _asked(model: Any, papers: Sequence[Paper]) -> Iterable[Answer]:
    labels = list(model.classes_)
    for paper, row in zip(papers, model.predict_proba([each.words for each in papers]), strict=True):
        yield Answer(paper, labels[row.argmax()], float(row.max()))


def measured(papers: Sequence[Paper]) -> measure.Measured:
    """Return how well papers of councils that were left out are told.

    The scores are those of the papers as found, by form first and then by the model, as the pipeline does it. Our own papers,
    written so that their form does not tell, show what the model does where rules are silent.
    """
    answers = left_out(papers)
    silent = [each for each in answers if each.paper.ruled is None]
    least = measure.threshold([each.kind == each.paper.kind for each in silent], [each.sure for each in silent], PRECISION)
    found = [each for each in answers if not each.paper.own] or answers
    gold, both, alone = [each.paper.kind for each in found], [together(each, least) for each in found], [it.kind for it in found]
    hits = [each.kind == each.paper.kind for each in answers]
    formless = [each for each in silent if each.paper.own]
    answered = [each for each in formless if each.sure >= least]
    figures = {
        "accuracy": measure.share([one == other for one, other in zip(gold, both, strict=True)]),
        "macro_f1": measure.macro(gold, both),
        "papers": len(found),
        "accuracy_of_the_model_alone": measure.share([one == other for one, other in zip(gold, alone, strict=True)]),
        "macro_f1_of_the_model_alone": measure.macro(gold, alone),
        "own_papers_without_form": len(formless),
        "answered_of_these": measure.share([each.sure >= least for each in formless]),
        "right_of_the_answered": measure.share([each.kind == each.paper.kind for each in answered]),
        "expected_calibration_error": measure.calibration_error(hits, [each.sure for each in answers]),
    }
    curve = measure.reliability(hits, [each.sure for each in answers])
    return measure.Measured(measure.by_label(gold, both, sorted(set(gold))), figures, {"answer_from": least}, curve)


def together(answer: Answer, least: float) -> str:
    """Return the kind as the pipeline tells it: by the paper's form, else by a model that is sure, else ``other``."""
    if answer.paper.ruled is not None:
        return answer.paper.ruled
    return answer.kind if answer.sure >= least else "other"


def digest(papers: Iterable[Paper]) -> str:
    """Return the sha256 of papers and their kinds."""
    held = hashlib.sha256()
    for each in papers:
        held.update(repr((each.words, each.kind, each.group)).encode())
    return held.hexdigest()
