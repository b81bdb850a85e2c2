"""Whether a document rates at all: in one that does not, a red door and a green field are only red and green."""

import re

from pipeline.findings.rag_status import rules

_ = re.IGNORECASE

# A document that rates says so somewhere: "amber" alone does, in council papers, unless it is a light or an alert.
_RATES = re.compile(
    rf"\brag(?: rat|[- ]status)|\bamber\b(?! (?:alert|warning|light|traffic|valley))|\b{rules.ONE}['’”\"]?[ -](?:rat(?:ed"
    rf"|ing|ings)|"
    rf"status|flag(?:ged)?)\b"
    rf"|\brated (?:as |at )?['‘“\"]?{rules.ONE}\b|\btraffic[- ]light (?:rat|system|status)"
    # Charts' labels and reports in short: "showed green for August", "Red, 14 (15%); Green, 78 (82%)", "off target (Red)".
    rf"|\b(?:show(?:s|ed|n|ing)?|flag(?:s|ged|ging)?|(?:up|down)graded (?:\w+ )?to) (?:up |as |in |at |a"
    rf" )?['‘“\"]?{rules.ONE}\b"
    rf"|\b(?:red|green)[:,]? ?\d{{1,4}}(?:, ?| ?\()\d{{1,3}}(?:\.\d+)? ?%|(?:target|track|schedule) ?\((?:red|green)\)"
    rf"|\b(?:actions?|indicators?|measures?|KPIs|risks?|figures|targets)"
    rf" (?:\w+ ){{0,2}}?(?:are|were|is|was|be|being|remain(?:s|ed)?)"
    rf" (?:still |now |currently |all )?(?:in )?['‘“\"]?(?:red|green)\b"
    # "There were 6 red performance indicators", "4 risks categorised as red", and labels that end in "(Green)".
    rf"|\b(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten) (?:red|green) (?:(?:key|performance|corporate) )*"
    rf"(?:indicators|measures|actions|risks|risk (?:cards|areas|scores|ratings)|PIs|KPIs|ratings|statuses)\b"
    rf"|\b(?:categorised|classified|classed|scored|marked|assessed|judged|graded|reported|reporting|given) (?:as |at"
    rf" )?(?:an? )?"
    rf"['‘“\"]?(?:red|green)\b(?! (?:on|bins?|bags?|flags?|flag|belt|space|line))"
    rf"|\b(?:turn(?:ed|ing)|remain(?:s|ed|ing)|stay(?:s|ed|ing)|(?:went|gone|moved|changed|slipped|dropped|improved|fell"
    rf"|fallen)"
    rf" (?:from \w+ )?to) (?:at |on )?['‘“\"]?(?:red|green)\b[.,;'’”\" ](?!(?:lion|bin|light|waste))"
    rf"|\b(?:ratings?|status|position)(?: of [\w’' -]{{2,50}}?)? (?:is|was|are|were|remains?|remained|(?:w|sh|c)ould be|to"
    rf" be|of|at)"
    rf" (?:now |still |currently )?['‘“\"]?(?:red|green)\b"
    rf"|\b(?:status|rating|RAG|progress) ?[:–-] ?['‘“\"]?(?-i:Red|RED|Green|GREEN)\b"
    rf"|\b(?:red|green) (?:zone|category|band|(?:rated )?(?:indicators|measures|KPIs|actions|risks|projects))\b"
    rf"|\b(?:ambers|no reds|(?:\d+|two|three|four|five|six) reds)\b|\b(?:is|are|was|were|back) (?:now |still )?(?:on|at)"
    rf" (?:red|green)\b(?=[.,;]| (?:by|and|for|in|with)\b)"
    rf"|[🔴🟥🟠🟧🟢🟩]"
    rf"|\b% of (?:[\w’'-]+ ){{0,4}}?(?:commitments|projects|milestones|objectives|targets) (?:are|were) (?:red|green)\b"
    rf"|[a-z)] \((?:Red|Green|Amber)\)\s*\n",
    _,
)


# "Missed bins – Red" at the end of a line: two such labels of different colours are a scale's.
_LABEL = re.compile(r"[a-z0-9)] ?(?:[–—:-] |[(\[])(?P<colour>RED|Red|GREEN|Green|AMBER|Amber)\b[)\]]?(?=[.,;]|\s*\n)")


_NAMED = re.compile(rf"\bB?RAGB?Y?\b|[{''.join(rules.ICONS)}]")
_WORD = re.compile(r"\b(?:reds?|ambers?|greens?|yellow|blue|purple|orange)\b", _)
_AROUND = 90  # characters: the longest expression above is shorter


def rates(text: str) -> bool:
    """Tell whether a document's text rates things anywhere."""
    if _NAMED.search(text):
        return True
    for word in _WORD.finditer(text):
        if _RATES.search(text, max(0, word.start() - _AROUND), word.end() + _AROUND):
            return True
    return len({match["colour"].lower() for match in _LABEL.finditer(text)}) > 1
