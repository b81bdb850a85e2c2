"""Reports of schools, homes and agencies: the rows of their own areas, the grades of the inspections before."""

from pipeline.dates import parse_printed
from pipeline.model import DocumentFields
from tests.findings.judgement.test_judgement import grades, judged

DAY = parse_printed("4 June 2024")
HOME = DocumentFields(kind="inspection_report", framework="other", inspection_start=DAY, inspection_end=DAY)


def test_the_areas_of_a_home() -> None:
    text = (
        "Overall experiences and progress of children and young people, taking into account requires improvement to be good"
        "\n\nHow well children and young people are helped and protected good\n\nDate of last inspection: 11 July 2023"
        "\n\nOverall judgement at last inspection: outstanding\n"
    )
    found = judged(text, HOME)
    assert grades(found) == [
        ("overall_experiences_and_progress_of_children_and_young_people", "requires_improvement", "current"),
        ("how_well_children_and_young_people_are_helped_and_protected", "good", "current"),
        ("overall_effectiveness", "outstanding", "previous"),
    ]
    assert [one.value.record()["date"] for one in found] == ["2024-06-04", "2024-06-04", "2023-07-11"]


def test_the_areas_of_a_school_and_its_grade_before() -> None:
    rows = (
        "| Overall effectiveness | Good |\n|---|---|\n| The quality of education | Good |\n| Sixth-form provision | Inadequate |"
    )
    assert grades(judged(f"{rows}\n| Previous inspection grade | Requires improvement |\n", HOME)) == [
        ("overall_effectiveness", "good", "current"),
        ("quality_of_education", "good", "current"),
        ("sixth_form_provision", "inadequate", "current"),
        ("overall_effectiveness", "requires_improvement", "previous"),
    ]


def test_the_history_of_inspections() -> None:
    rows = "| Inspection date | Type | Judgement |\n|---|---|---|\n| 11/07/2023 | Full | Good |\n| 02/11/2022 | Interim | No |"
    assert grades(judged(rows, HOME)) == [("overall_effectiveness", "good", "previous")]


def test_lines_that_only_end_in_a_grade_are_no_areas() -> None:
    assert judged("Food: good\n\nThe garden good\n", HOME) == []


def test_a_short_inspection_s_outcome_and_what_was_judged_at_the_one_before() -> None:
    text = "This school continues to be good.\n\nThe school was judged outstanding at its previous inspection in March 2019.\n"
    assert grades(judged(text, HOME)) == [
        ("overall_effectiveness", "good", "current"),
        ("overall_effectiveness", "outstanding", "previous"),
    ]
