"""Duties told in minutes and reports: what an officer must do, what a council has to do by a date."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.clauses import clause_end, found_at
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.speakers import speaker_before

_DUTY = re.compile(
    r"\b(?:must(?: also| now)?|(?:is|are) required to|(?:has|have) been (?:asked|instructed|tasked) to"
    r"|(?P<had>ha[ds] to|have to|needed to|would have to|will have to))"
    r" (?!be\b(?! (?:reported|submitted|sent|published|returned))|have\b|meet\b|comply\b|remain\b|not\b|ensure compliance"
    r"|deal\b|wait\b|pay\b|cope\b|rely\b|say\b|rule\b|choose\b|accept\b)[a-z]+\b.{8,}",
    re.DOTALL,
)
_DEADLINE = re.compile(
    r"\b(?:by|before|within|no later than|not later than) (?:the )?(?:end of |mid-?|early |\w+ (?:working )?(?:day|week"
    r"|month|year)s?\b"
    r"|\d|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter"
    r"|Christmas|Easter)"
)
_NO_DUTY = re.compile(r"\b(?:if|when|where|whether|unless|until|how|what|why|which|who)\b[^,;]*$")
_OFFICE = re.compile(
    r"\b(?:[Oo]fficers?|[Cc]lerk|[Dd]irectors?|[Mm]anagers?|[Hh]eads?|[Ee]xecutive|[Ll]eads?|[Ss]taff|[Tt]eams?|[Ss]olicitor"
    r"|[Ee]ngineer|[Ss]ecretary|[Tt]reasurer|[Ss]ocial workers?)(?: (?:of|for|in|at)\b.*)?(?: \([^)]*\))?$"
)
_BODY = re.compile(r"\b(?:[Cc]ouncil|[Aa]uthority|LSCB|[Bb]oard|[Pp]artnership|[Dd]epartment|[Ss]ervice)\b")


def duties(sentence: Sentence) -> Iterator[Found]:
    """Yield what a named officer must do, and what a council has to do by a date."""
    text = sentence.text
    match = _DUTY.search(text)
    if match is None or _NO_DUTY.search(text, 0, match.start()) or text.rstrip().endswith("?"):
        return
    speaker = speaker_before(text, match.start())
    if speaker is None or speaker.elided:
        return
    dated = _DEADLINE.search(text, match.end() - len(match.group()), clause_end(text, match.start() + 20)) is not None
    named = speaker.sort == "officer" and _OFFICE.search(speaker.words) is not None and (match["had"] is None or dated)
    if named or (dated and _BODY.search(speaker.words)):
        span = (speaker.start, clause_end(text, match.start() + 20))
        yield found_at(sentence, span, "recommendation.prose_duty", "action", speaker.words)
