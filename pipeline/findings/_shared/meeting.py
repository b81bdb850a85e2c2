"""Whose meeting minutes are of, as far as it decides what counts as somebody's undertaking."""

import re
from dataclasses import dataclass

from pipeline.model import Document

_SMALL = re.compile(r"\b(?:parish|town|community) (?:council|meeting)\b|\bparish\b.{0,20}\bminutes\b", re.IGNORECASE)
_HEAD = 1500
"""Characters at a document's head that say whose meeting it was."""
_THERE = re.compile(r"\b(?:present|attend(?:ing|ance|ed)|apologies|councillors|members?|cllrs?)\b", re.IGNORECASE)
_THERE_WITHIN = 4000
_TITLED = re.compile(r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-Z]\.? ){0,2}(?P<name>[A-Z][\w'\u2019-]*[a-z])")
# "Jan Marsh reported": who is named in full once and by the first name after
_SPOKE = re.compile(
    r"\b(?P<name>[A-Z][a-z]{2,}) [A-Z][\w'\u2019-]*[a-z],?(?: [A-Z][^.;\n]{3,60},?)? (?:reported|noted|confirmed|advised|asked"
    r"|suggested|explained|presented|introduced|said|updated|informed|outlined|stated|agreed to)\b"
)
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]*[a-z]\b")


@dataclass(frozen=True, slots=True)
class Meeting:
    """Whether few people met, of a parish or a community, who tell each other what they will do; the names of those there."""

    small: bool = False
    names: frozenset[str] = frozenset()


def is_small(doc: Document) -> bool:
    """Return whether a document's head names a parish, a town or a community council."""
    return _SMALL.search(f"{doc.fields.title} {doc.fields.body} {doc.text[:_HEAD]}") is not None


def meeting_of(doc: Document) -> Meeting:
    """Return what a document says of its meeting at its head."""
    if not is_small(doc):
        return Meeting(names=frozenset(match["name"] for match in _SPOKE.finditer(doc.text)))
    names = {match["name"] for match in _TITLED.finditer(doc.text)}
    for block in doc.blocks_in(0, min(_THERE_WITHIN, len(doc.text))):
        text = doc.text_of(block)
        if _THERE.search(text[:60]):
            names.update(_NAME.findall(text))
    return Meeting(small=True, names=frozenset(names))
