"""The small parts of a page: what is said of numbers, days and texts, and what fits."""

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import get_args

import altair as alt
import pytest

from pipeline.findings.judgement.value import Grade
from pipeline.findings.rag_status.value import Rating
from pipeline.report.charts import Part, drawn, largest, stacked
from pipeline.report.evidence import runs
from pipeline.report.judgements import sign
from pipeline.report.look import GRADES, LETTERS, RANKS, RATINGS, listed, period, plain, readable, shortened, spelt, words
from pipeline.report.parts import Cell, Column, Table


def test_names_of_the_database_are_written_as_people_write_them() -> None:
    assert [words(name) for name in ("requires_improvement", "send_arrangements", "ilacs", None)] == [
        "Requires improvement",
        "SEND arrangements",
        "ILACS",
        "Not known",
    ]
    assert words("leadership_management_governance") == "Leadership, management and governance"
    assert spelt(date(2024, 3, 4)) == "4\xa0Mar\xa02024"
    assert spelt(None) == "–"
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(list("abcde"), 3) == "a, b, c and 2 more"
    assert [plain(Decimal(value)) for value in ("0.2000", "85", "85.20", "100")] == ["0.2", "85", "85.2", "100"]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("2024-05-31", "31\xa0May\xa02024"),
        ("2019-12", "Dec\xa02019"),
        ("2022-07/2022-09", "Jul\xa02022 – Sep\xa02022"),
        ("2023/24", "2023/24"),
        ("2023", "2023"),
        (None, "Not known"),
    ],
)
def test_periods_are_written_as_people_write_them(printed: str | None, said: str) -> None:
    assert period(printed) == said


def test_long_texts_end_at_a_word() -> None:
    assert shortened("Complete ninety of the assessments", 22) == "Complete ninety of …"
    assert shortened("Short", 22) == "Short"


def test_what_cannot_be_shown_has_a_sign() -> None:
    assert readable("a\x00\x07\x85\ud800\ufffeé€\t\n😀") == "a\ufffd\ufffd\ufffd\ufffd\ufffdé€\t\n😀"


def test_neighbouring_numbers_are_one_run() -> None:
    assert runs([9, 4, 5, 6, 5]) == [(4, 6), (9, 9)]
    assert runs([]) == []


def test_every_grade_and_rating_has_its_colour_and_letter() -> None:
    assert set(RATINGS) == set(LETTERS) == set(get_args(Rating))
    assert set(GRADES) == set(get_args(Grade))
    assert set(GRADES.values()) == set(RANKS)


def test_the_letters_of_a_grade_are_no_other_grades() -> None:
    given = {each: sign(each) for each in get_args(Grade)}
    like = [(one, other) for one, other in combinations(given, 2) if given[one] == given[other] and GRADES[one] != GRADES[other]]
    assert like == []


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_red_amber_and_green_differ_in_grey_too() -> None:
    grey = sorted(luminance(RATINGS[name]) for name in ("red", "green", "amber"))
    assert grey[0] == luminance(RATINGS["red"])
    assert all((lighter + 0.05) / (darker + 0.05) > 1.7 for darker, lighter in pairwise(grey))


def test_a_column_that_says_the_same_everywhere_is_left_out_if_words_name_the_rows() -> None:
    table = Table("x", (Column("Council"), Column("Year")), ((Cell("Larchester"), Cell("2024")),))
    assert table.without("Council").columns == (Column("Year"),)
    assert table.without("Council").rows == ((Cell("2024"),),)
    figures = Table("x", (Column("Council"), Column("Red", figures=True)), ((Cell("Larchester"), Cell("2")),))
    assert figures.without("Council") is figures
    assert figures.without("Body") is figures


def test_charts_have_the_largest_and_say_of_how_many() -> None:
    sizes = [("a", 1), ("b", 5), ("c", 3), ("a", 3), ("d", 1)]
    assert largest(sizes, 2) == ({"b", "a"}, "Of 4 councils the chart has the 2 with the most.")
    assert largest(sizes, 4) == ({"a", "b", "c", "d"}, "")


def test_bars_say_what_their_parts_are_and_ids_do_not_collide() -> None:
    parts = [
        Part("Larchester", "2024", "Red", 4, "R"),
        Part("Larchester", "2024", "Green", 12, "G"),
        Part("Lowenby", "2023", "Red", 1),
    ]
    chart = drawn(stacked(parts, {"Red": "#a31621", "Green": "#3f9b62"}, "Things"), "one", "In words")
    assert all(f">{label}<" in chart.svg for label in ("R 4", "G 12", "Larchester", "Lowenby", "Things"))
    assert 'id="one-' in chart.svg or "id=" not in chart.svg
    assert repr(chart) == "Chart(said='In words')"
    assert chart._repr_svg_() == chart.svg


@pytest.mark.parametrize("text", ["a\x07b", "a\ufffeb", "<script>x</script>", "“é😀”"])
def test_a_text_that_svg_cannot_hold_ends_no_process(text: str) -> None:
    values = alt.InlineData(values=[{"name": text, text: 1}])
    chart = drawn(alt.Chart(values).mark_bar().encode(x="name:N", y=alt.Y("count()", title=text)), "x", "")
    assert "<script" not in chart.svg
    assert readable(text).replace("<", "&lt;").replace(">", "&gt;") in chart.svg
