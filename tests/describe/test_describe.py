"""Fields of documents: each as the document says it, in its usual forms, and nothing where it says nothing."""

import dataclasses
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.councils import match
from pipeline.dates.interval import Interval
from pipeline.describe import describe
from pipeline.errors import BadInput
from pipeline.model import Document, DocumentFields, Origin, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy
from tests.shared import SHARED, needs_shared


def document(text: str, source: str = "paper.md") -> Document:
    file = SourceFile(source, text.encode(), "text/markdown", "0" * 64)
    return tidy(file, parse(file))


def fields(text: str, source: str = "paper.md") -> DocumentFields:
    return describe(document(text, source), match).fields


def iso(value: Interval | None) -> str | None:
    return value.iso if value else None


LETTER = """Ofsted

9 March 2021

Ms H Solloway, Director of Children's Services

Wethermere Borough Council

Dear Ms Solloway

## Focused visit to Wethermere Borough Council children's services

This letter summarises the findings of the focused visit {when}. Her Majesty's Inspectors for this visit were {who}.
"""


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("on 26 and 27 January 2021", "2021-01-26", "2021-01-27"),
        ("on 30 January and 2 February 2021", "2021-01-30", "2021-02-02"),
        ("between 6 and 8 October 2020", "2020-10-06", "2020-10-08"),
        ("from 26 to 28 January", "2021-01-26", "2021-01-28"),
        ("on the 15 and 16 of December 2020", "2020-12-15", "2020-12-16"),
        ("on 27 January", "2021-01-27", "2021-01-27"),
        ("on 15 and 16 December", "2020-12-15", "2020-12-16"),
    ],
)
def test_days_of_a_visit(when: str, start: str, end: str) -> None:
    found = fields(LETTER.format(when=when, who="Tara Greenhill and Olu Bankole"))
    assert (iso(found.inspection_start), iso(found.inspection_end)) == (start, end)
    assert (found.kind, found.framework, found.lead_inspector) == ("inspection_letter", "focused_visit", "Tara Greenhill")
    assert iso(found.published) == iso(found.date) == "2021-03-09"
    assert (found.council, found.gss_code) == ("Wethermere", None)


@pytest.mark.parametrize(
    "who", ["Tara Greenhill", "Tara Greenhill, HMI, and Olu Bankole, HMI", "Ms Tara Greenhill and Olu Bankole"]
)
def test_the_first_inspector_named_leads(who: str) -> None:
    assert fields(LETTER.format(when="on 27 January", who=who)).lead_inspector == "Tara Greenhill"


REPORT = """# {council}

## Inspection of children's social care services

Inspection dates: {when}

Lead inspector: {lead}

The impact of leaders on social work practice with children and families: good
"""


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("13 May to 24 May 2019", "2019-05-13", "2019-05-24"),
        ("10 to 21 July 2023", "2023-07-10", "2023-07-21"),
        ("29 April 2019 to 3 May 2019", "2019-04-29", "2019-05-03"),
        ("12–16 June 2023", "2023-06-12", "2023-06-16"),
        ("03/06/2019 to 14/06/2019", "2019-06-03", "2019-06-14"),
        ("13 to 17 May and 3 to 7 June 2019", "2019-05-13", "2019-06-07"),
        ("28 November 2022 to 9 December 2022", "2022-11-28", "2022-12-09"),
    ],
)
def test_days_of_an_inspection(when: str, start: str, end: str) -> None:
    found = fields(REPORT.format(council="London Borough of Barnet", when=when, lead="Ann Other, His Majesty's Inspector"))
    assert (iso(found.inspection_start), iso(found.inspection_end)) == (start, end)
    assert (found.kind, found.framework, found.lead_inspector) == ("inspection_report", "ilacs", "Ann Other")
    assert (found.council, found.gss_code) == ("Barnet", "E09000003")
    assert found.date is None


def test_two_leading_inspectors_are_both_named() -> None:
    lead = "Ann Other, His Majesty's Inspector, and Bea Second, His Majesty's Inspector"
    text = REPORT.format(council="Luton Borough Council", when="13 to 24 May 2024", lead=lead)
    assert fields(text.replace("inspector:", "inspectors:")).lead_inspector == "Ann Other and Bea Second"


