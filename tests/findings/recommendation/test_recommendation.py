"""Recommendations of whole documents: tables, inspectors' own voice, deadlines; the tagged sentences are in ``examples.txt``."""

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import parse_printed
from pipeline.findings import kinds
from pipeline.findings._shared.reading import Reader
from pipeline.findings.recommendation.value import Recommendation
from pipeline.model import Document, Finding, Record, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.growth import growth
from tests.shared import SHARED, needs_shared

PLUGIN = kinds()["recommendation"]
READER = Reader([PLUGIN])
PLAN = """| Action | Lead officer | By when |
|---|---|---|
| Train all team managers in reflective supervision | Head of Service | March 2025 |
| Workforce | HR | June 2025 |
"""


def document(text: str, kind: str = "minutes", framework: str | None = None) -> Document:
    """Return Markdown as a tidied document of a kind."""
    file = SourceFile("test.md", text.encode(), "text/markdown", "0" * 64)
    doc = tidy(file, parse(file))
    return doc.described(replace(doc.fields, kind=kind, framework=framework))


def recommendations(text: str, kind: str = "minutes", framework: str | None = None) -> list[Finding]:
    return list(PLUGIN.find(READER.read(document(text, kind, framework))))


def records(found: list[Finding]) -> list[Record]:
    return [{**finding.value.record(), "quote": finding.evidence.quote, "rule": finding.rule} for finding in found]


def test_rows_that_say_what_to_do_are_actions() -> None:
    (row,) = records(recommendations(PLAN, "action_plan"))
    assert row["kind"] == "action"
    assert row["owner"] == "Head of Service"
    assert row["due"] == "2025-03"
    assert row["quote"] == "Train all team managers in reflective supervision"


def test_further_actions_beside_risks_and_what_the_controller_of_audit_recommended_are_columns_of_what_to_do() -> None:
    risks = (
        "| Ref | Risk | Further action | By when |\n|---|---|---|---|"
        "\n| R1 | Empty homes | Take a plan for voids to Cabinet | May 2024 |\n| R2 | Pay | Pay review | May 2024 |\n"
    )
    (row,) = records(recommendations(risks, "report"))
    assert (row["kind"], row["quote"], row["due"]) == ("action", "Take a plan for voids to Cabinet", "2024-05")
    audit = (
        "| No. | Recommendation of the Controller of Audit | Lead | Due |\n|---|---|---|---|"
        "\n| 1 | The council should set clear targets for parks | Chief Officer | June 2019 |\n"
    )
    (told,) = records(recommendations(audit, "action_plan"))
    assert told["kind"] == "inspection"


def test_a_plan_tells_the_inspectors_recommendation_and_beside_it_what_the_council_does() -> None:
    table = (
        "| Ref | Ofsted recommendation | What we will do | Lead | By when |\n|---|---|---|---|---|"
        "\n| 1 | Make every plan specific | Audit forty plans each quarter | Head of Care | May 2024 |"
        "\n| 2 | | Recruitment campaign | Head of Care | June 2024 |\n"
    )
    told, done = records(recommendations(table, "action_plan"))
    assert (told["kind"], told["quote"]) == ("inspection", "Make every plan specific")
    assert (done["kind"], done["quote"]) == ("action", "Audit forty plans each quarter")


def test_a_report_tells_what_is_proposed_and_who_must_act_but_not_what_members_said() -> None:
    text = (
        "The peer review team said that the Council should publish its workforce plan. It is proposed that this be done by"
        " June 2024. The Head of Roads must confirm the depot's needs by 30 April 2024. Members asked for this report in March."
    )
    kinds = [row["kind"] for row in records(recommendations(text, "report"))]
    assert kinds == ["inspection", "officer", "action"]


def test_a_priority_table_of_an_area_send_report() -> None:
    table = (
        "| Responsible body | Areas for priority action |\n|---|---|"
        "\n| Northmoor | Leaders should bring every late plan up to date. |\n"
    )
    (row,) = records(recommendations(table, "inspection_report", "send"))
    assert row["priority"] == "priority_action"
    assert row["owner"] == "Northmoor"
    assert "send" in row["themes"]
    assert row["rule"] == "recommendation.inspection_table"


def test_bullets_of_an_area_send_report_belong_to_their_row() -> None:
    text = (
        "## Areas for improvement\n\nLeaders should make sure that:\n\n- plans are on time;\n- parents are heard."
        "\n\nHealth leaders should cut waits.\n"
    )
    found = records(recommendations(text, "inspection_report", "send"))
    assert [row["quote"].split("\n")[0] for row in found] == ["Leaders should make sure that:", "Health leaders should cut waits"]
    assert "parents are heard" in found[0]["quote"]


