"""Larchester City Council: three performance reports and a budget decision."""

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


FILES = {
    "larchester/corporate-performance-q2-2023-24.pdf": quarter_2_2023,
    "larchester/corporate-performance-q4-2023-24.docx": quarter_4_2023,
    "larchester/corporate-performance-q2-2024-25.pdf": quarter_2_2024,
    "larchester/Cabinet Decision Notice 06-02-2024.pdf": budget_decision,
}
