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
