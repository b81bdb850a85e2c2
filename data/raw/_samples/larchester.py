"""Larchester City Council: three performance reports, a budget decision, an audit committee."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import Grid, blocks, grid
from _samples.pdf import Look, draw
from _samples.word import write

COUNCIL = "Larchester City Council"
RED, AMBER, GREEN = "{#e60000}", "{#ffbf00}", "{#00a651}"


def table(source: str, previous: str) -> Grid:
    head = f"Indicator | Target | Actual | {previous} | England average | RAG"
    return grid(f"{head}\n{source.strip()}", 66, 18, 18, 22, 22, 20)


def front(quarter: str, meeting: str, title: str) -> str:
    return f"""
# {title}

> Report to: Scrutiny Commission / Date of meeting: {meeting} / Report of: Strategic Director of Resources / Wards affected: All

## Purpose

This report tells the Commission how the council performed in {quarter}, against the measures in its corporate plan.

## Recommendations

That the Commission:
"""


def quarter_2_2023() -> bytes:
    title = "Corporate performance report: Quarter 2 2023/24"
    look = Look(title, COUNCIL, header=(COUNCIL, title), footer=("Scrutiny Commission, 21 November 2023",))
    return draw(
        look,
        blocks(
            front("the second quarter of 2023/24 (July to September 2023)", "21 November 2023", title)
            + """
a) notes the results in the table; and

b) asks the Cabinet Member for Housing to report on repairs to its meeting in February 2024.

## Results
"""
        ),
        table(
            f"""
Safeguarding enquiries concluded within 60 days | 85% | 71% | 74% | 80% | Red {RED}
People still at home 91 days after reablement | 84% | 82.5% | 81.9% | 83.8% | Amber {AMBER}
Yearly reviews of care packages completed | 75% | 63% | 60% | 62% | Red {RED}
Routine housing repairs finished on time | 95% | 78% | 80% | n/a | Red {RED}
Empty council homes re-let within 28 days | 80% | 76% | 70% | n/a | Amber {AMBER}
Invoices paid within 30 days | 95% | 96% | 95% | n/a | Green {GREEN}
""",
            "Quarter 1",
        ),
        blocks("""
## What lies behind the figures

1. Two measures for adult social care are red because of vacancies. Nine of 41 social work posts were empty at the end of September.
Six people have accepted offers and will start by the end of January 2024.

2. Repairs have been held back by a dispute with the contractor. The dispute was settled in October. The Head of Housing forecasts that
90% of routine repairs will be finished on time by March 2024.

3. The council expects to overspend by 2.4% of its net budget, which is £4.1 million. A recovery plan is due on 15 December 2023.
"""),
    )


def quarter_4_2023() -> bytes:
    title = "Corporate performance report: Quarter 4 2023/24"
    return write(
        title,
        COUNCIL,
        "Scrutiny Commission, 18 June 2024",
        blocks(
            front("the last quarter of 2023/24 (January to March 2024)", "18 June 2024", title)
            + """
a) notes the year-end results; and

b) agrees that repairs stay on its work programme until the target has been met in two quarters running.

## Results
"""
        ),
        table(
            f"""
Safeguarding enquiries concluded within 60 days | 85% | 79% | 75% | 80% | Amber {AMBER}
People still at home 91 days after reablement | 84% | 84.6% | 83.0% | 83.8% | Green {GREEN}
Yearly reviews of care packages completed | 75% | 68% | 66% | 62% | Amber {AMBER}
Routine housing repairs finished on time | 95% | 87% | 81% | n/a | Amber {AMBER}
Empty council homes re-let within 28 days | 80% | 81% | 77% | n/a | Green {GREEN}
Invoices paid within 30 days | 95% | 97% | 96% | n/a | Green {GREEN}
""",
            "Quarter 3",
        ),
        blocks("""
## What lies behind the figures

1. None of the six measures is red, where three had been in the second quarter.

2. Repairs fell short of the 90% that had been forecast for March. The Head of Housing now expects to reach 90% by September 2024.

3. The year ended with an overspend of 1.1%, less than half of what was feared in the autumn.
"""),
    )


def quarter_2_2024() -> bytes:
    title = "Corporate performance report: Quarter 2 2024/25"
    look = Look(title, COUNCIL, header=(COUNCIL, title), footer=("Scrutiny Commission, 19 November 2024",))
    return draw(
        look,
        blocks(
            front("the second quarter of 2024/25 (July to September 2024)", "19 November 2024", title)
            + """
a) notes the results in the table.

## Results
"""
        ),
        table(
            f"""
Safeguarding enquiries concluded within 60 days | 85% | 86% | 83% | 81% | Green {GREEN}
People still at home 91 days after reablement | 85% | 85.2% | 84.9% | 84.0% | Green {GREEN}
Yearly reviews of care packages completed | 75% | 73% | 70% | 63% | Amber {AMBER}
Routine housing repairs finished on time | 95% | 91% | 88% | n/a | Amber {AMBER}
Empty council homes re-let within 28 days | 80% | 84% | 82% | n/a | Green {GREEN}
Invoices paid within 30 days | 95% | 93% | 96% | n/a | Amber {AMBER}
""",
            "Quarter 1",
        ),
        blocks("""
## What lies behind the figures

1. Safeguarding enquiries moved from amber to green for the first time in three years.

2. Payment of invoices slipped to amber because a new finance system went live in August. The backlog
is expected to be cleared by 31 December 2024.

