"""What a meeting asks for in a list ("Members requested:"), and in notices of motion that it does not vote on."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.acts import ACT, NO_NORM, NORM, RERATED
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.needs import Inspectors
from pipeline.findings.recommendation.rules import BEGINS_IMPERATIVE, LABELLED, MEMBER
from pipeline.model import Block, BlockKind, Document
from pipeline.sentences import sentence_spans

_LEAD = re.compile(
    rf"\b(?:{BODY}|{MEMBER}) (?:also |further |therefore |then |would )*(?:requested|asked for|asked that|suggested"
    rf"|recommended|recommends?|requests?|asks?|suggests?|would like(?: to see)?|wish(?:es|ed) to see)\b[^.:]{{0,60}}:[-\s]*$"
    r"|\b(?:requests?(?: for (?:further )?information)?|suggestions?|actions?(?: points?)?) (?:was|were"
    r"|had been) (?:also )?(?:made"
    r"|put forward|raised|agreed|identified|noted|recorded)[^.:]{0,60}:[-\s]*$"
    r"|\b(?:suggested|requested) (?:that )?the following (?!motion|resolution)[^.:]{0,60}:[-\s]*$"
    r"|\bbe (?:advised|recommended|asked|requested|urged) to\s*:[-\s]*$",
    re.IGNORECASE,
)
_OURS = re.compile(r"\bwe (?:will|need to|must|are going to|have agreed to)\s*:[-\s]*$", re.IGNORECASE)
"""What those who write say that they are to do."""
# "the following points were raised:" over what members think of the paper
_POINTS = re.compile(
    r"\b(?:following|these|several|some|number of) (?:\w+ ){0,2}?(?:points?|comments?|issues?|suggestions?|observations?|matters"
    r"|views)\b[^.:]{0,60}:[-\s]*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:objectors?|residents?|public|speakers?|applicants?|agents?|consult\w+|representations?|petition\w*|report|letter"
    r"|officers?|director|auditors?|inspectors?|presentation|application|licence|planning)\b",
    re.IGNORECASE,
)
"""Whose points are not the members'."""
_SHOULD = re.compile(r"\b(?:should|must|ought to|needs? to) (?:also )?(?:be [a-z]+(?:ed|en|de|ght|ut|wn)|[a-z]+)\b")
_SHORTEST = 3
"""Words: an item of fewer is a heading or a name."""


# "15377 - Complete the roll-out by May": an action of a register by its number
_CODED = re.compile(r"[A-Z]{0,4}[\d./]{2,8}\s*[-\u2013:]\s+(?=[A-Z])")
# "Recommendation: That the Committee notes the report", in one line
_LABEL = re.compile(r"\W*Recommendations?\s*:\W*(?=(?:That|To) [a-z]|Members (?:are|is)\b)")


def coded(doc: Document) -> Iterator[Found]:
    """Yield the list items that say under a number of their own what to do, and the one line that recommends."""
    for block in doc.blocks:
        match = _CODED.match(doc.text, block.start, block.end) if block.kind is BlockKind.LIST_ITEM else None
        label = _LABEL.match(doc.text, block.start, block.end) if block.cell is None else None
        if (
            match
            and "\u201c" not in doc.text[match.end() : match.end() + 20]
            and BEGINS_IMPERATIVE.match(doc.text[match.end() : block.end])
        ):
            span = next(sentence_spans(doc.text, match.end(), block.end))
            yield Found(*trimmed(doc.text, *span), "recommendation.action_heading", "action")
        elif label and label.end() < block.end:
            span = next(sentence_spans(doc.text, label.end(), block.end))
            yield Found(*trimmed(doc.text, *span), "recommendation.officer_list", "officer")


def asked_below(doc: Document) -> Iterator[Found]:
    """Yield the list items that stand right below a lead-in of a request."""
    asked: re.Match[str] | None = None
    minutes = doc.fields.kind in ("minutes", "other")
    for block in doc.blocks:
        text = doc.text_of(block)
        if block.kind is BlockKind.LIST_ITEM and asked:
            if len(text.split()) >= _SHORTEST:
                span = trimmed(doc.text, block.start, block.end)
                if asked.re is _POINTS:
                    yield from _points(doc, block)
                    continue
                ours = asked.re is _OURS or "ction" in asked.group()
                if not ours or BEGINS_IMPERATIVE.match(text):
                    rule = "recommendation.prose_undertaking" if ours else "recommendation.prose_request"
                    yield Found(*span, rule, "action" if ours else "committee", block.number)
        else:
            tail = text[-200:] if text.rstrip().endswith((":", ":-")) else ""
            asked = _LEAD.search(tail) or _OURS.search(tail) or (_POINTS.search(tail) if minutes else None)
            asked = None if asked and asked.re is _POINTS and _OTHERS.search(tail) else asked


