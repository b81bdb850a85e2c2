"""The register itself: codes that are one council's, numbers of DfE and Ofsted, and that it can be made again."""

import csv
import re
from collections import Counter
from datetime import date
from importlib.resources import files

from pipeline.councils import Council, match, register
from pipeline.councils.make import Row, make
from pipeline.councils.register import COLUMNS
from tests.shared import SHARED, needs_shared

BY_CODE = {council.code: council for council in register()}
# Authorities with children's services, as at 2024: every county, unitary, metropolitan and London authority, the City of London.
CHILDRENS_SERVICES = {"County", "Unitary authority", "Metropolitan district", "London borough", "City corporation"}


def rows(name: str) -> list[Row]:
    with (SHARED / "data" / name).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@needs_shared
def test_the_register_can_be_made_again() -> None:
    made = make(rows("uk_local_authorities.csv"), rows("ofsted_urn_lookup.csv"))
    assert made == files("pipeline.councils").joinpath("register.csv").read_text(encoding="utf-8")


def test_each_code_is_one_councils() -> None:
    codes = Counter(code for each in register() for code in (each.gss_code, *each.former_gss_codes) if code)
    assert [code for code, times in codes.items() if times > 1] == []
    assert len(BY_CODE) == len(register())


def test_at_each_time_a_number_is_one_councils() -> None:
    for day in (date(2008, 1, 1), date(2018, 1, 1), date(2019, 6, 1), date(2022, 1, 1), date(2024, 1, 1)):
        there = [each for each in register() if each.current(day)]
        for number in ("dfe_code", "ofsted_urn"):
            held = Counter(getattr(each, number) for each in there if getattr(each, number))
            assert [each for each, times in held.items() if times > 1] == []


def test_every_authority_with_childrens_services_has_its_numbers() -> None:
    now = [each for each in register() if each.type in CHILDRENS_SERVICES and each.current(date(2024, 1, 1))]
    assert len(now) == 153
    assert [each.name for each in now if not each.dfe_code or not each.ofsted_urn] == []
    before = [each for each in register() if each.type in CHILDRENS_SERVICES and each.end]
    assert [each.name for each in before if not each.dfe_code] == []


def test_numbers_that_reorganisations_made_stale() -> None:
    def told(code: str) -> tuple[str | None, str | None]:
        return BY_CODE[code].dfe_code, BY_CODE[code].ofsted_urn

    assert told("DST") == ("838", "2532283")
    assert told("DOR") == ("835", None)
    assert told("BPC") == ("839", "2532287")
    assert told("POL") == ("836", None)
    assert told("BMH") == ("837", None)
    assert told("BUC") == told("BKM") == ("825", "80442")
    assert told("NTH") == ("928", None)
    assert told("CMA") == ("909", None)
    assert told("CBD") == ("942", "2733690")
    assert told("NYE") == told("NYK") == ("815", "80530")
    assert told("SHF") == ("373", "80551")
    assert told("CRF") == ("681", None)


def test_a_successor_begins_when_its_predecessor_ends() -> None:
    def gap(old: Council, new: Council) -> int:
        assert old.end and new.start
        return (new.start - old.end).days

    pairs = [(old, BY_CODE[code]) for old in register() for code in old.successors]
    assert [(old.name, new.name) for old, new in pairs if gap(old, new) != 1] == []
    assert [each.name for each in register() if each.end and not each.successors] == []


def test_a_row_of_our_own_names_its_source() -> None:
    for name, column in (("added.csv", "source"), ("corrections.csv", "why")):
        text = files("pipeline.councils").joinpath(name).read_text(encoding="utf-8")
        ours = list(csv.DictReader(text.splitlines()))
        assert all(row[column] for row in ours)
        assert {row["code"] for row in ours} <= set(BY_CODE)
        assert {row.get("column") for row in ours} <= {None, "also", *COLUMNS}


@needs_shared
def test_every_council_of_ofsteds_index_is_matched_on_its_day() -> None:
    with (SHARED / "corpus/ofsted/index.csv").open(encoding="utf-8", newline="") as lines:
        index = list(csv.DictReader(lines))
    found = [match(row["council"], date.fromisoformat(row["published"])) for row in index]
    assert [
        row["path"] for row, council in zip(index, found, strict=True) if council is None or council.ofsted_urn != row["urn"]
    ] == []


@needs_shared
def test_every_council_of_ofsteds_lookup_is_matched() -> None:
    wrong = []
    for row in rows("ofsted_urn_lookup.csv"):
        known = next(each for each in register() if row["la_code_new"] in (each.gss_code, *each.former_gss_codes))
        day = known.end or date(2025, 6, 1)
        names = [row["local_authority_ons_name"], row["utla23nm"], *re.split(r", (?!Chr)", row["also_known_as"].strip("[]"))]
        wrong += [name for name in names if name and match(name, day) != known]
    assert wrong == []
