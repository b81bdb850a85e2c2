"""How far papers are from what a model learnt, by council and year."""

from dataclasses import replace

from pipeline.classify import Classifier
from pipeline.classify.drift import Drift, by_council_and_year
from tests.classify.test_classify import models, paper, trained

__all__ = ["models", "trained"]


def test_strange_words_and_unsure_sentences_are_counted(trained: Classifier) -> None:
    sure = replace(trained, functions_card=replace(trained.functions_card, thresholds={"abstain_below": 1.01}))
    found = sure.drift(paper("Members asked that the wall be xylophoned", "The gate lies by the river"))
    assert (found.sentences, found.unsure) == (2, 2)
    assert 0 < found.unseen < found.words
    assert trained.drift(paper()) == Drift()


def test_shares_are_summed_by_council_and_year() -> None:
    told = [("Larchester", 2024, Drift(10, 1, 100, 5)), (None, None, Drift()), ("Larchester", 2024, Drift(10, 3, 100, 15))]
    unknown, (council, year, both) = by_council_and_year(told)
    assert unknown == ("?", "?", Drift())
    assert (council, year, both.abstains, both.strange) == ("Larchester", "2024", 0.2, 0.1)
    assert (unknown[2].abstains, unknown[2].strange) == (0.0, 0.0)
