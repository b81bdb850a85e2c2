"""Each reorganisation of UK councils since 2009: who was there the day before, who from that day on, and who took whose place."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from pipeline.councils import candidates, match, register, successor_chain


@dataclass(frozen=True)
class Change:
    """Councils by their official names: ``before`` ended the day before ``day``, ``after`` began on it."""

    day: date
    before: tuple[str, ...]
    after: tuple[str, ...]


_2009, _2015, _2019 = date(2009, 4, 1), date(2015, 4, 1), date(2019, 4, 1)
_2020, _2021, _2023 = date(2020, 4, 1), date(2021, 4, 1), date(2023, 4, 1)
CHANGES = {
    "Bedfordshire 2009": Change(
        _2009, ("Bedfordshire County Council",), ("Bedford Borough Council", "Central Bedfordshire Council")
    ),
    "Bedford 2009": Change(_2009, ("Bedford Borough Council",), ("Bedford Borough Council",)),
    "Central Bedfordshire 2009": Change(
        _2009, ("Mid Bedfordshire District Council", "South Bedfordshire District Council"), ("Central Bedfordshire Council",)
    ),
    "Cheshire 2009": Change(
        _2009, ("Cheshire County Council",), ("Cheshire East Council", "Cheshire West and Chester Council")
    ),
    "Cheshire East 2009": Change(
        _2009,
        ("Congleton Borough Council", "Crewe and Nantwich Borough Council", "Macclesfield Borough Council"),
        ("Cheshire East Council",),
    ),
    "Cheshire West and Chester 2009": Change(
        _2009,
        ("Chester City Council", "Ellesmere Port and Neston Borough Council", "Vale Royal Borough Council"),
        ("Cheshire West and Chester Council",),
    ),
    "Cornwall 2009": Change(
        _2009,
        (
            *("Cornwall County Council", "Caradon District Council", "Carrick District Council", "Kerrier District Council"),
            *("North Cornwall District Council", "Penwith District Council", "Restormel Borough Council"),
        ),
        ("Cornwall Council",),
    ),
    "Durham 2009": Change(
        _2009,
        (
            *("Durham County Council", "Chester-le-Street District Council", "Derwentside District Council"),
            *("Durham City Council", "Easington District Council", "Sedgefield Borough Council"),
            *("Teesdale District Council", "Wear Valley District Council"),
        ),
        ("Durham County Council",),
    ),
    "Northumberland 2009": Change(
        _2009,
        (
            *("Northumberland County Council", "Alnwick District Council", "Berwick-upon-Tweed Borough Council"),
            *("Blyth Valley Borough Council", "Castle Morpeth Borough Council", "Tynedale District Council"),
            "Wansbeck District Council",
        ),
        ("Northumberland County Council",),
    ),
    "Shropshire 2009": Change(
        _2009,
        (
            *("Shropshire County Council", "Bridgnorth District Council", "North Shropshire District Council"),
            *("Oswestry Borough Council", "Shrewsbury and Atcham Borough Council", "South Shropshire District Council"),
        ),
        ("Shropshire Council",),
    ),
    "Wiltshire 2009": Change(
        _2009,
        (
            *("Wiltshire County Council", "Kennet District Council", "North Wiltshire District Council"),
            *("Salisbury District Council", "West Wiltshire District Council"),
        ),
        ("Wiltshire Council",),
    ),
    "Antrim and Newtownabbey 2015": Change(
        _2015, ("Antrim Borough Council", "Newtownabbey Borough Council"), ("Antrim and Newtownabbey Borough Council",)
    ),
    "Ards and North Down 2015": Change(
        _2015, ("Ards Borough Council", "North Down Borough Council"), ("Ards and North Down Borough Council",)
    ),
    "Armagh, Banbridge and Craigavon 2015": Change(
        _2015,
        ("Armagh City and District Council", "Banbridge District Council", "Craigavon Borough Council"),
        ("Armagh City, Banbridge and Craigavon Borough Council",),
    ),
    "Belfast 2015": Change(_2015, ("Belfast City Council",), ("Belfast City Council",)),
    "Causeway Coast and Glens 2015": Change(
        _2015,
        ("Ballymoney Borough Council", "Coleraine Borough Council", "Limavady Borough Council", "Moyle District Council"),
        ("Causeway Coast and Glens Borough Council",),
    ),
    "Derry and Strabane 2015": Change(
        _2015, ("Derry City Council", "Strabane District Council"), ("Derry City and Strabane District Council",)
    ),
    "Fermanagh and Omagh 2015": Change(
        _2015, ("Fermanagh District Council", "Omagh District Council"), ("Fermanagh and Omagh District Council",)
    ),
    "Lisburn and Castlereagh 2015": Change(
        _2015, ("Lisburn City Council", "Castlereagh Borough Council"), ("Lisburn and Castlereagh City Council",)
    ),
    "Mid and East Antrim 2015": Change(
        _2015,
        ("Ballymena Borough Council", "Carrickfergus Borough Council", "Larne Borough Council"),
        ("Mid and East Antrim Borough Council",),
    ),
    "Mid Ulster 2015": Change(
        _2015,
        ("Cookstown District Council", "Dungannon and South Tyrone Borough Council", "Magherafelt District Council"),
        ("Mid Ulster District Council",),
    ),
    "Newry, Mourne and Down 2015": Change(
        _2015, ("Down District Council", "Newry and Mourne District Council"), ("Newry, Mourne and Down District Council",)
    ),
    "Bournemouth, Christchurch and Poole 2019": Change(
        _2019,
        ("Bournemouth Borough Council", "Christchurch Borough Council", "Borough of Poole"),
        ("Bournemouth, Christchurch and Poole Council",),
    ),
    "Dorset 2019": Change(
        _2019,
        (
            *("Dorset County Council", "East Dorset District Council", "North Dorset District Council"),
            *("Purbeck District Council", "West Dorset District Council", "Weymouth and Portland Borough Council"),
        ),
        ("Dorset Council",),
    ),
    "East Suffolk 2019": Change(
        _2019, ("Suffolk Coastal District Council", "Waveney District Council"), ("East Suffolk Council",)
    ),
    "West Suffolk 2019": Change(
        _2019, ("Forest Heath District Council", "St Edmundsbury Borough Council"), ("West Suffolk Council",)
    ),
    "Somerset West and Taunton 2019": Change(
        _2019, ("Taunton Deane Borough Council", "West Somerset District Council"), ("Somerset West and Taunton Council",)
    ),
    "Buckinghamshire 2020": Change(
        _2020,
        (
            *("Buckinghamshire County Council", "Aylesbury Vale District Council", "Chiltern District Council"),
            *("South Bucks District Council", "Wycombe District Council"),
        ),
        ("Buckinghamshire Council",),
    ),
    "Northamptonshire 2021": Change(
        _2021, ("Northamptonshire County Council",), ("North Northamptonshire Council", "West Northamptonshire Council")
    ),
    "North Northamptonshire 2021": Change(
        _2021,
        (
            *("Corby Borough Council", "East Northamptonshire Council", "Kettering Borough Council"),
            "Wellingborough Borough Council",
        ),
        ("North Northamptonshire Council",),
    ),
    "West Northamptonshire 2021": Change(
        _2021,
        ("Daventry District Council", "Northampton Borough Council", "South Northamptonshire Council"),
        ("West Northamptonshire Council",),
    ),
    "Cumbria 2023": Change(_2023, ("Cumbria County Council",), ("Cumberland Council", "Westmorland and Furness Council")),
    "Cumberland 2023": Change(
        _2023, ("Allerdale Borough Council", "Carlisle City Council", "Copeland Borough Council"), ("Cumberland Council",)
    ),
    "Westmorland and Furness 2023": Change(
        _2023,
        ("Barrow-in-Furness Borough Council", "Eden District Council", "South Lakeland District Council"),
        ("Westmorland and Furness Council",),
    ),
    "North Yorkshire 2023": Change(
        _2023,
        (
            *("North Yorkshire County Council", "Craven District Council", "Hambleton District Council"),
            *("Harrogate Borough Council", "Richmondshire District Council", "Ryedale District Council"),
            *("Scarborough Borough Council", "Selby District Council"),
        ),
        ("North Yorkshire Council",),
    ),
    "Somerset 2023": Change(
        _2023,
        (
            *("Somerset County Council", "Mendip District Council", "Sedgemoor District Council"),
            *("Somerset West and Taunton Council", "South Somerset District Council"),
        ),
        ("Somerset Council",),
    ),
    "North East 2024": Change(
        date(2024, 5, 7),
        ("North East Combined Authority", "North of Tyne Combined Authority"),
        ("North East Mayoral Combined Authority",),
    ),
}  # fmt: skip


@pytest.fixture(params=list(CHANGES.values()), ids=list(CHANGES))
def change(request: pytest.FixtureRequest) -> Change:
    assert isinstance(request.param, Change)
    return request.param


def test_the_old_are_there_until_the_day_before(change: Change) -> None:
    eve = change.day - timedelta(1)
    old = [match(name, eve) for name in change.before]
    assert [council and council.name for council in old] == list(change.before)
    assert {council and council.end for council in old} == {eve}


def test_the_new_are_there_from_the_day_on(change: Change) -> None:
    new = [match(name, change.day) for name in change.after]
    assert [council and council.name for council in new] == list(change.after)
    assert {council and council.start for council in new} == {change.day}
    assert not any(council and council.current(change.day - timedelta(1)) for council in new)


def test_who_goes_by_the_name_of_an_old_one_afterwards_is_nobody_but_may_be_its_successor(change: Change) -> None:
    later = change.day + timedelta(400)
    for name in change.before:
        if name in change.after:
            continue
        assert match(name, later) is None
        possible = {each.name for each in candidates(name, later)}
        assert possible == {name, *change.after} or (name in possible and possible & set(change.after))


def test_the_chain_of_successors_leads_to_the_new(change: Change) -> None:
    eve = change.day - timedelta(1)
    for name in change.before:
        old = match(name, eve)
        assert old
        codes = {council.code for after in change.after if (council := match(after, change.day))}
        if len(change.before) == 1 or len(change.after) == 1:
            assert set(successor_chain(old.code, change.day)) == codes
        assert successor_chain(old.code, eve) == (old.code,)


def test_every_council_that_ended_is_in_one_of_the_changes() -> None:
    told = {(name, change.day - timedelta(1)) for change in CHANGES.values() for name in change.before}
    assert {(each.name, each.end) for each in register() if each.end} == told


@pytest.mark.parametrize(
    ("code", "current"),
    [
        ("TAU", ("SMT",)),  # Taunton Deane, then Somerset West and Taunton, then Somerset
        ("CMA", ("CBD", "WAF")),
        ("E10000001", ("BDF", "CBF")),
        ("NIR-A", ("DRS",)),
        ("SHF", ("SHF",)),
        ("nobody", ()),
    ],
)
def test_a_chain_goes_to_its_end(code: str, current: tuple[str, ...]) -> None:
    assert successor_chain(code) == current


@pytest.mark.parametrize(
    ("name", "on", "gss_code"),
    [
        ("Sheffield City Council", date(2025, 3, 31), "E08000019"),
        ("Sheffield City Council", date(2025, 4, 1), "E08000039"),
        ("Barnsley MBC", date(2019, 1, 1), "E08000016"),
        ("Barnsley MBC", date(2026, 1, 1), "E08000038"),
        ("Gateshead Council", date(2024, 1, 1), "E08000037"),
        ("Northumberland County Council", date(2024, 1, 1), "E06000057"),
        ("Stevenage", date(2024, 1, 1), "E07000243"),
        ("Welwyn Hatfield", date(2024, 1, 1), "E07000241"),
        ("St Albans", date(2024, 1, 1), "E07000240"),
        ("East Herts", date(2024, 1, 1), "E07000242"),
        ("Fife", date(2024, 1, 1), "S12000047"),
        ("Perth & Kinross", date(2024, 1, 1), "S12000048"),
        ("Glasgow", date(2024, 1, 1), "S12000049"),
        ("North Lanarkshire", date(2024, 1, 1), "S12000050"),
        ("Cornwall", date(2008, 1, 1), "E10000005"),
        ("Cornwall", date(2010, 1, 1), "E06000052"),
        ("Bedford", date(2009, 3, 31), "E07000002"),
        ("Bedford", date(2009, 4, 1), "E06000055"),
    ],
)
def test_codes_changed_with_boundaries(name: str, on: date, gss_code: str) -> None:
    council = match(name, on)
    assert council
    assert council.gss_on(on) == gss_code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Cornwall", "CON"), ("Durham County Council", "DUR"), ("Belfast", "BFS"), ("Bedford", "BDF"), ("Dorset", None)],
)
def test_a_paper_without_a_date_is_not_of_a_council_that_ended_long_ago(name: str, code: str | None) -> None:
    council = match(name)
    assert (council.code if council else None) == code
