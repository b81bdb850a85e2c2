"""What tells of a meeting to come and of what is due there."""

import re

_BODIES = (
    r"(?:meetings?|committee|cabinet|board|council|panel|plenary|session|AGM|SPC|cycle|agenda)\b(?:\s+(?:meeting|agenda)\b)?"
    r"(?:\s+agenda\b)?"
)
_OF_WHOM = r"(?:\s+of\s+(?:the\s+)?(?-i:[A-Z][\w’'&-]+(?:\s+(?:and\s+|for\s+|of\s+(?:the\s+)?)?)?)+)?"
NEXT_MEETING = re.compile(
    rf"(?i)\b(?:(?P<to>(?:in|on)\s+the\s+agenda\s+(?:of|for)|to|at|in|on|for|before|until|by|in\s+time\s+for|prior\s+to|attend(?:ing)?)\s+(?P<what>(?:(?:the|our"
    rf"|its|their|this)\s+)?(?:(?-i:[A-Z])[\w-]+[’']s?\s+)?(?:respective\s+)?(?:next"
    rf"|(?:(?<=\bthe\s)|(?<=\bits\s))(?:following|forthcoming|subsequent|upcoming)"
    rf"|(?<=\b[at][to]\s)(?:the\s+)?(?-i:AGM|Annual(?=\s+(?:\w+\s+)?[Mm]eeting\b))|(?<=\b[at][to]\s)subsequent(?!\s+meetings))\s*"
    rf"(?:available\s+|ordinary\s+|scheduled\s+|full\s+)?(?:(?:[\w’'&-]+\s+){{0,5}}?{_BODIES}|(?<=AGM)\b){_OF_WHOM})"
    rf"|(?P<subject>the\s+next\s+(?:[\w’'&-]+\s+){{0,3}}?{_BODIES}{_OF_WHOM})\s+(?:would|will|should|shall|must|is\s+to|to)\s+"
    r"(?:be\s+(?:given|asked|told|shown)|receive|consider|discuss|review|decide|agree|have|look)\b)"
)
STANDING_ITEM = re.compile(
    r"(?i)^\W*(?:\d[\d/.]*\s+)?(?:to\s+receive|matters)\b|\bitems?\s+(?:of\s+business\s+)?(?:for|to\s+be\s+considered)\b"
    r"|\bitems\s*$"
    r"|\bsuggest(?!\w*\s+(?:that|to)\b)"
)
DUE_THERE = re.compile(
    r"(?i)\b(?:report|present|bring|brought|submit|feed\s?back|update|distribut|be\s+sent|be\s+issued|return|come|circulat"
    r"|provide|consider"
    r"|discuss|defer|examine"
    r"|refer|be\s+(?:put|placed|included|made|considered|approved|raised|taken|given)"
    r"|review|agenda|complete|finali[sz]|prepare|invite|follow|revert|adjourn|approve|adopt|available|added|add\b|obtain|get\b"
    r"|acquire|arrange|seek|contact|attend|speak|decide|vote|resolve|investigate|look\s+into|write|draft|produce|raise)"
)
# "The September meeting", of this body: no other one is named.
OWN_MEETING = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+"
    r"(?:(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Pp]anel|[Ff]ull|[Pp]arish|[Gg]eneral|[Oo]rdinary)\s+)*(?:[Mm]eeting|[Aa]genda)\b"
    r"(?!\s+of\s+(?:the\s+)?(?!Council|Committee|Board|Panel|Parish|District|Municipal)[A-Z])"
)
INVITED = re.compile(r"(?i)\b(?:invite[ds]?|inviting|attend(?:ing|s)?)\b(?![^.;]*\b(?:present|report|brief|update)\w*\b)")
TELLS = re.compile(
    r"(?i)\b(?:report|circulat|bring|brought|present|update|feed\s?back|revert|come\s+back|submit|return|refer|table|share"
    r"|defer)\w*\b"
)
