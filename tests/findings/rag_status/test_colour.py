"""The fills that status tables are made with, and those that decorate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings.rag_status.colour import rating_of_fill


@pytest.mark.parametrize(
    ("rating", "fills"),
    [
        ("red", "#ff0000 #c00000 #ffc7ce #f2dcdb #c0504d #e6b8b7 #ff3300 #dc143c #b22222 #d9534f #ff7c80 #e06666"),
        ("amber", "#ffc000 #ffeb9c #ffe699 #fff2cc #f4b183 #ed7d31 #ff9900 #f79646 #fabf8f #ffbf00 #ffa500 #f0ad4e"),
        ("yellow", "#ffff00 #ffff99 #ffff66"),
        ("green", "#00b050 #92d050 #c6efce #c6e0b4 #70ad47 #a9d08e #008000 #00ff00 #9bbb59 #d8e4bc #5cb85c #90ee90"),
        ("blue", "#0070c0 #00b0f0 #0000ff #4472c4 #7030a0 #5b9bd5 #800080 #9999ff"),
        ("grey", "#d9d9d9 #bfbfbf #a6a6a6 #808080 #7f7f7f"),
        (None, "#ffffff #f2f2f2 #000000 #f8f8f8 #00b0b0 #111111"),
    ],
)
def test_palettes(rating: str | None, fills: str) -> None:
    assert {fill: rating_of_fill(fill) for fill in fills.split()} == dict.fromkeys(fills.split(), rating)


def test_no_fill() -> None:
    assert rating_of_fill(None) is None


@given(st.integers(0, 0xFFFFFF))
def test_every_fill_has_an_answer(value: int) -> None:
    assert rating_of_fill(f"#{value:06x}") in {None, "red", "amber", "yellow", "green", "blue", "grey"}
