"""Kinds of papers: labels of whole papers, what the model reads of one, and its say where a paper's form does not tell."""

import csv
import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pipeline.classify import Classifier, classifier, labels, paperkind
from pipeline.classify.artefact import Card
from pipeline.classify.linear import Linear
from pipeline.classify.papers import Paper, tokens_of
from pipeline.classify.probe import paper as probe
from pipeline.describe import describe, formless
from pipeline.model import SourceFile
from pipeline.process import process
from pipeline.settings import Settings

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "data" / "labels"
KINDS = {"minutes", "report", "action_plan", "decision_notice", "inspection_report", "inspection_letter", "agenda", "other"}
SAYS = {
    "minutes": "it was noted that the {} had gone",
    "agenda": "to consider the {} at ten",
    "report": "members may approve the {}",
}
THINGS = ("budget", "bridge", "lift", "path", "rent", "school", "wall")


def papers() -> list[Paper]:
    made = [Paper(form.format(thing), kind, f"Council {thing}") for kind, form in SAYS.items() for thing in THINGS]
    return [*made, *(replace(each, ruled=each.kind, group=f"{each.group} again") for each in made)]


def file_of(text: str) -> SourceFile:
    return SourceFile("x.md", text.encode(), "text/markdown", hashlib.sha256(text.encode()).hexdigest())


def test_the_labels_of_papers_are_legal_and_speak_of_the_sample_archive_as_it_is() -> None:
    rows = list(labels.kinds(LABELS))
    assert len(rows) >= 500
    assert {row.kind for row in rows} == KINDS
    assert len({row.path for row in rows}) == len(rows)
    here = {row.path: row.sha256 for row in rows if (ROOT / "data" / "raw" / row.path).is_file()}
    assert len(here) >= 30
    assert all(hashlib.sha256((ROOT / "data" / "raw" / path).read_bytes()).hexdigest() == sha for path, sha in here.items())


def test_each_label_of_a_paper_has_an_author_and_a_date() -> None:
    with (LABELS / "kinds.csv").open(newline="") as lines:
        assert all(row["annotator"] and row["date"] for row in csv.DictReader(lines))


def test_our_own_papers_are_of_every_kind_and_of_several_councils() -> None:
    own = list(labels.own_papers(LABELS))
    assert {kind for kind, _, _ in own} == KINDS
    assert len(own) >= 80
    assert len({council for _, council, _ in own}) >= 12
    assert len({text for _, _, text in own}) == len(own)


def test_words_headings_and_layout_of_a_paper_are_read() -> None:
    found = tokens_of(probe()).split()
    assert {"repair", "front:repair", "head:rent", "layout:list_item:2", "front:cllr_front:NAME"} <= set(found)
    assert "length:0" in found


def test_papers_of_a_council_are_told_by_a_model_of_all_the_others() -> None:
    measured = paperkind.measured(papers())
    assert measured.figures["accuracy"] >= 0.9
    assert measured.figures["papers"] == len(papers())
    assert measured.thresholds["answer_from"] <= 1.01
    assert sum(many for *_, many in measured.reliability) == len(papers())


@pytest.mark.parametrize(
    ("ruled", "sure", "kind"),
    [("minutes", 0.99, "minutes"), (None, 0.8, "agenda"), (None, 0.7, "other"), ("minutes", 0.1, "minutes")],
)
def test_a_papers_form_goes_first_and_a_model_that_is_not_sure_says_nothing(ruled: str | None, sure: float, kind: str) -> None:
    answer = paperkind.Answer(Paper("", "agenda", "", ruled), "agenda", sure)
    assert paperkind.together(answer, 0.75) == kind


class Sure(Linear):
    """A model that takes everything for an agenda."""

    def __init__(self, likely: float) -> None:
        object.__setattr__(self, "labels", ("agenda", "minutes"))
        object.__setattr__(self, "likely", likely)

    def probabilities(self, texts):  # type: ignore[no-untyped-def]
        return np.array([[self.likely, 1 - self.likely]] * len(texts))  # type: ignore[attr-defined]


def knowing(card: Card, likely: float) -> Classifier:
    known = classifier()
    assert known
    return replace(known, kinds=Sure(likely), kinds_card=replace(card, thresholds={"answer_from": 0.8}))


@pytest.mark.parametrize(("likely", "kind", "source"), [(0.9, "agenda", "model"), (0.7, "other", None)])
def test_a_paper_whose_form_does_not_tell_is_what_the_model_says(
    monkeypatch: pytest.MonkeyPatch, likely: float, kind: str, source: str | None
) -> None:
    known = classifier()
    assert known
    monkeypatch.setattr("pipeline.classify.classifier", lambda: knowing(known.functions_card, likely))
    fields = process(file_of("The gate is blue.\n"), Settings(models=True)).document.fields  # type: ignore[union-attr]
    origin = fields.origin("kind")
    assert origin
    assert (fields.kind, origin.source) == (kind, source)
    assert bool(origin.reason) == (source is None)


def test_the_model_is_not_asked_of_a_paper_whose_form_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    known = classifier()
    assert known
    monkeypatch.setattr("pipeline.classify.classifier", lambda: knowing(known.functions_card, 0.99))
    doc = process(
        file_of("# Minutes of the meeting of the Board held on 3 May 2024\n\nRESOLVED: to mend it.\n"), Settings(models=True)
    )
    assert doc.document
    assert doc.document.fields.kind == "minutes"


def test_a_kind_that_is_given_settles_what_else_is_looked_for() -> None:
    doc = process(file_of("The gate is blue.\n"), Settings(models=False)).document
    assert doc
    assert formless(doc)
    again = describe(doc, lambda _name, _on: None, (), "agenda")
    origin = again.fields.origin("title")
    assert origin
    assert origin.reason == "an agenda has none"
    assert not formless(again)
