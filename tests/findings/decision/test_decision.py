"""Decisions of whole documents, their outcomes and votes; the tagged sentences are in ``examples.txt``."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings import kinds
from pipeline.findings._shared.enumerators import follows
from pipeline.findings._shared.reading import Reader
from pipeline.findings.decision.outcome import outcome_of
from pipeline.findings.decision.vote import vote_of
from pipeline.model import Document, Finding, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.growth import growth

PLUGIN = kinds()["decision"]
READER = Reader([PLUGIN])


def document(text: str, kind: str = "minutes") -> Document:
    """Return Markdown as a tidied document of a kind."""
    file = SourceFile("test.md", text.encode(), "text/markdown", "0" * 64)
    doc = tidy(file, parse(file))
    return doc.described(replace(doc.fields, kind=kind))


def decisions(text: str, kind: str = "minutes") -> list[Finding]:
    return list(PLUGIN.find(READER.read(document(text, kind))))


@pytest.mark.parametrize(
    ("text", "under", "outcome"),
    [
        ("That the report be noted", "resolved", "noted"),
        ("That the report be received", "resolved", "noted"),
        ("That the approved plan be referred to Cabinet", "resolved", "referred"),
        ("That a further report be presented in May", "resolved", "requested"),
        ("That the ferry company be asked for figures on delays", "resolved", "requested"),
        ("to receive a further report in May", "agreed", "requested"),
        ("That the Clerk write to the supplier", "resolved", "requested"),
        ("That the Head of Housing be authorised to sign", "resolved", "delegated"),
        ("That approval be given to the sale of the yard", "resolved", "approved"),
        ("That the minutes be accepted", "agreed", "approved"),
        ("That the recommendations be accepted", "agreed", "agreed"),
        ("That the application be refused", "resolved", "rejected"),
        ("That the fees be set at £20", "resolved", "other"),
        ("That the hall be painted", "resolved", "other"),
        ("that the hall be painted", "agreed", "agreed"),
        ("That Councillor Elm be appointed as champion", "resolved", "appointed"),
        ("That Council be recommended to adopt the policy", "resolved", "recommended"),
    ],
)
def test_outcome_is_the_first_operative_verb(text: str, under: str, outcome: str) -> None:
    assert outcome_of(text, under) == outcome


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("carried by 7 votes to 3 with 2 abstentions", "7-3-2"),
        ("For: 21 Against: 19 Abstain: 2", "21-19-2"),
        ("9 for; 2 against; 1 abstention", "9-2-1"),
        ("with 8 votes for, 3 against and 1 abstention", "8-3-1"),
        ("lost by four votes to six", "4-6"),
        ("for 7, against 3, abstentions 1", "7-3-1"),
        ("It was unanimously resolved", "unanimous"),
        ("All in favour", "unanimous"),
        ("agreed by a majority", "majority"),
        ("the report for 2019", None),
    ],
)
def test_vote(text: str, vote: str | None) -> None:
    assert vote_of(text) == vote


@pytest.mark.parametrize(
    ("one", "two", "so"),
    [
        ("1", "2", True),
        ("a", "b", True),
        ("h", "i", True),
        ("i", "ii", True),
        ("iv", "v", True),
        ("1", "3", False),
        ("b", "b", False),
        ("9", "a", False),
    ],
)
def test_numbers_follow_each_other(one: str, two: str, so: bool) -> None:
    assert follows(one, two) is so


@pytest.mark.parametrize("kind", ["report", "agenda", "action_plan", "inspection_report", "inspection_letter"])
def test_only_meetings_decide(kind: str) -> None:
    assert decisions("RESOLVED:\n\n1. That the report be noted.", "minutes")
    assert not decisions("RESOLVED:\n\n1. That the report be noted.", kind)


def test_the_next_agenda_item_is_no_resolution() -> None:
    found = decisions(
        "RESOLVED:\n\n(1) That the report be noted.\n\n(2) That the plan be approved.\n\n17. Bus shelters\n\nThere was no report."
    )
    assert [finding.evidence.quote for finding in found] == ["That the report be noted", "That the plan be approved"]


def test_reasons_are_kept_apart() -> None:
    found = decisions("RESOLVED:\n\n1. That the lease be renewed.\n\nReasons:\n\n1. That the mill be kept in use.")
    assert [finding.evidence.quote for finding in found] == ["That the lease be renewed"]


def test_a_bare_lead_in_within_the_list_gives_way_to_its_items() -> None:
    found = decisions("RESOLVED: That the Cabinet:\n\n(a) notes the tracker;\n\n(b) approves the saving.")
    assert [(finding.value.record()["outcome"], finding.value.record()["number"]) for finding in found] == [
        ("noted", "a"),
        ("approved", "b"),
    ]


@given(st.text(alphabet=st.sampled_from("RESOLVED agreed that it was be noted:.;()1a\n-“”’"), max_size=300))
def test_quotes_stand_in_the_text(text: str) -> None:
    doc = document("x\n\n" + text)
    for finding in PLUGIN.find(READER.read(doc)):
        assert doc.text[finding.evidence.start : finding.evidence.end] == finding.evidence.quote


def test_what_a_long_sentence_takes_is_in_line_with_its_length() -> None:
    def text(size: int) -> str:
        return (
            "The Committee "
            + "and the Board of the Council for Trees " * 3 * size
            + "agreed that the motion proposed by Councillor Ash was " * size
        )

    assert growth(decisions, text) < 8


def test_what_a_tracker_lists_as_recommended_was_decided_elsewhere() -> None:
    table = "| Recommendation Made | Outcome |\n|---|---|\n| That details of the tolls be investigated | Pending |\n"
    assert decisions(table, "other") == []


def test_a_bar_of_a_table_is_no_resolution() -> None:
    assert decisions("Agreed\n\n|\n", "other") == []
