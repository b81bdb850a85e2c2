"""Themes as rows: the lexicon's, and the model's where it knows a theme better; findings that a model disputes."""

from dataclasses import replace
from functools import partial

import pytest

from pipeline.classify import Classifier, by_lexicon, classifier, theme
from pipeline.classify.subjects import Subject, decided, read
from pipeline.classify.units import Unit
from pipeline.findings import themes_of
from pipeline.trust import parted
from tests.classify.test_classify import found_in, models, paper, trained

__all__ = ["models", "trained"]


@pytest.mark.parametrize(
    ("likely", "told"),
    [
        ({"finance": 0.9, "health": 0.9}, [("finance", 0.9), ("housing", None)]),
        ({"finance": 0.1}, [("housing", None)]),
        ({}, [("finance", None), ("housing", None)]),
    ],
)
def test_the_model_has_the_last_word_on_the_themes_with_a_threshold(likely: dict, told: list) -> None:  # type: ignore[type-arg]
    assert decided(likely, ("finance", "housing"), {"finance": 0.5}) == told


def test_where_nothing_is_left_the_lexicon_stands() -> None:
    assert decided({"finance": 0.1}, ("finance",), {"finance": 0.5}) == [("finance", 0.1)]


def test_the_lexicons_verdict_is_read_and_the_place_is_not() -> None:
    found = read(Unit(0, 12, "Mend the gate"), ("housing",)).split()
    assert "lexicon:housing:0" in found
    assert not [word for word in found if word.startswith("place:")]


def test_themes_are_learnt_where_the_lexicon_errs_and_measured_on_councils_left_out() -> None:
    things = ("gate", "wall", "lift", "path", "sign", "lamp")
    made = [
        Subject(Unit(0, 30, f"Mend the {thing} of the {about} at {at}"), (about,), ("other",), f"Council {at}")
        for at in range(6)
        for thing in things
        for about in ("school", "clinic")
    ]
    measured = theme.measured(made)
    assert measured.figures["micro_f1"] > 0.9 > measured.figures["micro_f1_of_the_lexicon"]
    assert set(measured.thresholds) == {"school", "clinic"}


def test_decisions_have_themes_by_the_lexicon_and_dates_have_none() -> None:
    doc = paper("RESOLVED: That the budget for social workers be approved by 3 May 2026")
    decision = found_in(doc, "decision", "the budget for social workers be approved", outcome="approved")
    due = found_in(doc, "target_date", "by 3 May 2026", role="deadline")
    assert "finance" in themes_of(doc, decision)
    assert themes_of(doc, due) == ()
    assert [each.rule for each in by_lexicon(decision, ("finance", "finance"))] == ["lexicon"]


def test_a_classifier_gives_each_finding_themes_with_who_said_so() -> None:
    known = classifier()
    assert known
    doc = paper("The committee asked that the budget for schools be reported")
    finding = found_in(doc, "recommendation", "the budget for schools be reported", kind="committee", themes=("finance",))
    told = known.themes(doc, [finding], partial(themes_of, doc))
    assert told
    assert {each.finding for each in told} == {finding.id}
    assert all((each.rule == "lexicon") == (each.probability is None) for each in told)


def limited(trained: Classifier, **limits: float) -> Classifier:
    thresholds = {"propose_from": 1.01, "abstain_below": 0.0, "dispute_below": -1.0} | limits
    return replace(trained, functions_card=replace(trained.functions_card, thresholds=thresholds))


def test_a_finding_that_the_model_contradicts_goes_to_review_with_what_both_say(trained: Classifier) -> None:
    doc = paper("There are nine wards near the gate")
    finding = found_in(doc, "recommendation", doc.text.strip(), kind="committee", themes=("other",))
    (disputed,), _ = limited(trained, dispute_below=0.5).annotate(doc, [finding])
    assert disputed.rule == "recommendation.test"
    assert disputed.conflict
    assert disputed.conflict.startswith("a model takes it for background (0.")
    assert (disputed.confidence, parted([disputed], 0.5)) == (0.9, ((), (disputed,)))
    (kept,), _ = limited(trained, dispute_below=0.0).annotate(doc, [finding])
    assert parted([kept], 0.5) == ((kept,), ())


def test_where_it_is_not_sure_the_model_says_nothing(trained: Classifier) -> None:
    doc = paper("Members asked that the gate be mended")
    finding = found_in(doc, "recommendation", doc.text.strip(), kind="committee", themes=("other",))
    assert limited(trained, abstain_below=1.01).annotate(doc, [finding])[0] == (finding,)
    assert limited(trained).annotate(doc, [finding])[0][0].probability is not None