def _points(doc: Document, block: Block) -> Iterator[Found]:
    """Yield what a point of the debate says that should be done, or says to do."""
    span = next(sentence_spans(doc.text, block.start, block.end))
    text = doc.text[slice(*span)]
    if ACT.search(text) or RERATED.search(text) or text.rstrip().endswith("?"):
        return  # who said it is told: sentences are read elsewhere
    should = _SHOULD.search(text)
    course = should is not None and NORM.search(text) and not NO_NORM.search(text)
    if course or (BEGINS_IMPERATIVE.match(text) and text[:1].isupper() and not should and not text.startswith("To ")):
        yield Found(*trimmed(doc.text, *span), "recommendation.prose_view", "committee", block.number)


_AROUND = 3000
"""Characters before a labelled recommendation in which whose it is is told."""


def labelled(doc: Document) -> Iterator[Found]:
    """Yield "Recommendation 3: Publish the plan" of running text: its first sentence, where that says what to do."""
    inspectors: Inspectors | None = None
    for block in doc.blocks:
        match = LABELLED.match(doc.text, block.start, block.end) if block.cell is None else None
        if match is None or not BEGINS_IMPERATIVE.match(doc.text[match.end() : block.end]):
            continue
        inspectors = inspectors or Inspectors(doc.text)
        told = inspectors.between(max(0, block.start - _AROUND), block.end)
        span = next(sentence_spans(doc.text, match.end(), block.end))
        rule = "recommendation.inspection_list" if told else "recommendation.officer_list"
        yield Found(*trimmed(doc.text, *span), rule, "inspection" if told else "officer", match["number"])


# "I will move at the next meeting that the Council ...": a motion that is answered, not voted on
_NOTICE = re.compile(
    r"[\s\"\u201c]*[I1l!|]{1,2} (?:will|shall|wish to|hereby|intend to) (?:be )?(?:mov|propos)(?:e"
    r"|ing)\b[^.;:]{0,120}?\b(?=(?P<that>that)\b)",
)
_FATE = re.compile(
    r"(?<!It was )\b(?:agreed|carried|adopted|withdrawn|passed|defeated|lost|resolved|ruled out|deferred|referred to)\b"
    r"|\bput to (?:a"
    r"|the) vote"
    r"|\bnot (?:seconded|moved)\b|\bno seconder\b",
    re.IGNORECASE,
)
_NEXT_NOTICE = re.compile(r"[\W\d]*(?:notice of motion|motion submitted|question)", re.IGNORECASE)
_SURE_FATE = re.compile(
    r"\bmotion\b[^.;]{0,60}\b(?:agreed|carried|adopted|passed|approved|withdrawn|defeated|lost)\b|\b(?:agreed|adopted|carried)"
    r" unanimously\b|\bunanimously (?:agreed|adopted)\b|\b(?:agreed|resolved) (?:to|that) (?:adopt|support|forward|refer"
    r"|write)|RESOLVED",
    re.IGNORECASE,
)
_REPLY = re.compile(r"\W*(?:REPLY|Reply|RESPONSE|Response)\s*:")
"""An officer answers what was moved: it was not voted on."""
_ANSWER = 12
"""Blocks behind a notice of motion in which its debate, its answer and its fate are told."""


def moved_below(doc: Document) -> Iterator[Found]:
    """Yield the notices of motion whose fate is not told: what members ask for; one that is voted on is a decision only."""
    for at, block in enumerate(doc.blocks):
        match = _NOTICE.match(doc.text, block.start, block.end)
        if match is not None and not _is_settled(doc, at):
            span = next(sentence_spans(doc.text, match.start("that"), block.end))
            yield Found(*trimmed(doc.text, *span), "recommendation.prose_request", "committee")


def _is_settled(doc: Document, at: int) -> bool:
    answered = False
    for block in doc.blocks[at + 1 : at + 1 + _ANSWER]:
        text = doc.text_of(block)
        if _NEXT_NOTICE.match(text) or block.kind is BlockKind.HEADING:
            return False
        answered = answered or _REPLY.match(text) is not None
        if (_SURE_FATE if answered else _FATE).search(text):
            return True
    return False
