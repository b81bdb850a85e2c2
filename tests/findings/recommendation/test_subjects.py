"""Who is to act, told from the words before the verb."""

import pytest

from pipeline.findings.recommendation.needs import Inspectors
from pipeline.findings.recommendation.subjects import leading, subject_before, with_speaker


@pytest.mark.parametrize(
    ("text", "verb", "subject", "sort"),
    [
        ("PB to ring the hall", " to ", "PB", "person"),
        ("The gate was seen and Mrs A Fell will ask", " will ", "Mrs A Fell", "person"),
        ("Cllr Ash and Cllr Elm would meet", " would ", "Cllr Ash and Cllr Elm", "person"),
        ("After a talk, the Head of Adult Care agreed to", " agreed ", "the Head of Adult Care", "office"),
        ("AMcK said he would look", " would ", "he", "pronoun"),
        ("Low Moss Drainage Board will look", " will ", "Low Moss Drainage Board", "person"),
        ("the waiting list would grow", " would ", None, None),
    ],
)
def test_subject_before(text: str, verb: str, subject: str | None, sort: str | None) -> None:
    found = subject_before(text, text.index(verb))
    assert (found and found.within(text), found and found.sort) == (subject, sort)


def test_quote_begins_with_who_says_it() -> None:
    text = "Ms Teal advised that she would write"
    assert with_speaker(text, text.index("she")) == 0
    assert with_speaker("The lamp is out and she would write", 20) == 20


def test_leading_subject_is_a_person_or_an_office() -> None:
    assert leading("Ms Teal explained the delay") is not None
    assert leading("the lamp is out") is None


def test_inspectors_are_looked_up_between_offsets() -> None:
    text = "The depot is shut. Ofsted came in May. The roof leaks."
    inspectors = Inspectors(text)
    assert inspectors.between(0, len(text))
    assert not inspectors.between(text.index("May"), len(text))
