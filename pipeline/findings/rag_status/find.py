"""Finds ratings in sentences, under lead-ins and in tables."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.dates import Interval
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.cells import cell_findings
from pipeline.findings.rag_status.context import Context
from pipeline.findings.rag_status.gate import rates
from pipeline.findings.rag_status.lead_in import lead_in_findings
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
    context = Context(reading)
    for lead, item, finding in lead_in_findings(reading):
        leads.add(lead)
        context.named[item] = finding.evidence.quote
        yield finding
    keyed = is_key_of_labels(reading)
    for whole in reading.sentences:
        sentence = whole.head()
        if sentence.block in in_cells:
            continue
        if not (rules.COLOUR.search(sentence.text) or rules.SIGN.search(sentence.text)):
            yield from (_finding(reading, sentence, told, told.subject) for told in context.named_after(sentence))
            continue
        context.counted = None
        for told in _told(sentence, reading.doc.fields.date, keyed=keyed):
            if sentence.block in leads and told.scope == "item" and sentence.end == sentence.block.end:
                continue
            told = replace(told, timing=context.timing(sentence, told))  # noqa: PLW2901 -- the same rating, its time known
            yield _finding(reading, sentence, told, context.subject(sentence, told))
            context.remember(sentence, told)


def _told(sentence: Sentence, anchor: Interval | None, *, keyed: bool) -> Iterator[Told]:
    """Yield the ratings of a sentence, first the one that its title carries."""
    found = badge(sentence, keyed=keyed)
    titled = Told(found.start, found.end, found.rating, "rag_status.titled", subject=found.subject) if found else None
    if titled:
        yield titled
    yield from told_in(sentence.text, anchor, titled)


def _finding(reading: Reading, sentence: Sentence, told: Told, subject: str | None) -> Finding:
    mention = told.mention if told.scope == "summary" else None
    section = sentence.block.section
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
