"""Each kind of finding as a spaCy component, for pipelines of one's own.

    nlp = spacy.blank("en")
    nlp.add_pipe("council_decision", config={"date": "2024-07-11"})
    doc = nlp("RESOLVED: That the report be noted.")
    [(span.text, span._.council_finding["outcome"]) for span in doc.spans["council_decision"]]

The text is used as it is, a line being a paragraph; ``date`` is the document's, from which dates without a year are
resolved. ``span._.council_finding`` is the record that ``extract`` prints.
"""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date as Day  # noqa: N812 -- the component's option is called date
from importlib import import_module

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.dates.interval import Interval
from pipeline.errors import UsageProblem
from pipeline.model import Block, BlockKind, Document, DocumentFields, Record
from pipeline.records import finding_record
from pipeline.registry import FindingKind

# Where a spaCy document keeps the records, by finding's id: plain data, so that it can be saved and sent to other processes.
_RECORDS = "council_findings"


class Component:
    """Finds one kind in spaCy documents: sets ``doc.spans["council_<kind>"]``."""

    def __init__(self, kind: str, date: Interval | None) -> None:
        # Not before the component is made: the kinds are many modules, and they make a spaCy pipeline themselves.
        findings = import_module("pipeline.findings")
        self._kind: FindingKind = findings.kinds()[kind]
        self._reader = import_module("pipeline.findings._shared.reading").Reader([self._kind])
        self._date = date

    def __call__(self, doc: Doc) -> Doc:
        """Add the spans of the findings in ``doc``; a finding within a token takes the whole token."""
        key = f"council_{self._kind.name}"
        records: dict[str, Record] = doc.user_data.setdefault(_RECORDS, {})
        spans = []
        for finding in self._kind.find(self._reader.read(_document(doc.text, self._date))):
            at = finding.evidence
            span = doc.char_span(at.start, at.end, label=key, span_id=finding.id, alignment_mode="expand")
            if span is not None:
                spans.append(span)
                records[finding.id] = finding_record(finding)
        doc.spans[key] = spans
        return doc


def _document(text: str, date: Interval | None) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, start, end) for start, end in _lines(text))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("spacy", digest, "text/plain", text, blocks).described(DocumentFields(date=date))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip("\r\n"))
        at += len(line)


def _day(date: str | None) -> Interval | None:
    if date is None:
        return None
    try:
        day = Day.fromisoformat(date)
    except ValueError as error:
        raise UsageProblem(f"{date!r} is not a date.", "Write it as 2024-07-11.") from error
    return Interval(day, day, "day", day.isoformat(), "given")


def _factory(kind: str) -> Callable[..., Component]:
    def make(nlp: Language, name: str, date: str | None) -> Component:
        return Component(kind, _day(date))

    return make


def _finding(span: Span) -> Record | None:
    """Return the record of the finding that a span is of."""
    record: Record | None = span.doc.user_data.get(_RECORDS, {}).get(span.id_)
    return record


if not Span.has_extension("council_finding"):
    Span.set_extension("council_finding", getter=_finding)


def __getattr__(kind: str) -> Callable[..., Component]:
    """Register and return the factory of a kind; entry points ask for it by the kind's name.

    spaCy loads them all whenever it makes any pipeline, so nothing is read of the kinds here, and nothing is refused.
    """
    if kind.startswith("_"):
        raise AttributeError(f"module {__name__!r} has no attribute {kind!r}")
    made = _factory(kind)
    Language.factory(f"council_{kind}", default_config={"date": None}, assigns=["doc.spans"], func=made)
    globals()[kind] = made
    return made
