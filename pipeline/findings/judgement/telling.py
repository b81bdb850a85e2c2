"""Patterns of grades told in prose: minutes, reports, letters that look back; with what makes one no grade."""

import re
from typing import Final

from pipeline.findings.judgement.rules import AFTER_GRADE, ANY_AREA, GRADE, QUOTE

_A = (
    r"(?:(?:an?|the|its|their|overall|one\s+of|that\s+of|still|now|also|again|once\s+more|being|formally|officially"
    r"|just|only|merely)\s+)*"
)
_GRADE = rf"{QUOTE}?(?P<grade>{GRADE}){AFTER_GRADE}{QUOTE}?"
_BY = (
    r"(?:by\s+(?:the\s+)?(?:Ofsted|CQC|Care\s+Quality\s+Commission|inspectors?|HMICFRS|HMIP?|ESTYN|Estyn"
    r"|Care\s+Inspectorate(?:\s+Wales)?|CIW)\s+)?"
)

# "was rated Good", "judged by Ofsted to be inadequate", "rated the school as Good"
RATED: Final = re.compile(
    rf"(?i:\b(?:re-?)?(?:rated|judged|graded|downgraded|upgraded|classed|classified|categorised|ranked)\s+{_BY}(?:(?:to\s+be"
    rf"|to\s+have\s+been|as|at|to)\s+)?{_A}){_GRADE}"
)
# "found to be inadequate", "assessed as requiring improvement": only of an inspectorate
FOUND: Final = re.compile(
    rf"(?i:\b(?:found|assessed|considered|deemed|declared|confirmed|evaluated)\s+{_BY}(?:to\s+be\s+|to\s+have\s+been\s+|as\s+"
    rf"|to\s+(?=\W?require)){_A}){_GRADE}"
)
# "rated the service Good": what is rated stands between
OBJECT: Final = re.compile(
    r"(?i:\b(?:rated|judged|graded|found)\s+)(?:that\s+)?(?:(?:(?i:the|its|their|our|it|them)|[A-Z][\w’'-]+)\b(?:\s+(?!to\s|as\s"
    r"|was\s|were\s|and\s)[\w’'&-]+){0,7}?"
    rf"\s+(?i:(?:to\s+be|as|was|were|is)?\s*{_A})|(?:(?!to\s|as\s|and\s)[\w’'&-]+\s+){{1,6}}?(?i:(?:to\s+be"
    rf"|as)\s+{_A})){_GRADE}"
)
# "a judgement of inadequate", "the overall rating remained Good", "the outcome was ‘Requires Improvement’"
NOUN: Final = re.compile(
    r"(?i:\b(?:judge?ments?|ratings?|grades?|gradings?|outcome|verdict|result)(?:\s+(?:for|from|by|given\s+by|at"
    r"|in)\s+(?:[\w’'&-]+\s+){1,8}?|\s+)"
    r"(?:of|was|were|is|are|as|(?:has|have|had)\s+been|has\s+remained|remain(?:s|ed)|being|stayed|:|to|became)\s+"
    rf"{_A}){_GRADE}"
)
NOUN_COLON: Final = re.compile(rf"(?i:\b(?:overall\s+)?(?:judge?ment|rating|grade|grading|outcome)\s*[:–-]\s*){_GRADE}")
# "the overall judgement was that the service requires improvement"
THAT: Final = re.compile(
    r"(?i:\b(?:judge?ment|verdict|conclusion|finding|outcome)\b[^.;]{0,40}?\s(?:is"
    r"|was|had\s+been|has\s+been)\s+that\s+(?:[\w’'-]+\s+){1,6}?(?:(?:is|was|were|are)\s+|(?=requir)))"
    rf"{_GRADE}"
)
# "Estyn concluded that performance was good with ...": only of an inspectorate, and where nothing says at what it is good
CONCLUDED: Final = re.compile(
    r"\b(?:Ofsted|CQC|Care\s+Quality\s+Commission|Estyn|HMICFRS|HMIP?|Care\s+Inspectorate|(?i:inspect(?:ors?|ion|orate)))\s+"
    r"(?i:(?:had\s+|has\s+|have\s+|\w+ly\s+)?(?:concluded|determined|judged|found|confirmed|decided)\s+that\s+(?:[\w’'-]+\s+){1,8}?"
    r"(?:was|were|is|are|had\s+been|remained)\s+(?:overall\s+|still\s+)?)"
    rf"{_GRADE}(?=[.,;)]|$|\s+(?:with|and|overall|but|in\s+(?:[A-Z][a-z]+\s+)?20\d\d)\b)"
)
# "The school continues to be good"
CONTINUES: Final = re.compile(
    r"(?i:\b(?:school|academy|nursery|college|PRU|pupil\s+referral\s+unit|children[’']s\s+home|care\s+home|home|agency|provider"
    r"|setting)\s+(?:continue[sd]?\s+to\s+be|remain(?:s|ed))\s+(?:rated\s+|judged\s+|graded\s+)?)"
    rf"{_GRADE}(?=[.,;)]|$|\s+(?:and|but|with|overall|following|after|at\s+its|in\s+its|when)\b)"
)
# "an Inadequate judgement", "retained its ‘Good’ Ofsted rating"
BEFORE_NOUN: Final = re.compile(
    rf"{_GRADE}\s+(?i:(?:\(?(?:ofsted|cqc|overall|inspection|quality|provider"
    rf"|care\s+quality\s+commission)\)?[’']?s?\s+){{0,3}}(?:judge?ment|rating|grade|grading)\b)"
)
# "received ‘Good’", "remained Good": only where the grade is marked as one, and an inspectorate is named
MARKED: Final = re.compile(
    rf"(?i:\b(?:received|found|awarded|achieved|given|obtained|secured|gained|retained|maintained|remain(?:s|ed)"
    rf"|continue[sd]?\s+to\s+be|was|were|is|are|became|moved\s+to|judged)\s+"
    rf"(?:it\s+|them\s+)?{_A})(?:(?={QUOTE})|(?=[A-Z])){_GRADE}"
)
# "from inadequate to good"
CHANGE: Final = re.compile(
    rf"(?i:\bfrom\s+{_A}(?:(?:rating|judge?ment|grade)\s+of\s+)?){QUOTE}?(?P<before>{GRADE}){QUOTE}?(?i:\s+(?:rating\s+"
    rf"|judge?ment\s+|in\s+\d{{4}}\s+)?to\s+{_A}(?:(?:rating|judge?ment|grade)\s+of\s+)?){_GRADE}"
)
# "fostering and leadership as a whole were good", "care leavers and adoption both require improvement"
_SHORT = (
    r"(?:(?:(?:the\s+)?experiences?(?:\s+and\s+progress)?\s+of|(?:services?|support|provision"
    r"|outcomes)\s+for)\s+)?(?:(?:the\s+)?(?:overall\s+)?leadership(?:(?:,\s+management)?\s+and\s+"
    r"(?:management|governance))?|(?:the\s+)?impact\s+of\s+leaders|children\s+in\s+care(?:\s+and\s+care\s+leavers)?"
    r"|looked\s+after\s+children|children\s+looked\s+after|care\s+leavers|help\s+and\s+protection|adoption(?:\s+services?)?"
    r"|overall\s+effectiveness|prospects\s+for\s+improvement|capacity\s+(?:to\s+improve|for\s+improvement))"
)
_NAMED_AREA = rf"(?:{ANY_AREA}|{_SHORT})"
_VERB = r"(?:was|were|is|are|had\s+been|has\s+been|have\s+been|remained)\s+(?:all\s+|both\s+|each\s+|also\s+|again\s+)*"
COPULA: Final = re.compile(
    rf"(?i:\b(?P<areas>{_SHORT}(?:,\s+{_SHORT})*(?:,?\s+and\s+{_SHORT})?)\s+(?:all\s+|both\s+)?"
    rf"(?:{_VERB}|(?=requir))){_GRADE}"
)
# "the impact of leaders, help and protection and the experiences of care leavers were all judged to be good"
LISTED: Final = re.compile(
    rf"(?i:\b(?P<areas>{_NAMED_AREA}(?:,\s+(?:and\s+)?{_NAMED_AREA}|\s+and\s+(?:the\s+)?{_NAMED_AREA})+)\s+(?:{_VERB}"
    rf"|(?:(?:all|both|each)\s+)?(?=requir))"
    rf"(?:(?:judged|rated|graded|assessed|found)\s+{_BY}(?:(?:to\s+be|as|at)\s+)?(?:all\s+)?)?){_GRADE}"
)
# "‘Assessing needs’ and ‘Equity in outcomes’ were rated good": areas by the names that stand in quotation marks
_QUOTED = r"[‘'“\"][A-Z][\w ,&/-]{3,60}[’'”\"]"
QUOTED: Final = re.compile(
    rf"(?P<quoted>{_QUOTED}(?:(?:,\s+(?:and\s+)?|\s+and\s+){_QUOTED})*)\s+(?i:{_VERB}(?:(?:judged|rated|graded|assessed|found"
    rf"|scored)"
    rf"\s+{_BY}(?:(?:to\s+be|as|at)\s+)?)?){_GRADE}"
)
ONE_QUOTED: Final = re.compile(_QUOTED)
# "…, as were help and protection and the experiences of care leavers": of the same grade
AS_WERE: Final = re.compile(
    rf"(?i:,?\s+(?:as|and\s+so)\s+(?:was|were|is|are|did|does|do)\s+(?P<areas>{_NAMED_AREA}(?:,\s+(?:and\s+)?{_NAMED_AREA}"
    rf"|\s+and\s+(?:the\s+)?{_NAMED_AREA})*))"
)
# "good both for keeping residents safe and for leadership"
FOR_BOTH: Final = re.compile(
    r"\s+(?:both\s+)?(?:for|in|on)\s+(?P<one>[a-z][\w’'-]*(?:\s+[\w’'-]+){0,5}?)\s+and\s+(?:for|in|on)\s+(?P<other>[a-z][\w’'-]*"
    r"(?:\s+[\w’'-]+){0,5}?)(?=[.,;]|$)"
)
# "graded children in care as good, and help and protection as requiring improvement"
PAIR: Final = re.compile(rf"(?i:\b(?P<areas>{_SHORT})\s+)(?:(?i:(?:as|to\s+be|being)\s+)|(?={QUOTE}[A-Za-z])|(?=[A-Z])){_GRADE}")
GRADED: Final = re.compile(r"(?i)\b(?:graded?|rat(?:ed|ings?)|judged|found|verdict|judge?ments?|overall\s+effectiveness)\b")
# "‘Inadequate’ in 2013, ‘Good’ in 2019": goes on with the verb before it
_IN_YEAR = r"\s+in\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b"
NEXT_YEAR: Final = re.compile(
    rf"{_IN_YEAR}(?:,\s*(?:and\s+)?|\s+and\s+|;\s*)(?:then\s+)?(?:(?:rated|judged|graded)\s+)?(?:as\s+)?{_GRADE}(?={_IN_YEAR})"
)
# ", and Adequate for staffing": goes on with another area
NEXT_AREA: Final = re.compile(
    rf"(?:\s+overall)?(?:,\s*(?:and\s+)?|\s+and\s+|,?\s+but\s+)(?:as\s+)?{_GRADE}\s+(?:for|on|in\s+relation\s+to)\s+(?:the\s+"
    rf"|its\s+)?(?P<area>(?i:{_NAMED_AREA})|[a-z][\w’'-]*(?:\s+(?:and\s+)?[a-z][\w’'-]*){{0,4}}?)"
    r"(?=[.,;]|$|\s+(?:and|by|at|but|with|while)\b)"
)

