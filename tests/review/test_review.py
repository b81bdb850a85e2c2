"""Asking people: out of a database as a file, and their answers back into the next build."""

import csv
import io
import json
from pathlib import Path

import pytest

from pipeline import review, verdicts
from pipeline.build import build
from pipeline.errors import UsageProblem
from pipeline.review import FORMATS, Answered, Question
from pipeline.review.question import FIELDS
from pipeline.settings import Settings
from pipeline.store import connect

TEXT = "MINUTES\n\nRESOLVED: That the report be noted.\n\nRESOLVED: That the fees be approved.\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    (tmp_path / "x.txt").write_text(TEXT)
    build(tmp_path / "x.txt", tmp_path / "x.duckdb", settings=Settings(workers=1, review_below=1.01))
    return tmp_path / "x.duckdb"


def asked(database: Path) -> list[Question]:
    with connect(database) as connection:
        return review.questions(connection, below=0, limit=10)


def filled(text: str, answers: list[str], functions: list[str] | None = None) -> str:
    rows = list(csv.DictReader(io.StringIO(text)))
    out = io.StringIO()
    sheet = csv.DictWriter(out, rows[0])
    sheet.writeheader()
    for row, answer, function in zip(rows, answers, functions or [""] * len(rows), strict=True):
        sheet.writerow(row | {"answer": answer, "function": function})
    return out.getvalue()


def test_answers_of_a_sheet_hold_in_the_next_build(database: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "doubts.csv"
    sheet.write_text(filled(FORMATS["csv"].write(asked(database)), ["wrong", "right"]))
    given = review.answers(sheet)
    wrong = given[0].question.quote
    said = [verdict for each in given if (verdict := each.verdict("A. Reader", "2026-01-02"))]
    verdicts.write(tmp_path / "verdicts.csv", said)
    settings = Settings(workers=1, verdicts=verdicts.read(tmp_path / "verdicts.csv"))
    build(tmp_path / "x.txt", database, settings=settings)
    with connect(database) as connection:
        assert connection.execute("SELECT quote, conflict FROM review").fetchall() == [
            (wrong, "refused by A. Reader on 2026-01-02")
        ]
        assert connection.execute("SELECT confidence FROM decision").fetchall() == [(1.0,)]
        assert connection.execute("SELECT verdicts FROM run").fetchall() == [(2,)]


def test_the_least_trusted_come_first_and_no_more_than_asked_for(database: Path) -> None:
    with connect(database) as connection:
        assert len(review.questions(connection, below=0, limit=1)) == 1
    found = asked(database)
    assert [each.confidence for each in found] == sorted(each.confidence for each in found)


def test_findings_that_nobody_doubts_are_asked_about_by_their_ids(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT)
    build(tmp_path / "x.txt", tmp_path / "x.duckdb", settings=Settings(workers=1))
    with connect(tmp_path / "x.duckdb") as connection:
        ((one,), _) = connection.execute("SELECT id FROM finding ORDER BY id").fetchall()
        assert [each.id for each in review.named(connection, [one, one])] == [one]
        assert review.questions(connection, below=0, limit=9) == []
        assert len(review.questions(connection, below=1.01, limit=9)) == 2
        with pytest.raises(UsageProblem, match="no finding 0000"):
            review.named(connection, ["0000"])


def test_label_studio_answers_are_read_back(database: Path, tmp_path: Path) -> None:
    tasks = json.loads(FORMATS["label-studio"].write(asked(database)))
    chosen = {"type": "choices", "from_name": "answer", "value": {"choices": ["wrong"]}}
    tasks[0]["annotations"] = [{"result": [chosen]}, {"was_cancelled": True, "result": []}]
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks))
    (given,) = review.answers(path)
    assert (given.answer, given.question) == ("wrong", asked(database)[0])


@pytest.mark.parametrize("name", FORMATS)
def test_questions_come_back_as_they_went(database: Path, name: str) -> None:
    form = FORMATS[name]
    assert [each.question for each in form.read(form.write(asked(database)))] == asked(database)


def test_a_cell_that_a_spreadsheet_would_calculate_is_made_harmless() -> None:
    values = dict.fromkeys(FIELDS, "x") | {
        "quote": "=1+1",
        "page": None,
        "start_offset": 0,
        "confidence": 0.5,
        "probability": None,
    }
    question = Question(**values)
    text = FORMATS["csv"].write([question])
    assert "'=1+1" in text
    assert [each.question for each in FORMATS["csv"].read(text)] == [question]


@pytest.mark.parametrize(
    ("answers", "functions", "words"),
    [(["perhaps", ""], None, "'perhaps' is not an answer"), (["", ""], ["", "opinion"], "line 3: 'opinion'")],
)
def test_what_nobody_can_mean_is_told(database: Path, tmp_path: Path, answers, functions, words) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "x.csv"
    path.write_text(filled(FORMATS["csv"].write(asked(database)), answers, functions))
    with pytest.raises(UsageProblem, match=words):
        review.answers(path)


@pytest.mark.parametrize("text", ["[1]", '[{"data": {}}]', "answer,function\nright,\n"])
def test_a_file_that_was_not_exported_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x"
    path.write_text(text)
    with pytest.raises(UsageProblem):
        review.answers(path)


def test_what_sentences_do_becomes_labels_without_their_words(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "reviewed.csv"
    one, other = (Answered(each, None, "decision") for each in asked(database))
    assert review.write_labels(path, [one, other], "A. Reader", "2026-01-02") == 2
    changed = Answered(one.question, "wrong", "procedure")
    assert review.write_labels(path, [changed], "B. Reader", "2026-01-03") == 2
    rows = list(csv.DictReader(path.open()))
    assert sorted((row["function"], row["by"]) for row in rows) == [("decision", "A. Reader"), ("procedure", "B. Reader")]
    assert "noted" not in path.read_text()
