"""The index finds what the database holds, and nothing else: words, phrases, findings, filters, copies."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import UsageProblem
from pipeline.search import Filters, fragment, search, update
from pipeline.search.language import COMMON
from pipeline.search.marks import marks
from tests.search.made import Paper, database

PAPERS = (
    Paper(
        "minutes",
        (
            "Workforce",
            "The Director agreed a workforce strategy for the children's service.",
            "Members recommended that strategies for the workforce be reviewed. Officers recommended a new café.",
        ),
        (
            ("decision", "agreed a workforce strategy"),
            ("recommendation", "strategies for the workforce be reviewed"),
            ("recommendation", "a new café"),
        ),
    ),
    Paper(
        "report",
        ("Vacancies fell, and the strategy was not changed.", "The plan runs over"),
        (("recommendation", "plan runs over"),),
        "Kelderwick",
        "2019-11-30",
        published=True,
    ),
    Paper("draft", ("A workforce strategy, in draft, that stays a draft.",), copy=True, day=None),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "made.search"
    update(folder, database(PAPERS, "b1"), "b1")
    return folder


ANY = Filters()


def found(base: Path, query: str, filters: Filters = ANY, limit: int = 20) -> list[tuple[str, int]]:
    return [(hit.passage.document, hit.passage.number) for hit in search(base, "b1", query, filters, limit=limit)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("vacancy", {("report", 0)}),
        ("workforce strategy", {("minutes", 1), ("minutes", 2)}),
        ("strategy for the workforce", {("minutes", 1), ("minutes", 2)}),
        ('"workforce strategy"', {("minutes", 1)}),
        ("“workforce strategy”", {("minutes", 1)}),
        ('"strategies for the workforce"', {("minutes", 2)}),
        ("vacancies OR director", {("report", 0), ("minutes", 1)}),
        ("strategy -workforce", {("report", 0)}),
        ("strategy NOT (director OR vacancies)", {("minutes", 2)}),
        ("strategy AND (director OR vacancies)", {("minutes", 1), ("report", 0)}),
        ("CAFE", {("minutes", 2)}),
        ("children's", {("minutes", 1)}),
        ("the", {("minutes", 1), ("minutes", 2), ("report", 0), ("report", 1)}),
        ("submarine", set()),
        ("director & strategy", {("minutes", 1)}),
    ],
)
def test_words_find_the_blocks_that_hold_them(base: Path, query: str, hits: set[tuple[str, int]]) -> None:
    assert set(found(base, query)) == hits


def test_the_passage_with_more_of_the_words_comes_first(base: Path) -> None:
    assert found(base, "workforce")[0] == ("minutes", 0), "the shortest is the most about it"


def test_a_kind_is_looked_for_in_the_words_of_its_findings_alone(base: Path) -> None:
    assert found(base, "workforce", Filters(kind="decision")) == [("minutes", 1)]
    assert found(base, "director", Filters(kind="decision")) == []
    (hit,) = search(base, "b1", "workforce", Filters(kind="recommendation"))
    (((each, spans),)) = hit.findings
    assert each.id == "minutes-1"
    assert [each.quote(hit.passage.text)[start:end] for start, end in spans] == ["workforce"]


def test_words_of_two_findings_are_not_those_of_one(base: Path) -> None:
    assert found(base, "café reviewed", Filters(kind="recommendation")) == []
    assert found(base, '"reviewed a new"', Filters(kind="recommendation")) == []


def test_filters_keep_to_a_council_by_name_or_code_and_to_days(base: Path) -> None:
    assert found(base, "strategy", Filters(councils=("KELDERWICK ",))) == [("report", 0)]
    assert found(base, "strategy", Filters(councils=("own:Kelderwick",))) == [("report", 0)]
    assert found(base, "strategy", Filters(councils=("Nowhere",))) == []
    assert ("report", 0) not in found(base, "strategy", Filters(since=date(2019, 12, 1)))
    assert ("report", 0) in found(base, "strategy", Filters(since=date(2019, 11, 30)))


def test_a_filter_does_not_change_the_score(base: Path) -> None:
    plain = {hit.passage.document: hit.score for hit in search(base, "b1", "strategy")}
    (hit,) = search(base, "b1", "strategy", Filters(councils=("Kelderwick",), since=date(2010, 1, 1)))
    assert hit.score == pytest.approx(plain["report"])


def test_copies_are_left_out_unless_asked_for(base: Path) -> None:
    assert ("draft", 0) in found(base, "draft", Filters(copies=True))
    assert found(base, "draft") == []


def test_the_limit_is_filled_past_what_is_left_out(tmp_path: Path) -> None:
    copies = [Paper(f"copy{at}", ("flood flood flood",), copy=True) for at in range(60)]
    kept = [Paper(f"own{at}", ("a flood of words that is longer",)) for at in range(3)]
    update(tmp_path, database([*copies, *kept], "b1"), "b1")
    assert {name for name, _ in found(tmp_path, "flood", limit=3)} == {"own0", "own1", "own2"}


def test_a_hit_says_where_it_stands(base: Path) -> None:
    (hit,) = search(base, "b1", "vacancies")
    passage = hit.passage
    assert (passage.source, passage.page, passage.section) == ("papers/report.pdf", 1, ("Head", "Part"))
    assert (passage.title, passage.council, passage.date) == ("The report paper", "Kelderwick", "2019-11-30")
    assert [passage.text[start:end] for start, end in hit.marks] == ["Vacancies"]


def test_a_finding_that_goes_on_after_its_block_keeps_its_words(tmp_path: Path) -> None:
    paper = Paper("two", ("The plan runs", "over two blocks"), (("decision", "plan runs\nover"),))
    update(tmp_path, database([paper], "b1"), "b1")
    (hit,) = search(tmp_path, "b1", "over", Filters(kind="decision"))
    assert hit.findings[0][0].quote(hit.passage.text) == "plan runs\nover"


def test_without_an_index_of_the_build_the_remedy_is_said(base: Path) -> None:
    with pytest.raises(UsageProblem, match="council-findings index"):
        search(base, "b2", "word")


def test_marks_are_the_words_in_all_their_forms() -> None:
    text = "Strategies, strategic; the STRATEGY of naïveté"
    assert [text[start:end] for start, end in marks(text, {"strategi", "naivet"})] == ["Strategies", "STRATEGY", "naïveté"]


def test_a_long_text_is_shown_where_the_words_are() -> None:
    text = "filler words " * 100 + "the damp was repaired in time " + "more words " * 100
    start, end = fragment(text, marks(text, {"damp", "repair"}))
    assert "damp was repaired" in text[start:end]
    assert end - start <= 320
    assert fragment("short", ()) == (0, 5)


def test_common_words_are_as_the_index_has_them() -> None:
    assert {"the", "of", "and"} <= COMMON
