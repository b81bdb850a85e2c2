"""Plans and trackers: whose the recommendations are, their numbers, who is to do them and by when."""

import pytest

from pipeline.model import SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.findings.recommendation.test_recommendation import PLUGIN, READER, recommendations, records


def rows(table: str, kind: str = "action_plan") -> list[dict[str, object]]:
    return [dict(record) for record in records(recommendations(table, kind))]


def facts(table: str, *names: str) -> list[tuple[object, ...]]:
    return [tuple(row.get(name) for name in names) for row in rows(table)]


def test_a_tracker_of_scrutiny_s_recommendations() -> None:
    table = (
        "# Recommendations of the Scrutiny Committee\n\n| Ref | Recommendation Made | Recommendation made to: | Outcome |"
        "\n|---|---|---|---|\n| SC7 | That the ferry's fares be looked at again | Portfolio Holder for Travel | Pending |\n"
    )
    assert facts(table, "kind", "number", "owner") == [("committee", "SC7", "Portfolio Holder for Travel")]


def test_auditors_recommendations_under_a_plain_heading_with_a_date_of_their_own() -> None:
    table = (
        "# External Audit of how the harbour is run\n\n| No. | Recommendation | Responsibility | Agreed | Comments | Date |"
        "\n|---|---|---|---|---|---|\n| 1 | That the Council consider a rota | Harbour Master | Yes | Fine | March 2003 |"
        "\n| 2 | That the Council decide who keeps the keys | The Executive | No | Not now | On-going |\n"
    )
    assert facts(table, "kind", "number", "owner", "due") == [
        ("inspection", "1", "Harbour Master", "2003-03"),
        ("inspection", "2", "The Executive", None),
    ]


def test_peers_recommendations_and_the_actions_beside_them() -> None:
    table = (
        "# Corporate Peer Challenge action plan\n\n| Recommendation | Action | Timescale |\n|---|---|---|"
        "\n| R1: Work more closely with the mayors | Meet the mayors each term | June 2023 |"
        "\n| R2: Share what works with the other towns | To be addressed through 1, above. | |\n"
    )
    assert facts(table, "kind", "number", "quote", "due") == [
        ("inspection", "R1", "Work more closely with the mayors", "2023-06"),
        ("inspection", "R2", "Share what works with the other towns", None),
        ("action", None, "Meet the mayors each term", "2023-06"),
    ]


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("31 March 2025", "2025-03-31"),
        ("Q3 2025/26", "2025-10/2025-12"),
        ("March 2025, revised to June 2025", "2025-06"),
        ("Completed March 2024", None),
        ("Complete by March 2024", "2024-03"),
        ("Ongoing", None),
        ("Ongoing, reviewed in July 2024", "2024-07"),
    ],
)
def test_dates_that_hold(cell: str, due: str | None) -> None:
    table = f"| Action | Owner | Due date |\n|---|---|---|\n| Write a plan for the weir | Clerk | {cell} |\n"
    assert facts(table, "owner", "due") == [("Clerk", due)]


def test_a_revised_date_has_taken_the_place_of_the_first() -> None:
    table = (
        "| Agreed management action | Officer Responsible | Original due date | Revised due date |\n|---|---|---|---|"
        "\n| Reconcile the tolls each month | Head of Finance | June 2023 | March 2024 |"
        "\n| Publish the list of tolls | Head of Finance | June 2023 | |\n"
    )
    assert facts(table, "due") == [("2024-03",), ("2023-06",)]


@pytest.mark.parametrize(
    ("cell", "owner"),
    [
        ("Head of Finance, 31 March 2024", "Head of Finance"),
        ("Head of Finance by end of March 2024", "Head of Finance"),
        ("31 March 2024 / Head of Finance", "Head of Finance"),
        ("Head of Finance (31/03/2024)", "Head of Finance"),
        ("Head of Finance - end of March 2024", "Head of Finance"),
    ],
)
def test_who_and_by_when_in_one_cell(cell: str, owner: str) -> None:
    table = f"| Action | Responsible officer and deadline |\n|---|---|\n| Write a plan for the weir | {cell} |\n"
    assert facts(table, "owner", "due") == [(owner, "2024-03-31")]


def test_action_by_is_who_and_not_by_when() -> None:
    table = "| Action | Action by | Due |\n|---|---|---|\n| Write a plan for the weir | Clerk | 8 July 2024 |\n"
    assert facts(table, "owner", "due") == [("Clerk", "2024-07-08")]


def test_an_owner_told_once_for_several_rows() -> None:
    html = (
        "<table><tr><th>Action</th><th>Lead</th><th>When</th></tr><tr><td>Write a plan for the weir</td><td rowspan=2>Clerk</td>"
        "<td>May 2024</td></tr><tr><td>Publish the list of tolls</td><td>June 2024</td></tr></table>"
    )
    file = SourceFile("test.html", html.encode(), "text/html", "0" * 64)
    doc = tidy(file, parse(file))
    found = [finding.value.record() for finding in PLUGIN.find(READER.read(doc))]
    assert [(row["owner"], row["due"]) for row in found] == [("Clerk", "2024-05"), ("Clerk", "2024-06")]


