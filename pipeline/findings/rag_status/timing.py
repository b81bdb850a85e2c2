"""When a rating holds: now, before, by then, or only in somebody's question or proposal."""

import re

from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import Mention, once_rated
from pipeline.findings.rag_status.subject import clause_start
from pipeline.findings.rag_status.value import Timing

_ = re.IGNORECASE
_WIDE = 120
# "..., and this is judged amber", "and that two measures were red": a statement of its own, whatever was proposed before.
_AFRESH = re.compile(
    r"(?:, (?:and|but) |; |\band that |\band (?=the (?:measure|indicator|action|project|risk|item) (?:is|was)\b))"
    r"(?:(?:this|it|that|they|these|the [\w’' -]{2,40}?|\w+ \w+) (?:is|was|are|were|has|had"
    r"|remains?)\b|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|no|all) )",
    _,
)
_DEADLINE = re.compile(r"\W*(?:rated )?by\b", _)
_SHOULD_BE = re.compile(r"\bshould be\b", _)
_STAYS = re.compile(r"\b(?:should|could|ought to|can|must) (?:still |not )?(?:remain|stay|continue)\b[^,;]{0,20}$", _)
_MOVED_TO = re.compile(r"\b(?:in)?to (?:an? )?['‘“\"]?$", _)
_STILL = re.compile(r"\b(?:now|remain\w*|still|from)\b", _)
_WAS = re.compile(r"\b(?:was|were) \W*$", _)
_NOW = re.compile(r"\b(?:is|was|are|were|and) now\b", _)
# "was rated red in March, now green": what turned is the same thing.
_WAS_RATED = re.compile(
    r"\b(?:was|were) (?:(?:RAG[- ])?(?:rated|graded|marked|at|on|assessed as|flagged as|reported as) (?:an? )?)?['‘“\"]?$", _
)
_TURNED = re.compile(
    r"['’”\"]?(?: (?:in|at|on) [^,;.()]{2,25})?,? (?:(?:and|but) )?(?:(?:it|they|this) )?(?:(?:is|was|are|were) )?now\b", _
)
_THEN = re.compile(
    r"['’”\"]? (?:(?:rated|rating|status) )?(?:at|in|from) (?:the )?(?:last|previous|prior) (?:meeting|quarter|month|year"
    r"|report|review"
    r"|period|inspection|visit)|['’”\"]? (?:last (?:quarter|month|year|time)|only in \w+|previously|a year (?:ago|earlier)"
    r"|(?:three|six|\w+) months (?:ago|earlier))\b"
    r"|['’”\"]? (?:at|in) [^,;.()]{3,30}, (?:is|are|has|have)\b"
    r"|['’”\"]? (?:at|in|for) [^,;.()]{3,30}?,? (?:and|but) (?:is|are|has|have|had) (?:now|since|subsequently)\b",
    _,
)


def timing_of(text: str, mention: Mention, *, first: bool) -> Timing:
    """Return when a rating holds; ``first`` where no other rating of the sentence was told before it."""
    clause = text[clause_start(text, mention.start) : mention.start]
    wide = text[max(0, mention.start - _WIDE) : mention.start]
    afresh = list(_AFRESH.finditer(wide))
    wide = wide[afresh[-1].start() :] if afresh else wide
    if _is_left(text, mention, clause):
        return "previous"
    asked, expected = _last(rules.QUERIED, wide), _last(rules.EXPECTED, wide)
    why = _last(rules.WHY, wide)
    if asked and (why is None or why.start() < asked.start()) and not _STAYS.search(wide):
        if _DEADLINE.match(text, mention.end) and _SHOULD_BE.search(wide):
            return "expected"
        if expected is None or expected.start() < asked.end():
            return "queried"
    if rules.EXPECTED.search(clause) or (expected and first):
        return "expected"
    if rules.PREVIOUS.search(clause) and not _STILL.search(clause) and not rules.WHY.search(clause) and why is None:
        return "previous"
    turned = _WAS_RATED.search(clause) and _TURNED.match(text, mention.end)
    return "previous" if turned or (_WAS.search(clause) and _NOW.search(text, mention.end)) else "current"


def _is_left(text: str, mention: Mention, clause: str) -> bool:
    """Tell whether the words around a rating say that it was left: "from red to amber", "Red at the last meeting"."""
    moved = rules.FROM.search(clause) and rules.TO.match(text, mention.end)
    then = _THEN.match(text, mention.end) and not _MOVED_TO.search(clause)
    return bool(moved or then or once_rated(text, mention))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007 -- the last one is wanted
        pass
    return found
