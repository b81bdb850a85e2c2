"""Kelderwick Metropolitan Borough Council: a progress review, housing, adult care, and a page from a scanner."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import blocks, grid
from _samples.pdf import Look, draw
from _samples.scan import scanned
from _samples.word import write

COUNCIL = "Kelderwick Metropolitan Borough Council"


def progress_review() -> bytes:
    """Follows the facts of a founding document point by point."""
    title = "Ofsted’s review of progress, January 2010"
    look = Look(title, COUNCIL, header=("Kelderwick Children’s Trust", ""))
    return draw(
        look,
        blocks("""
> Meeting: CHILDREN’S TRUST / Date: / Report Title: Ofsted’s review of progress, January 2010 / Report of: Director of Children and Young People

Purpose: To let the Board know what came of the review of progress which Ofsted carried out between 27th and 31st January 2010.

Summary: Ofsted took a close look at how children’s services in Kelderwick have moved on since the Joint Area Review (JAR) of November 2008
and the first progress review in June 2009. It found ‘Good Progress’ and ‘Good Capacity to Improve’. No higher result was open to us in
a review of this sort.

## Recommendations:

That the Board welcomes the outcome and takes note of the favourable judgements.

That the Board affirms that the task is not finished, that this is one mark on the way to excellence, and that the pace of
improvement will be kept up and, where possible, raised.

## Financial/Legal Comments

> For more information contact: / Name: Roland Petherick / Title: Director of Children and Young People / Tel: 01632 960 142

## Background

After the JAR of November 2008 the Secretary of State intervened, and Ofsted came back in June 2009. The inspectors saw good or satisfactory
change in a number of places, but overall they judged that there had been ‘limited progress’. The Secretary of State then asked for another
look in January 2010.

The action plan that followed the JAR has been renamed the Safeguarding Plan. Partners have worked through it
line by line. As each action was finished, proof of it and of its effect was filed, so that it can be shown to whoever asks.

## How the review was done

Before the visit the partners wrote an account of the progress that they believed had been made, and gathered the evidence for
it. All of it was laid before the team.

The visit ran from 25th to 29th January 2010. Nine inspectors, from Ofsted, the Care Quality Commission and the constabulary
inspectorate, spoke to more than 120 staff and partners, singly or in groups. They watched safeguarding work in several places, the duty room
among them.

They also chose 10 cases at random and followed them through every service that knew the family.

Four areas were set for them:

- how well referral, assessment, protection and planning work for children in need;
- how preventative strategies are developing;
- how front line staff are supported, supervised and managed;
- how partners work together, and what capacity they have for improving further.

In each of these progress could be called ‘limited’, ‘satisfactory’ or ‘good’. Two things were judged overall: how
much progress there had been, and the capacity for more.

## The overall judgement since November 2008 and June 2009

In paragraph 7 the report speaks of wide and consistent evidence of good progress overall, and of good capacity to improve. It describes large
changes in leadership, sound performance management and better partnership, and a shared sense of what is done and what is not.

Its key findings, shortened, are these.

9. Good progress has been made with arrangements for referring, assessing, protecting and planning for children in need. Screening has cut
caseloads and made them manageable. Assessments, recording and protection plans are stronger, and the police’s new risk matrix has helped
agencies to share what they know. Doctors are still too seldom present at child protection conferences.

10. Good progress has been made with preventative services, which rest on a full strategy. Local networks see to it that vulnerable
children are noticed. The voluntary sector is being drawn in. Yet Ofsted has lately found knowledge of safeguarding weak at some
childminders and nurseries, and the revised common assessment framework is not yet used in the same way by all.

11. Satisfactory progress has been made with supervision, support and performance management at the front line. Sessions between managers and
staff are regular and a new policy has firmed them up, but yearly appraisals do not take place everywhere. Decisions are on file, though
often they fail to say clearly what is to happen. Members are closely engaged, and the computer system has been made much
better.

12. Partnership working, and the capacity of partners to improve further, have made good progress. Fewer staff leave, good ones are easier to
recruit, and the police have put more people into front line work. The discontent that was plain in June 2009 has mostly gone. Much is still to
be done, for instance to spread the lessons of serious case reviews and to involve young people in the safeguarding board.

## Areas for further improvement

The report lists what needs more work in the next phase:

- Make initial and core assessments more punctual, and keep them so.
- See that case records hold chronologies and an analysis of need.
- Hold each initial child protection conference within 15 working days.
- Involve children and young people more in child protection conferences, first and review.
- Raise the attendance of doctors at case conferences.
- Put right the weaknesses that inspections of childminders and childcare found.
- Devise measures that show how well the common assessment framework works.
- Carry out a yearly performance appraisal for all social work staff.
- Write down managers’ decisions on case files, so that the effect of what follows can be measured.
- Pass on the lessons of serious case reviews to childminders and childcare providers.

These points, and others that we heard when the team gave its feedback, are now in a revised Safeguarding Plan, which goes to the
Trust’s June meeting. Much of it is already in hand and need not wait for approval in June. Childminders and
childcare providers, for example, are being told of the lessons now.

## Conclusion

