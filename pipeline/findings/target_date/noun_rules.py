"""Nouns that tell of a date to come: deadlines and labels, what is to be completed, adopted, awaited."""

import re

NOUN = re.compile(
    r"(?i)\b(?:(?:target|due|completion|delivery|implementation|review|end|closing|submission|(?P<new>new"
    r"|revised))\s+dates?|deadlines?"
    r"|timescales?|(?<!within\s)(?<!on\s)(?<!off\s)(?<!above\s)(?<!below\s)(?<!their\s)targets?(?=[^%\d]*$)"
    r"|their\s+target(?=\s+of\b)|time\s?-?lines?|standards?(?=\s+of\s+$)|due\s+by)\b"
    r"(?P<between>[^.;]{0,60}?)\b(?:is|are|was|were|of|set|for|to|by|as|remains?|now|being)\s*(?:set\s+)?(?:for|at|to|as|by"
    r"|the)?\s*$"
)
# "The library's completion (end of May)": a thing to come, and when.
COMING = re.compile(
    r"(?i)\b(?:(?P<start>opening|launch|start|commencement)|(?P<publication>publication)|completion|delivery"
    r"|implementation|handover|sign[- ]?off"
    r"|finish)\s*\(\s*(?:due|expected|planned|scheduled|by)?\s*$"
)
# "Grant deadline 25 May", "Application expiry date 05/05/2016": a label that no colon parts from its date.
LABELLED = re.compile(
    r"(?i)\b(?:(?P<expected>(?:proposed|expected|anticipated|estimated|planned|provisional)(?:\s+(?:completion|start"
    r"|opening))?\s+dates?)"
    r"|deadlines?|(?:target|due|completion|closing|implementation|(?:application|statutory|determination)\s+expiry"
    r"|determination|submission)"
    r"\s+dates?)(?:\s+(?:for|of)\s+(?:[\w’'-]+\s+){1,5}?)?\s*$"
)
# "Not waiting for approval in June": whatever is done meanwhile, that is when it is expected.
AWAITED = re.compile(
    r"(?i)(?<!should\s)\b(?:wait(?:s|ing)?\s+(?:for|until)|await(?:s|ing)?)\s+(?P<what>(?:[\w’'-]+\s+){0,5}[\w’'-]+)\s+(?:in|on"
    r"|by)\s+(?:the\s+)?(?:end\s+of\s+)?$"
)
# "A new framework for implementation after April", "the accounts for approval in June"
FOR_USE = re.compile(
    r"(?i)\bfor\s+(?:(?P<start>implementation|introduction|launch|roll-?out|opening|commencement)|(?P<publication>publication)"
    r"|(?P<report_back>consideration|discussion|approval|decision|adoption)|completion|delivery|installation|handover"
    r"|submission)$"
)
STARTING = re.compile(r"(?i)\b(?P<start>commencing|starting|beginning)$")
AHEAD_OF = re.compile(
    r"(?i)\b(?:ahead\s+of|prior\s+to|before|in\s+advance\s+of|in\s+time\s+for|following|after|pending)\s+(?P<what>(?:its"
    r"|the|their|a|his|her)\s+"
    r"(?:(?P<report_back>submission|presentation|consideration|report|referral|return)|(?P<publication>publication"
    r"|release)|(?P<start>opening|launch|introduction)"
    r"|approval|adoption|completion|implementation)\b(?:\s+(?:to|by|at|of)\s+(?:[\w’'&-]+\s+){0,5}?[\w’'&-]+)?)\s+(?:in|on"
    r"|at)\s+(?:the\s+)?(?:end\s+of\s+)?$"
)
THOUGHT = re.compile(r"(?i)\b(?:anticipated|expected|estimated|projected|planned|likely|provisional|indicative)\s+$")
