"""How far a rule is trusted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import trust
from pipeline.classify import MODELS
from pipeline.classify.artefact import read_card
from pipeline.findings import kinds
from pipeline.findings.decision.value import Decision
from pipeline.model import Evidence, Finding
from pipeline.trust import Support, confidence, measured, to_rows, weighed


def finding(estimate: float, conflict: str | None = None) -> Finding:
    at = Evidence("0" * 64, 0, 5, "noted")
    return Finding("decision", Decision(outcome="noted"), at, "decision.resolved_list", estimate, conflict=conflict)


def test_what_was_measured_outweighs_the_estimate() -> None:
    assert confidence(0.8, None) == 0.8
    assert confidence(0.8, Support(2, 0)) == pytest.approx(0.53)
    assert confidence(0.8, Support(100, 98)) == pytest.approx(0.97)


@given(st.integers(0, 500), st.integers(0, 500), st.floats(0, 1))
def test_a_confidence_is_a_share(judged: int, right: int, estimate: float) -> None:
    assert 0 <= confidence(estimate, Support(max(judged, right), right)) <= 1


def test_readings_that_disagree_lower_it() -> None:
    support = {"decision.resolved_list": Support(100, 100)}
    (sure,), (doubted,) = weighed([finding(0.8)], support), weighed([finding(0.8, "the cell is red")], support)
    assert sure.confidence == 0.99
    assert doubted.confidence < 0.7
    assert doubted.id == sure.id


def test_every_measured_rule_is_one_of_a_kind_or_a_model_that_proposes() -> None:
    assert measured()
    proposes = f"model:functions@{read_card(MODELS / 'functions').version}"
    assert {rule.partition(".")[0] for rule in measured()} - {proposes} <= set(kinds())


def test_the_table_holds_what_was_measured() -> None:
    rows = to_rows(measured())
    assert {row["rule"]: Support(row["judged"], row["right"]) for row in rows} == measured()
    assert all(0 <= row["right"] <= row["judged"] for row in rows)


def test_findings_of_little_confidence_are_left_to_a_reader() -> None:
    sure, doubted = finding(0.9), finding(0.4)
    assert trust.parted([sure, doubted], 0.5) == ((sure,), (doubted,))
