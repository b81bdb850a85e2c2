"""What makes a date a target: the words that look ahead or demand, those that look back, and what each role is told by."""

import re

CONFIDENCE = {
    "target_date.deadline_noun": 0.9,  # "the target date was July 2014"
    "target_date.by": 0.85,  # a date ahead of the document, introduced by "by"
    "target_date.planned": 0.8,  # a date ahead, after a verb that looks ahead
    "target_date.undated": 0.65,  # the document's own date is unknown, or the date lies before it
    "target_date.leading": 0.65,  # the date comes first: "By June 2025 all staff will ..."
    "target_date.standard": 0.75,
    "target_date.within": 0.7,
    "target_date.inspection": 0.9,  # "the next inspection will be within approximately three years"
    "target_date.next_meeting": 0.8,
    "target_date.fixed": 0.8,  # a meeting to come whose day this meeting settles
    "target_date.bare": 0.75,  # "by" and a day ahead, without a verb that looks ahead
    "target_date.noun": 0.75,  # "the library's completion (end of May)", "grant deadline 25 May"
    "target_date.column": 0.9,
    "target_date.label": 0.85,
}

_BE = r"(?:\s+(?:not|now|also|then|both|all|each|shortly|\w+ly))*(?:\s+(?:be|have\s+been|have))?"
# "Would have been completed" tells of a plan that failed: the guideline counts the deadline all the same.
_PLAN = (
    r"(?:due|expected|planned|scheduled|anticipated|likely|intended|hoped|proposed|programmed|set)\s+to(?:\s+be\b"
    r"|(?=\s+(?!(?:the|an?|this|its|their|poor|lack)\b)(?-i:[a-z]{2,}\s)))|"
    rf"(?:will|shall|would|[’']ll|may|might|could|can)(?!\s+(?:also\s+|now\s+|then\s+)?(?:need|have\s+to"
    rf"|be\s+required)\b){_BE}\b|going\s+to{_BE}"
    r"|planned|willing\s+to|plans\s+to|(?:we|they|I|who)\s+plan\s+to|planning\s+to|scheduled|programmed|timetabled|expect(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed)|envisage[sd]?|(?<!%\s)projected|(?<!%\s)forecast"
    r"|aim(?:s|ed|ing)?\s+(?:to|for|is)|intend(?:s|ed|ing)?|intention|hope[sd]?|hoping|hopefully|likely|set\s+(?:for|to)"
    r"|on\s+(?:track|course|schedule)"
    # "They are arriving on Thursday": the present tense of what is fixed.
    r"|(?:is|are|was|were)\s+(?:also\s+)?(?:arriving|starting|opening|closing|launching|commencing|meeting|holding|hosting)\b"
    r"|(?:is|are|was|were)\s+(?:also\s+|both\s+|all\s+)?to(?=\s+(?:take|start|begin|commence|open|attend|meet|visit|hold)\b)"
    r"|on\s+target\s+(?=to|for)|looking\s+to|(?:charged|tasked)\s+with"
    r"|arranged|arranging|provisionally|subject\s+to|estimated|proposed\s+(?:completion|start)|on\s+site|ready|booked"
)
_WANT = (
    rf"(?:must|should|need(?:s|ed)?\s+to|ha(?:s|ve|d)\s+to|required?\s+to|to){_BE}(?<=\bbe)\b"
    r"|must|should|need(?:s|ed)?|ha(?:s|ve|d)\s+to|requires?|required|due(?!\s+to\b(?!\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}(?:committee|cabinet|council|board|panel|members|scrutiny)\b))|owed|be\b"
    # The performance noun sets no date: "within target", "achieving their targets".
    r"|targeted|targeting|(?<!within\s)(?<!on\s)(?<!off\s)(?<!above\s)(?<!below\s)(?<!their\s)targets?(?=\s+(?:dates?|of|is|was|are|for|to)\b)|deadlines?"
    r"|timescales?|timelines?|milestones?"
    # What was agreed, asked or resolved looks ahead where it says what: "agreed that", "asked officers to".
    r"|(?:agree(?:s|d)?|resolved|recommend(?:s|ed)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|instruct(?:s|ed)?|invite[ds]?"
    r"|promise[sd]?|undertook|undertaken|commit(?:s|ted)?"
    r"|call(?:s|ed))(?=\s+(?:that|to|for|on|in\s+principle|a|an|(?:[\w’'.]+\s+){1,6}to)\b)"
    r"|ensur(?:e|es|ing)|(?:comes?|goes?|go)(?=\s+(?:back\s+)?to\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,5}(?:meeting|committee|cabinet|council|board|panel)\b)"
    r"|receives?(?=\s+(?:an?|its|the)\s+(?:\w+\s+){0,2}(?:report|update)\b)|commitment|undertakes?|undertaking|defer(?:red)?|postponed?|adjourn(?:ed)?|extend(?:ed)?|resched\w+"
    r"|put\s+back"
    r"|moved\s+(?:back\s+)?(?=to\b)|slipped|revised(?=\s+(?:to|from|date|deadline|target|completion)\b|\s*$)|propos(?:es?|ed|ing)|deadline|by\s+when|statutory|shall"
)
_PAST = r"(?:was|were|had|has|have|did|took|been|visited|began|went|having)\b"
_TO_DO = r"to\s+(?!the\b|a\b|an\b|all\b|its\b|their\b|our\b|date\b|be\b)[a-z]{3,}\b"
CUE = re.compile(rf"(?i)(?<![\w-])(?:(?P<plan>{_PLAN})|(?P<want>{_WANT})|(?P<past>{_PAST})|(?P<todo>{_TO_DO}))(?![\w-])")
SLIPPED = re.compile(
    r"(?i)\b(?:slipp|mov|extend|revis|chang|delay|push|brought\s+forward|put\s+back|resched)\w*\b[^.;]{0,30}\bfrom\s*(?:the\s+)?$"
)
PUT_OFF = re.compile(
    r"(?i)\b(?:(?:will|would|may|could|to|might)\s+take$|slipp|mov|extend|revis|chang|delay|push|defer|postpon|adjourn|brought\s+forward|put\s+back"
    r"|resched)\w*\b[^.;]{0,60}$"
)
LEAD_UP = re.compile(r"(?i)\b(?:lead|run|leading)(?:\s+up)?$")
LEADS_TO = re.compile(r"(?:[(:–—-]|ed|held|due|be)\s*$")
BE_DONE = re.compile(r"(?i)\bbe\s+(?:\w+ly\s+)?\w+ed\b")
# Future meetings that the meeting fixes are planned, not required.
TO_BE_HELD = re.compile(r"(?i)(?:need(?:s|ed)?\s+)?(?:to\s+)?be\s+(?:held|taking)\b|\w+\s+to\s+hold\b|due\s+(?:in|for)\b|resched")
LAST = re.compile(r"(?i)\b(?:last|previous|past)\s+\w+$")
OPEN_UNTIL = re.compile(r"(?i)\b(?:submi|invit|made|accept|receiv|open|comment|respon|extend)\w*[^.;]{0,40}$")
GENERAL = re.compile(r"(?i)\b(?:are|is|be)\b")
NOUN = re.compile(
    r"(?i)\b(?:(?:target|due|completion|delivery|implementation|review|end|closing|submission|(?P<new>new|revised))\s+dates?|deadlines?"
    r"|timescales?|(?<!within\s)(?<!on\s)(?<!off\s)(?<!above\s)(?<!below\s)(?<!their\s)targets?(?=[^%\d]*$)"
    r"|their\s+target(?=\s+of\b)|time\s?-?lines?|standards?(?=\s+of\s+$)|due\s+by)\b"
    r"(?P<between>[^.;]{0,60}?)\b(?:is|are|was|were|of|set|for|to|by|as|remains?|now|being)\s*(?:set\s+)?(?:for|at|to|as|by"
    r"|the)?\s*$"
)
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
    r"(?i)(?:^|\s)(?P<be>(?:be|being|been|to\s+be|is|are)\s+(?:\w+ly\s+)?)?(?P<act>[a-z]+ed|held|met|made|given|sent|set"
    r"|took\s+place)\s*$"
)
# "Should be complete by 2015" is thought, "must be completed by 2015" set.
# "As proposed at our April meeting", "following our request at July's meeting": meetings that were.
WAS_AT = re.compile(
    r"(?i)\b(?:as\s+(?:was\s+)?\w+ed|following|further\s+to|pursuant\s+to|in\s+response\s+to|arising\s+from"
    r"|(?:as|was|were)\s+(?:raised|discussed)|minutes\s+of)\b[^.;,]{0,60}\b(?:at|in|from|of)\s+(?:our|the|its|last)?\s*$"
)
MINUTES = re.compile(
    r"(?i)\bminutes\b[^.;]{0,60}\b(?:approv|confirm|sign|agree|ratif|adopt)|\b(?:approv|confirm|sign|ratif|adopt)\w*[^.;]{0,40}\bminutes\b"
)
LASTS = re.compile(r"(?i)\b(?:continu|remain|stay|last|run)\w*\b")
ASKS_IF = re.compile(
    r"(?i)\b(?:ask|quer|enquir|inquir|question|wonder)\w*\s+(?:[\w’']+\s+){0,3}?(?:if|whether|when|why|how)\b[^.;]*$"
)
MANY = re.compile(r"(?i)\b(?:most|majority)\b")
REPORTED = re.compile(r"(?i)\b(?:reports?|updates?|presentations?|briefings?|findings|papers?)\b[^,;:]{0,40}$")
# "The 2009 outline permission"
NAMED_YEAR = re.compile(
    r"\bthe\s(?:19|20)\d\d\s+(?!and\b|or\b|in\b|by\b|for\b|to\b|at\b|on\b|with\b|when\b|which\b|but\b|as\b)[A-Za-z]{2}"
)
ASKED_FOR = re.compile(r"(?i)(?:ask|request|call)(?:s|ed|ing)?$")
EVENT = re.compile(
    r"(?i)\b(?:walk|event|fa(?:ir|yre)|f[eê]te|festival|concert|conference|seminar|ceremony|parade|race|exhibition|webinar|celebration)s?\b"
)
# One piece of work, not a process: "this should be completed within six weeks".
ONE_TASK = re.compile(
    r"(?i)^\W*(?:this|it|that|he|she|the\s+(?:[\w’'-]+\s+)?(?:works?|repairs?|report|survey|review|scheme|plan))\b"
)
STATE = re.compile(
    r"(?i)(?:should(?:\s+now|\s+all)?\s+be\s+(?:complete|finished|open|in\s+place|live|operational|up\s+and\s+running)"
    r"|(?:should|to)(?:\s+now|\s+all)?\s+be\s+(?:ready|available)|(?:decision|outcome|result|verdict|delivery|arrival)s?\s+(?:is|are|was|were)\s+due)\b"
)
ATTENDS = re.compile(r"(?i)\b(?:agreed?|arranged?|resolved|decided)\s+to\s+(?:meet|visit|attend|go|hold|join)\b")
FIRM = ("no later than", "not later than", "on or before")
DECIDING = re.compile(r"(?i)\bsubject\s+to\b|\bprovided\s+that\b")
# "If the agreement is not signed by 16 December": the date by which it must be.
UNLESS = re.compile(r"(?i)\b(?:if|unless|where|should|in\s+the\s+event)\b")
UNMET = re.compile(
    r"(?i)\bnot\s+(?:been\s+|yet\s+)?(?:met|completed?|received|paid|complied|submitted|signed|provided|resolved|entered|agreed|done|removed"
    r"|repaid|delivered|secured)\b"
)
# "Would not be finished before spring": it is expected then.
NOT_BEFORE = re.compile(
    r"(?i)\b(?:not|n[’']t)\s+(?:\w+ly\s+)?(?:be|start|begin|open|commence|happen|take\s+place|(?:expected|likely|due)\s+to)\b[^.;,]{0,60}$"
)
# "The library's completion (end of May)": a thing to come, and when.
COMING = re.compile(
    r"(?i)\b(?:(?P<start>opening|launch|start|commencement)|(?P<publication>publication)|completion|delivery"
    r"|implementation|handover|sign[- ]?off"
    r"|finish)\s*\(\s*(?:due|expected|planned|scheduled|by)?\s*$"
)
# "Grant deadline 25 May", "Application expiry date 05/05/2016": a label that no colon parts from its date.
LABELLED = re.compile(
    r"(?i)\b(?:(?P<expected>(?:proposed|expected|anticipated|estimated|planned|provisional)(?:\s+(?:completion|start|opening))?\s+dates?)"
    r"|deadlines?|(?:target|due|completion|closing|implementation|(?:application|statutory|determination)\s+expiry|determination|submission)"
    r"\s+dates?)(?:\s+(?:for|of)\s+(?:[\w’'-]+\s+){1,5}?)?\s*$"
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
    r"|regulations|census|elections?|estimates|season"
    r"|precept|figures|survey|funding|grants?|allocation|levels?|prices?|data|schedule|cohort|intake|round|return)\b)"
)
ANNOUNCED = re.compile(
    r"(?i)\b(?:dates?\s+(?:and\s+time\s+)?(?:of|for)\s+(?:the\s+)?(?:next|future|forthcoming)\b"
    r"|(?<!\bto\s)(?<!\bat\s)(?<!\bfor\s)(?<!\bto\sthe\s)(?<!\bat\sthe\s)(?<!\bfor\sthe\s)(?<!\bbefore\sthe\s)(?<!\bto\sour\s)(?<!\bat\sour\s)(?<!\buntil\sthe\s)(?<!\bby\sthe\s)"
    r"(?:next|future|following)\s+(?:[\w&’',-]+\s+){0,5}?(?:meetings?|agm|session)\b[^.;]{0,100}?(?:\b(?:is|are|will|would"
    r"|to\s+be|on|date|due|scheduled|takes)\b|[:–-]))"
    r"|^\W*next\s+(?:\w+\s+){0,4}meeting|\bitems?\s+for\s+(?:the\s+)?next\b"
)
SETS = re.compile(r"(?i)\b(?:agreed|resolved|decided|arranged|set)\b")
MEETING = re.compile(
    r"\s+(?:(?:\d{4}\s+)?(?:[A-Z][\w’'&-]+\s+|full\s+|scheduled\s+|annual\s+|monthly\s+|ordinary\s+){0,5})(?i:meetings?"
    r"|committee|cabinet|council|board|plenary|session|AGM|panel|forum|agenda)\b"
    r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w’'&-]+(?:\s+(?:and\s+|for\s+|of\s+(?:the\s+)?)?)?)+)?"
)

