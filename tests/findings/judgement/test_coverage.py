"""The view ``judgement_coverage``: a grade that was looked for and not found is not one that the framework does not give."""

from pathlib import Path

import duckdb
import pytest

from pipeline.build import build
from pipeline.settings import Settings

SAMPLES = Path(__file__).parents[3] / "data" / "raw"
REPORTS = ("50091822_Wethermere_ILACS_29_July_2019.pdf", "50234416_inspection_of_childrens_services_Jan_2024.pdf")


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, str]]:
    """Return the state of each area in a report of 2019 and in one of a later framework, the grades of care leavers lost."""
    into: Path = tmp_path_factory.mktemp("built") / "x.duckdb"
    build([next(SAMPLES.rglob(name)) for name in REPORTS], into, settings=Settings(workers=1))
    with duckdb.connect(str(into)) as store:
        store.sql("DELETE FROM judgement WHERE area IN ('care_leavers', 'in_care_and_care_leavers')")
        found = store.sql("SELECT year(day), area, state FROM judgement_coverage").fetchall()
    years = sorted({when for when, _, _ in found})
    return {year: {area: state for when, area, state in found if when == year} for year in years}


def test_what_was_graded_is_graded(states: dict[int, dict[str, str]]) -> None:
    assert states[min(states)]["help_and_protection"] == states[max(states)]["overall_effectiveness"] == "graded"


def test_what_a_framework_grades_but_was_not_read_is_not_found(states: dict[int, dict[str, str]]) -> None:
    assert states[min(states)]["in_care_and_care_leavers"] == states[max(states)]["care_leavers"] == "not_found"


def test_what_a_framework_does_not_grade_is_told_apart(states: dict[int, dict[str, str]]) -> None:
    assert states[min(states)]["care_leavers"] == states[max(states)]["in_care_and_care_leavers"] == "not_in_framework"
    assert {states[year]["adoption"] for year in states} == {"not_in_framework"}
