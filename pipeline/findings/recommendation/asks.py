"""What minutes tell that one person asks of another: "PB asked the Clerk to check", "Members were encouraged to attend"."""

import re

from pipeline.findings._shared.meeting import Meeting
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.clauses import EARLIER, clause_end, found_at
from pipeline.findings.recommendation.errands import ERRAND
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.subjects import Subject, subject_before, subject_in
from pipeline.findings.recommendation.value import Kind

_ASK = re.compile(
    r"(?:\b(?:also|further|therefore|then|subsequently|formally|kindly|has|have|would like to|again) )*"
    r"\b(?P<verb>ask(?:ed)?|request(?:ed)?|call(?:ed)? (?:for|on)|urged?|reminded?|instruct(?:ed)?)\b ?",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?P<owner>(?!to\b|if\b|whether\b|why\b|how\b|what\b|when\b|about\b|by\b|of\b)"
    r"(?:(?!\b(?:be|do|is|are|with|for|would|that)\b)[^,;:.()]){2,70}?) (?P<to>to|not to) (?P<do>[a-z-]+)\b"
)
_THAT = re.compile(
    r"(?:for )?that\b(?! if\b| any (?:parishioner|resident|member of the public|one)\b)(?! (?:he|she|they) (?:was|were"
    r"|had)\b)(?=.{3,140}?\b(?:be|should|could|would|continue|consider"
    r"|[a-z]{3,}(?<!s)(?<!ed))\b)"
)
_COULD = re.compile(
    r"(?:could|can|(?:if|whether) [^,;:.()]{2,60}? (?:could|can|might))\b[^;.?]{2,}?\b(?:be (?:[a-z]+ )?[a-z]+(?:ed|en|out|up"
    r"|wn|de|ght|nt|ut)"
    r"|look|provide|send|have|come|attend|receive|check|write)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?!comments?\b|questions?\b|clarification\b|nominations?\b|(?:any )?volunteers\b|an? vote\b|an? show of\b|leave\b"
    r"|permission\b|(?:an? )?update\b.{0,20}$)[\w\u2019'-]+ .{8,}"
)
OUTSIDE = re.compile(r"\b(?:public|residents?|parishioners?|petitioners?|objectors?|applicants?)\b", re.IGNORECASE)
"""Who asks something of the council from outside it."""
# Procedure: what every agenda asks of members
PROCEDURE = re.compile(
    r"(?:note|consider|approve|agree|comment|declare|vote|speak|ask|leave|withdraw|introduce|receive|refer|sign|join|stand"
    r"|remain|see"
    r"|be (?:aware|patient|advised)|remember|know|hear|address|confirm|take part|thank|clarify|explain|observe|propose"
    r"|nominate|elect|appoint|give|contact (?:him|her|them|us|me))\b"
)
_WERE = re.compile(
    r"\b(?P<owner>(?:all |other |local |fellow )?(?:members|councillors|officers|residents'? groups?|schools|clubs|everyone"
    r"|groups"
    r"|partners|agencies)) (?:present )?(?:were|was|are) (?:also |all |strongly |again )?(?:asked|encouraged|urged|invited"
    r"|reminded"
    r"|requested) to (?P<do>[a-z-]+)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = re.compile(r"[?:]\s*$")
_MET = re.compile(
    r"\b(?:and|which) (?:was|were|this was) (?:then )?(?:advised|informed|told|provided|given|answered|agreed)\b", re.I
)
_RULE = "recommendation.prose_request"


def asks(sentence: Sentence, meeting: Meeting) -> Found | None:
    """Return what a sentence says that a person asks for or of whom."""
    text = sentence.text
    if EARLIER.search(text) or _QUESTION.search(text) or _MET.search(text):
        return None
    were = _WERE.search(text)
    if were and (not PROCEDURE.match(were["do"]) or were["do"] in ("sign", "join", "take")):
        return found_at(sentence, (were.start(), clause_end(text, were.end("do"))), _RULE, "committee", were["owner"])
    for ask in _ASK.finditer(text):
        subject = subject_before(text, ask.start())
        if subject is not None and not OUTSIDE.search(subject.within(text)) and _can_ask(text, subject, ask, meeting):
            found = _asked(sentence, subject, ask)
            if found is not None:
                return found
    return None


def _can_ask(text: str, subject: Subject, ask: re.Match[str], meeting: Meeting) -> bool:
    """Return whether it is someone there who asks: by name, by initials, "she" in a small meeting, or "we ask"."""
    past = ask["verb"].lower().endswith("ed") or " for" in ask["verb"] or "like to" in ask.group()
    if subject.sort == "first":
        return past and subject.within(text) in meeting.names
    if subject.sort == "unit":
        return "like to" in ask.group()
    firm = ask["verb"].lower().endswith("for") or text.startswith("that", ask.end())
    return past and (subject.sort in ("person", "office") or meeting.small or firm)


def _asked(sentence: Sentence, subject: Subject, ask: re.Match[str]) -> Found | None:
    text, at = sentence.text, ask.end()
    verb = ask["verb"].lower()
    to = _TO.match(text, at) if not verb.endswith("for") else None
    kind: Kind = "committee"
    owner: str | None = None
    if to:
        owner = to["owner"]
        if PROCEDURE.match(text, to.start("do")) or OUTSIDE.search(owner):
            return None
        kind = "action" if subject.sort == "office" and subject_in(owner) else "committee"
    elif verb.endswith("for"):
        if not _FOR.match(text, at):
            return None
    elif not (_THAT.match(text, at) or (verb.startswith("ask") and _COULD.match(text, at)) or _asks_to(text, at, verb)):
        return None
    return found_at(sentence, (subject.start, clause_end(text, at)), _RULE, kind, owner)


def _asks_to(text: str, at: int, verb: str) -> bool:
    """Return whether somebody asked to do an errand, whoever is to do it: "She asked to publicise the vacancies"."""
    return (
        verb == "asked"
        and text.startswith("to ", at)
        and ERRAND.match(text, at + 3) is not None
        and not text.startswith("to be", at)
    )
