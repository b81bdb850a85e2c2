"""What a document's grades are read against: whose inspection it is, under which framework, of when, which parts define."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.judgement.rules import DEFINITIONS, EARLIER_LIST, GRADE
from pipeline.findings.judgement.value import Framework, Grade, Timing
from pipeline.model import BlockKind

# How far below "The last inspection … the judgements were:" a list of grades goes on.
_LIST_REACH = 900
# What opens such a list; to name an earlier inspection does not
_LISTS = re.compile(r"(?i)\bjudge?ments?\b[^.\n]{0,80}\b(?:were|was)\b|:\s*\n")
_REVIEWED = re.compile(r"(?i)\b(?:inspection|inspected|ofsted|review|visit|judge?ment|assessment)\b")
_WITHOUT_GRADES = ("focused_visit", "monitoring_visit", "jtai")
_SIF = re.compile(r"(?i)\bsingle\s+inspection|\bSIF\b")
_ILACS = re.compile(r"(?i)\bILACS?\b|impact\s+of\s+leaders|inspection\s+of\s+local\s+authority\s+children[’']s\s+services")
_JOINED_CARE = re.compile(
    rf"(?i:children\s+in\s+care\s+and\s+care\s+leavers)\W{{0,4}}(?:(?i:is|are|was|were|rated|judged|graded|to|be"
    rf"|as)\W+){{0,4}}{GRADE}"
)
_PROGRESS = re.compile(
    r"(?i)\b(?:progress\s+review|reviews?\s+of\s+progress|inspection\s+of\s+progress"
    r"|progress\s+inspection)\b"
)
# Other inspectorates come at times of their own
OF_OTHERS = re.compile(r"\b(?:CQC|Care Quality Commission|HMICFRS|HMI ?P|HMI Probation|Estyn|Housing Ombudsman|Regulator)\b")
# "an improvement on December 2021": the date of what is compared with
_COMPARED = re.compile(
    r"(?i)\b(?:improvement\s+(?:on|from|since)|compared\s+(?:with|to)|than|since|up\s+from)\s+(?:in\s+|the\s+)?$"
)
# "the next inspection was to be in 2026"
_AHEAD = re.compile(r"(?i)\b(?:next|due\s+(?:to|in)|will|planned|expected|forthcoming|upcoming|scheduled|anticipated)\b")
# "The plan was sent to Ofsted on 23 June", "the inspection's report was published on 4 May": no day of an inspection
_OF_A_PAPER = re.compile(
    r"(?i)\b(?:publish\w*|sent|submitted|issued|received|returned|wrote|writt?en|posted|shared|approved|agreed)\b[^.;]{0,40}$"
)
_JAR = re.compile(r"(?i)\bjoint\s+area\s+review\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """A grade that was read, before readings are compared; ``rule`` with its confidence."""

    area: str
    grade: Grade
    start: int
    end: int
    rule: str
    confidence: float
    timing: Timing = "current"
    framework: Framework | None = None
    date: Interval | None = None


class Context:
    """What the rules ask about the document that they read."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.fields = reading.doc.fields
        self.own = self.fields.kind.startswith("inspection")

    @cached_property
    def framework(self) -> Framework | None:
        """The framework of the inspection that the document is of, or tells of by its distinctive names."""
        named = self.fields.framework
        if self.own:
            return named if named in Framework.__args__ else "other"  # type: ignore[attr-defined, return-value]
        text = self.reading.text
        if self.joined_care:
            return "ilacs"
        found: tuple[tuple[Framework, re.Pattern[str]], ...] = (
            ("ilacs", _ILACS),
            ("progress_review", _PROGRESS),
            ("sif", _SIF),
            ("jar", _JAR),
        )
        return next((name for name, pattern in found if pattern.search(text)), None)

    @cached_property
    def joined_care(self) -> bool:
        """Whether children in care and care leavers are graded as one, as only the inspections of 2018 to 2022 did."""
        return bool(_JOINED_CARE.search(self.reading.text))

    @property
    def without_grades(self) -> bool:
        """Whether it is the letter of a visit that gives no grades: those in it are an earlier inspection's."""
        return self.own and (self.framework in _WITHOUT_GRADES or self.fields.kind == "inspection_letter")

    @cached_property
    def inspected(self) -> Interval | None:
        """The days of the document's own inspection, else the latest inspection that it tells of with a date."""
        first, last = self.fields.inspection_start, self.fields.inspection_end
        if first and last:
            return _span(first, last)
        told = [interval for sentence in self.reading.sentences for interval in self.dates_told(sentence)]
        return max(told, key=lambda one: one.end, default=None)

    @property
    def given(self) -> Interval | None:
        """The days of grades told without any: none in a report that does not say when it inspected, whatever else it tells."""
        return None if self.own and not self.fields.inspection_end else self.inspected

    def dates_told(self, sentence: Sentence) -> Iterator[Interval]:
        """Yield the dates of inspections that the sentence tells of: past ones, and not the document's own deadlines."""
        if not _REVIEWED.search(sentence.text) or (OF_OTHERS.search(sentence.text) and "Ofsted" not in sentence.text):
            return
        for mention in _joined(sentence.text, scan(sentence.text, self.anchor)):
            before = sentence.text[max(0, mention.start - 60) : mention.start]
            if _AHEAD.search(before) or _OF_A_PAPER.search(before):
                continue
            if mention.interval is None or mention.intro in ("by", "before", "until", "within") or not _REVIEWED.search(before):
                continue
            if self.anchor is None or mention.interval.start <= self.anchor:
                yield mention.interval

    def told_as_earlier(self, sentence: Sentence) -> bool:
        """Whether all the dates that the sentence tells lie before the latest inspection told of."""
        latest = self.inspected
        told = [
            one.interval
            for one in scan(sentence.text, self.anchor, lean="past" if self.anchor else None)
            if one.interval and not _COMPARED.search(sentence.text, 0, one.start)
        ]
        return bool(latest and told) and all(latest is not None and one.end < latest.start for one in told)

    @property
    def anchor(self) -> date | None:
        """The day that the document speaks on."""
        known = self.fields.date or self.fields.published or self.fields.inspection_end
        return known.end if known else None

    @cached_property
    def _zones(self) -> tuple[tuple[int, int], ...]:
        """The stretches that define what grades mean."""
        zones = []
        start: int | None = None
        for block in self.reading.doc.blocks:
            if block.kind is not BlockKind.HEADING:
                continue
            words = self.reading.doc.text_of(block)
            if DEFINITIONS.match(words) and len(words) < 90:
                start = block.start if start is None else start
            elif start is not None and re.match(
                r"(?i)(?:information about|the inspection team|section|annex"
                r"|any complaints)",
                words,
            ):
                zones.append((start, block.start))
                start = None
        if start is not None:
            zones.append((start, len(self.reading.text)))
        return tuple(zones)

    def defined(self, offset: int) -> bool:
        """Whether the place is among the definitions of the grades; a contents page's entry opens none."""
        return any(start <= offset < end and end - start < 8000 for start, end in self._zones)

    @cached_property
    def _earlier(self) -> tuple[int, ...]:
        return tuple(match.start() for match in EARLIER_LIST.finditer(self.reading.text))

    @cached_property
    def _headings(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.reading.doc.blocks if block.kind is BlockKind.HEADING)

    def listed_as_earlier(self, offset: int) -> bool:
        """Whether the place is in a list that an earlier inspection's grades are reprinted in."""
        at = bisect_right(self._earlier, offset) - 1
        if at < 0 or offset - self._earlier[at] > _LIST_REACH or not _LISTS.search(self.reading.text, self._earlier[at], offset):
            return False
        heading = bisect_right(self._headings, offset) - 1
        return heading < 0 or self._headings[heading] <= self._earlier[at]


def _joined(text: str, mentions: tuple[DateMention, ...]) -> Iterator[DateMention]:
    """Yield the mentions, those that "and" parts as one: "in September and October 2019"."""
    held: DateMention | None = None
    for mention in mentions:
        if held and held.interval and mention.interval and text[held.end : mention.start].strip() == "and":
            first, last = held.interval, mention.interval
            if first.end <= last.start:
                iso = f"{first.iso.split('/')[0]}/{last.iso.split('/')[-1]}"
                held = replace(held, end=mention.end, interval=replace(first, end=last.end, precision="range", iso=iso))
                continue
        if held:
            yield held
        held = mention
    if held:
        yield held


def _span(first: Interval, last: Interval) -> Interval:
    if first.start == last.end:
        return first
    return replace(first, end=last.end, precision="range", iso=f"{first.start.isoformat()}/{last.end.isoformat()}")
