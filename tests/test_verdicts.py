"""Verdicts of people: they hold for the words and the value that were judged, in every later build."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import verdicts
from pipeline.errors import UsageProblem
from pipeline.model import SourceFile
from pipeline.process import process
from pipeline.settings import Settings
from pipeline.verdicts import Verdict, applied, digest, read, value_digest, write

TEXT = "MINUTES\n\nRESOLVED: That the report be noted.\n"


def source(text: str = TEXT) -> SourceFile:
    data = text.encode()
    return SourceFile("x.txt", data, "text/plain", hashlib.sha256(data).hexdigest())


def judged(answer: str, **changes: object) -> Verdict:
    found = process(source()).findings[0]
    at = found.evidence
    said = value_digest(found.value.record())
    return replace(
        Verdict(at.document, found.kind, at.start, digest(at.quote), said, answer, "A. Reader", "2026-01-02"), **changes
    )


def test_a_refused_finding_is_left_to_a_reader_with_who_refused_it() -> None:
    refused = process(source(), Settings(verdicts={source().sha256: (judged("wrong"),)}))
    assert refused.findings == ()
    assert [(each.confidence, each.conflict) for each in refused.review] == [(0.0, "refused by A. Reader on 2026-01-02")]


def test_a_confirmed_finding_is_trusted_whatever_its_rule() -> None:
    (doubted,) = process(source(), Settings(review_below=1.01)).review
    (confirmed,) = applied([replace(doubted, confidence=0.1, conflict="two readings")], [judged("right")])
    assert (confirmed.confidence, confirmed.conflict) == (1.0, None)


@pytest.mark.parametrize("changes", [{"value": "another"}, {"digest": "other words"}, {"kind": "recommendation"}])
def test_a_verdict_is_silent_where_something_else_was_judged(changes: dict[str, object]) -> None:
    found = process(source()).findings
    assert applied(found, [judged("wrong", **changes)]) == found


def test_a_verdict_of_another_document_is_silent() -> None:
    settings = Settings(verdicts={"another": (judged("wrong"),)})
    assert process(source(), settings).findings == process(source()).findings


def test_verdicts_are_kept_and_the_newer_answer_of_the_same_words_holds(tmp_path: Path) -> None:
    path = tmp_path / "labels" / "verdicts.csv"
    assert write(path, [judged("wrong"), judged("right", start=900)]) == 2
    assert write(path, [judged("right", by="B. Reader")]) == 2
    held = read(path)[judged("right").document]
    assert {(each.start, each.answer, each.by) for each in held} == {
        (judged("right").start, "right", "B. Reader"),
        (900, "right", "A. Reader"),
    }


def test_of_two_verdicts_on_the_same_words_the_nearer_holds() -> None:
    near, far = judged("right"), judged("wrong", start=10_000)
    (found,) = process(source()).findings
    assert applied([found], [far, near])[0].confidence == 1.0


def test_without_a_file_there_are_no_verdicts(tmp_path: Path) -> None:
    assert read(tmp_path / "none.csv") == {}


@pytest.mark.parametrize("row", ["a,decision,x,d,v,right,me,2026-01-01", "a,decision,1,d,v,perhaps,me,2026-01-01", "a,decision"])
def test_a_spoilt_file_is_told_with_its_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "verdicts.csv"
    path.write_text(f"{','.join(verdicts.COLUMNS)}\n{row}\n")
    with pytest.raises(UsageProblem, match="line 2"):
        read(path)


def test_themes_are_no_part_of_what_a_finding_says() -> None:
    assert value_digest({"kind": "action", "themes": ["finance"]}) == value_digest({"kind": "action", "themes": []})
    assert value_digest({"kind": "action"}) != value_digest({"kind": "officer"})
