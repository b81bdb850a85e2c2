"""Wethermere Borough Council: the improvement plan for children's services, one position in three formats, a later one in words."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import Grid, blocks, grid
from _samples.pdf import Look, draw
from _samples.word import write

RED, AMBER, GREEN, BLUE = "#ff0000", "#ffc000", "#00b050", "#0070c0"
COUNCIL = "Wethermere Borough Council"
TITLE = "Children’s Services Improvement Plan"

INTRODUCTION = f"""
# {TITLE}

! Position at 31 December 2019

This plan answers the inspection of June 2019. Each action has a lead who reports to the Improvement Board. The last column shows
how far the action has come; the key gives the meaning of the colours.
"""

KEY = Grid(
    (("Off track", "At risk", "On track", "Complete"),),
    (40, 40, 40, 40),
    ((0, 0, RED), (0, 1, AMBER), (0, 2, GREEN), (0, 3, BLUE)),
    header=False,
)

HEADER = "Ref | Action | Lead | Due date | Progress | Status"

ROWS = f"""
1.1 | Recruit an experienced service manager for the multi-agency safeguarding hub | Director of Children’s Services | 30 September 2019 | The post was filled and the manager began work in the last week of September. | {{{BLUE}}}
1.2 | Make a decision on every contact within one working day | Head of Front Door | 31 January 2020 | In December 68% of contacts met the standard, compared with 44% in September. | {{{AMBER}}}
1.3 | Agree a threshold document with all partners and train 400 practitioners in its use | Safeguarding Partnership Manager | 29 February 2020 | The document is agreed. Training dates are booked and 260 people have attended. | {{{GREEN}}}
2.1 | Set a quality standard for assessments and check each one against it before it is signed off | Head of Assessment | 31 March 2020 | The standard is written. Checking has begun in one team of four. | {{{AMBER}}}
2.2 | Complete 90% of assessments within 45 days | Head of Assessment | 31 March 2020 | Performance was 61% in December and has not moved since the autumn. | {{{RED}}}
2.3 | Record the views of fathers and absent parents in all assessments | Principal Social Worker | 30 April 2020 | A practice guide has been issued and audited cases are better than they were. | {{{GREEN}}}
3.1 | Hold supervision with each social worker at least once a month | Assistant Director | 31 December 2019 | Vacancies among team managers meant that 57% of sessions took place. | {{{RED}}}
3.2 | Rewrite the supervision policy and its recording form | Principal Social Worker | 30 November 2019 | Both were approved by the Improvement Board in November. | {{{BLUE}}}
4.1 | Secure attendance of police and health at strategy meetings | Head of Front Door | 31 January 2020 | Police attendance is good. Health colleagues join by telephone in most cases. | {{{AMBER}}}
5.1 | Sign a joint protocol with housing for homeless 16 and 17 year olds | Head of Housing Options | 28 February 2020 | A draft is with legal services. Two emergency beds have been commissioned. | {{{GREEN}}}
6.1 | Track early permanence for all children under five who come into care | Head of Permanence | 31 January 2020 | The tracker is in use and is reviewed every fortnight. | {{{GREEN}}}
7.1 | Give every care leaver a health history before they turn 18 | Designated Nurse | 31 March 2020 | The template has not been agreed with the health trust and no histories have been issued. | {{{RED}}}
7.2 | Publish the local offer for care leavers | Head of Leaving Care | 31 January 2020 | Young people have designed the pages, which are being tested. | {{{GREEN}}}
8.1 | Build a weekly performance report at team level | Head of Performance | 31 October 2019 | The report goes to all managers on Mondays. | {{{BLUE}}}
8.2 | Train councillors on the scrutiny panel to read performance information | Democratic Services Manager | 31 March 2020 | One of three sessions has been held. | {{{AMBER}}}
"""

CLOSING = blocks("""
The Improvement Board will next look at the plan in full on 24 March 2020.
""")


def plan() -> Grid:
    return grid(f"{HEADER}\n{ROWS.strip()}", 13, 68, 42, 32, 82, 18)


def plan_pdf() -> bytes:
    look = Look(TITLE, COUNCIL, header=(COUNCIL, TITLE), footer=("Improvement Board, Quarter 3 2019/20",), wide=True)
    return draw(look, blocks(INTRODUCTION), KEY, plan(), CLOSING)


def plan_docx() -> bytes:
    return write(TITLE, COUNCIL, "Improvement Board, Quarter 3 2019/20", blocks(INTRODUCTION), KEY, plan(), CLOSING)


def plan_2020() -> bytes:
    """The same actions nine months on: two ratings in words, dates that have slipped."""
    table = grid(
        f"""
Ref | Action | Lead | Original date | Revised date | June 2020 | September 2020
1.2 | Make a decision on every contact within one working day | Head of Front Door | 31 January 2020 | 30 November 2020 | Amber {{{AMBER}}} | Green {{{GREEN}}}
2.1 | Set a quality standard for assessments and check each one against it before it is signed off | Head of Assessment | 31 March 2020 | 31 December 2020 | Amber {{{AMBER}}} | Green {{{GREEN}}}
2.2 | Complete 90% of assessments within 45 days | Head of Assessment | 31 March 2020 | 31 March 2021 | Red {{{RED}}} | Amber {{{AMBER}}}
3.1 | Hold supervision with each social worker at least once a month | Assistant Director | 31 December 2019 | 31 October 2020 | Red {{{RED}}} | Amber {{{AMBER}}}
4.1 | Secure attendance of police and health at strategy meetings | Head of Front Door | 31 January 2020 | 31 December 2020 | Amber {{{AMBER}}} | Green {{{GREEN}}}
7.1 | Give every care leaver a health history before they turn 18 | Designated Nurse | 31 March 2020 | 30 June 2021 | Red {{{RED}}} | Red {{{RED}}}
8.2 | Train councillors on the scrutiny panel to read performance information | Democratic Services Manager | 31 March 2020 | 31 January 2021 | Red {{{RED}}} | Green {{{GREEN}}}
""",
        12,
        50,
        28,
        24,
        24,
        18,
        20,
    )
    return write(
        TITLE,
        COUNCIL,
        "Improvement Board, Quarter 2 2020/21",
        blocks(f"""
# {TITLE}

! Position at 30 September 2020

Eight of the fifteen actions are complete and have been taken out of the table. The seven that are still open are shown with
their rating at the end of June and now. Of these seven, four are green, two are amber and one is red.
"""),
        table,
        blocks("""
## Commentary

Timeliness of assessments reached 78% in September 2020, up from 61% in December 2019, against the target of 90%.

Supervision took place on time in 83% of cases. The Assistant Director expects the standard to be met by the end of October.

The health trust has agreed the template for health histories. The first histories will be issued in January 2021.
"""),
    )


FILES = {
    "wethermere/improvement-plan-q3-2019-20.pdf": plan_pdf,
    "wethermere/improvement-plan-q3-2019-20.docx": plan_docx,
    "wethermere/improvement-plan-q2-2020-21.docx": plan_2020,
}