# Roles, by the first of these after the words that look ahead; then by those words themselves.
_AUDIENCE = (
    r"(?:committee|cabinet|(?<!county\s)(?<!district\s)council|meetings?|members|board|panel|executive|plenary|forum|scrutiny"
    r"|councillors|commission|governors|trustees|agenda|SPC)\b"
)
ROLES = re.compile(
    r"(?i)(?P<publication>\bpublish|\bma[dk]e\s+(?:it\s+)?public\b|\bpublication\b|upload|website|public\s+domain|\bto\s+follow\b|\breleased\b)"
    r"|(?P<review>\breview(?:ed|s|ing)?\b(?!\s+(?:conference|officer))|\bre-?inspect|\bre-?visit|\binspect(?:ed|ion)\b"
    r"|\bmonitoring\s+visit|\bre-?evaluat|\breassess)"
    r"|(?P<report_back>\b(?:report(?:ed|s|ing)?\s+back|feed(?:s|ing)?\s?back|come\s+back|comes\s+back|revert|bring\s+back"
    r"|brought\s+back|report\s+to|update\s+to"
    r"|to\s+report\b(?!\s+(?:an?|the|any|crimes?|repairs|faults|incidents)\b)"
    r"|\bagenda\s+item|(?:further|another|interim|progress|follow-?up|update)\s+(?:[a-z]+\s+)?(?:report|update|briefing)\b))"
    rf"|(?P<report_to>\b(?:report(?:ed)?|present(?:ed|ation)?|bring|brought|submit(?:ted)?|return(?:ed)?|updated?"
    rf"|circulate[d]?|refer(?:red)?|provided?|sent|send|consider(?:ed)?"
    rf"|taken?(?!\s+place)|tabled?|comes?|due\s+to|receives?|recommended|recommendation|discuss(?:ed)?|supply|go|goes)\b(?=.{{0,90}}\b{_AUDIENCE}))"
    r"|(?P<start>\bstart(?:s|ed|ing)?\b|\bcommenc|\bbegin|\blaunch|\bopen(?:ed|s|ing)?\b|\bgo(?:es)?\s+live|\beffect\b"
    r"|into\s+force|\btake\s+up\b|\bin\s+post\b|\broll(?:ed)?\s+out|\bintroduc)"
    r"|(?P<done>\bcomplet|\bdeliver|\bfinish|\bfinali[sz]|\bachiev|\bapprov|\badopt|\bdone\b|\bhold\b|\bheld\b|\bsubmi)"
)
EXPECTED = re.compile(rf"(?i){_PLAN}$|propos\w+|aims?")
STANDARD = re.compile(
    r"(?i)%|per\s?cent|\bpercentage|\bproportion\b|\bstatutory\b|\btimescales?\b|\btimely\b|\bindicator|\bstandards?\b"
    r"|\ball\b|\bevery\b|\beach\b|\brates?\b|\busually\b|\bgenerally\b|\balways\b|\bany\b"
)
LOOK_BACK = re.compile(
    r"(?i)\bre-?referr|\brepeat|\bre-?offend|\breadmi|\bsecond\s+or\s+subsequent|\bmoves\b|\bmore\s+than\s+once|\btwice\b"
    r"|\bthree\s+or\s+more|\breturned\s+to|\bprevious|\bin\s+total\b|\btimes\b|\bborn\b|\baged?\b"
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

ANNOUNCED_EVENT = re.compile(
    r"(?i)\b(?:conference|(?:by-?)?elections?|referendum|fa(?:ir|yre)|f[eê]te|festival|concert|event|market|parade|party|exhibition|open\s+day"
    r"|webinar|seminar|celebration|ceremony|carnival|service|meeting|assembly|agm|lunch|dinner|walk)s?\b(?:\s+[\w’'-]+){0,5}?\s+"
    r"(?:(?:which\s+)?(?:will|is\s+to|are\s+to|would|was\s+to|to)\s+(?:be\s+held|take\s+place|be\s+taking\s+place))\b[^.;]{0,60}$"
    r"|\bthere\s+(?:will|would)\s+(?:also\s+)?be\s+(?:an?|another)\s+[^.;,]{0,60}\bheld\b[^.;]{0,40}$"
    r"|\bthere\s+(?:will|would)\s+(?:also\s+)?be\s+(?:an?|another)\s+(?:[\w’'-]+\s+){0,5}?(?:event|fa(?:ir|yre)|f[eê]te|festival|concert|market|exhibition"
    r"|open\s+day|celebration|ceremony|parade|walk|service|lunch|dinner|party|meeting)\b[^.;]{0,40}$"
    r"|(?<!is)(?<!are)(?<!was)(?<!were)(?<!due)(?<!ned)(?<!led)(?<!ted)(?<!eed)\s+to\s+be\s+held\b[^;]{0,60}$"
)
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
    r"(?i)\b(?:(?:future|interim|next|further|another|full|unannounced|monitoring|follow[- ]?up|return)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:re-?inspections?|inspections?|visits?)|re-?(?:inspections?|visits?))\b"
)
REPORT_OF = re.compile(r"(?i)\b(?:reports?|letter|feedback|action\s+plan|response|preparat\w+|ready)\b")
RETURNS = re.compile(r"(?i)\b(?:return|inspect|re-?inspect|visit|re-?visit)\w*\b")
DEFERRED = re.compile(
    r"(?i)\b(?:(?:defer|postpone|adjourn)(?:r?ed|s|d)?|invite[ds]?(?!\s+to\s+(?:present|report|brief|address|update|give|make)))\b"
)
# "Invoices paid within 30 days": an indicator's name, or many of a kind; "failure to register within 12 weeks".
PROCESS = re.compile(
    r"(?i)(?:\b(?P<were>(?:are|were|being|be)\s+)?(?:\w+ly\s+)?(?:complet|process|determin|decid|answer|respond|repair|re-?let|let|assess"
    r"|conclud|resolv|deal|dealt|review|register|acknowledg|start|commenc|visit|see|seen|offer|submitt|notifi|ma[dk]e|issu|return|clear"
    r"|deliver|allocat|paid|pay|held|sent|clos|collect|remov|inspect|approv|recruit|turn|met|attend|undertak|carried|provid|produc)\w*"
    r"(?:\s+(?:out|to|with|around|back|up))?|\bfailure\s+to\s+(?:[\w’'-]+\s+){1,6}?[\w’'-]+)\s*$"
)
ONE = re.compile(r"(?i)\b(?:was|has\s+been|had\s+been|he|she|it|they)\b|^\s*(?:an?|the|this)\s+(?![\w’'-]+s\b)")
IMPERATIVE = re.compile(
    r"(?:That\s+)?(?:Refer|Report|Submit|Bring|Present|Provide|Return|Send|Circulate|Publish|Review|Complete|Produce|Prepare|Agree|Receive"
    r"|Take|Update|Arrange|Convene|Implement|Develop|Deliver|Establish|Introduce|Ensure|Undertake|Carry|Hold|Finalise|Write|Contact|Note)\s"
)

