"""What a meeting asks for in a list: "Members requested:" and the items below."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import MEMBER
from pipeline.model import BlockKind, Document

_LEAD = re.compile(
    rf"\b(?:{BODY}|{MEMBER}) (?:also |further |therefore |then )?(?:requested|asked for|asked that|suggested"
    rf"|recommended)\b[^.:]{{0,60}}:[-\s]*$",
    re.IGNORECASE,
)
_SHORTEST = 3
"""Words: an item of fewer is a heading or a name."""


def asked_below(doc: Document) -> Iterator[Found]:
    """Yield the list items that stand right below a lead-in of a request."""
    asked = False
    for block in doc.blocks:
        text = doc.text_of(block)
        if block.kind is BlockKind.LIST_ITEM and asked:
            if len(text.split()) >= _SHORTEST:
                span = trimmed(doc.text, block.start, block.end)
                yield Found(*span, "recommendation.prose_request", "committee", block.number)
        else:
            asked = text.rstrip().endswith((":", ":-")) and _LEAD.search(text[-200:]) is not None
