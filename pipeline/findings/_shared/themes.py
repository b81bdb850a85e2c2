"""The guideline's themes of a recommendation or a rated action, by a lexicon of the field's terms."""

import re
from typing import Literal, cast, get_args

Theme = Literal[
    "leadership_governance",
    "management_oversight",
    "supervision",
    "workforce",
    "assessment",
    "planning",
    "front_door",
    "early_help",
    "child_protection",
    "children_in_care",
    "care_leavers",
    "voice_of_child",
    "quality_assurance",
    "performance_data",
    "partnership",
    "exploitation_missing",
    "send",
    "education_employment",
    "health",
    "equality",
    "finance",
    "housing",
    "other",
]

# Terms in lower case as regular expressions. Within a sentence the leftmost term takes its words, the longer theme-specific
# ones stand first: "early help assessment" is early help (Rulings), "care plan" both care and planning.
_TERMS: dict[str, str] = {
    "early_help": r"early help(?: assessments?| plans?)?|early intervention|common assessments?(?: framework)?|cafs?|family hubs?"
    r"|children'?s centres?|troubled families|supporting families|preventative|prevention strateg\w+"
    r"|team around the (?:family|child)",
    "send": r"special educational needs?(?: and/or disabilit\w+)?|send|sen|senco\w*|ehc plans?|ehcps?"
    r"|education,? health and care(?: needs)?(?: assessments?| plans?)?|local offer|short breaks?|disabled children"
    r"|children with disabilit\w+|annual reviews?|neurodevelopmental|preparation for adulthood|preparing for adulthood"
    r"|alternative provision",
    "care_leavers": r"care leavers?|care[- ]experienced(?: young)?(?: people| adults)?|leaving care|pathway plan\w*"
    r"|personal advis[eo]rs?|staying put|former relevant|local offer for care leavers",
    "exploitation_missing": r"exploit\w+|cse|cce|missing (?:from|children|episodes?|young)|go(?:es|ing)? missing|return(?: home)? interviews?"
    r"|trafficking|county lines|gangs?|radicalis\w+|mase|extra-familial|contextual safeguarding"
    r"|missing\b(?= or| and| from)",
    "housing": r"housing|homeless\w*|rent(?:s|al|ed)?|tenan\w+|landlords?|affordable homes?|temporary accommodation"
    r"|bed and breakfast|unregulated accommodation|suitable accommodation|rough sleep\w+|hmos?",
    "child_protection": r"child protection|section 47|s47|strategy (?:meetings?|discussions?)|initial child protection|conferences?"
    r"|core groups?|serious case reviews?|safeguarding children board|lscb|significant harm|neglect"
    r"|domestic (?:abuse|violence)|allegations|designated officer|lado|private fostering|pre-proceedings"
    r"|public law outline|plo|child deaths?|safety plan\w*|sexual abuse|safeguarding",
    "front_door": r"mash|multi-agency safeguarding hub|front door|thresholds?|referrals?|contacts?|out[- ]of[- ]hours|emergency duty"
    r"|duty (?:team|system|service)|step(?:ping|ped)?[- ](?:up|down)|initial response|first contacts?|request for help",
    "children_in_care": r"children in care|child in care|looked[- ]after|in care|in our care|placements?|permanen(?:ce|cy|t homes?)"
    r"|foster\w*|adopt(?:ion|ers?|ive)|corporate parent\w*|care orders?|special guardian\w*|edge of care"
    r"|life[- ]stor\w+(?: work)?|residential (?:care|homes?)|children'?s homes?|sufficiency"
    r"|connected (?:carers?|persons?)|kinship|reunif\w+|care proceedings|placed with parents|independent visitors?"
    r"|unaccompanied|unregistered|section 20|contact (?:arrangements|with (?:birth|family))",
    "voice_of_child": r"voices?(?: of)?|views|wishes(?: and feelings)?|direct work|lived experiences?|participat\w+|advoca\w+"
    r"|seen (?:alone|regularly)|co-?produc\w+|feedback from|listen\w*|child-cent\w+|child focus\w*|visits? to children"
    r"|statutory visits|engag\w+",
    "supervision": r"supervis\w+|reflective practice",
    "management_oversight": r"management (?:oversight|decisions?|decision[- ]making|grip)|managers?'? (?:oversight|decision\w*|challenge)"
    r"|oversight|independent reviewing officers?|iros?|child protection chairs?|rationale|drift|escalat\w+"
    r"|first[- ]line managers?|frontline managers?|team managers?|managerial",
    "quality_assurance": r"quality[- ]assur\w+|audit\w*|learning from|moderation|dip sampl\w+|quality of practice|practice standards"
    r"|learning loops?|evaluat\w+|independent review",
    "performance_data": r"performance (?:management|information|data|measures?|indicators?|reports?|monitoring|framework)|chronolog\w+"
    r"|(?:case )?record(?:s|ing|ed|-keeping)?|case files?|data|electronic|it systems?"
    r"|information (?:system|management)\w*|kpis?|scorecard|dashboards?|management information|case notes|written up"
    r"|document\w*",
    "workforce": r"workforce|caseloads?|recruit\w+|retention|turnover|vacanc\w+|agency (?:staff|workers?|social workers?)|training"
    r"|train|trained|induction|newly qualified|asye|appraisals?|staffing|staff|skills?|workloads?"
    r"|continuity of social workers?|change(?:s)? of social workers?|professional development|principal social worker"
    r"|employees?|sickness absence|morale|capacity of",
    "assessment": r"assess\w*|analysis(?: of need)?|chronologies and",
    "planning": r""
    r"(?:care |children in need |child'?s |children'?s |child in need |safety )?plans?(?= (?:are|for|to|that|with|have|so|and|which|should|must|is|include|contain)\b|[,.;]|$)"
    r"|care planning|planning|contingency|smart|reviews? of plans?|timescales in plans",
    "education_employment": r"educat\w+|schools?|attainment|virtual school|personal education|peps?|employment|apprentice\w*|eet|neet"
    r"|exclu(?:sions?|ded) from school|elective home|missing education|attendance at school|training or employment"
    r"|pupils?|college|literacy|early years|skills and employment",
    "health": r"health\w*|medical|camhs|nhs|dental|dentist\w*|gps?|substance misuse|clinical|icb|integrated care board|therap\w+"
    r"|emotional well-?being|strengths and difficulties|speech and language|hospital\w*",
    "partnership": r"partner\w*|multi-?agency|inter-?agency|joint(?:ly)?|police|agencies|information[- ]sharing"
    r"|sharing of information|information is shared|share information|safeguarding boards?|community safety"
    r"|collaborat\w+|health and wellbeing board|voluntary sector",
    "equality": r"equalit\w+|divers\w+|ethnic\w*|cultur(?:e|al) (?:needs|heritage|background|identity)|religio\w+"
    r"|disproportional\w+|identity|race|gender|language needs|interpreters?|protected characteristics",
    "finance": r"budgets?|financ\w+|fund(?:s|ing|ed)?|overspen\w+|underspen\w+|savings|costs?|expenditure|invest\w+"
    r"|capital programme|grants?|council tax|value for money|medium term|reserves|invoices?|debts?|fees|charges"
    r"|payments?|treasury",
    "leadership_governance": r"leader(?:s|ship)?|governance|strateg\w+|scrutin\w+|elected members?|lead member|improvement (?:plan|board)s?"
    r"|action plan|chief executive|director of children|corporate (?:plan|risk)|accountab\w+"
    r"|(?:further|full|progress|update) reports?|report back|political|vision|priorities|decision-making by senior"
    r"|senior (?:leaders|managers)|council'?s plan|ofsted (?:plan|action)",
}
_NAMES = frozenset(cast("tuple[str, ...]", get_args(Theme)))
_ANY = re.compile(r"\b(?:" + "|".join(f"(?P<{theme}>{terms})" for theme, terms in _TERMS.items()) + r")\b")
_FIRST = 3
"""At most so many themes: two annotators rarely give more to one recommendation."""


def themes(text: str, section: tuple[str, ...] = ()) -> tuple[Theme, ...]:
    """Return the themes that the words of ``text`` name, in their order; ``("other",)`` where none fits.

    The nearest heading of ``section`` speaks only where the text itself names no theme.
    """
    for words in (text, *reversed(section[-1:])):
        found = _named(words)
        if found:
            return found
    return ("other",)


def _named(text: str) -> tuple[Theme, ...]:
    """Return at most three themes in the order in which they are named, each once."""
    folded = text.lower().replace("\u2019", "'")
    names = dict.fromkeys(match.lastgroup for match in _ANY.finditer(folded) if match.lastgroup in _NAMES)
    return cast("tuple[Theme, ...]", tuple(names)[:_FIRST])
