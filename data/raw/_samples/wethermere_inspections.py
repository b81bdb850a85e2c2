"""Wethermere Borough Council: two inspections of children's services and the letter about a visit between them."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import Text, blocks
from _samples.ofsted import (
    CARE,
    CARE_BOTH,
    CLOSING,
    HELP,
    LEADERS,
    LEAVERS,
    LETTERHEAD,
    OVERALL,
    judgements,
    needs,
)
from _samples.pdf import Look, draw

RI = "Requires improvement to be good"


def inspection_2019() -> bytes:
    look = Look("Wethermere Borough Council: inspection of children's social care services", "Ofsted", square_bullets=True)
    table = judgements((LEADERS, "Inadequate"), (HELP, "Inadequate"), (CARE_BOTH, RI), (OVERALL, "Inadequate"))
    return draw(
        look,
        blocks("""
# Wethermere Borough Council

! Inspection of children’s social care services

! Inspection dates: 10 June to 21 June 2019

! Lead inspector: Meredith Osgood, Her Majesty’s Inspector
"""),
        table,
        blocks("""
Children in Wethermere wait too long before somebody sees that they are at risk. The council had drifted for two years
before the present chief executive arrived in February 2019, and the quality of work at the front door fell away in that
time. Too many managers accepted assessments that were thin, and too few asked what life was like for the child.

Once children come into care, most of them live with carers who know them and stick with them. Social workers in the
looked-after teams are steady and their visits are regular. Even so, plans for permanence are often late, and care leavers
do not always know what they are entitled to.

The new director of children’s services has an honest grasp of the size of the task. She has brought in extra team managers and
closed a backlog of 212 contacts. It is too early to see what difference this makes for families.
"""),
        needs(
            "What needs to improve",
            """
- The speed and consistency of decisions about contacts in the multi-agency safeguarding hub.
- The quality of assessments, so that they weigh history and risk as well as the event that led to the referral.
- The frequency and grip of supervision, and what managers write down about their decisions.
- Strategy meetings, which police and health partners should attend every time.
- The arrangements for 16- and 17-year-olds who present to the council as homeless.
- Early permanence planning for children who come into care.
- Care leavers’ knowledge of their entitlements, including their health histories.
- The accuracy of performance information and what leaders do with it.
""",
        ),
        [Text("heading", f"{HELP}: inadequate")],
        blocks("""
1. Contacts are not screened at the pace that risk demands. In the week before the inspection, 37 contacts had waited for more
than three days, and in four of them inspectors asked the council to act at once. It did so.

2. Thresholds are applied unevenly. A family may be offered early help on a Monday and a child protection enquiry on a
Thursday for the same set of facts, depending on who picks up the call.

3. Strategy meetings are seldom multi-agency in more than name. Health colleagues were present at 31% of them in the past year.

4. Assessments describe events well but rarely say what they mean. The voice of fathers is missing from most of them.

5. Young people who go missing are spoken to, but what they say is not drawn together, so patterns of exploitation go unseen.
"""),
        [Text("heading", f"{CARE_BOTH}: requires improvement to be good")],
        blocks("""
6. Most children in care are settled. The local authority has kept 71% of its looked-after children within 20 miles of home.

7. Plans for permanence lack urgency for those whose return home has been ruled out. Adoption is considered late and foster
to adopt hardly at all.

8. Personal advisers are liked and keep in touch, but pathway plans are written for the file and not for the young person.
"""),
        [Text("heading", f"{LEADERS}: inadequate")],
        blocks("""
9. Leaders did not know how weak practice had become. Reports to members gave averages, which hid the children who
waited longest.

10. Supervision is infrequent. When it takes place, the record lists tasks and passes over thinking.

11. The workforce has turned over quickly, and one in three posts in the assessment teams is held by an agency worker.
"""),
        CLOSING,
    )


def inspection_2023() -> bytes:
    dates = "Inspection dates: 6 to 17 November 2023"
    look = Look(
        "Inspection of Wethermere children's services",
        "Ofsted",
        footer=("Inspection of Wethermere Borough Council local authority children’s services", "6 to 17 November 2023"),
        square_bullets=True,
    )
    table = judgements((LEADERS, "Good"), (HELP, RI), (CARE, "Good"), (LEAVERS, RI), (OVERALL, RI))
    return draw(
        look,
        [Text("title", "Inspection of Wethermere local authority children’s services"), Text("strong", dates)],
        blocks("! Lead inspector: Tobias Rennick, His Majesty’s Inspector"),
        table,
        blocks("""
Services for children in Wethermere have moved a long way since the inspection of June 2019, when they were judged to be
inadequate overall. Leaders have stayed, have been candid, and have built a front door that can be relied upon. Children in care
now do well. Help for families who need protection is improving but depends too much on which team they meet, and support
for care leavers over 21 thins out at the point where many of them need it most.

