"""Figures of one sentence against each other: a change that its two figures contradict is kept, doubted and says why."""

import pytest

from pipeline.findings._shared.reading import Reader
from pipeline.findings.percentage import PLUGIN
from pipeline.model import Finding, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy


def found(text: str) -> list[Finding]:
    """Return the percentages of a text."""
    file = SourceFile("x.md", text.encode(), "text/markdown", "0" * 64)
    return list(PLUGIN.find(Reader([PLUGIN]).read(tidy(file, parse(file)))))


AGREEING = [
    "Rent collection rose by 5 points from 80% to 85%.",
    "Rent collection rose by 5 percentage points, from 80% to 85%.",
    "Vacancies fell by a quarter, or 25%, from 12% to 9%.",
    "Satisfaction improved from 71.4% to 73.9%, a rise of 2.5 percentage points.",
]
CONTRADICTING = [
    "Rent collection rose by 8 percentage points from 80% to 85%.",
    "Satisfaction improved from 71% to 74%, a rise of 9 percentage points.",
    "Of the pitches, 12 of 40 (45%) were let.",
]


@pytest.mark.parametrize("text", AGREEING)
def test_a_change_that_fits_its_figures_is_trusted(text: str) -> None:
    assert found(text) and all(one.conflict is None for one in found(text))


@pytest.mark.parametrize("text", CONTRADICTING)
def test_a_change_that_contradicts_its_figures_is_doubted(text: str) -> None:
    doubted = [one for one in found(text) if one.conflict]
    sure = [one for one in found(text) if not one.conflict]
    assert len(doubted) == 1
    assert all(doubted[0].confidence < one.confidence for one in sure)


def test_labels_of_an_axis_are_none_but_a_figure_of_an_infographic_is() -> None:
    assert found("100%\n\n80%\n\n60%\n\n40%\n") == []
    assert [one.evidence.quote for one in found("80%\n\nof tenants were content with repairs\n")] == ["80%"]


def test_an_axis_with_the_names_of_its_colours_between_is_no_finding() -> None:
    labels = ["100%", "80%", "Rates", "60%", "Grants", "40%", "20%", "0%"]
    assert (
        found("Income by source\n\n" + "\n\n".join(labels) + "\n\nRent collected was 97%.")[0].evidence.quote
        == "Rent collected was 97%"
    )


def test_the_parts_of_a_pie_are_findings() -> None:
    assert len(found("Income\n\n13%\n\nRates\n\n17%\n\nGrants\n\n70%\n\nFees\n")) == 3


def test_a_row_of_times_before_a_figure_is_read_in_one_way() -> None:
    assert found("January 2020 to " * 40 + "5% of homes were let.")[0].value.record()["value"] == 5.0