# "the 2023 inspection by Ofsted"
YEAR_OF: Final = re.compile(r"\bthe\s+(?P<year>20[0-2]\d)\s+(?:[\w’'-]+\s+){0,2}(?:inspection|ILACS|review|assessment)\b")
TRIGGER: Final = re.compile(r"(?i)\b(?:outstanding|good|requir\w+\s+improvement|inadequate|satisfactory|adequate)\b")
INSPECTORATE: Final = re.compile(
    r"(?i)\b(?:ofsted|CQC|care\s+quality\s+commission|inspect(?:ion|ions|ors?|ed|orates?)|HMI(?:CFRS|P)?|SIF|ILACS|estyn"
    r"|care\s+(?:inspectorate|commission)|HMI?\s+(?:probation|inspectorate)|CIW|CSSIW|CSCI|JAR|joint\s+area\s+review"
    r"|annual\s+performance\s+assessment|APA)\b"
)
UNSURE: Final = re.compile(
    r"(?i)\b(?:not|never|nor|neither|no\s+longer|would|could|might|(?-i:may)|if|unless|until|whether|aim(?:s|ed|ing)?|target"
    r"|ambitions?|aspir\w+|becom(?:e|ing)|risk\s+of|risks\s+being|hop(?:e|ed|ing)"
    r"|expect\w*|working\s+towards|in\s+order\s+to|journey|likely|predict\w+|forecast|potential|self[- ]\w+|peer"
    r"|(?:required|needed|needs?|have|has|ability|how)\s+to\s+(?:move|go|improve|progress|rise|get)|possible\s+outcomes?"
    r"|own\s+assessment|internal\s+audit|audits?|audited|case\s+files?|how|what|should|must|means?|vision|towards?|will"
    r"|to\s+get|to\s+achieve|to\s+be\s+judged)\b"
)
# Ratings that no inspectorate gives.
OTHER_RATING: Final = re.compile(
    r"(?i)\b(?:assurance|audit|opinion|risk\s+(?:rating|score|level)|credit|hygiene|energy|EPC|BREEAM|condition|RAG"
    r"|value\s+for\s+money|sites?|roads?|bridge|weather)\b"
)
# "an authority that is judged inadequate": nobody in particular
GENERIC: Final = re.compile(
    r"(?i)\b(?:an?|any|each|every|those|all|no|few|some|several|two|three|four|five)\s+(?:[\w’'-]+\s+){1,4}(?:that|which|who)"
    r"\s+(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s*$"
)
# "a grading of Good in ten areas": which ones is not told
UNNAMED: Final = re.compile(
    r"(?i)\s+(?:in|across|for|on)\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|some|most|several|many"
    r"|the\s+majority)\s+(?:out\s+)?(?:of\s+)?(?:(?:the|its|\w+)\s+){0,3}?(?:areas?|aspects?|categor(?:y|ies)|domains?"
    r"|questions?|themes?|judge?ments?|statements?|pillars?|standards?)\b"
)
# "the only service to be judged Inadequate for training": it was; what else is "to be judged" is supposed
ONLY_ONE: Final = re.compile(
    r"(?i)\bthe\s+(?:only|first|second|third|last)\s+(?:[\w’'-]+\s+){1,9}?to\s+be\s+(?=judged|rated|graded)"
)
# "Inadequate, Requires Improvement, Good and Outstanding": the scale, not a grade
SCALE: Final = re.compile(rf"{GRADE}(?:\W{{1,3}}(?:(?i:and|or)\W{{1,2}})?{GRADE}){{2,}}")
EITHER: Final = re.compile(rf"{GRADE}{QUOTE}?\s+or\s+{QUOTE}?{GRADE}")
# "a provider rated inadequate three times would be removed": supposed of nobody in particular
ANYBODY: Final = re.compile(r"(?i)\b(?:an?|any|each|every)\s+(?:[\w’'-]+\s+){0,3}$")
SUPPOSED: Final = re.compile(r"(?i)^[^.;]{0,80}\b(?:would|will|must|(?-i:may)|can|could|should|shall)\b")
# "an Outstanding rating for equity of outcomes", "rated adequate on making a positive contribution"
AREA_AFTER: Final = re.compile(
    r"\s+(?:for|on|in\s+relation\s+to)\s+(?:(?:the|its|their|making|providing|achieving|delivering|an?)\s+)*(?P<area>(?!(?:\d"
    r"|(?:the\s+)?\w+\s+(?:time|inspection|year)\b|(?:the|its|their|an?|making)\s|both\b|any\b|all\b|each\b"
    r"|every\b|this\b|these\b|that\b|inspection|report|overall\b|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue"
    r"|wed|thu"
    r"|fri|sat|sun)))[A-Za-z][\w’'-]*(?:,?\s+(?!(?:for|with|by|at|to|following|after|since|from|which|that|who|in|on|was|were"
    r"|is|are|had"
    rf"|has|have|but|while|whilst|where|across|(?:and\s+)?{QUOTE}?{GRADE})\b)[\w’'&-]+){{0,6}})"
)
# "inadequate for help and protection and for overall effectiveness", "good in respect of adoption and care leavers"
_AREA_WORDS = (
    rf"(?:the\s+)?(?:(?:experiences?(?:\s+and\s+progress)?\s+of|(?:services?|provision)\s+for)\s+)?"
    rf"(?:{ANY_AREA}|{_SHORT})(?:\s+services?)?"
)
FOR_AREAS: Final = re.compile(
    rf"(?i:\s+(?:for|in|in\s+respect\s+of|in\s+relation\s+to)\s+(?P<areas>{_AREA_WORDS}(?:(?:,\s+(?:and\s+)?|\s+and\s+)"
    rf"(?:(?:for|in)\s+)?{_AREA_WORDS})*)\b(?!\s+(?:was|were|is|are|both|all|each|requir|as|to\s+be)\b))"
)
# "Good in all areas, including the new judgement for care leavers"
INCLUDING: Final = re.compile(
    r"(?i)\bincluding\s+(?:the\s+)?(?:new\s+|separate\s+)?(?:judge?ments?|grades?|areas?)\s+(?:for|of"
    r"|on)\s+(?P<areas>[^.;]{3,80})"
)
# "In the areas of efficiency, effectiveness and people, good was its grade"
IN_AREAS: Final = re.compile(
    r"(?i)\b(?:areas?|pillars?|categories|themes|questions|judge?ments)\s+of\s+(?P<areas>[a-z][\w’' -]+(?:,\s+[\w’' -]+)*?"
    r"\s+and\s+[\w’' -]+?),?\s+(?:[\w’'-]+\s+){1,5}?$"
)
# "Outcome 2 – the school remains good": what may come of an inspection
POSSIBLE: Final = re.compile(r"(?i)^\W*(?:outcome|option|grade|judge?ment)\s+\d\b")
# The themes of the Care Quality Commission's assessments of local authorities.
THEME: Final = re.compile(
    r"(?P<area>(?i:works?\s+with\s+people|working\s+with\s+people|provid(?:es|ing)\s+support|ensur(?:es|ing)\s+safety))"
    r"(?:\s+(?i:within\s+the\s+system))?\s*(?:(?i:(?:was|were|is|had\s+been|has\s+been)\s+(?:(?:rated|judged|graded"
    r"|assessed)\s+)?"
    rf"(?:as\s+)?)|(?i:(?=requires))|[:\t–—]\s*|\((?i:rated\s+)?){_GRADE}"
)
# "progress since October 2021, when the authority was judged inadequate"
SINCE_WHEN: Final = re.compile(r"(?i)\bsince\s+(?:[\w’-]+\s+){1,5}?(?:\d{4}|inspection|then|visit),?\s+when\b[^,;.]{0,60}$")
COUNTED: Final = re.compile(
    r"(?i)(?:\d\s?%|\bper\s?cent\b|\bproportion|\bpercentage|\bshare\b|\bnumber\s+of"
    r"|\b(?!most\s+recent)(?!\w+\s+(?:years?|months?|weeks?|days?|terms?)\s+ago\b)(?:\d{1,3}(?!\s+(?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)|\d)|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|several|most|many|all|some|majority|none|no|few|fewer|half|thirds?|quarters?|fifths?|tenths?|any|every|each|both|more)\b"
    r"\s+(?:of\s+)?(?:the|our|its|these|their|which|them)?\s*(?:[\w’'/-]+\s+){0,4}?(?:schools?|academies|homes?|providers?"
    r"|settings?|nurser(?:y|ies)|services|childminders|practices|colleges|inspections|agencies|centres"
    r"|areas|aspects|categories|domains|standards|themes|judge?ments|were|are|was|is|had"
    r"|have|rated|judged|improved|retained|remained)\b"
    r"|\b(?:schools|homes|providers|settings|academies|childminders|practices|nurseries|placements|agencies|plans|assessments"
    r"|files|records|audits|visits)\s+(?:which\s+|that\s+)?(?:(?:were|are|is|being|with|rated|judged|graded|had)\b|deemed)"
    # "one was rated good and the other outstanding": which one is not told
    r"|\b(?:one|(?:an)?other)\s+(?:(?:had\s+been|was|is|being|remained|as)\s+)?(?:rated|judged|graded|found)\b)"
)
PROVIDER: Final = re.compile(
    r"(?i)\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|college|sixth\s+form|pre-?school|play\s?group|childminder"
    r"|children[’']s\s+(?:homes?|centres?)|care\s+homes?|nursing\s+homes?|residential\s+home|homes?|hospital|GP|surgery"
    r"|medical\s+centre"
    r"|dental"
    r"|NHS|providers?|home\s+care|domiciliary|CQC|care\s+quality\s+commission|adult\s+(?:social\s+)?care"
    r"|adult\s+(?:and\s+community\s+)?learning|supported\s+living|police|constabulary|fire\s+(?:and\s+rescue\s+)?service"
    r"|HMICFRS|care\s+inspectorate|estyn|fostering\s+agency|PRU|pupil\s+referral)\b"
)
EARLIER: Final = re.compile(
    r"(?i)\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|(?:its|the|their|our|at"
    r"|since)\s+last(?:\s+\w+){0,3}\s+(?:inspection|judge?ment|rating|report)|had\s+(?:once|originally|initially)"
    r"|the\s+original|had\s+last\s+had|last\s+(?:been\s+)?inspected|up\s+from"
    r"|originally)\b"
)
# Areas of school inspections (2019) and of the Care Quality Commission: kept in the document's own words.
OTHER_AREAS: Final = (
    r"quality\s+of\s+education|behaviour\s+and\s+attitudes|personal\s+development|leadership\s+and\s+management"
    r"|early\s+years\s+provision|sixth\s+form\s+provision"
    r"|quality\s+of\s+teaching(?:,\s+learning\s+and\s+assessment)?|outcomes\s+for\s+(?:pupils"
    r"|children(?:\s+and\s+other\s+learners)?)|effectiveness\s+of\s+leadership\s+and\s+management"
    r"|personal\s+development,\s+behaviour\s+and\s+welfare"
    r"|overall\s+experiences\s+and\s+progress\s+of\s+children\s+and\s+young\s+people"
    r"|how\s+well\s+children(?:\s+and\s+young\s+people)?\s+are\s+helped\s+and\s+protected"
    r"|effectiveness\s+of\s+leaders\s+and\s+managers|safe|effective|caring|responsive|well[- ]led"
)
OTHER_ROW: Final = re.compile(
    rf"(?<![\w-])(?P<area>(?i:{OTHER_AREAS}))\s*(?:[:\t–—]|\(?(?i:rated|judged|graded)\s+(?:as\s+)?)\s*{_GRADE}"
)
