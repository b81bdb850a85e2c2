"""Grades that are stated: rows of a table, headings that repeat them, sentences made for a whole service."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval
from pipeline.findings.judgement import rules
from pipeline.findings.judgement.context import Context, Draft
from pipeline.findings.judgement.dated import date_of
from pipeline.findings.judgement.rules import area_of, grade_of
from pipeline.findings.judgement.value import Timing
from pipeline.model import Block, BlockKind

_BARE_GRADE = re.compile(rf"{rules.QUOTE}?{rules.GRADE}{rules.QUOTE}?\W*")
_UNSURE = re.compile(
    r"(?i)\b(?:not|never|would|could|might|(?-i:may)|if|unless|until|whether|aim\w*|target|ambition|aspir\w+|become|becoming"
    r"|risk\s+of|how|what)\b"
)
_EARLIER = re.compile(
    r"(?i)\b(?:previous(?:ly)?|last\s+(?:\w+\s+){0,3}inspection|former(?:ly)?|(?:had|has|have)\s+been\s+(?:judged|rated"
    r"|found)|earlier|in\s+20\d\d)\b"
)
# Minutes tell what an inspection found as "had been rated": that alone makes it no earlier one.
_EARLIER_TOLD = re.compile(r"(?i)\b(?:previous(?:ly)?|last\s+(?:\w+\s+){0,3}inspection|former(?:ly)?|earlier)\b")
_PRESENT = re.compile(r"(?i)\b(?:is|are|remains?|now|still)\b")
_AREA_REACH, _GRADE_REACH = 300, 100
"""Characters from a grade back to where its area begins, and on to what may follow it."""
_LATEST = re.compile(r"(?i)\b(?:recent|latest|this|now|current(?:ly)?|remain\w*)\b")


def find_stated(context: Context) -> Iterator[Draft]:
    """Yield every grade that stands beside its area's printed name, or in a sentence made for it."""
    yield from _rows(context)
    if context.own or context.framework in ("sif", "ilacs"):
        yield from _overall(context)
    yield from _send(context)


def _rows(context: Context) -> Iterator[Draft]:
    text = context.reading.text
    for found in _stated(text):
        if context.defined(found.start()) or not _belongs(context, found) or _is_unsure(text, found.start()):
            continue
        area = area_of(found["area"])
        block = next(context.reading.doc.blocks_in(found.start(), found.end()))
        timing = _timing(context, found)
        when = _date(context, found) if timing == "previous" or not context.own else None
        yield Draft(area, grade_of(found["grade"]), *found.span(), *_way(block), timing, date=when)


def _date(context: Context, found: re.Match[str]) -> Interval | None:
    """Return the date that the sentence tells; a row or a heading tells none."""
    sentence = context.reading.sentence_at(found.start())
    if sentence is None or sentence.block.cell or sentence.block.kind is BlockKind.HEADING:
        return None
    return date_of(context, sentence, (found.start() - sentence.start, found.end() - sentence.start))


def _stated(text: str) -> Iterator[re.Match[str]]:
    """Yield where an area stands beside its grade; looked for only near the words of grades, since most text has none."""
    low = high = 0
    for grade in rules.ANY_GRADE.finditer(text):
        if grade.start() - _AREA_REACH > high:
            yield from rules.STATED.finditer(text, low, high)
            low = grade.start() - _AREA_REACH
        high = grade.end() + _GRADE_REACH
    yield from rules.STATED.finditer(text, low, min(high, len(text)))


def _way(block: Block) -> tuple[str, float]:
    if block.cell:
        return "judgement.row", rules.ROW
    if block.kind is BlockKind.HEADING:
        return "judgement.heading", rules.HEADING
    return "judgement.stated", rules.SENTENCE


def _belongs(context: Context, found: re.Match[str]) -> bool:
    """Tell whether area and grade are of one row or line: where several stand in a column, their order proves nothing."""
    doc = context.reading.doc
    blocks = list(doc.blocks_in(found.start("area"), found.end("grade")))
    first, last = blocks[0], blocks[-1]
    if first is last:
        return True
    if first.cell or last.cell:
        row = bool(first.cell and last.cell and _same_row(first, last)) and not _one_of_several(context, last)
        return row or _boxed(context, first, last)
    return _alone(context, first, last)


