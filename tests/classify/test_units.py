"""Sentences as the models read them: without names and numbers, in order, found again by their digests."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.classify import labels, measure
from pipeline.classify.units import Unit, stem, tokens, units, words
from pipeline.process import read_document
from pipeline.review.question import FUNCTIONS
from pipeline.settings import Settings
from pipeline.sources import Input
from pipeline.verdicts import digest
from tests.classify.test_classify import examples

COLUMNS = ["document", "start", "words", "digest", "first", "second", "function", "themes"]
TEXT = "# Repairs\n\nMrs Moss asked for a plan. The plan was late in 2024.\n\nOne two.\n\n- Mend the gate at once\n"


@pytest.fixture
def doc(tmp_path: Path):  # type: ignore[no-untyped-def]
    (tmp_path / "x.md").write_text(TEXT)
    return read_document(Input("x.md", str(tmp_path / "x.md")), Settings()).document


def test_sentences_carry_their_heading_and_what_stood_before(doc) -> None:  # type: ignore[no-untyped-def]
    found = [unit for unit in units(doc) if unit.layout != "heading"]
    assert [unit.text for unit in found] == ["Mrs Moss asked for a plan.", "The plan was late in 2024.", "Mend the gate at once"]
    assert [unit.heading for unit in found] == ["Repairs"] * 3
    assert found[1].before == "Mrs Moss asked for a plan."
    assert all(doc.text[unit.start : unit.end] == unit.text for unit in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cllr Moss asked for 84% by 3 May 2026", ["cllr", "NAME", "asked", "for", "PERCENT", "by", "NUMBER", "MONTH", "YEAR"]),
        ("Larchester Road was closed", ["larchester", "NAME", "was", "closed"]),
        ("RESOLVED TO CLOSE", ["resolved", "to", "close"]),
    ],
)
def test_names_and_numbers_are_read_by_what_they_are(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_endings_are_cut_and_short_words_and_marks_are_not() -> None:
    assert {stem(word) for word in ("requests", "requested", "requesting")} == {"request"}
    assert [stem(word) for word in ("was", "NAME", "bus")] == ["was", "NAME", "bus"]


def test_what_the_rules_saw_is_read_too() -> None:
    unit = Unit(0, 9, "Mend this now")
    assert set(tokens(unit, ["decision"]).split()) - set(tokens(unit).split()) == {"rule:decision"}


def written(folder: Path, rows: list[dict[str, object]]) -> Path:
    with (folder / "functions.csv").open("w", newline="") as lines:
        table = csv.DictWriter(lines, COLUMNS)
        table.writeheader()
        table.writerows(rows)
    return folder


def row(words_: str, **changes: object) -> dict[str, object]:
    held = {"document": "x.md", "start": 0, "words": len(words_.split()), "digest": digest(words_), "first": "target"}
    return held | {"second": "target", "function": "target", "themes": "finance;housing"} | changes


def test_a_label_finds_its_sentence_by_its_words_though_it_has_moved(doc, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    found = labels.of_documents(written(tmp_path, [row("The plan was late in 2024", start=9000)]), {"x.md": doc})
    (label,) = found.found
    assert (label.unit.text, label.function, label.themes, label.twice) == (
        "The plan was late in 2024.",
        "target",
        ("finance", "housing"),
        True,
    )
    assert found.missing == ()


def test_a_label_of_words_within_a_sentence_is_the_sentences(doc, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (label,) = labels.of_documents(written(tmp_path, [row("the gate at", second="")]), {"x.md": doc}).found
    assert (label.unit.text, label.twice) == ("Mend the gate at once", False)


def test_what_is_missing_is_told(doc, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = written(tmp_path, [row("never said so"), row("The plan", document="y.md")])
    found = labels.of_documents(folder, {"x.md": doc})
    assert found.found == ()
    assert list(found.missing) == ["x.md: 1 of 1 sentences are not in its text", "y.md: 1 labels, no such document"]


def test_reviewed_labels_know_their_document_by_its_bytes(doc, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = written(tmp_path, [row("Mend the gate at once", document=doc.sha256)])
    assert [label.unit.text for label in labels.of_documents(folder, {"elsewhere.md": doc}).found] == ["Mend the gate at once"]


def test_the_sentences_of_our_own_are_many_and_legal() -> None:
    own = list(labels.own(Path(__file__).parents[2] / "data" / "labels"))
    assert len(own) >= 600
    assert {label.function for label in own} == set(FUNCTIONS)
    assert all(bool(label.themes) == (label.function in {"recommendation", "undertaking", "decision", "rating"}) for label in own)
    assert len({label.unit.text for label in own}) == len(own)


def test_figures() -> None:
    assert measure.calibration_error([True, True, False, False], [0.75, 0.75, 0.25, 0.25]) == 0.25
    assert measure.calibration_error([True] * 3 + [False], [0.75] * 4) == 0.0
    assert measure.threshold([True, True, False, True], [0.9, 0.8, 0.7, 0.6], 0.75, least=2) == 0.6
    assert measure.threshold([True, True, False, False], [0.9, 0.8, 0.7, 0.6], 0.99, least=2) == 0.8
    assert measure.threshold([False, False], [0.9, 0.8], 0.5, least=1) == 1.01
    assert measure.reliability([True, False], [0.95, 0.95]) == ((0.95, 0.5, 2),)


def test_no_council_is_measured_by_what_was_learnt_of_it() -> None:
    own = replace(examples()[0].label, group=None, twice=False)
    seen = []

    def fit(left):  # type: ignore[no-untyped-def]
        seen.append({each.group for each in left})

    made = [*examples(), replace(examples()[0], label=own)]
    for asked, _ in measure.left_out(made, fit, 4):
        assert {made[at].group for at in asked}.isdisjoint(seen[-1])
        assert "" in seen[-1]
