"""Headings of actions that say what to do, over what minutes tell of their progress."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.value import Kind
from pipeline.model import BlockKind, Document

# Verbs that as a heading's first word say what to do; "review", "report" and "plan" would also name a topic.
_SAYS = re.compile(
    r"[\s\d.*]*(?:ensur(?:e|ing)|improv(?:e|ing)|develop(?:ing)?|strengthen(?:ing)?|implement|embed|establish|increase"
    r"|reduce|secure|address|provide|promote|create|introduce"
    r"|disseminate|consideration (?:giving|given|to be given|be given) to|make sure|put in place|refresh|raise|tackle"
    r"|enable|maintain|deliver)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:action plan|improvement plan|recommendations|actions)\b", re.IGNORECASE)
_INSPECTORS = re.compile(r"\b(?:ofsted|inspection|inspectors|cqc|peer review|ombudsman|external audit)\b", re.IGNORECASE)
_WORDS = range(4, 26)


def headed(doc: Document) -> Iterator[Found]:
    """Yield the headings that say what to do, where the text before them speaks of a plan or of recommendations."""
    spoken = ""
    for at, block in enumerate(doc.blocks):
        text = doc.text_of(block)
        if _is_heading(doc, at) and _SAYS.match(text) and len(text.split()) in _WORDS and _PLAN.search(spoken):
            kind: Kind = "inspection" if _INSPECTORS.search(spoken) else "action"
            yield Found(*trimmed(doc.text, block.start, block.end), "recommendation.action_heading", kind)
        elif block.kind is not BlockKind.HEADING:
            spoken = (spoken + " " + text)[:3000]


def _is_heading(doc: Document, at: int) -> bool:
    """Return whether a block heads what follows: a heading, or a short paragraph without a stop before a longer one."""
    block = doc.blocks[at]
    if block.kind is BlockKind.HEADING:
        return True
    text = doc.text_of(block)
    below = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
    if block.kind is not BlockKind.PARAGRAPH or below is None or text.rstrip().endswith((".", ":", ";", ",")):
        return False
    return below.kind is BlockKind.PARAGRAPH and below.end - below.start > len(text)
