"""Evaluation of whole documents, complete and structural gold."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import UsageProblem
from pipeline.evaluate import Report, evaluate
from pipeline.evaluate.run import Prediction
from pipeline.registry import Scoring

SCORINGS = {
    "decision": Scoring("tokens", strict=("outcome",)),
    "recommendation": Scoring("tokens", strict=("kind",), text=("owner",)),
    "judgement": Scoring("overlap", key=("area",), strict=("area", "grade", "timing")),
}
TEXT = "That the report be noted. Ask the director to write."


def scored(tmp_path: Path, gold: dict, findings: list[dict], document: dict | None = None, suffix: str = ".json") -> Report:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "one.txt").write_text(TEXT)
    (tmp_path / f"gold{suffix}").write_text(json.dumps(gold))
    record = {
        "document": document or {},
        "outcome": {"status": "ok"},
        "findings": [{"rule": "r", **finding} for finding in findings],
    }

    def predict(paths: list[Path]) -> Iterator[Prediction]:
        return (Prediction(record, TEXT) for _ in paths)

    return evaluate(tmp_path / f"gold{suffix}", tmp_path / "documents", predict, SCORINGS)


def test_strict_needs_the_attributes_and_misses_are_named(tmp_path: Path) -> None:
    gold = {
        "document": {"source": "one.txt", "kind": "minutes"},
        "findings": [
            {"type": "decision", "quote": "That the report be noted", "outcome": "noted"},
            {
                "type": "recommendation",
                "quote": "Ask the director to write",
                "kind": "committee",
                "owner": "the director",
                "themes": ["other"],
            },
        ],
    }
    found = [
        {"type": "decision", "quote": "That the report be noted", "outcome": "agreed"},
        {"type": "decision", "quote": "quite something else", "outcome": "agreed"},
    ]
    report = scored(tmp_path, gold, found, {"kind": "minutes", "title": "guessed"})
    decisions = report.kinds["decision"]
    assert (decisions.gold, decisions.predicted, decisions.matched, decisions.strict) == (1, 2, 1, 0)
    assert report.kinds["recommendation"].recall() == 0
    assert report.fields["kind"].value == 1
    assert report.fields["title"].value == 0, "a field that gold leaves out may not be guessed"
    assert [(miss.problem, miss.kind) for miss in report.misses] == [
        ("differs", "document"), ("differs", "decision"), ("false", "decision"), ("missed", "recommendation"),
    ]  # fmt: skip


def test_themes_and_free_text_are_scored_on_matched_pairs(tmp_path: Path) -> None:
    wanted = {
        "type": "recommendation",
        "quote": "Ask the director to write",
        "kind": "action",
        "owner": "the director",
        "themes": ["a", "b"],
    }
    found = {**wanted, "owner": "director", "themes": ["a", "c"]}
    report = scored(tmp_path, {"document": {"source": "one.txt"}, "findings": [wanted]}, [found])
    assert report.kinds["recommendation"].f1(strict=True) == 1
    assert report.themes.f1() == 0.5
    assert report.attributes["recommendation", "owner"].value == pytest.approx(2 / 3)


def test_of_a_stretch_only_its_pages_are_scored(tmp_path: Path) -> None:
    wanted = {"type": "decision", "quote": "That the report be noted", "outcome": "noted"}
    found = [{**wanted, "page": 3}, {**wanted, "quote": "of another page", "page": 7}]
    report = scored(tmp_path, {"document": {"source": "one.txt", "pages": [2, 4]}, "findings": [wanted]}, found)
    assert report.kinds["decision"].precision() == 1


STRUCTURAL = {
    "source": "some/folder/one.txt",
    "kind": "inspection_report",
    "framework": "ilacs",
    "council": "Northmere Borough Council",
    "published": None,
    "inspection_start": None,
    "inspection_end": None,
    "lead_inspector": None,
    "judgements": [{"area": "in_care", "grade": "good", "timing": "current"}],
    "recommendations": [
        {"quote": "one two three four five six", "heading": "H", "parts": ["one two three", "four five six"]},
        {"quote": "seven eight nine", "heading": "H"},
    ],
}


def listed(quote: str) -> dict:
    return {"type": "recommendation", "quote": quote, "rule": "recommendation.inspection_list.item"}


def test_structural_gold_takes_parts_and_leaves_prose_and_earlier_grades_alone(tmp_path: Path) -> None:
    found = [
        {"type": "judgement", "area": "in_care", "grade": "good", "timing": "current", "quote": "a"},
        {"type": "judgement", "area": "in_care", "grade": "good", "timing": "current", "quote": "again, in a heading"},
        {"type": "judgement", "area": "adoption", "grade": "good", "timing": "previous", "quote": "b"},
        listed("one two three"),
        listed("four five six"),
        {"type": "recommendation", "quote": "in prose", "rule": "recommendation.prose_need"},
        listed("nothing like it"),
    ]
    report = scored(tmp_path, STRUCTURAL, found, {"council": "Northmere"}, ".jsonl")
    judgements, lists = report.kinds["judgement"], report.kinds["recommendation"]
    assert (judgements.gold, judgements.predicted, judgements.strict) == (1, 1, 1)
    assert (lists.gold, lists.predicted, lists.matched) == (2, 2, 1)
    assert report.fields["council"].value == 1


def test_a_wrong_grade_is_detected_but_not_strict(tmp_path: Path) -> None:
    found = [{"type": "judgement", "area": "in_care", "grade": "inadequate", "timing": "current", "quote": "a"}]
    judgements = scored(tmp_path, STRUCTURAL, found, suffix=".jsonl").kinds["judgement"]
    assert (judgements.matched, judgements.strict) == (1, 0)


def test_what_a_line_excludes_is_not_scored(tmp_path: Path) -> None:
    gold = {**STRUCTURAL, "excluded": {"recommendations": "no list", "council": "not named"}}
    report = scored(tmp_path, gold, [listed("anything")], suffix=".jsonl")
    assert "recommendation" not in report.kinds
    assert "council" not in report.fields


@pytest.mark.parametrize("content", ["not json", "{}", "[]"])
def test_a_file_that_is_no_gold_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "gold.json").write_text(content)
    with pytest.raises(UsageProblem, match="not a gold file"):
        evaluate(tmp_path / "gold.json", tmp_path, lambda paths: [], SCORINGS)


def test_missing_gold_and_missing_documents_fail(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="no gold"):
        evaluate(tmp_path / "none.json", tmp_path, lambda paths: [], SCORINGS)
    (tmp_path / "gold.json").write_text(json.dumps({"document": {"source": "gone.txt"}, "findings": []}))
    with pytest.raises(UsageProblem, match=r"gone\.txt"):
        evaluate(tmp_path / "gold.json", tmp_path, lambda paths: [], SCORINGS)
