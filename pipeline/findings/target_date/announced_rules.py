"""What is only announced: meetings and events to come; what is set for them all the same."""

import re

# "Brought to the meeting to be held on 5 May": the meeting is not announced, something is due there.
TO_THE_MEETING = re.compile(
    r"(?i)(?<!prior\s)\b(?:to|at|for|until|attend|attending)\s+(?:the|a|its|our|their)\s+(?:[\w’'-]+\s+){0,5}?(?:meeting"
    r"|session|agenda"
    r"|committee|board|council)"
    r"(?:\s+(?:(?:which\s+(?:is|will)\s+)?to\s+be\s+held|taking\s+place|due|scheduled))?(?:\s+(?:on|of|for))?(?:\s+the)?$"
)
ANNOUNCED = re.compile(
    r"(?i)\b(?:dates?\s+(?:and\s+time\s+)?(?:of|for)\s+(?:the\s+)?(?:next|future|forthcoming)\b"
    r"|(?<!\bto\s)(?<!\bat\s)(?<!\bfor\s)(?<!\bto\sthe\s)(?<!\bat\sthe\s)(?<!\bfor\sthe\s)(?<!\bbefore\sthe\s)(?<!\bto\sour\s)(?<!\bat\sour\s)(?<!\buntil\sthe\s)(?<!\bby\sthe\s)"
    r"(?:next|future|following)\s+(?:[\w&’',-]+\s+){0,5}?(?:meetings?|agm|session)\b[^.;]{0,100}?(?:\b(?:is|are|will|would"
    r"|to\s+be|on|date|due|scheduled|takes)\b|[:–-]))"
    r"|^\W*next\s+(?:\w+\s+){0,4}meeting|\bitems?\s+for\s+(?:the\s+)?next\b"
)
SETS = re.compile(r"(?i)\b(?:agreed|resolved|decided|arranged|set)\b")
ANNOUNCED_EVENT = re.compile(
    r"(?i)\b(?:conference|(?:by-?)?elections?|referendum|fa(?:ir|yre)|f[eê]te|festival|concert|event|market|parade|party"
    r"|exhibition|open\s+day"
    r"|webinar|seminar|celebration|ceremony|carnival|service|meeting|assembly|agm|lunch|dinner|walk|amnesty|roadshow"
    r"|drop-in|clinic)s?\b(?:\s+[\w’'-]+){0,5}?\s+"
    r"(?:(?:which\s+)?(?:will|is\s+to|are\s+to|would|was\s+to|to)\s+(?:be\s+held|take\s+place|be\s+taking\s+place))\b[^.;]{0,60}$"
    r"|\bthere\s+(?:will|would)\s+(?:also\s+)?be\s+(?:an?|another)\s+[^.;,]{0,60}\bheld\b[^.;]{0,40}$"
    r"|\bthere\s+(?:will|would)\s+(?:also\s+)?be\s+(?:an?|another)\s+(?:[\w’'-]+\s+){0,5}?(?:event|fa(?:ir|yre)|f[eê]te"
    r"|festival|concert|market|exhibition"
    r"|open\s+day|celebration|ceremony|parade|walk|service|lunch|dinner|party|meeting)\b[^.;]{0,40}$"
    r"|(?<!is)(?<!are)(?<!was)(?<!were)(?<!due)(?<!ned)(?<!led)(?<!ted)(?<!eed)\s+to\s+be\s+held\b[^;]{0,60}$"
)
