"""What goes on from a find in its sentence: ", and that ...", "and to report back", "and should be told"; one each (Rulings)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Sentence
from pipeline.findings.recommendation.clauses import GOES_ON, SAME_SPEAKER, clause_end
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.views import THAT_TOO, coordinated

_LEAST = 25
"""Characters of the first of two things that are told."""
_LEAD = re.compile(r",? and,? ", re.IGNORECASE)
# "in order to show that ... and to improve": a second purpose is no second task
_PURPOSE = re.compile(r"\b(?:in order|so as) to [^,;.]*$")
# What must stand in the find for such a clause to go on from it
_HEADS = {
    "to": re.compile(r"\bto [a-z]+|\bto be\b"),
    "for": re.compile(r"\bfor [^,;.]+ to\b|\b(?:asked|called|need) for\b"),
    "norm": re.compile(r"\b(?:should|must|needs?|needed|ought)\b"),
    "will": re.compile(r"\b(?:will|would|undertook|offered|agreed|promised)\b"),
}


def cut(sentence: Sentence, found: Found) -> Found:
    """Return the find up to where a second verb goes on that is a find of its own."""
    if found.rule == "recommendation.prose_act":  # its verb may stand behind such a one
        return found
    at = found.start - sentence.start
    end = found.end - sentence.start
    stops = [match.start() for pattern in (SAME_SPEAKER, GOES_ON) if (match := pattern.search(sentence.text, at + _LEAST, end))]
    if not stops:
        return found
    return replace(found, end=sentence.start + trimmed(sentence.text, at, min(stops))[1])


def continued(sentence: Sentence, found: Found) -> Iterator[Found]:
    """Yield what stands behind a find and is told with the same verb."""
    mark = THAT_TOO.match(sentence.text, found.end - sentence.start)
    if mark:
        yield from coordinated(sentence, mark.end(), mark.end(), found.kind)
        return
    at = found.end - sentence.start
    while (match := GOES_ON.match(sentence.text, at)) and _heads(sentence.text[found.start - sentence.start : at], match.group()):
        lead = _LEAD.match(sentence.text, at)
        start, end = trimmed(sentence.text, lead.end() if lead else at, clause_end(sentence.text, match.end()))
        at = end
        yield replace(found, start=sentence.start + start, end=sentence.start + end)


def _heads(before: str, joined: str) -> bool:
    """Return whether the find has the verb from which the words joined to it go on."""
    if _PURPOSE.search(before):
        return False
    words = _LEAD.sub("", joined, 1).split()
    first = words[0].lower()
    sort = (
        "for"
        if first == "for"
        else "will"
        if first in ("would", "will")
        else "to"
        if "to" in words[:3] and first != "needed"
        else "norm"
    )
    return _HEADS[sort].search(before) is not None
