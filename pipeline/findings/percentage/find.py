"""Finds the figures in per cent of sentences and of table cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.dates.interval import Interval
from pipeline.findings._shared.numbers import Figure, figures
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.percentage.cells import cell_findings
from pipeline.findings.percentage.clause import indicator, quote_span
from pipeline.findings.percentage.period import periods
from pipeline.findings.percentage.roles import Part, earlier_are_baselines, parts
from pipeline.findings.percentage.rules import CONFIDENCE
from pipeline.findings.percentage.value import Percentage
from pipeline.model import Block, Finding

_SHORT = 24
_ANAPHOR = re.compile(r"\b(?:this|these|it|they|the (?:figure|rate|indicator|percentage|proportion|target))\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"(?:this|these|of (?:these|those|which)|it|in the same|by the same|[\w ’'-]+ (?:was|were|is|are) \d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of the sentence before, from which the next one may take what it leaves out."""

    role: str
    indicator: str | None
    period: Interval | None


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the percentages of a document."""
    told_in_cells: set[Block] = set()
    for block, finding in cell_findings(reading):
        told_in_cells.add(block)
        yield finding
    block_before: Block | None = None
    before: list[_Told] = []
    for sentence in reading.sentences:
        if sentence.block in told_in_cells or ("%" not in sentence.text and "p" not in sentence.text):
            continue
        told: list[_Told] = []
        for finding in _in_sentence(reading, sentence, before if sentence.block is block_before else []):
            value = finding.value
            assert isinstance(value, Percentage)
            told.append(_Told(value.role, value.indicator, value.period))
            yield finding
        if told:
            block_before, before = sentence.block, told


def _in_sentence(reading: Reading, sentence: Sentence, before: list[_Told]) -> Iterator[Finding]:
    text, found = sentence.text, figures(sentence.text)
    told: list[_Told] = []
    times = periods(text, found, reading.doc.fields.date)
    for at, part in enumerate(earlier_are_baselines(text, parts(text, found), times)):
        span = quote_span(text, found, at, part.compared)
        measured = _measured(sentence, part, span, told, before)
        when = times[at] or (_carried(part, before) if _goes_on(text, found) else None)
        told.append(_Told(part.role, measured, when))
        figure = part.figure
        value = Percentage(
            figure.value, figure.unit, figure.qualifier, measured, part.role, when, part.benchmark, figure.count, figure.total
        )
        offsets = (sentence.start + span[0], sentence.start + span[1])
        yield reading.finding("percentage", value, offsets, part.rule, CONFIDENCE[part.rule])


def _measured(sentence: Sentence, part: Part, span: tuple[int, int], told: list[_Told], before: list[_Told]) -> str | None:
    """Return what is measured: what the first figure does for a compared one or a target, else what the clause says.

    A sentence that only points back ("performance against this indicator") takes it from the one before, or its heading.
    """
    first = next((earlier.indicator for earlier in told if earlier.indicator), None)
    if part.role in ("baseline", "benchmark") and part.compared and first:
        return first
    own = indicator(sentence.text, part.figure, span)
    last = next((earlier.indicator for earlier in before if earlier.indicator), None)
    if part.role == "target":
        return first or last or own
    if own or first:
        return own or first
    heading = sentence.block.section[-1] if sentence.block.section else None
    return (last or heading) if _ANAPHOR.search(sentence.text[span[0] : span[1]]) else None


def _goes_on(text: str, found: tuple[Figure, ...]) -> bool:
    """Tell whether a sentence goes on with the comparison of the one before: it names no time of its own and is short."""
    return len(text.split()) <= _SHORT and (len(found) > 1 or bool(_POINTS_BACK.match(text)))


def _carried(part: Part, before: list[_Told]) -> Interval | None:
    """Return the period of the figure with the same role in the sentence before: "LAC visits are 74% compared to 65%"."""
    if part.role not in ("actual", "baseline"):
        return None
    last = next((told.period for told in reversed(before) if told.role == part.role), None)
    return replace(last, resolved="inferred") if last else None
