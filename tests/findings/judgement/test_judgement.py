"""What tagged sentences cannot show: columns, conflicts, zones, whose inspection it is."""

import json
from datetime import date
from pathlib import Path

from pipeline.councils import match
from pipeline.dates.interval import Interval
from pipeline.describe import describe
from pipeline.findings._shared.reading import Reader
from pipeline.findings.judgement import PLUGIN
from pipeline.model import Document, DocumentFields, Finding, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.shared import SHARED, needs_shared

READER = Reader([PLUGIN])


def document(text: str, fields: DocumentFields | None = None) -> Document:
    file = SourceFile("test.md", text.encode(), "text/markdown", "0" * 64)
    return tidy(file, parse(file)).described(fields or DocumentFields())


def judged(text: str, fields: DocumentFields | None = None) -> list[Finding]:
    return list(PLUGIN.find(READER.read(document(text, fields))))


def grades(found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(one.value.area, one.value.grade, one.value.timing) for one in found]  # type: ignore[attr-defined]


OWN_REPORT = DocumentFields(kind="inspection_report", framework="ilacs")
LETTER = DocumentFields(kind="inspection_letter", framework="focused_visit")


def test_a_row_and_the_heading_that_repeats_it_are_two_findings() -> None:
    text = "| Judgement | Grade |\n|---|---|\n| Overall effectiveness | Good |\n\n## Overall effectiveness: good\n"
    found = judged(text, OWN_REPORT)
    assert [one.rule for one in found] == ["judgement.row", "judgement.heading"]
    assert all(one.conflict is None for one in found)


def test_readings_that_disagree_are_kept_and_say_so() -> None:
    text = "| Judgement | Grade |\n|---|---|\n| Overall effectiveness | Good |\n\n## Overall effectiveness: inadequate\n"
    found = judged(text, OWN_REPORT)
    assert grades(found) == [("overall_effectiveness", "good", "current"), ("overall_effectiveness", "inadequate", "current")]
    assert all(one.conflict and "heading reads inadequate" in one.conflict and one.confidence < 0.5 for one in found)


def test_no_grade_is_assigned_by_its_order_in_a_column() -> None:
    text = "The experiences and progress of care leavers\n\nOverall effectiveness\n\nInadequate\n\nGood\n"
    assert judged(text, OWN_REPORT) == []


def test_a_grade_that_is_missing_from_its_row_is_not_taken_from_the_next() -> None:
    text = "| Judgement | Grade |\n|---|---|\n| Overall effectiveness | |\n| Adoption performance | Good |\n"
    assert grades(judged(text, OWN_REPORT)) == [("adoption", "good", "current")]


def test_definitions_of_grades_are_none() -> None:
    text = (
        "## What the inspection judgements mean\n\nOverall effectiveness is good if leaders know their services.\n\n"
        "A Northmere Safeguarding Children Board is inadequate where it has no arrangements.\n\n"
        "## Information about this inspection\n\nAdoption performance: good\n"
    )
    assert grades(judged(text, OWN_REPORT)) == [("adoption", "good", "current")]


def test_grades_reprinted_from_the_inspection_before_are_previous() -> None:
    text = (
        "## Overall effectiveness: good\n\n## Information about this local authority\n\n"
        "The last inspection was in 2015. The judgements were:\n\n- Overall effectiveness: inadequate\n"
        "- Adoption performance: good\n"
    )
    assert grades(judged(text, OWN_REPORT)) == [
        ("overall_effectiveness", "good", "current"),
        ("overall_effectiveness", "inadequate", "previous"),
        ("adoption", "good", "previous"),
    ]


def test_a_letter_about_a_visit_tells_only_earlier_grades() -> None:
    found = judged("In 2021 overall effectiveness was judged to be good. Inspectors saw good support.", LETTER)
    assert grades(found) == [("overall_effectiveness", "good", "previous")]


def test_the_inspection_gives_its_days_to_its_grades() -> None:
    first, last = (Interval(day, day, "day", day.isoformat(), "test") for day in (date(2024, 5, 13), date(2024, 5, 24)))
    fields = DocumentFields(kind="inspection_report", framework="ilacs", inspection_start=first, inspection_end=last)
    found = judged("## Overall effectiveness: good\n", fields)
    assert found[0].value.record()["date"] == "2024-05-13/2024-05-24"
    assert found[0].value.record()["framework"] == "ilacs"


def test_an_older_grade_is_previous_once_a_later_inspection_is_told_of() -> None:
    text = (
        "Ofsted inspected in October 2023 and the overall judgement was good.\n\n"
        "In June 2019 Ofsted had judged overall effectiveness to be inadequate.\n"
    )
    assert [(grade, timing) for _, grade, timing in grades(judged(text))] == [("good", "current"), ("inadequate", "previous")]


@needs_shared
def test_the_grades_of_real_reports() -> None:
    """A sample of the structural gold, strict; the whole of it is for ``evaluate``."""
    rows = [json.loads(line) for line in (SHARED / "gold" / "ofsted.jsonl").read_text().splitlines()][::29]
    wrong = []
    for row in rows:
        data = Path(SHARED / "corpus" / "ofsted" / row["source"]).read_bytes()
        file = SourceFile(row["source"], data, "application/pdf", "0" * 64)
        doc = describe(tidy(file, parse(file)), match)
        wanted = {(one["area"], one["grade"]) for one in row["judgements"]}
        found = {(area, grade) for area, grade, timing in grades(list(PLUGIN.find(READER.read(doc)))) if timing == "current"}
        if wanted != found:
            wrong.append((row["source"], wanted ^ found))
    assert wrong == []
