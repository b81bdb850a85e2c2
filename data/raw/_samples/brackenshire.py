"""Brackenshire County Council: the area SEND inspection, and a report on the condition of its roads."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import blocks, grid
from _samples.ofsted import CLOSING
from _samples.pdf import Look, draw
from _samples.word import write

COUNCIL = "Brackenshire County Council"


def area_send() -> bytes:
    look = Look(
        "Area SEND inspection of Brackenshire Local Area Partnership",
        "Ofsted",
        header=("Local area partnership report", ""),
        footer=("Area SEND inspection report: Brackenshire Local Area Partnership", "4 March 2024 to 8 March 2024"),
        square_bullets=True,
    )
    priority = grid(
        """
Responsible body | Areas for priority action
Brackenshire County Council and North Brackenshire Integrated Care Board | The partnership should act with urgency so that children waiting for a neurodevelopmental assessment are seen, kept safe and supported while they wait. Leaders should pay particular attention to the longest waits.
Brackenshire County Council | The council should bring every overdue education, health and care plan up to date, beginning with those of young people who will leave school in 2025.
""",
        58,
        112,
    )
    improvement = grid(
        """
Areas for improvement
Partners across education, health and care should agree one set of data about need and use it when they commission services.
The partnership should see that speech and language therapy is available to the same standard in the east of the county as in the west.
Leaders should strengthen the way in which parents and carers take part in decisions about new provision.
""",
        170,
    )
    details = grid(
        """
Local authority | Integrated care board
Brackenshire County Council | North Brackenshire Integrated Care Board
Gareth Pellow, Director of Children’s Services | Dr Simone Achebe, Chief Executive
County Hall, Stourhampton | Priory House, Stourhampton
""",
        85,
        85,
    )
    return draw(
        look,
        blocks("# Area SEND inspection of Brackenshire Local Area Partnership"),
        grid(
            "Inspection dates: | 4 March 2024 to 8 March 2024\nDates of previous inspection: | 5 June 2017 to 9 June 2017",
            55,
            90,
            header=False,
        ),
        blocks("""
## Inspection outcome

Widespread and/or systemic failings give rise to significant concerns about what children and young people with special
educational needs and/or disabilities (SEND) experience and achieve, and the partnership must address these urgently.

A monitoring inspection will take place within approximately 18 months. The next full reinspection will be within approximately three years.

His Majesty’s Chief Inspector therefore requires the partnership to prepare and submit a priority action plan (area SEND).

## Information about the local area partnership

Brackenshire County Council and North Brackenshire Integrated Care Board (ICB) plan and pay for services for children and young people
with SEND in the county. The ICB took over this task from its predecessor in July 2022. About 3,900 young people have
an education, health and care (EHC) plan.

## What is it like to be a child or young person with SEND in this area?

It depends on where a child lives. In the west of the county families tell of therapists who know their child and of
schools that plan ahead. In the east they tell of letters that go unanswered.

Too many wait too long. In January 2024, 1,140 children had waited for more than two years for an assessment of autism or
attention deficit hyperactivity disorder. While they wait, most have nobody to turn to.

Plans go out of date. Only 29% of EHC plans were issued within 20 weeks in 2023, compared with 50% in England. Annual reviews
are held, but what they decide is not written into the plan for a year or more.

Young people in the county’s two special colleges are happy and purposeful. Nearly all of them move on to work, training or
further study.

## What is the area partnership doing that is effective?

- Portage workers reach families early and are much valued.
- The designated social care officer has raised the quality of advice for EHC plans.
- Schools share a well-run outreach team for children who find it hard to attend.

## What does the area partnership need to do better?

- Leaders have known about delays in the neurodevelopmental pathway since 2019 and have not acted with enough force.
- Information is held in three systems that do not speak to each other, so that nobody can say how many children wait for more than one service.
- Parents and carers are told about changes and are seldom asked.

## Areas for priority action
"""),
        priority,
        blocks("## Areas for improvement"),
        improvement,
        blocks("## Local area partnership details"),
        details,
        blocks("""
## Inspection team

Ofsted: Beatrice Mallory, Ofsted Lead inspector; Owen Trethewey, His Majesty’s Inspector

Care Quality Commission: Ngozi Lampard, CQC Lead inspector
"""),
        CLOSING,
    )


def highways() -> bytes:
    return write(
        "Condition of the road network 2022/23",
        COUNCIL,
        "Highways and Transport Scrutiny Committee, 5 July 2023",
        blocks("""
# Condition of the road network 2022/23

> Meeting: Highways and Transport Scrutiny Committee / Meeting date: Wednesday 5 July 2023 / Report by: Director of Environment and Highways

## Purpose

To tell members how the county’s roads fared in the past year and what is planned for the next.

## Recommendations

That the committee:

a) considers the results in this report;

b) recommends to Cabinet that £3.2 million of the additional grant be spent on unclassified roads; and

c) receives a further report on drainage in January 2024.

## Results

1. In the survey of 2022/23, 4% of A roads needed to be considered for maintenance, the same share as a year before. The average of shire counties was 4%
too. For unclassified roads the figure rose from 15% to 19%, against a target of 14%.

2. Safety defects are to be made good within 28 days, and emergencies within two hours. The contractor met the first of these standards for 91.5% of
defects and the second for 99%.

3. Claims for damage went up by 37 per cent to 1,204, and 22% of those that were settled led to a payment.

## Programme
"""),
        grid(
            """
Scheme | Due date | Forecast | RAG
Hallow Bridge: new deck | 31 August 2023 | 31 August 2023 | Green {#92d050}
Unclassified roads: 62 miles of resurfacing | 30 November 2023 | 31 March 2024 | Amber {#ffc000}
Street lighting: 9,000 LED lights | 31 March 2024 | 31 December 2024 | Red {#ff0000}
Gullies: backlog of cleaning | 30 September 2023 | 30 September 2023 | Green {#92d050}
""",
            70,
            36,
            36,
            24,
        ),
        blocks("""
4. The street lighting scheme has been rated red since April because the supplier went into administration. A new supplier will be appointed by the
end of October 2023.

## Financial implications

5. The maintenance budget for 2023/24 is £41.7 million, of which 58% is government grant.
"""),
    )


FILES = {
    "brackenshire/50247710_Area_SEND_Brackenshire_May_2024.pdf": area_send,
    "brackenshire/Road condition report July 2023.docx": highways,
}
