"""Headings as a reader sees them: agenda items, ModernGov's markers, levels without gaps."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.model import BlockKind
from pipeline.raw import RawBlock
from pipeline.tidy.characters import clean
from pipeline.tidy.sequence import in_sequence

# ModernGov's Word templates leave these where an item begins and ends: <AI1>, </AI1>, <TRAILER_SECTION>.
_MARKER = re.compile(r"</?(?:AI\d+|[A-Z][A-Z_]{0,30}_(?:SECTION|ITEM|NUMBER|TITLE|LAYOUT)\w{0,30}|SECTION|TITLE|TRAILER|PART)>")
_BEGINS_ITEM = re.compile(r"<AI\d+>")
_AGENDA_ITEM = re.compile(r"(?:agenda )?item (?:no\.? ?|number )?\d{1,3}[a-z]?\b", re.IGNORECASE)
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_TOP_NUMBER = re.compile(r"\d{1,3}|[A-Z]")
_SUB_NUMBER = re.compile(r"\d{1,3}\.\d{1,2}|\d{1,3}\([a-z]{1,3}\)")
_SENTENCE = re.compile(r"[.;,!]$|\.\s+[A-Z]|[;,:]\s*(?:and|or)$")
_ASKS = re.compile(
    r"(?:that|ensure|improve|develop|strengthen|secure|increase|reduce|implement|establish|undertake|complete|continue|provide|"
    r"make sure|consider whether|agree to|approve|note that|work with)\b", re.IGNORECASE
)  # fmt: skip
_CLOSES_LETTER = re.compile(r"(?:yours (?:sincerely|faithfully|truly)|(?:kind|best) regards)\W*", re.IGNORECASE)
MOST_SIGNATURES = 12
LONGEST_ITEM_TITLE = 160
DEFAULT_LEVEL = 3
ITEM_LEVEL = 2


def mark_headings(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return the blocks with agenda items as headings, and heading levels that go down by one at a time."""
    kept = _without_signatures([_not_address(block) for block in _without_markers(blocks)])
    return _levelled(in_sequence(_agenda_items(kept)))


def _not_address(block: RawBlock) -> RawBlock:
    """Return a postcode that looks like a heading, alone and in capitals, as the line of an address that it is."""
    if block.kind is BlockKind.HEADING and _POSTCODE.fullmatch(_text(block)):
        return replace(block, kind=BlockKind.PARAGRAPH, level=None)
    return block


def _without_signatures(blocks: list[RawBlock]) -> list[RawBlock]:
    """Return the blocks with those who sign a letter, in bold, as lines and not as headings."""
    signed = 0
    for at, block in enumerate(blocks):
        text = _text(block)
        if len(text) < 40 and _CLOSES_LETTER.fullmatch(text):
            signed = MOST_SIGNATURES
        elif len(text) > 120 or block.cell is not None:
            signed = 0
        elif signed:
            signed -= 1
            if block.kind is BlockKind.HEADING and block.number is None:
                blocks[at] = replace(block, kind=BlockKind.PARAGRAPH, level=None)
    return blocks


def _without_markers(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return the blocks without ModernGov's markers; what follows one that begins an item is its heading."""
    if not any("<" in line.text for block in blocks for line in block.lines):
        return list(blocks)
    kept = []
    begins = False
    for block in blocks:
        begins = begins or any(_BEGINS_ITEM.search(line.text) for line in block.lines)
        lines = tuple(replace(line, text=_unmarked(line.text)) if _MARKER.search(line.text) else line for line in block.lines)
        if block.lines and not any(line.text.strip() for line in lines) and block.cell is None:
            continue
        bare = replace(block, lines=lines)
        kept.append(replace(bare, kind=BlockKind.HEADING, level=ITEM_LEVEL) if begins and _is_short(bare) else bare)
        begins = False
    return kept


def _unmarked(text: str) -> str:
    return " ".join(_MARKER.sub(" ", text).split())


def _is_short(block: RawBlock) -> bool:
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and len(_text(block)) <= LONGEST_ITEM_TITLE


def _agenda_items(blocks: list[RawBlock]) -> list[RawBlock]:
    titles = {at for at in range(len(blocks)) if _may_be_title(blocks, at)}
    by_style: dict[str, list[int]] = defaultdict(list)
    items = Counter(_style(block) for block in blocks if block.kind is BlockKind.LIST_ITEM and block.cell is None)
    for at in titles:
        if _has_body(blocks, at):
            by_style[_style(blocks[at])].append(at)
    usual = {style for style, places in by_style.items() if len(places) > 1 and len(places) >= 0.5 * items[style]}
    return [
        _as_heading(block)
        if at in titles and (_style(block) in usual or _stands_out(block) or _AGENDA_ITEM.match(_text(block)))
        else block
        for at, block in enumerate(blocks)
    ]


def _may_be_title(blocks: list[RawBlock], at: int) -> bool:
    block = blocks[at]
    text = _text(block)
    if block.cell is not None or not 3 <= len(text) <= LONGEST_ITEM_TITLE or _SENTENCE.search(text) or text[0].islower():
        return False
    if block.kind is BlockKind.LIST_ITEM:
        return bool(_style(block)) and not _ASKS.match(text) and at + 1 < len(blocks)
    return block.kind is BlockKind.PARAGRAPH and len(text) < 80 and bool(_AGENDA_ITEM.match(text)) and at + 1 < len(blocks)


def _style(block: RawBlock) -> str:
    if block.number is None:
        return ""
    return "top" if _TOP_NUMBER.fullmatch(block.number) else "sub" if _SUB_NUMBER.fullmatch(block.number) else ""


def _has_body(blocks: list[RawBlock], at: int) -> bool:
    """Say whether text stands under the item at ``at``: a paragraph, or items of another style."""
    following = blocks[at + 1]
    if following.kind is BlockKind.PARAGRAPH or following.cell is not None:
        return True
    if following.kind is BlockKind.HEADING:
        return following.number is None
    return following.kind is BlockKind.LIST_ITEM and _style(following) != _style(blocks[at])


def _stands_out(block: RawBlock) -> bool:
    text = _text(block)
    return (text.isupper() and len(text) > 5) or (bool(block.lines) and all(line.bold for line in block.lines))


def _as_heading(block: RawBlock) -> RawBlock:
    return replace(block, kind=BlockKind.HEADING, level=ITEM_LEVEL + (_style(block) == "sub"))


def _levelled(blocks: list[RawBlock]) -> list[RawBlock]:
    """Return the blocks with each heading's depth as its level: 1, 3, 3, 2 become 1, 2, 2, 2."""
    above: list[int] = []
    levelled = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            level = block.level or DEFAULT_LEVEL
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            levelled.append(replace(block, level=len(above)))
        else:
            levelled.append(block)
    return levelled


def _text(block: RawBlock) -> str:
    return " ".join(clean(line.text) for line in block.lines)