The January 2010 review speaks well of our progress and of our capacity to improve. It gives no licence to slow down. The opposite holds: we
must work harder, so that good progress lasts and grows into the excellence that we have promised.
"""),
    )


def housing_2025() -> bytes:
    title = "Damp, mould and the consumer standards: progress report"
    look = Look(title, COUNCIL, header=(COUNCIL, "Housing Scrutiny Panel"), footer=("Thursday 13 March 2025",))
    return draw(
        look,
        blocks("""
# Damp, mould and the consumer standards: progress report

> Report to: Housing Scrutiny Panel / Date: 13 March 2025 / Report author: Assistant Director, Housing and Neighbourhoods

## 1. Summary

1.1 In October 2024 the Regulator of Social Housing gave the council a C3 grading. This report sets out what has been done since.

1.2 The council has 11,460 homes. At the end of February 2025, 89% of them met the Decent Homes Standard, up from 84% in September 2024.

## 2. Recommendations

2.1 That the Panel notes the progress made.

2.2 That the Panel recommends to Cabinet that the stock condition survey be extended to all high-rise blocks by 31 December 2025.

## 3. The action plan
"""),
        grid(
            """
No. | Action | Owner | Target date | RAG
1 | Carry out electrical safety checks in all homes that are overdue | Head of Compliance | 30 April 2025 | A {#ffc000}
2 | Inspect every report of damp within 10 working days | Head of Repairs | 31 January 2025 | G {#00b050}
3 | Close the backlog of 1,900 overdue repairs | Head of Repairs | 30 June 2025 | R {#ff0000}
4 | Survey the condition of 5,000 homes | Head of Assets | 30 September 2025 | G {#00b050}
5 | Set up a tenants’ panel to oversee complaints | Head of Tenancy | 28 February 2025 | B {#0070c0}
""",
            12,
            82,
            34,
            28,
            14,
        ),
        blocks("""
3.1 Electrical checks stand at 93% of homes. Access has been refused at 212 addresses and the Head of Compliance will begin legal action
by the end of April 2025.

3.2 The repairs backlog is red. It fell from 2,600 to 1,900 over the winter, but the contractor lacks plasterers. It is now forecast that the
backlog will be cleared by December 2025.

3.3 Satisfaction of tenants with the council as a landlord was 62% in 2023/24. The median of similar landlords was 71%.

3.4 An internal audit in January 2025 recommended that the council should test one in ten completed damp repairs after six weeks.

## 4. Cost

4.1 The plan needs £2.9 million in 2025/26, of which 40% comes from the housing revenue account reserve.
"""),
    )


def adults_2025() -> bytes:
    return write(
        "Minutes: Adult Social Care and Health Scrutiny Committee, 9 January 2025",
        COUNCIL,
        "Adult Social Care and Health Scrutiny Committee",
        blocks("""
# Adult Social Care and Health Scrutiny Committee

! Minutes of the meeting held on Thursday 9 January 2025

Present: Councillors Nakamura (Chair), Ollerton, Prewett, Quarshie and Rudge

## 38. Care Quality Commission assessment

The Director of Adult Services reported that the Care Quality Commission had assessed the council in September 2024 and had published its report on
12 December 2024. The overall rating was requires improvement. How the council provides support had been rated good, and how it ensures safety
requires improvement.

Members heard that the Commission had asked the council to shorten waits for a Care Act assessment. The average wait was 61 days; the council’s own
standard is 28 days. In November 2024, 54% of assessments had started within the standard, compared with 47% in June 2024.

Councillor Prewett suggested that the council should learn from neighbours who triage by telephone. The Director undertook to bring a
proposal to the March meeting.

! RESOLVED:

1. That the report be noted.

2. That an improvement plan be submitted to the committee by 31 March 2025.

## 39. Winter pressures

Delays in discharge from hospital had come down by 18 per cent since last winter. Of the twelve schemes in the winter plan, nine were green, two
amber and one red. The red scheme, reablement at weekends, had not been able to recruit, but was expected to be amber by the end
of January.

! RESOLVED:

1. That the winter plan be endorsed.

2. That the Integrated Care Board be invited to the next meeting.

## 40. Date of next meeting

The next meeting will be held on 13 March 2025.
"""),
    )


def allotments_2019() -> bytes:
    """A page that somebody put on a scanner: no text at all, only its picture."""
    look = Look("Housing Sub-Committee", COUNCIL, header=(COUNCIL, "Housing Sub-Committee"))
    return scanned(
        "Housing Sub-Committee, 3 October 2019",
        COUNCIL,
        draw(
            look,
            blocks("""
# Housing Sub-Committee

! Minutes of the meeting held on 3 October 2019

Present: Councillors Tindall (Chair), Umney and Vickerage

## 14. Garage sites

The Sub-Committee considered the future of 61 garage sites. Demand had fallen, and only 48% of garages were let.

! RESOLVED:

a) That nine sites be released for new homes.

b) That the Head of Assets report back by the end of March 2020.

## 15. Rent arrears

Arrears stood at 3.1% of the rent due, against a target of 2.5%. The indicator was rated red.

! RESOLVED:

a) That the report be noted.
"""),
        ),
    )


FILES = {
    "kelderwick/Childrens Trust - Ofsted progress review Jan 2010.pdf": progress_review,
    "kelderwick/HSP_130325_damp_and_mould.pdf": housing_2025,
    "kelderwick/ASCH Scrutiny minutes 09.01.2025.docx": adults_2025,
    "kelderwick/housing sub 031019 minutes (scan).pdf": allotments_2019,
}