def test_a_council_is_matched_as_at_the_inspection() -> None:
    text = "# Inspection of Somerset children's services\n\nInspection dates: {}\n\nLead inspector: Ann Other\n"
    before, after = fields(text.format("3 to 7 October 2022")), fields(text.format("2 to 6 October 2023"))
    assert (before.gss_code, after.gss_code) == ("E10000027", "E06000066")


def test_the_date_in_a_report_s_name_is_its_publication() -> None:
    found = fields(REPORT.format(council="Barnet Council", when="13 to 24 May 2024", lead="Ann Other"), "barnet-2024-07-01.md")
    assert iso(found.published) == "2024-07-01"
    assert found.origin("published") == Origin("published", "path")


def test_a_letterhead_dated_before_the_visit_is_not_believed() -> None:
    found = fields(LETTER.format(when="on 26 and 27 January 2022", who="Tara Greenhill"))
    assert found.published is None
    assert found.date is None


@dataclass(frozen=True)
class Paper:
    text: str
    expected: dict[str, str | None]


PAPERS = {
    "minutes": Paper(
        "# Wethermere Borough Council\n\n## Corporate Parenting Panel\n\nMinutes of the meeting held on Thursday 14 "
        "March 2024\n\n"
        "Present: Councillors Quennell and Szabo\n\n1. Apologies\n\nThe Panel noted the update. RESOLVED that it be noted.\n",
        {"kind": "minutes", "council": "Wethermere", "body": "Corporate Parenting Panel", "date": "2024-03-14", "title": None},
    ),
    "one item": Paper(
        "# Agenda item\n\n## Update on the improvement plan\n\n### Minutes:\n\nThe Committee noted that a report "
        "would come by 10 May 2021.\n",
        {"kind": "minutes", "title": "Update on the improvement plan", "date": None, "body": None},
    ),
    "an item's purpose is no title": Paper(
        "Agenda item\n\nTo receive an update from the Director.\n\nThe Committee noted the update and asked for more.\n",
        {"kind": "minutes", "title": None},
    ),
    "report": Paper(
        "Meeting: Children's scrutiny committee\n\nMeeting date: Monday 11 March 2019\n\nTitle of report: Progress "
        "against the plan\n\n"
        "Report by: Director\n\n## Purpose of report\n\nTo inform Larchester City Council of progress.\n",
        {"kind": "report", "body": "Children's scrutiny committee", "date": "2019-03-11", "title": "Progress against the plan"},
    ),
    "capitals": Paper(
        "Meeting: CHILDREN'S TRUST\n\nDate:\n\nReport Title: Review of January 2010\n\nReport of: Director\n",
        {"kind": "report", "body": "Children's Trust", "date": None, "title": "Review of January 2010"},
    ),
    "action plan": Paper(
        "# Children's Services Improvement Plan\n\nPosition at 31 March 2025\n\n| Action | Lead | Status "
        "|\n|---|---|---|\n| Train staff | AD | Green |\n",
        {"kind": "action_plan", "title": "Children’s Services Improvement Plan", "date": "2025-03-31", "body": None},
    ),
    "decision notice": Paper(
        "# Larchester City Council\n\n## Notice of decisions taken by the Cabinet\n\nMeeting held on: Tuesday 6 "
        "February 2024\n\n"
        "Date of publication: 8 February 2024\n\nCall-in deadline: 15 February 2024\n",
        {"kind": "decision_notice", "body": "Cabinet", "date": "2024-02-06", "published": "2024-02-08", "council": "Larchester"},
    ),
    "agenda": Paper(
        "# Audit Committee\n\n## Agenda\n\nTuesday 24 September 2024 at 6pm\n\n1. Apologies for absence\n\n2. "
        "Declarations of interest\n\n3. Urgent business\n",
        {"kind": "agenda", "body": "Audit Committee", "date": "2024-09-24", "title": None},
    ),
    "published only": Paper(
        "# A note on parking\n\nPublished: 3 May 2022\n\nParking is free on Sundays.\n",
        {"kind": "other", "published": "2022-05-03", "date": None},
    ),
    "a parish, though the county is named": Paper(
        "# Great Tissingdon Parish Council\n\nMinutes of the meeting of the Council held on 13 May 2024\n\nPresent: "
        "Cllr Dunstable; Cllr Roe, Norfolk County Council\n",
        {"kind": "minutes", "council": "Great Tissingdon", "gss_code": None, "body": "Council"},
    ),
    "another council's help": Paper(
        "Agenda item\n\nImprovement\n\nMinutes:\n\nEssex County Council would check the audits. Services in Barnet "
        "were changing. "
        "The Committee agreed Barnet's protocol.\n",
        {"council": "Barnet", "gss_code": "E09000003"},
    ),
    "between past and future": Paper(
        "Agenda item\n\nPlan\n\nMinutes:\n\nThe Committee noted that it was 82% in May 2014. The rest would be done "
        "by July 2014.\n",
        {"date": "2014"},
    ),
    "between two years": Paper(
        "Agenda item\n\nPlan\n\nMinutes:\n\nThe Committee noted that inspectors came in October 2019. A plan would be "
        "sent by 10 February 2020.\n",
        {"date": None},
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_papers(name: str) -> None:
    found = fields(PAPERS[name].text)
    for field, wanted in PAPERS[name].expected.items():
        content = getattr(found, field)
        plain = content.iso if isinstance(content, Interval) else content
        assert (plain or "").replace("’", "'") == (wanted or "").replace("’", "'"), field


def test_every_field_that_is_set_says_where_it_was_read() -> None:
    found = fields(PAPERS["report"].text)
    for name in ("kind", "body", "date", "title"):
        origin = found.origin(name)
        assert origin and origin.source in ("content", "layout", "properties", "path")


def test_every_field_has_an_origin_with_its_words_or_a_reason() -> None:
    doc = describe(document(PAPERS["report"].text), match)
    quoted = {one.field: doc.text[one.start : one.end] for one in doc.fields.origins if one.start is not None}
    assert quoted["date"] == "Monday 11 March 2019"
    assert (quoted["body"], quoted["title"]) == ("Children's scrutiny committee", "Progress against the plan")
    assert {one.field for one in doc.fields.origins} == {field.name for field in dataclasses.fields(doc.fields)} - {"origins"}
    for one in doc.fields.origins:
        assert (one.reason is None) == (getattr(doc.fields, one.field) is not None), one


REASONS = {
    "two bodies": (
        "# Issue - meetings\n\nParking\n\nMeeting: 23/01/2024 - Cabinet (Item 39)\n\nMeeting: 30/01/2024 - Council (Item 4)\n",
        {"body": "it is of the meetings of more than one body"},
    ),
    "a day without its year": (
        "# Minutes of the Roads Committee\n\nMonday 6 November\n\nPresent: Cllr A Moss\n\nThe hedge is cut.\n",
        {"date": "its head gives a day without a year", "title": "minutes of a whole meeting have none"},
    ),
    "two years": (
        PAPERS["between two years"].text,
        {"date": "what it tells as past and what it tells as to come lie in different years"},
    ),
    "nothing": ("A note on hedges.\n", {"kind": "nothing in it is a sign of a kind with enough weight"}),
    "unregistered": (
        PAPERS["decision notice"].text,
        {"gss_code": "the register has no council of that name as at the document's date"},
    ),
    "a letter dated too early": (
        LETTER.format(when="on 26 and 27 January 2022", who="Tara Greenhill"),
        {"date": "the date at its head lies before the inspection"},
    ),
}


@pytest.mark.parametrize("name", REASONS)
def test_what_is_null_says_why(name: str) -> None:
    text, wanted = REASONS[name]
    found = fields(text)
    for field, reason in wanted.items():
        assert found.origin(field) == Origin(field, None, reason=reason)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_described(text: str) -> None:
    try:
        found = fields(text)
    except BadInput:
        return
    assert found.kind
    assert found.gss_code is None or found.council


@needs_shared
@pytest.mark.parametrize("gold", sorted((SHARED / "gold" / "seeds").glob("*.json")), ids=lambda path: path.stem)
def test_the_founding_documents(gold: Path) -> None:
    wanted = json.loads(gold.read_text())["document"]
    data = (SHARED / "seeds" / wanted["source"]).read_bytes()
    file = SourceFile(wanted["source"], data, "text/plain", "0" * 64)
    found = describe(tidy(file, parse(file)), match).fields
    for name in ("kind", "title", "council", "gss_code", "body", "date", "published", "framework", "lead_inspector"):
        content = getattr(found, name)
        assert (content.iso if isinstance(content, Interval) else content) == wanted.get(name), name


@needs_shared
def test_a_sample_of_real_inspections() -> None:
    rows = [json.loads(line) for line in (SHARED / "gold" / "ofsted.jsonl").read_text().splitlines()][7::23]
    wrong = []
    for row in rows:
        data = (SHARED / "corpus" / "ofsted" / row["source"]).read_bytes()
        file = SourceFile(row["source"], data, "application/pdf", "0" * 64)
        found = describe(tidy(file, parse(file)), match).fields
        for name in ("kind", "framework", "published", "inspection_start", "inspection_end", "lead_inspector"):
            content = getattr(found, name)
            plain = content.iso if isinstance(content, Interval) else content
            if name not in row.get("excluded", {}) and plain != row[name]:
                wrong.append((row["source"], name, plain))
        day = date.fromisoformat(row["inspection_start"])
        council = match(row["council"] or "", day)
        if council and re.sub(r"\W", "", found.council or "") != re.sub(r"\W", "", council.nice_name):
            wrong.append((row["source"], "council", found.council))
    assert wrong == []


ITEM = """# Issue - meetings

Parking Review

Meeting: 23/01/2024 - {body} (Item 39)

Minutes:

RESOLVED that the report be noted.
"""


@pytest.mark.parametrize(("body", "said"), [("Cabinet", "Cabinet"), ("HOUSING AND LAND BOARD", "Housing and Land Board")])
def test_an_item_page_tells_whose_meeting_it_was(body: str, said: str) -> None:
    found = fields(ITEM.format(body=body))
    assert (found.body, iso(found.date), found.title) == (said, "2024-01-23", "Parking Review")


def test_two_bodies_of_one_item_settle_none() -> None:
    two = ITEM.format(body="Cabinet") + "\nMeeting: 30/01/2024 - Council (Item 4)\n"
    assert fields(two).body is None


@pytest.mark.parametrize(
    "line", ["Report of the Cabinet Member for Roads", "That Cabinet", "Decision Maker: Cabinet Member for Roads"]
)
def test_what_is_no_body(line: str) -> None:
    assert fields(f"# Agenda item\n\nParking Review\n\n{line}\n\nMinutes:\n\nThe report was noted.\n").body is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            "MINUTE of MEETING of the ROADS COMMITTEE held in the Old Hall, Elmford on Tuesday 8 November 2016 at 2.00pm.",
            "2016-11-08",
        ),
        ("Draft Minutes of Meeting held on Thursday 12th January 2012", "2012-01-12"),
        ("Minutes November 2011", "2011-11"),
    ],
)
def test_days_in_the_heads_of_minutes(head: str, day: str) -> None:
    assert iso(fields(f"{head}\n\nPresent: Cllr A Moss\n\nIt was agreed that the hedge be cut.\n").date) == day


