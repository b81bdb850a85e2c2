"""A data package is one by the standard's rules, and what its schemas say of the files is so."""

import csv
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pytest

from pipeline.errors import UsageProblem
from pipeline.export import LICENCES, Publication, Request, export
from tests.export.made import made
from tests.export.profile import PACKAGE

READ = {
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "array": json.loads,
    "string": str,
}
SAID = Publication("Our findings", ("ogl-uk-3.0",), ("A. Publisher",))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with duckdb.connect(made(folder / "made.duckdb"), read_only=True) as connection:
        export(connection, "package", folder / "package", Request(publication=SAID))
    return folder / "package"


@pytest.fixture(scope="module")
def about(whole: Path) -> dict[str, Any]:
    return json.loads((whole / "datapackage.json").read_text(encoding="utf-8"))


def rows_of(whole: Path, about: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    found = {}
    for resource in about["resources"]:
        with (whole / resource["path"]).open(encoding="utf-8", newline="") as file:
            found[resource["name"]] = list(csv.DictReader(file))
    return found


def test_it_keeps_the_rules_of_the_standard(about: dict[str, Any]) -> None:
    jsonschema.validate(about, PACKAGE)
    assert len({resource["name"] for resource in about["resources"]}) == len(about["resources"])


def test_its_checksums_are_those_of_its_files(whole: Path, about: dict[str, Any]) -> None:
    for resource in about["resources"]:
        data = (whole / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
    listed = {"datapackage.json", "README.md", *(resource["path"] for resource in about["resources"])}
    assert {path.relative_to(whole).as_posix() for path in whole.rglob("*") if path.is_file()} == listed


def test_every_cell_is_what_its_schema_says(whole: Path, about: dict[str, Any]) -> None:
    rows = rows_of(whole, about)
    for resource in about["resources"]:
        fields = resource["schema"]["fields"]
        for row in rows[resource["name"]]:
            assert list(row) == [field["name"] for field in fields]
            for field in fields:
                check(row[field["name"]], field)


def check(cell: str, field: dict[str, Any]) -> None:
    limits = field.get("constraints", {})
    assert cell or not limits.get("required"), field["name"]
    if cell and field["type"] in READ:
        READ[field["type"]](cell)
        assert cell in limits.get("enum", [cell])


def test_types_come_from_the_database(about: dict[str, Any]) -> None:
    fields = {field["name"]: field for resource in about["resources"] for field in resource["schema"]["fields"]}
    types = {name: fields[name]["type"] for name in ("due", "share", "page", "ocr", "themes", "boxes", "made", "quote")}
    assert types == {
        "due": "date",
        "share": "number",
        "page": "integer",
        "ocr": "boolean",
        "themes": "array",
        "boxes": "array",
        "made": "datetime",
        "quote": "string",
    }
    assert fields["rated"] == {"name": "rated", "type": "string", "constraints": {"enum": ["green", "it's amber"]}}
    assert fields["quote"]["description"] == "The words"


def test_keys_hold(whole: Path, about: dict[str, Any]) -> None:
    rows = rows_of(whole, about)
    for resource in about["resources"]:
        schema, here = resource["schema"], rows[resource["name"]]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in here]
        assert len(set(keys)) == len(keys)
        for key in schema.get("foreignKeys", ()):
            there = {row[key["reference"]["fields"][0]] for row in rows[key["reference"]["resource"]]}
            assert {row[key["fields"][0]] for row in here} - {""} <= there


def test_references_come_from_the_comments_and_only_where_they_hold(tmp_path: Path) -> None:
    path = made(tmp_path / "made.duckdb")
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE \"group\" SET of = 'nowhere' WHERE a = 2")
        connection.execute("CHECKPOINT")
    with duckdb.connect(path, read_only=True) as connection:
        export(connection, "package", tmp_path / "package")
    about = json.loads((tmp_path / "package" / "datapackage.json").read_text(encoding="utf-8"))
    keys = {resource["name"]: resource["schema"].get("foreignKeys", []) for resource in about["resources"]}
    assert keys["recommendation"] == [{"fields": ["document"], "reference": {"resource": "document", "fields": ["id"]}}]
    assert keys["document"] == [{"fields": ["council_code"], "reference": {"resource": "council", "fields": ["code"]}}]
    assert keys["group"] == []


def test_it_says_who_made_what_of_whose_papers(about: dict[str, Any]) -> None:
    assert about["title"] == "Our findings"
    assert about["version"] == "0.9+abcdef0123456789"
    assert about["licenses"][0]["name"] == "OGL-UK-3.0"
    assert about["contributors"] == [{"title": "A. Publisher"}]
    assert [source["title"] for source in about["sources"]] == [
        "Kelderwick: 1 document, 2019",
        "Larchester: 2 documents, 2023 to 2024",
        "No council named: 1 document",
    ]


def test_its_page_has_its_tables_and_its_licence(whole: Path) -> None:
    page = (whole / "README.md").read_text(encoding="utf-8")
    assert "| `data/document.csv` | 4 | One row for each document |" in page
    assert "Open Government Licence" in page
    assert "No licence is stated" not in page


def test_without_a_licence_the_page_says_so_and_nothing_is_made_up(tmp_path: Path) -> None:
    with duckdb.connect(made(tmp_path / "made.duckdb"), read_only=True) as connection:
        export(connection, "package", tmp_path / "package", Request(tables=("document",)))
    about = json.loads((tmp_path / "package" / "datapackage.json").read_text(encoding="utf-8"))
    jsonschema.validate(about, PACKAGE)
    assert "licenses" not in about and "contributors" not in about
    assert "No licence is stated" in (tmp_path / "package" / "README.md").read_text(encoding="utf-8")


def test_an_unknown_licence_is_told_before_anything_is_written(tmp_path: Path) -> None:
    request = Request(publication=Publication(licences=("free",)))
    path = made(tmp_path / "made.duckdb")
    with duckdb.connect(path, read_only=True) as connection, pytest.raises(UsageProblem, match=r"CC-BY-4\.0"):
        export(connection, "package", tmp_path / "package", request)
    assert [path.name for path in tmp_path.iterdir()] == ["made.duckdb"]
    assert all(path.startswith("https://") for _, path in LICENCES.values())
