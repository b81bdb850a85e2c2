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