def test_a_period_reported_on_is_no_date() -> None:
    told = "# Agenda item\n\nRoads\n\nOn works for the period 1 July 2017 to 30\n\nSeptember 2017.\n\nMinutes:\n\nIt was noted.\n"
    assert fields(told).date is None


@pytest.mark.parametrize(
    ("source", "council"), [("barking-dagenham-2010.md", "Barking and Dagenham"), ("elmswick-2011-parish.md", "Elmswick")]
)
def test_the_council_that_a_file_is_named_for(source: str, council: str) -> None:
    text = "Minutes November 2011\n\nPresent: Mrs Vale (Parish Clerk)\n\nPaid: Northmoor Parish Council £13.20\n\nAll agreed.\n"
    assert fields(text, source).council == council


def test_a_plan_of_the_council_names_none() -> None:
    assert fields("# Agenda item\n\nYear-end Council Plan Monitoring\n\nMinutes:\n\nIt was noted.\n").council is None


def test_a_joint_inspection_is_dated_before_its_verb() -> None:
    letter = LETTER.format(when="of May", who="Tara Greenhill").replace(
        "This letter",
        "Between 6 and 8 October 2020, Ofsted and others undertook a joint inspection in Wethermere. This letter",
    )
    found = fields(letter)
    assert (iso(found.inspection_start), iso(found.inspection_end)) == ("2020-10-06", "2020-10-08")


@pytest.mark.parametrize(("source", "day"), [("council-3rd-june-2015.md", "2015-06-03"), ("item 6 July 2015.md", None)])
def test_a_meetings_day_in_the_files_name(source: str, day: str | None) -> None:
    assert iso(fields("# Minutes of the Council\n\nPresent: Cllr A Moss\n\nThe hedge is cut.\n", source).date) == day
