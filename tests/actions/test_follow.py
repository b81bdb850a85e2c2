"""Histories: what joins, what must not, when an action is closed, how often it slipped, what people said."""

import random
from datetime import date

import pytest

from pipeline.actions import Action, Due, Followed, Item, Pairs, Paper, follow
from pipeline.actions.links import pair

ROOF = "Repair the roof of Kelder House"
DRAINS = "Clear the drains of Pell Lane and Quarry Lane"


def item(text: str, finding: str = "f", **more: object) -> Item:
    told: dict[str, object] = {"kind": "recommendation", "sort": "action", "end": len(text)} | more
    return Item(finding=finding, text=text, **told)  # type: ignore[arg-type]


def paper(name: str, day: date | None, *items: Item, kind: str = "action_plan") -> Paper:
    return Paper(name, day, kind, items)


def due(*day: int) -> Due:
    return Due(date(*day), date(*day), "day")


def by_text(followed: Followed) -> dict[str, Action]:
    return {action.text: action for action in followed.actions}


MARCH, JUNE, SEPTEMBER = date(2021, 3, 31), date(2021, 6, 30), date(2021, 9, 30)


def test_a_history_has_ratings_dates_and_slips() -> None:
    in_august = Due(date(2021, 8, 1), date(2021, 8, 31), "month")
    papers = [
        paper("a", MARCH, item(ROOF, "a1", rating="red", due=due(2021, 5, 1), owner="Estates")),
        paper("b", JUNE, item(ROOF, "b1", rating="amber", due=due(2021, 8, 1))),
        paper("c", SEPTEMBER, item(ROOF, "c1", rating="blue", closed="rating", due=in_august)),
    ]
    followed = follow("X", papers)
    (action,) = followed.actions
    assert (action.first_date, action.last_date, action.items, action.documents) == (MARCH, SEPTEMBER, 3, 3)
    assert (action.rating, action.owner, action.slips) == ("blue", "Estates", 1)
    assert (action.closed_date, action.closed_document, action.closed_reason) == (SEPTEMBER, "c", "rating")
    assert [(each.document, each.rating, each.matched_by) for each in followed.items] == [
        ("a", "red", None),
        ("b", "amber", "same_words"),
        ("c", "blue", "same_words"),
    ]


def test_a_date_beside_the_original_one_is_put_off_once() -> None:
    first, second, third = due(2021, 5, 1), due(2021, 8, 1), due(2021, 12, 1)

    def slips(*told: tuple[Due | None, Due]) -> int:
        days = (MARCH, JUNE, SEPTEMBER)
        papers = [
            paper(str(at), days[at], item(ROOF, f"f{at}", due=latest, original=original))
            for at, (original, latest) in enumerate(told)
        ]
        return follow("X", papers).actions[0].slips

    assert slips((first, second)) == 1
    assert slips((None, first), (first, second), (first, second)) == 1
    assert slips((None, first), (first, second), (first, third)) == 2
    assert slips((None, second), (None, first)) == 0


def test_a_mention_is_put_off_beside_those_of_earlier_days_and_its_own_original_date() -> None:
    may, august, december = due(2021, 5, 1), due(2021, 8, 1), due(2021, 12, 1)
    in_may = Due(date(2021, 5, 1), date(2021, 5, 31), "month")
    papers = [
        paper("a", MARCH, item(ROOF, "a1", due=in_may)),
        paper("b", JUNE, item(ROOF, "b1")),
        paper("c", SEPTEMBER, item(ROOF, "c1", due=due(2021, 5, 20))),
        paper("d", SEPTEMBER, item(ROOF, "d1", due=august)),
        paper("e", date(2021, 12, 31), item(ROOF, "e1", due=august)),
    ]
    told = {each.finding: each.put_off for each in follow("X", papers).items}
    assert told == {"a1": None, "b1": None, "c1": False, "d1": True, "e1": False}
    revised = [paper("a", MARCH, item(ROOF, "a1", due=august, original=may)), paper("b", None, item(DRAINS, "b1", due=december))]
    assert [each.put_off for each in follow("X", revised).items if each.finding == "a1"] == [True]
    assert [each.put_off for each in follow("X", revised).items if each.finding == "b1"] == [None]


def test_an_action_is_closed_when_first_told_and_open_again_when_rated_so() -> None:
    def closed(*ratings: tuple[str | None, str | None]) -> date | None:
        days = (MARCH, JUNE, SEPTEMBER)
        papers = [
            paper(str(at), days[at], item(ROOF, f"f{at}", rating=rating, closed=told))
            for at, (rating, told) in enumerate(ratings)
        ]
        return follow("X", papers).actions[0].closed_date

    assert closed(("amber", None), (None, "status"), ("blue", "rating")) == JUNE
    assert closed(("blue", "rating"), (None, None)) == MARCH
    assert closed(("blue", "rating"), ("amber", None)) is None
    assert closed(("blue", "rating"), ("amber", None), (None, "status")) == SEPTEMBER


def test_two_items_of_one_paper_are_two_actions_unless_they_say_the_same() -> None:
    two = paper("a", MARCH, item(ROOF, "a1", start=0, end=5), item(ROOF + " and its gutters", "a2", start=9, end=15))
    assert len(follow("X", [two]).actions) == 2
    same = paper("a", MARCH, item(ROOF, "a1", start=0, end=5), item(ROOF + ".", "a2", start=9, end=15))
    followed = follow("X", [same])
    assert len(followed.actions) == 1
    assert [each.matched_by for each in followed.items] == [None, "repeated"]


