"""The guideline's themes of a recommendation or a rated action, by a lexicon of the field's terms."""

import re
from dataclasses import dataclass
from functools import lru_cache
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
    "early_help": r"early help(?: assessments?| plans?)?|early intervention|common assessments?(?: framework)?"
    r"|cafs?|family hubs?|children'?s centres?|troubled families|supporting families|preventative|prevention strateg\w+"
    r"|team around the (?:family|child)",
    "send": r"special educational needs?(?: and/or disabilit\w+)?|send|sen|senco\w*|ehc plans?|ehcps?"
    r"|education,? health and care(?: needs)?(?: assessments?| plans?)?|local offer(?! (?:for|to) care)|short breaks?"
    r"|disabled children"
    r"|children with disabilit\w+|annual reviews?|neurodevelopmental|preparation for adulthood|preparing for adulthood"
    r"|alternative provision",
    "care_leavers": r"care leavers?|care[- ]experienced(?: young)?(?: people| adults)?|leaving care"
    r"|pathway plan\w*|personal advis[eo]rs?|staying put|former relevant|local offer for care leavers",
    "exploitation_missing": r"exploit\w+|cse|cce|missing (?:from|children|episodes?|young)|go(?:es|ing)? missing"
    r"|return(?: home)? interviews?|trafficking|county lines|gangs?|radicalis\w+|mase|extra-familial|contextual safeguarding"
    r"|missing\b(?= or| and| from)",
    "housing": r"housing|homeless\w*|rent(?:s|al|ed)?|tenan\w+|landlords?|affordable homes?"
    r"|temporary accommodation|bed and breakfast|unregulated accommodation|suitable accommodation|rough sleep\w+|hmos?",
    "child_protection": r"child protection|section 47|s47|strategy (?:meetings?|discussions?)"
    r"|initial child protection|(?:child protection|case|review|initial) conferences?|core groups?|serious case reviews?"
    r"|safeguarding children board|lscb"
    r"|significant harm|multi-agency risk assessment conferences?|marac|domestic (?:abuse|violence)|allegations"
    r"|designated officer|lado|private fostering|privately fostered"
    r"|pre-proceedings|public law outline|plo|child deaths?|safety plan\w*|sexual abuse",
    "front_door": r"mash|multi-agency safeguarding hub|front door|thresholds?|referrals?|contacts?"
    r"|out[- ]of[- ]hours|emergency duty|duty (?:team|system|service)|step(?:ping|ped)?[- ](?:up|down)|initial response"
    r"|first contacts?|request for help",
    "children_in_care": r"children in care|child in care|looked[- ]after|in care|in our care|placements?"
    r"|permanen(?:ce|cy|t homes?)|foster\w*|adopt(?:ion|ers?|ive)|corporate parent\w*|care orders?|special guardian\w*"
    r"|edge of care|life[- ]stor\w+(?: work)?|residential (?:care|homes?)|children'?s homes?|sufficiency"
    r"|connected (?:carers?|persons?)|kinship|reunif\w+|care proceedings|placed with parents|independent visitors?"
    r"|unaccompanied|unregistered|section 20|contact (?:arrangements|with (?:birth|family))",
    "voice_of_child": r"voices?(?: of)?|views|wishes and feelings|direct work|lived experiences?"
    r"|participat\w+|advoca\w+|seen (?:alone|regularly)|co-?produc\w+|feedback from|listen\w*|child-cent\w+|child focus\w*"
    r"|visits? to children|statutory visits|engag\w+",
    "supervision": r"supervis\w+|reflective practice",
    "management_oversight": r"management (?:oversight|decisions?|decision[- ]making|grip)"
    r"|managers?'? (?:oversight|decision\w*|challenge)|overse\w+ by managers|independent reviewing officers?|iros?"
    r"|child protection chairs?|rationale|drift|escalat\w+|first[- ]line managers?|frontline managers?|team managers?"
    r"|managerial",
    "quality_assurance": r"quality[- ]assur\w+|audit\w*|learning from|moderation|dip sampl\w+|quality of practice"
    r"|practice standards|learning loops?|self-evaluat\w+|evaluations?|evaluat\w+ (?:the |of |its |their )?(?:impact|quality"
    r"|practice|effectiveness|services?)|independent review",
    "performance_data": r"performance (?:management|information|data|measures?|indicators?|reports?|monitoring|framework)"
    r"|chronolog\w+|case records?|record(?:ing|-keeping)|case files?(?! audits?)|data|electronic|it systems?"
    r"|information (?:system|management)\w*|kpis?|scorecard|dashboards?|management information|case notes|written up",
    "workforce": r"workforce|(?:new|agency|temporary|more) staff|caseloads?|recruit\w+|retention|turnover|vacanc\w+"
    r"|agency (?:staff|workers?|social workers?)|assessed and supported year in employment|training(?! and employment)|train"
    r"|trained|induction|newly qualified|asye|appraisals?|staffing|workloads?|continuity of social workers?"
    r"|change(?:s)? of social workers?|professional development"
    r"|principal social worker|employees?|sickness absence|morale|capacity of",
    "assessment": r"(?<!health )assess\w*|analysis of need",
    "planning": r"(?:care |children in need |child'?s |children'?s |child in need |safety )?plans?"
    r"(?= (?:are|for|to|that|with|have|so|and|which|do|need|should|must|were|generally|across)\b|[,.;]|$)|care planning"
    r"|planning|contingency|smart"
    r"|reviews? of plans?|timescales in plans",
    "education_employment": r"educat\w+|schools?|attainment|virtual school|personal education|peps?|employment"
    r"|apprentice\w*|eet|neet|exclu(?:sions?|ded) from school|elective home|missing education|attendance at school"
    r"|training or employment|pupils?|college|literacy|early years|skills and employment",
    "health": r"health\w*|medical|camhs|nhs|dental|dentist\w*|gps?|substance misuse|clinical|icb"
    r"|integrated care board|therap\w+|emotional well-?being|strengths and difficulties|speech and language|hospital\w*",
    "partnership": r"partner\w*|multi-?agency(?! (?:plans|front door|integrated))|inter-?agency|joint(?:ly)?|police and health"
    r"|education, health and(?: social)? care(?! (?:needs )?(?:plans?|assess))|health, education(?:, care)? and"
    r"|information[- ]sharing|involvement of [^.;,]{0,40}agencies"
    r"|sharing of information|information is shared|share information|safeguarding boards?|community safety|collaborat\w+"
    r"|health and wellbeing board|voluntary sector",
    "equality": r"equalit\w+|divers\w+|ethnic\w*|cultur(?:e|al) (?:needs|heritage|background|identity)|religio\w+"
    r"|disproportional\w+|identity|race|gender|language needs|interpreters?|protected characteristics",
    "finance": r"budgets?|financ\w+|fund(?:s|ing|ed)?|overspen\w+|underspen\w+|savings|costs?|expenditure"
    r"|invest(?!ig)\w*|capital programme|grants?|council tax|value for money|medium term|reserves|invoices?|debts?|fees|charges"
    r"|payments?|treasury",
    "leadership_governance": r"leadership|governance|strategic (?:oversight|direction|leaders\w*|plans?|framework)"
    r"|scrutin\w+|elected members?|lead member"
    r"|improvement (?:plan|board)s?|action plan|chief executive|director of children|corporate (?:plan|risk)|accountab\w+"
    r"|(?:further|full|progress|update) reports?|report back|political|vision|decision-making by senior"
    r"|senior (?:leaders|managers)|council'?s plan|ofsted (?:plan|action)",
}
# Words that only tell who is to act or where: they name a theme only where nothing else does.
_WEAK: dict[Theme, str] = {
    "child_protection": r"safeguard\w*|neglect",
    "management_oversight": r"oversight",
    "workforce": r"staff|skills?",
    "assessment": r"analysis",
    "performance_data": r"records?|recorded|document\w*",
    "partnership": r"police|agencies",
    "leadership_governance": r"leaders?|strateg\w+|priorities",
}
_WEAKLY = re.compile(r"\b(?:" + "|".join(f"(?P<{theme}>{terms})" for theme, terms in _WEAK.items()) + r")\b")
# Who is addressed, not what about
_ADDRESSED = re.compile(
    r"\b(?:and its partners|the partnership(?= should| must)|local area partnership|local safeguarding partners"
    r"|safeguarding children (?:board|partnership)"
    r"(?= should| must))\b",
    re.IGNORECASE,
)
_NAMES = frozenset(cast("tuple[str, ...]", get_args(Theme)))
_ANY = re.compile(r"\b(?:" + "|".join(f"(?P<{theme}>{terms})" for theme, terms in _TERMS.items()) + r")\b")
# The report, plan or inspection as a whole (Rulings: theme defaults).
_WHOLE = re.compile(
    r"\b(?:(?:the|this|a|an|its|improvement|action) (?:\w+ ){0,2}?(?:report|review|plan|update|inspection"
    r"|judgements?)s?|progress|recommendations|improvement|statement of (?:proposed )?action|response should)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\b(?:send|Send)\b(?! (?:inspection|review|partnership|strategy|code|team|service|plan|provision|reform|needs))"
)
"""The verb, not special educational needs and disabilities."""
_FIRST = 3
"""At most so many themes: two annotators rarely give more to one recommendation."""


