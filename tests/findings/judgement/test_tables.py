"""Tables of grades in a council's own papers."""

from pipeline.findings.judgement import PLUGIN
from tests.findings._build import Row, read, table


def told(*rows: Row, before: str = "") -> list[tuple[str, str, str, str]]:
    found = PLUGIN.find(read(table(rows, before=before), PLUGIN))
    records = [(each.value.record(), each.evidence.quote) for each in found]
    return [(record["area"], record["grade"], record["timing"], quote) for record, quote in records]


def test_areas_by_their_short_names() -> None:
    rows = (("Judgement", "Grade"), ("Help and protection", "Inadequate"), ("Leadership", "Good"))
    assert told(*rows, before="Ofsted gave these grades.") == [
        ("help_and_protection", "inadequate", "current", "Help and protection\tInadequate"),
        ("impact_of_leaders", "good", "current", "Leadership\tGood"),
    ]


def test_schools_and_homes_below_the_inspectorate_s_name() -> None:
    rows = (("Home", "Last CQC rating", "CQC rating"), ("Larkfield", "Good", "Requires improvement"))
    assert told(*rows) == [
        ("overall_effectiveness", "good", "previous", "Larkfield\tGood"),
        ("overall_effectiveness", "requires_improvement", "current", "Larkfield\tGood\tRequires improvement"),
    ]


def test_other_ratings_are_none() -> None:
    assert told(("Risk", "Assurance rating"), ("Ofsted inspection", "Good")) == []
    assert told(("Indicator", "Status", "Data quality"), ("Ofsted actions", "Red", "Adequate")) == []
    assert told(("Bridge", "Condition"), ("Mill Lane", "Good"), before="CQC and Ofsted were told.") == []


def test_columns_by_year_are_the_inspections_of_those_years() -> None:
    rows: tuple[Row, ...] = (
        ("Judgement", "2018", "2022"),
        ("Help and protection", "Inadequate", "Good"),
        ("Adoption", "Good", "Good"),
    )
    assert told(*rows, before="Ofsted gave these grades.") == [
        ("help_and_protection", "inadequate", "previous", "Help and protection\tInadequate"),
        ("help_and_protection", "good", "current", "Help and protection\tInadequate\tGood"),
        ("adoption", "good", "previous", "Adoption\tGood"),
        ("adoption", "good", "current", "Adoption\tGood\tGood"),
    ]
    full = "The experiences and progress of children who need help and protection"
    rows = (("Judgement", "2018", "2022"), (full, "Inadequate", "Good"))
    assert [(area, grade, timing) for area, grade, timing, _ in told(*rows, before="Ofsted gave these grades.")] == [
        ("help_and_protection", "inadequate", "previous"),
        ("help_and_protection", "good", "current"),
    ], "an area by its full name is not given the grade that stands nearest"


def test_areas_of_other_inspectorates_in_their_own_words() -> None:
    rows = (("Question", "2021/22 grade", "2024/25 grade"), ("Preventing fires", "Good", "Adequate"))
    assert told(*rows, before="HMICFRS has graded the service.") == [
        ("preventing_fires", "good", "previous", "Preventing fires\tGood"),
        ("preventing_fires", "adequate", "current", "Preventing fires\tGood\tAdequate"),
    ]
    rows = (("Quality statement", "Score", "Rating"), ("Assessing needs", "2", "Requires improvement"))
    assert [each[:3] for each in told(*rows, before="The CQC's assessment")] == [
        ("assessing_needs", "requires_improvement", "current")
    ]
    assert told(*rows, before="Our self-assessment before the CQC comes") == []
    assert told(*rows, before="How we see ourselves. " * 40) == [], "no inspectorate is named"
