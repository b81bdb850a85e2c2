"""What makes a date a target: the words that look ahead or demand, those that look back, and what each role is told by."""

import re

CONFIDENCE = {
    "target_date.deadline_noun": 0.9,  # "the target date was July 2014"
    "target_date.by": 0.85,  # a date ahead of the document, introduced by "by"
    "target_date.planned": 0.8,  # a date ahead, after a verb that looks ahead
    "target_date.slipped": 0.8,  # the old date of what was put off
    "target_date.undated": 0.65,  # the document's own date is unknown, or the date lies before it
    "target_date.leading": 0.65,  # the date comes first: "By June 2025 all staff will ..."
    "target_date.standard": 0.75,
    "target_date.within": 0.7,
    "target_date.inspection": 0.9,  # "the next inspection will be within approximately three years"
    "target_date.next_meeting": 0.8,
    "target_date.event": 0.75,  # a task tied to an event without a date: "before the lease is signed"
    "target_date.fixed": 0.8,  # a meeting to come whose day this meeting settles
    "target_date.bare": 0.75,  # "by" and a day ahead, without a verb that looks ahead
    "target_date.noun": 0.75,  # "the library's completion (end of May)", "grant deadline 25 May"
    "target_date.note": 0.7,  # "Copy to the printer 1 April" beside other dates of a plan
    "target_date.column": 0.9,
    "target_date.label": 0.85,
}

