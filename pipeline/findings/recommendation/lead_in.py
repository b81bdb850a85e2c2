"""What only introduces the items of a formal list, and what says itself what to do."""

import re
from dataclasses import dataclass

from pipeline.findings.recommendation.rules import BEGINS_IMPERATIVE, INSPECTION_LEAD, LEAD_IN
from pipeline.findings.recommendation.value import Kind, Priority
from pipeline.model import BlockKind, Document

INSPECTORS = frozenset({"inspection_report", "inspection_letter"})
EXTERNAL = re.compile(
    r"\b(?:ofsted|cqc|care quality commission|inspect(?:ors?|ion|orate)|peer review|ombudsman|commissioner"
    r"|external audit\w*|audit (?:wales|scotland|commission)|wales audit office|estyn|care inspectorate|education scotland|hmie?"
    r"|regulator|peer (?:team|challenge)|independent review|review team"
    r"|kpmg|(?<!internal )auditors?|deloitte|ernst (?:and|&) young|pwc|mazars|bdo"
    r"|grant thornton)\b",
    re.IGNORECASE,
)

_WITH_PARTS = re.compile(r"\b(?:including|such as|particularly|in particular)\s*:\s*$", re.IGNORECASE)
# "leaders should see that no child waits for a visit:"
_OBLIGED = re.compile(
    r"\b(?:should|must|needs? to) (?:[\w\u2019'-]+ ){6,}[\w\u2019'-]+(?<!to)(?<!that)(?<!by)(?<!following)(?<!including)\s*:\s*$"
)
OBLIGES = re.compile(r"\b(?:should|must|needs? to)\b")
"""Somebody's duty: a sub-item with one of its own is an item."""
_ABOVE = 600
"""Characters above a lead-in in which the report is named that it speaks of."""
_BARE = 3
"""Words: a lead-in of so few says nothing itself."""
_LONGEST = 20
"""Words: a longer paragraph is more than a lead-in."""


def is_lead_in(text: str) -> bool:
    """Return whether the words only introduce what is listed below them."""
    words = text.split()
    if (len(words) > _BARE and _WITH_PARTS.search(text[-60:])) or _OBLIGED.search(text):
        return False
    return len(words) <= _LONGEST and LEAD_IN.match(text) is not None and not BEGINS_IMPERATIVE.match(text)


def leads_on(doc: Document, end: int, start: int) -> bool:
    """Return whether an item that ends at ``end`` goes on with a colon before the one that begins at ``start``."""
    return doc.text[end:start].lstrip().startswith(":")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading over a formal list."""

    at: int
    kind: Kind
    rule: str
    priority: Priority | None = None


# "the auditor's report recommends that the Council:", "It set out what needs to improve:"
_DEMANDS = re.compile(
    r"[^:]{3,260}\b(?:recommend(?:s|ed)?|require[sd]?|asks?|asked) (?:that )?(?:the )?(?:[A-Z]?\w+ ){0,4}(?:[Cc]ouncil"
    r"|[Aa]uthority|it"
    r"|they|we|leaders|[Pp]artnership|[Ss]ervices?|[Pp]rovider|[Bb]oard|[Dd]irectorate|[Tt]rust)(?: to| should| must| needs? to)?"
    r"\s*:[-\u2013\s]*"
)
# "The auditor made three proposals, that the Council should:"
_OUGHT_TO = re.compile(
    r"[^:]{3,260}\b(?:that|is|are|were|was|which) (?:[Tt]he )?(?:[A-Z]?\w+ ){0,4}(?:[Cc]ouncil|[Aa]uthority|[Pp]artnership"
    r"|[Ss]ervices?|[Bb]oard|[Tt]rust|it|they|we) (?:should|must|ought to|needs? to|needed to)\s*:[-\u2013\s]*"
)
_TO_IMPROVE = re.compile(
    r"[^:]{3,200}\bwhat (?:needs?|needed|has|had|must|should)(?: to)? (?:be )?(?:improved?|changed?)\s*:[-\u2013\s]*"
)


def inspection_lead(doc: Document, at: int) -> Head | None:
    """Return the lead-in of minutes or a report to what inspectors recommended, with the list right below it."""
    block = doc.blocks[at]
    text = doc.text_of(block)
    below = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
    if below is None or below.kind is not BlockKind.LIST_ITEM or doc.fields.kind in INSPECTORS:
        return None
    match = INSPECTION_LEAD.fullmatch(text) if EXTERNAL.search(text) else None
    demands = EXTERNAL.search(text) and (_DEMANDS.fullmatch(text) or _OUGHT_TO.fullmatch(text))
    if match is None and not demands:
        told = EXTERNAL.search(doc.text, max(0, block.start - _ABOVE), block.end) and _TO_IMPROVE.fullmatch(text)
        return Head(at, "inspection", "recommendation.inspection_list") if told else None
    area = match is not None and match["area"]
    return Head(at, "inspection", "recommendation.inspection_list", "area_for_improvement" if area else None)


def is_numbered(doc: Document, at: int) -> bool:
    """Return whether there is a block ``at`` that is an item with a printed number."""
    return at < len(doc.blocks) and doc.blocks[at].kind is BlockKind.LIST_ITEM and doc.blocks[at].number is not None
