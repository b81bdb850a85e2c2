"""Whose document it is: every council of the register in the heads of its papers, and none in another's."""

from datetime import date, timedelta

import pytest

from pipeline.councils import Council, match, register
from pipeline.describe import describe
from pipeline.model import DocumentFields, SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy

HEADS = (
    "# {name}\n\nMinutes of the Audit Committee held on {day}\n\nPresent: Cllr Moss\n",
    "{capitals}\n\nMINUTES OF A MEETING OF THE AUDIT COMMITTEE held on {day}\n\nPresent: Cllr Moss\n",
    "Minutes of the meeting of {name} held on {day}\n\nPresent: Cllr Moss\n",
    "Report to: Cabinet\n\nDate: {day}\n\nReport of: Director\n\nPotholes in {short} are many. Residents in {short} wrote.\n",
    "# {name}\n\n## Inspection of {short} local authority children's services\n\nInspection dates: {day}\n\nOfsted\n",
)
# Names without "Council" or "Borough", and regions: silent at the head of a paper, never another's.
KNOWN = 0.96


def fields(text: str, source: str = "paper.md") -> DocumentFields:
    file = SourceFile(source, text.encode(), "text/markdown", "0" * 64)
    return describe(tidy(file, parse(file)), match).fields


def day_of(council: Council) -> date:
    """Return a day on which the council was there: shortly before its end, else in autumn 2025."""
    return council.end - timedelta(30) if council.end else date(2025, 10, 1)


@pytest.mark.parametrize("head", HEADS)
def test_every_council_is_known_by_the_head_of_its_papers(head: str) -> None:
    right, wrong = 0, []
    councils = [council for council in register() if "Combined" not in council.type]
    for council in councils:
        day = day_of(council)
        told = {"name": council.name, "capitals": council.name.upper(), "short": council.nice_name, "day": f"{day:%d %B %Y}"}
        found = fields(head.format(**told)).gss_code
        right += found == council.gss_code
        if found not in (council.gss_code, None):
            wrong.append((council.name, found))
    assert wrong == []
    assert right >= len(councils) * KNOWN


@pytest.mark.parametrize("region", ["London", "Greater London", "West Midlands"])
def test_a_region_is_no_council(region: str) -> None:
    assert match(region, date(2024, 1, 1)) is None
    assert match("City of London", date(2024, 1, 1)) is not None


@pytest.mark.parametrize("place", ["Greater Manchester", "North Peterborough", "Somewhere and Luton", "Luton and Somewhere"])
def test_part_of_a_name_is_no_council(place: str) -> None:
    text = f"# Inspection of {place} local authority children's services\n\nInspection dates: 1 October 2024\n\nOfsted\n"
    assert fields(text).gss_code is None


JOINT = "# {}\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Mr Ash\n"


@pytest.mark.parametrize(
    "head",
    [
        "Joint Waste Committee of Luton Borough Council and Medway Council",
        "Luton Borough Council and Medway Council Joint Planning Board",
        "Luton Borough Council\n\n# Medway Council\n\n## Joint Audit Panel",
    ],
)
def test_a_paper_of_two_councils_is_of_neither(head: str) -> None:
    found = fields(JOINT.format(head))
    origin = found.origin("council")
    assert found.council is None
    assert origin and origin.reason == "it is of several councils jointly"


@pytest.mark.parametrize(
    ("source", "text", "council"),
    [
        ("archive/luton/minutes.md", "The Committee noted that roads in Luton were bad.", "Luton"),
        ("archive/luton/minutes.md", "The Committee noted that roads were bad.", None),
        ("archive/elmshire/minutes.md", "The Committee noted that roads in Elmshire were bad.", "Elmshire"),
        ("archive/elmshire/minutes.md", "The Committee asked after the Elmshire Show.", None),
        ("archive/reading/minutes.md", "Reading was heard. The Committee noted that children love reading.", None),
        ("archive/planning/minutes.md", "The Committee was told in Planning terms what planning is.", None),
    ],
)
def test_a_folder_named_for_its_council(source: str, text: str, council: str | None) -> None:
    assert fields(f"Agenda item\n\nRoads\n\nMinutes:\n\n{text}\n", source).council == council