def test_names_and_items_on_lines_of_their_own_are_parted() -> None:
    html = (
        "<table><tr><th>Action</th><th>Lead</th><th>When</th></tr><tr><td><ul><li>Write a plan for the weir</li>"
        "<li>Publish the list of tolls</li></ul></td><td><ul><li>Head of Rivers</li><li>The Clerk</li></ul></td>"
        "<td>May 2024</td></tr></table>"
    )
    file = SourceFile("test.html", html.encode(), "text/html", "0" * 64)
    found = list(PLUGIN.find(READER.read(tidy(file, parse(file)))))
    assert [finding.evidence.quote for finding in found] == ["Write a plan for the weir", "Publish the list of tolls"]
    assert {finding.value.record()["owner"] for finding in found} == {"Head of Rivers, The Clerk"}


def html(rows: str) -> list[dict[str, object]]:
    file = SourceFile("test.html", f"<h1>Action plan</h1><table>{rows}</table>".encode(), "text/html", "0" * 64)
    return [dict(record) for record in records(list(PLUGIN.find(READER.read(tidy(file, parse(file))))))]


def test_headings_across_a_table_ask_for_nothing_and_what_stands_over_several_rows_has_the_owner_of_none() -> None:
    found = html(
        "<tr><th>Area for improvement</th><th>Ref</th><th>Action</th><th>Lead</th><th>When</th></tr>"
        "<tr><td colspan=5>Priority 1: How leaders look after the weir</td></tr>"
        "<tr><td rowspan=2>The care that is taken of the weir</td><td>1.1</td><td>Write a plan for the weir</td><td>Clerk</td>"
        "<td>May 2024</td></tr><tr><td>1.2</td><td>Publish the list of tolls</td><td>Mayor</td><td>May 2024</td></tr>"
    )
    assert [(row["kind"], row.get("number"), row.get("owner"), row.get("due")) for row in found] == [
        ("inspection", None, None, "2024-05"),
        ("action", "1.1", "Clerk", "2024-05"),
        ("action", "1.2", "Mayor", "2024-05"),
    ]


def test_what_a_regulator_requires_by_a_day() -> None:
    table = (
        "## Areas for improvement\n\n| Requirement | Due date |\n|---|---|"
        "\n| The registered person must make sure that medicines are locked away. | 31 July 2024 |\n"
    )
    (row,) = rows(table, "inspection_report")
    assert (row["kind"], row["due"], row.get("owner")) == ("inspection", "2024-07-31", None)


BOX = """# Audit of the tolls

| Recommendation 1 | Priority: High |
|---|---|
| Finding | Receipts are lost. |
| Recommendation | Keep the receipts of every toll in one book. |
| Management response | Agreed. The lock keeper will bind them each month. |
| Responsible officer | Harbour Master |
| Target date | 30 November 2024 |
| Recommendation 2 | Priority: Low |
| Recommendation | Count the keys of the lock each week. |
| Responsible officer | Clerk |
| Target date | Implemented in May 2024 |
"""


def test_boxes_of_two_columns_with_labels_down_the_side() -> None:
    assert facts(BOX, "quote", "number", "owner", "due") == [
        ("Keep the receipts of every toll in one book", "1", "Harbour Master", "2024-11-30"),
        ("The lock keeper will bind them each month", "1", "Harbour Master", "2024-11-30"),
        ("Count the keys of the lock each week", "2", "Clerk", None),
    ]


def test_labelled_lines_below_each_other() -> None:
    text = (
        "# Scrutiny review of the ferry\n\nRecommendation 1: That the Cabinet sets money aside for a new ferry."
        "\n\nLead officer: Clerk\n\nTarget date: May 2025\n\nStatus: Amber"
        "\n\nRecommendation 2: That the old ferry is painted by the crew."
        "\n\nOwner: Mate\n"
    )
    assert facts(text, "kind", "number", "owner", "due") == [
        ("committee", "1", "Clerk", "2025-05"),
        ("committee", "2", "Mate", None),
    ]


def test_labels_that_say_neither_who_nor_by_when_ask_for_nothing() -> None:
    assert rows("# Notes on the ferry\n\nMilestone: The ferry will be taken to the yard.\n\nCost: £40.\n", "other") == []


def test_the_front_of_a_report_says_who_wrote_it_and_when() -> None:
    text = (
        "# The ferry\n\nDate: 12 May 2024\n\nLead Officer: Jane Elm"
        "\n\nRecommendation: That the Cabinet notes the state of the ferry.\n"
    )
    assert [row["kind"] for row in rows(text, "report")] == ["officer"]


def test_who_in_a_cell_that_names_no_day() -> None:
    table = "| Action | Responsible officer and deadline |\n|---|---|\n| Write a plan for the weir | Head of Rivers, ongoing |\n"
    assert facts(table, "owner", "due") == [("Head of Rivers", None)]


def test_two_rows_of_headings() -> None:
    found = html(
        "<tr><th rowspan=2>Recommendation</th><th rowspan=2>Response</th><th colspan=3>Action</th></tr>"
        "<tr><th>What we will do</th><th>Who</th><th>When</th></tr>"
        "<tr><td>R1 The council should test its weirs</td><td>Yes</td><td>Weirs</td><td>Clerk</td><td>May 2024</td></tr>"
        "<tr><td>The council should count its keys</td><td>Yes</td><td>Check the keys in June</td><td>Mate</td>"
        "<td>June 2024</td></tr>"
    )
    assert [(row["quote"], row.get("number"), row.get("owner"), row.get("due")) for row in found] == [
        ("The council should test its weirs", "R1", "Clerk", "2024-05"),
        ("The council should count its keys", None, "Mate", "2024-06"),
        ("Check the keys in June", None, "Mate", "2024-06"),
    ]
