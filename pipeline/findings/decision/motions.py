"""Motions: who moved what, and what became of it, which the vote told below decides."""

import re

from pipeline.findings._shared.lead_ins import LEAD
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.decision.rules import FATE
from pipeline.model import BlockKind, Document

_FORMULA = re.compile(
    r"\b(?:prop(?:osed|oser|osal)?|moved|mover|by|of|on|the|seconded|seconder|sec|2nd|and|all|in|favour|agreed|carried"
    r"|unanimous(?:ly)?|approved|resolved|vote|was|this|were|with|present|members|councillors|cllrs?|mrs?|ms|dr|cc|so|it)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b(?:O['\u2019]|Mc|Mac)?[A-Z][\w'\u2019-]*\.?")
_MOVERS = re.compile(r"[\s(\"]*(?:prop|moved|on the proposal of)", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:2nd|sec(?:onded|onder)?)\b", re.IGNORECASE)
_ASSENT = re.compile(
    r"\W*(?:(?:this (?:was|motion was)|the motion was|motion) )?(?:all (?:present |members "
    r"|councillors )?(?:were )?(?:unanimously )?(?:in favour|agreed)"
    r"|unanimous(?:ly)?(?: (?:agreed|approved|carried))?|agreed|carried|approved|supported|accepted"
    r"|vote:? unanimous)(?: unanimously| by all)?(?: to\b)?(?: (?:to|with) (?:this|the)(?: proposal| motion)?)?\W*",
    re.IGNORECASE,
)
_SECONDS = re.compile(
    r"\W*(?:this|it|the (?:motion|proposal))(?: proposal| motion)? was (?:then )?seconded by [^.;]{2,60}?(?:,| and)? (?:all "
    r"|unanimously |was |it was )*"
    r"(?:agreed|carried|approved|accepted)(?: unanimously| by all)?\W*"
    r"|\W*(?:2nd|sec(?:onded|onder)?)\.?:?(?: by)? (?-i:[A-Z][\w'\u2019]*\.?(?: [A-Z][\w'\u2019]*){0,3}),? (?:and |all"
    r" |unanimously )*(?:agreed|carried|in favour)\W*",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:put to (?:the|a) vote|put to the meeting|recorded vote|(?:for|in favour|against)\s*[:\u2013-]?\s*\(?\d+"
    r"|votes? (?:for|against)"
    r"|on a show of hands|voted (?:for|against|in favour))\b",
    re.IGNORECASE,
)
_OF_THE_DEBATE = re.compile(r"\W*(?:(?:further |second |substantive )?(?:amendment|motion)|vote|voting)\W*", re.IGNORECASE)
"""Headings under which a motion's fate can still be told."""
_PUT = re.compile(r"\b(?:put to (?:the|a) vote|put to the meeting|recorded vote)\b", re.IGNORECASE)
_AFTER_VOTE = re.compile(
    r"^.{0,140}?\b(?:was|were)\b(?: (?!not\b)\w+){0,2} (?P<fate>not (?:agreed|carried|approved|supported)|agreed|carried"
    r"|approved|lost"
    r"|rejected|defeated|refused)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = 500
"""Characters before a sentence in which a vote is told whose result it gives."""
_BLOCKS = 14
"""Blocks below a motion in which its fate is told: the debate on it, votes line by line."""


def only_movers(text: str) -> bool:
    """Return whether a sentence names who proposed and seconded, and nothing of what."""
    if not _MOVERS.match(text) or not _SECOND.search(text):
        return False
    left = _FORMULA.sub(" ", _NAME.sub(" ", text))
    others = re.findall(r"[A-Za-z]{3,}", left)
    return all(re.search(rf"\b(?:[Cc]llr|[Mm]rs?|[Mm]s|[A-Z])\.? {other}\b", text) for other in others)  # a name in lower case


def is_assent(text: str) -> bool:
    """Return whether a sentence is nothing but "All in favour"."""
    return len(text.split()) <= 8 and _ASSENT.fullmatch(text) is not None


def seconds_this(text: str) -> bool:
    """Return whether a sentence says only who seconded what the one before it proposed, and that it was agreed."""
    return _SECONDS.fullmatch(text) is not None


def voted_before(reading: Reading, sentence: Sentence) -> int | None:
    """Return where the vote is told whose result the sentence gives ("The change was not agreed"), None without one."""
    match = _AFTER_VOTE.match(sentence.text)
    if match is None or len(sentence.text.split()) > 40:
        return None
    before = reading.text[max(0, sentence.start - _BEFORE) : sentence.start]
    vote = next(reversed(list(_PUT.finditer(before))), None) or _VOTING.search(before)
    return sentence.start - len(before) + vote.start() if vote else None


def fate_below(doc: Document, end: int) -> bool:
    """Return whether the fate of what is moved at ``end`` is told below, before the next heading: by a vote or a resolution."""
    blocks = [block for block in doc.blocks_in(end, min(len(doc.text), end + 6000)) if block.start >= end][:_BLOCKS]
    voted = False
    for block in blocks:
        text = doc.text_of(block)
        lead = LEAD.match(text)
        if lead and (lead["under"].isupper() or ":" in lead["hinge"]):
            return True
        if block.kind is BlockKind.HEADING and not _OF_THE_DEBATE.fullmatch(text):
            return False
        if any(re.search(r"\b(?:vote|motion|amendment|proposal)\b", text[: match.end()], re.I) for match in FATE.finditer(text)):
            return True
        voted = voted or _VOTING.search(text) is not None
        if voted and _AFTER_VOTE.match(text):
            return True
    return False
