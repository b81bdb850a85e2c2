"""The clause that a date belongs to: where its subject begins, and what it says is to be done."""

import re

_BOUNDARY = re.compile(
    r"(?i)[;:•]\s+|\.\s+(?=[A-Z])|\s[–—-]\s+|,?\s+(?:but|whilst|while|whereas|although|so\s+that)\s+"
    r"|\b(?:advis|not|agre|report|stat|request|ask|confirm|resolv|recommend|inform|told|said|explain|hear|understood|indicat"
    r"|highlight|add|hop|expect|suggest|announc"
    r"|propos|assur|conclud|clarifi|acknowledg|believ|felt|anticipat|outlin|updat|respond|repli|known?|clear|noting|adding"
    r"|decid|express|emphasi|point|insist|ensur)\w*"
    r"(?:\s+[\w’'&.]+){0,4}?\s+that\s+|^(?:that|to\s+note\s+that)\s+"
    r"|,?\s+and\s+(?:that\s+|then\s+)?(?=(?:the|a|an|this|that|it|they|he|she|we|all|officers|members|there|its|his|her|their"
    r"|cllr|councillor|mr|mrs|ms)\b)"
    r"|,\s+(?=(?:the|a|an|it|they|he|she|we|this|these|there|officers|members)\s)"
)
_LEADING = re.compile(
    r"(?i)(?:\(?(?:\d{1,2}|[a-h])[.)]\s+|(?:and|but|also|then|so|that|however|therefore|in\s+addition|finally|furthermore|additionally|currently|now"
    r"|appendix\s+[a-z0-9]+|action|agreed|resolved|further)\b[,:]?\s+(?:[–—-]\s+)?)+"
)
_ARTICLE = re.compile(r"(?i)^(?:the|an?|this|that|these|those|its|it\s+(?:was|is)\s+(?:agreed|noted|resolved)\s+(?:that|to))\s+")
_DEMAND = re.compile(
    r"(?i)\b(?:(?:would|will)\s+)?(?:needs?\s+to|must|should|ha(?:s|ve|d)\s+to|(?:is|are|was|were)\s+(?:to|(?:asked|requested"
    r"|required|instructed|due)\s+to)"
    r"|(?:asked|requested|required|instructed|agreed|invited|undertook|promised)\s+(?:[\w’']+\s+){0,3}?to)\s+(?!be\b|have\b"
    r"|not\b)"
)
_TAIL = re.compile(
    r"(?i)[\s,(–—-]*(?:\b(?:by|before|no\s+later\s+than|on|in|at|for|from|within|until|to|the|of|later|around|about"
    r"|approximately|due|planned|scheduled|set|as|is|was|are|were|with\s+effect)\b[\s,]*)*$"
)
_NOUN = re.compile(
    r"(?i)^(?:the\s+)?(?:(?:target|due|completion|delivery|implementation|review|end)\s+dates?|deadlines?|timescales?"
    r"|targets?)\s+(?:for|of|to)\s+"
)
_MEETING = re.compile(
    r"(?i)\s+(?:to|at|before)\s+(?:the|a|our|its)\s+(?:[\w’'&-]+\s+){0,5}?(?:meeting|committee|cabinet|council|board)\b[^,;]*$"
)
LONGEST = 240
"""Characters of a quote before its date; a longer clause is cut to its last part."""


def clause_start(text: str, until: int, at_least: int = 0) -> int:
    """Return where the clause that holds ``until`` begins; ``at_least`` keeps it after a date already told of."""
    start = 0
    for match in _BOUNDARY.finditer(text, 0, until):
        if until - match.end() >= (20 if match[0].strip() in ":–—-" else 8):
            start = match.end()
    start = max(start, at_least)
    lead = _LEADING.match(text, start, until)
    if lead and until - lead.end() >= 8:
        start = lead.end()
    if until - start > LONGEST:
        comma = text.find(", ", until - LONGEST, until - 20)
        start = comma + 2 if comma >= 0 else text.find(" ", until - LONGEST) + 1
    return start


def clause_end(text: str, start: int) -> int:
    """Return where the clause that begins with a date ends."""
    stop = re.compile(r"[;:]\s|\.\s+(?=[A-Z])|\.$|,\s+(?:and|but|which|with|while|whilst)\s").search(text, start + 12)
    return stop.start() if stop else len(text.rstrip())


def action(words: str) -> str | None:
    """Return what is due, short, from the clause without its date: articles, modal verbs and the date's preposition go."""
    short = _NOUN.sub("", _TAIL.sub("", _MEETING.sub("", _TAIL.sub("", words.strip()))))
    demand = _DEMAND.search(short)
    if demand and len(short) - demand.end() > 8:
        short = short[demand.end() :]
    short = _ARTICLE.sub("", _TAIL.sub("", short)).strip(' ,;:.–—-(“”‘’"')
    return short or None
