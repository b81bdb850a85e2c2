"""The clause that a rating stands in, and what is rated in it."""

import re

from pipeline.findings.rag_status import rules

_CLAUSE = re.compile(
    r"[;:] |, (?:however|and|but|while|whilst|whereas|with|although|though|which|who)?,? ?| (?:and|but|while|"
    r"whereas) (?=(?:the|this|that|it|was|were|is|are|had|has|now|would|will|should|could|may|remain\w*)\b)|"
    r"\b(?:noted|advised|informed|heard|told|reported|explained|stated|said|confirmed|highlighted|confident|aware|"
    r"forecasts?|considers?|considered|expects?|believe[sd]?|think|thinks|thought|hopes?|hoped|concerned|pleased"
    r"|disappointed|shows?"
    r"|showed|indicates?|indicated|means?|meant|saw|seen|found|find|learned|learnt|remarked|observed|stressed|emphasised"
    r"|reminded"
    r"|accepted|acknowledged|assumed|understood|answered|worried|doubted|wondered|questioned|anticipated|"
    r"assured|added|felt|replied|responded|commented|pointed out|agreed|proposed|suggested|recommended|sure|satisfied) that |"
    r"\b(?:asked|queried|questioned|enquired|explained|wondered) (?:about )?(?=(?:why|whether|if|how|that)\b)|\bas "
    r"to"
    r"| with (?=(?:most|all|the majority|\d))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:was|were|is|are|had|has|have|now|would|will|should|could|may|remain\w*|also|both)\b", re.IGNORECASE)
_VERB = re.compile(
    r",? (?:(?:had|has|have|is|are|was|were|be|been|being|would|will|could|should|may|might|must|shall|now|"
    r"currently|still|also|remain\w*|stood|stands|rated|re-rated|RAG|ought|went|go|moved|mov\w+|"
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
    r"only|as to|both|if|overall|currently|now|at present|again)[, ]+)+",
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
    words, at = _LEAD.sub("", text[start : rated[0]].lstrip()), start
    while begins and (_GOES_ON.match(words) or _NO_SUBJECT.match(words) or _is_relative(text, at, words)):
        at = begins.pop()
        words = _LEAD.sub("", text[at : rated[0]].lstrip())
    words = _RELATIVE.sub("", _DATED.sub("", words))
    verb = _VERB.search(words) or _LABEL.search(words)
    subject = (words[: verb.start()] if verb else words).rpartition(" including ")[2]
    subject = re.sub(r",? (?:which|who|that)$", "", subject).strip(" ,;:.'‘“”\"-–—")
    if verb and subject and not rules.ANAPHOR.fullmatch(subject):
        return trimmed(subject)
    if not verb and words.endswith((", ", " - ", " – ", " — ")) and words.count(",") < 2:
        return trimmed(words)
    behind = _BEHIND.match(text, rated[1])
    return trimmed(behind["what"]) if behind and not verb else None


# A clause that says no more of what came before it: "which stood at 57%", "just under the target".
_NO_SUBJECT = re.compile(
    r"(?:which|who|that|stood|standing|just|at|against|with|compared|up|down|from|below|above|under|over|having|only|although"
    r"|where|when|as|despite|following|after|before|one of)\b|\d",
    re.IGNORECASE,
)
_WHICH = re.compile(r", (?:which|who|where|as) $", re.IGNORECASE)
_ENDED = re.compile(
    r"[^,]{3,120}, (?:had|has|have|is|are|was|were|remain\w*|stay\w*|ought|should|would|will|now|still)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r", (?:which|who|where|as)\b [^,]{3,120},(?= )")
_OF_MEASURE = re.compile(r"^[\d.]+ ?(?:%|per cent) of ", re.IGNORECASE)
_NO_TOPIC = re.compile(
    r"(?:members?|officers?|councillors?|cllrs?|the (?:chair\w*|committee|board|panel|cabinet|council|leader|director|head"
    r" of|officer"
    r"|assistant|chief|executive|deputy|service manager|portfolio)|a (?:member|councillor)|it|this|that|they|these|there|he"
    r"|she|we|you|i"
    r"|one|in|at|by|on|for|as|if|when|while|although|following|after|since|work|\d)\b",
    re.IGNORECASE,
)
_LONGEST_TOPIC = 14
_DATED = re.compile(
    r"^(?:by|in|at|on|as at|at the end of|by the end of) [\w ]*?\d{4}(?:/\d\d)?,? (?=the |this |that |it )", re.IGNORECASE
)


def topic(text: str) -> str | None:
    """Return what a sentence begins with and says something of; None for people who say something and for pronouns."""
    said = [match.end() for match in _CLAUSE.finditer(text) if match.group().rstrip().endswith("that")]
    words = _RELATIVE.sub("", _DATED.sub("", _LEAD.sub("", text[said[0] if said else 0 :].lstrip())))
    verb = _VERB.search(words)
    subject = re.split(r"[,;:(]", words[: verb.start()], maxsplit=1)[0].strip() if verb else ""
    subject = _OF_MEASURE.sub("", subject)
    if not subject or _NO_TOPIC.match(subject) or rules.ANAPHOR.fullmatch(subject) or len(subject.split()) > _LONGEST_TOPIC:
        return None
    return trimmed(subject)


def _is_relative(text: str, at: int, words: str) -> bool:
    """Tell whether the words at ``at`` end a relative clause first: "..., which the auditors had raised, remained amber"."""
    return bool(_WHICH.search(text, 0, at) and _ENDED.match(words))


def trimmed(words: str) -> str:
    """Return a phrase without its article, quotation marks and outer stops."""
    return re.sub(r"^(?:the |an? )", "", re.sub(r"\s+", " ", words).strip(" ,;:.'‘“”\"-–—"), flags=re.IGNORECASE)