# Signs of children's services, which most themes belong to; schools alone are any council's.
_CHILDREN = re.compile(
    r"\b(?:child(?:ren)?\w*|young (?:people|persons?)|looked[- ]after|care (?:leavers?|experienced)|care-experienced|foster\w*"
    r"|adoption|ofsted|ilacs|pupils?|corporate parent\w*|early help|youth justice|ehcps?)\b"
)
"""In lower case; two abbreviations are words unless they stand in capitals."""
_CHILDREN_CAPITALS = re.compile(r"(?<![A-Za-z])(?:LAC|SEND)(?![A-Za-z])")
_SIGNS_A_THOUSAND = 4.0
"""Signs a thousand words from which on a document is about children's services: minutes of other committees have under 2."""
_TOO_SHORT = 60
"""Words: of a sentence by itself nothing is said about its document."""
# Outside children's services a recommendation is "other", with these labels where its subject or the document's is one (Rulings).
_ELSEWHERE: dict[Theme, str] = {
    "finance": r"budgets?|financ\w+|fund(?:s|ing|ed)?|overspen\w+|underspen\w+|savings|costs?|expenditure|grants?|council tax"
    r"|value for money|reserves|invoices?|debts?|arrears|fees|payments?|treasury|precepts?|accounts|claim forms?|audit\w*"
    r"|procurement",
    "housing": _TERMS["housing"],
    "workforce": r"workforce|recruit\w+|retention|vacanc\w+|agency staff|training|induction|appraisals?|staffing|staff|employees?"
    r"|sickness|away days?|prd",
    "health": r"health(?!y (?:streets|high streets?|town)s?)\w*|nhs|medical|clinical|gps?|hospitals?|care act"
    r"|adult social care|dementia|public health|mental",
    "performance_data": r"performance|indicators?|kpis?|data|targets|dashboards?|scorecards?|benchmark\w*|monitoring"
    r"|record(?:s|ing)|red and green|amber|it systems?",
    "partnership": r"partner\w*|multi-?agency|joint(?:ly)?|collaborat\w+|police|community safety",
    "equality": _TERMS["equality"],
    "education_employment": r"schools?|apprentice\w*|skills and employment|libraries and learning|adult learning",
    "leadership_governance": r"scrutin\w+|governance|improvement plan|corporate plan|council plan|strateg(?:y"
    r"|ic)\b(?! approach)|leadership",
}
_SUBJECT: dict[Theme, str] = {
    "housing": r"\b(?:housing|tenants?|homeless\w*|landlords?|damp|rents?)\b",
    "finance": r"\b(?:budget|finance|financial|audit|treasury)\b",
    "performance_data": r"\bperformance (?:report|monitor|indicator|manage|review)\w*|\bKPIs?\b|\bindicators\b",
    "health": r"\b(?:health|adult social care|adult safeguarding)\b",
    "workforce": r"\b(?:workforce|staffing)\b",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a document is about as a whole: children's services or not, and the labels of its title."""

    children: bool = True
    subjects: tuple[Theme, ...] = ()


CHILDREN = Context()


@lru_cache(maxsize=8)
def context_of(text: str, title: str | None) -> Context:
    """Return the context of a document by the share of children's words in its text, else by its title."""
    signs = len(_CHILDREN.findall(text.lower())) + len(_CHILDREN_CAPITALS.findall(text))
    if text.count(" ") < _TOO_SHORT or signs * 1000 >= _SIGNS_A_THOUSAND * max(1, text.count(" ")) or _of_children(title or ""):
        return CHILDREN
    named = (theme for theme, terms in _SUBJECT.items() if re.search(terms, title or "", re.IGNORECASE))
    return Context(children=False, subjects=tuple(named)[:1])


def _of_children(text: str) -> bool:
    return _CHILDREN.search(text.lower()) is not None or (
        ("LAC" in text or "SEND" in text) and _CHILDREN_CAPITALS.search(text) is not None
    )


def themes(text: str, section: tuple[str, ...] = (), context: Context = CHILDREN) -> tuple[Theme, ...]:
    """Return the themes that the words of ``text`` name, in their order; ``("other",)`` where none fits.

    The nearest heading of ``section`` speaks only where the text itself names no theme.
    """
    text = _POSTED.sub("pass", text)
    if not context.children and not _of_children(text):
        return _elsewhere(text, context)
    for words in (text, *section[-1:]):
        found = _named(words)
        if found:
            return found
    return ("leadership_governance",) if _WHOLE.search(text) else ("other",)


def _elsewhere(text: str, context: Context) -> tuple[Theme, ...]:
    """Return ``other`` and the labels that fit by subject: of the words themselves, else of the document."""
    folded = text.lower().replace("\u2019", "'")
    found = [theme for theme, terms in _ELSEWHERE.items() if re.search(rf"\b(?:{terms})\b", folded)]
    return tuple(dict.fromkeys(("other", *found, *context.subjects)))[:_FIRST]


def _named(text: str) -> tuple[Theme, ...]:
    """Return at most three themes in the order in which they are named, each once."""
    folded = _ADDRESSED.sub(" ", text).lower().replace("\u2019", "'")
    names = dict.fromkeys(match.lastgroup for match in _ANY.finditer(folded) if match.lastgroup in _NAMES)
    if not names:
        names = dict.fromkeys(match.lastgroup for match in _WEAKLY.finditer(folded) if match.lastgroup in _NAMES)
    return cast("tuple[Theme, ...]", tuple(names)[:_FIRST])
