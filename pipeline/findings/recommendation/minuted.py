"""Recommendations told in minutes: requests, suggestions, tagged actions, undertakings, duties."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.findings._shared.actors import ACTOR, BODY, PERSON
from pipeline.findings._shared.meeting import Meeting
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.acts import FORETELLS
from pipeline.findings.recommendation.asks import OUTSIDE, PROCEDURE, asks
from pipeline.findings.recommendation.clauses import EARLIER, clause_end, found_at
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import IMPERATIVE, MEMBER, SAYS_WHAT
from pipeline.findings.recommendation.undertaken import undertaken
from pipeline.findings.recommendation.value import Kind

_ANY_MEETING = Meeting()
_REQUEST = re.compile(
    rf"(?P<cue>(?P<who>{BODY}|{MEMBER}|it was|\bthey(?= (?:also )?requested)|and(?= (?:requested|asked) (?:that|could))"
    rf"|and(?= asked (?:the|our) [\w ]{{3,40}}? to (?!the\b)[a-z]))(?: (?:also|further|therefore|then"
    rf"|subsequently|specifically|formally"
    rf"|additionally))*"
    r" (?P<verb>requested|asked for|asked that|asked to (?:receive|see|be)|requested for|called for|urged|recommended"
    r"|asked (?:if|whether|could|can)|asked (?!how|why|what|when|where|about|for\b)(?:the )?[\w ]{3,40}? to)\b"
    r"(?P<rest>.{8,}))",
    re.IGNORECASE | re.DOTALL,
)
_SUGGEST = re.compile(
    rf"(?P<cue>(?P<who>{BODY}|{MEMBER}|it was|\b(?:s?he|they))(?: (?:also|further|therefore|then|had|formally"
    rf"|strongly))* (?:suggested"
    rf"|proposed|made the suggestion|put forward the suggestion)"
    r" (?P<rest>(?:that\b|perhaps\b|(?!(?:hous|build|fund|plann|park|meet|train|light)ing)[a-z]+ing\b"
    r"|(?:defer|postpone|adjourn|remov|inclu|introduc|establish|appoint|creat|invit|exten|reinstat)[a-z]*"
    r"(?:ment|al|sion|tion) of\b"
    r"|(?-i:(?!an? (?:(?:further|second|new|joint) )?(?:[Mm]otion|[Aa]mendment)\b)"
    r"(?:the (?![Mm]otion|[Aa]mendment|[Mm]inutes|[Rr]esolution|[Nn]otice)|this|an?|[A-Z]\w*)\b)).{8,}))",
    re.IGNORECASE | re.DOTALL,
)
_MET = re.compile(
    r"\b(?:and|which) (?:was|were|had been|this was) (?:then )?(?:advised|informed|told"
    r"|provided|given"
    r"|answered|supplied)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"asked (?P<owner>.+) to$")
_COULD_BE = re.compile(r"\bcould (?:be|provide|have|come|receive)\b")
_BE_DONE = re.compile(r"^[^.;?]{2,70}? be (?:[a-z]+ )?[a-z]{4,}")
_NO_REQUEST = re.compile(
    r"\s*(?:contact (?:him|her|them|us|me)\b|clarification|confirmation|assurance|why|how|what|when|about|further clarity"
    r"|an explanation|a show of|a comment|comments on|if they were)\b",
    re.IGNORECASE,
)
_COULD = re.compile(rf"\b(?:could|would|should|might|may|to|be|{IMPERATIVE})\b", re.IGNORECASE)
_VIEW = re.compile(r"^(?:that )?(?:perhaps )?.{0,80}?\b(?:was|were|is|are|had|has|have|can|did)\b", re.IGNORECASE)
_FORETOLD = re.compile(rf"that {FORETELLS}", re.IGNORECASE)
_TAG = re.compile(
    r"^[\s\"*(\[]*(?:ACTIONS?|Actions?)(?: ?(?:[Pp]oints?|POINTS?))?(?: (?:for|by|on)\b)?(?: ?\d{1,3})?\s*(?:[:\u2013\u2014-]+"
    r"|\bfor\b)\s*(?P<rest>.+)$",
    re.DOTALL,
)
_WHO_TO = re.compile(
    r"^(?P<owner>(?:the )?(?!To\b)[A-Z](?:(?! to )[\w&,'\u2019./() -]){0,60}?)"
    r"\s*(?:\bto\b(?! be\b)|[:\u2013-]\s|\bwill\b|\bwould\b)\s*(?=[a-z])"
)
_DUTY = re.compile(
    r"(?P<cue>(?P<owner>(?:the )?[\w'\u2019 -]{3,50}?) (?:would|will) (?:now )?(?:need|be required|have) to"
    r" (?:submit|send|provide|prepare|produce|report|publish|respond|complete|write)\b.{4,})",
    re.IGNORECASE | re.DOTALL,
)
_PREFIX = re.compile(
    r"^(?:in (?:respect|relation|regard)|with (?:regard|reference)|regarding|on the (?:issue" r"|question))\b[^,]{0,140}$",
    re.IGNORECASE,
)
# Each rule looks only at sentences that hold its verb: the grammar around it is dear to search for.
_ANCHORS = re.compile(
    r"\b(?:(?P<request>[Rr]equest(?:ed)?|ask(?:ed)?|call(?:ed)? (?:for|on)|urged?|recommended|encouraged|reminded|invited"
    r"|instructed)|(?P<suggestion>[Ss]uggested|proposed)"
    r"|(?P<duty>(?:need|required|have) to)"
    r")\b",
)
# "... to be chased up [Action: Clerk]"
_TAIL_TAG = re.compile(
    r"\s*[\[(]\s*(?:ACT(?:ION)?|Act(?:ion)?)S?s?(?: by| for)?\s*(?:[:\u2013-]\s*(?P<owner>[^\])]{2,60})"
    r"|(?P<plain>(?:[Cc]lerk|[Cc]hair(?:man|woman)?|[A-Z]{2,3})(?:\s*[/,&]\s*(?:[Cc]lerk|[Cc]hair|[A-Z]{2,3}))*))[\])][\s.]*$"
)
_STATES = re.compile(r"\W*(?:This|It|That) (?:is|was)\b")
# "Clerk to action.": a tag on the sentence before
_TO_ACTION = re.compile(r"\W*(?P<owner>(?:[Tt]he )?[A-Z][\w'\u2019.& -]{1,40}?) (?:to|will|would) action(?: this| it)?[\s.]*")
_ONLY_NAMES = re.compile(
    rf"(?:{ACTOR}|{PERSON}|[A-Z][\w'\u2019.-]*(?: [A-Z][\w'\u2019-]+)?|[A-Z]{{2,4}}"
    rf"|all)(?:(?:\s*[,/&]\s*|\s+and\s+)(?:{ACTOR}|{PERSON}|[A-Z][\w ]{{1,20}}))*"
)


def minuted(sentence: Sentence, meeting: Meeting = _ANY_MEETING) -> Iterator[Found]:
    """Yield what a sentence of minutes asks for, suggests or undertakes; the surest rule that fits speaks alone."""
    tag = _TAG.match(sentence.text)
    tail = _TAIL_TAG.search(sentence.text)
    if tag:
        yield from _tagged(sentence, tag)
    elif tail:
        body = Sentence(sentence.start, sentence.start + tail.start(), sentence.text[: tail.start()], sentence.block)
        yield as_action(next(iter(_untagged(body, meeting)), None) or _whole(body), (tail["owner"] or tail["plain"]).strip())
    else:
        yield from _untagged(sentence, meeting)


def names_of_tag(sentence: Sentence) -> str | None:
    """Return who is named by a sentence that is only "ACTION: Clerk": a tag on what stands before it."""
    aside = _TAIL_TAG.fullmatch(sentence.text)
    if aside:
        return str(aside["owner"] or aside["plain"]).strip()
    told = _TO_ACTION.fullmatch(sentence.text)
    if told:
        return told["owner"] if _ONLY_NAMES.fullmatch(told["owner"]) else None
    tag = _TAG.match(sentence.text)
    rest = tag["rest"].strip(" .)]*") if tag else ""
    return rest if rest and len(rest.split()) <= 6 and _ONLY_NAMES.fullmatch(rest) else None


def tagged(sentence: Sentence, owner: str) -> Found | None:
    """Return the action that a sentence tells on which a tag follows, None where it does not say what to do."""
    found = next(iter(_untagged(sentence, _ANY_MEETING)), None)
    if found is None and _STATES.match(sentence.text):
        return None
    if (
        found is None
        and not SAYS_WHAT.search(sentence.text)
        and not re.search(r"\b(?:should|could|need(?:s|ed)?|ask" r"|check|agreed)\b", sentence.text)
    ):
        return None
    return as_action(found or _whole(sentence), owner)


def as_action(found: Found, owner: str) -> Found:
    """Return what was found as an action tagged with its owner."""
    return replace(found, kind="action", owner=owner, rule="recommendation.action_tag")


def _whole(sentence: Sentence) -> Found:
    return found_at(sentence, (0, len(sentence.text)), "recommendation.action_tag", "action")


def _untagged(sentence: Sentence, meeting: Meeting) -> Iterator[Found]:
    anchors = {match.lastgroup for match in _ANCHORS.finditer(sentence.text)}
    for anchor, rule in _RULES.items():
        found = rule(sentence) if anchor in anchors else None
        if found is not None:
            yield found
            return
    found = (asks(sentence, meeting) if "request" in anchors else None) or undertaken(sentence, meeting)
    if found is not None:
        yield found


def _tagged(sentence: Sentence, tag: re.Match[str]) -> Iterator[Found]:
    """Yield the action behind "ACTION:"; a name alone tags the sentence before it and is none by itself."""
    rest = tag["rest"].strip(" .)]*")
    if len(rest.split()) < 4 or _ONLY_NAMES.fullmatch(rest):
        return
    who = _WHO_TO.match(rest)
    yield found_at(
        sentence,
        (tag.start("rest"), len(sentence.text)),
        "recommendation.action_tag",
        "action",
        who["owner"].strip() if who else None,
    )


def _request(sentence: Sentence) -> Found | None:
    match = _REQUEST.search(sentence.text)
    if match is None or _MET.search(sentence.text) or OUTSIDE.search(match["who"]):
        return None
    alone = match["who"].lower() == "and"
    verb, rest = match["verb"].lower(), match["rest"]
    earlier = EARLIER.search(sentence.text, match.start("cue") if alone else 0, match.end("verb"))
    if earlier or (match["who"].lower() == "it was" and verb not in ("requested", "recommended")):
        return None
    if _NO_REQUEST.match(rest) or _only_asks(verb, rest) or (alone and PROCEDURE.match(rest.lstrip())):
        return None
    if sentence.text.rstrip().endswith(("?", ":", ":-")) or (
        verb == "recommended" and not rest.lower().startswith((" that", " the"))
    ):
        return None
    begin = match.start("verb" if alone else "cue")
    start = 0 if _PREFIX.match(sentence.text[: match.start("cue")].rstrip(" ,")) else begin
    owner = _OWNER.search(match["verb"]) if verb.startswith("asked") else None
    kind: Kind = "committee"
    span = (start, clause_end(sentence.text, match.end("verb")))
    return found_at(sentence, span, "recommendation.prose_request", kind, owner["owner"] if owner else None)


def _only_asks(verb: str, rest: str) -> bool:
    """Return whether "asked if" or "asked could" puts a question, not a request that something be done."""
    if not verb.startswith("asked") or not verb.endswith(("if", "whether", "could", "can")):
        return False
    wanted = _COULD_BE if verb.endswith(("if", "whether")) else _BE_DONE
    return wanted.search(rest) is None


def _suggestion(sentence: Sentence) -> Found | None:
    match = _SUGGEST.search(sentence.text)
    if match is None or "seconded" in sentence.text or OUTSIDE.search(match["who"]):
        return None
    rest = match["rest"]
    if _FORETOLD.match(rest):
        return None
    if not re.match(r"[a-z]+ing\b", rest) and (
        (_VIEW.match(rest) and not re.search(r"\b(?:should|could|be)\b", rest[:80])) or not _COULD.search(rest)
    ):
        return None
    return found_at(
        sentence,
        (match.start("cue"), clause_end(sentence.text, match.start("rest"))),
        "recommendation.prose_suggestion",
        "committee",
    )


def _duty(sentence: Sentence) -> Found | None:
    match = _DUTY.search(sentence.text)
    if match is None:
        return None
    start = _after_that(sentence.text, match.start("cue"), match.end("owner"))
    owner = sentence.text[start : match.end("owner")]
    return found_at(
        sentence, (start, clause_end(sentence.text, match.end("owner"))), "recommendation.prose_duty", "action", owner
    )


def _after_that(text: str, start: int, end: int) -> int:
    """Return where the clause of an actor begins, behind "advised that" or "and" before it."""
    at = start
    for match in re.finditer(r"(?:\b(?:that|and|but|when|while)|,)\s+", text[start:end]):
        at = start + match.end()
    return at


_RULES: dict[str, Callable[[Sentence], Found | None]] = {
    "request": _request,
    "suggestion": _suggestion,
    "duty": _duty,
}
