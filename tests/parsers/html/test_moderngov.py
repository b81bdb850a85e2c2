"""ModernGov's pages: a whole meeting, an issue with its meetings, an issue's details, a decision's details, lists of papers."""

import pytest

from tests.parsers.reading import parsed, rows

HEAD = """<!DOCTYPE html><html><head><title>{title} - Skerrow Borough Council</title>
<link rel="canonical" href="https://democracy.skerrow.example/page.aspx?ID=7"></head><body><div id="top"><ul class="mainnav">
<li><a
href="#">Home</a></li><li><a href="#">Councillors</a></li></ul></div><div class="mgBreadcrumb">You are here: Democracy</div>
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">{title}</h1></div>"""
FOOT = '<div class="mgFooter"><p>&nbsp;</p></div></div><div id="base">Skerrow Borough Council, Moot Hall</div></body></html>'
SIZE = '<span class="mgFileSize"><img src="p.gif" alt="pdf icon" /> PDF {} KB</span>'

MEETING = (
    HEAD.format(title="Agenda, decisions and minutes")
    + """<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Housing Committee - Thursday, 8th July, 2021 6.30 pm</h2></div>
<div class="mgLinks"><ul class="mgActionList"><li><a href="#">Attendance details</a></li><li><a href="#">Agenda frontsheet """
    + SIZE.format(120)
    + """</a></li></ul></div><div class="mgContent"><p><span class="mgLabel">Venue: </span>Moot Hall</p>
<p><span class="mgLabel">Contact: </span>Ivo Lant</p><table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">14/21</p></td><td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk"
href="s1.pdf">Damp and mould """
    + SIZE.format(684)
    + """</a></p><div class="mgWordPara"><p>To note the report of the director.</p></div><ul class="mgActionList"><li>
<a href="#">Share
this item</a></li><li><a href="#">View the decision for item 14/21</a></li></ul>
<p class="mgSubItemTitleTxt">Additional documents:</p>
<ul class="mgBulletList"><li><a href="s2.pdf">Appendix 1, """
    + SIZE.format(90)
    + """</a></li></ul><p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara">
<p class="MsoNormal">1.&nbsp;&nbsp; That the
report be noted.</p></div><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Members asked about 41 homes.</p>
<p><b><u>RESOLVED</u></b></p></div></td></tr><tr><td class="mgItemNumberCell">15a</td><td>
<p class="mgAiTitleTxt">2022/23 Budget</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>This item was deferred.</p></div></td></tr></table></div>"""
    + FOOT
)


def test_a_whole_meeting_with_its_items() -> None:
    assert rows(MEETING, "text/html") == [
        "h Agenda, decisions and minutes",
        "h Housing Committee - Thursday, 8th July, 2021 6.30 pm",
        "p Venue: Moot Hall",
        "p Contact: Ivo Lant",
        "h 14/21 Damp and mould",
        "p To note the report of the director.",
        "h Additional documents:",
        "li1 Appendix 1,",
        "h Decision:",
        "li1 1 That the report be noted.",
        "h Minutes:",
        "p Members asked about 41 homes.",
        "p RESOLVED",
        "h 15a 2022/23 Budget",
        "h Minutes:",
        "p This item was deferred.",
    ]
    found = dict(parsed(MEETING, "text/html").properties)
    assert (found["committee"], found["date"]) == ("Housing Committee", "Thursday, 8th July, 2021")
    assert (found["site"], found["address"]) == ("Skerrow Borough Council", "https://democracy.skerrow.example/page.aspx?ID=7")


def issue(*meetings: tuple[str, str, str]) -> str:
    parts = (
        f'<h3 class="mgSubSubTitleTxt">Meeting: {day} - {body} (Item {item})</h3><p class="mgAiTitleTxt">{item} 20 Year Plan '
        f'{SIZE.format(145)}</p><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>It was {body}.</p></div>'
        for day, body, item in meetings
    )
    return f"{HEAD.format(title='Issue - meetings')}<h2 class=mgSubTitleTxt>20 Year Plan</h2>{''.join(parts)}{FOOT}"


def test_an_issue_with_its_meetings() -> None:
    page = issue(("24/06/2020", "Cabinet", "107"), ("02/03/2020", "Roads Panel", "9"))
    assert rows(page, "text/html") == [
        "h Issue - meetings",
        "h 20 Year Plan",
        "h Meeting: 24/06/2020 - Cabinet (Item 107)",
        "h 107 20 Year Plan",
        "h Minutes:",
        "p It was Cabinet.",
        "h Meeting: 02/03/2020 - Roads Panel (Item 9)",
        "h 9 20 Year Plan",
        "h Minutes:",
        "p It was Roads Panel.",
    ]
    assert not {"committee", "date"} & dict(parsed(page, "text/html").properties).keys()


