"""Asking the index: the passages that hold the words, the best first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import tantivy

from pipeline.errors import UsageProblem
from pipeline.search import place
from pipeline.search.fields import Found, Passage, folded, opened, to_passage
from pipeline.search.language import All, Node, Words, holds, parse, stems
from pipeline.search.marks import Span, marks

_MAKE = "Make it with: council-findings index"

_LATEST = 99991231
# Entries beyond the limit that are read, since some are left out.
_SPARE = 20


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits are limited to: a council by its names or codes, a kind of finding, documents since a day, no copies."""

    councils: tuple[str, ...] = ()
    kind: str | None = None
    since: date | None = None
    copies: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found: where the words stand in its text, and in the findings that were asked for."""

    score: float
    passage: Passage
    marks: tuple[Span, ...]
    findings: tuple[tuple[Found, tuple[Span, ...]], ...] = ()


def search(base: Path, build: str, query: str, filters: Filters = Filters(), *, limit: int = 20) -> list[Hit]:
    """Return the passages that a query finds, the best first.

    With a kind, the words are looked for in the quotes of its findings alone. Raises :class:`UsageProblem` for a query that
    is none, and where the database of ``build`` has no index.
    """
    asked = parse(query)
    path = place.index_of(base, build)
    if path is None:
        raise UsageProblem("There is no search index of this database.", _MAKE)
    try:
        index = opened(path)
        searcher = index.searcher()
    except ValueError as error:  # also where a build has just put another in its place
        raise UsageProblem("The search index of this database is not whole.", _MAKE) from error
    whole = _filtered(index.schema, asked, filters)
    hits = _hits(searcher, whole, lambda passage, score: _hit(score, passage, asked, filters), limit)
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.source, hit.passage.number))


def _hits(
    searcher: tantivy.Searcher, query: tantivy.Query, hit_of: Callable[[Passage, float], Hit | None], limit: int
) -> list[Hit]:
    """Return the best hits; what ``hit_of`` makes none of is left out, and those after it are read instead."""
    found: list[Hit] = []
    offset, size = 0, limit + _SPARE
    while True:
        read = searcher.search(query, size, count=False, offset=offset).hits
        for score, address in read:
            stored = searcher.doc(address).get_first("passage")
            if hit := hit_of(to_passage(bytes(stored or b"")), float(score)):
                found.append(hit)
                if len(found) == limit:
                    return found
        if len(read) < size:
            return found
        offset += size


def _hit(score: float, passage: Passage, asked: Node, filters: Filters) -> Hit | None:
    """Return a hit, None for a copy and where the words are in none of the findings but only in several together."""
    if passage.copy and not filters.copies:
        return None
    words = stems(asked)
    if filters.kind is None:
        return Hit(score, passage, marks(passage.text, words))
    quotes = [(each, each.quote(passage.text)) for each in passage.findings if each.kind == filters.kind]
    found = tuple((each, marks(quote, words)) for each, quote in quotes if holds(asked, quote))
    return Hit(score, passage, marks(passage.text, words), found) if found else None


def _filtered(schema: tantivy.Schema, asked: Node, filters: Filters) -> tantivy.Query:
    field = f"found.{filters.kind}" if filters.kind else "text"
    query = _query(schema, field, asked)
    limits = []
    if filters.councils:
        names = sorted({folded(name) for name in filters.councils})
        limits.append(tantivy.Query.term_set_query(schema, "council", names))
    if filters.since:
        first = int(filters.since.strftime("%Y%m%d"))
        limits.append(tantivy.Query.range_query(schema, "day", tantivy.FieldType.Unsigned, first, _LATEST))
    # A filter has no say in the ranking.
    return query.and_must_match(*(tantivy.Query.const_score_query(each, 0.0) for each in limits)) if limits else query


def _query(schema: tantivy.Schema, field: str, node: Node) -> tantivy.Query:
    """Return a query of the index for what was asked."""
    if isinstance(node, Words):
        if len(node.stems) == 1:
            return tantivy.Query.term_query(schema, field, node.stems[0])
        return tantivy.Query.phrase_query(schema, field, list(node.stems))
    parts = [_query(schema, field, part) for part in node.parts]
    if isinstance(node, All):
        without = [(tantivy.Occur.MustNot, _query(schema, field, part)) for part in node.without]
        return tantivy.Query.boolean_query([*((tantivy.Occur.Must, part) for part in parts), *without])
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
