"""Figures in per cent as council prose writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings._shared.numbers import counts, figures, number


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 91.2 per cent to 93.5 per cent", [91.2, 93.5]),
        ("rose from 60 to 75 per cent", [60, 75]),
        ("51.% of them", [51]),
        ("ninety-four per cent", [94]),
        ("twenty five percent", [25]),
        ("one hundred and five per cent", [105]),
        ("nine point five per cent", [9.5]),
        ("a rise of 2½%", [2.5]),
        ("c.60% of the site", [60]),
        ("a change of -5.2%", [-5.2]),
        ("0.40% -0.60%", [0.4, -0.6]),
        ("8(16%) were", [16]),
        ("37% in 2013–14 to 55% since", [37, 55]),
        ("rates of 52% and 49%", [52, 49]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == values


@pytest.mark.parametrize("text", ["10-15%", "10% to 15%", "between 10 and 15 per cent", "10 – 15 %", "ten to fifteen per cent"])
def test_a_range_is_its_two_bounds_and_never_their_mean(text: str) -> None:
    low, high = figures(text)
    assert (low.value, low.qualifier, high.value, high.qualifier) == (10, "at_least", 15, "at_most")
    assert (low.start, low.end) == (high.start, high.end)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("about 5%", "about"),
        ("nearly 5%", "about"),
        ("just over 5%", "over"),
        ("fewer than 5%", "under"),
        ("at least 5%", "at_least"),
        ("5% or more", "at_least"),
        ("no more than 5%", "at_most"),
        ("up to 5%", "up_to"),
        ("exactly 5%", None),
    ],
)
def test_what_bounds_a_figure(text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in figures(text)] == [qualifier]


@pytest.mark.parametrize("text", ["2 percentage points", "3.5% pts", "by 2.3pp", "two per cent points", "1 ppt"])
def test_percentage_points(text: str) -> None:
    assert [figure.unit for figure in figures(text)] == ["percentage_points"]


@pytest.mark.parametrize(
    ("text", "count", "total"),
    [("3% (5 children)", 5, None), ("11 of 14 (79%)", 11, 14), ("399/565 (70.6%)", 399, 565), ("seven plans (39%)", 7, None)],
)
def test_counts_beside_a_figure(text: str, count: int, total: int | None) -> None:
    (figure,) = figures(text)
    assert (figure.count, figure.total) == (count, total)


@pytest.mark.parametrize(
    "text",
    [
        "100% committed",
        "gave it 110%",
        "the 85th percentile",
        "in 2022/23",
        "£4.5 million",
        "section 3.2",
        "the percentage",
        "17 pts",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("seven actions", [(7, None)]),
        ("11 of 14 were", [(11, 14)]),
        ("two out of the five", [(2, 5)]),
        ("no ratings", [(0, None)]),
        ("both actions", [(2, None)]),
        ("52% of it", []),
        ("in 2019/20", []),
    ],
)
def test_counts(text: str, told: list[tuple[int, int | None]]) -> None:
    assert [(count.value, count.total) for count in counts(text)] == told


@given(st.decimals(min_value=0, max_value=999, places=2))
def test_any_decimal_is_read_back(value: object) -> None:
    assert [figure.value for figure in figures(f"It was {value}% then")] == [float(str(value))]


@given(st.text(max_size=80))
def test_offsets_stay_within_the_text_and_in_order(text: str) -> None:
    found = figures(text + " 5% " + text)
    assert all(0 <= figure.start < figure.end <= 2 * len(text) + 4 for figure in found)
    assert [figure.start for figure in found] == sorted(figure.start for figure in found)


def test_a_word_that_is_no_number() -> None:
    with pytest.raises(ValueError, match="not a number"):
        number("several")
