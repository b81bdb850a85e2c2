"""Names in their usual forms, names that are two councils, councils that are no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.councils import match, register


@pytest.mark.parametrize(
    ("name", "gss_code"),
    [
        ("Barnet", "E09000003"),
        ("London Borough of Barnet", "E09000003"),
        ("LB Barnet", "E09000003"),
        ("BARNET COUNCIL", "E09000003"),
        ("Leicestershire County Council", "E10000018"),
        ("Leicester City", "E06000016"),
        ("City of York", "E06000014"),
        ("The City of Lincoln Council", "E07000138"),
        ("Royal Borough of Kensington & Chelsea", "E09000020"),
        ("Metropolitan Borough of Rotherham", "E08000018"),
        ("Bradford MDC", "E08000032"),
        ("City of Bradford Metropolitan Borough Council", "E08000032"),
        ("Telford & Wrekin", "E06000020"),
        ("Hull City Council", "E06000010"),
        ("St. Helens", "E08000013"),
        ("Newcastle-upon-Tyne", "E08000021"),
        ("Newcastle City Council", "E08000021"),
        ("Southend-on-Sea city council", "E06000033"),
        ("Durham County Council", "E06000047"),
        ("City and County of Swansea", "W06000011"),
        ("Rhondda Cynon Taf County Borough Council", "W06000016"),
        ("Council of the Isles of Scilly", "E06000053"),
        ("West Midlands Combined Authority", "E47000007"),
    ],
)
def test_usual_forms(name: str, gss_code: str) -> None:
    council = match(name)
    assert council is not None
    assert council.gss_code == gss_code


@pytest.mark.parametrize(
    "name",
    ["Newcastle", "Kingston", "Dorset", "Northmere Borough Council", "Northwold Parish Council", "Chester", "Salisbury",
     "Borough Council", "Council", "West Midlands", ""],
)  # fmt: skip
def test_nobody_or_more_than_one(name: str) -> None:
    assert match(name) is None


@pytest.mark.parametrize(
    ("name", "on", "gss_code"),
    [
        ("Dorset", date(2019, 3, 31), "E10000009"),
        ("Dorset", date(2019, 4, 1), "E06000059"),
        ("Dorset County Council", date(2021, 1, 1), None),
        ("Buckinghamshire", date(2020, 3, 31), "E10000002"),
        ("Buckinghamshire", date(2020, 4, 1), "E06000060"),
        ("Somerset", date(2023, 3, 31), "E10000027"),
        ("Somerset", date(2023, 4, 1), "E06000066"),
        ("Northamptonshire", date(2021, 4, 1), None),
        ("North Northamptonshire", date(2020, 4, 1), None),
    ],
)
def test_as_at_a_day(name: str, on: date, gss_code: str | None) -> None:
    council = match(name, on)
    assert (council.gss_code if council else None) == gss_code


def test_every_successor_is_in_the_register() -> None:
    codes = {council.code for council in register()}
    assert {code for council in register() for code in council.successors} <= codes


def test_every_official_name_names_its_bearer() -> None:
    assert [council.name for council in register() if match(council.name, council.end) != council] == []


@given(st.text(max_size=60))
def test_any_text_is_matched_or_not(text: str) -> None:
    council = match(text, date(2024, 1, 1))
    assert council is None or council.current(date(2024, 1, 1))
