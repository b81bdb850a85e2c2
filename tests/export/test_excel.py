"""A workbook that opens: text is text, figures are figures, long tables go on, what no Excel opens is refused."""

import zipfile
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest
from lxml import etree

from pipeline.errors import UsageProblem
from pipeline.export import Request, export
from pipeline.export._excel import CHARACTERS, sheet_names, text_of
from tests.export.made import TEXTS, made

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Cell(NamedTuple):
    type: str | None
    text: str


class Book(NamedTuple):
    """A workbook as its XML has it: cells of each sheet by their places, and the whole XML of each sheet."""

    cells: dict[str, dict[str, Cell]]
    sheets: dict[str, str]
    links: dict[str, str]


def read(path: Path) -> Book:
    cells, sheets, links = {}, {}, {}
    with zipfile.ZipFile(path) as book:
        names = [sheet.get("name") for sheet in etree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        for at, name in enumerate(names, start=1):
            xml = book.read(f"xl/worksheets/sheet{at}.xml")
            cells[name] = {
                cell.get("r"): Cell(cell.get("t"), "".join(cell.itertext())) for cell in etree.fromstring(xml).iter(f"{MAIN}c")
            }
            sheets[name] = xml.decode()
            linked = f"xl/worksheets/_rels/sheet{at}.xml.rels"
            links[name] = book.read(linked).decode() if linked in book.namelist() else ""
    return Book(cells, sheets, links)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("made") / "made.duckdb")


def write(database: Path, target: Path, request: Request | None = None) -> Book:
    with duckdb.connect(database, read_only=True) as connection:
        export(connection, "excel", target, request)
    return read(target)


def test_text_is_never_a_formula_and_stays_as_it_is(database: Path, tmp_path: Path) -> None:
    book = write(database, tmp_path / "a.xlsx")
    assert not any("<f>" in sheet for sheet in book.sheets.values())
    quotes = [book.cells["recommendation"].get(f"C{at + 2}", Cell(None, "")) for at in range(len(TEXTS))]
    plain = {quote.text for quote in quotes}
    assert {text for text in TEXTS if "\r" not in text and text} <= plain
    assert all(quote.type == "inlineStr" for quote in quotes if quote.text)


def test_figures_and_days_are_such_and_days_before_excel_are_text(database: Path, tmp_path: Path) -> None:
    cells = write(database, tmp_path / "a.xlsx").cells["recommendation"]
    assert cells["F2"] == Cell(None, "45351")
    assert cells["F3"] == Cell("inlineStr", "1850-01-02")
    assert cells["G3"] == Cell(None, "-1.25")
    assert cells["D3"] == Cell("inlineStr", '["=a", "b,c"]')
    assert cells["J2"] == Cell("b", "1")
    assert "G2" not in cells or cells["G2"].text == ""


def test_the_first_sheet_leads_to_the_others_and_the_second_explains(database: Path, tmp_path: Path) -> None:
    book = write(database, tmp_path / "a.xlsx")
    assert list(book.cells)[:2] == ["contents", "columns"]
    assert """location="'recommendation'!A1\"""" in book.sheets["contents"]
    assert "What is &quot;asked&quot; for" in book.sheets["contents"] or 'What is "asked" for' in book.sheets["contents"]
    assert "The document that it was found in: document.id" in {cell.text for cell in book.cells["columns"].values()}


def test_addresses_of_papers_are_links(database: Path, tmp_path: Path) -> None:
    book = write(database, tmp_path / "a.xlsx", Request(tables=("document",)))
    assert "https://council.example/c.pdf" in book.links["document"]
    assert "b.pdf</" in book.sheets["document"] and "b.pdf" not in book.links["document"].replace("a%20b.pdf", "")


def test_a_table_that_is_longer_than_a_sheet_goes_on(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.export._excel.ROWS", 6)
    monkeypatch.setattr("pipeline.export.excel._FETCHED", 4)
    book = write(database, tmp_path / "a.xlsx", Request(tables=("recommendation", "document")))
    parts = [name for name in book.cells if name.startswith("recommendation")]
    assert parts == ["recommendation", "recommendation 2", "recommendation 3"]
    ids = [cell.text for name in parts for place, cell in book.cells[name].items() if place[0] == "A" and place != "A1"]
    assert ids == [f"r{at:02}" for at in range(len(TEXTS))]
    assert "document 2" not in book.cells


def test_what_no_excel_opens_is_refused(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.export.excel._MOST", 10)
    with pytest.raises(UsageProblem, match="--council"):
        write(database, tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_half_way_leaves_no_file(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside: list[str] = []

    def fail(*_: object) -> None:
        beside.extend(path.name for path in tmp_path.iterdir())
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.export._excel.Cells._write_text", fail)
    with pytest.raises(KeyboardInterrupt):
        write(database, tmp_path / "a.xlsx")
    assert beside and all(name.startswith(".a.xlsx.") for name in beside), "what a kill leaves says what it is of"
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_is_too_long_says_that_it_is_cut() -> None:
    assert text_of("x" * CHARACTERS) == "x" * CHARACTERS
    cut = text_of("x" * (CHARACTERS + 1))
    assert len(cut) == CHARACTERS and cut.endswith("holds no more]")


def test_sheets_have_short_names_that_differ() -> None:
    long = "a_table_with_a_name_that_is_much_too_long"
    names = sheet_names((f"{long}_1", f"{long}_2", "short"))
    assert len(set(names.values())) == 3
    assert all(len(name) <= 27 for name in names.values())
    assert names["short"] == "short"
