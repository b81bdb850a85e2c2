"""Lowenby Council: a quarterly report on an action plan for children's services (March 2019) and the next one (June 2019)."""

# ruff: noqa: E501 - a line of a table is a row

from _samples.blocks import blocks, grid
from _samples.pdf import Look, draw
from _samples.word import write

COUNCIL = "Lowenby Council"
COMMITTEE = "Children’s scrutiny committee"


def march_2019() -> bytes:
    """Follows the facts of a founding document point by point."""
    title = "Quarterly look at the inspection action plan"
    return write(
        title,
        COUNCIL,
        "Further information from the Director of Children’s Services",
        blocks("""
# Quarterly look at the inspection action plan

> Meeting: Children’s scrutiny committee / Title of report: Quarterly look at the inspection action plan / Meeting date: Monday 11 March 2019 / Report by: Director of Children’s Services

## Classification

Open

## Decision type

No executive decision is called for

## Wards affected

All wards

## Purpose and summary

The report lets members see how far the council has come with the plan that it wrote after inspectors judged its children’s services
under the ILACS framework in June 2018.

Much has been achieved. Fewer families are wrongly sent to the multi-agency safeguarding hub (MASH), social workers carry
fewer cases, and children are visited more punctually. Attention now turns to how partners apply thresholds, to how good and how prompt
assessments are, and to how often children are seen. Oversight by managers and supervision look healthier and are under close watch.

## Recommendation(s)

That:

(a) the committee examine the progress made and settle what it wishes to recommend to the executive so that improvement goes on.

## Alternative options

1. None. Scrutiny of what the executive does, and advice to it, is what the committee is for.

## Key considerations

2. Members were given the plan on 1 October 2018 and endorsed it. They asked for an update each quarter.

3. Every service for safeguarding and early help has a plan of its own. The leadership team goes through these each month with the
figures beside them. Appendix A draws them together and names the obstacles that have been met.

4. Three months in, several operational measures are better: caseloads are down, and visits to children on protection plans
and sessions of supervision are up.

5. Bringing back the MASH partnership forum, and auditing hub decisions together with partners, has cut the number of unsuitable referrals.

6. Assessments are finished sooner. At the end of December 2018, 100% were done within timescale, where in September 2018 it had been 39%.

7. We have taken on 20 people, some permanent and some through agencies, as appendix B explains. During 2019 we will recruit in
cities and from abroad, and grow our own.

8. Cases now go to the right team, because the transfer process was changed, and there are more managers in the child protection and
court teams. The assistant director checks transfers with the heads of service. A social worker has between 16 and 23 cases; in June
2018 many had close to 30 or more.

9. Staff see more of senior managers, who work from the area offices and hold open sessions. Colleagues from another council’s
children’s trust, who are helping us, heard from staff that this is noticed.

10. Team managers were asked for the one thing that would let social work thrive. They said:

a) keep up the listening, which has begun to show results;

b) lift morale by involving people, as has lately been done more; and

c) make plain what training there is, so that everybody has fair access.

11. New panels test each request for a child to be looked after, and consider what else might be done. Decisions by managers are
better for it.

12. Since September 2018 managers have had weekly reports and a monthly scorecard. Their accuracy and their use to practitioners
still leave room for work.

13. Children are visited more promptly as a result. Visits under a child protection plan were on time in 85% of cases in December 2018, against
69% in September. For looked-after children the figure is 74%, up from 65%. For children in need it is 59%, up from 41%. In spite of the trend,
this is not yet good enough.

14. Managers told the trust that the information they get is far more reliable than before, and that they now own the problem. It is a
sign that the culture of management has begun to turn since June 2018.

15. Quality assurance has been redesigned. There is a new audit tool, and every two months a session at which lessons from audits
are shared.

16. Extra contact workers have cleared the backlog of life story books. A case progression officer has been appointed so that care plans keep
moving.

17. The assessment teams have been through a project to raise quality. The work is not yet uniformly good, and the voice
of the child and direct work remain priorities. The council has decided to adopt Signs of Safety with help from the trust.

18. The long-term strategy is to help families and communities rely on themselves, to aim support where need is greatest and to
change how services are delivered, all within less money.

19. Seven actions are amber, since there have been difficulties or a delay is foreseen and the measure will probably be missed on the
due date. They are looked at monthly.

20. Two actions are red, one of them the design by the health team of template documents that would give care leavers their health records.
Care leavers were to be asked for their views on the templates, and that has been held up.

21. How good and how quick assessments are is still a difficulty, and timescales are not met every time. The figures are
gone through each week until the gain proves lasting.

22. Oversight lies with the performance framework, and in the end with cabinet and this committee. The partnership plan for children
and young people will carry the multi-agency changes, among them the county’s approach to early help.

23. There was a focused visit in January 2019. It dealt with referrals, with moves into and out of early help, with child
protection enquiries and with assessments. The letter that came of it is appendix D.

## Community impact

24. The code of corporate governance asks the council to welcome challenge. Reporting openly on this plan is part of that.

25. If the plan succeeds, children will be safer and will have a better start, and their families will lead healthier and more independent lives.

26. Families already meet services that work differently. Children in care and care leavers up to 25 are among them.

## Equality duty

27. In all it does the council must bear in mind the need to end discrimination, to widen opportunity and to help people of
different backgrounds get on with one another.

28. The plan was written with this duty in mind and is put into effect in the same spirit.

29. Differences between children are part of every assessment under the plan.

## Resource implications

30. The recommendation costs nothing. Whatever the committee proposes will be costed in the executive’s reply.

31. The plan itself needed money, including for prevention and edge of care, and this was dealt with in the budget.

32. For 2018/19 cabinet agreed £1.6m, which pays for more social workers, managers, family support and administration. Some of it went
into performance reports and life story work. Legal services for children, which are stretched, are also being strengthened.

## Legal implications

33. None that arise from the recommendation.

## Risk management

34. If the plan is not carried out:

a) improvement may not last. Children would drift or be helped too late, and the council might be found inadequate at its next inspection;
and

b) the council’s name may suffer, so that staff are harder to find and to keep and caseloads climb again.

35. The plan itself may fail because:

a) the budget for 2019/20 does not hold enough for it; or

b) culture and practice change too slowly. Sound figures that managers use at least weekly are needed to guard against this.

## Consultees

36. None.

## Appendices

Appendix A: Highlight report of the children’s directorate, December 2018

Appendix B: Self-evaluation, October to December 2018

Appendix C: Revised improvement plan (will be uploaded 11/02/19)

Appendix D: Outcome letter of the focused visit (will be uploaded 14/02/19)

## Background papers

None
"""),
    )