DUE_COLUMN = re.compile(
    r"(?i)\b(?:(?P<role>start|commencement|review|publication|expected|anticipated|forecast|projected|estimated"
    r"|planned)\b.{0,25}|target\s*|due\s*|completion\s*|action\s*|implementation\s*|delivery\s*|end\s*|agreed\s*|revised\s*"
    r"|original\s*|finish\s*|milestone\s*)(?:completion\s*|implementation\s*|delivery\s*|target\s*|end\s*|due\s*"
    r"|for\s+)*(?:dates?|completion|implementation)\b|^(?:by\s+when|when|due|deadlines?|time\s?-?(?:scales?|frames?|lines?)"
    r"|target|date\s+due|due\s+by|complete\s+by|to\s+be\s+completed\s+by|"
    r"target\s+completion|by\s+whom\s*(?:/|and|&)\s*(?:by\s+)?when|who\s*(?:/|and|&)\s*when|(?:owner|lead"
    r"|responsib\w+)\s*(?:/|and|&)\s*(?:date|timescale|deadline|when).*|date\s+(?:for|of)\s+completion|next\s+review)\b"
)
FORECAST_COLUMN = re.compile(r"(?i)^(?:(?:latest|current|revised|new)\s+)?(?:forecast|estimated?|anticipated|expected)$")
DONE_COLUMN = re.compile(
    r"(?i)\b(?:date\s+(?:completed|closed|raised|opened|added|identified|reported)|completed\s+(?:on|date)|actual|closed"
    r"|meeting\s+date|date\s+of\s+(?:meeting|birth|decision|report|visit))\b"
)
LABEL = re.compile(
    r"(?i)(?:^|(?<=[.;|)]\s)|(?<=\())(?P<label>(?:(?:date\s+)?(?:decision\s+)?comes?\s+into\s+(?:force|effect)(?:\s+on)?"
    r"|(?:decision\s+)?effective"
    r"(?:\s+(?:from|date|on)))(?:\s+if\s+not\s+called[- ]in)?"
    r"|(?:(?:target|due|completion|review|implementation|expected|anticipated|start"
    r"|delivery|publication|revised|proposed|agreed|estimated|original|projected)\s+){1,3}"
    r"(?:completion\s+|implementation\s+)?dates?(?:\s+(?:for|of)\s+\w+)?|deadlines?|by\s+when|time\s?-?(?:scales?"
    r"|frames?)(?:\s+for\s+\w+)?|due(?:\s+by)?|to\s+be\s+completed\s+by|when)\s*(?::|–|-(?=\s))\s*(?=\S)"
)