def _same_row(first: Block, last: Block) -> bool:
    a, b = first.cell, last.cell
    assert a is not None
    assert b is not None
    return (a.table == b.table and a.row <= b.row < a.row + a.row_span) or (
        b.row <= a.row < b.row + b.row_span and a.table == b.table
    )


def _one_of_several(context: Context, grade: Block) -> bool:
    """Tell whether a paper's table has another grade in the row: which one holds, its headings tell."""
    doc = context.reading.doc
    others = (block for block in doc.blocks if block.cell and block is not grade and _same_row(grade, block))
    return any(_BARE_GRADE.fullmatch(doc.text_of(block).strip()) for block in others)


def _boxed(context: Context, first: Block, last: Block) -> bool:
    """Tell whether the two are lines of one cell."""
    return bool(first.cell and last.cell and first.cell == last.cell) and _alone(context, first, last)


def _alone(context: Context, first: Block, last: Block) -> bool:
    """Tell whether no second area stands above the area, and no second grade below the grade."""
    doc = context.reading.doc
    above = [block for block in doc.blocks if block.end < first.start][-1:]
    below = [block for block in doc.blocks if block.start > last.end][:1]
    stacked_areas = any(rules.STATED.search(doc.text_of(block)) is None and _is_area(doc.text_of(block)) for block in above)
    return not stacked_areas and not any(_BARE_GRADE.fullmatch(doc.text_of(block)) for block in below)


def _is_area(words: str) -> bool:
    return any(re.fullmatch(rf"(?i)\W*(?:\d[\d.]*\s*)?(?:{pattern})\W*", words) for pattern in rules.AREAS.values())


def _is_unsure(text: str, start: int) -> bool:
    """Tell whether the clause before only supposes the grade."""
    before = re.split(r"[.;:\n\t]", text[max(0, start - 120) : start])[-1]
    return bool(_UNSURE.search(before))


def _timing(context: Context, found: re.Match[str]) -> Timing:
    if context.without_grades:
        return "previous"
    sentence = context.reading.sentence_at(found.start())
    words = sentence.text if sentence and sentence.block.kind is not BlockKind.HEADING else found[0]
    earlier = _EARLIER if context.own else _EARLIER_TOLD
    told_now = _PRESENT.search(found["link"])
    if earlier.search(words) and not _LATEST.search(words) and not (context.own and told_now):
        return "previous"
    if sentence and not context.own and context.told_as_earlier(sentence):
        return "previous"
    return "previous" if context.own and not told_now and context.listed_as_earlier(found.start()) else "current"


def _overall(context: Context) -> Iterator[Draft]:
    text = context.reading.text
    for found in rules.OVERALL.finditer(text):
        if context.defined(found.start()) or context.without_grades or _is_unsure(text, found.start()):
            continue
        words = found["grade"] or found["verb"]
        yield Draft(
            "overall_effectiveness",
            grade_of(words),
            found.start(),
            found.end(),
            "judgement.overall",
            rules.SENTENCE,
        )


# "up from 2021, when there had been ...": what an earlier inspection found is no outcome of this one
_BEFORE_NOW = re.compile(r"(?i)\b(?:19|20)\d\d,?\s+when\s+(?:\w+\s+){0,6}?had\s+(?:\w+\s+){0,3}$")


def _send(context: Context) -> Iterator[Draft]:
    """Yield area SEND outcomes; the quote begins with the sentence."""
    for pattern, grade in rules.SEND:
        for sentence, found in context.reading.search(pattern):
            earlier = _BEFORE_NOW.search(sentence.text, 0, found.start())
            if not _is_unsure(sentence.text, found.start()) and not earlier:
                span = sentence.start, sentence.start + found.end()
                yield Draft("send_arrangements", grade, *span, "judgement.send", rules.SENTENCE, framework="send")