LEAD_UP = re.compile(r"(?i)\b(?:lead|run|leading)(?:\s+up)?$")
LEADS_TO = re.compile(r"(?:[(:–—-]|ed|held|due|be)\s*$")
BE_DONE = re.compile(r"(?i)\bbe\s+(?:\w+ly\s+)?\w+ed\b")
# Future meetings that the meeting fixes are planned, not required.
TO_BE_HELD = re.compile(r"(?i)(?:need(?:s|ed)?\s+)?(?:to\s+)?be\s+(?:held|taking)\b|\w+\s+to\s+hold\b|due\s+(?:in|for)\b|resched")
LAST = re.compile(r"(?i)\b(?:last|previous|past)\s+\w+$")
OPEN_UNTIL = re.compile(r"(?i)\b(?:submi|invit|made|accept|receiv|open|comment|respon|extend)\w*[^.;]{0,40}$")
GENERAL = re.compile(r"(?i)\b(?:are|is|be)\b")
BY = {"by", "before", "no later than", "not later than", "on or before", "prior to", "in advance of", "due"}
NEVER = {"since", "during", "over", "throughout", "between", "dated", "as of", "as at", "of", "through", "following", "about"}
NEGATED = re.compile(
    r"(?i)\b(?:not(?!\s+(?:later|more)\s+than)|no(?!\s+(?:later|more)\s+than)|never|unable|cancelled|cannot)\b|n[’']t\b"
)
NONE_AT_ALL = re.compile(
    r"(?i)\bno\s+(?:further|more|longer|other|[a-z]+s?)\s+(?:[\w’'-]+\s+){0,4}?(?:is|are|will|would|can|be|meetings?)\b"
)
# "Agreed in March", "established in 2012": the date is of the act, not of what is to come.
ACT = re.compile(
    r"(?i)(?:^|\s)(?P<be>(?:be|being|been|to\s+be|is|are)\s+(?:\w+ly\s+)?)?(?P<act>[a-z]{2,}ed|held|met|made|given|sent|set"
    r"|took\s+place)\s*$"
)
# "Should be complete by 2015" is thought, "must be completed by 2015" set.
# "As proposed at our April meeting", "following our request at July's meeting": meetings that were.
WAS_AT = re.compile(
    r"(?i)\b(?:as\s+(?:was\s+)?\w+ed|following|further\s+to|pursuant\s+to|in\s+response\s+to|arising\s+from"
    r"|(?:as|was|were)\s+(?:raised|discussed)|minutes\s+of)\b[^.;,]{0,60}\b(?:at|in|from|of)\s+(?:our|the|its|last)?\s*$"
)
MINUTES = re.compile(
    r"(?i)\bminutes\b[^.;]{0,60}\b(?:approv|confirm|sign|agree|ratif|adopt)|\b(?:approv|confirm|sign|ratif"
    r"|adopt)\w*[^.;]{0,40}\bminutes\b"
)
# "Activity since the last report presented to the Board in March": the date of what was
SINCE_THE_LAST = re.compile(r"(?i)\bsince\s+(?:the|its|our)\s+(?:last|previous)\b[^.;]{0,140}$")
DRAFT_MINUTES = re.compile(r"(?i)\bdraft\s+minutes\b[^.;]{0,40}\b(?:confirm|approv|agree|sign)")
LASTS = re.compile(r"(?i)\b(?:continu|remain|stay|last|run)\w*\b")
ASKS_IF = re.compile(
    r"(?i)\b(?:ask|quer|enquir|inquir|question|wonder)\w*\s+(?:[\w’']+\s+){0,3}?(?:if|whether|when|how)\b"
    r"(?:(?!\band\s+(?:it\s+was\s+|was\s+|were\s+)?(?:requested|asked\s+that|agreed|recommended|suggested|proposed"
    r"|resolved|reported|told"
    r"|informed|advised|confirmed|explained)\b)[^.;])*$"
)
MANY = re.compile(r"(?i)\b(?:most|majority)\b")
REPORTED = re.compile(r"(?i)\b(?:reports?|updates?|presentations?|briefings?|findings|papers?)\b[^,;:]{0,40}$")
# "The 2009 outline permission"
NAMED_YEAR = re.compile(
    r"\bthe\s(?:19|20)\d\d\s+(?!and\b|or\b|in\b|by\b|for\b|to\b|at\b|on\b|with\b|when\b|which\b|but\b|as\b)[A-Za-z]{2}"
)
ASKED_FOR = re.compile(r"(?i)(?:ask|request|call)(?:s|ed|ing)?$")
EVENT = re.compile(
    r"(?i)\b(?:walk|event|fa(?:ir|yre)|f[eê]te|festival|concert|conference|seminar|ceremony|parade|race|exhibition|webinar"
    r"|celebration)s?\b"
)
# One piece of work, not a process: "this should be completed within six weeks".
ONE_TASK = re.compile(
    r"(?i)^\W*(?:this|it|that|he|she|the\s+(?:[\w’'-]+\s+)?(?:works?|repairs?|report|survey|review|scheme|plan))\b"
)
STATE = re.compile(
    r"(?i)(?:should(?:\s+now|\s+all)?\s+be\s+(?:complete|finished|open|in\s+place|live|operational|up\s+and\s+running)"
    r"|(?:should|to)(?:\s+now|\s+all)?\s+be\s+(?:ready|available)|(?:decision|outcome|result|verdict|delivery"
    r"|arrival)s?\s+(?:is|are|was|were)\s+due)\b"
)
ATTENDS = re.compile(r"(?i)\b(?:agreed?|arranged?|resolved|decided)\s+to\s+(?:meet|visit|attend|go|hold|join)\b")
FIRM = ("no later than", "not later than", "on or before")
DECIDING = re.compile(r"(?i)\bsubject\s+to\b|\bprovided\s+that\b")
# "If the agreement is not signed by 16 December": the date by which it must be.
UNLESS = re.compile(r"(?i)\b(?:if|unless|where|should|in\s+the\s+event)\b")
UNMET = re.compile(
    r"(?i)\bnot\s+(?:been\s+|yet\s+)?(?:met|completed?|received|paid|complied|submitted|signed|provided|resolved|entered"
    r"|agreed|done|removed"
    r"|repaid|delivered|secured)\b"
)
# "Would not be finished before spring": it is expected then.
NOT_BEFORE = re.compile(
    r"(?i)\b(?:not|n[’']t)\s+(?:now\s+)?(?:\w+ly\s+)?(?:come|arrive|reach|finish|be|being|expect(?:ed)?|start|begin|open"
    r"|commence|happen|take\s+place"
    r"|(?:expected|likely"
    r"|due)\s+to)\b[^.;,]{0,60}$"
)
# What was proposed and not carried sets no date.
LOST = re.compile(
    r"(?i)\bno\s+seconder\b|\b(?:motion|amendment|proposal|proposition)\s+(?:fell|was\s+(?:lost|defeated|not\s+carried"
    r"|rejected|withdrawn))\b"
    r"|^\W*(?:as\s+an|by\s+way\s+of)\s+(?:an\s+)?amendment\b[^.;]*\bmoved\b"
)
# "Had been on track at Quarter 1": how things stood, whatever the verb behind it.
STOOD = re.compile(
    r"(?i)\b(?:is|are|was|were|been|stood|remained)\s+(?:\w+\s+)?(?:(?:on|off)[\s-]+(?:track|target)|(?:above|below|behind)"
    r"\s+target)$"
)
# "Schools will be required from September to publish"
FROM_THEN = re.compile(
    r"(?i)\b(?:will|shall|must|would|should)\b[^.;,]{0,40}$|\b(?:to\s+be|be)\s+\w+ed$"
    r"|\brequire[sd]?\s+[^.;]{0,60}?\bto\s+[a-z]+\b[^.;]*$|\bagreed\s+to\s+[^.;]*$"
)
AND_DONE = re.compile(r"(?i)\band\s+(?:then\s+)?\w+ed$")
MUST = re.compile(r"(?i)(?:should|must|needs?\s+to|to\s+be)\b")
# "Before schools return in the autumn": when something else happens.
WHEN_IT_DOES = re.compile(r"(?i)\b(?:ahead\s+of|before|after|when|until|once|following|as)\s+[^,;]{3,60}$")
TITLE_OPENS = re.compile(r"[A-Z][a-z]+\s+\($")
EXPECTS = re.compile(r"(?i)\b(?:we|they|leaders|members|council|authority)\s+(?:\w+\s+)?(?:expects?|anticipates?)\b")
CONSULTATION = re.compile(
    r"(?i)\b(?:consultation|public\s+display|representations|observations|exhibition\s+of\s+(?:the\s+)?plans)\b"
)
MAYBE = re.compile(r"(?i)(?:might|may|could|can)\b")
HAVE_DONE = re.compile(r"(?i)\b(?:have|get)\s+(?:[\w’'-]+\s+){1,5}$")
# What may be made in the course of a year: "to build 40 homes in 2026".
MADE = re.compile(
    r"(?i)\b(?:produc(?:e|ed|ing)|prepar(?:e|ed|ing)|develop(?:ed|ing)?|build|built|replac(?:e|ed|ing)|install(?:ed|ing)?"
    r"|refurbish(?:ed|ing)?"
    r"|resurfac(?:e|ed|ing)|renew(?:ed|ing)?|construct(?:ed|ing)?|relocat(?:e|ed|ing)|transfer(?:red|ring)?|procur(?:e|ed"
    r"|ing)|(?:re-?)?tender(?:ed|ing)?"
    r"|upgrad(?:e|ed|ing)|demolish(?:ed|ing)?|refresh(?:ed|ing)?|updat(?:e|ed|ing))\b"
)
WHAT_IS_EXPECTED = re.compile(
    r"(?i)\bwhat\s+(?:is|are|was|were|had\s+been)\s+(?:expected|planned|due|anticipated|intended|projected)$"
)
AIM_IS = re.compile(r"(?i)\b(?:aim|target|ambition|goal|objective|commitment)\s+(?:is|was|being)\s+that\b")
# "The population will grow by 4% by mid-2017": a figure foretold, not a thing to be done.
FORETOLD = re.compile(
    r"(?i)\b(?:population|households|births|deaths|residents|inflation|unemployment)\b[^.;]{0,60}\b(?:will|would|to"
    r"|likely\s+to)\s+(?:increase|grow|rise|fall|decline|reach|be)\b"
)
UNDERSPEND = re.compile(r"(?i)\b(?:project|forecast|estimat|expect)\w*\b[^.;]{0,40}\b(?:under|over)-?\s?sp(?:en|ent)")
ON_AGENDA = re.compile(r"(?i)\b(?:items?|(?:work\s+)?programme|agenda)$")
OF_QUARTER = re.compile(r"\s+(?:report|return|monitoring|figures|results|update|performance|outturn)\b")
REVIEW_AFTER = re.compile(r"(?i)\bbe\s+(?:reviewed|re-?assessed|evaluated)$")
# "Managers must hold interviews", "exclusions had to be reported": all of them, each time.
GENERAL_TASK = re.compile(
    r"(?i)(?:^\W*(?:[\w’'-]+:\s+)?|\band\s+)(?!the\b|these\b|those\b|its\b|his\b|her\b|our\b|their\b|officers\b|members\b"
    r"|comments\b"
    r"|responses\b|works\b|repairs\b"
    r"|\w*ings?\b)(?:[\w’'-]+\s+){0,3}?(?!this\b)(?:[\w’'-]+s|people|children)\s+(?:must|should|had\s+to|have\s+to"
    r"|need\s+to|are\s+required\s+to)\b"
)
AHEAD_ACT = re.compile(
    r"(?i)(?:planned|scheduled|expected|anticipated|arranged|programmed|proposed|intended|targeted|timetabled|projected"
    r"|forecast|set|booked)$"
)
PLANNED_FOR = re.compile(
    r"(?i)(?:planned|scheduled|set|proposed|arranged|programmed|due|timetabled|targeted|deferred|on\s+(?:course|track)|booked"
    r"|intended|aim(?:ed|ing)?|(?:agreed|decided|resolved)\s+to\s+(?:go|opt|aim|settle))\s*$"
)
COMPOUND = re.compile(
    r"\s+(?!Q[1-4]\b|The\b)(?:[A-Z][a-z]+|(?i:budgets?|programmes?|plans?|strategy|strategies|reports?|accounts|act"
    r"|(?:winter|summer|spring|autumn|growing)\s+(?:season|programme|maintenance)"
    r"|regulations|census|elections?|estimates|season"
    r"|precept|figures|survey|funding|grants?|allocation|levels?|prices?|data|schedule|cohort|intake|round|return)\b)"
)
MEETING = re.compile(
    r"\s+(?:(?:\d{4}\s+)?(?:[A-Z][\w’'&-]+\s+|full\s+|scheduled\s+|annual\s+|monthly\s+|ordinary\s+){0,5})(?i:meetings?"
    r"|committee|cabinet|council|board|plenary|session|AGM|panel|forum|agenda)\b"
    r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w’'&-]+(?:\s+(?:and\s+|for\s+|of\s+(?:the\s+)?)?)?)+)?"
)

