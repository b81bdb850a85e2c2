"""Every format holds the database's rows, the same bytes for the same rows, and harms nobody who opens it."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import MachineProblem, UsageProblem
from pipeline.export import Request, export, formats, harmless
from tests.export.made import TEXTS, made

TABLES = {"body", "council", "document", "group", "recommendation", "run"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("made") / "made.duckdb")


@pytest.fixture
def write(database: Path, tmp_path: Path) -> Callable[..., Path]:
    """Export from the database; return where it is."""

    def call(name: str, request: Request | None = None, of: Path = database) -> Path:
        target = tmp_path / f"{of.stem}-{name}{'' if formats()[name].folder else formats()[name].suffix}"
        with duckdb.connect(of, read_only=True) as connection:
            export(connection, name, target, request)
        return target

    return call


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_five_formats() -> None:
    assert set(formats()) == {"csv", "excel", "jsonl", "package", "parquet"}


@pytest.mark.parametrize("name", ["csv", "jsonl", "parquet"])
def test_every_table_has_its_file_and_bookkeeping_has_none(write: Callable[..., Path], name: str) -> None:
    assert {path.name for path in write(name).iterdir()} == {f"{table}.{name}" for table in TABLES}


@pytest.mark.parametrize("name", ["csv", "excel", "jsonl", "package", "parquet"])
def test_equal_databases_give_equal_bytes(write: Callable[..., Path], database: Path, tmp_path: Path, name: str) -> None:
    other = made(tmp_path / "other.duckdb", reverse=True)
    one, two = write(name), write(name, of=other)
    assert {path.relative_to(one): path.read_bytes() for path in [one, *one.rglob("*")] if path.is_file()} == {
        path.relative_to(two): path.read_bytes() for path in [two, *two.rglob("*")] if path.is_file()
    }


def test_rows_are_in_the_order_of_their_key(write: Callable[..., Path]) -> None:
    whole = write("csv")
    assert [row["id"] for row in rows_of(whole / "document.csv")] == ["d1", "d2", "d3", "d4"]
    assert [(row["b"], row["a"]) for row in rows_of(whole / "group.csv")] == [("0", "1"), ("1", "1"), ("1", "2")]


def test_parquet_has_the_types_and_says_what_it_is(write: Callable[..., Path]) -> None:
    path = write("parquet") / "recommendation.parquet"
    types = dict(duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE FROM '{path}')").fetchall())
    assert types["due"] == "DATE"
    assert types["share"] == "DECIMAL(9,3)"
    assert types["themes"] == "VARCHAR[]"
    assert types["boxes"].startswith("STRUCT(")
    told = {
        key.decode(): value.decode()
        for key, value in duckdb.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    }
    assert told["council_findings.comment"] == 'What is "asked" for'
    assert told["council_findings.version"] == "0.9"
    assert told["council_findings.build"] == "abcdef0123456789"
    assert json.loads(told["council_findings.columns"])["document"] == "The document that it was found in: document.id"
    assert set(TEXTS) == {quote for (quote,) in duckdb.sql(f"SELECT quote FROM '{path}'").fetchall()}


def test_json_lines_are_the_rows(write: Callable[..., Path]) -> None:
    rows = [json.loads(line) for line in (write("jsonl") / "recommendation.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["quote"] for row in rows] == list(TEXTS)
    assert rows[1] | {"quote": ""} == {
        "id": "r01",
        "document": "d2",
        "quote": "",
        "themes": ["=a", "b,c"],
        "rated": "it's amber",
        "due": "1850-01-02",
        "share": -1.25,
        "confidence": 0.5,
        "page": -1,
        "ocr": False,
        "boxes": [{"page": 1, "left": 2.5}],
        "made": None,
    }


def test_cells_that_a_spreadsheet_would_run_are_harmless_and_figures_stay(write: Callable[..., Path]) -> None:
    rows = rows_of(write("csv") / "recommendation.csv")
    assert [row["quote"] for row in rows] == list(TEXTS.values())
    assert rows[1]["page"] == "-1" and rows[1]["share"] == "-1.250"
    assert rows[1]["themes"] == '["=a","b,c"]'
    assert json.loads(rows[1]["boxes"]) == [{"page": 1, "left": 2.5}]
    assert (rows[0]["boxes"], rows[0]["made"], rows[0]["ocr"]) == ("", "", "true")


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\n1.a") | st.characters(codec="utf-8"), max_size=6))
def test_what_was_made_harmless_can_be_had_back(text: str) -> None:
    cell = harmless(text)
    assert cell in {text, f"'{text}"}
    body = cell.lstrip("'")
    assert (cell[1:] if cell.startswith("'") and body and body[0] in "=+-@\t\r\n＝＋－＠" else cell) == text


def test_the_database_and_the_search_make_cells_harmless_alike() -> None:
    assert {text: harmless(text) for text in TEXTS} == TEXTS


def test_named_tables_and_views_alone_are_written(write: Callable[..., Path]) -> None:
    whole = write("csv", Request(tables=("input",), views=("asked", "counted")))
    assert {path.name for path in whole.iterdir()} == {"input.csv", "asked.csv", "counted.csv"}
    assert rows_of(whole / "counted.csv") == [{"n": str(len(TEXTS))}]


def test_of_a_council_only_its_documents_rows_are_written(write: Callable[..., Path]) -> None:
    whole = write("csv", Request(councils=("larchester",)))
    assert [row["id"] for row in rows_of(whole / "document.csv")] == ["d1", "d3"]
    assert {row["document"] for row in rows_of(whole / "recommendation.csv")} == {"d1", "d3"}
    assert [row["name"] for row in rows_of(whole / "body.csv")] == ["Cabinet"]
    assert len(rows_of(whole / "council.csv")) == 2, "what all rows refer to is whole"
    assert len(rows_of(whole / "run.csv")) == 1


def test_of_a_council_by_its_code_and_in_a_view(write: Callable[..., Path]) -> None:
    assert [row["id"] for row in rows_of(write("csv", Request(tables=("document",), councils=("KEL",))) / "document.csv")] == [
        "d2"
    ]
    whole = write("jsonl", Request(views=("asked",), councils=("Kelderwick",)))
    rows = [json.loads(line) for line in (whole / "asked.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["council"] for row in rows} == {"Kelderwick"}


@pytest.mark.parametrize(
    ("name", "request_", "told"),
    [
        ("csv", Request(tables=("recomendation",)), "recommendation"),
        ("csv", Request(views=("ask",)), "asked"),
        ("csv", Request(tables=("asked",)), "--view"),
        ("csv", Request(views=("document",)), "--table"),
        ("csv", Request(views=("counted",), councils=("x",)), "Leave out --council"),
        ("odt", Request(), "csv, excel"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(database: Path, tmp_path: Path, name: str, request_: Request, told: str) -> None:
    with duckdb.connect(database, read_only=True) as connection, pytest.raises(UsageProblem, match=told):
        export(connection, name, tmp_path / "out", request_)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(database: Path, tmp_path: Path) -> None:
    kept = tmp_path / "out" / "kept.txt"
    kept.parent.mkdir()
    with duckdb.connect(database, read_only=True) as connection:
        export(connection, "csv", kept.parent)
    for path in kept.parent.iterdir():
        path.unlink()
    kept.write_text("mine")
    with duckdb.connect(database, read_only=True) as connection, pytest.raises(UsageProblem, match="not empty"):
        export(connection, "csv", kept.parent)
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "kept.txt"]


def test_places_that_cannot_be_are_told(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with duckdb.connect(database, read_only=True) as connection:
        with pytest.raises(UsageProblem, match="is a file"):
            export(connection, "csv", file)
        with pytest.raises(MachineProblem, match="cannot be written"):
            export(connection, "csv", file / "below")
        with pytest.raises(UsageProblem, match=r"end in \.xlsx"):
            export(connection, "excel", tmp_path / "findings")
        (tmp_path / "a.xlsx").mkdir()
        with pytest.raises(UsageProblem, match="is a folder"):
            export(connection, "excel", tmp_path / "a.xlsx")
    assert file.read_text() == "mine"


def test_what_fails_half_way_leaves_nothing(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.export.package.readme", fail)
    with duckdb.connect(database, read_only=True) as connection, pytest.raises(MachineProblem, match="no room"):
        export(connection, "package", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_export_left_does_not_stand_in_the_way(database: Path, tmp_path: Path) -> None:
    (tmp_path / ".out.writing").mkdir()
    (tmp_path / ".out.writing" / "half.csv").write_text("half")
    (tmp_path / ".out.writing.sorting").mkdir()
    (tmp_path / ".out.writing.sorting" / "rows").write_text("half")
    with duckdb.connect(database, read_only=True) as connection:
        export(connection, "csv", tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{table}.csv" for table in TABLES}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_no_file_of_a_workbook_has_the_time_of_its_writing(write: Callable[..., Path]) -> None:
    with zipfile.ZipFile(write("excel")) as book:
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}
        assert b"2000-01-01" in book.read("docProps/core.xml")


def test_a_package_can_be_checked(write: Callable[..., Path]) -> None:
    whole = write("package")
    about = json.loads((whole / "datapackage.json").read_text(encoding="utf-8"))
    for resource in about["resources"]:
        data = (whole / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
