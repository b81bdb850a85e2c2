"""What only introduces the items of a formal list, and what says itself what to do."""

import re

from pipeline.findings.recommendation.rules import BEGINS_IMPERATIVE, LEAD_IN
from pipeline.model import Document

_WITH_PARTS = re.compile(r"\b(?:including|such as|particularly|in particular)\s*:\s*$", re.IGNORECASE)
# "leaders should see that no child waits for a visit:"
_OBLIGED = re.compile(
    r"\b(?:should|must|needs? to) (?:[\w\u2019'-]+ ){6,}[\w\u2019'-]+(?<!to)(?<!that)(?<!by)(?<!following)(?<!including)\s*:\s*$"
)
OBLIGES = re.compile(r"\b(?:should|must|needs? to)\b")
"""Somebody's duty: a sub-item with one of its own is an item."""
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
