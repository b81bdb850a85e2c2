"""The views on the sample archive give what lies in the goldens, and the pages show it: `python -m tests.views` writes both."""

import re
from pathlib import Path

import pytest

from pipeline.errors import UsageProblem
from pipeline.store import connect, views
from tests.views import pages

NAMES = sorted(path.stem for path in pages.GOLDENS.glob("*.csv"))
QUESTIONS = pages.questions(pages.QUESTIONS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told(sample_database: Path) -> dict[str, views.View]:
    with connect(sample_database) as connection:
        return {view.name: view for view in views.views(connection)}


def test_each_view_has_a_golden(told: dict[str, views.View]) -> None:
    assert sorted(set(told) - set(pages.BRICKS)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_view_answers_as_its_golden(name: str, sample_database: Path) -> None:
    answer = pages.answered(sample_database, name)
    assert answer.count("\n") > 1, "it has no rows"
    assert answer == pages.golden(name).read_text(encoding="utf-8")


def test_each_view_says_its_question_and_what_its_columns_are(told: dict[str, views.View]) -> None:
    assert [
        view.name for view in told.values() if not re.fullmatch(r"[A-Z][^?]*\?", view.question) and view.name != "finding"
    ] == []
    made = [view for view in told.values() if view.name not in pages.BRICKS]
    assert [(view.name, each.name) for view in made for each in view.columns if not each.comment] == []


def test_the_page_shows_what_the_views_answer(sample_database: Path) -> None:
    assert pages.VIEWS.read_text(encoding="utf-8") == pages.views_page(sample_database)


def test_there_are_a_dozen_questions() -> None:
    assert len(QUESTIONS) >= 12


@pytest.mark.parametrize(("words", "answer"), QUESTIONS, ids=range(len(QUESTIONS)))
def test_a_question_has_the_answer_that_the_page_shows(words: str, answer: str, sample_database: Path) -> None:
    assert pages.printed(words, sample_database) == answer


def test_a_view_is_asked_of_one_council_by_any_of_its_names(sample_database: Path) -> None:
    one, other = (
        pages.printed(f"council-findings query --view grade_changes --council {name} --format csv", sample_database)
        for name in ("wethermere", "WTH")
    )
    assert one == other
    assert {line.rpartition(",")[2] for line in one.splitlines()} == {"council_code", "WTH"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("query --view overdu", "There is no view or table 'overdu'. Is it overdue?"),
        ("query --view overdue --council Wethermer", "No paper in the database is of a council 'Wethermer'"),
        ("query --view overdue --columns council,day", "overdue has no column 'day'"),
        ("query --view recommendations_by_theme --council Wethermere", "is not by council"),
        ("query --view council --council Wethermere", "is not by council"),
        ("query --view recomendation", "Is it recommendation?"),
        ("query", "nothing to ask, or two things"),
        ("query 'SELECT 1' --view overdue", "nothing to ask, or two things"),
        ("query 'SELECT 1' --limit 3", "are for views"),
        ("views overdu", "There is no view or table 'overdu'. Is it overdue?"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(words: str, told: str, sample_database: Path) -> None:
    with pytest.raises(UsageProblem, match=re.escape(told)):
        pages.printed(f"council-findings {words}", sample_database)


def test_a_table_is_asked_as_a_view_is(sample_database: Path) -> None:
    asked = "council-findings query --view recommendation --council Wethermere --columns kind,document --format csv"
    head, *rows = pages.printed(asked, sample_database).splitlines()
    with connect(sample_database) as connection:
        sql = "SELECT count(*) FROM recommendation AS r JOIN document AS d ON d.id = r.document WHERE council_code = 'WTH'"
        assert (head, [(len(rows),)]) == ("kind,document", connection.execute(sql).fetchall())
    assert "Findings of the kind recommendation" in pages.printed("council-findings views recommendation", sample_database)


def test_a_list_of_views_and_all_of_one(sample_database: Path) -> None:
    assert "Which actions are past their target dates?" in pages.printed("council-findings views", sample_database)
    said = pages.printed("council-findings views overdue", sample_database)
    assert "As of the council's latest dated paper" in said
    assert "last_reported" in said


def test_a_table_of_a_view_says_that_there_is_more(sample_database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = pages.printed("council-findings query --view council_chain", sample_database)
    assert len(shown.splitlines()) == 42, "head, line and forty rows"
    assert "These are the first 40 rows" in capsys.readouterr().err
