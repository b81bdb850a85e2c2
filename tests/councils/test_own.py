"""Bodies of the user's own: matched like the register's, in workers too; a list that is not right says where and what to do."""

import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest

from pipeline import cli
from pipeline.build import build
from pipeline.councils import known, known_with, match, read
from pipeline.describe import describe
from pipeline.errors import UsageProblem
from pipeline.model import DocumentFields, SourceFile
from pipeline.parsers import parse
from pipeline.settings import Settings
from pipeline.tidy import tidy

OWN = """\
name,code,nice_name,alternatives,gss_code,type,region,start,end,successors
Larchester Fire and Rescue Authority,LFRA,Larchester Fire,Larchester Fire Authority,,Fire authority,South East,,,
Great Tissingdon Parish Council,,,,E04999999,Parish council,East Midlands,,,
Kelderwick and Wethermere Joint Waste Board,KWJWB,,Joint Waste Board,,Joint board,,2015-04-01,,
Swindon Parish Council,,,,,Parish council,,,,
Old Brackenshire Trust,OBT,,,,Trust,,,2019-03-31,NBT
New Brackenshire Trust,NBT,,,,Trust,,2019-04-01,,BAR|LUT
"""
DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Larchester Fire & Rescue Authority", "LFRA"),
        ("Larchester Fire Authority", "LFRA"),
        ("Larchester", None),
        ("Great Tissingdon Parish Council", "own:great-tissingdon-parish-council"),
        ("Great Tissingdon PC", "own:great-tissingdon-parish-council"),
        ("Great Tissingdon Borough Council", None),
        ("Swindon", "SWD"),
        ("Swindon Borough Council", "SWD"),
        ("Swindon Parish Council", "own:swindon-parish-council"),
        ("Barnet", "BNE"),
    ],
)
def test_own_bodies_are_matched_beside_the_registers(name: str, code: str | None) -> None:
    council = known_with(OWN).match(name, DAY)
    assert (council.code if council else None) == code


def test_what_is_not_told_of_a_body_is_made() -> None:
    council = known_with(OWN).match("Great Tissingdon Parish Council")
    assert council
    assert (council.nice_name, council.gss_code, council.source) == ("Great Tissingdon", "E04999999", "own")


def test_own_bodies_have_days_and_successors() -> None:
    ours = known_with(OWN)
    assert ours.match("Old Brackenshire Trust", DAY) is None
    assert [each.code for each in ours.candidates("Old Brackenshire Trust", date(2019, 4, 2))] == ["OBT", "BAR", "LUT"]
    assert ours.successor_chain("OBT", date(2019, 4, 2)) == ("BAR", "LUT")
    assert ("OBT", "LUT") in ours.chains()


def test_namesakes_of_a_list_are_ambiguous() -> None:
    ours = known_with("name,code\nLowenby Parish Council,A\nLowenby Parish Council,B\n")
    assert ours.match("Lowenby Parish Council") is None
    assert [each.code for each in ours.candidates("Lowenby Parish Council", DAY)] == ["A", "B"]


def test_a_council_before_the_registers_may_bear_its_name() -> None:
    ours = known_with("name,code,end\nDorset Council,FORMER,1974-03-31\n")
    assert [
        each and each.code for each in (ours.match("Dorset Council", date(1970, 1, 1)), ours.match("Dorset Council", DAY))
    ] == ["FORMER", "DST"]


def test_the_register_is_as_it_was() -> None:
    assert known_with("") is known()
    assert known_with(OWN) is known_with(OWN)
    assert match("Larchester Fire and Rescue Authority") is None


FAULTS = [
    ("code\nX\n", "has no column called name"),
    ("name,colour\nX,red\n", "columns that nothing is known of: colour"),
    ("name,region\n,South East\n", "line 2 has no name"),
    ("name,start\nX Trust,2024-13-01\n", "line 2: month must be in 1..12"),
    ("name,start\nX Trust,1 April 2024\n", "line 2: Invalid isoformat string"),
    ("name,start,end\nX Trust,2024-02-01,2023-01-01\n", "it ends on 2023-01-01, before it starts"),
    ("name,gss_code\nX Trust,12345\n", "'12345' is no GSS code"),
    ("name,gss_code\nX Trust,E09000003\n", "E09000003 is another council's already"),
    ("name,code\nX Trust,BNE\n", "the code BNE is given twice, or is one of the register's"),
    ("name\nX Trust\nX Trust\n", "the code own:x-trust is given twice"),
    (
        "name\nBarnet London Borough Council\nLondon Borough of Barnet\n",
        "'London Borough of Barnet' is in the register at the same time, as BNE",
    ),
    ("name,successors\nX Trust,Y\n", "'X Trust' cannot be succeeded by Y"),
    ("name,code,successors\nX Trust,X,X\n", "'X Trust' cannot be succeeded by X"),
    ("name,region\nWethermere, Lowenby and District Board,South East\n", "more or fewer cells"),
    ("name,region\nX Trust\n", "more or fewer cells"),
    ('name\n"X Trust\n', "not a CSV"),
]


