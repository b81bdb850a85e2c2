"""Patterns of recommendations, from named atoms upward. Cue words are found by spaCy's Matcher, grammar by expressions."""

import re
from typing import Any

from pipeline.findings._shared.actors import PERSON

# Letters that a sentence must hold before its grammar is looked at
CUES = (
    "will",
    "would",
    "should",
    "must",
    "need",
    "request",
    "asked",
    "suggest",
    "recommend",
    "propos",
    "urge",
    "ction",
    "(Act ",
    "area",
    "Area",
    "ACTION",
    "more",
    "More",
    "urther",
    "equire",
    "invite",
    "sought",
    "called",
    "encourage",
    "ought",
    "eport",
    "teps",
    "greed",
    " to ",
    " be ",
    "asks",
    "Arrange",
    "Contact",
    "Chase",
    "Book",
    "Order",
    "Obtain",
    "keen",
    "pressed",
    "advocated",
    "plea",
    "favoured",
    "insisted",
    "demanded",
)
SHORTEST = 8
"""Characters of a sentence that can say who is to do what."""
PATTERNS: dict[str, list[list[dict[str, Any]]]] = {}

# Confidence of each rule: how often its finds were right when read in documents that the rule was not written on.
CONFIDENCE = {
    "recommendation.inspection_list": 0.96,
    "recommendation.inspection_table": 0.95,
    "recommendation.officer_list": 0.93,
    "recommendation.officer_proposed": 0.8,
    "recommendation.action_heading": 0.75,
    "recommendation.action_tag": 0.9,
    "recommendation.action_row": 0.85,
    "recommendation.prose_request": 0.85,
    "recommendation.prose_suggestion": 0.75,
    "recommendation.prose_undertaking": 0.75,
    "recommendation.prose_duty": 0.75,
    "recommendation.prose_need": 0.75,
    "recommendation.prose_view": 0.6,
    "recommendation.prose_act": 0.65,
    "recommendation.areas_told": 0.75,
    "recommendation.next_steps": 0.85,
}

# -- atoms
MEMBER = (
    r"(?:(?:(?:an?|one|some|another|several|the) )?(?:members?|chair(?:man|woman|person)?|vice[- ]chair\w*|convener"
    r"|mayor|leader|portfolio holder)"
    rf"(?: of (?:the )?(?:committee|council|panel|board|public))?|{PERSON})"
)
# The verb that begins what is to be done.
IMPERATIVE = (
    r"(?:address|adopt|agree|align|analyse|appoint|arrange|assess|assure|build|capture|carry out|circulate|clarify"
    r"|collect|commission|complete|conduct"
    r"|confirm|consider|consolidate|consult|continue|co-?ordinate|create|define|deliver|design|determine|develop"
    r"|discuss|disseminate|draft|drive|embed"
    r"|enable|encourage|engage|enhance|ensure|establish|evaluate|examine|expand|explore|extend|feed back|finalise"
    r"|focus|formalise|further|gather"
    r"|give|hold|identify|implement|improve|include|increase|inform|integrate|introduce|investigate|invite|issue|keep"
    r"|launch|liaise|maintain|make sure"
    r"|make|map|maximise|measure|minimise|monitor|obtain|offer|organise|prepare|prioritise|produce|promote|provide"
    r"|publish|put in place|put"
    r"|raise|re-?establish|recruit|reduce|refine|refresh|remove|renew|replace|report|request|research|resolve|review"
    r"|revise|roll out|scope|secure|seek"
    r"|send|set up|set|share|simplify|standardise|streamline|strengthen|submit|support|sustain|tackle|take|target|test"
    r"|track|train|undertake|update"
    r"|urgently|use|utilise|work|write|inspect|close|survey|record|rewrite|sign|check|install|repair|fix|amend|pilot|visit|meet"
    r"|notify|remind|restore|verify|widen|halve|cut|fill|hire|appoint|retain|upgrade|standardi[sz]e|transfer|start|stop|tell)"
)
BEGINS_IMPERATIVE = re.compile(
    rf"[\s\"“(]*(?:(?:to|further|urgently|also|continue to) )?{IMPERATIVE}\b(?!\s+of\b" rf"|:|ed\b)", re.IGNORECASE
)

