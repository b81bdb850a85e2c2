"""Figures of tables: what is measured from the row, the role and the period from the column."""

from pipeline.findings.percentage import PLUGIN, Percentage
from tests.findings._build import Row, read, table


def told(*rows: Row) -> list[tuple[float, str, str | None]]:
    values = [finding.value for finding in PLUGIN.find(read(table(rows), PLUGIN))]
    return [(value.value, value.role, value.indicator) for value in values if isinstance(value, Percentage)]


def test_roles_come_from_the_columns() -> None:
    found = told(
        ("Measure", "Target", "Actual", "England average", "Forecast"), ("Repairs on time", "95%", "91.5%", "88%", "93%")
    )
    assert [(value, role) for value, role, _ in found] == [(95, "target"), (91.5, "actual"), (88, "benchmark"), (93, "forecast")]
    assert {indicator for *_, indicator in found} == {"Repairs on time"}


def test_the_earlier_of_two_periods_is_the_baseline() -> None:
    found = told(("Measure", "Q1 2024/25", "Q2 2024/25", "Target"), ("Calls answered", "81%", "84%", "90%"))
    assert [role for _, role, _ in found] == ["baseline", "actual", "target"]


def test_plain_numbers_under_a_heading_in_per_cent() -> None:
    assert told(("Ward", "Voters", "Turnout (%)"), ("Northgate", "1,204", "37.2")) == [(37.2, "actual", "Northgate")]


def test_plain_numbers_of_a_row_in_per_cent_but_not_its_counts() -> None:
    found = told(("Measure", "Number of cases", "Actual"), ("% of plans on time", "20", "85"))
    assert [value for value, *_ in found] == [85]


def test_numbers_beside_an_action_that_names_a_percentage_are_none() -> None:
    assert told(("Ref", "Action", "Days"), ("6", "Complete the yearly review", "37")) == []


def test_the_quote_is_the_row_up_to_the_cell() -> None:
    doc = table([("Measure", "Target", "Actual"), ("Rent collected", "98%", "97%")])
    quotes = [finding.evidence.quote for finding in PLUGIN.find(read(doc, PLUGIN))]
    assert quotes == ["Rent collected\t98%", "Rent collected\t98%\t97%"]


def test_percentages_beside_colours_are_shares() -> None:
    assert [role for _, role, _ in told(("Rating", "Share"), ("Green", "60%"), ("Red", "40%"))] == ["share", "share"]


def test_a_column_that_shares_out_a_whole_holds_shares() -> None:
    found = told(
        ("Homes", "Number", "%"), ("Studio", "18", "4"), ("One bed", "134", "33"), ("Two bed", "256", "63"), ("All", "408", "100")
    )
    assert [(value, role) for value, role, _ in found] == [(4, "share"), (33, "share"), (63, "share"), (100, "share")]


def test_a_column_of_performance_holds_no_shares() -> None:
    found = told(("Team", "Repairs on time %"), ("North", "91"), ("South", "88"), ("West", "94"))
    assert [role for _, role, _ in found] == ["actual"] * 3


def test_a_number_in_brackets_is_a_fall() -> None:
    found = told(("Grant", "This year", "Change", "Change %"), ("Roads", "1,204", "(96)", "(7.40)"), ("Parks", "88", "2", "2.30"))
    assert [(value, role) for value, role, _ in found] == [(-7.4, "change"), (2.3, "change")]


def test_a_row_that_says_what_to_do_is_no_change() -> None:
    assert told(("Aim", "Status"), ("Increase the number of electric vans", "50%")) == [
        (50.0, "actual", "Increase the number of electric vans")
    ]


def test_a_target_in_the_name_of_a_measure_is_not_its_figure_s_role() -> None:
    found = told(("Indicator", "Target", "Q2"), ("Repairs completed within target", "95%", "96.2%"))
    assert [role for _, role, _ in found] == ["target", "actual"]


def test_quarters_without_a_year_are_told_apart() -> None:
    found = told(("Measure", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Target"), ("Bins collected", "91%", "93%", "95%", "97%"))
    assert [role for _, role, _ in found] == ["baseline", "baseline", "actual", "target"]


def test_the_column_that_names_is_not_the_one_that_sorts() -> None:
    found = told(("Priority", "Milestone", "Progress"), ("Climate", "Insulate 200 homes", "64% of homes done"))
    assert [indicator for *_, indicator in found] == ["Insulate 200 homes"]


def test_quarters_beside_the_figure_of_the_year_are_baselines_and_the_indicator_names_the_row() -> None:
    found = told(
        ("", "Service", "Committee", "Indicator", "Target", "Q1", "Q2", "Q3", "Q4", "Year end total / average"),
        ("1", "Accountancy", "Policy", "% of invoices paid in time", "90%", "91%", "92%", "93%", "94%", "92.5%"),
    )
    assert [role for _, role, _ in found] == ["target", *["baseline"] * 4, "actual"]
    assert {indicator for *_, indicator in found} == {"invoices paid in time"}


def test_a_measure_that_names_a_place_is_not_that_place() -> None:
    assert told(("Homes", "Result"), ("Rent to Buy or London Living Rent in all", "5%")) == [
        (5, "actual", "Rent to Buy or London Living Rent in all")
    ]
    assert [role for _, role, _ in told(("Area", "Result"), ("London average", "5%"))] == ["benchmark"]


def test_figures_to_a_tenth_that_nearly_add_up_to_a_hundred_share_out_nothing() -> None:
    found = told(("Rate", "March"), ("Investments", "4.7%"), ("Borrowing", "3.8%"), ("Other", "4.6%"), ("Fixed loans", "88%"))
    assert [role for _, role, _ in found] == ["actual"] * 4


def test_what_a_budget_or_a_limit_allows_is_a_target() -> None:
    found = told(("Rate", "Result", "Budget", "Upper limit"), ("Return on investments", "4.7%", "4.5%", "6%"))
    assert [role for _, role, _ in found] == ["actual", "target", "target"]


def test_a_row_that_names_others_is_their_benchmark() -> None:
    doc = table([("Rate", "March 2024"), ("Return", "4.7%"), ("SONIA benchmark", "4.6%")])
    values = [finding.value for finding in PLUGIN.find(read(doc, PLUGIN))]
    assert [value.benchmark for value in values if isinstance(value, Percentage)] == [None, "SONIA benchmark"]


def test_a_measure_whose_name_has_the_word_plan_or_share_is_none_of_these() -> None:
    heads = ("Measure", "Q1", "Q2", "Target")
    for name in (
        "Young carers with a support plan",
        "Empty shops as a share of all shops",
        "Homes that reach the warm homes standard",
    ):
        assert [role for _, role, _ in told(heads, (name, "51%", "62%", "90%"))] == ["baseline", "actual", "target"]
        assert [role for _, role, _ in told(heads[:3], (name, "51%", "62%"))] == ["baseline", "actual"]


def test_a_row_of_others_beside_a_target_is_theirs() -> None:
    heads = ("Measure", "Q1", "Target")
    assert [role for _, role, _ in told(heads, ("Calls answered", "71%", "90%"), ("England average", "82%", ""))] == [
        "actual",
        "target",
        "benchmark",
    ]