3. Satisfaction with repairs was 83%, eleven percentage points higher than a year earlier.
"""),
    )


def budget_decision() -> bytes:
    title = "Decision notice: Cabinet, 6 February 2024"
    look = Look(title, COUNCIL, header=(COUNCIL, "Decision notice"), footer=("Published 8 February 2024",))
    return draw(
        look,
        blocks("""
# Notice of decisions taken by the Cabinet

> Meeting held on: Tuesday 6 February 2024 / Date of publication: 8 February 2024 / Call-in deadline: 5.00pm on 15 February 2024

A decision may be called in by any five members.

## Item 5. Revenue budget 2024/25 and medium-term financial plan

Key decision: Yes

! RESOLVED:

a) That Council be recommended to approve a net revenue budget of £171.3 million for 2024/25.

b) That Council be recommended to raise council tax by 4.99%, of which 2% is for adult social care.

c) That the Strategic Director of Resources be given delegated authority to make minor changes before the papers are sent out.

d) That the risks to the plan be noted.

## Item 6. Award of contract for housing repairs

Key decision: Yes

! RESOLVED:

a) That the award of a five-year contract for responsive repairs to the highest-scoring bidder, with effect from 1 July 2024, be approved.

b) That a report on the first six months of the contract be brought to the Cabinet by March 2025.

## Item 7. Proposal to close the Tannery Lane day centre

Key decision: No

! RESOLVED:

a) That a decision be deferred to the meeting on 16 April 2024, so that the views of carers can be heard.
"""),
    )


def audit_agenda() -> bytes:
    title = "Agenda: Audit and Governance Committee, 24 September 2024"
    look = Look(title, COUNCIL, footer=("Audit and Governance Committee, 24 September 2024",))
    return draw(
        look,
        blocks("""
# Larchester City Council

! Audit and Governance Committee

> Date: Tuesday 24 September 2024 / Time: 6.00pm / Venue: Committee Room 2, The Guildhall, Larchester

> Members: Councillors Adeyemi (Chair), Brockway, Castellan, Dhillon, Everard, Fothergill and Gwynne

## Agenda

1. Apologies for absence

2. Declarations of interest

3. Minutes of the meeting held on 16 July 2024 (pages 3 to 8)

4. Statement of accounts 2023/24 (pages 9 to 164)

5. Internal audit progress report (pages 165 to 178)

6. Housing repairs: follow-up of the audit of 2023 (pages 179 to 186)

7. Strategic risk register (pages 187 to 202)

8. Work programme (pages 203 to 204)

9. Exclusion of the press and public

Papers are published five clear working days before the meeting. For more about this agenda ask Democratic Services.
"""),
    )


def audit_minutes() -> bytes:
    return write(
        "Minutes of the Audit and Governance Committee, 24 September 2024",
        COUNCIL,
        "Audit and Governance Committee, 24 September 2024",
        blocks("""
# Audit and Governance Committee

! Minutes of the meeting held on Tuesday 24 September 2024 at 6.00pm in the Guildhall, Larchester

Present: Councillors Adeyemi (Chair), Brockway, Castellan, Dhillon, Everard and Gwynne

Apologies: Councillor Fothergill

## 21. Minutes

! RESOLVED:

1. That the minutes of the meeting held on 16 July 2024 be approved as a correct record.

## 22. Statement of accounts 2023/24

The Head of Finance presented the accounts. The external auditor told members that the audit was three quarters done and that her opinion
would be given by 30 November 2024. She had recommended that the council should reconcile its payroll control account every month.

Councillor Castellan asked how much of last year’s savings had been delivered. The Head of Finance replied that 86% had
been, against a target of 95%.

! Action: Head of Finance to send members a list of the savings that were missed by 11 October 2024.

! RESOLVED:

1. That the draft statement of accounts be noted.

2. That the Chair be authorised to sign the accounts.

## 23. Internal audit progress report

The Chief Internal Auditor reported that 11 of 14 audits in the plan had been started. Of the high-priority actions from earlier audits, nine were
green, three were amber and one, on access rights to the social care system, remained red. That action had been due by the end of June 2024 and
the service now expected to finish it in December 2024.

The Committee asked that the Director of Adult Services attend its next meeting to explain the delay.

! RESOLVED:

1. That progress against the audit plan be noted.

2. That the Director of Adult Services be asked to attend the meeting on 26 November 2024.

3. That the revised audit charter be approved.

## 24. Housing repairs: follow-up

The audit of 2023 had made eight recommendations. Six had been put in place, which is 75%. Work on the other two, stock checks in vans and
the recording of missed appointments, was rated amber and would be complete by the end of Quarter 4 2024/25.

! It was AGREED unanimously:

1. That the findings be endorsed.

2. That a further follow-up be carried out in six months’ time.
"""),
    )


FILES = {
    "larchester/corporate-performance-q2-2023-24.pdf": quarter_2_2023,
    "larchester/corporate-performance-q4-2023-24.docx": quarter_4_2023,
    "larchester/corporate-performance-q2-2024-25.pdf": quarter_2_2024,
    "larchester/Cabinet Decision Notice 06-02-2024.pdf": budget_decision,
    "larchester/Agenda 24092024 Audit and Governance Committee.pdf": audit_agenda,
    "larchester/Minutes 24092024 Audit and Governance Committee.docx": audit_minutes,
}