# Roles, by the first of these after the words that look ahead; then by those words themselves.
_AUDIENCE = (
    r"(?:committee|cabinet|(?<!county\s)(?<!district\s)council|meetings?|members|board"
    r"|(?<!adoption\s)(?<!fostering\s)(?<!permanence\s)panel|executive|plenary|forum|scrutiny"
    r"|councillors|commission|governors|trustees|agenda|SPC)\b"
)
ROLES = re.compile(
    r"(?i)(?P<publication>\bpublish|\bma[dk]e\s+(?:it\s+)?public\b|\bpublication\b|\buploaded\b"
    r"|upload(?:ing)?\s+(?:[\w’'-]+\s+){0,4}?(?:to|on)\s+the\s+(?:web|site|portal)|website|public\s+domain"
    r"|\bto\s+follow\b|\breleased\b)"
    r"|(?P<review>\breview(?:ed|s|ing)?\b(?!\s+(?:conference|officer))|\bre-?inspect|\bre-?visit|\binspect(?:ed|ion)\b"
    r"|\bmonitoring\s+visit|\bre-?evaluat|\breassess)"
    r"|(?P<report_back>\b(?:report(?:ed|s|ing)?\s+back|feed(?:s|ing)?\s?back|come\s+back|comes\s+back|revert|bring\s+back"
    r"|brought\s+back|report\s+to|update\s+to"
    r"|to\s+report\b(?!\s+(?:an?|the|any|crimes?|repairs|faults|incidents)\b)"
    r"|\bagenda\s+item|(?:further|another|interim|progress|follow-?up|update|exception)\s+(?:[a-z]+\s+)?(?:report|update"
    r"|briefing)\b"
    r"|\b(?:submit|bring|present|provide)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}reports?\b))"
    rf"|(?P<report_to>\b(?:report(?:ed)?|present(?:ed|ation)?|bring|brought|submit(?:ted)?|return(?:ed)?|updated?"
    rf"|circulate[d]?|refer(?:red)?|provided?|sent|send|consider(?:ed)?"
    rf"|taken?(?!\s+place)|tabled?|comes?|due\s+to|receives?|recommended(?=\s+to\b)|recommendations?(?=\s+to\b)"
    rf"|discuss(?:ed)?|supply|go"
    rf"|goes)\b(?=.{{0,90}}\b{_AUDIENCE}))"
    r"|(?P<start>\bstart(?:s|ed|ing)?\b|\bcommenc|\bbegin|\blaunch|\bopen(?:ed|s|ing)?\b|\bgo(?:es|ing)?\s+live|\beffect\b"
    r"|into\s+force|\btake\s+up\b|\bin\s+post\b|\broll(?:ed)?\s+out|\bintroduc)"
    r"|(?P<done>\bcomplet|\bdeliver|\bfinish|\bfinali[sz]|\bachiev|\bapprov|\badopt|\bdone\b|\bhold\b|\bheld\b|\bsubmi)"
)
STANDARD = re.compile(
    r"(?i)%|per\s?cent|\bpercentage|\bproportion\b|\bstatutory\b|\btimescales?\b|\btimely\b|\bindicator|\bstandards?\b"
    r"|\ball\b(?!\s+(?:\w+\s+){0,2}(?:members|councillors|governors|trustees)\b)|\bevery\b|\beach\b|\brates?\b|\busually\b"
    r"|\bgenerally\b|\balways\b|\bany\b"
)
LOOK_BACK = re.compile(
    r"(?i)\bre-?referr|\brepeat|\bre-?offend|\breadmi|\bsecond\s+or\s+subsequent|\bmoves\b|\bmore\s+than\s+once|\btwice\b"
    r"|\bthree\s+or\s+more|\breturned\s+to|\bsecond\s+(?:plan|time|child)|\bprevious|\bin\s+total\b|\btimes\b|\bborn\b|\baged?\b"
)
CARRIED_OUT = re.compile(r"(?i)\b(?:carried\s+out|undertaken|conducted|take\s+place|held|complet|be\s+in|be\s+on)\b|\bdue\b")
REVIEWED = re.compile(r"(?i)\breview(?!\s+(?:conference|officer))(?:\s+of\b[^.;]*)?\s*$")
MODAL = re.compile(r"(?i)(?:will|would|must|should|shall|need|ha(?:s|ve)\s+to|due|to\s+be|[a-z]+\s+to)\b")
INSPECTION = re.compile(
    r"(?i)\b(?:next|further|full|subsequent|another|follow-?up|monitoring|re-?)\s*(?:[\w-]+\s+){0,6}?(?:re-?inspection"
    r"|inspection|visit)\b|\bre-?inspect"
)
ONE_OFF = re.compile(
    r"(?i)\b(?:sent|send|forward|email|report|bring|brought|respond|response|reply|submit|circulat|provide|prepare|publish"
    r"|produce|write|written|finali[sz]|come\s+back|return|resolved|replac|install|repair|pay|paid"
    r"|apolog|review|action\s+plan|convene|arrange|meet|implement|develop|establish)"
)
EACH_YEAR = re.compile(r"(?i)\s*(?:of\s+)?(?:each|every)\s+(?:financial\s+|calendar\s+|academic\s+)?year\b|\s*,?\s*annually\b")

