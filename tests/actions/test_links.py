"""What people said of wordings: kept by digests, asked for in a sheet, applied in every build."""

import csv
import io
from pathlib import Path

import duckdb
import pytest

from pipeline.actions import LINKS_FILE, Item, Said, questions, read_links, read_sheet, write_links, write_sheet
from pipeline.actions.links import pair
from pipeline.build import build
from pipeline.cli import followed
from pipeline.cli.common import app
from pipeline.errors import UsageProblem
from pipeline.settings import Settings

PSYCHOLOGISTS = "Recruit three educational psychologists"
PLAN = """# Larchester Council

## Improvement plan: position at {day}

| Ref | Action | Lead | Due | RAG | Status |
|---|---|---|---|---|---|
| 1.1 | {first} | Head of Front Door | {due} | {rating} | {status} |
| 1.2 | {third} | Head of SEND | March 2022 | Amber | Advert placed |
"""
FIRST = {"first": "Publish guidance on neglect for schools", "day": "31 March 2021", "due": "30 June 2021"}
LATER = {"first": "Send headteachers advice on how to spot neglected pupils", "day": "30 June 2021", "due": "30 September 2021"}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "plan-1.md").write_text(
        PLAN.format(rating="Red", status="Not begun", third=PSYCHOLOGISTS, **FIRST), encoding="utf-8"
    )
    (folder / "plan-2.md").write_text(
        PLAN.format(rating="Green", status="Complete", third=PSYCHOLOGISTS, **LATER), encoding="utf-8"
    )
    return folder


def built(archive: Path, links: Path) -> Path:
    database = archive.with_name("findings.duckdb")
    build(archive, database, settings=Settings(workers=1, models=False, links=links))
    return database


def actions_of(database: Path) -> dict[str, tuple[object, ...]]:
    with duckdb.connect(database, read_only=True) as connection:
        told = "SELECT text, items, rating::VARCHAR, closed_reason, slips FROM action ORDER BY first_date, text"
        return {text: tuple(rest) for text, *rest in connection.execute(told).fetchall()}


def answered(sheet: str, answer: str, words: str) -> str:
    rows = list(csv.DictReader(io.StringIO(sheet)))
    out = io.StringIO()
    filled = csv.DictWriter(out, rows[0])
    filled.writeheader()
    filled.writerows(row | {"answer": answer if words in row["first_text"] + row["second_text"] else ""} for row in rows)
    return out.getvalue()


def test_answers_hold_in_every_later_build(archive: Path, tmp_path: Path) -> None:
    links = tmp_path / "labels" / "actions.csv"
    before = actions_of(built(archive, links))
    assert before == {
        FIRST["first"]: (1, "red", None, 0),
        LATER["first"]: (1, "green", "status", 0),
        PSYCHOLOGISTS: (2, "amber", None, 0),
    }
    with duckdb.connect(archive.with_name("findings.duckdb"), read_only=True) as connection:
        (code,) = connection.execute("SELECT DISTINCT council_code FROM action").fetchone() or ()
    one, other, third = (digest(text) for text in (FIRST["first"], LATER["first"], PSYCHOLOGISTS))
    said = [("same", one, other), ("different", third, third)]
    write_links(links, [Said(code, *pair(first, second), answer, "A. Reader", "2026-01-02") for answer, first, second in said])
    for _ in range(2):
        after = actions_of(built(archive, links))
        assert after == {FIRST["first"]: (2, "green", "status", 1), PSYCHOLOGISTS: (1, "amber", None, 0)}


def digest(text: str) -> str:
    return Item(finding="", kind="", sort="", text=text).terms.digest


def test_a_sheet_asks_once_of_each_pair_and_of_none_that_is_settled(sample_database: Path, tmp_path: Path) -> None:
    with duckdb.connect(sample_database, read_only=True) as connection:
        asked = questions(connection, None, {}, 100)
        sheet = answered(write_sheet(asked), "different", "slide")
        said = read_sheet(sheet, "A. Reader", "2026-01-02")
        write_links(tmp_path / "actions.csv", said)
        left = questions(connection, None, read_links(tmp_path / "actions.csv"), 100)
    assert len({(each.council_code, each.first, each.second) for each in asked}) == len(asked) > 2
    assert [each for each in asked if "slide" not in each.first_text + each.second_text] == left
    assert len(said) == len(asked) - len(left) > 0


def test_the_commands_write_and_take_in_a_sheet(sample_database: Path, tmp_path: Path) -> None:
    sheet, into = tmp_path / "pairs.csv", tmp_path / "actions.csv"
    assert followed  # its import makes the commands
    app(["review", "export-actions", "--database", str(sample_database), "-o", str(sheet)], standalone_mode=False)
    sheet.write_text(answered(sheet.read_text(encoding="utf-8"), "same", "slide"), encoding="utf-8")
    app(["review", "import-actions", str(sheet), "--author", "A. Reader", "--into", str(into)], standalone_mode=False)
    ((code, pairs),) = read_links(into).items()
    assert code == "GTP"
    assert len(pairs.same) == 1


def test_a_file_holds_no_words_and_a_new_answer_replaces_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "actions.csv"
    assert (
        write_links(path, [Said("X", "b", "a", "same", "A", "2026-01-02"), Said("Y", "a", "b", "same", "A", "2026-01-02")]) == 2
    )
    assert write_links(path, [Said("X", "a", "b", "different", "B", "2026-01-03")]) == 2
    held = read_links(path)
    assert (held["X"].same, held["X"].different, held["Y"].same) == (frozenset(), {("a", "b")}, {("a", "b")})
    assert read_links(tmp_path / "none.csv") == {}


@pytest.mark.parametrize("row", ["X,a,b,perhaps,A,2026-01-02", "X,a,,same,A,2026-01-02", "X"])
def test_a_spoilt_file_is_named_with_its_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / LINKS_FILE.name
    path.write_text(f"council_code,first,second,answer,by,on\n{row}\n", encoding="utf-8")
    with pytest.raises(UsageProblem, match="line 2"):
        read_links(path)


def test_a_spoilt_sheet_is_refused() -> None:
    with pytest.raises(UsageProblem, match="not an answer"):
        read_sheet("answer,council_code,first,second\nmaybe,X,a,b\n", "A", "2026-01-02")
    with pytest.raises(UsageProblem, match="a column is missing"):
        read_sheet("answer,council_code,first\nsame,X,a\n", "A", "2026-01-02")
