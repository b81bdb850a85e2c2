"""Words, names and phrases of the made database; all invented or plain English, none from a document."""

from itertools import product


def _listed(text: str, between: str | None = None) -> tuple[str, ...]:
    return tuple(text.split(between))


WORDS = _listed("""
the of and to for in on with by from at as that will be is are was has have not all each more team plan
council committee children service review report officers progress families support cases quarter panel members
care housing budget board action director strategy schools partners staff training assessment audit practice
young people social workers homes road repair scrutiny performance target improvement timely visits checks
quality risk register recorded agreed supervision managers reduce increase number per cent above below average
neighbours national ward district local authority health police safeguarding inspection follow month year end start
complete extend revise publish consult recruit retain caseload vacancy agency early help threshold referral contact
strategy meeting plan pathway adviser leaver foster placement court legal capital revenue saving grant tenant rent
damp mould lift block estate street light bin waste recycling library leisure park tree flood bridge highway bus
parking licence taxi food safety trading planning appeal permission local plan carbon energy heat boiler survey
insurance pension treasury borrowing reserve forecast overspend underspend variance control account external auditor
procurement contract supplier tender award extension weekly daily annual interim final draft approved circulated
clear written shared consistent robust regular overdue outstanding delayed slipped closed open green amber red
voice listen feedback survey advocate complaint compliment response reply deadline working days notice appeal panel
attendance exclusion absence attainment nursery primary secondary special school transport place demand sufficiency
""")
STEMS = _listed("Ald Bex Cran Dun Els Fen Gar Hol Ink Kes Lang Mar Nor Oak Pen Quar Rush Sel Thorn Wick")
ENDS = _listed("bourne combe dale ford gate ham hurst ley mere minster port shaw stead ton worth")
NAMES = tuple(f"{stem}{end}" for end, stem in product(ENDS, STEMS))
REGIONS = _listed(
    "East Midlands,East of England,London,North East,North West,South East,South West,West Midlands,Yorkshire and the Humber,"
    "Northern Ireland,Scotland,Wales",
    ",",
)
BODIES = _listed(
    "Cabinet,Council,Overview and Scrutiny Committee,Children's Scrutiny Panel,Corporate Parenting Panel,Audit Committee,"
    "Health and Wellbeing Board,Housing Committee,Planning Committee,Licensing Committee,Adults Scrutiny Panel,Schools Forum",
    ",",
)
SUBJECTS = _listed(
    "initial assessments,child protection visits,care leavers in suitable accommodation,care leavers in education or work,"
    "education health and care plans,referrals,repeat referrals,supervision,social worker turnover,agency social workers,"
    "vacancies,placements out of the area,health checks,dental checks,personal education plans,pathway plans,rent collected,"
    "empty homes let again,repairs,gas safety checks,homes at the decent standard,homelessness,temporary accommodation,"
    "roads in poor condition,street lights,bins collected,waste recycled,planning applications,invoices,council tax collected,"
    "business rates collected,complaints,calls answered,sickness absence,staff appraisals,food inspections,library visits,"
    "school attendance,permanent exclusions,early help plans,reablement,delayed discharges,direct payments,carers assessed",
    ",",
)
MEASURES = ("{} in time", "share of {}", "{} completed", "{} reviewed in the quarter")
INDICATORS = tuple(measure.format(subject) for measure, subject in product(MEASURES, SUBJECTS))
OWNERS = _listed(
    "Head of Service,Director,Assistant Director,Service Manager,Head of Quality,Principal Social Worker,Chair,Clerk", ","
)
