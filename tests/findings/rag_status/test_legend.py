"""Keys: read as such, never findings, and they win over the rule on hues; words and signs beside colours."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pipeline.findings.rag_status import PLUGIN, RagStatus
from pipeline.model import Finding
from tests.findings._build import Row, read, tables

RED, AMBER, GREEN, BLUE, ORANGE, PURPLE = "#ff0000", "#ffc000", "#00b050", "#0070c0", "#ed7d31", "#7030a0"
KEY: list[Row] = [(("", GREEN), "Meets the policy"), (("", AMBER), "More work is wanted"), (("", RED), "Must be drawn again")]


def find(*parts: Sequence[Row], header: bool = False) -> list[Finding]:
    return list(PLUGIN.find(read(tables(parts, header=header), PLUGIN)))


def told(*parts: Sequence[Row], header: bool = False) -> list[tuple[str, str]]:
    values = [(finding.value, finding.evidence.quote) for finding in find(*parts, header=header)]
    return [(value.rating, quote) for value, quote in values if isinstance(value, RagStatus)]


def test_a_fill_that_the_key_explains_rates_a_table_of_one_row() -> None:
    row: list[Row] = [("Cycle parking", ("Not met", RED), "Draw it again")]
    assert told(row) == []
    assert told(KEY, row) == [("red", "Cycle parking")]
    assert told(row, KEY) == [("red", "Cycle parking")], "the key may stand behind"


def test_a_fill_that_the_key_leaves_out_stays_decoration() -> None:
    assert told(KEY, [(("Name", BLUE), "Role"), (("Ann", BLUE), "Chair")]) == []


def test_the_key_wins_over_the_hue() -> None:
    key: list[Row] = [(("", ORANGE), "Red: late"), (("", AMBER), "Amber: at risk"), (("", GREEN), "Green: on track")]
    plan: list[Row] = [("Action", "RAG"), ("Write the guide", ("", ORANGE)), ("Hire staff", ("", AMBER))]
    assert told(plan) == [("amber", "Write the guide"), ("amber", "Hire staff")]
    assert told(plan, key) == [("red", "Write the guide"), ("amber", "Hire staff")]


def test_a_key_that_lies_across() -> None:
    inside: list[Row] = [(("Complete", BLUE), ("On track", GREEN), ("At risk", AMBER), ("Off track", RED))]
    beside: list[Row] = [("Key", ("", GREEN), "On track", ("", AMBER), "At risk", ("", RED), "Off track")]
    plan: list[Row] = [("Write the guide", ("May", RED))]
    for key in (inside, beside):
        assert told(key) == []
        assert told(key, plan) == [("red", "Write the guide")]


def test_letters_that_a_key_spells_out_are_no_colours() -> None:
    plan: list[Row] = [("Action", "Status"), ("Write the guide", "A"), ("Hire staff", "A"), ("Train staff", "P")]
    spelt: list[Row] = [("A", "Achieved"), ("P", "Partly there"), ("N", "Nothing yet")]
    coloured: list[Row] = [("R", "Red: late"), ("A", "Amber: at risk"), ("G", "Green: on track")]
    assert [rating for rating, _ in told(plan, coloured)] == ["amber", "amber"]
    assert told(plan, spelt) == []


def test_a_letter_of_the_key_s_own_takes_the_colour_of_its_swatch() -> None:
    key: list[Row] = [(("C", BLUE), "Complete"), (("G", GREEN), "On track"), (("R", RED), "Off track")]
    assert told(key, [("Action", "RAG"), ("Write the guide", "C"), ("Hire staff", "R")]) == [
        ("blue", "Write the guide"),
        ("red", "Hire staff"),
    ]


@pytest.mark.parametrize(
    ("content", "rating", "conflict"),
    [
        (("Green", RED), "green", "the cell is filled red"),
        (("G", RED), "green", "the cell is filled red"),
        (("🟢", RED), "green", "the cell is filled red"),
        (("Overdue", GREEN), "green", "the cell says Overdue"),
        (("On track", RED), "red", "the cell says On track"),
        (("Not on track", RED), "red", None),
        (("Amber", "#ffff00"), "amber", None),
        (("Amber/Red", RED), "amber_red", None),
        (("On track", GREEN), "green", None),
    ],
)
def test_colour_and_word_that_contradict_each_other_are_kept_and_flagged(
    content: tuple[str, str], rating: str, conflict: str | None
) -> None:
    (finding,) = find([("Action", "RAG"), ("Write the guide", content)])
    assert isinstance(finding.value, RagStatus)
    assert (finding.value.rating, finding.conflict) == (rating, conflict)
    assert (finding.confidence < 0.6) is (conflict is not None)


def test_a_key_settles_what_would_be_a_contradiction() -> None:
    key: list[Row] = [(("", RED), "On track"), (("", AMBER), "At risk"), (("", GREEN), "Overdue")]
    (finding,) = find(key, [("Action", "RAG"), ("Write the guide", ("On track", RED))])
    assert finding.conflict is None


def test_signs_take_the_colour_of_their_cell_but_trends_rate_nothing() -> None:
    signs: list[Row] = [("Action", "Status"), ("Write the guide", ("●", GREEN)), ("Hire staff", ("▲", RED))]
    assert [finding.rule for finding in find(signs)] == ["rag_status.cell_icon"] * 2
    assert told(signs) == [("green", "Write the guide"), ("red", "Hire staff")]
    trends: list[Row] = [("Measure", "Direction of travel"), ("Visits", ("▲", GREEN)), ("Plans", ("▼", RED))]
    assert told(trends, header=True) == []


def test_a_filled_cell_of_several_paragraphs_rates_once() -> None:
    doc = tables([[("Action", "RAG"), ("Write the guide", ("In hand", RED), ("until May", RED))]], header=False)
    first, second = doc.blocks[-2:]
    assert first.cell and second.cell
    doc = type(doc)(doc.source, doc.sha256, doc.media_type, doc.text, (*doc.blocks[:-1], _moved(second, first)))
    assert len(list(PLUGIN.find(read(doc, PLUGIN)))) == 1


def _moved(block, other):  # type: ignore[no-untyped-def]
    return type(block)(block.kind, block.start, block.end, cell=other.cell)


def test_a_table_of_actions_below_the_words_of_a_key_is_no_key() -> None:
    rows: list[Row] = [
        ("Action", "Lead", "Due", "Progress", "BRAG"),
        ("Adopt the plan", "Planning", "March", "At risk", ("", AMBER)),
        ("Let the contract", "Leisure", "May", "On track", ("", GREEN)),
    ]
    doc = tables([rows], header=False, before="BRAG key: red is late")
    headed = replace(doc, blocks=tuple(replace(block, section=("BRAG key: red is late",)) for block in doc.blocks))
    assert [finding.value.record()["rating"] for finding in PLUGIN.find(read(headed, PLUGIN))] == ["amber", "green"]