def test_an_issue_of_one_meeting_is_of_its_day() -> None:
    found = dict(parsed(issue(("24/06/2020", "Cabinet", "107")), "text/html").properties)
    assert (found["committee"], found["date"]) == ("Cabinet", "24/06/2020")


def labelled(*pairs: tuple[str, str]) -> str:
    return "".join(f'<p><span class="mgLabel">{name}: </span>{content}</p>' for name, content in pairs)


def decision(*facts: tuple[str, str]) -> str:
    return (
        HEAD.format(title="Decision details")
        + '<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Lease of the mill</h2></div><div class="mgLinks">'
        '<ul class="mgActionList">'
        '<li><a href="#">Find out more about this issue</a></li></ul></div><div class="mgContent">'
        + labelled(facts[0], ("Decision status", "Recommendations Approved"), ("Is Key decision?", "No"))
        + '<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>That the lease be granted.</p></div>'
        + labelled(*facts[1:])
        + f'<p class="mgLabel">Accompanying Documents:</p><ul class="mgBulletList"><li><a>Plan {SIZE.format(119)}</a></li>'
        f"</ul></div>{FOOT}"
    )


def test_the_details_of_a_committees_decision() -> None:
    page = decision(
        ("Decision Maker", "Cabinet"),
        ("Publication date", "10/07/2020"),
        ("Date of decision", "09/07/2020"),
        ("Decided at meeting", '<a href="#">09/07/2020 - Cabinet</a>'),
    )
    assert rows(page, "text/html") == [
        "h Decision details",
        "h Lease of the mill",
        "p Decision Maker: Cabinet",
        "p Decision status: Recommendations Approved",
        "p Is Key decision?: No",
        "h Decision:",
        "p That the lease be granted.",
        "p Publication date: 10/07/2020",
        "p Date of decision: 09/07/2020",
        "p Decided at meeting: 09/07/2020 - Cabinet",
        "h Accompanying Documents:",
        "li1 Plan",
    ]
    found = dict(parsed(page, "text/html").properties)
    assert (found["committee"], found["date"], found["published"]) == ("Cabinet", "09/07/2020", "10/07/2020")


def test_an_officer_who_decides_is_no_committee() -> None:
    page = decision(
        ("Decision Maker", "Director of Homes"), ("Publication date", "10/07/2020"), ("Date of decision", "09/07/2020")
    )
    found = dict(parsed(page, "text/html").properties)
    assert found["published"] == "10/07/2020"
    assert "committee" not in found


def test_an_issues_details() -> None:
    page = (
        HEAD.format(title="Issue details")
        + '<h2 class="mgSubTitleTxt">Lease of the mill</h2><div class="mgContent"><p>To agree terms with the tenant.</p>'
        + labelled(("Decision type", "Key"), ("Decision status", "For Determination"), ("Wards affected", "Mill ward"))
        + '<p class="mgLabel">Agenda items</p><ul class="mgBulletList"><li><a>24/06/2020 - Cabinet</a></li></ul></div>'
        + FOOT
    )
    assert rows(page, "text/html")[2:] == [
        "p To agree terms with the tenant.",
        "p Decision type: Key",
        "p Decision status: For Determination",
        "p Wards affected: Mill ward",
        "h Agenda items",
        "li1 24/06/2020 - Cabinet",
    ]


def test_a_list_of_a_meetings_papers() -> None:
    page = (
        HEAD.format(title="Meeting documents")
        + '<h2 class="mgSubTitleTxt">Cabinet<br>Thursday, 16th August 2007</h2><p><a>Location Map</a></p>'
        "<p>Venue : Moot Hall</p>"
        "<h3>Index to Agendas</h3><ol><li><a>MINUTES</a></li><li><a>SCHOOL ROOFS - Exempt</a> (156Kb)</li></ol>" + FOOT
    )
    assert rows(page, "text/html") == [
        "h Meeting documents",
        "h Cabinet Thursday, 16th August 2007",
        "p Venue : Moot Hall",
        "h Index to Agendas",
        "li1 1 MINUTES",
        "li1 2 SCHOOL ROOFS - Exempt",
    ]


@pytest.mark.parametrize("size", ["PDF 107 KB", "pdf icon PDF 1 MB", "(PDF, 1.2 MB)", "DOCX 34 KB", "(156Kb)", "[ODT 12KB]"])
def test_sizes_of_files_are_the_sites(size: str) -> None:
    assert rows(f"<p>Report of the clerk {size}</p>", "text/html") == ["p Report of the clerk"]
    assert rows(f"Report of the clerk {size}\n\nIt was noted.", "text/plain")[0].endswith("Report of the clerk")
