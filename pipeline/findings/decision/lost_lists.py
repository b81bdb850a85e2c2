"""Lists of resolutions whose lead-in was lost: "(a) the plan be approved; (b) Councillor Elm be appointed" below the minutes.

Web pages of minutes often print "Resolved" as a picture or a label that their text lacks. A list counts whose first number opens
one, which nothing introduces, and most of whose items say in the subjunctive what is to be.
"""

import re
from collections.abc import Iterator

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.enumerators import follows, number_of
from pipeline.findings._shared.resolutions import Found, bounds_of, placed
from pipeline.findings.decision.rules import SHAPE
from pipeline.model import Block, BlockKind, Document

_OPENS = frozenset({"1", "a", "A", "i"})
_FORMAL = (
    r"noted|approved|agreed|endorsed|adopted|accepted|received|delegated|authorised|referred|deferred|recommended|appointed"
    r"|granted|refused|confirmed|ratified|requested|asked|instructed|supported|invited|thanked"
)
_MODAL = (
    r"(?<!\bto )(?<!\bnot )(?<!will )(?<!would )(?<!should )(?<!shall )(?<!must )(?<!can )(?<!could )(?<!may )(?<!might )"
    r"(?<!cannot )(?<!also )(?<!only )(?<!then )"
)
# "the minutes be approved", "authority be delegated": what no verb before it makes a wish, a duty or a question
_RESOLVES = re.compile(rf"(?!to\b|if\b|whether\b)[^.;:?]{{3,260}}?{_MODAL}\bbe (?:\w+ly )?(?:{_FORMAL})\b", re.IGNORECASE)
_MANDATES = re.compile(rf"[\s\"\u201c]*that\b|(?!to\b|if\b|whether\b)[^.;:?]{{3,260}}?{_MODAL}\bbe \w+", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"[:,\u2013-]\W*$|^\W*(?:\w+ ){0,3}recommend|\breasons?\b.{0,40}$|\b(?:proposed|moved) (?:by|that)\b|\bseconded\b",
    re.IGNORECASE,
)
_BY_VOTE = re.compile(r"\bby (?:a|\d+) votes?(?: of| to)? \d+(?:-\d+)*,?$", re.IGNORECASE)
"""What leads into a resolution though its verb is lost: "the Cabinet, by a vote of 7-0,"."""
# "That the Portfolio Holder:" over "1. Approves the grants": a notice prints its resolution without the word
_OF_BODY = re.compile(rf"[\s\"\u201c]*That {BODY}\s*:[-\u2013]?", re.IGNORECASE)
_THIRD = re.compile(
    r"\W*(?:notes|approves|agrees|endorses|adopts|accepts|receives|delegates|authorises|refers|defers|recommends|appoints|grants"
    r"|refuses|confirms|requests|asks|instructs|supports)\b",
    re.IGNORECASE,
)
_LONGEST = 150
"""Words: a longer item is the debate."""
_BETWEEN = 8
"""Blocks without a number that may stand between two items: names, bullets."""


def lost_lists(doc: Document) -> Iterator[Found]:
    """Yield the items of numbered lists that resolve, under no words that say whose they are."""
    at = 0
    while at < len(doc.blocks):
        run = _run(doc, at)
        if len(run) > 1 and not _introduced(doc, at) and _resolve(doc, run):
            yield from (_found(doc, index) for index in run)
        at = run[-1] + 1 if run else at + 1


def _run(doc: Document, at: int) -> list[int]:
    """Return the indices of the numbered blocks of the list that begins at ``at``; empty where none does."""
    last, _ = number_of(doc, doc.blocks[at])
    if last not in _OPENS or doc.blocks[at].kind is BlockKind.HEADING:
        return []
    run = [at]
    for index in range(at + 1, len(doc.blocks)):
        number, _ = number_of(doc, doc.blocks[index])
        if number is not None and follows(last, number):
            last = number
            run.append(index)
        elif number is not None or index - run[-1] > _BETWEEN:
            break
    return run


def _resolve(doc: Document, run: list[int]) -> bool:
    words = [_words(doc, doc.blocks[index]) for index in run]
    if all(_THIRD.match(text) for text in words):
        return True
    mandates = sum(_MANDATES.match(text) is not None for text in words)
    resolves = any(_RESOLVES.match(text) or SHAPE.match(text) for text in words)
    return resolves and 2 * mandates > len(words) and all(len(text.split()) <= _LONGEST for text in words)


def _introduced(doc: Document, at: int) -> bool:
    """Return whether the block above leads into the list: what it holds is a motion's, an officer's, a speaker's."""
    above = doc.text_of(doc.blocks[at - 1]).strip() if at else ""
    if _OF_BODY.fullmatch(above):
        return at > 1 and "recommend" in doc.text_of(doc.blocks[at - 2]).lower()
    return _INTRODUCED.search(above) is not None and _BY_VOTE.search(above) is None


def _words(doc: Document, block: Block) -> str:
    _, start = number_of(doc, block)
    return doc.text[start : block.end]


def _found(doc: Document, index: int) -> Found:
    block = doc.blocks[index]
    number, start = number_of(doc, block)
    span = bounds_of(doc, block, start)
    return placed(doc, span, Found(0, 0, "decision.lost_heading", "resolved", number, (block.start, block.end)))
