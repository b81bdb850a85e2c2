"""Target dates beyond single sentences: tables, labels, the next meeting, what the document is about."""

from datetime import date

import pytest

from pipeline.dates import resolve
from pipeline.findings._shared.reading import Reader
from pipeline.findings.target_date import PLUGIN
from pipeline.findings.target_date.sentence import in_sentence
from pipeline.model import DocumentFields, Finding, Record, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.findings._build import read, table

TABLE = """## Action plan

| No | Action | Lead | Target date | Date completed |
|---|---|---|---|---|
| 1 | Write a damp and mould policy | Head of Repairs | 31.03.25 | 12/03/25 |
| 2 | Train the call handlers | Head of Customer Services | End of June | |
| 3 | Publish the lettings plan | Head of Lettings | Q4 2025/26 | |
| 4 | Answer complaints | Complaints Manager | Within 10 working days of receipt | |
| 5 | Tell tenants | Head of Lettings | Ongoing | |
"""


def found(text: str, **fields: object) -> list[Finding]:
    file = SourceFile("test.md", text.encode(), "text/markdown", "0" * 64)
    doc = tidy(file, parse(file)).described(DocumentFields(**fields))  # type: ignore[arg-type]
    return list(PLUGIN.find(Reader([PLUGIN]).read(doc)))


def records(text: str, **fields: object) -> list[Record]:
    return [finding.value.record() for finding in found(text, **fields)]


def dated(day: str) -> object:
    return resolve(day)


def test_a_due_date_column_gives_one_target_a_row_and_no_dates_of_completion() -> None:
    rows = records(TABLE, date=dated("15 February 2025"))
    assert [row.get("date") or row.get("duration") for row in rows] == ["2025-03-31", "2025-06-30", "2026-01/2026-03", "P10WD"]
    assert [row["role"] for row in rows] == ["deadline", "deadline", "deadline", "standard"]
    assert rows[0]["action"] == "Write a damp and mould policy"


def test_a_cell_is_quoted_with_its_row() -> None:
    first = found(TABLE, date=dated("15 February 2025"))[0]
    assert first.evidence.quote.split() == ["Write", "a", "damp", "and", "mould", "policy", "Head", "of", "Repairs", "31.03.25"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("By when", "deadline"),
        ("Original deadline", "deadline"),
        ("Review date", "review"),
        ("Expected completion date", "expected_completion"),
        ("Start date", "start"),
    ],
)
def test_the_heading_tells_the_role(heading: str, role: str) -> None:
    table = f"| Task | {heading} |\n|---|---|\n| Repair the roof of the hall | 1 May 2024 |\n"
    assert [row["role"] for row in records(table)] == [role]


@pytest.mark.parametrize("heading", ["Actual completion date", "Closed (target date)", "Date raised"])
def test_a_column_of_what_has_happened_gives_none(heading: str) -> None:
    assert not records(f"| Task | {heading} |\n|---|---|\n| Repair the roof of the hall | 1 May 2024 |\n")


def test_the_next_meeting_has_a_date_only_where_the_document_tells_one() -> None:
    promise = "A report on the hall would be brought to the next meeting.\n\n"
    assert "date" not in records(promise)[0]
    once = records(f"{promise}The next meeting will be held on 4 June 2024.", date=dated("2 April 2024"))
    assert [(row["date"], row["resolved"]) for row in once] == [("2024-06-04", "relative")]
    twice = records(f"{promise}The next meeting will be on 4 June 2024.\n\nThe next meeting will be on 6 June 2024.")
    assert "date" not in twice[0]


def test_another_bodys_next_meeting_has_not_our_date() -> None:
    text = (
        "A report would be brought to the next meeting of Cabinet.\n\nThe next meeting of this panel will be held on 4 June 2024."
    )
    assert [row.get("date") for row in records(text, date=dated("2 April 2024"))] == [None]


def test_dates_that_the_document_is_about_are_no_targets() -> None:
    text = "Inspectors will be in the authority on 7 March 2022."
    assert [row["date"] for row in records(text)] == ["2022-03-07"]
    assert not records(text, inspection_start=dated("7 March 2022"))


def test_without_a_year_or_a_dated_document_the_date_stays_open() -> None:
    assert records("The accounts will be published by the end of November.") == [
        {"role": "publication", "action": "accounts will be published"}
    ]


def test_both_dates_of_a_slip_are_told() -> None:
    text = "The opening was put back from May 2024 to September 2024."
    assert [row.value.role for row in in_sentence(text, resolve("1 March 2024"))] == ["deadline", "expected_completion"]


