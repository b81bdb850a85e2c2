"""A document as the rules read it: tokens, sentences and the hits of every kind's patterns, found in one pass."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from spacy.matcher import Matcher
from spacy.tokens import Doc

from pipeline.findings._shared.nlp import language, tokenized
from pipeline.model import Block, Document, Finding, Value
from pipeline.registry import FindingKind
from pipeline.sentences import sentence_spans

_LONGEST = 1500
"""Characters: expressions with several quantifiers are not searched for in more."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence within one block: offsets into the document's text, its words, its block."""

    start: int
    end: int
    text: str
    block: Block

    def head(self) -> "Sentence":
        """Return the sentence, or its first 1,500 characters: a longer one is a list that lost its lines."""
        if len(self.text) <= _LONGEST:
            return self
        return Sentence(self.start, self.start + _LONGEST, self.text[:_LONGEST], self.block)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern matched: offsets into the document's text."""

    rule: str
    start: int
    end: int


class Reading:
    """A document with what the rules need of it; every part is computed once, when first asked for."""

    def __init__(self, doc: Document, spacy_doc: Doc, matcher: Matcher) -> None:
        self.doc = doc
        self.text = doc.text
        self.spacy_doc = spacy_doc
        self._matcher = matcher

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all blocks, in order; a heading, an item's first words and a cell are sentences too."""
        return tuple(
            Sentence(start, end, self.text[start:end], block)
            for block in self.doc.blocks
            for start, end in sentence_spans(self.text, block.start, block.end)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at ``offset``."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def hits(self) -> Mapping[str, tuple[Hit, ...]]:
        """The hits of each pattern by its rule id, in order, the longest of those that begin at one token."""
        found: dict[str, dict[int, Hit]] = {}
        strings, tokens = self.spacy_doc.vocab.strings, self.spacy_doc
        for key, first, last in self._matcher(tokens):
            start = tokens[first].idx
            end = tokens[last - 1].idx + len(tokens[last - 1])
            held = found.setdefault(strings[key], {})
            if start not in held or held[start].end < end:
                held[start] = Hit(strings[key], start, end)
        return MappingProxyType({rule: tuple(hits[at] for at in sorted(hits)) for rule, hits in found.items()})

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Yield each match of ``pattern`` within a sentence; offsets of the match count from the sentence's start."""
        for sentence in self.sentences:
            for match in pattern.finditer(sentence.text):
                yield sentence, match

    def finding(self, kind: str, value: Value, span: tuple[int, int], rule: str, confidence: float) -> Finding:
        """Return a finding with its evidence at ``span`` of the document's text."""
        return Finding(kind, value, self.doc.evidence(*span), rule, confidence)


class Reader:
    """Reads documents for the rules of some kinds; make one and use it for many documents."""

    def __init__(self, kinds: Iterable[FindingKind]) -> None:
        self._matcher = Matcher(language().vocab)
        for kind in kinds:
            for rule, patterns in kind.patterns.items():
                self._matcher.add(rule, patterns)

    def read(self, doc: Document, spacy_doc: Doc | None = None) -> Reading:
        """Return the reading of ``doc``; ``spacy_doc``, where given, must be of the same text."""
        return Reading(doc, spacy_doc if spacy_doc is not None else tokenized(doc.text), self._matcher)