@pytest.mark.parametrize(("text", "told"), FAULTS, ids=[told for _, told in FAULTS])
def test_a_list_that_is_not_right_says_where(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageProblem) as refused:
        read(path)
    assert str(path) in refused.value.cause
    assert told in refused.value.cause
    assert refused.value.remedy.endswith(".")


def test_a_list_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="cannot be read: No such file"):
        read(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("name\nCaf\xe9 Trust\n".encode("latin-1"))
    with pytest.raises(UsageProblem, match="is not UTF-8 text"):
        read(tmp_path / "latin.csv")


def test_a_list_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes('\ufeffname,type\r\n"Wethermere, Lowenby and District Board",Joint board\r\n,\r\n'.encode())
    council = known_with(read(path)).match("Wethermere, Lowenby & District Board")
    assert council and council.type == "Joint board"


def fields(text: str, source: str = "paper.md") -> DocumentFields:
    file = SourceFile(source, text.encode(), "text/markdown", "0" * 64)
    ours = known_with(OWN)
    return describe(tidy(file, parse(file)), ours.match, ours.own_names).fields


MINUTES = "\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Mr Ash\n"


@pytest.mark.parametrize(
    ("head", "council"),
    [
        ("# Larchester Fire and Rescue Authority", "Larchester Fire"),
        ("LARCHESTER FIRE & RESCUE AUTHORITY\n\nHeld in the offices of Luton Borough Council", "Larchester Fire"),
        ("# Great Tissingdon Parish Council", "Great Tissingdon"),
        ("# Kelderwick and Wethermere Joint Waste Board\n\nJoint Committee of Luton Borough Council and Medway Council",
         "Kelderwick and Wethermere Joint Waste Board"),
        ("# Luton Borough Council\n\nJoint Committee with Medway Council", None),
        ("# Joint Committee of Great Tissingdon Parish Council and Swindon Parish Council", None),
        ("# Luton Borough Council\n\nLetter of Larchester Fire and Rescue Authority", "Luton"),
        ("# Old Brackenshire Trust", None),
    ],
)  # fmt: skip
def test_papers_of_own_bodies(head: str, council: str | None) -> None:
    assert fields(head + MINUTES).council == council


def test_a_file_named_for_an_own_parish() -> None:
    text = "Minutes of the meeting held on 5 March 2024\n\nPresent: Mr Ash\n\nThe Parish Clerk reported on roads.\n"
    found = fields(text, "great-tissingdon-parish-minutes.md")
    assert (found.council, found.gss_code) == ("Great Tissingdon", "E04999999")


@pytest.mark.parametrize("words", [["build", "paper.md"], ["extract", "paper.md"]])
def test_commands_refuse_a_list_that_is_not_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.md").write_text(MINUTES)
    (tmp_path / "own.csv").write_text("name,colour\nX Trust,red\n")
    monkeypatch.setattr(sys, "argv", ["council-findings", *words, "--councils", "own.csv"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == UsageProblem.exit_code
    told = capsys.readouterr().err
    assert "own.csv has columns that nothing is known of: colour." in told
    assert "only name is needed" in told


def test_a_build_knows_them_in_its_workers(tmp_path: Path) -> None:
    heads = {"fire": "Larchester Fire & Rescue Authority", "two": "Newcastle Council", "old": "Dorset County Council",
             "none": "Lowenby Borough Council", "known": "Luton Borough Council"}  # fmt: skip
    for name, head in heads.items():
        (tmp_path / f"{name}.md").write_text(f"# {head}{MINUTES}")
    build([str(tmp_path)], tmp_path / "x.duckdb", settings=Settings(workers=1, councils=OWN))
    with duckdb.connect(str(tmp_path / "x.duckdb"), read_only=True) as database:
        rows = database.sql("SELECT regexp_extract(source, '(\\w+).md$', 1), council_code FROM document").fetchall()
        assert dict(rows) == {"fire": "LFRA", "two": None, "old": None, "none": "printed:lowenby", "known": "LUT"}
        possible = database.sql("SELECT printed, list(code ORDER BY code) FROM council_candidate GROUP BY printed").fetchall()
        assert dict(possible) == {"Newcastle": ["NEC", "NET"], "Dorset": ["DOR", "DST"]}
        own = database.sql("SELECT count(*) FROM council WHERE source = 'own'").fetchall()
        assert own == [(6,)]
        pairs = database.sql(
            "SELECT council_code, current_code FROM council_chain WHERE council_code NOT LIKE 'printed:%'"
        ).fetchall()
        assert sorted(pairs) == sorted(known_with(OWN).chains())
