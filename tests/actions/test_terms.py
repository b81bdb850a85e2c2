"""What an item asks for, as terms, and how alike two are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.actions.alike import likeness
from pipeline.actions.terms import stem, terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("assessments", "assessed"),
        ("planning", "plans"),
        ("policies", "policy"),
        ("managing", "managers"),
        ("supervise", "supervision"),
        ("recruitment", "recruiting"),
        ("IROs".lower(), "iro"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("police", "policy"), ("notice", "note"), ("house", "hours"), ("case", "care")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_an_owner_in_front_is_no_part_of_what_is_asked() -> None:
    assert terms_of("Head of Audit to test the plan", "Head of Audit") == terms_of("to test the plan")


def test_by_which_day_of_a_month_is_no_part_of_what_is_asked_but_the_year_is() -> None:
    asked = "Circulate the void turnaround figures by {}"
    march, june, later = (terms_of(asked.format(day)) for day in ("31 March 2025", "the 30th June 2025", "31 March 2026"))
    assert (march.figures, march.years) == (june.figures, june.years)
    assert march.years != later.years
    assert terms_of("Adopt the minutes of 5 March").figures == {"5"}


def test_the_verb_is_what_is_asked_and_a_noun_is_not() -> None:
    assert terms_of("Review the policy").heads == {"examine"}
    assert terms_of("Review of the policy").heads == frozenset()
    assert terms_of("That members note the report").heads == {"note"}
    assert "induct" in terms_of("Review the induction policy").middle


def test_years_and_other_figures_are_told_apart() -> None:
    terms = terms_of("Cut caseloads to 15 by March 2021/22")
    assert (terms.figures, terms.years) == ({"15"}, {"2021/22"})


def test_a_swapped_word_is_seen_and_an_added_one_is_no_swap() -> None:
    one, added = terms_of("Repair the roof of Kelder House"), terms_of("Repair the roof and gutters of Kelder House")
    assert likeness(one, added).swapped == 0
    swapped = likeness(one, terms_of("Repair the gutters of Kelder House"))
    assert swapped.swapped > 0.5
    assert swapped.against


def test_a_word_in_anothers_place_forbids_nothing_where_all_is_said_in_other_words() -> None:
    one = terms_of("Clerk to obtain three quotes for repairs to the pavilion roof")
    other = terms_of("Pavilion roof repairs: two quotes received, Clerk to get a third quotation")
    assert not likeness(one, other).against
    assert likeness(one, other).kept == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Publish the accounts of 2020", "Publish the accounts of 2021"),
        ("Open a hub in the north of the borough for families", "A family hub is to be opened in the south of the borough"),
        ("Raise visits to foster homes within ten days to 95%", "Raise visits to foster homes within ten days to 97%"),
        ("Write the neglect strategy with partners", "Review the neglect strategy with partners"),
        ("Report the pothole at Church Lane", "The drain at Church Lane is to be reported"),
    ],
)
def test_what_contradicts(one: str, other: str) -> None:
    assert likeness(terms_of(one), terms_of(other)).against


def test_words_for_the_same_are_one() -> None:
    one, other = terms_of("Obtain estimates for the hackney carriage rank"), terms_of("Get quotations for the taxi rank")
    assert likeness(one, other).kept == 1


def test_who_is_to_do_it_is_no_part_of_what_is_asked_wherever_it_stands() -> None:
    assert "fewing" not in terms_of("Hedge at the ford: Cllr Fewings to ring the landowner").said
    assert "rfo" not in terms_of("Mandate forms came back, RFO to send them again", "RFO").said


def test_what_points_to_something_told_before_is_not_known_by_its_words() -> None:
    assert terms_of("It was agreed to refer this Notice of Motion to the Planning Committee").heads == {"note"}


def test_first_letters_stand_for_words() -> None:
    alike = likeness(terms_of("Staff the MASH"), terms_of("Staff the multi-agency safeguarding hub"))
    assert (alike.swapped, alike.score) == (0, 1)


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_goes_both_ways_and_stays_in_bounds(one: str, other: str) -> None:
    first, second = terms_of(one), terms_of(other)
    alike = likeness(first, second)
    assert alike == likeness(second, first)
    assert 0 <= alike.score <= 1
