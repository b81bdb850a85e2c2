"""Where a resolution is led into: the block whose words do, its verb, and where what it says begins."""

import re
from dataclasses import dataclass, replace

from pipeline.findings._shared.lead_ins import BODY_ALONE, BODY_VERB, CAPITAL_VERB, ITEM, LEAD, LEAD_TAIL, PAST_VERB
from pipeline.model import Block, BlockKind, Document

_SETTLED = re.compile(
    r"\W*(?:noted|approved|agreed|granted|refused|rejected|deferred|endorsed|adopted)(?: unanimously| as recommended)?\W*",
    re.IGNORECASE,
)


# "Agreed – a group to clear the path"
_DASHED = re.compile(r"\s[\u2013\u2014-]\s")
_LEADS_ON = re.compile(r":|\s[\u2013\u2014-]+\s*$")


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead-in: where its block is, where the words after it begin, under which verb."""

    at: int
    rest: int
    under: str
    formal: bool = True
    governing: str | None = None


def lead_at(doc: Document, at: int) -> Lead | None:
    """Return the lead-in that the block is or begins or ends with."""
    block = doc.blocks[at]
    if block.end - block.start < 4:
        return None
    found = lead_of(doc, block)
    if found is not None:
        return replace(found, at=at) if found.under != "noted" or _is_continued(doc, at) else None
    if at + 1 < len(doc.blocks) and BODY_ALONE.fullmatch(doc.text_of(block)) and _acts(doc, at + 1):
        return Lead(at, block.end, "resolved")
    return None


def _acts(doc: Document, at: int) -> bool:
    """Return whether the block begins with what a body did: in capitals, as a numbered item, or as the first of such bullets."""
    below, text = doc.blocks[at], doc.text_of(doc.blocks[at])
    if CAPITAL_VERB.match(text):
        return True
    next_text = doc.text_of(doc.blocks[at + 1]) if at + 1 < len(doc.blocks) else ""
    bullets = below.kind is BlockKind.LIST_ITEM and PAST_VERB.match(next_text) is not None
    return (below.number is not None or bullets) and PAST_VERB.match(text) is not None


def _is_continued(doc: Document, at: int) -> bool:
    """Return whether the block below goes on with a sentence, not with one of its own."""
    below = doc.text_of(doc.blocks[at + 1]) if at + 1 < len(doc.blocks) else ""
    return below[:1].islower() or ITEM.match(below) is not None


def lead_of(doc: Document, block: Block) -> Lead | None:
    text = doc.text
    match = LEAD.match(text, block.start, block.end)
    if match and match.end() <= block.end and _leads(match, text[match.end() : block.end]):
        return Lead(0, match.end(), match["under"].lower().removesuffix("s"))
    leads_on = _LEADS_ON.search(text, max(block.start, block.end - 6), block.end)
    if leads_on and (block.kind is not BlockKind.HEADING or text[block.start : block.end].rstrip().endswith((":", ":-"))):
        match = LEAD_TAIL.search(text, max(block.start, block.end - 320), block.end)
        if match:
            governing = match["governs"].strip() or None
            return Lead(0, block.end, match["under"].lower(), match["under"].isupper(), governing)
    match = BODY_VERB.fullmatch(text, block.start, len(text[: block.end].rstrip())) if leads_on else None
    return Lead(0, block.end, "agreed", formal=False, governing=match["governs"]) if match else None


def _leads(match: re.Match[str], rest: str) -> bool:
    """Return whether the word is a lead-in: alone, in capitals, or followed by a colon, "that" or "to"."""
    word, hinge = match["under"], match["hinge"]
    if word.lower().startswith(("decision", "resolution")):
        return (
            not rest.strip()
            or _SETTLED.fullmatch(rest) is not None
            or ":" in hinge + (match["qualifiers"] or "")[-1:]
            or bool(re.match(r"that\b", rest, re.IGNORECASE))
        )
    if re.match(r"as (?:a )?(?:true|correct|accurate)", rest):
        return "igned" not in rest[:60]
    if not rest.strip():
        return True
    if re.search(r"\d/\d", match["qualifiers"] or ""):
        return True
    return (
        word.isupper()
        or ":" in hinge
        or _DASHED.search(hinge) is not None
        or bool(re.match(r"(?:that|to)\b|\(?[a1i]\)", rest, re.IGNORECASE))
    )
