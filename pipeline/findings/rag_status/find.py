"""Finds ratings in sentences, under lead-ins and in tables."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipeline.dates import Interval
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.cells import cell_findings
from pipeline.findings.rag_status.gate import rates
from pipeline.findings.rag_status.lead_in import lead_in_findings
from pipeline.findings.rag_status.named import named_next
from pipeline.findings.rag_status.subject import trimmed
from pipeline.findings.rag_status.titled import badge, is_key_of_labels
from pipeline.findings.rag_status.value import RagStatus
from pipeline.findings.rag_status.words import Told, told_in
from pipeline.model import Block, Finding


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the ratings of a document."""
    in_cells: set[Block] = set()
    for block, finding in cell_findings(reading):
        in_cells.add(block)
        yield finding
    if not rates(reading.text):
        return
    leads: set[Block] = set()
    named: dict[Block, str] = {}
    for lead, item, finding in lead_in_findings(reading):
        leads.add(lead)
        named[item] = finding.evidence.quote
        yield finding
    last: dict[tuple[str, ...], str] = {}
    counted: tuple[Block, Told] | None = None
    keyed = is_key_of_labels(reading)
    for whole in reading.sentences:
        sentence = whole.head()
        if sentence.block in in_cells:
            continue
        if not (rules.COLOUR.search(sentence.text) or rules.SIGN.search(sentence.text)):
            if counted and counted[0] is sentence.block:
                yield from (_finding(reading, sentence, told, None) for told in _named_after(sentence.text, counted[1]))
            counted = None
            continue
        counted = None
        for told in _told(sentence, reading.doc.fields.date, keyed=keyed):
            if sentence.block in leads and told.scope == "item" and sentence.end == sentence.block.end:
                continue
            context = named.get(sentence.block) or last.get(sentence.block.section)
            finding = _finding(reading, sentence, told, context)
            value = finding.value
            counted = (sentence.block, told) if told.scope == "summary" and told.mention and told.mention.count else None
            if isinstance(value, RagStatus) and value.scope == "item" and told.subject:
                last[sentence.block.section] = told.subject
            yield finding


def _told(sentence: Sentence, anchor: Interval | None, *, keyed: bool) -> Iterator[Told]:
    """Yield the ratings of a sentence, first the one that its title carries."""
    titled = badge(sentence, keyed=keyed)
    if titled:
        yield Told(titled.start, titled.end, titled.rating, "rag_status.titled", subject=titled.subject)
    for told in told_in(sentence.text, anchor):
        if not titled or told.mention is None or told.mention.start >= titled.end:
            yield told


def _named_after(text: str, told: Told) -> Iterator[Told]:
    """Yield the things that a sentence names after one that counted them: "Two are red. These are X and Y."."""
    for low, high in named_next(text, told.mention.count if told.mention else None):
        yield Told(low, high, told.rating, "rag_status.named", subject=trimmed(text[low:high]), timing=told.timing)


_LOOK_BACK = 3000  # characters: longer than any paragraph that people wrote


def _head(reading: Reading, sentence: Sentence) -> str | None:
    """Return what an item names before its figures, where a sentence is nothing but its rating: "Calls: 91%. Rated green."."""
    if sentence.start == sentence.block.start or not rules.RATING_ONLY.match(sentence.text):
        return None
    head = re.split(r"[:(;.]", reading.doc.text_of(sentence.block), maxsplit=1)[0].strip()
    return head if len(head) < 120 else None


def _above(reading: Reading, sentence: Sentence) -> str | None:
    """Return the line right above one that is nothing but a rating: a heading, or an action in a few words."""
    if sentence.text != reading.doc.text_of(sentence.block).strip() or not rules.RATING_ONLY.match(sentence.text):
        return None
    at = bisect_left(reading.doc.blocks, sentence.block.start, key=lambda block: block.start)
    above = reading.doc.blocks[at - 1] if at else None
    if above is None or above.cell is not None:
        return None
    words = reading.doc.text_of(above).strip(" .:")
    return words if len(words) < 150 and not rules.COLOUR.search(words) else None


def _about(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the block said last that it speaks about: "In relation to staffing, ... the amber rating was right"."""
    begin = max(sentence.block.start, sentence.start - _LOOK_BACK)
    said = [match["what"] for match in rules.ABOUT.finditer(reading.text, begin, sentence.start)]
    return said[-1] if said else None


def _finding(reading: Reading, sentence: Sentence, told: Told, last: str | None) -> Finding:
    section = sentence.block.section
    subject = (
        told.subject
        or _head(reading, sentence)
        or _above(reading, sentence)
        or _about(reading, sentence)
        or last
        or (section[-1] if section else None)
    )
    mention = told.mention if told.scope == "summary" else None
    value = RagStatus(
        told.rating,
        told.scope,
        subject,
        mention.count if mention else None,
        mention.share if mention else None,
        mention.total if mention else None,
        told.timing,
        told.date,
        themes(subject or "", section, context_of(reading.doc.text, reading.doc.fields.title)) if told.scope == "item" else (),
    )
    offsets = (sentence.start + told.start, sentence.start + told.end)
    return reading.finding("rag_status", value, offsets, told.rule, rules.CONFIDENCE[told.rule])
