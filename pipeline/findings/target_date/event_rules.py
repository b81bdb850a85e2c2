"""What ties a task to an event that has no date: "before the lease is signed", "once costs are known", "after the recess"."""

import re

_MEETING = (
    r"(?:committee|members|cabinet|council|panel|board|court|tribunal|inspector|meetings?"
    r"|us|me|you|him|them|hand|now|long|it|too\s+long)\b"
)
LINK = re.compile(
    r"(?i)(?<![\w-])(?:(?P<before>before|prior\s+to|in\s+advance\s+of|ahead\s+of|in\s+time\s+for"
    r"|by\s+the\s+time(?:\s+(?:of|that))?)"
    r"|(?P<once>once|as\s+soon\s+as|(?:up)?on\s+(?=(?:receipt|completion|approval|adoption)\s+of\b))"
    r"|(?P<after>after|following)"
    r"|(?P<until>until|till|pending)"
    r"|(?P<named>by|before|in|at|with)(?=\s+(?:the\s+)?(?:half[\s-]term|(?:\w+\s+)?(?:recess|holidays)\b"
    r"|next\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:report|scorecard|update|cycle|edition|newsletter|bulletin|return|stage|phase)\b)))\s+"
)
# Meetings are found as such; what lies before somebody, or "before long", is no event; a month or a day is a date.
NOT_BEFORE = re.compile(
    rf"(?i)(?:the\s+(?:year|month|week|day)\b|(?:that|this|then|today|and|or|during|each|every|which)\b"
    rf"|(?:the\s+)?(?:notices?\s+of\s+motion|(?:next\s+"
    rf"|other\s+)?items?|agenda)\b|(?:(?:the|this|that|a|any|each|every|its|our|their|his|her|full|next)\s+)*"
    rf"(?:[\w’'-]+\s+){{0,2}}?{_MEETING}(?!\s+(?:\w+\s+)?(?:meets|decides?|considers?|agrees?|is|are|was|were|has|had)\b))"
)
NOT_UNTIL = re.compile(
    r"(?i)(?:(?:the|this|that|a|any|next|future|later|such|further)\s+)*(?:meetings?|dates?|times?|notice|now|then)\b"
)
NOT_ONCE = re.compile(
    r"(?i)(?:an?|every|per|again|more|in|off|only|possible|practicable|(?:this|it)\s+is\s+(?:possible|practicable)"
    r"|is\s+practicable|reasonably"
    r"|practical|at|upon|daily|weekly|monthly)\b"
)
HAPPENS = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|been|being|becomes?|became|comes?|came|ends?|gets?|receives?|finishes|opens|can|could"
    r"|[a-z]{3,}ed|built|known|set\s+up|complete|available|met|made|paid|done|given|sent|signed)\b"
)
# "Following concerns" tells why something is done, "after the recess" when.
TO_COME = re.compile(
    r"(?i)(?:the\s+|a\s+|its\s+|their\s+|this\s+|any\s+|public\s+|further\s+)*(?:(?!recent)[\w’'-]+\s+){0,3}?(?:recess"
    r"|half[\s-]term|holidays|elections?|by-election|referendum"
    r"|consultation(?!\s+(?:with|by))|approval|adoption|completion|receipt|publication|conclusion|pilot|opening|handover"
    r"|harvest|school\s+holidays|settlement"
    r"|implementation|installation|restructure|re-?organisation|trial\s+period|growing\s+season|nesting\s+season"
    r"|winter\s+season)\b"
    r"(?!\s+(?:in|on)\s+(?:\d|[A-Z]))"
)
PUT_OFF = re.compile(
    r"(?i)\b(?:defer(?:red|ral)?|postpone[d]?|adjourn(?:ed)?|put\s+(?:back|on\s+hold)|held\s+over|held\s+in\s+abeyance"
    r"|delayed?)\b[^.;]{0,60}$"
)
# Somebody undertakes, plans or is told to do it; not what may be done, is required in general or had to be done once.
BINDS = re.compile(
    r"(?i)(?:be\b|(?:will|would|shall|should|must|[’']ll)\b|(?:need|needs|needed)\s+to\b|(?:is|are|was|were)\s+to\b"
    r"|to\s+(?!be$)[a-z]+$|agree|ask|request|resolv|recommend|instruct"
    r"|invite|undert|advis|promis|commit|hop(?:e|ing)|plan|intend|intention|aim|propos|defer|postpon|adjourn|expected\s+to"
    r"|due\s+to|likely\s+to|going\s+to"
    r"|looking\s+to)"
)
# "Brought before the committee": in front of it.
IN_FRONT = re.compile(
    r"(?i)\b(?:br(?:ing|ings|inging|ought)|come[s]?|coming|came|appear\w*|puts?|lays?|laid|placed?|go(?:es)?"
    r"|heard)\b(?:\s+[\w’'-]+){0,8}?\s+$"
)
# A motion of which notice is given: "I will move at the next meeting that ..."
MOTION = re.compile(
    r"(?i)\b[I1]\s+(?:will|shall)\s+(?:move|ask|propose)\b|\b(?:public|residents|anyone|those)\b[^.;]{0,40}\bwish"
)
# What will be so then is not done then.
_BEING = (
    r"(?:able|located|situated|subject|liable|responsible|aware|clear|possible|necessary|needed|required|more|less|an?|the|no"
    r"|in\s+(?:a|the)\s+position)\b"
)
STATE = re.compile(
    rf"(?i)\s*(?:be\s+{_BEING}|provide\b|allow\b|enable\b|cost\b|stand\b|help\b|mean\b|become\b|remain\b|benefit\b|require\b"
    r"|have\s+(?!to\b|been\b|(?:[\w’'-]+\s+){1,4}(?:\w+ed|available|ready|open|complete)\b)|save\b|generate\b|depend\b"
    r"|know\b|see\s+(?!if|what|the))"
)
STATE_OF_BEING = re.compile(rf"(?i)\s*{_BEING}")
CONDITION = re.compile(r"(?i)\b(?:if|unless|whether|in\s+the\s+event)\b")
END = re.compile(
    r"[,;:()]|\.(?=\s|$)|\s(?:and\s+(?:that|then|the|to|will|would|for)|but|so\s+that|which|who|because|as\s+(?:this|it"
    r"|the)|when|if|in\s+order)\s|\s[–—-]\s"
)
LONGEST = 120
ASKED = re.compile(
    r"(?i)^\W*That\s+(?:a|an|the)\s|\b(?:agreed|undertook|hoped|planned|proposed)\s+to\b"
    r"|\bshould\s+(?:also\s+)?like\s+to\b|\b(?:recommend(?:s|ed)?"
    r"|request(?:s|ed)?|ask(?:s|ed)?|agreed?|resolved?|instruct(?:s|ed)?|undertook|undertakes"
    r"|promise[sd]?|advised\s+(?!that\b)\w+)\b"
    r"[^.;]{0,80}\b(?:that|to)\b"
)
MEASURED_BEFORE = re.compile(r"(?i)\b(?:than|as|week|day|month|year|one|never|immediately)\s+$")
THE_OR_LOOK = re.compile(r"(?i)\b(?:the|look\w*)\s+$")
PAPER = re.compile(r"(?i)\b(?:report|scorecard|update|return|(?P<news>newsletter|bulletin|edition))\b")