Members ask better questions than they did, and they are given the figures with which to ask them. The corporate parenting board
hears from young people at each of its meetings.
"""),
        needs(
            "What needs to improve?",
            """
- The consistency of child in need plans, so that families know what has to change and by when.
- The response to children who experience long-term neglect.
- The offer to care leavers aged 21 and over, including help to find a lasting home.
- How well pathway plans reflect young people’s own hopes.
""",
        ),
        [Text("heading", f"{HELP}: requires improvement to be good")],
        blocks("""
1. Contacts are dealt with promptly. Nearly all of them have a decision on the same day, and thresholds are
understood across the partnership.

2. Strategy meetings take place quickly and partners attend. This has been transformed since the last inspection.

3. Plans for children in need are uneven. Some drift for months without a review, and the impact of neglect is
then recognised late.

4. Disabled children are well known to their social workers, who take time to learn how each child communicates.
"""),
        [Text("heading", f"{CARE}: good")],
        blocks("""
5. Children come into care when they should and seldom before. Permanence is considered by the second review for almost
every child.

6. Foster carers speak warmly of the support that they receive, and the council has recruited 14 new households this year.
"""),
        [Text("heading", f"{LEAVERS}: requires improvement to be good")],
        blocks("""
7. Care leavers between 18 and 20 are visited often and helped with tenacity. After their twenty-first birthday the offer
becomes one that they have to ask for.

8. Health histories are now given to all young people as they turn 18, which closes a gap that had been open since 2019.
"""),
        [Text("heading", f"{LEADERS}: good")],
        blocks("""
9. The director and her team know their service. Their self-evaluation matches what inspectors found in all but one respect,
the grip on neglect.

10. Supervision happens monthly and is reflective. Caseloads have fallen to an average of 15.
"""),
        CLOSING,
    )


def visit_2021() -> bytes:
    look = Look(
        "Focused visit to Wethermere Borough Council children's services", "Ofsted", box=LETTERHEAD, square_bullets=True, top=6
    )
    return draw(
        look,
        blocks("""
9 March 2021

> Ms Harriet Solloway / Director of Children’s Services / Wethermere Borough Council / Exchange House, Wethermere

Dear Ms Solloway

! Focused visit to Wethermere Borough Council children’s services

This letter sets out what we found during a focused visit to Wethermere’s children’s services on 26 and 27 January 2021. The
inspectors for the visit were Tobias Rennick and Anjali Fairweather, both of them Her Majesty’s Inspectors.

We looked at the front door: how contacts and referrals are received, how thresholds are applied, and how children move
between early help and statutory teams. Because of the pandemic the visit was a mixture of work on site and by video call. The local
authority was judged inadequate at its last inspection in June 2019.

## Headline findings

The hub is a different place from the one that we saw in 2019. Decisions are made quickly, the reasons for them are written down,
and partners from health and the police sit beside social workers on most days of the week. What happens after a referral
leaves the hub is less certain. Some children are assessed twice, and others wait while two teams settle between them who
should visit.
"""),
        needs(
            "What needs to improve in this area of social work practice",
            """
- The handover of children between the hub and the assessment teams.
- Written feedback to those who make referrals, so that they learn what became of their concern.
- The analysis of repeat contacts within the quality assurance programme.
""",
        ),
        blocks("""
## Main findings

Contacts are read by an experienced practitioner within hours. Since the autumn, 88% of them have had a
decision on the same day, and where there was delay a manager knew of it.

Consent is sought with care. Where it is overridden, the reason is clear. Parents told us that they had been treated with
courtesy even when they did not agree with what was being done.

Early help has grown. Family support workers start promptly, and step-down from statutory teams is planned with the
family present. Leaders recognise that schools in the north of the borough refer less often than others, and they are talking to heads
about it.

Out of hours, the duty team answers calls promptly and leaves a full note for the day. Social workers in the hub start each
morning by reading these notes together, so that nothing waits for a second telling. Children who go missing are offered a
conversation on their return, and in most cases they accept it.

Domestic abuse is understood better than it was. Practitioners speak to the victim alone, and an adviser from a
specialist charity helps them to plan for safety. The children in these families are seen and heard, and their
drawings and words are kept on file.

Auditors within the council grade work honestly. They do not yet look at what brings the same children back to the
front door, and this is a gap that leaders need to close.

Staff told us that they feel safe in their work and listened to by their managers, through a year in which both have been hard.

We have shared these findings with the Department for Education. Thank you for the way in which you and your staff
made the visit possible.

> Yours sincerely / Tobias Rennick / Her Majesty’s Inspector
"""),
    )


FILES = {
    "wethermere/50091822_Wethermere_ILACS_29_July_2019.pdf": inspection_2019,
    "wethermere/50153307_focused_visit_letter_9_March_2021.pdf": visit_2021,
    "wethermere/50234416_inspection_of_childrens_services_Jan_2024.pdf": inspection_2023,
}
