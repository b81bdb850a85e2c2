"""Matching and scoring as the guideline's scoring section defines them."""

import pytest

from pipeline.evaluate.matching import Places, key_equal, match, overlaps, token_f1
from pipeline.registry import Scoring

PERCENTAGE = Scoring("overlap", key=("value",), strict=("value", "role"), text=("indicator",))
DATE = Scoring("overlap", key=("date", "duration"), strict=("role",))
DECISION = Scoring("tokens", strict=("outcome",))


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [("That the report be noted", "that the report be noted.", 1.0), ("a b c d", "a b", 2 / 3), ("a", "b", 0.0), ("", "", 1.0)],
)
def test_token_f1(one: str, other: str, score: float) -> None:
    assert token_f1(one, other) == pytest.approx(score)


def test_quotes_overlap_where_they_stand_not_by_their_words() -> None:
    places = Places("Visits are at 85% now. Reviews are at 85% now, against 70% before.")
    assert overlaps("Visits are at 85%", "are at 85% now. Reviews", places)
    assert not overlaps("Visits are at 85%", "against 70% before", places)


def test_a_quote_that_cannot_be_found_matches_by_containment() -> None:
    assert overlaps("chil dren in care", "in care", Places("nothing of the sort"))
    assert not overlaps("chil dren in care", "leavers", Places("nothing of the sort"))


def test_each_is_matched_once_best_overlap_first() -> None:
    gold = [{"quote": "visits at 85%", "value": 85, "role": "actual"}]
    found = [{"quote": "at 85%", "value": 85.0, "role": "actual"}, {"quote": "visits at 85%", "value": 85.0, "role": "target"}]
    assert match(gold, found, PERCENTAGE, Places("visits at 85%")) == [(0, 1)]


def test_of_equal_overlaps_the_one_with_equal_attributes_is_taken() -> None:
    gold = [{"quote": "visits at 85%", "value": 85, "role": "target"}]
    found = [{"quote": "visits at 85%", "value": 85, "role": "actual"}, {"quote": "visits at 85%", "value": 85, "role": "target"}]
    assert match(gold, found, PERCENTAGE, Places("visits at 85%")) == [(0, 1)]


def test_a_wrong_value_is_no_match() -> None:
    assert match([{"quote": "at 85%", "value": 85}], [{"quote": "at 85%", "value": 58}], PERCENTAGE, Places("at 85%")) == []


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ({"date": "2024-07"}, {"date": "2024-07"}, True),
        ({"date": "2024-07"}, {"date": "2024-08"}, False),
        ({"duration": "P3Y"}, {"duration": "P3Y", "date": "2024"}, True),
        ({}, {}, True),
        ({}, {"date": "2024-07"}, False),
    ],
)
def test_a_date_matches_by_date_or_duration_and_an_unknown_one_by_neither(gold: dict, found: dict, same: bool) -> None:
    assert key_equal(gold, found, DATE) is same


def test_areas_in_own_words_match_at_half_their_words() -> None:
    scoring = Scoring("overlap", key=("area",))
    assert key_equal({"area": "fostering_service_for_children"}, {"area": "fostering_service"}, scoring)
    assert not key_equal({"area": "in_care"}, {"area": "overall_effectiveness"}, scoring)


def test_decisions_match_by_words_alone() -> None:
    gold, found = [{"quote": "That the report be noted"}], [{"quote": "the report be noted"}, {"quote": "the plan be agreed"}]
    assert match(gold, found, DECISION, Places("")) == [(0, 0)]
