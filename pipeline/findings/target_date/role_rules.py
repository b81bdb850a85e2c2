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
    r"(?i)\bissu(?:e|ed|ing)\b[^.;]{0,60}\b(?:newsletter|bulletin|leaflet|magazine|gazette|press\s+release|(?-i:[A-Z]\w+\s+Letter))\b"
    r"|\b(?:newsletter|bulletin|leaflet|magazine|gazette|press\s+release|(?-i:[A-Z]\w+\s+Letter))\b[^.;]{0,60}\bissued\b"
    r"|\bnext\s+(?:issue|edition)\s+of\b"
)
TO_MEMBERS = re.compile(
    rf"(?i)\b(?:issued?|circulated?|sen[dt]|forward(?:ed)?|emailed|supplied|reported)\b[^.;,]{{0,50}}?\bto\s+{_MEMBERS}"
)
BEFORE_MEMBERS = re.compile(
    rf"(?i)\b(?:set|sets|put|lay|laid|place[ds]?|bring|brought)\b[^.;,]{{0,80}}?\bbefore\s+(?:the|its|our|a)?\s*(?:[\w’'&-]+\s+){{0,4}}?{_BODY}"
    rf"|\b(?:committee|cabinet|council|board|panel|members)\s+(?:to\s+)?receives?\b[^.;]{{0,60}}\b(?:report|update|briefing|presentation)\b"
)
ATTEND = re.compile(r"(?i)\battend\b")
TO_TELL = re.compile(
    r"(?i)[^.;,]{0,30}\b(?:to|and)\s+(?:explain|report|present|answer|update|brief|address|give|account|speak)\b"
)
NEXT_LOOK = re.compile(r"(?i)\bnext\s+look(?:ed)?\b|\blook(?:ed)?\s+at\s+(?:[\w’'-]+\s+){1,5}again\b|\bthe\s+next\s+review\b")
MEETING_MOVED = re.compile(
    r"(?i)\b(?:meeting|AGM|assembly|event|session|workshop|visit)\b[^.;,]{0,40}\b(?:be|been)\s+(?:re)?(?:moved|scheduled|arranged|brought\s+forward|put\s+back)"
    r"\s+(?:to|for|until)\b"
)
FOLLOW_UP = re.compile(
    r"(?i)\b(?:follow[- ]?up(?:\s+(?:audit|review|inspection|check))?|re-?audit|peer\s+review|health\s+check)\s*$"
)
# "We should know by autumn", "residents should be hearing soon": thought, not required.
FORESEES = re.compile(
    r"(?i)\bshould\s+(?:now\s+|then\s+)?(?:know|hear|see|arrive|receive|be\s+(?:told|hearing|receiving|arriving|back|here))\b"
)
# "Agreed to use the stall on 20 April": the body's own plan for a day.
OWN_PLAN = re.compile(
    r"(?i)\b(?:agreed|decided|arranged|resolved)\s+(?:to\s+)?(?:use|run|have|man|do|make|organise|put\s+on|give)\b"
)
SENT_IN = re.compile(
    r"(?i)\b(?:submissions?|observations?|comments?|representations?|objections?|nominations?|tenders?|bids|applications?|responses)\b[^.;]{0,60}"
    r"\b(?:could|can|may|be|made|submitted|sent|received|accepted|invited)\b[^.;]{0,40}$"
    r"|\b(?:could|can|may)\s+(?:add|submit|send|make|give|lodge|return)\b[^.;]{0,30}"
    r"\b(?:submissions?|observations?|comments?|representations?|objections?|views|nominations?|applications?|responses)\b[^.;]{0,30}$"
)
AIMS = re.compile(
    r"(?i)\b(?:strategy|plan|policy|programme|council|authority|target|ambition|vision)\b[^.;]{0,40}\b(?:aims?\s+to|aim\s+is\s+to|committed\s+to)\b"
)
