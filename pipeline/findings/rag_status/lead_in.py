"""Ratings that a lead-in gives to what follows it: headings, list items, named paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.findings._shared.enumerators import follows
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import grids
from pipeline.findings._shared.themes import context_of, themes
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import mentions, rating_of, scale_spans
from pipeline.findings.rag_status.shown import shown
from pipeline.findings.rag_status.value import RagStatus, Rating
from pipeline.model import Block, BlockKind, Finding
from pipeline.sentences import sentence_spans

_RATED = re.compile(
    rf"(?P<colour>{rules.MIXED}|\b(?:red|amber|green|yellow|blue|purple)\b)['’”\"]?[ -]*(?:RAG[- ]?)?(?:(?:rated|"
    rf"rating|risk|status|priority) )*{rules.THINGS}\b|"
    rf"\b{rules.THINGS}\b[^.;:]{{0,60}}?\b(?:rated|rating of|status of|as|at|graded|flagged|are|were|remain(?:ed)?) "
    rf"(?:as |at |RAG )?['‘“\"]?(?P<after>{rules.MIXED}|\b(?:red|amber|green|yellow|blue|purple)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<colour>red|amber|green|blue)(?: (?:rated|rating|status))?:?", re.IGNORECASE)
_NAME = re.compile(r"(?P<name>[A-Z][^.:;]{2,150}?)(?: [–—-] |: )")
_LONGEST_NAME = 110
# "KP1 (Voids) and KP2 (Arrears)": two indicators in one item, each with its code.
_CODED = re.compile(r"[A-Z]{1,6}[ .]?\d+\w? \((?P<what>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_AND = re.compile(r" and |, |; ")


def lead_in_findings(reading: Reading) -> Iterator[tuple[Block, Block, Finding]]:
    """Yield lead-in, item and rating for each item under a lead-in; the quote is the item's heading or first words."""
    blocks = reading.doc.blocks
    for at, block in enumerate(blocks):
        rating = _rating(reading, block) if block.cell is None else None
        if rating:
            for item, span in (*_rows(reading, blocks, at), *_parts(reading, _items(reading, blocks, at))):
                words = reading.text[span[0] : span[1]]
                coded = _CODED.fullmatch(words)
                subject = coded["what"] if coded else words
                value = RagStatus(
                    rating,
                    subject=subject,
                    themes=themes(subject, item.section, context_of(reading.doc.text, reading.doc.fields.title)),
                )
                finding = reading.finding("rag_status", value, span, "rag_status.lead_in", rules.CONFIDENCE["rag_status.lead_in"])
                yield block, item, finding


def _parts(reading: Reading, items: Iterator[tuple[Block, tuple[int, int]]]) -> Iterator[tuple[Block, tuple[int, int]]]:
    """Yield each item, or each of the coded indicators that it names."""
    for block, (start, end) in items:
        coded = list(_CODED.finditer(reading.text, start, end))
        gaps = [reading.text[one.end() : other.start()] for one, other in pairwise(coded)]
        if len(coded) > 1 and coded[0].start() == start and all(_AND.fullmatch(gap) for gap in gaps):
            yield from ((block, match.span()) for match in coded)
        else:
            yield block, (start, end)


def _rows(reading: Reading, blocks: tuple[Block, ...], at: int) -> Iterator[tuple[Block, tuple[int, int]]]:
    """Yield what names the rows of a table under a lead-in, where the table itself rates nothing."""
    if at + 1 >= len(blocks) or blocks[at + 1].cell is None or blocks[at].kind is BlockKind.HEADING:
        return
    grid = next(grid for grid in grids(reading.doc) if blocks[at + 1] in (*grid.header, *grid.rows[0].cells))
    if any(shown(grid, block) for row in grid.rows for block in row.cells):
        return
    for row in grid.rows:
        heading = grid.row_heading(row)
        if heading:
            yield heading, (heading.start, heading.end)