# -- headings over formal lists
_NUMBERED = r"[\s*#]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[A-Z][.)]\s+)?"
INSPECTION_HEAD = re.compile(
    rf"{_NUMBERED}(?P<head>(?:the |these )?(?P<told>(?:key |main |\w+ )?areas? for (?:further )?(?:improvement"
    rf"|development)[^.:]{{0,50}}"
    rf"(?:were|are|include[sd]?)(?: (?:around|as follows|in|the following))?:)"
    rf"|what (?:does the (?:\w+ ){{1,4}})?needs? to (?:be )?improved?\b.{{0,70}}"
    r"|what (?:did|does|do|has|have) (?:the )?(?:ofsted|cqc|estyn|inspect\w+|auditors?|peer \w+|regulator"
    r"|ombudsman)\b[^.:]{0,40}?"
    r"\b(?:say|said|tell|told|ask|asked|find|found|want|recommend|recommended)\b[^.:]{0,60}"
    r"|what (?:does|do) the .{3,60} need to improve\b.{0,10}"
    r"|(?P<area>(?:key )?areas? for (?:further |continued |future )?(?:improvement|development)s?\b.{0,60})"
    r"|(?:(?:key|main) )?priorit(?:y|ies) for (?:further |future )?improvement\b.{0,20}"
    r"|(?P<priority>(?:areas? for )?priority (?:and immediate )?actions?\b.{0,60}|immediate (?:and )?priority actions?)"
    r"|(?:(?:ofsted|cqc|inspection|inspectors[\u2019']?|peer review|peer challenge|lga|audit(?!\w* \w* ?recommendations?"
    r".{0,30}(?:track|progress|monitor|update|follow|report|register|status|implement|outstanding))"
    r"|external audit(?:or)?s?[\u2019']?|ombudsman[\u2019']?s?|auditors?[\u2019']?"
    r"|commissioners?[\u2019']?s?|hmi\w*|regulator[\u2019']?s?|reviewers?[\u2019']?"
    r"|inspectorate[\u2019']?s?)(?: \w+){0,3} recommendations?\b.{0,40})"
    r"|recommendations? (?:from|of|made by|by) (?:the )?(?:ofsted|cqc|inspect\w+|peer|lga|(?:controller of )?audit\w*"
    r"|accounts commission|external|ombudsman"
    r"|commissioner|regulator|review).{0,60})[\s?:.*\d]*$",
    re.IGNORECASE,
)
RECOMMENDATIONS_HEAD = re.compile(
    rf"{_NUMBERED}(?P<head>(?:the |summary of |officers?[\u2019']?s? |proposed |key |formal )*(?:recommendations?"
    rf"|recommended)(?:\(s\))?"
    r"(?: (?:to|for|by|of|from) (?:the )?[\w ,&]{2,60}| and (?:reasons?|next steps|decisions?"
    r"|actions)[\w ]{0,30})?)[\s:.\u2013-]*$",
    re.IGNORECASE,
)
# "It is recommended that Cabinet:" with the list right below, whatever heading stands above
RECOMMENDED_LEAD = re.compile(
    rf"{_NUMBERED}(?:(?-i:[Ii]t is (?:therefore )?(?:recommended|proposed)) that(?: (?:the )?[\w ,&\u2019']{{3,60}})?"
    r"|(?:the )?[\w ,&\u2019']{3,60} (?:is|are) (?:asked|recommended|invited|requested) to)\s*(?P<colon>:[-\u2013\s]*)?$",
    re.IGNORECASE,
)
# "The inspection found three areas for improvement:" over a list in minutes
INSPECTION_LEAD = re.compile(
    r"[^:]{10,260}\b(?:identified|made|included?|contained|set out|found|highlighted|listed|gave|were|are)\b[^:.;]{0,60}?"
    r"\b(?:recommendations?|(?P<area>areas? (?:for|of|needing|requiring|in need of) (?:\w+ )?(?:improvement"
    r"|development)))(?: for improvement)?"
    r"(?: (?:as follows|including|which (?:were|are|included?)|for (?:the|this) [\w ]{3,40}))?\s*:[-\u2013\s]*",
    re.IGNORECASE,
)
# "Recommendation 3: Publish the plan", in running text
LABELLED = re.compile(r"\W*Recommendation (?P<number>\d{1,2}|[A-Z])\s*[:.\u2013-]\s+(?=[A-Z\"\u201c])")
NEXT_STEPS_HEAD = re.compile(rf"{_NUMBERED}(?:next steps|(?:inspection )?outcome)[\s:]*$", re.IGNORECASE)
# "Immediately:", "Within three months": the deadline of the items below
TIME_HEAD = re.compile(
    r"[\s*]*(?:immediately|within (?P<number>one|two|three|four|six|nine|twelve|\d+) (?P<unit>days?|weeks?|months?))"
    r"(?: of (?:the )?[\w ]{3,60})?[\s:,.]*$",
    re.IGNORECASE,
)
NONE_FOUND = re.compile(r"there (?:are|were|is) no\b|none(?: identified)?\.?$|not applicable", re.IGNORECASE)
# What comes behind the lists in reports of inspectors and of officers.
STOP_HEAD = re.compile(
    rf"{_NUMBERED}(?:the )?(?:summary\b|(?:main |key |headline |detailed )?findings\b|executive summary"
    rf"|experiences? and progress|information about|local (?:authority|area)\b"
    r"|inspection (?:judgements?|team|details|findings)|about (?:this|the)|what (?:is|we|the .{3,40} does well|it is like)"
    r"|introduction|background|contents|how (?:good|we|to)|context|purpose"
    r"|reasons?\b|alternative|options\b|key considerations|implications|financial|legal|equalit|risk|consult|appendi"
    r"|annex|conclusions?\b|next steps"
    r"|impact of leaders|children (?:who|in|looked)|yours sincerely|publication|inspection team|graded? |wards?\b"
    r"|report\b|main (?:report|body)|policy|supporting"
    r"|corporate (?:implications|considerations|priorit|plan)|resource|community impact|further information|contact"
    r"|list of|proposals?\b|the (?:inspection"
    r"|judgements?)|overview|progress since|leadership, management|services for"
    r"|[\w \u2019']{0,40}strengths(?: and weaknesses.*)?$|adoption performance|the graded judgement)",
    re.IGNORECASE,
)
# Of these, what is never a sub-heading within a list, whatever number goes on below it.
HARD_STOP = re.compile(
    rf"{_NUMBERED}(?:the )?(?:inspection (?:findings|judgements?)|(?:executive )?summary|(?:main |key )?findings\b"
    rf"|progress since|information about"
    r"|introduction|background|[\w \u2019']{0,40}strengths\b)",
    re.IGNORECASE,
)
# "The Board should:", "Members are asked to:", "It is recommended that:"
LEAD_IN = re.compile(r"^.{0,400}(?::[-\s\u2013]*|\b(?:that|to)\b[\s\u2013-]*)$", re.DOTALL)
ASKED_TO = re.compile(
    r"(?:^|\b)(?:it is (?:therefore )?(?:recommended|proposed|requested) (?:that|to)"
    r"|(?:that )?(?P<owner>(?:the )?(?:[\w&,'\u2019()-]+ ){0,8}?[\w)]+) (?:is|are) "
    r"(?:therefore |hereby )?(?:asked|recommended|requested|invited|required|advised)(?: to| that)?)\b[\s:]*",
    re.IGNORECASE,
)
# A row or a sentence that says what to do, not only a topic.
SAYS_WHAT = re.compile(rf"\b(?:should|must|needs? to|to be|will|would|to {IMPERATIVE})\b", re.IGNORECASE)
