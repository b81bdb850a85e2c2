"""What was put off, what follows instead, what was put off already."""

import re

SLIPPED = re.compile(
    r"(?i)\b(?:slipp|mov|extend|revis|chang|delay|push|brought\s+forward|put\s+back|resched)\w*\b[^.;]{0,30}\bfrom\s*(?:the\s+)?$"
)
PUT_OFF = re.compile(
    r"(?i)\b(?:(?:will|would|may|could|to|might)\s+take$|slipp|mov|extend|revis|chang|delay|push|defer|postpon|adjourn"
    r"|brought\s+forward|put\s+back"
    r"|resched)\w*\b[^.;]{0,60}$"
)
# "Had been deferred at the November meeting": by then it had been put off.
WAS_PUT_OFF = re.compile(
    r"(?i)\b(?:had|has|have|was|were)\s+(?:\w+ly\s+)?(?:been\s+)?(?:deferred|postponed|adjourned|rescheduled|put\s+back)$"
)
# "Which had been due to open in September": a deadline that was set, kept or not.
HAD_BEEN_DUE = re.compile(
    r"(?i)\b(?:(?:had|have|has)\s+(?:originally\s+|previously\s+)?been|(?:was|were)\s+(?:originally|previously|initially"
    r"|first))\s+"
    r"(?:due|planned|scheduled|expected|set|programmed|intended)\b(?:(?!\b(?:would|will|now|is|are)\b)[^.;,]){0,60}$"
)
# "Planned for December, would not now happen until spring"
NOT_NOW = re.compile(
    r"(?i)[^.;]{0,40}?,?\s+(?:(?:but|and|which)\s+)?(?:would|will|is|are|has|had|have|was|were)\s+(?:(?:not|no\s+longer)\b"
    r"|(?:now\s+)?(?:been\s+)?(?:slipped|delayed|put\s+back|deferred))"
)
PLANNED_THEN = re.compile(r"(?i)\b(?:planned|due|scheduled|expected|programmed|intended)(?:\s+(?:to\s+\w+))?$")
RATHER_THAN = re.compile(r"(?i)\b(?:rather\s+than|instead\s+of)\s*(?:in|by|on)?$")
# "98 per cent of reviews in Quarter 1 were completed", "91% of visits took place in March": of when a figure is.
OF_A_FIGURE = re.compile(
    r"(?i)(?:^|[;,:]\s|\bthat\s|\band\s)(?:only\s+|about\s+)?\d[\d.]*\s?(?:%|per\s?cent)\s+of\s"
    r"(?:(?!\b(?:will|would|should|must|shall|due|to\s+be)\b)[^;%]){3,150}$"
)
