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
