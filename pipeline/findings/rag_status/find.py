"""Finds ratings in sentences, under lead-ins and in tables."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.cells import cell_findings
from pipeline.findings.rag_status.lead_in import lead_in_findings
from pipeline.findings.rag_status.value import RagStatus
from pipeline.findings.rag_status.words import Told, told_in
from pipeline.model import Block, Finding


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the ratings of a document."""
    in_cells: set[Block] = set()
    for block, finding in cell_findings(reading):
        in_cells.add(block)
        yield finding
    if not rules.RATES.search(reading.text):
        return
    leads: set[Block] = set()
    named: dict[Block, str] = {}
    for lead, item, finding in lead_in_findings(reading):
        leads.add(lead)
        named[item] = finding.evidence.quote
        yield finding
    last: dict[tuple[str, ...], str] = {}
    for whole in reading.sentences:
        sentence = whole.head()
        if sentence.block in in_cells or not rules.COLOUR.search(sentence.text):
            continue
        for told in told_in(sentence.text, reading.doc.fields.date):
            if sentence.block in leads and told.scope == "item" and sentence.end == sentence.block.end:
                continue
            context = named.get(sentence.block) or last.get(sentence.block.section)
            finding = _finding(reading, sentence, told, context)
            value = finding.value
            if isinstance(value, RagStatus) and value.scope == "item" and told.subject:
                last[sentence.block.section] = told.subject
            yield finding


_LOOK_BACK = 3000  # characters: longer than any paragraph that people wrote


def _head(reading: Reading, sentence: Sentence) -> str | None:
    """Return what an item names before its figures, where a sentence is nothing but its rating: "Calls: 91%. Rated green."."""
    if sentence.start == sentence.block.start or not rules.RATING_ONLY.match(sentence.text):
        return None
    head = re.split(r"[:(;.]", reading.doc.text_of(sentence.block), maxsplit=1)[0].strip()
    return head if len(head) < 120 else None


def _about(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the block said last that it speaks about: "In relation to staffing, ... the amber rating was right"."""
    begin = max(sentence.block.start, sentence.start - _LOOK_BACK)
    said = [match["what"] for match in rules.ABOUT.finditer(reading.text, begin, sentence.start)]
    return said[-1] if said else None


def _finding(reading: Reading, sentence: Sentence, told: Told, last: str | None) -> Finding:
    section = sentence.block.section
    subject = told.subject or _head(reading, sentence) or _about(reading, sentence) or last or (section[-1] if section else None)
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
