"""The bounds of what a sentence asks for or undertakes."""

import re

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import IMPERATIVE
from pipeline.findings.recommendation.value import Kind

EARLIER = re.compile(r"\b(?:had (?:been|previously)|previously|at the (?:last|previous) meeting|last year)\b", re.IGNORECASE)
"""What was asked or promised before this meeting."""
_DOES = rf"(?:{IMPERATIVE}|let|return|bring|come|ask|contact|feed|check|chase|find|look|speak|pass|add|raise)\b(?! up\b)"
GOES_ON = re.compile(
    rf",? and,? for [^,;.]{{3,60}}? to be [a-z]+|,? and,? (?:for [^,;.]{{3,60}}? )?(?:also |then |if [a-z]+, )?"
    rf"to (?!enable\b|allow\b){_DOES}"
    rf"|,? and (?:also )?(?:should|must|needed to"
    rf"|needs to|ought to) "
    rf"(?:be )?[a-z]+|, and (?:would|will) (?:also |then )?{_DOES}",
    re.IGNORECASE,
)
"""A second thing to do, told with the verb that stands before the first: "to chase it and to report back"."""
SAME_SPEAKER = re.compile(
    r",? (?:and|but) (?=(?:also |then |further |therefore )*(?:agreed|offered|undertook|promised|proposed|suggested"
    r"|requested|asked"
    r"|asks|felt|recommended|urged|wished|committed|volunteered) (?:to|that|for|if|whether|the|an?|officers|members|how|why"
    r"|what)\b)"
    r"|,? (?:and|but) (?=would (?:also )?(?:ask|urge|request|like)\b)",
    re.IGNORECASE,
)
"""A verb of speaking that goes on with the same subject: "..., and asked that"."""
_CLAUSE_END = re.compile(
    r"\.\s*[a-z]{1,3}\) | and (?=the \w+ (?:was|were|had|would|will)\b)|</?t[dr]\b|,? and that (?=[^.;]{3,120}?\b(?:should"
    r"|must|could|be)\b)|"
    rf"{SAME_SPEAKER.pattern}|"
    rf"{GOES_ON.pattern}|"
    r"(?:,? (?:and|but|however|although|which|as|because|so that he|given)|;|, with) (?=(?:it was|it had|there"
    r"|that (?:the|there|it|progress|this)|he|she|they|this|these|the"
    r" (?:director|officers?|committee|chair\w*|department))\b)|; ",
    re.IGNORECASE,
)


def clause_end(text: str, after: int) -> int:
    """Return the end of the clause: before the next one that has its own subject."""
    match = _CLAUSE_END.search(text, min(after + 10, len(text)))
    return match.start() if match else len(text)


def found_at(sentence: Sentence, span: tuple[int, int], rule: str, kind: Kind, owner: str | None = None) -> Found:
    """Return the find at ``span`` of the sentence, trimmed."""
    start, end = trimmed(sentence.text, *span)
    return Found(sentence.start + start, sentence.start + end, rule, kind, owner=owner)
