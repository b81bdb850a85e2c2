"""Headings of columns and labels of lines that tell when something is due."""

import re

DUE_COLUMN = re.compile(
    r"(?i)\b(?:(?P<role>start|commencement|review|publication|expected|anticipated|forecast|projected|estimated"
    r"|planned)\b.{0,25}|target\s*|due\s*|completion\s*|action\s*|implementation\s*|delivery\s*|end\s*|agreed\s*|revised\s*"
    r"|original\s*|finish\s*|milestone\s*)(?:completion\s*|implementation\s*|delivery\s*|target\s*|end\s*|due\s*"
    r"|for\s+)*(?:dates?|completion|implementation|deadlines?)\b|^(?:by\s+when|when|due|deadlines?|time\s?-?(?:scales?|frames?|lines?)"
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
