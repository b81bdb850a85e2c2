"""What minutes tell in brief: "She would also write", "Suggested that the map be redrawn", "Mr Ash to be invited in May"."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.meeting import Meeting
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.recommendation.acts import COURSE, WAS_SO
from pipeline.findings.recommendation.clauses import EARLIER, clause_end, found_at
from pipeline.findings.recommendation.errands import ERRAND, NO_ERRAND
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.owners import referent
from pipeline.findings.recommendation.speakers import OUTSIDE
from pipeline.model import BlockKind

_SHE = re.compile(
    r"\W*(?P<one>He|She) (?:also |then )?(?:would|will|was to|is to|undertook to|offered to|agreed to|promised to)"
    r"(?: (?:also|then|therefore|be able to|try to))* "
)
_IF = re.compile(
    r"\b(?:if|unless|whether|subject to|depending|would like|would have|every|each|always|usually|often)\b", re.IGNORECASE
)
_BARE = re.compile(
    r"\W*(?:Also )?(?:(?P<that>(?:[Ss]uggest(?:ed|ion)|[Rr]equest(?:ed)?|[Aa]sked|[Pp]roposed|[Rr]ecommended) that )"
    r"|(?:[Rr]equest(?:ed)?|[Aa]sked) (?:for )?(?=(?:an?|more|further|the next|copies)\b))(?P<what>.{10,})",
    re.DOTALL,
)
# A line of its own that only says what is to be done with whom
_TO_BE = re.compile(
    r"\W*(?P<thing>[A-Z](?:[^\s.;:,]+ ){1,8}?)to be (?:re-?)?(?:invited|asked|contacted|approached|informed|notified|reminded"
    r"|requested|circulated|forwarded|added|followed up|chased|investigated|arranged|booked|advertised|written to|raised|placed)"
    r" (?:to|for|by|at|of|with|in|on|about|before|after|from|and|that)\b[^?]{4,}"
)
_FINITE = re.compile(
    r"\b(?:who|that|which|want|is|are|was|were|has|have|had|will|would|need\w*|due|like|going|able|likely|able|expected|continues?|[a-z]+ed|to)\b"
)
_FEW = 30
"""Words: a longer sentence tells more than what is to be done."""


def in_brief(reading: Reading, sentence: Sentence, meeting: Meeting) -> Iterator[Found]:
    """Yield what a sentence without a subject of its own, or with a pronoun for one, says that is to be done."""
    text = sentence.text
    if text.rstrip().endswith(("?", ":")) or EARLIER.search(text) or sentence.block.kind is BlockKind.HEADING:
        return
    yield from _she(reading, sentence)
    bare = _BARE.match(text) if meeting.small or sentence.block.kind is BlockKind.LIST_ITEM else None
    if bare and _by_public(reading, sentence):
        return
    if bare and not (bare["that"] and (not COURSE.search(bare["what"][:140]) or WAS_SO.match(bare["what"]))):
        rule = "recommendation.prose_suggestion" if bare["that"] else "recommendation.prose_request"
        yield found_at(sentence, (0, clause_end(text, bare.start("what"))), rule, "committee")
    note = _TO_BE.fullmatch(text) if len(text.split()) <= _FEW else None
    if note and not _FINITE.search(note["thing"]):
        yield found_at(sentence, (0, len(text)), "recommendation.prose_undertaking", "action")


def _by_public(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the block before tells what people from outside the council said: theirs is the suggestion too."""
    before = reading.sentence_at(len(reading.text[: sentence.start].rstrip()) - 1)
    return before is not None and OUTSIDE.search(reading.doc.text_of(before.block)) is not None


def _she(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    match = _SHE.match(sentence.text)
    if match is None or not ERRAND.match(sentence.text, match.end()) or NO_ERRAND.match(sentence.text, match.end()):
        return
    name = None if _IF.search(sentence.text) else referent(reading, sentence, match.start("one"))
    if name:
        span = (match.start("one"), clause_end(sentence.text, match.end()))
        yield found_at(sentence, span, "recommendation.prose_undertaking", "action", name)
