"""The fills that status tables are made with, and those that decorate; the bounds lie between them."""

import colorsys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings.rag_status.colour import _HUES, rating_of_fill

# Office's standard colours, themes and tints, its conditional formats and colour scales; HTML's names; Bootstrap, GOV.UK,
# Google Sheets, Material, LibreOffice; cells of the corpus.
SWATCHES = {
    "red": "#ff0000 #c00000 #ffc7ce #f2dcdb #c0504d #e6b8b7 #ff3300 #dc143c #b22222 #d9534f #ff7c80 #e06666 #d4351c #dc3545 "
    "#ea4335 #f4cccc #e60000 #cc0000 #990000 #da9694 #ff5050 #ff6666 #f8696b #e74c3c #d32f2f #f44336 #ff4136",
    "amber": "#ffc000 #ffeb9c #ffe699 #fff2cc #f4b183 #ed7d31 #ff9900 #f79646 #fabf8f #ffbf00 #ffa500 #f0ad4e #f47738 #ffc107 "
    "#fbbc04 #fce5cd #c55a11 #bf9000 #ff8000 #ffb000 #ffcc00 #ffd966 #f8cbad #f1c232 #ff7f00 #e36c0a #f39c12 #fcd5b4 #ffeb84",
    "yellow": "#ffff00 #ffff99 #ffff66 #ffffcc #ffeb3b #ffdd00",
    "green": "#00b050 #92d050 #c6efce #c6e0b4 #70ad47 #a9d08e #008000 #00ff00 #9bbb59 #d8e4bc #5cb85c #90ee90 #00703c #28a745 "
    "#34a853 #d9ead3 #548235 #81d41a #63be7b #e2efda #c4d79b #00a651 #2ecc71 #4caf50 #006100 #99cc00 #ccffcc #339966 #00ff7f",
    "blue": "#0070c0 #00b0f0 #0000ff #4472c4 #7030a0 #5b9bd5 #800080 #9999ff #1d70b8 #007bff #4285f4 #c9daf8 #bdd7ee #8db3e2 "
    "#002060 #b4c6e7 #ddebf7 #99ccff #6fa8dc #cc99ff #7f00ff #00bfff",
    "grey": "#d9d9d9 #bfbfbf #a6a6a6 #808080 #7f7f7f #c0c0c0 #505a5f #b1b4b6 #595959 #d0cece",
    None: "#ffffff #f2f2f2 #000000 #f8f8f8 #111111 #00b0b0 #008080 #17a2b8 #4bacc6 #ff69b4 #e6e6fa #eeece1 #e7e6e6 #44546a "
    "#8497b0",
}


@pytest.mark.parametrize(("rating", "fills"), SWATCHES.items())
def test_palettes(rating: str | None, fills: str) -> None:
    assert {fill: rating_of_fill(fill) for fill in fills.split()} == dict.fromkeys(fills.split(), rating)


def hue(fill: str) -> float:
    return colorsys.rgb_to_hls(*(int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5)))[0] * 360


def test_the_bounds_lie_between_the_swatches() -> None:
    """Each bound has room on both sides: more than half a degree where yellow meets amber and blue teal, else three."""
    hues = sorted(hue(fill) for rating, fills in SWATCHES.items() if rating not in (None, "grey") for fill in fills.split())
    for bound, _ in _HUES[:-1]:
        below, above = next((low, high) for low, high in pairwise([*hues, 400.0]) if low <= bound < high)
        assert min(bound - below, above - bound) > (0.5 if bound in (51, 194) else 3), bound


def test_no_fill() -> None:
    assert rating_of_fill(None) is None


@given(st.integers(0, 0xFFFFFF))
def test_every_fill_has_an_answer(value: int) -> None:
    assert rating_of_fill(f"#{value:06x}") in {None, "red", "amber", "yellow", "green", "blue", "grey"}