def _rating(reading: Reading, block: Block) -> Rating | None:
    """Return the one rating that a block gives to what follows, if it is a lead-in."""
    text = reading.doc.text_of(block)
    spans = list(sentence_spans(reading.text, block.start, block.end))
    if not spans or not rules.COLOUR.search(text):
        return None
    last = reading.text[spans[-1][0] : spans[-1][1]]
    if block.kind is not BlockKind.HEADING and len(spans) > 1 and rules.THESE_WERE.fullmatch(last):
        return _rating_of_counted(reading.text[spans[-2][0] : spans[-2][1]])
    colours = {match.group().lower() for match in rules.COLOUR.finditer(last)}
    if len(colours) != 1 or scale_spans(last) or rules.NOT_AFTER.match(last, next(rules.COLOUR.finditer(last)).end()):
        return None
    if block.kind is BlockKind.HEADING:
        matches = _RATED.search(last) or _BARE.fullmatch(last)
    elif rules.LEAD_IN.search(last):
        matches = _RATED.search(last)
        if matches is None:
            return _rating_of_counted(last)
    else:
        return None
    return rating_of(matches.group("colour") or matches.groupdict().get("after") or "") if matches else None


def _rating_of_counted(sentence: str) -> Rating | None:
    """Return the one rating that a sentence counts, where the next one says "These were:"."""
    told = mentions(sentence)
    return told[-1].rating if told and told[-1].counted and told[-1].count != 0 else None


def _items(reading: Reading, blocks: tuple[Block, ...], at: int) -> Iterator[tuple[Block, tuple[int, int]]]:
    """Yield the items under the lead-in at ``at`` with the span of each one's name.

    They are list items, or headings and lines like headings with prose between them, or paragraphs that begin with a name.
    """
    if at + 1 >= len(blocks) or blocks[at + 1].cell is not None:
        return
    lead, first = blocks[at], blocks[at + 1]
    if lead.kind is BlockKind.LIST_ITEM and (first.level or 0) <= (lead.level or 0) and not _opens(reading, lead):
        return
    titled = _like_heading(reading, first)
    level = first.level if first.kind is BlockKind.HEADING else None
    last, parted = first, False
    for block in blocks[at + 1 :]:
        if first.number and block.kind is BlockKind.PARAGRAPH:
            parted = True
            continue
        if _ends(reading, lead, first, block, level) or (parted and not follows(last.number or "", block.number or "")):
            return
        last, parted = block, False
        level = block.level if level is None and block.kind is BlockKind.HEADING else level
        if first.kind is BlockKind.LIST_ITEM and (block.level or 0) != (first.level or 0):
            continue
        if titled and not _like_heading(reading, block):
            continue
        name = _name(reading, block)
        if not name:
            return
        yield block, name


def _opens(reading: Reading, lead: Block) -> bool:
    """Tell whether an item introduces what stands below it; its siblings are not below it."""
    return reading.doc.text_of(lead).rstrip().endswith((":", ":-", ": -"))


def _like_heading(reading: Reading, block: Block) -> bool:
    text = reading.doc.text_of(block)
    short = block.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST_NAME and text[-1:] not in ".:;,?!" and text[:1].isupper()
    return block.kind is BlockKind.HEADING or short


def _ends(reading: Reading, lead: Block, first: Block, block: Block, level: int | None) -> bool:
    if block.kind is not BlockKind.HEADING:
        listed = first.kind is BlockKind.LIST_ITEM
        return block.cell is not None or (
            listed and (block.kind is not BlockKind.LIST_ITEM or (block.level or 0) < (first.level or 0))
        )
    text = reading.doc.text_of(block)
    if not _like_heading(reading, first) or rules.STOP_HEADING.match(text) or rules.COLOUR.search(text):
        return True
    under = lead.kind is BlockKind.HEADING and (block.level or 0) <= (lead.level or 0)
    return under or (level is not None and (block.level or 0) < level)


def _name(reading: Reading, block: Block) -> tuple[int, int] | None:
    text = reading.doc.text_of(block)
    named = _NAME.match(text)
    if block.kind is BlockKind.HEADING or (len(text) <= _LONGEST_NAME and not text.endswith((".", ":"))):
        return block.start, block.start + len(text.rstrip(" .:;,"))
    if not named and block.kind is not BlockKind.LIST_ITEM:
        return None
    if named and not re.fullmatch(r"(?:[A-Z]{2,5} )?[A-Z]{1,5} ?\d+\w{0,4}", named["name"]):
        return block.start, block.start + named.end("name")
    start, end = next(sentence_spans(reading.text, block.start, block.end))
    return start, start + len(reading.text[start:end].rstrip(" .;,"))
