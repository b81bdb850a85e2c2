"""What the views count and what not, case by case, on rows made for it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.findings import kinds
from pipeline.store import summaries, views
from pipeline.store.loader import Loader
from pipeline.store.tables import tables

Rows = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("rules") / "x.duckdb"
    with Loader(target, tables(kinds()), tuple(kinds())) as loader:
        loader.finish()
    return target


@pytest.fixture
def connection(empty: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    shutil.copy(empty, tmp_path / "x.duckdb")
    with duckdb.connect(tmp_path / "x.duckdb") as connection:
        connection.execute("INSERT INTO council (code, name, nice_name) VALUES ('A', 'Aldham Council', 'Aldham')")
        yield connection


def document(connection: duckdb.DuckDBPyConnection, name: str, day: str, kind: str = "minutes", **more: str) -> None:
    said = {
        "id": name,
        "source": name,
        "kind": kind,
        "council_code": "A",
        "council": "Aldham",
        "date_start": day,
        "date_end": day,
    }
    insert(connection, "document", **(said | more))


def insert(connection: duckdb.DuckDBPyConnection, table: str, **cells: Any) -> None:
    columns = ", ".join(f'"{name}"' for name in cells)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(cells))})", list(cells.values()))


def item(connection: duckdb.DuckDBPyConnection, day: str, rating: str | None = None, due: str | None = None) -> None:
    """Add a mention of the action in a document of that day."""
    connection.execute("DELETE FROM action")
    if not connection.execute("SELECT 1 FROM document WHERE id = ?", [day]).fetchall():
        document(connection, day, day)
    insert(connection, "action_item", action="a", finding=f"f {day}", document=day, date=day, rating=rating, due_end=due)
    connection.execute("""
        INSERT INTO action BY NAME SELECT 'a' AS id, 'A' AS council_code, 'Mend the lift' AS text, max_by(rating, date) AS rating,
            max_by(due_end, date) AS due_end, max(date) AS last_date, 0 AS slips FROM action_item
    """)


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    ("ratings", "running"),
    [
        (["amber", "red", "red"], [(3, 2)]),
        (["red", "green", "red"], []),
        (["green", "amber", None, "amber_red"], [(2, 0)]),
        (["red"], []),
        (["red", "red", "blue"], []),
    ],
)
def test_ratings_stay_until_a_better_one(
    connection: duckdb.DuckDBPyConnection, ratings: list[str | None], running: list[tuple[int, int]]
) -> None:
    for month, rating in enumerate(ratings, 1):
        item(connection, f"2024-0{month}-01", rating)
    assert ask(connection, "SELECT reports, reports_red FROM ratings_that_stay") == running


def test_a_closed_action_neither_stays_red_nor_is_overdue(connection: duckdb.DuckDBPyConnection) -> None:
    item(connection, "2024-01-01", "red", "2023-12-01")
    item(connection, "2024-02-01", "red", "2023-12-01")
    assert len(ask(connection, "FROM overdue")) == len(ask(connection, "FROM ratings_that_stay")) == 1
    connection.execute("UPDATE action SET closed_date = DATE '2024-02-01'")
    assert ask(connection, "FROM overdue") == ask(connection, "FROM ratings_that_stay") == []


def test_overdue_is_as_of_the_councils_latest_paper(connection: duckdb.DuckDBPyConnection) -> None:
    item(connection, "2024-01-01", "amber", "2024-03-31")
    assert ask(connection, "SELECT due::VARCHAR FROM actions_due") == [("2024-03-31",)]
    assert ask(connection, "FROM overdue") == []
    document(connection, "later", "2024-05-01")
    assert ask(connection, "SELECT state, days FROM overdue") == [("not reported since", None)]
    assert ask(connection, "FROM actions_due") == []
    item(connection, "2024-04-10", "amber", "2024-03-31")
    assert ask(connection, "SELECT state, days FROM overdue") == [("late by its last report", 10)]


@pytest.mark.parametrize(
    ("indicator", "better"),
    [
        ("assessments completed within 45 days", "higher"),
        ("social worker vacancies", "lower"),
        ("Care leavers not in education, employment or training", "lower"),
        ("care leavers in education, employment or training", "higher"),
        ("repeat referrals completed within 12 months", None),
        ("children not seen in time", None),
        ("visits that were overdue", None),
        ("children who live outside the borough", None),
        ("household waste recycled", "higher"),
        ("rent arrears", "lower"),
        ("attainment showed a narrower gap", None),
        ("assessments that took more than 45 days to complete", None),
        ("non-decent homes", None),
        ("homelessness prevented", None),
        ("empty homes brought back into use", None),
        ("multi-agency meetings", None),
        ("serious case reviews", None),
    ],
)
def test_which_way_is_better_is_told_by_words_that_point_one_way(
    connection: duckdb.DuckDBPyConnection, indicator: str, better: str | None
) -> None:
    figures(connection, indicator, ("target", 80))
    assert ask(connection, "SELECT better, meets_target FROM indicators") == [
        (better, {"higher": False, "lower": True, None: None}[better])
    ]


def figures(connection: duckdb.DuckDBPyConnection, indicator: str, *beside: tuple[str, int]) -> None:
    """Add a figure of 70%, and figures that belong to it."""
    document(connection, "d", "2024-01-01")
    said = {"document": "d", "unit": "percent"}
    insert(connection, "percentage", id="p", value=70, role="actual", indicator=indicator, **said)
    for at, (relation, value) in enumerate(beside):
        insert(connection, "percentage", id=f"t{at}", value=value, role=relation, **said)
        insert(connection, "link", source="p", target=f"t{at}", relation=relation, document="d")
    summaries.refresh(connection)


def test_of_two_different_targets_neither_is_taken(connection: duckdb.DuckDBPyConnection) -> None:
    figures(connection, "calls answered", ("target", 80), ("target", 90), ("benchmark", 60))
    assert ask(connection, "SELECT target, benchmark, ahead FROM indicators") == [(None, 60, 10)]


def rating(connection: duckdb.DuckDBPyConnection, *subjects: str | None) -> None:
    """Add a paper that rates these red, one after the other."""
    document(connection, "d", "2024-01-01")
    for at, subject in enumerate(subjects):
        said = {"rating": "red", "scope": "item", "timing": "current", "subject": subject}
        insert(connection, "rag_status", id=str(at), document="d", **said)
    summaries.refresh(connection)


@pytest.mark.parametrize(
    ("subjects", "items"),
    [(["Roads & paths (policy 4)", "Roads and paths"], 1), (["Roads", "Paths"], 2), ([None, None], 2)],
)
def test_what_a_paper_rates_twice_counts_once(
    connection: duckdb.DuckDBPyConnection, subjects: list[str | None], items: int
) -> None:
    rating(connection, *subjects)
    assert ask(connection, "SELECT documents, items, red FROM ratings_by_council") == [(1, items, items)]


def recalled(
    connection: duckdb.DuckDBPyConnection, day: str, grade: str, framework: str | None, kind: str = "inspection_letter"
) -> None:
    """Add a later paper that recalls an overall grade of that day."""
    name = f"recalled {day} {grade}"
    document(connection, name, "2025-01-01", kind, inspection_end_end="2024-12-01")
    said = {"grade": grade, "framework": framework, "timing": "previous", "date_start": day, "date_end": day}
    insert(connection, "judgement", id=name, document=name, area="overall_effectiveness", **said)


def judgement(connection: duckdb.DuckDBPyConnection, area: str, day: str, grade: str, framework: str = "ilacs") -> None:
    name = f"{area} {day} {grade}"
    document(connection, name, day, "inspection_report", inspection_end_end=day)
    said = {"grade": grade, "framework": framework, "timing": "current", "date_start": day, "date_end": day}
    insert(connection, "judgement", id=name, document=name, area=area, **said)


def test_grades_are_followed_where_frameworks_rename_join_and_part_areas(connection: duckdb.DuckDBPyConnection) -> None:
    judgement(connection, "leadership_management_governance", "2016-05-01", "inadequate", "sif")
    judgement(connection, "in_care", "2016-05-01", "requires_improvement", "sif")
    judgement(connection, "in_care_and_care_leavers", "2019-05-01", "good")
    judgement(connection, "impact_of_leaders", "2019-05-01", "good")
    judgement(connection, "care_leavers", "2023-05-01", "requires_improvement")
    told = ask(connection, "SELECT area, before_area, steps FROM grade_changes WHERE before IS NOT NULL ORDER BY ALL")
    assert told == [
        ("care_leavers", "in_care_and_care_leavers", -1),
        ("impact_of_leaders", "leadership_management_governance", 2),
        ("in_care_and_care_leavers", "in_care", 1),
    ]


def test_grades_that_contradict_each_other_are_none(connection: duckdb.DuckDBPyConnection) -> None:
    judgement(connection, "in_care", "2023-05-01", "good")
    judgement(connection, "in_care", "2023-05-20", "inadequate")
    assert ask(connection, "FROM grade_changes") == []


@pytest.mark.parametrize(
    ("day", "grade", "told"),
    [
        ("2023-05-12", "good", [("2023-04-28", "good", 2)]),
        ("2023-05-12", "inadequate", [("2023-04-28", "good", 1)]),
        ("2024-05-12", "inadequate", [("2023-04-28", "good", 1), ("2024-05-12", "inadequate", 1)]),
    ],
    ids=["the same", "contradicted", "another"],
)
def test_the_inspections_own_report_is_believed(
    connection: duckdb.DuckDBPyConnection, day: str, grade: str, told: list[tuple[str, str, int]]
) -> None:
    judgement(connection, "overall_effectiveness", "2023-04-28", "good")
    recalled(connection, day, grade, "ilacs")
    assert ask(connection, "SELECT day::VARCHAR, grade, documents FROM grade_changes") == told


def test_grades_that_papers_contradict_without_the_report_are_not_told(connection: duckdb.DuckDBPyConnection) -> None:
    for grade in ("good", "inadequate"):
        recalled(connection, "2023-04-28", grade, "ilacs")
    assert ask(connection, "FROM grade_changes") == []


def test_a_framework_is_not_older_than_itself(connection: duckdb.DuckDBPyConnection) -> None:
    recalled(connection, "2012-07-27", "good", "sif")
    recalled(connection, "2016-09-30", "inadequate", "ilacs")
    assert ask(connection, "SELECT day::VARCHAR, framework FROM grade_changes") == [("2016-09-30", None)]
    assert ask(connection, "SELECT DISTINCT framework FROM judgement_history") == [(None,)]


def test_an_earlier_grade_does_not_have_the_day_of_this_inspection(connection: duckdb.DuckDBPyConnection) -> None:
    days = {"inspection_start_start": "2023-11-06", "inspection_end_end": "2023-11-17"}
    document(connection, "d", "2024-01-10", "inspection_report", **days)
    for timing in ("current", "previous"):
        said = {"grade": "good", "framework": "ilacs", "timing": timing}
        insert(connection, "judgement", id=timing, document="d", area="overall_effectiveness", **said)
    told = ask(connection, "SELECT timing, first_day::VARCHAR, day::VARCHAR FROM judgement_history ORDER BY ALL")
    assert told == [("current", "2023-11-06", "2023-11-17"), ("previous", None, None)]


def test_the_next_inspection_is_not_told_by_the_grade_of_an_earlier_one(connection: duckdb.DuckDBPyConnection) -> None:
    judgement(connection, "overall_effectiveness", "2022-05-20", "inadequate")
    judgement(connection, "impact_of_leaders", "2026-05-22", "good")
    told = ask(connection, "SELECT last::VARCHAR, grade, comes, due_by, not_known FROM inspections_due")
    assert told == [("2026-05-22", None, None, None, "no overall grade from April 2026: its cycle is not known here")]


@pytest.mark.parametrize(("kind", "last"), [("inspection_letter", "2023-02-28"), ("minutes", "2018-07-20")])
def test_an_inspectorates_letter_tells_of_a_later_inspection(connection: duckdb.DuckDBPyConnection, kind: str, last: str) -> None:
    judgement(connection, "overall_effectiveness", "2018-07-20", "outstanding")
    recalled(connection, "2023-02-28", "outstanding", None, kind)
    assert ask(connection, "SELECT last::VARCHAR FROM inspections_due") == [(last,)]


def test_after_widespread_failings_two_inspections_come(connection: duckdb.DuckDBPyConnection) -> None:
    judgement(connection, "send_arrangements", "2024-02-16", "widespread_failings", "send")
    assert ask(connection, "SELECT comes, due_from, due_by::VARCHAR FROM inspections_due") == [
        ("monitoring inspection", None, "2025-08-16"),
        ("full inspection", None, "2027-02-16"),
    ]


def themes(connection: duckdb.DuckDBPyConnection, code: str, **counts: int) -> None:
    """Add so many recommendations of a council with each theme."""
    connection.execute("INSERT OR IGNORE INTO council (code, name, nice_name) VALUES (?, ?, ?)", [code, code, code])
    document(connection, code, "2024-01-01", council_code=code)
    for theme, count in counts.items():
        for at in range(count):
            insert(connection, "recommendation", id=f"{code} {theme} {at}", document=code, kind="officer")
            insert(connection, "theme", finding=f"{code} {theme} {at}", theme=theme, document=code)
    summaries.refresh(connection)


def test_councils_are_alike_where_enough_is_known_to_tell(connection: duckdb.DuckDBPyConnection) -> None:
    themes(connection, "A", housing=40, health=20)
    themes(connection, "B", housing=30, health=25)
    themes(connection, "C", housing=5, finance=60)
    themes(connection, "D", housing=15, health=5)
    told = ask(connection, "SELECT other, alike FROM similar_councils WHERE council_code = 'A' ORDER BY other")
    assert told == [("B", True), ("C", False), ("D", None)]


def test_recommendations_without_a_theme_stand_last(connection: duckdb.DuckDBPyConnection) -> None:
    themes(connection, "A", other=9, housing=2)
    assert ask(connection, "SELECT theme FROM recommendations_by_theme") == [("housing",), ("other",)]


@pytest.mark.parametrize(
    ("grade", "window"), [("good", ("2025-11-30", "2026-11-30")), ("inadequate", (None, None))], ids=["good", "inadequate"]
)
def test_the_next_inspection_is_about_the_third_anniversary(
    connection: duckdb.DuckDBPyConnection, grade: str, window: tuple[str, str]
) -> None:
    judgement(connection, "overall_effectiveness", "2023-05-31", grade)
    assert ask(connection, "SELECT due_from::VARCHAR, due_by::VARCHAR FROM inspections_due") == [window]


def follow_up(
    connection: duckdb.DuckDBPyConnection, said: str, decided: str, day: str, section: list[str]
) -> list[tuple[Any, ...]]:
    """Return why a decision is thought to be about what an inspection report of 1 May 2023 says."""
    document(connection, "report", "2023-05-01", "inspection_report", framework="ilacs")
    document(connection, "minutes", day)
    insert(connection, "recommendation", id="r", document="report", quote=said, kind="inspection", themes=["care_leavers"])
    insert(connection, "decision", id="q", document="minutes", quote=decided, outcome="agreed", section=section)
    for finding, where in (("r", "report"), ("q", "minutes")):
        insert(connection, "theme", finding=finding, theme="care_leavers", document=where)
    summaries.refresh(connection)
    return ask(connection, "SELECT reason, because, days FROM follow_ups")


def test_a_decision_follows_what_inspectors_said_by_two_telling_words(connection: duckdb.DuckDBPyConnection) -> None:
    said, decided = "Pathway plans that reflect the hopes of care leavers", "That pathways of all leavers be audited"
    assert follow_up(connection, said, decided, "2023-09-01", []) == [("words", "leaver, pathway", 123)]


@pytest.mark.parametrize(
    ("decided", "day", "section"),
    [
        ("That the report on leavers be noted", "2023-09-01", []),
        ("That pathways of all leavers be audited", "2023-04-01", []),
        ("That pathways of all leavers be audited", "2025-09-01", []),
        ("That the plan be approved", "2024-06-01", ["Ofsted inspection"]),
        ("That the plan be approved", "2023-09-01", ["Area SEND inspection"]),
        ("That the decision be noted", "2023-09-01", ["Planning Inspectorate: appeal at 4 Mill Lane"]),
        ("That Inspector Conlon be invited", "2023-09-01", ["Police"]),
        ("That the letter be noted", "2023-09-01", ["Ofsted inspection of Mill Lane Primary School"]),
    ],
    ids=["one word", "earlier", "years later", "names it a year later", "another inspection", "planning", "police", "a school"],
)
def test_no_decision_follows_what_it_is_not_about(
    connection: duckdb.DuckDBPyConnection, decided: str, day: str, section: list[str]
) -> None:
    assert follow_up(connection, "Pathway plans that reflect the hopes of care leavers", decided, day, section) == []


def test_a_decision_whose_item_names_the_inspection_follows_it(connection: duckdb.DuckDBPyConnection) -> None:
    found = follow_up(connection, "Pathway plans", "That the plan be approved", "2023-09-01", ["Ofsted inspection", "Minutes:"])
    assert found == [("item", "Ofsted inspection", 123)]


def test_a_decision_on_the_same_action_in_a_later_paper_follows_it(connection: duckdb.DuckDBPyConnection) -> None:
    insert(connection, "action_item", action="a", finding="r", document="report")
    insert(connection, "action_item", action="a", finding="r2", document="minutes")
    said = {"kind": "action", "themes": [], "section": ["Care leavers"]}
    insert(connection, "recommendation", id="r2", document="minutes", quote="Improve pathway plans", **said)
    found = follow_up(connection, "Pathway plans", "That it be approved", "2023-09-01", ["Care leavers"])
    assert found == [("action", "Improve pathway plans", 123)]


def test_councils_are_followed_to_those_of_today(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("""
        INSERT INTO council (code, name, nice_name, alternatives, successors) VALUES
        ('B', 'Bexley', 'Bexley', [], ['C', 'D']), ('C', 'Cranford', 'Cranford', [], ['D']), ('D', 'Dunham', 'Dunham', [], []),
        ('E', 'Elsham', 'Elsham', [], ['F']), ('F', 'Fenham', 'Fenham', [], ['E'])
    """)
    told = ask(connection, "SELECT council_code, current_code FROM council_chain WHERE council_code <> 'A' ORDER BY ALL")
    assert told[:3] == [("B", "D"), ("C", "D"), ("D", "D")]
    assert views.with_predecessors(connection, ["dunham"]) == ("B", "C", "D")


def test_copies_of_papers_do_not_count(connection: duckdb.DuckDBPyConnection) -> None:
    for name, first in (("one", True), ("two", False)):
        document(connection, name, "2024-01-01")
        insert(connection, "rag_status", id=name, document=name, rating="red", scope="item", timing="current")
        insert(connection, "document_group", document=name, group="g", representative=first)
    summaries.refresh(connection)
    assert ask(connection, "SELECT items, red FROM ratings_by_council") == [(1, 1)]
