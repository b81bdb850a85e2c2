"""Themes by the lexicon, and the bounds of quotes."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.themes import Theme, themes


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Raise the frequency of supervision for social workers", "supervision"),
        ("Ensure that early help assessments are shared", "early_help"),
        ("Keep in touch with care leavers", "care_leavers"),
        ("The timeliness of return home interviews when children go missing", "exploitation_missing"),
        ("Quality assure every education, health and care plan", "send"),
        ("Reduce rent arrears", "housing"),
        ("Balance the budget of the department", "finance"),
        ("The challenge that independent reviewing officers give", "management_oversight"),
        ("Repair the weir", "other"),
        ("That the Board notes the report", "leadership_governance"),
    ],
)
def test_theme(text: str, wanted: str) -> None:
    assert wanted in themes(text)


def test_the_heading_speaks_where_the_text_does_not() -> None:
    assert themes("Do it sooner", ("Care leavers",)) == ("care_leavers",)
    assert themes("Cut caseloads", ("Care leavers",)) == ("workforce",)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_themes_are_of_the_closed_list(text: str, section: list[str]) -> None:
    found = themes(text, tuple(section))
    assert found
    assert len(set(found)) == len(found)
    assert set(found) <= set(get_args(Theme))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("“That it be noted”.", "That it be noted"),
        ("- a lamp; and", "a lamp"),
        (" that x, ", "that x"),
        ("...", ""),
        ("and that y be done;", "that y be done"),
    ],
)
def test_quotes_lose_what_stands_around_them(text: str, quote: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start : max(start, end)] == quote
