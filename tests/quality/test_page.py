"""The page of figures, and the figures by council."""

import pytest

from pipeline.evaluate.breakdown import by, left_out, measured
from pipeline.evaluate.scores import Counts, Judged, Scored
from pipeline.trust import Support
from tests.quality import page


def scored(council: str, *judged: Judged, gold: int = 4, form: str = "minutes") -> Scored:
    return Scored(f"{council}.pdf", form, council, {"decision": gold}, list(judged))


def judged(rule: str, *, right: bool) -> Judged:
    return Judged("decision", rule, right, right)


def test_counts_are_added_by_group() -> None:
    papers = [scored("Marle", judged("a", right=True)), scored("Marle", judged("a", right=False)), scored("Oxley")]
    assert by(papers, lambda it: it.council) == {
        "Marle": {"decision": Counts(8, 2, 1, 1)},
        "Oxley": {"decision": Counts(4)},
    }


def test_a_rule_is_trusted_by_what_other_councils_tell_of_it() -> None:
    wrong = [judged("guess", right=False) for _ in range(8)]
    papers = [scored("Marle", *wrong), scored("Oxley", judged("guess", right=True), judged("sure", right=True))]
    assert measured(papers)["guess"] == Support(9, 1)
    # In Oxley the rule goes to review, for Marle's papers show it wrong; in Marle nothing but Oxley's one right finding is known.
    assert left_out(papers) == {"decision": Counts(8, 9, 1, 1)}


def test_what_is_written_by_hand_stays(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(page, "PAGE", tmp_path / "quality.md")
    monkeypatch.setattr(page, "_parts", lambda: ["figures"])
    page.PAGE.write_text(f"old figures\n{page.MARK}\n\nby hand\n", encoding="utf-8")
    page.write()
    page.write()
    text = page.PAGE.read_text(encoding="utf-8")
    assert text.startswith("# Quality")
    assert text.endswith(f"figures\n{page.MARK}\n\nby hand\n")
    assert "old figures" not in text


def test_wilson_interval() -> None:
    low, high = page.wilson(48, 50)
    assert (round(low, 3), round(high, 3)) == (0.865, 0.989)
