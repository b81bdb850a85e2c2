"""What tagged sentences cannot show: columns, conflicts, zones, whose inspection it is."""

import json
from dataclasses import replace
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


def days(first: date, last: date) -> dict[str, Interval]:
    one, other = (Interval(day, day, "day", day.isoformat(), "test") for day in (first, last))
    return {"inspection_start": one, "inspection_end": other}


LATER = DocumentFields(kind="inspection_report", framework="ilacs", **days(date(2026, 1, 12), date(2026, 1, 23)))  # type: ignore[arg-type]


def earlier(text: str, fields: DocumentFields = LATER) -> list[tuple[str, str, str | None, str | None]]:
    """Return the grades of earlier inspections: area, grade, date, framework."""
    found = [one.value for one in judged(text, fields) if one.value.timing == "previous"]  # type: ignore[attr-defined]
    return [(one.area, one.grade, one.date and one.date.iso, one.framework) for one in found]  # type: ignore[attr-defined]


def test_an_earlier_inspections_grade_goes_to_the_areas_that_are_named_after_it() -> None:
    text = (
        "The previous inspection of the local authority's services for children in need of help and protection, "
        "including children in care, was in June 2015. The local authority was judged to be inadequate for help and "
        "protection services. It was judged to require improvement for services for children looked after and leadership, "
        "management and governance, and was judged "
        "good for adoption performance. It was overall judged to be inadequate.\n"
    )
    assert {one[:3] for one in earlier(text, replace(LATER, framework="sif"))} == {
        ("help_and_protection", "inadequate", "2015-06"),
        ("in_care", "requires_improvement", "2015-06"),
        ("leadership_management_governance", "requires_improvement", "2015-06"),
        ("adoption", "good", "2015-06"),
        ("overall_effectiveness", "inadequate", "2015-06"),
    }


def test_a_grade_of_protection_and_care_together_is_of_neither_alone() -> None:
    text = (
        "The last inspection of help and protection and of children in care was in May 2016. The council was judged to be good.\n"
    )
    assert [one[0] for one in earlier(text)] == ["overall_effectiveness"]


def test_an_area_of_the_documents_own_words_is_without_the_councils_name() -> None:
    for owner in ("Northmere's", "East Northmere Borough Council's", "the local authority's", "Northmere upon Wend’s"):
        text = (
            f"The previous inspection of {owner} safeguarding arrangements was in May 2011. The council was judged to be good.\n"
        )
        assert [one[0] for one in earlier(text)] == ["safeguarding_arrangements"], owner


def test_when_something_else_was_is_no_date_of_a_grade() -> None:
    text = "When the Trust took over 3 years ago, it inherited a service that had twice been judged inadequate by Ofsted.\n"
    assert earlier(text) == [("overall_effectiveness", "inadequate", None, "ilacs")]
    text = "Since the inspection in 2019, when the service had been judged inadequate, much was done.\n"
    assert earlier(text) == [("overall_effectiveness", "inadequate", "2019", "ilacs")]


def test_they_are_what_the_sentence_speaks_of() -> None:
    text = "Services for children in care were last inspected in 2015, when they were judged to be good.\n"
    assert earlier(text) == [("in_care", "good", "2015", "sif")]
    text = "Leaders have improved services for children in Northmere since they were judged by Ofsted to be inadequate in 2019.\n"
    assert earlier(text) == [("overall_effectiveness", "inadequate", "2019", "ilacs")]
    text = "Northmere's adoption service was last inspected in February 2010 and judged to be good.\n"
    assert earlier(text) == [("adoption", "good", "2010-02", "other")]


def test_a_stated_grade_of_an_earlier_inspection_has_its_date() -> None:
    text = "At the last inspection in March 2019, the experiences and progress of care leavers were judged as good.\n"
    assert earlier(text, LETTER) == [("care_leavers", "good", "2019-03", "ilacs")]


def test_only_a_list_that_is_introduced_is_an_earlier_inspections() -> None:
    text = (
        "This is better than at the previous inspection. Reviews are timely.\n\n"
        "The experiences and progress of children in care and care leavers: good.\n"
    )
    assert grades(judged(text, LATER)) == [("in_care_and_care_leavers", "good", "current")]
    text = "Since the last inspection in 2022 much was done, and the experiences and progress of care leavers are outstanding.\n"
    assert grades(judged(text, LATER)) == [("care_leavers", "outstanding", "current")]


def test_another_inspectorates_grade_and_some_services_are_not_the_councils() -> None:
    assert (
        judged("Recently judged by HMI Probation as outstanding, the youth justice team works with the police.\n", LETTER) == []
    )
    assert judged("Services found to be outstanding in 2016, the front door among them, are still strong.\n", LATER) == []


def test_shorthand_of_an_earlier_grade_takes_the_area_that_it_stands_for() -> None:
    day = Interval(date(2016, 2, 1), date(2016, 2, 26), "range", "2016-02-01/2016-02-26", "range")
    fields = DocumentFields(kind="inspection_report", framework="sif", inspection_start=day, inspection_end=day)
    told = (
        "The previous inspection of the arrangements for the protection of children was in October 2012. The local authority was"
        " judged to be adequate.\n\nThe way led through an adequate judgement in 2012 to this one."
        "\n\nIn 2012 the whole of children's social care was judged to be adequate."
    )
    assert [area for area, _, timing in grades(judged(told, fields)) if timing == "previous"] == [
        "help_and_protection",
        "help_and_protection",
        "overall_effectiveness",
    ]


def test_a_report_that_does_not_say_when_it_inspected_gives_its_grades_no_other_review_s_day() -> None:
    text = "The case review was judged good by Ofsted on 7 April 2009.\n\n## Overall effectiveness: adequate\n"
    published = days(date(2009, 7, 3), date(2009, 7, 3))["inspection_end"]
    fields = replace(OWN_REPORT, published=published)
    (grade,) = [one.value for one in judged(text, fields) if one.value.area == "overall_effectiveness"]  # type: ignore[attr-defined]
    assert (grade.grade, grade.date) == ("adequate", None)  # type: ignore[attr-defined]