# What runs out then is not something to be done.
RUNS_OUT = re.compile(r"(?i)\b(?:expir|laps|elaps|ceas|retir|coincid|terminat)\w*\b|\b(?:run|runs|running|ran)\s+out\b")
# "Say whether the round after the winter": the date belongs to what is asked, not to the answer.
ASKED = re.compile(r"(?i)\b(?:whether|if|why|how|what|when|where)\b")
# What was required, recommended or asked then, with nothing said of when it is to be done.
ACT_CUE = re.compile(
    r"(?i)(?:required?|recommend(?:ed|s)?|requested|asked|instructed|invited|agreed|resolved|proposed|promised)$"
)
AUXILIARY = re.compile(r"(?i)\b(?:was|were|had|has|have|been)\s+(?:[a-z]+ly\s+)?$")
OF_WHAT = re.compile(r"(?i)\b(?:to\s+[a-z]{2,}|be|that)\b")
THEN_WHAT = re.compile(r"\s+to\s+[a-z]{2,}")
VISIT_AHEAD = re.compile(
    r"(?i)\b(?:(?:future|interim|next|second|third|further|another|full"
    r"|unannounced|monitoring|follow[- ]?up|return)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:re-?inspections?|inspections?|visits?)|re-?(?:inspections?|visits?))\b"
)
REPORT_OF = re.compile(r"(?i)\b(?:reports?|letter|feedback|action\s+plan|response|preparat\w+|ready)\b")
RETURNS = re.compile(r"(?i)\b(?:return|inspect|re-?inspect|visit|re-?visit)\w*\b")
DEFERRED = re.compile(
    r"(?i)\b(?:(?:defer|postpone|adjourn)(?:r?ed|s|d)?|invite[ds]?(?!\s+to\s+(?:present|report|brief|address|update|give"
    r"|make)))\b"
)
# "Invoices paid within 30 days": an indicator's name, or many of a kind; "failure to register within 12 weeks".
PROCESS = re.compile(
    r"(?i)(?:\b(?P<were>(?:are|were|being|be)\s+)?(?:\w+ly\s+)?(?:complet|process|determin|decid|answer|respond|repair"
    r"|re-?let|let|assess"
    r"|conclud|resolv|deal|dealt|review|register|acknowledg|start|commenc|visit|see|seen|offer|submitt|notifi|record"
    r"|upload|ma[dk]e|issu"
    r"|return|clear"
    r"|deliver|allocat|paid|pay|held|sent|clos|collect|remov|inspect|approv|recruit|turn|met|attend|undertak|carried"
    r"|provid|produc)\w*"
    r"(?:\s+(?:out|to|with|around|back|up|safe))?|\bfailure\s+to\s+(?:[\w’'-]+\s+){1,6}?[\w’'-]+)\s*$"
)
ONE = re.compile(r"(?i)\b(?:was|has\s+been|had\s+been|he|she|it|they)\b|^\s*(?:an?|the|this)\s+(?![\w’'-]+s\b)")
# A resolution's own words: "That the Director provide the figures in June".
RESOLVES = re.compile(r"(?:[Tt]hat|THAT)\s+(?:the|The|a|an|this|all|each|Members|Officers|Cabinet|Council)\s")
IMPERATIVE = re.compile(
    r"(?:That\s+)?(?:Refer|Report|Submit|Bring|Present|Provide|Return|Send|Circulate|Publish|Review|Complete|Produce"
    r"|Prepare|Agree|Receive"
    r"|Take|Update|Arrange|Convene|Implement|Develop|Deliver|Establish|Introduce|Ensure|Undertake|Carry|Hold|Finalise"
    r"|Write|Contact)\s"
)
