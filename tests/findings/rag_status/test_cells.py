"""Ratings of tables: words, letters, icons, fills, counts; and tables that only explain or decorate."""

from collections.abc import Sequence

from pipeline.findings.rag_status import PLUGIN, RagStatus
from pipeline.model import Finding
from tests.findings._build import Row, read, table

RED, AMBER, GREEN, BLUE, GREY, WHITE = "#ff0000", "#ffc000", "#00b050", "#0070c0", "#d9d9d9", "#ffffff"


def find(rows: Sequence[Row], *, header: bool = True, before: str = "") -> list[Finding]:
    return list(PLUGIN.find(read(table(rows, header=header, before=before), PLUGIN)))


def told(rows: Sequence[Row], *, header: bool = True) -> list[tuple[str, str, str]]:
    found = find(rows, header=header)
    return [
        (finding.value.rating, finding.value.timing, finding.evidence.quote)
        for finding in found
        if isinstance(finding.value, RagStatus)
    ]


def test_words_quote_the_row_up_to_the_word() -> None:
    rows = [("Action", "Due", "Status"), ("Write the guide", "May 2024", "Green - on track"), ("Hire staff", "June 2024", "Red")]
    assert told(rows) == [
        ("green", "current", "Write the guide\tMay 2024\tGreen"),
        ("red", "current", "Hire staff\tJune 2024\tRed"),
    ]


def test_letters_and_icons_quote_the_heading_of_the_row() -> None:
    assert told([("Ref", "Action", "RAG"), ("1.1", "Write the guide", "G"), ("1.2", "Hire staff", "A/R")]) == [
        ("green", "current", "Write the guide"),
        ("amber_red", "current", "Hire staff"),
    ]
    assert told([("Action", "Progress"), ("Write the guide", "🟢"), ("Hire staff", "🔴")]) == [
        ("green", "current", "Write the guide"),
        ("red", "current", "Hire staff"),
    ]


def test_fills_alone() -> None:
    rows: list[Row] = [
        ("Action", "Owner", "BRAG"),
        ("Write the guide", "Head of Policy", ("", GREEN)),
        ("Hire staff", "Head of HR", ("", AMBER)),
        ("Close the depot", "Head of Waste", ("", BLUE)),
    ]
    assert [(rating, quote) for rating, _, quote in told(rows)] == [
        ("green", "Write the guide"),
        ("amber", "Hire staff"),
        ("blue", "Close the depot"),
    ]


def test_fills_without_a_heading_need_two_classes_of_the_scale() -> None:
    rows: list[Row] = [("Policy", "Comment"), ("Cycling", ("Not met", RED)), ("Servicing", ("Met", GREEN))]
    assert [rating for rating, *_ in told(rows)] == ["red", "green"]
    assert told([("Policy", "Comment"), ("Cycling", ("Not met", RED)), ("Servicing", ("Met", RED))]) == []


def test_decoration_is_no_rating() -> None:
    header: Row = (("Action", GREEN), ("Owner", GREEN), ("Due", GREEN))
    zebra: list[Row] = [header, (("Write", GREY), ("A", GREY), ("May", GREY)), (("Hire", WHITE), ("B", WHITE), ("June", WHITE))]
    assert told(zebra) == []
    branded: list[Row] = [("Name", "Role"), (("Ann", BLUE), ("Chair", BLUE)), (("Bob", BLUE), ("Clerk", BLUE))]
    assert told(branded) == []


def test_a_previous_rating_beside_the_current_one_is_its_own_item() -> None:
    rows = [("Risk", "Previous rating", "Current rating"), ("Loss of data", "Amber", "Amber")]
    assert [(rating, timing) for rating, timing, _ in told(rows)] == [("amber", "previous"), ("amber", "current")]


def test_keys_are_none() -> None:
    assert told([("Status", "Meaning"), ("Red", "Off track"), ("Amber", "At risk"), ("Green", "On track")]) == []
    key: list[Row] = [(("", GREEN), "Meets policy"), (("", AMBER), "More work"), (("", RED), "Must be drawn again")]
    assert told(key, header=False) == []


def test_counts_under_colours_and_beside_them() -> None:
    across = find([("Directorate", "Red", "Amber", "Green"), ("Housing", "0", "2", "8")])
    beside = find([("Rating", "Number", "%"), ("Green", "12", "60"), ("Red", "8", "40")])
    values = [finding.value for finding in [*across, *beside] if isinstance(finding.value, RagStatus)]
    assert [(value.rating, value.count, value.share) for value in values] == [
        ("red", 0, None),
        ("amber", 2, None),
        ("green", 8, None),
        ("green", 12, None),
        ("green", None, 60.0),
        ("red", 8, None),
        ("red", None, 40.0),
    ]
    assert {value.scope for value in values} == {"summary"}


def test_a_word_that_contradicts_its_fill_is_kept_and_flagged() -> None:
    (finding,) = find([("Action", "Status"), ("Write the guide", ("Green", RED))])
    assert isinstance(finding.value, RagStatus)
    assert finding.value.rating == "green"
    assert finding.conflict == "the cell is filled red"
    assert finding.confidence < 0.6