@pytest.mark.parametrize(
    "text", ["", ".", "by", "by by by (", "will be by 31 June 2024", "(due 1/1/1)", "within of", "to the next meeting"]
)
def test_scraps_give_nothing(text: str) -> None:
    assert list(in_sentence(text, resolve("1 March 2024"))) == []


def test_offsets_are_the_sentences(
    text: str = "Cllr Ash said that the path would be gritted by 1 December 2024, and left.",
) -> None:
    (one,) = in_sentence(text, resolve("1 November 2024"))
    assert text[one.start : one.end] == "the path would be gritted by 1 December 2024"
    assert one.value.date is not None
    assert one.value.date.start == date(2024, 12, 1)


def test_a_line_that_never_ends_is_read_in_pieces() -> None:
    text = "the drain will be cleared by 3 May 2025 and " * 400
    rows = found(text, date=resolve("1 March 2025"))
    assert len(rows) >= 380
    assert all(text.strip()[row.evidence.start : row.evidence.end] == row.evidence.quote for row in rows)


def test_a_forecast_column_tells_when_a_thing_is_expected() -> None:
    doc = table([("Scheme", "Due date", "Forecast"), ("Mill Bridge deck", "31 August 2023", "30 November 2023")])
    found = [finding.value.record() for finding in PLUGIN.find(read(doc, PLUGIN))]
    assert [(value["date"], value["role"]) for value in found] == [
        ("2023-08-31", "deadline"),
        ("2023-11-30", "expected_completion"),
    ]


def test_a_forecast_column_of_figures_holds_no_dates() -> None:
    doc = table([("Service", "Budget", "Forecast"), ("Highways", "2,024", "2025")])
    assert list(PLUGIN.find(read(doc, PLUGIN))) == []


TIED = "The hall floor will be sanded once the boiler has been moved."


@pytest.mark.parametrize(("kind", "count"), [("minutes", 1), ("report", 0), ("inspection_report", 0)])
def test_a_task_tied_to_an_event_counts_where_people_set_tasks(kind: str, count: int) -> None:
    assert len(records(TIED, kind=kind)) == count


def test_a_report_ties_to_events_what_somebody_asked_for() -> None:
    rows = records("The auditor recommended that the council sand the floor before the hall is let.", kind="report")
    assert rows == [{"role": "deadline", "action": "council sand the floor"}]


def test_minutes_that_only_the_web_dates_count_no_days_from_it() -> None:
    row = records("This should be cleared within six weeks.", kind="minutes", published=dated("2 April 2015"))[0]
    assert (row.get("date"), row.get("duration"), row["role"]) == (None, None, "deadline")


@pytest.mark.parametrize(("words", "when"), [("July", "2015-07"), ("December", "2015-12"), ("April", None)])
def test_a_month_in_minutes_published_later_is_the_one_near_their_publication(words: str, when: str | None) -> None:
    rows = records(f"The fees will be put on the {words} agenda.", kind="minutes", published=dated("22 October 2015"))
    assert [row.get("date") for row in rows] == [when]


def test_a_plain_date_behind_an_action_and_its_owner_is_when_it_is_due() -> None:
    plan = "| Action | Lead | Date |\n|---|---|---|\n| Mend the weir | Clerk | March 2025 |\n"
    assert [row["date"] for row in records(plan)] == ["2025-03"]
    raised = "| Date | Action | Lead |\n|---|---|---|\n| March 2025 | Mend the weir | Clerk |\n"
    assert records(raised) == []


def test_when_something_was_done_is_no_date_that_it_is_due() -> None:
    plan = "| Action | Lead | Due date |\n|---|---|---|\n| Mend the weir | Clerk | Completed March 2025 |\n"
    assert records(plan) == []


def test_a_date_beside_its_label_in_a_box_of_two_columns() -> None:
    box = "| Recommendation 1 | Mend the weir |\n|---|---|\n| Owner | Clerk |\n| Target date | 30 November 2024 |\n"
    assert [(row["date"], row["role"]) for row in records(box)] == [("2024-11-30", "deadline")]


def test_a_label_over_what_is_done_is_of_no_date_that_is_due() -> None:
    assert records("Target date: Completed January 2025") == []


def test_a_timetable_beside_who_leads_says_by_when() -> None:
    plan = "| Measure | Lead responsibility | Timetable |\n|---|---|---|\n| Plan published | Policy Officer | September 2023 |\n"
    assert [row["date"] for row in records(plan)] == ["2023-09"]


def test_of_several_days_in_a_cell_the_first_item_alone_is_done() -> None:
    plan = "| Action | Lead | Due date |\n|---|---|---|\n| Mend the weir | Clerk | Complete<br>July 2025<br>May 2026 |\n"
    assert [row["date"] for row in records(plan)] == ["2025-07", "2026-05"]
