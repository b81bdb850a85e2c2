"""The clause that a rating stands in, and what is rated in it."""

import re

from pipeline.findings.rag_status import rules

_CLAUSE = re.compile(
    r"[;:] |, (?:however|and|but|while|whilst|whereas|with|although|though|which|who)?,? ?| (?:and|but|while|"
    r"whereas) (?=(?:the|this|that|it|was|were|is|are|had|has|now|would|will|should|could|may|remain\w*)\b)|"
    r"\b(?:noted|advised|informed|heard|told|reported|explained|stated|said|confirmed|highlighted|confident|aware|"
    r"assured|added|felt|replied|responded|commented|pointed out|agreed|proposed|suggested|recommended|sure|satisfied) that |"
    r"\b(?:asked|queried|questioned|enquired|explained|wondered) (?:about )?(?=(?:why|whether|if|how|that)\b)|\bas "
    r"to"
    r"| with (?=(?:most|all|the majority|\d))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:was|were|is|are|had|has|have|now|would|will|should|could|may|remain\w*|also|both)\b", re.IGNORECASE)
_VERB = re.compile(
    r",? (?:(?:had|has|have|is|are|was|were|be|been|being|would|will|could|should|may|might|must|shall|now|"
    r"currently|still|also|remain\w*|rated|re-rated|RAG|went|go|moved|mov\w+|"
    r"turned|stayed|continued?s?|shown|reported|graded|scored|flagged|marked|improv\w+|chang\w+|becom\w+|became|"
    r"expected|due|likely|not|deteriorated|slipped|dropped|fell|fallen|sits?|sat|reporting|deemed|considered|"
    r"classified|assessed|judged|given|having|recorded|showing|shows?)\b.*|"
    r"(?:with an?|at|as|from|to|into)(?: an?| "
    r"the| overall| RAG)* ?\W*)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:that|why|how|whether|where|when|and|but|also|however|in addition|although|"
    r"even though|though|members noted|it was noted|"
    r"only|as to|both|if)[, ]+)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"['’”\"]?[ -](?:rated |risk |status )*(?:(?:rating|status|RAG|indicator|action|risk) )?(?:for|of|against|on|in "
    r"relation to) (?P<what>[^.;,]{4,120})",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[:–-] ?['‘“\"]?$")


def clause_start(text: str, at: int) -> int:
    """Return where the clause begins that holds the character at ``at``."""
    return _starts(text, at)[-1]


def _starts(text: str, at: int) -> list[int]:
    found = (match.end() for match in _CLAUSE.finditer(text, 0, at))
    return [0, *(end for end in found if text[end:at].strip(" '‘“\""))]


def subject_of(text: str, start: int, rated: tuple[int, int]) -> str | None:
    """Return what the colour word at ``rated`` is said of, from ``start`` on; None where the context has to tell it."""
    begins = [begin for begin in _starts(text, rated[0]) if begin < start]
    words = _LEAD.sub("", text[start : rated[0]].lstrip())
    while _GOES_ON.match(words) and begins:
        words = _LEAD.sub("", text[begins.pop() : rated[0]].lstrip())
    words = _DATED.sub("", words)
    verb = _VERB.search(words) or _LABEL.search(words)
    subject = (words[: verb.start()] if verb else words).rpartition(" including ")[2]
    subject = re.sub(r",? (?:which|who|that)$", "", subject).strip(" ,;:.'‘“”\"-–—")
    if verb and subject and not rules.ANAPHOR.fullmatch(subject):
        return trimmed(subject)
    behind = _BEHIND.match(text, rated[1])
    return trimmed(behind["what"]) if behind and not verb else None


_DATED = re.compile(
    r"^(?:by|in|at|on|as at|at the end of|by the end of) [\w ]*?\d{4}(?:/\d\d)?,? (?=the |this |that |it )", re.IGNORECASE
)


def trimmed(words: str) -> str:
    """Return a phrase without its article, quotation marks and outer stops."""
    return re.sub(r"^(?:the |an? )", "", re.sub(r"\s+", " ", words).strip(" ,;:.'‘“”\"-–—"), flags=re.IGNORECASE)