def test_an_item_goes_on_with_the_one_that_it_is_most_like() -> None:
    before = paper("a", MARCH, item(ROOF, "a1", start=0, end=5), item(ROOF + " with new slates", "a2", start=9, end=15))
    after = paper("b", JUNE, item(ROOF + " with new slates", "b1"))
    action = by_text(follow("X", [before, after]))[ROOF + " with new slates"]
    assert action.items == 2


def test_a_recommendation_and_its_resolution_in_one_place_are_one() -> None:
    asked = item(DRAINS, "a1", start=10, end=50)
    decided = item("That officers " + DRAINS.lower(), "a2", kind="decision", sort="requested", start=5, end=50)
    assert len(follow("X", [paper("a", MARCH, asked, decided, kind="minutes")]).actions) == 1


@pytest.mark.parametrize(
    ("kind", "days", "wanted"),
    [
        ("minutes", 299, 1),
        ("minutes", 365, 2),
        ("action_plan", 365, 1),
        ("action_plan", 1200, 2),
        ("inspection_report", 100, 2),
    ],
)
def test_how_long_an_item_may_be_unseen(kind: str, days: int, wanted: int) -> None:
    later = date.fromordinal(MARCH.toordinal() + days)
    followed = follow("X", [paper("a", MARCH, item(DRAINS, "a1"), kind=kind), paper("b", later, item(DRAINS, "b1"), kind=kind)])
    assert len(followed.actions) == wanted


def test_a_paper_without_a_date_has_actions_of_its_own() -> None:
    followed = follow("X", [paper("a", MARCH, item(ROOF, "a1")), paper("b", None, item(ROOF, "b1"))])
    assert sorted((action.first_date is None, action.items) for action in followed.actions) == [(False, 1), (True, 1)]


def test_a_short_item_needs_its_owner() -> None:
    def actions(owner: str | None) -> int:
        before, after = (item("Replace the boiler", name, owner=who) for name, who in (("a", "Ann"), ("b", owner)))
        return len(follow("X", [paper("a", MARCH, before), paper("b", JUNE, after)]).actions)

    assert (actions("Ann"), actions("Bob"), actions(None)) == (1, 2, 2)


def test_a_split_action_names_where_it_came_from() -> None:
    when, who = due(2021, 9, 1), "Head of Early Help"
    whole = item("Publish the neglect strategy for schools and train foster carers in safer caring", "a1", owner=who, due=when)
    one = item("Publish the neglect strategy for schools", "b1", owner=who, due=when, start=0, end=5)
    other = item("Train foster carers in safer caring", "b2", owner=who, due=when, start=9, end=15)
    actions = by_text(follow("X", [paper("a", MARCH, whole), paper("b", JUNE, one, other)]))
    assert actions[whole.text].items == 2
    (split,) = (action for action in actions.values() if action.came_from)
    assert split.came_from == actions[whole.text].id


def test_a_merged_action_ends_where_the_other_takes_it_in() -> None:
    one = item("Publish the gritting map of country lanes", "a1", owner="Highways", number="3", start=0, end=5)
    other = item("Publish a list of the salt bins of all wards", "a2", owner="Highways", number="4", start=9, end=15)
    text = "Publish the gritting map of country lanes and a list of the salt bins of all wards"
    whole = item(text, "b1", owner="Highways", number="4")
    actions = by_text(follow("X", [paper("a", MARCH, one, other), paper("b", JUNE, whole)]))
    ended = actions[one.text]
    assert (ended.went_into, ended.closed_date, ended.closed_reason) == (actions[other.text].id, JUNE, "merged")
    assert actions[other.text].items == 2


def digests(*texts: str) -> tuple[str, str]:
    one, other = (item(text).terms.digest for text in texts)
    return pair(one, other)


def test_what_people_said_holds() -> None:
    gutter = "Mend what leaks at the old town hall"
    papers = [
        paper("a", MARCH, item(ROOF, "a1"), item(DRAINS, "a2", start=60, end=99)),
        paper("b", JUNE, item(gutter, "b1"), item(DRAINS, "b2", start=60, end=99)),
    ]
    assert len(follow("X", papers).actions) == 3
    said = Pairs(same=frozenset([digests(ROOF, gutter)]), different=frozenset([digests(DRAINS, DRAINS)]))
    followed = follow("X", papers, said)
    actions = by_text(followed)
    assert (actions[ROOF].items, actions[DRAINS].items, len(followed.actions)) == (2, 1, 3)
    assert {each.finding: (each.confirmed, each.matched_by) for each in followed.items if each.action == actions[ROOF].id} == {
        "a1": (True, None),
        "b1": (True, "confirmed"),
    }


def test_the_order_of_papers_and_items_is_of_no_account() -> None:
    texts = ((ROOF, 0), (DRAINS, 50), (f"{ROOF} soon", 100))
    papers = [
        paper(name, day, *(item(text, f"{name}{at}", start=at, end=at + 9) for text, at in texts))
        for name, day in (("a", MARCH), ("b", JUNE), ("c", JUNE), ("d", None))
    ]
    wanted = follow("X", papers)
    shuffled = [Paper(each.document, each.day, each.kind, tuple(reversed(each.items))) for each in papers]
    random.Random(3).shuffle(shuffled)
    assert follow("X", shuffled) == wanted
