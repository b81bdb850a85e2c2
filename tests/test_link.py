"""Links: findings whose quotes overlap, or that stand in one table row, belong together; neighbours do not."""

from dataclasses import dataclass

from pipeline.link import link
from pipeline.model import Block, BlockKind, Cell, Document, Finding, Value


@dataclass(frozen=True, slots=True)
class Told(Value):
    what: str = "x"


def document(*blocks: str, cells: tuple[str, ...] = ()) -> Document:
    placed, text = [], ""
    for words in blocks:
        placed.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(words)))
        text += words + "\n"
    for column, words in enumerate(cells):
        cell = Cell(0, column // 2, column % 2)
        placed.append(Block(BlockKind.TABLE_CELL, len(text), len(text) + len(words), cell=cell))
        text += words + ("\n" if column % 2 else "\t")
    return Document("a.txt", "f" * 64, "text/plain", text, tuple(placed))


def finding(doc: Document, kind: str, words: str) -> Finding:
    start = doc.text.index(words)
    return Finding(kind, Told(), doc.evidence(start, start + len(words)), f"{kind}.test", 0.9)


def test_a_date_within_a_recommendation_is_when_it_is_due() -> None:
    doc = document("Write the plan by June. Close the file by July.")
    ask = finding(doc, "recommendation", "Write the plan by June.")
    near, far = finding(doc, "target_date", "by June"), finding(doc, "target_date", "by July")
    (only,) = link(doc, [far, near, ask])
    assert (only.source, only.target, only.relation) == (ask.id, near.id, "due")


def test_the_same_words_are_linked_though_the_kinds_sort_otherwise() -> None:
    doc = document("Ensure timely assessments")
    ask, rating = (
        finding(doc, "recommendation", "Ensure timely assessments"),
        finding(doc, "rag_status", "Ensure timely assessments"),
    )
    (only,) = link(doc, [rating, ask])
    assert (only.source, only.relation, only.reason) == (ask.id, "rated", "same words")


def test_a_row_holds_an_action_and_its_date_and_the_next_row_does_not() -> None:
    doc = document(cells=("Write the plan", "June 2024", "Close the file", "July 2024"))
    asks = [finding(doc, "recommendation", words) for words in ("Write the plan", "Close the file")]
    dates = [finding(doc, "target_date", words) for words in ("June 2024", "July 2024")]
    assert [(one.source, one.target) for one in link(doc, [*asks, *dates])] == [
        (a.id, d.id) for a, d in zip(asks, dates, strict=True)
    ]


def test_neighbouring_paragraphs_are_not_linked() -> None:
    doc = document("Write the plan.", "It is due in June.")
    assert link(doc, [finding(doc, "recommendation", "Write the plan."), finding(doc, "target_date", "in June")]) == ()
    assert link(document(), []) == ()


@dataclass(frozen=True, slots=True)
class Figure(Value):
    role: str = "actual"


@dataclass(frozen=True, slots=True)
class Rating(Value):
    timing: str = "current"
    scope: str = "item"


@dataclass(frozen=True, slots=True)
class Asked(Value):
    kind: str = "action"


def rating(doc: Document, words: str, timing: str = "current", scope: str = "item") -> Finding:
    start = doc.text.index(words)
    return Finding("rag_status", Rating(timing, scope), doc.evidence(start, start + len(words)), "rag_status.test", 0.9)


def day(doc: Document, words: str, role: str = "deadline") -> Finding:
    start = doc.text.index(words)
    return Finding("target_date", Figure(role), doc.evidence(start, start + len(words)), "target_date.test", 0.9)


def figure(doc: Document, words: str, role: str) -> Finding:
    start = doc.text.index(words)
    return Finding("percentage", Figure(role), doc.evidence(start, start + len(words)), "percentage.test", 0.9)


def told(doc: Document, *findings: Finding) -> list[tuple[str, str, str, str]]:
    quotes = {each.id: each.evidence.quote for each in findings}
    return [(quotes[one.source], quotes[one.target], one.relation, one.reason) for one in link(doc, findings)]


def test_a_date_belongs_to_the_only_recommendation_of_its_paragraph() -> None:
    doc = document("Officers to write the plan. It is due in June.")
    ask, day = finding(doc, "recommendation", "Officers to write the plan."), finding(doc, "target_date", "It is due in June")
    assert told(doc, ask, day) == [(ask.evidence.quote, "It is due in June", "due", "same paragraph")]


def test_a_date_beside_two_recommendations_belongs_to_neither() -> None:
    doc = document("Officers to write the plan. The clerk to close the file. It is due in June.")
    asks = [finding(doc, "recommendation", words) for words in ("Officers to write the plan.", "The clerk to close the file.")]
    assert told(doc, *asks, finding(doc, "target_date", "It is due in June")) == []


def test_a_date_with_an_action_of_its_own_is_not_the_other_ones() -> None:
    doc = document("Officers to write the plan. The museum will open in June.")
    ask, day = (
        finding(doc, "recommendation", "Officers to write the plan."),
        finding(doc, "target_date", "The museum will open in June"),
    )
    assert told(doc, ask, day) == []


def test_a_date_far_off_in_a_paragraph_belongs_to_something_else() -> None:
    doc = document(f"Officers to write the plan. {'The debate went on about parking and the weather. ' * 4}It is due in June.")
    assert (
        told(doc, finding(doc, "recommendation", "Officers to write the plan."), finding(doc, "target_date", "It is due in June"))
        == []
    )


def test_a_target_belongs_to_the_actual_beside_it() -> None:
    doc = document("Visits in time were 84% against a target of 90% and 81% in England.")
    figures = (figure(doc, "84%", "actual"), figure(doc, "90%", "target"), figure(doc, "81%", "benchmark"))
    assert told(doc, *figures) == [("84%", "90%", "target", "same paragraph"), ("84%", "81%", "benchmark", "same paragraph")]


def test_figures_of_two_indicators_in_one_paragraph_stay_apart() -> None:
    doc = document("Visits in time were 84% and reviews 77%, against a target of 90%.")
    figures = (figure(doc, "84%", "actual"), figure(doc, "77%", "actual"), figure(doc, "90%", "target"))
    assert told(doc, *figures) == []


def test_a_rating_under_an_action_as_its_heading_rates_it() -> None:
    heading, words = "Ensure timely reviews", "The rating is amber."
    text = f"{heading}\n{words}\n"
    blocks = (
        Block(BlockKind.HEADING, 0, len(heading), level=1),
        Block(BlockKind.PARAGRAPH, len(heading) + 1, len(text) - 1, section=(heading,)),
    )
    doc = Document("a.txt", "f" * 64, "text/plain", text, blocks)
    ask, rating = finding(doc, "recommendation", heading), finding(doc, "rag_status", words)
    assert told(doc, ask, rating) == [(heading, words, "rated", "under its heading")]


def test_a_standard_is_no_date_that_is_set() -> None:
    doc = document("Answer letters within ten days, starting in June.")
    ask = finding(doc, "recommendation", "Answer letters within ten days, starting in June")
    days = day(doc, "within ten days", "standard"), day(doc, "in June", "start")
    assert told(doc, ask, *days) == [(ask.evidence.quote, "in June", "due", "one within the other")]


def test_a_rating_to_come_has_its_own_date_and_the_one_now_has_none() -> None:
    doc = document("The lifts are amber and will be green by May.")
    now, later = rating(doc, "The lifts are amber"), rating(doc, "will be green by May", "expected")
    when = day(doc, "will be green by May", "expected_completion")
    assert told(doc, now, later, when) == [("will be green by May", "will be green by May", "expected_by", "same words")]


def test_what_is_rated_has_the_date_by_which_it_will_be_done() -> None:
    doc = document("The bypass is red and will not be finished before May. A new roundabout will open in June.")
    red, done = rating(doc, "The bypass is red"), day(doc, "will not be finished before May", "expected_completion")
    opening = day(doc, "A new roundabout will open in June", "expected_completion")
    assert told(doc, red, done, opening) == [(red.evidence.quote, done.evidence.quote, "due", "same paragraph")]


def test_in_a_row_with_an_action_the_date_is_the_action_s_and_not_the_rating_s() -> None:
    doc = document(cells=("Mend the roof", "June 2024 Amber"))
    ask, when, amber = finding(doc, "recommendation", "Mend the roof"), day(doc, "June 2024"), rating(doc, "Amber")
    assert [one[2] for one in told(doc, ask, when, amber)] == ["due", "rated"]
    row = document(cells=("Roof", "June 2024 Amber"))
    whole, held = rating(row, "Roof\tJune 2024 Amber"), day(row, "Roof\tJune 2024")
    assert [one[2:] for one in told(row, whole, held)] == [("due", "same table row")]


def test_a_count_of_ratings_is_measured_by_nothing() -> None:
    doc = document("53% of the lifts were amber.")
    assert told(doc, rating(doc, "53% of the lifts were amber", scope="summary"), figure(doc, "53%", "actual")) == []


def test_each_earlier_figure_belongs_to_the_one_before_it() -> None:
    doc = document("Visits were at 85% in May against 69% in March. Reviews are 74%, up from 65%.")
    figures = (figure(doc, "85%", "actual"), figure(doc, "69%", "baseline"), figure(doc, "74%", "actual"))
    found = told(doc, *figures, figure(doc, "65%", "baseline"))
    assert [one[:3] for one in found] == [("85%", "69%", "baseline"), ("74%", "65%", "baseline")]


def test_a_figure_that_is_aimed_at_has_its_date() -> None:
    doc = document("The plan sets a target of 60% by March 2025. It was 48% in May 2023.")
    aim, now = figure(doc, "The plan sets a target of 60%", "target"), figure(doc, "48%", "actual")
    when = day(doc, "a target of 60% by March 2025")
    assert ("due" in {one[2] for one in told(doc, aim, when)}, told(doc, now, when)) == (True, [])


def test_a_rating_over_an_inspectorate_s_need_rates_it() -> None:
    heading, words = "Early Help", "Early help must be steadier."
    text = f"{heading}\n{words}\n"
    blocks = (
        Block(BlockKind.HEADING, 0, len(heading), level=1),
        Block(BlockKind.PARAGRAPH, len(heading) + 1, len(text) - 1, section=(heading,)),
    )
    doc = Document("a.txt", "f" * 64, "text/plain", text, blocks)
    need, idea = (
        Finding("recommendation", Asked(kind), doc.evidence(11, len(text) - 1), "a.test", 0.9)
        for kind in ("inspection", "committee")
    )
    assert [one[2] for one in told(doc, rating(doc, heading), need)] == ["rated"]
    assert told(doc, rating(doc, heading), idea) == []


def test_what_is_agreed_next_points_back_to_nothing() -> None:
    doc = document("Officers to write to the club. It was agreed to hold the March meeting in the hall on 4 March.")
    ask, when = (
        finding(doc, "recommendation", "Officers to write to the club"),
        day(doc, "It was agreed to hold the March meeting"),
    )
    assert told(doc, ask, when) == []


def test_a_figure_of_another_thing_in_the_next_sentence_stays_apart() -> None:
    doc = document("Of the cost 35% is met by a grant. Officers forecast an overspend of 2%. The target is 40%.")
    figures = (figure(doc, "35%", "actual"), figure(doc, "Officers forecast an overspend of 2%", "forecast"))
    assert told(doc, *figures) == []
    assert [one[2] for one in told(doc, figures[0], figure(doc, "The target is 40%", "target"))] == ["target"]


def test_what_was_said_besides_is_not_what_is_to_be_done() -> None:
    words = "The Head undertook to send a note on appeals, and advised that the plan would be signed off in May"
    doc = document(f"{words}.")
    assert told(doc, finding(doc, "recommendation", words), day(doc, "the plan would be signed off in May")) == []


@dataclass(frozen=True, slots=True)
class Dated(Value):
    role: str


def test_a_plan_that_a_later_sentence_tells_of_is_not_when_a_need_is_to_be_met() -> None:
    words = "Staff need better training. The force plans to set up a new team in early 2019. More must be done."
    doc = document(words)
    ask, start = finding(doc, "recommendation", words), doc.text.index("a new team in early 2019")
    for role, linked in (("expected_completion", False), ("deadline", True)):
        told = Finding("target_date", Dated(role), doc.evidence(start, start + 24), "target_date.test", 0.9)
        assert bool(link(doc, [ask, told])) is linked


def test_the_date_of_a_condition_is_not_when_what_follows_is_due() -> None:
    doc = document("If the deed is not signed by 16 December that permission be refused.")
    decided = finding(doc, "decision", "If the deed is not signed by 16 December that permission be refused.")
    assert link(doc, [decided, finding(doc, "target_date", "signed by 16 December")]) == ()
