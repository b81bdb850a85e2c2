"""What a sentence leaves to its context: what "it" is, what is counted, whether a count is of an earlier time."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipeline.findings._shared.facts import is_fact, named_above
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.named import named_next
from pipeline.findings.rag_status.subject import topic, trimmed
from pipeline.findings.rag_status.value import Timing
from pipeline.findings.rag_status.words import Told
from pipeline.model import Block
from pipeline.sentences import sentence_spans

_LOOK_BACK = 3000  # characters: longer than any paragraph that people wrote
_LONGEST_HEAD = 120
_LONGEST_LINE = 150
# "At Quarter 2 there were six", after it was said how many there are now.
_THEN_WERE = re.compile(
    r"(?:at|in|by|for|during) (?:the end of |quarter |Q|the (?:first|second|third|fourth|last|previous) )?[\w ]{1,24},?"
    r" (?:there|none|no|all"
    r"|\w+) (?:were|was|had been)\b",
    re.IGNORECASE,
)
# Under a heading that names an action, "the action" is that one.
_THE_ACTION = re.compile(
    r"\b(?:the|this|that) (?:action|recommendation|objective|project|milestone|target date|workstream)\b", re.IGNORECASE
)
_GENERIC_HEADING = re.compile(
    r"\b(?:minutes|decisions?|progress|updates?|reports?|discussion|summary|scrutiny|committee|council|agenda|comments"
    r"|plan)\b|\d{4}|\?$",
    re.IGNORECASE,
)


class Context:
    """What a document's ratings said so far, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._last: dict[tuple[str, ...], tuple[Block, str]] = {}
        self._things: dict[tuple[str, ...], tuple[Block, str]] = {}
        self.named: dict[Block, str] = {}
        self.counted: tuple[Block, Told] | None = None

    def remember(self, sentence: Sentence, told: Told) -> None:
        """Keep what a rating said for the next one."""
        block, section = sentence.block, sentence.block.section
        self.counted = (block, told) if told.scope == "summary" and told.mention and told.mention.count else None
        if told.subject:
            (self._things if told.scope == "summary" else self._last)[section] = (block, told.subject)

    def named_after(self, sentence: Sentence) -> Iterator[Told]:
        """Yield the things that a sentence names after one that counted them: "Two are red. These are X and Y."."""
        block, told = self.counted or (None, None)
        self.counted = None
        if told is None or block is not sentence.block or told.mention is None:
            return
        for low, high in named_next(sentence.text, told.mention.count):
            name = trimmed(sentence.text[low:high])
            yield Told(low, high, told.rating, "rag_status.named", subject=name, timing=told.timing)

    def timing(self, sentence: Sentence, told: Told) -> Timing:
        """Return when a rating holds: a count of a named time, told after the current ones, is an earlier one."""
        things = self._things.get(sentence.block.section)
        then = told.scope == "summary" and told.timing == "current" and things and things[0] is sentence.block
        return "previous" if then and _THEN_WERE.match(sentence.text) else told.timing

    def subject(self, sentence: Sentence, told: Told) -> str | None:
        """Return what is rated: as the sentence says, else as those before it, else the heading."""
        if told.subject:
            return told.subject
        block, section = sentence.block, sentence.block.section
        heading = section[-1] if section else None
        if told.scope == "summary":
            things = self._things.get(section)
            return things[1] if things else heading
        own = self._head(sentence) or self._above(sentence) or self._about(sentence) or self.named.get(block)
        if own:
            return own
        last = self._last.get(section)
        if last and last[0] is block:
            return last[1]
        if heading and _THE_ACTION.search(sentence.text, 0, told.end) and not _GENERIC_HEADING.search(heading):
            return heading
        return self._topic(sentence, told) or (last[1] if last else heading)

    def _topic(self, sentence: Sentence, told: Told) -> str | None:
        """Return what the sentence, or the one before it in its block, began with."""
        own = topic(sentence.text[: told.start])
        if own:
            return own
        begin = max(sentence.block.start, sentence.start - _LOOK_BACK)
        before = [self._reading.text[slice(*span)] for span in sentence_spans(self._reading.text, begin, sentence.start)]
        return topic(before[-1]) if before else None

    def _head(self, sentence: Sentence) -> str | None:
        """Return what an item names before its figures, where a sentence is only its rating: "Calls: 91%. Rated green."."""
        if sentence.start == sentence.block.start or not rules.RATING_ONLY.match(sentence.text):
            return None
        head = re.split(r"[:(;.]", self._reading.doc.text_of(sentence.block), maxsplit=1)[0].strip()
        return head if len(head) < _LONGEST_HEAD else None

    def _above(self, sentence: Sentence) -> str | None:
        """Return the line right above one that is nothing but a rating: a heading, or an action in a few words."""
        doc = self._reading.doc
        alone = sentence.text == doc.text_of(sentence.block).strip() and rules.RATING_ONLY.match(sentence.text)
        if not alone and not (sentence.start == sentence.block.start and is_fact(sentence.text)):
            return None
        at = bisect_left(doc.blocks, sentence.block.start, key=lambda block: block.start)
        above = doc.blocks[at - 1] if at else None
        if above is None or above.cell is not None:
            return None
        named = named_above(doc, sentence.block)
        if named or is_fact(doc.text_of(above)) or not alone:
            return named
        words = doc.text_of(above).strip(" .:")
        return words if len(words) < _LONGEST_LINE and not rules.COLOUR.search(words) else None

    def _about(self, sentence: Sentence) -> str | None:
        """Return what the block said last that it speaks about: "In relation to staffing, ... the amber rating was right"."""
        begin = max(sentence.block.start, sentence.start - _LOOK_BACK)
        said = [match["what"] for match in rules.ABOUT.finditer(self._reading.text, begin, sentence.start)]
        return said[-1] if said else None
