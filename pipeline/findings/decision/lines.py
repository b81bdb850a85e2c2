"""Decisions whose movers stand on lines of their own: "Proposed: Cllr Ash" and "Seconded: Cllr Birch" below what was moved."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.lead_ins import LEAD
from pipeline.findings._shared.resolutions import Found, placed
from pipeline.model import Document

_PROPOSED = re.compile(r"\W*(?:proposed|proposer|moved)(?: by)?\s*[:\u2013-]\s*\S.{2,50}", re.IGNORECASE)
_SECONDED = re.compile(r"\W*(?:seconded|seconder)(?: by)?\s*[:\u2013-]\s*\S.{2,50}", re.IGNORECASE)
# What can be moved: "Proposal to write to the Minister", "Confirm minutes of 3 May"; a notice of motion that is answered is none
_MOVED = re.compile(
    r"[\s\"\u201c]*(?:(?:item|agenda item) ?\d+ ?[:.]?\s*|\d+(?:\.\d+)*[.)]?\s+)?(?P<what>(?:to [a-z]+|that|proposal (?:to"
    r"|that)|motion (?:to|that)"
    r"|(?:to )?(?:confirm|approv|adopt|accept|agree|note|nominat|appoint|elect|ratif)\w*)\b.{8,})",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 80
"""Words: a longer block is the debate."""


def lines(doc: Document) -> Iterator[Found]:
    """Yield what stands above two lines that name only who proposed and who seconded it."""
    for at in range(1, len(doc.blocks) - 1):
        block = doc.blocks[at]
        if block.end - block.start > _LINE or not _PROPOSED.fullmatch(doc.text_of(block)):
            continue
        if not _SECONDED.fullmatch(doc.text_of(doc.blocks[at + 1])) or _resolved_below(doc, at + 2):
            continue
        above = doc.blocks[at - 1]
        match = _MOVED.fullmatch(doc.text_of(above))
        if match and len(match["what"].split()) <= _LONGEST and not match["what"].rstrip().endswith((":", "?")):
            found = Found(0, 0, "decision.moved_and_seconded", "agreed", None, (above.start, doc.blocks[at + 1].end))
            yield placed(doc, (above.start + match.start("what"), above.end), found)


_LINE = 80
"""Characters of a line that holds a name."""


def _resolved_below(doc: Document, at: int) -> bool:
    """Return whether "And Resolved:" or an answer stands below."""
    text = doc.text_of(doc.blocks[at]) if at < len(doc.blocks) else ""
    return (
        LEAD.match(text) is not None
        or re.match(r"\W*(?:and )?(?:reply|resolved|response|answer)\b", text, re.IGNORECASE) is not None
    )
