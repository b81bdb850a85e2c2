"""Turns of phrase that settle the role of a target date."""

import re

_MEMBERS = (
    r"(?:(?:all|the|our|its)\s+)?(?:(?:elected|committee|council|board|panel)\s+)?(?:members|councillors|governors|trustees)\b"
)
_BODY = r"(?:committee|cabinet|council|board|panel|executive|members|meeting|scrutiny)\b"
# "Deferred until the meeting on 10 September": what is put off comes back there; a meeting that is put off does not.
TO_MEETING = re.compile(r"(?i)\b(?:to|until|till)\s+(?:the|its|our|a)\s+(?:[\w’'&-]+\s+){0,5}?meeting\b[^.;,]{0,40}$")
# Works are on site when they start.
ON_SITE = re.compile(r"(?i)\b(?:be|get|arrive|move|start|go)\s+on[\s-]+site\b(?!\s+(?:until|for|visit))")
PAPER_ISSUED = re.compile(
    r"(?i)\bissu(?:e|ed|ing)\b[^.;]{0,60}\b(?:newsletter|bulletin|leaflet|magazine|gazette|press\s+release"
    r"|(?-i:[A-Z]\w+\s+Letter))\b"
    r"|\b(?:newsletter|bulletin|leaflet|magazine|gazette|press\s+release|(?-i:[A-Z]\w+\s+Letter))\b[^.;]{0,60}\bissued\b"
    r"|\bnext\s+(?:issue|edition)\s+of\b"
)
TO_MEMBERS = re.compile(
    rf"(?i)\b(?:issued?|circulated?|sen[dt]|forward(?:ed)?|emailed|suppl(?:y|ied)|reported|submitted|share[d]?|provided?"
    rf"|given?)\b[^.;,]{{0,60}}?\b(?:to|with)\s+{_MEMBERS}"
    rf"|\b(?:e-?mail|write\s+to|inform|update|brief|advise|tell|notify|let|give|send)\s+(?:{_MEMBERS}"
    rf"|the\s+(?:committee|panel|board|clerk)\b)"
    rf"|\b(?:{_MEMBERS}|(?:the\s+)?(?:\w+\s+)?(?:committees?|panel|board)|we)\b[^.;,]{{0,40}}\b(?:be|being)\s+(?:told"
    rf"|informed|given|provided|updated|advised|briefed|notified|sent)\b"
    r"|\bpromised\s+us\b|\b(?:wish(?:es)?|ask(?:s|ed)?)\s+to\s+be\s+(?:told|informed|updated)\b"
    r"|^\W*(?:an?\s+)?(?:briefing(?:\s+note)?|note|update)\b"
)
BEFORE_MEMBERS = re.compile(
    r"(?i)\bfor\s+(?:presentation|submission|endorsement)(?:\s+(?:at|to)\s+(?:the|its|our|a)\b|\s*$)"
    r"|\breport(?:ing|ed)?\s+back\s+to\s+(?:the|its|our|this)\b|"
    rf"\b(?:set|sets|put|lay|laid|place[ds]?|bring|brought)\b[^.;,]{{0,80}}?\bbefore\s+(?:the|its|our"
    rf"|a)?\s*(?:[\w’'&-]+\s+){{0,4}}?{_BODY}"
    r"|\b(?:includ|add|plac|put|appear|list|tabl|rais|consider|discuss)\w*\b[^.;]{0,90}\bagenda\b"
    r"|\b(?:add|includ|plac|put)\w*\b[^.;]{0,90}\b(?:work\s+)?programme$"
    r"|\b(?:reports?|updates?|papers?)\b,?\s+(?:is\s+|are\s+|which\s+is\s+)?due\s+(?:at|to|before)\b"
    rf"|\b(?:committee|cabinet|council|board|panel|members)\s+(?:to\s+)?receives?\b[^.;]{{0,60}}\b(?:report|update"
    rf"|briefing|presentation|annual\s+review)\b"
    rf"|\b(?:committee|cabinet|board|panel|members)\s+(?:will|would|(?:is|are|was|were)\s+to)\s+(?:then\s+|also\s+)?"
    r"(?:consider|look\s+at|discuss|examine|scrutinise|receive)\b"
    r"|\b(?:given|submit(?:ted)?|present(?:ed)?|brought|taken)\b[^.;,]{0,60}?\bto\s+(?:the|its|our|a|this)\s+"
    r"(?:[\w’'&-]+\s+){0,5}?(?:meeting|committee|board|cabinet|panel)\b"
    r"|\b(?:add|show|includ)\w*\s+(?:[\w’'-]+\s+){0,6}?(?:to|in)\s+the\s+(?:[\w’'-]+\s+){0,3}?report\b[^.;]{0,30}\bdue\b"
)
ATTEND = re.compile(r"(?i)\battend\b")
TO_TELL = re.compile(
    r"(?i)[^.;,]{0,60}\b(?:to|and)\s+(?:explain|report|present|answer|update|brief|address|give|account|speak)\b"
    r"|\s*with\s+(?:an?|the|further|more|his|her|their)\s+(?:[\w’'-]+\s+)?(?:update|report|briefing|answers?|figures"
    r"|information)\b"
)
NEXT_LOOK = re.compile(
    r"(?i)\bnext\s+look(?:ed)?\b|\blook(?:ed)?\s+at\s+(?:[\w’'-]+\s+){1,5}again\b|\bthe\s+next\s+review\b"
    r"|\bprogress\s+review\b[^.;]{0,30}\b(?:is|was)\s+(?:due|expected|planned|scheduled)\b"
)
MEETING_MOVED = re.compile(
    r"(?i)\b(?:meeting|AGM|assembly|event|session|workshop|visit)\b[^.;,]{0,40}\b(?:be|been)\s+(?:re)?(?:moved|scheduled"
    r"|arranged|brought\s+forward|put\s+back)"
    r"\s+(?:to|for|until)\b"
)
FOLLOW_UP = re.compile(
    r"(?i)\b(?:follow[- ]?up(?:\s+(?:audit|review|inspection|check))?|re-?audit|peer\s+review|health\s+check)\s*$"
)
# "We should know by autumn", "residents should be hearing soon": thought, not required.
FORESEES = re.compile(
    r"(?i)\bshould\s+(?:now\s+|then\s+)?(?:know|hear|see|arrive|receive|be\s+(?:told|hearing|receiving|arriving|back|here))\b"
    r"|\bshould\s+(?:now\s+|then\s+)?(?:turn|come|return|move|go|be|get)\s+(?:back\s+|up\s+|down\s+)?(?:(?:to|on|at|within|in"
    r"|under)\s+)?"
    r"(?:(?:the|its)\s+)?(?:target|green|amber|track)\b"
)
# "Agreed to use the stall on 20 April": the body's own plan for a day.
OWN_PLAN = re.compile(
    r"(?i)\b(?:agreed|decided|arranged|resolved)\s+(?:to\s+|that\s+(?:[\w’']+\s+){1,3}(?:(?:should|would"
    r"|will)\s+)?)?(?:visit|meet|use|run"
    r"|have|man|do|make|organise|put\s+on|give)\b"
)
SENT_IN = re.compile(
    r"(?i)\b(?:submissions?|observations?|comments?|representations?|objections?|nominations?|tenders?|bids|applications?"
    r"|responses)\b[^.;]{0,60}"
    r"\b(?:could|can|may|be|made|submitted|sent|received|accepted|invited)\b[^.;]{0,60}$"
    r"|\b(?:could|can|may)\s+(?:add|submit|send|make|give|lodge|return)\b[^.;]{0,30}"
    r"\b(?:submissions?|observations?|comments?|representations?|objections?|views|nominations?|applications?"
    r"|responses)\b[^.;]{0,30}$"
)
AIMS = re.compile(
    r"(?i)\b(?:strategy|plan|policy|programme|council|authority|target|ambition|vision)\b[^.;]{0,40}\b(?:aims?\s+to"
    r"|aim\s+is\s+to|committed\s+to)\b"
)
# "The plan aims to achieve good in summer": what it is to reach.
TO_ACHIEVE = re.compile(
    r"(?i)\b(?:aims?|aiming|aimed|(?:ambition|target|goal|aim)\s+(?:is|was))\s+to\s+(?:achieve|reach|meet|attain|be\s+rated"
    r"|become|secure|(?:bring|raise|cut|reduce|increase|get|lift)\b[^.;,]{0,40}\d)\b"
)
HOLD = re.compile(r"(?i)\W*(?:arrange|hold|convene|book|organise|meet|attend|visit)\b")
# Ofsted, CQC, Estyn and their like come back.
INSPECTORS_COME = re.compile(
    r"(?:Ofsted|CQC|CIW|Estyn|HMIP?|HMICFRS|[Ii]nspectors?|Inspectorate|Education\s+Scotland|Audit\s+Wales"
    r"|[Aa]uditors?)\b[^.;]{0,60}"
    r"\b(?:return|visit|revisit|inspect|come\s+back|conversation)(?:ed|s)?\b|\b(?:annual\s+conversation|annual\s+engagement\s+meeting|monitoring\s+visit)\b"
    r"|\b(?:Ofsted|CQC|Estyn|[Ii]nspectors)\s+(?:will|would|to)\s+be\s+back\b"
    r"|\binspections?\s+(?:of\s+[^,;.]{3,40}?\s+)?(?:will|would|to|is\s+to|should)\s+(?:\w+\s+)?(?:be\s+(?:undertaken"
    r"|carried)|take\s+place)"
)
LOOK_AGAIN = re.compile(
    r"(?i)\b(?:monitor(?:ed)?|look(?:ed)?\s+at|assess(?:ed)?|check(?:ed)?|revisit(?:ed)?)\s+(?:[\w’'-]+\s+){0,4}?again\b"
    r"|\b(?:(?:go|come)\s+back\s+to|return\s+to(?=\s+(?:the|this)\s))\s+"
    r"(?!the\s+(?:[\w’'-]+\s+){0,4}?(?:committee|cabinet|council|panel|board|meeting)\b)[^.;,]{3,60}$|\bshould\s+monitor\b"
)
CALL_IN = re.compile(r"(?i)\bcall(?:ed)?[- ]in\b[^.;]{0,30}$")
NEW_DATE = re.compile(
    r"(?i)\b(?:put\s+back|slipped|moved\s+back|pushed\s+back|delayed|postponed|rescheduled)(?:\s+(?:to|until))?(?:\s+the)?$"
)
TARGET_RISES = re.compile(
    r"(?i)\btargets?\b[^.;]{0,30}\b(?:would|will|is\s+to|are\s+to|should)\s+(?:rise|increase|fall|reduce|go|be\s+\d)"
)
TO_BE_SO = re.compile(
    r"(?i)\b(?:is|are|was|were)\s+to\s+be\s+(?:complete\b|open|in\s+place|live|operational|ready|available"
    r"|up\s+and\s+running)\b[^.;]{0,20}$"
)
VISITS = re.compile(
    r"(?i)\b(?:agreed|decided|arranged|resolved)\s+(?:to\s+|that\s+(?:[\w’']+\s+){1,3}(?:(?:should|would"
    r"|will)\s+)?)?(?:visit|meet|attend|hold)\b"
)
# "The launch of the new model is due in March", "the opening planned for May"
STARTS = re.compile(
    r"(?i)\b(?:launch|opening|start|commencement|introduction|go-live)\b(?:\s+of\s+[^,;.]{3,60}?)?\s+(?:(?:is|are|was|were"
    r"|now|being)\s+)*"
    r"(?:due|expected|planned|scheduled|anticipated|set|programmed)$"
)
DECISION_TO = re.compile(r"(?i)\b(?:decision|plans?|proposals?|intention)\s+to\s+[^,;.]{3,70}$")
# "Had been due in May and will now open in June": the new date of what was put off.
NOW = re.compile(r"(?i)\b(?:would|will|is|are|was|were)\s+now\s")
DELAY = re.compile(r"(?i)\b(?:delay|slip|originally|put\s+back|had\s+been\s+(?:due|planned|expected|scheduled))")
