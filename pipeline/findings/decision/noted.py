"""Items that end in what the body did with a paper: "The Committee noted the position" where no formula resolves anything.

Scottish councils' minutes tell what was submitted, and below it what the meeting did. "Noted" counts only in a resolution, so
the sentence must end its item, name the paper and not what was learnt from it, and the item must hold no formula.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.lead_ins import LEAD
from pipeline.findings._shared.meeting import is_small
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.resolutions import Found
from pipeline.model import Block, BlockKind, Document

_NOTED = re.compile(
    rf"{BODY}(?: (?:then|also|thereafter|thereupon|accordingly|unanimously|having considered the report,?))*"
    r" (?P<under>noted)(?: and (?:agreed|approved|endorsed|welcomed))?"
    r" (?:the|its|this)\b(?! (?:following|comments|points|concerns|apologies|resignation))(?! [^.;]{0,60}?:)",
    re.DOTALL,
)
_SUBMITTED = re.compile(
    r"\b(?:[Tt]here (?:was|were|had been) (?:\w+ )?(?:submitted|presented|tabled|circulated)|was submitted|were submitted"
    r"|submitted (?:a |an |the )?(?:joint )?(?:report|note|paper|minute)|[Ww]ith reference to|[Rr]eference is made to)\b"
)
_REACH = 6
"""Blocks above, up to a heading, that tell what was submitted."""
_LONGEST = 60
"""Words: a longer block is the debate."""


def noted(doc: Document) -> Iterator[Found]:
    """Yield the sentence in which a body notes what was submitted to it, where it ends the item."""
    if ("submitted" not in doc.text and "eference" not in doc.text) or is_small(doc):
        return
    for at, block in enumerate(doc.blocks):
        match = _NOTED.match(doc.text, block.start, block.end)
        if match and len(doc.text_of(block).split()) <= _LONGEST and _ends_item(doc, at) and _was_submitted(doc, at):
            start, end = trimmed(doc.text, block.start, block.end)
            yield Found(start, end, "decision.noted_item", "noted", None, (start, end))


def _ends_item(doc: Document, at: int) -> bool:
    """Tell whether a heading, a number or nothing stands below."""
    below = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
    return below is None or _begins_item(below) or LEAD.match(doc.text_of(below)) is None


def _begins_item(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or block.number is not None


def _was_submitted(doc: Document, at: int) -> bool:
    """Tell whether the item says what was submitted, and resolves nothing by a formula."""
    above = list(takewhile(lambda block: block.kind is not BlockKind.HEADING, reversed(doc.blocks[max(0, at - _REACH) : at])))
    texts = [doc.text_of(block) for block in above]
    return any(_SUBMITTED.search(text) for text in texts) and not any(LEAD.match(text) for text in texts[:1])
