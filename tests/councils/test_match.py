"""Names in their usual forms, names that are two councils, councils that are no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.councils import candidates, match, register


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
        ("Co. Durham", "E06000047"),
        ("BCP Council", "E06000058"),
        ("B&NES Council", "E06000022"),
        ("Bath & NE Somerset", "E06000022"),
        ("Herts CC", "E10000015"),
        ("East Herts Council", "E07000242"),
        ("West Northants Council", "E06000062"),
        ("N. Lincolnshire Council", "E06000013"),
        ("NE Lincs", "E06000012"),
        ("S Tyneside", "E08000023"),
        ("South Bucks District Council", "E07000006"),
        ("South Cambs DC", "E07000012"),
        ("RBKC", "E09000020"),
        ("LB of Waltham Forest", "E09000031"),
        ("L.B. Hackney", "E09000012"),
        ("Lewisham, London Borough of", "E09000023"),
        ("Royal Borough of Kingston", "E09000021"),
        ("Royal Greenwich", "E09000011"),
        ("Herefordshire, County of", "E06000019"),
        ("Kingston upon Hull, City of", "E06000010"),
        ("Borough Council of King's Lynn & West Norfolk", "E07000146"),
        ("Stratford-upon-Avon District Council", "E07000221"),
        ("Cheshire West", "E06000050"),
        ("East Riding", "E06000011"),
        ("Saint Helens", "E08000013"),
        ("towerhamlets", "E09000030"),
        ("brighton hove", "E06000043"),
        ("westberks", "E06000037"),
        ("southglos", "E06000025"),
        ("Cyngor Gwynedd", "W06000002"),
        ("Cyngor Caerdydd", "W06000015"),
        ("Cyngor Sir Ynys Môn", "W06000001"),
        ("Cyngor Sir Gâr", "W06000010"),
        ("Comhairle nan Eilean Siar", "S12000013"),
        ("Argyll & Bute", "S12000035"),
        ("The Highland Council", "S12000017"),
        ("Newry, Mourne & Down", "N09000010"),
    ],
)
def test_usual_forms(name: str, gss_code: str) -> None:
    council = match(name)
    assert council is not None
    assert council.gss_code == gss_code


@pytest.mark.parametrize(
    "name",
    ["Newcastle", "Kingston", "Dorset", "Northmere Borough Council", "Northwold Parish Council", "Chester", "Salisbury",
     "Borough Council", "Council", "West Midlands", "", "Greater Manchester", "Swindon Parish Council", "Durham Town Council",
     "London Borough of Richmondshire", "Royal Borough of Barnet", "Beds", "Vale Council",
     "Sirhowy", "LBB"],
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


@pytest.mark.parametrize(
    ("name", "on", "codes"),
    [
        ("Newcastle", date(2024, 1, 1), {"NEC", "NET"}),
        ("Dorset", None, {"DOR", "DST"}),
        ("Barnet", date(2024, 1, 1), {"BNE"}),
        ("Dorset County Council", date(2021, 1, 1), {"DOR", "DST"}),
        ("Northamptonshire", date(2022, 1, 1), {"NTH", "NNT", "WNT"}),
        ("North Northamptonshire", date(2020, 1, 1), {"NNT"}),
        ("Northmere Borough Council", date(2024, 1, 1), set()),
        ("London", None, set()),
    ],
)
def test_whom_a_name_may_mean(name: str, on: date | None, codes: set[str]) -> None:
    assert {council.code for council in candidates(name, on)} == codes


def test_every_short_name_is_its_councils_while_it_exists() -> None:
    silent = []
    for council in register():
        if council.type in ("Combined authority", "Strategic Regional Authority"):
            continue
        day = council.end or max(council.start or date(2025, 10, 1), date(2025, 10, 1))
        found = match(council.nice_name, day)
        assert found in (None, council)
        assert council in candidates(council.nice_name, day)
        silent += [council.name] if found is None else []
    assert silent == ["Durham County Council"]  # of 2009, when Durham was also a city council


@given(st.text(max_size=60), st.dates(date(2005, 1, 1), date(2030, 1, 1)) | st.none())
def test_any_text_is_matched_or_not(text: str, on: date | None) -> None:
    council = match(text, on)
    assert council is None or on is None or council.current(on)
    assert council is None or candidates(text, on) == (council,)
