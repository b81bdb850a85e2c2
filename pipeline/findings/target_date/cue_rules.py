"""The words that look ahead, demand or look back: what makes a date a target, or not."""

import re

_BE = r"(?:\s+(?:not|now|also|then|both|all|each|shortly|\w+ly))*(?:\s+(?:be|have\s+been|have))?"
# "Would have been completed" tells of a plan that failed: the guideline counts the deadline all the same.
_PLAN = (
    r"(?:due|expected|planned|scheduled|anticipated|likely|intended|hoped|proposed|programmed|set)\s+to(?:\s+be\b"
    r"|(?=\s+(?!(?:the|an?|this|its|their|poor|lack)\b)(?-i:[a-z]{2,}\s)))|"
    rf"(?:will|shall|would|[’']ll|(?-i:may)|might|could|can)(?!\s+(?:also\s+|now\s+|then\s+)?(?:need|have\s+to"
    rf"|be\s+required)\b){_BE}\b|going\s+to{_BE}"
    r"|planned|will?ing\s+to|(?:with\s+)plans\s+for|plans\s+to|(?:we|they|I|who)\s+plan\s+to|planning\s+to|scheduled|programmed"
    r"|timetabled|expect(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed)|envisage[sd]?|(?<!%\s)projected|(?<!%\s)forecast(?!\s+(?:average|time|rate|number|figure))"
    r"|aim(?:s|ed|ing)?\s+(?:to|for|is)|intend(?:s|ed|ing)?|intention|hope[sd]?|hoping|hopefully|likely|set\s+(?:for|to)"
    r"|on\s+(?:track|course|schedule)"
    # "They are arriving on Thursday": the present tense of what is fixed.
    r"|(?:is|are|was|were)\s+(?:also\s+)?(?:arriving|starting|opening|closing|launching|commencing|meeting|holding|hosting)\b"
    r"|(?:is|are|was|were)\s+(?:also\s+|both\s+|all\s+)?to(?=\s+(?:take|start|begin|commence|open|attend|meet|visit|hold)\b)"
    r"|on\s+target\s+(?=to|for)|looking\s+to|(?:charged|tasked)\s+with"
    r"|arranged|arranging|provisionally|subject\s+to(?!\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}plans?\b)|estimated"
    r"|proposed\s+(?:completion|start)|on\s+site|ready|booked"
)
_WANT = (
    rf"(?:must|should|need(?:s|ed)?\s+to|ha(?:s|ve|d)\s+to|required?\s+to|to){_BE}(?<=\bbe)\b"
    r"|must|should|need(?:s|ed)?|ha(?:s|ve|d)\s+to|requires?|required"
    r"|due(?!\s+to\b(?!\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){0,4}(?:committee|cabinet|council|board|panel|members"
    r"|scrutiny)\b))|owed|be\b"
    # The performance noun sets no date: "within target", "achieving their targets".
    r"|targeted|targeting|(?<!within\s)(?<!on\s)(?<!off\s)(?<!above\s)(?<!below\s)(?<!their\s)targets?(?=\s+(?:dates?|of"
    r"|is|was|are|for|to)\b)|deadlines?"
    r"|timescales?|timelines?|milestones?"
    # What was agreed, asked or resolved looks ahead where it says what: "agreed that", "asked officers to".
    r"|(?:agree(?:s|d)?|resolved|recommend(?:s|ed)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|instruct(?:s|ed)?|invite[ds]?"
    r"|promise[sd]?|undertook|undertaken|commit(?:s|ted)?|advised(?!\s+(?:\w+\s+){0,3}that\b)"
    r"|call(?:s|ed))(?=\s+(?:that|to|for|on|in\s+principle|a|an|(?:[\w’'.]+\s+){1,6}to)\b)"
    r"|ensur(?:e|es|ing)|(?:comes?|goes?|go)(?=\s+(?:back\s+)?to\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,5}(?:meeting"
    r"|committee|cabinet|council|board|panel)\b)"
    r"|receives?(?=\s+(?:an?|its|the)\s+(?:\w+\s+){0,2}(?:report|update)\b)|commitment|to\s+(?:ask|request|invite|require"
    r"|instruct)\b|undertakes?|undertaking"
    r"|defer(?:red)?|postponed?|adjourn(?:ed)?|extend(?:ed)?|resched\w+"
    r"|put\s+back"
    r"|moved\s+(?:back\s+)?(?=to\b)|slipped|revised(?=\s+(?:to|from|date|deadline|target|completion)\b|\s*$)|propos(?:es?"
    r"|ed|ing)|deadline|by\s+when|statutory|shall"
)
# "(b) the Head of Audit submit a plan to the meeting on 5 May": one person and the bare verb, as resolutions are worded.
_TOLD_TO = (
    r"(?-i:Director|Head|Officer|Manager|Clerk|Chair(?:man|woman|person)?|Leader|Member|Auditor|Executive|Solicitor|Treasurer"
    r"|Secretary|Accountant|Engineer|Surveyor|(?:Councillor|Cllr\.?)(?:\s+[A-Z][\w’'-]+)+)"
    r"(?:,?\s+(?-i:[A-Z][\w’'&-]*|of|for|and|the|&)){0,8}\s+"
    r"(?-i:submit|report(?=\s+(?:back\s+)?(?:to|on|in|at)\b)|present|bring|provide|return|write|produce|prepare|circulate|arrange"
    r"|review|consult|come|attend|undertake|carry|complete|publish|send|seek|update|draft|give|share)"
)
_PAST = r"(?:was|were|had|(?-i:has|Has)|(?<!to\s)have|did|took|been|visited|began|went|having)\b"
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|under|over|around|just)\b"
_TO_DO = (
    r"to\s+(?!the\b|a\b|an\b|all\b|its\b|their\b|our\b|date\b|be\b|housing\b)"
    rf"(?!{_NUMBER})(?-i:[a-z]{{3,}})\b"
)
CUE = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<plan>{_PLAN})|(?P<want>{_WANT}|{_TOLD_TO})|(?P<past>{_PAST})|(?P<todo>{_TO_DO}))(?![\w-])"
)
EXPECTED = re.compile(rf"(?i){_PLAN}$|propos\w+|aims?")
