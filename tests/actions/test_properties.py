"""What holds of any papers: their order, papers of later days and of other councils, papers without a day, what people said."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.actions import Due, Followed, Item, Pairs, Paper, follow, of_councils
from pipeline.actions.links import pair
from pipeline.actions.near import neighbours
from pipeline.actions.terms import terms_of
from tests.actions.test_links import digest

TEXTS = (
    "Repair the roof of Kelder House",
    "Repair the roof of Kelder House with new slates",
    "The roof of Kelder House to be repaired by the Estates team, and its gutters cleared",
    "Clear the gutters of Kelder House",
    "Clear the drains of Pell Lane and Quarry Lane",
    "Clear the drains of Pell Lane",
    "Recruit three educational psychologists",
    "Recruit 4 educational psychologists by 2022",
    "Publish a joint strategy with the multi-agency safeguarding hub",
    "Publish a joint strategy with the MASH",
    "Clerk to chase again",
    "That the report be noted",
)
BEGAN = date(2020, 1, 1)
_DAYS = st.one_of(st.none(), st.integers(0, 1500).map(lambda days: BEGAN + timedelta(days)))
_KINDS = st.sampled_from(("action_plan", "minutes", "report", "inspection_report"))
_TOLD = st.tuples(
    st.sampled_from(TEXTS),
    st.sampled_from((None, "Estates", "The Clerk")),
    st.sampled_from((None, "1", "1.2")),
    st.sampled_from(("recommendation", "decision")),
    st.integers(0, 60),
    st.sampled_from((None, date(2021, 3, 31), date(2022, 3, 31))),
)
_PAPERS = st.lists(st.tuples(_DAYS, _KINDS, st.lists(_TOLD, min_size=1, max_size=4)), min_size=1, max_size=7)
_WORDS = st.sampled_from(TEXTS).map(digest)
_SAID = st.lists(st.tuples(_WORDS, _WORDS).map(lambda words: pair(*words)), max_size=3)
few = settings(max_examples=40)


def made(told: Sequence[tuple[object, ...]]) -> list[Paper]:
    return [_paper(f"d{place}", *each) for place, each in enumerate(told)]


def _paper(name: str, day: date | None, kind: str, told: list[tuple[str, str, str, str, int, date | None]]) -> Paper:
    items = [
        Item(
            finding=f"{name}-{place}",
            kind=sort,
            sort=sort,
            text=text,
            start=100 * place + start,
            end=100 * place + start + len(text),
            number=number,
            owner=owner,
            due=Due(due, due) if due else None,
        )
        for place, (text, owner, number, sort, start, due) in enumerate(told)
    ]
    return Paper(name, day, kind, tuple(items))


def sightings(followed: Followed) -> dict[str, list[str]]:
    """Return the findings of each action."""
    held = defaultdict(list)
    for each in followed.items:
        held[each.action].append(each.finding)
    return held


@few
@given(_PAPERS.map(made), st.randoms(use_true_random=False))
def test_papers_and_items_come_in_any_order(papers: list[Paper], chance: object) -> None:
    turned = [Paper(each.document, each.day, each.kind, tuple(reversed(each.items))) for each in papers]
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert follow("X", turned) == follow("X", papers)


@few
@given(_PAPERS.map(made), st.integers(0, 1500))
def test_a_later_paper_changes_nothing_of_what_was_joined_before(papers: list[Paper], days: int) -> None:
    before = [paper for paper in papers if paper.day and paper.day <= BEGAN + timedelta(days)]
    documents = {paper.document for paper in before}
    told = follow("X", before).items
    assert told == tuple(each for each in follow("X", papers).items if each.document in documents)


@few
@given(_PAPERS.map(made))
def test_a_paper_without_a_day_joins_nothing(papers: list[Paper]) -> None:
    followed = follow("X", papers)
    dated = {paper.document for paper in papers if paper.day}
    assert all(action.documents == 1 for action in followed.actions if action.first_date is None)
    without = follow("X", [paper for paper in papers if paper.day])
    assert [each for each in followed.items if each.document in dated] == list(without.items)


@few
@given(_PAPERS.map(made), _SAID)
def test_no_action_goes_back_in_time(papers: list[Paper], same: list[tuple[str, str]]) -> None:
    followed = follow("X", papers, Pairs(same=frozenset(same)))
    actions = {action.id: action for action in followed.actions}
    days = defaultdict(list)
    for each in followed.items:
        days[each.action].append(each.date or date.max)
    for name, action in actions.items():
        assert days[name] == sorted(days[name])
        assert (action.first_date or date.max, action.last_date or date.max) == (days[name][0], days[name][-1])
        assert action.closed_date is None or (action.first_date or date.max) <= action.closed_date
        assert name not in (action.came_from, action.went_into)
        if action.came_from:
            assert (actions[action.came_from].first_date or date.max) < (action.first_date or date.max)
        assert action.went_into is None or action.went_into in actions


@settings(max_examples=60)
@given(_PAPERS.map(made), _SAID, _SAID)
def test_what_people_said_holds(papers: list[Paper], same: list[tuple[str, str]], different: list[tuple[str, str]]) -> None:
    said = Pairs(frozenset(same), frozenset(different) - frozenset(same))
    followed = follow("X", papers, said)
    assert followed == follow("X", papers, said)
    words = {item.finding: item.terms.digest for paper in papers for item in paper.items}
    where = defaultdict(set)
    for action, findings in sightings(followed).items():
        for finding in findings:
            where[words[finding]].add(action)
    for one, other in same:
        assert not where[one] or not where[other] or len(where[one] | where[other]) == 1
    if not same:
        for one, other in different:
            assert one == other or not where[one] & where[other]


_SAID_SHORT = ("multi-agency safeguarding hub", "MASH", "mash", "information technology", "IT", "roof", "quarry", "review")
_WORDED = st.lists(st.sampled_from(_SAID_SHORT), min_size=1, max_size=5, unique=True).map(" and the ".join)


@settings(max_examples=100)
@given(st.lists(_WORDED, min_size=3, max_size=6, unique=True))
def test_whether_two_texts_are_compared_depends_on_the_two_alone(said: list[str]) -> None:
    texts = [terms_of(text) for text in said]
    found = neighbours(texts, [(0, 0)] * len(texts), 1)
    near = {(one, other): alike for one, others in found.items() for other, alike in others}
    for one, other in combinations(range(len(texts)), 2):
        alone = neighbours([texts[one], texts[other]], [(0, 0)] * 2, 1)
        assert ([near[one, other]] if (one, other) in near else []) == [alike for _, alike in alone.get(0, ())]


def test_two_actions_stay_two_where_the_one_is_the_same_as_a_third() -> None:
    roof, slates, gutters = (digest(TEXTS[place]) for place in (0, 1, 3))
    said = Pairs(frozenset([pair(slates, gutters)]), frozenset([pair(roof, gutters)]))
    told = [(BEGAN + timedelta(days), "action_plan", [(text, None, "1", "recommendation", 0, None)])
            for days, text in ((0, TEXTS[0]), (90, TEXTS[1]), (180, TEXTS[3]))]  # fmt: skip
    assert len(follow("X", made(told[:2])).actions) == 1
    assert sorted(map(len, sightings(follow("X", made(told), said)).values())) == [1, 2]


def test_what_differs_is_two_actions_also_in_one_place_and_in_one_paper() -> None:
    asked, decided = TEXTS[0], "That officers repair what leaks at Kelder House and report to members"
    told = [(BEGAN, "minutes", [(decided, None, None, "decision", 0, None), (asked, None, None, "recommendation", -100, None)])]
    assert len(follow("X", made(told)).actions) == 1
    said = Pairs(different=frozenset([pair(digest(asked), digest(decided))]))
    assert len(follow("X", made(told), said).actions) == 2
    twice = [(BEGAN, "action_plan", [(asked, None, None, "recommendation", 0, None)] * 2)]
    assert len(follow("X", made(twice)).actions) == 1
    assert len(follow("X", made(twice), Pairs(different=frozenset([pair(digest(asked), digest(asked))]))).actions) == 2


def test_a_paper_of_another_council_changes_nothing(sample_database: Path) -> None:
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{sample_database}' AS sample (READ_ONLY)")
        for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'sample'").fetchall():
            connection.execute(f'CREATE TABLE "{name}" AS FROM sample."{name}"')
        before = list(of_councils(connection, None, {}))
        most = max(before, key=lambda each: len(each.items)).council_code
        for table in ("document", "document_group", "recommendation", "decision", "block"):
            _copy(connection, table, most)
        after = {each.council_code: each for each in of_councils(connection, None, {})}
    assert len(after.pop("other").items) == len(next(each for each in before if each.council_code == most).items)
    assert list(after.values()) == before


def _copy(connection: duckdb.DuckDBPyConnection, table: str, code: str) -> None:
    """Give a council's papers to another council as well."""
    columns = {row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()}
    told = {"id": "md5(id)", "document": "md5(document)", "group_id": "md5(group_id)", "council_code": "'other'"}
    replaced = ", ".join(f"{value} AS {name}" for name, value in told.items() if name in columns)
    key = "id" if table == "document" else "document"
    papers = f"SELECT id FROM sample.document WHERE council_code = '{code}'"
    connection.execute(f"INSERT INTO {table} SELECT * REPLACE ({replaced}) FROM sample.{table} WHERE {key} IN ({papers})")