def test_sub_headings_and_numbers_carry_a_list_on() -> None:
    text = (
        "## Areas for improvement\n\nCare leavers\n\n1. Keep in touch with all care leavers.\n\nScrutiny"
        "\n\n2. Test the challenge that members give."
        "\n\n## Inspection findings\n\n3. The council has a clear plan.\n"
    )
    assert [row["number"] for row in records(recommendations(text, "inspection_report"))] == ["1", "2"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("There is more to do to make sure that every child has an advocate when they need one.", True),
        ("The council needs to strengthen the oversight of placements that are not registered.", True),
        ("Life story work remains an area for improvement for children in long-term care.", True),
        ("Leaders recognise that there is more to do to make sure that plans are clear.", False),
        ("Social workers visit so that children's needs to be safe are met in good time.", False),
        ("Children come into care when they need to be looked after by the council.", False),
        ("Plans do not say what actions need to be completed by whom and by when.", False),
    ],
)
def test_needs_in_the_inspectors_own_voice(sentence: str, found: bool) -> None:
    assert bool(recommendations(f"## Help and protection\n\n{sentence}", "inspection_report")) is found


def test_next_steps_of_a_letter_have_their_deadline() -> None:
    text = (
        "## Next steps\n"
        "\nThe partnership should send its statement of action to the inspectorates by 9 May 2024. Visits may follow.\n"
    )
    (row,) = records(recommendations(text, "inspection_letter"))
    assert row["due"] == "2024-05-09"
    assert row["rule"] == "recommendation.next_steps"


def test_deadlines_over_the_items_of_a_list() -> None:
    text = "## Areas for improvement\n\nWithin three months:\n\n- Audit the cases that were closed.\n"
    (row,) = records(recommendations(text, "inspection_report"))
    assert row["due"] == "P3M"


def test_the_record_has_one_name_for_dates_and_durations() -> None:
    assert Recommendation("action", ("other",), due_duration="P3M").record()["due"] == "P3M"
    day = parse_printed("9 May 2024")
    assert day is not None
    assert Recommendation("action", ("other",), due=day).record()["due"] == "2024-05-09"
    assert "due" not in Recommendation("action", ("other",)).record()


def test_resolutions_are_no_recommendations() -> None:
    assert not recommendations(
        "RESOLVED:\n\n1. That the Clerk be asked to write to the supplier.\n\n2. The Clerk to order the paint."
    )


def test_a_motion_put_to_the_vote_is_no_suggestion() -> None:
    assert recommendations("Councillor Ash proposed that the evening bus should be restored.")
    assert not recommendations(
        "Councillor Ash proposed that the evening bus should be restored. This was put to the vote and lost."
    )


@given(st.text(alphabet=st.sampled_from("ACTION: the Clerk to write should Members requested that be\n-1.()[]"), max_size=300))
def test_quotes_stand_in_the_text(text: str) -> None:
    doc = document("x\n\n" + text)
    for finding in PLUGIN.find(READER.read(doc)):
        assert doc.text[finding.evidence.start : finding.evidence.end] == finding.evidence.quote


def test_what_a_long_sentence_takes_is_in_line_with_its_length() -> None:
    def text(size: int) -> str:
        return (
            "Members "
            + "of the Board for the Trees and the Head of the Service " * 5 * size
            + "asked that a report about the plan which was to " * 3 * size
        )

    assert growth(recommendations, text) < 8


def _f1(one: str, two: str) -> float:
    first, second = (Counter(re.findall(r"\w+", text.lower())) for text in (one, two))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


@needs_shared
def test_formal_lists_of_inspections() -> None:
    wanted = matched = found = 0
    lines = Path(SHARED / "gold" / "ofsted.jsonl").read_text(encoding="utf-8").splitlines()
    for gold in map(json.loads, lines[5::24]):
        if "recommendations" in (gold.get("excluded") or {}):
            continue
        file = SourceFile(
            gold["source"], Path(SHARED / "corpus" / "ofsted" / gold["source"]).read_bytes(), "application/pdf", gold["sha256"]
        )
        doc = tidy(file, parse(file))
        doc = doc.described(replace(doc.fields, kind=gold["kind"], framework=gold["framework"]))
        formal = [item for item in PLUGIN.find(READER.read(doc)) if item.rule.endswith(("_list", "_table"))]
        hits = [item for item in gold["recommendations"] if any(_f1(item["quote"], one.evidence.quote) >= 0.5 for one in formal)]
        wanted, found, matched = wanted + len(gold["recommendations"]), found + len(formal), matched + len(hits)
    assert wanted > 50
    assert 2 * matched / (wanted + found) >= 0.97
