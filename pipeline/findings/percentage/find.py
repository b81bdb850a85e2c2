"""Finds the figures in per cent of sentences and of table cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.dates.interval import Interval
from pipeline.findings._shared.numbers import Figure, figures
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.percentage.cells import cell_findings
from pipeline.findings.percentage.checks import disagreement
from pipeline.findings.percentage.clause import quote_span
from pipeline.findings.percentage.measured import each_named
from pipeline.findings.percentage.part import Part
from pipeline.findings.percentage.period import periods
from pipeline.findings.percentage.roles import parts
from pipeline.findings.percentage.rules import CONFIDENCE
from pipeline.findings.percentage.status import thing_in
from pipeline.findings.percentage.together import earlier_are_baselines
from pipeline.findings.percentage.told import Earlier
from pipeline.findings.percentage.told import what as measured_of
from pipeline.findings.percentage.value import Percentage
from pipeline.model import Block, Finding

_NEXT_STATEMENT = re.compile(r"; (?:and )?(?=\d[\d.]* ?(?:%|per cent) of )", re.IGNORECASE)
_SHORT = 24
_LONGEST_LABEL = 10
# What a chart's colours stand for, between the labels of its axis.
_LEGEND = re.compile(r"[A-Z][a-z]+(?: [\w’'&-]+){0,3}")
_LONGEST_LEGEND, _LEGENDS = 40, 4
_LABEL = re.compile(r"\W*(?P<value>\d{1,3}(?:\.\d+)?) ?%\W*")
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
    labels = _labels(reading)
    block_before: Block | None = None
    before: list[_Told] = []
    for sentence in reading.sentences:
        if (
            sentence.block in told_in_cells
            or sentence.block.start in labels
            or ("%" not in sentence.text and "p" not in sentence.text)
        ):
            continue
        told: list[_Told]
        for piece in _statements(sentence):
            earlier, told = before if piece.block is block_before else [], []
            for finding in _in_sentence(reading, piece, earlier):
                value = finding.value
                assert isinstance(value, Percentage)
                told.append(_Told(value.role, value.indicator, value.period))
                yield finding
            if told:
                block_before, before = piece.block, told


def _statements(sentence: Sentence) -> Iterator[Sentence]:
    """Yield the parts of a sentence between semicolons, each with a figure of something: "95% of A are late; 8% of B are not"."""
    begin = 0
    for match in _NEXT_STATEMENT.finditer(sentence.text):
        yield replace(
            sentence, end=sentence.start + match.start(), text=sentence.text[begin : match.start()], start=sentence.start + begin
        )
        begin = match.end()
    yield replace(sentence, start=sentence.start + begin, text=sentence.text[begin:])


def _labels(reading: Reading) -> frozenset[int]:
    """Return where the labels of a chart's axis begin: figures alone, one below the other, that say nothing of anything."""
    found: set[int] = set()
    run: list[tuple[int, float]] = []
    legends = 0
    for block in (*reading.doc.blocks, None):
        text = reading.doc.text_of(block) if block and block.cell is None and block.end - block.start < _LONGEST_LEGEND else ""
        read = _LABEL.fullmatch(text) if len(text) < _LONGEST_LABEL else None
        if read and block:
            run.append((block.start, float(read["value"])))
            continue
        if run and legends < _LEGENDS and _LEGEND.fullmatch(text):
            legends += 1
            continue
        if len(run) > 2 and _is_axis([value for _, value in run], even=legends > 0):
            found |= {start for start, _ in run}
        run, legends = [], 0
    return frozenset(found)


def _is_axis(values: list[float], *, even: bool) -> bool:
    steps = {round(later - earlier, 2) for earlier, later in pairwise(values)}
    return len(steps) == 1 if even else values in (sorted(values), sorted(values, reverse=True))


def _in_sentence(reading: Reading, sentence: Sentence, before: list[_Told]) -> Iterator[Finding]:
    text, found = sentence.text, figures(sentence.text)
    if not found:
        return
    told: list[_Told] = []
    anchor = reading.doc.fields.date or next((earlier.period for earlier in reversed(before) if earlier.period), None)
    times = periods(text, found, anchor)
    roles = earlier_are_baselines(text, parts(text, found), times)
    for at, part in enumerate(roles):
        span = quote_span(text, found, at, part.compared)
        what = measured_of(reading, sentence, part, span, _earlier(told, before))
        when = times[at] or (_carried(part, before) if _goes_on(text, found) else None)
        told.append(_Told(part.role, what, when))
        offsets = (sentence.start + span[0], sentence.start + span[1])
        for name in each_named(text, part) or ("",):
            value = _value(part, " ".join(filter(None, (_thing(told), name))) if name else what, when)
            finding = reading.finding("percentage", value, offsets, part.rule, CONFIDENCE[part.rule])
            conflict = disagreement(part, roles)
            yield replace(finding, conflict=conflict, confidence=finding.confidence / 2) if conflict else finding


def _earlier(told: list[_Told], before: list[_Told]) -> Earlier:
    here = next((one.indicator for one in reversed(told) if one.indicator), None)
    return Earlier(here, next((one.indicator for one in before if one.indicator), None))


def _thing(told: list[_Told]) -> str | None:
    """Return the things that the first figure of a sentence is of: "homes" of "78% of homes were Good, Inadequate at 1%"."""
    first = next((earlier.indicator for earlier in told[:-1] if earlier.indicator), None)
    return (thing_in(first) or first) if first else None


def _value(part: Part, what: str | None, when: Interval | None) -> Percentage:
    figure = part.figure
    return Percentage(
        figure.value, figure.unit, figure.qualifier, what, part.role, when, part.benchmark, figure.count, figure.total
    )


def _goes_on(text: str, found: tuple[Figure, ...]) -> bool:
    """Tell whether a sentence goes on with the comparison of the one before: it names no time of its own and is short."""
    return len(text.split()) <= _SHORT and (len(found) > 1 or bool(_POINTS_BACK.match(text)))


def _carried(part: Part, before: list[_Told]) -> Interval | None:
    """Return the period of the figure with the same role in the sentence before: "LAC visits are 74% compared to 65%"."""
    if part.role not in ("actual", "baseline"):
        return None
    last = next((told.period for told in reversed(before) if told.role == part.role), None)
    return replace(last, resolved="inferred") if last else None