def test_yellow_is_amber_where_the_document_says_amber() -> None:
    rows: list[Row] = [("Action", "RAG"), ("Write", ("", "#ffff00")), ("Hire", ("", GREEN))]
    before = "Amber shows that there is a risk of delay."
    values = [finding.value for finding in find(rows, before=before)]
    assert [value.rating for value in values if isinstance(value, RagStatus)] == ["amber", "green"]


def values(found: Sequence[Finding]) -> list[RagStatus]:
    return [finding.value for finding in found if isinstance(finding.value, RagStatus)]


def test_counts_under_letters_with_their_meaning() -> None:
    rows = [("G Runs to plan", "A A little late", "R Far behind", "? No report"), ("7", "1", "0", "2")]
    found = values(find(rows, header=False, before="Where the key actions stand"))
    assert [(value.rating, value.count, value.subject) for value in found] == [
        ("green", 7, "key actions"),
        ("amber", 1, "key actions"),
        ("red", 0, "key actions"),
    ]


def test_counts_of_an_earlier_month_are_previous() -> None:
    found = values(find([("", "Red", "Green"), ("June 2031", "3", "5"), ("September 2031", "1", "7")]))
    assert [(value.timing, value.count) for value in found] == [
        ("previous", 3),
        ("previous", 5),
        ("current", 1),
        ("current", 7),
    ]


def test_a_quarter_before_the_last_one_is_previous() -> None:
    assert [timing for _, timing, _ in told([("Indicator", "Q1", "Q2"), ("Late bins", "Amber", "Red")])] == [
        "previous",
        "current",
    ]


def test_phrases_rate_where_the_key_equates_them_with_colours() -> None:
    rows = [
        ("Ref", "Aim", "Action", "Status"),
        ("1", "Better plans", "Train the staff", "On track"),
        ("2", "Safer homes", "Hire", "Late"),
    ]
    found = values(find(rows, before="Key: Red = late, Amber = at some risk, Green = on track"))
    assert [(value.rating, value.subject) for value in found] == [("green", "Train the staff"), ("red", "Hire")]
    assert not find(rows, before="On track, at some risk and late are what the columns say")


def test_headings_within_a_table_of_counts_end_the_colours() -> None:
    rows = [
        ("Rating", "Green", "Amber", "Red", "Total"),
        ("KPIs", "3", "1", "3", "7"),
        ("Direction", "Up", "No change", "Down", "Total"),
        ("On last quarter", "3", "0", "4", "7"),
        ("On last year", "4", "0", "3", "7"),
    ]
    found = find(rows)
    assert [(finding.value.rating, finding.value.count) for finding in found if isinstance(finding.value, RagStatus)] == [
        ("green", 3),
        ("amber", 1),
        ("red", 3),
    ]


def test_counts_expected_by_the_end_of_the_year_and_of_last_quarter() -> None:
    rows = [
        ("Indicators", "Red", "Amber", "Green"),
        ("Last quarter", "3", "3", "6"),
        ("Status this month", "2", "3", "7"),
        ("Year-end prediction", "1", "5", "6"),
        ("Key targets", "1", "0", "2"),
    ]
    assert [timing for _, timing, _ in told(rows)] == ["previous"] * 3 + ["current"] * 3 + ["expected"] * 3 + ["current"] * 3


def test_what_is_rated_is_no_other_rating() -> None:
    rows = [("Previous status", "Category", "Aim", "Current status"), ("Amber", "Capital programme", "Within budget", "Green")]
    found = find(rows)
    assert [(finding.value.subject, finding.value.timing) for finding in found if isinstance(finding.value, RagStatus)] == [
        ("Capital programme", "previous"),
        ("Capital programme", "current"),
    ]


def test_equal_fills_of_last_quarter_and_this_one_are_two_ratings_of_the_project() -> None:
    rows: list[Row] = [
        ("Project", "Last quarter", "This quarter", "Milestone"),
        ("Play park", ("", GREEN), ("", GREEN), "Open"),
        ("Heat pump", ("", GREEN), ("", AMBER), "Award"),
    ]
    assert sorted(told(rows)) == [
        ("amber", "current", "Heat pump"),
        ("green", "current", "Play park"),
        ("green", "previous", "Heat pump"),
        ("green", "previous", "Play park"),
    ]
    subjects = {finding.value.subject for finding in find(rows) if isinstance(finding.value, RagStatus)}
    assert subjects == {"Play park", "Heat pump"}


def test_a_column_of_target_scores_rates_where_the_current_ones_do() -> None:
    rows: list[Row] = [
        ("Risk", "Current score", "Target score"),
        ("Budget not set", ("20", RED), ("8", GREEN)),
        ("Data lost", ("12", AMBER), ("6", GREEN)),
    ]
    assert sorted((rating, timing) for rating, timing, _ in told(rows)) == [
        ("amber", "current"),
        ("green", "expected"),
        ("green", "expected"),
        ("red", "current"),
    ]
