"""Stand-off gold holds no words of its document, and finds them again in it."""

import json

from pipeline.evaluate.standoff import NOT_FOUND, from_standoff, to_standoff

TEXT = "The clerk will write. It was agreed that the clerk will write to Highways. The clerk will write."
FINDING = {"type": "recommendation", "quote": "the clerk will write to Highways", "owner": "the clerk", "kind": "action"}


def test_no_word_of_the_document_is_kept() -> None:
    kept = json.dumps(to_standoff(FINDING, TEXT))
    assert "clerk" not in kept
    assert "Highways" not in kept
    assert '"kind": "action"' in kept


def test_the_quote_is_found_again_in_a_text_that_is_tidied_otherwise() -> None:
    (found,) = from_standoff((to_standoff(FINDING, TEXT),), TEXT.replace("the clerk will", "the  clerk\nwill"))
    assert found["quote"] == FINDING["quote"]


def test_of_repeated_words_the_place_that_was_annotated_is_meant() -> None:
    last = {"type": "recommendation", "quote": "The clerk will write."}
    kept = to_standoff(last, TEXT) | {"start": TEXT.rindex("The clerk")}
    (found,) = from_standoff((kept,), TEXT.replace("The clerk will write.", "THE CLERK WILL WRITE.", 1))
    assert found["quote"] == "The clerk will write"


def test_words_that_are_not_there_are_a_miss_and_no_crash() -> None:
    (found,) = from_standoff((to_standoff(FINDING, TEXT),), "quite another text")
    assert found["quote"] == NOT_FOUND


def test_complete_gold_stays_as_it_is() -> None:
    assert from_standoff((FINDING,), TEXT) == (FINDING,)