def june_2019() -> bytes:
    title = "Inspection action plan: position at the end of March 2019"
    look = Look(title, COUNCIL, header=(COUNCIL, COMMITTEE), footer=("Monday 17 June 2019",))
    return draw(
        look,
        blocks("""
# Inspection action plan: position at the end of March 2019

> Meeting: Children’s scrutiny committee / Meeting date: Monday 17 June 2019 / Report by: Director of Children’s Services

## Recommendation

That the committee notes the position and asks for a further report in September 2019.

## Progress

1. Of the 40 actions in the plan, 22 are green, five are amber and one is red. The rest are complete.

2. The red action is the same as in March: template documents for care leavers’ health records. The designated nurse now expects them to be
ready by the end of September 2019; the first date was 31 December 2018.

3. The measures that members follow are in the table.
"""),
        grid(
            """
Measure | September 2018 | December 2018 | March 2019 | Target | RAG
Child protection visits on time | 69% | 85% | 88% | 95% | Amber {#ffc000}
Visits to looked-after children on time | 65% | 74% | 86% | 90% | Amber {#ffc000}
Child in need visits on time | 41% | 59% | 67% | 85% | Red {#ff0000}
Assessments within timescale | 39% | 100% | 94% | 90% | Green {#00b050}
""",
            58,
            24,
            24,
            22,
            20,
            20,
        ),
        blocks("""
4. Assessments dipped by six percentage points from December, when the backlog of the previous winter had been given priority, but are above target.

5. Child in need visits are red. The assistant director will set a recovery plan before the committee within 28 days of this meeting.

6. Average caseload is 17. Agency workers fill 24% of posts, down from 31% in December 2018.
"""),
    )


FILES = {
    "lowenby/2019-03-11 Quarterly report action plan.docx": march_2019,
    "lowenby/2019-06-17 Action plan position end of March.pdf": june_2019,
}
