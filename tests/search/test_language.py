"""Queries are read as people mean them; what is no query ends in a sentence with a remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UsageProblem
from pipeline.search.language import All, Any, Words, holds, parse


def word(text: str) -> Words:
    return Words((text,))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("plans", word("plan")),
        ("plan budget", All((word("plan"), word("budget")))),
        ("plan AND budget", All((word("plan"), word("budget")))),
        ("plan OR budget rent", Any((word("plan"), All((word("budget"), word("rent")))))),
        ('"the plan"', Words(("the", "plan"))),
        ("re-let", Words(("re", "let"))),
        ("the plan", word("plan")),
        ("to be", All((word("to"), word("be")))),
        ("-plan budget", All((word("budget"),), (word("plan"),))),
        ('budget -"capital plan"', All((word("budget"),), (Words(("capit", "plan")),))),
        ("and or not", All((word("and"), word("or"), word("not")))),
        ("(plan)", word("plan")),
        ("2023/24", Words(("2023", "24"))),
        ("plan - budget", All((word("plan"), word("budget")))),
    ],
)
def test_a_query_is_read(query: str, meant: Words | All | Any) -> None:
    assert parse(query) == meant


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "no word"),
        ("?!", "no word"),
        ('""', "no word"),
        ('"plan', "partner"),
        ("plan*", "no wildcards"),
        ("(plan", "opening bracket"),
        ("plan)", "closing bracket"),
        ("AND plan", "AND needs"),
        ("plan AND", "AND needs"),
        ("plan AND AND rent", "AND needs"),
        ("OR", "OR needs"),
        ("plan OR", "OR needs"),
        ("plan OR ?", "OR needs"),
        ("plan NOT", "NOT needs"),
        ("NOT NOT plan", "NOT needs"),
        ("-plan", "only what must not"),
        ("(" * 100 + "plan" + ")" * 100, "too deeply"),
        ("plan " * 300, "longer than"),
    ],
)
def test_what_is_no_query_is_told(query: str, told: str) -> None:
    with pytest.raises(UsageProblem, match=told) as raised:
        parse(query)
    assert raised.value.remedy


@given(st.text(alphabet=st.sampled_from('ab "()-ANDORT\x00\n’é:*~^\\[{+') | st.characters(), max_size=60))
def test_any_text_is_a_query_or_a_usage_problem(query: str) -> None:
    try:
        meant = parse(query)
    except UsageProblem:
        return
    assert holds(meant, query) in {True, False}


@pytest.mark.parametrize(
    ("query", "text", "held"),
    [
        ("plans rent", "the rent plan", True),
        ('"rent plan"', "the rent plan", True),
        ('"plan rent"', "the rent plan", False),
        ("rent -plan", "the rent plan", False),
        ("damp OR rent", "the rent plan", True),
    ],
)
def test_a_text_holds_a_query_or_not(query: str, text: str, held: bool) -> None:
    assert holds(parse(query), text) is held
