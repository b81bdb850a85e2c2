"""Target dates of a document: in due-date columns, in labelled lines, in sentences, at the next meeting."""

from collections.abc import Iterable, Iterator

from pipeline.dates import Interval, scan
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import grids
from pipeline.findings.target_date.cells import due_columns, in_label, in_row
from pipeline.findings.target_date.meetings import due_at_next, next_meeting
from pipeline.findings.target_date.rules import CONFIDENCE
from pipeline.findings.target_date.sentence import in_sentence
from pipeline.findings.target_date.told import Found
from pipeline.model import Finding

KIND = "target_date"
LONGEST_SENTENCE = 1500
"""Characters; each date looks at the words before it, so the time for one piece grows with its square."""


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the target dates of a document, each place once."""
    fields = reading.doc.fields
    anchor = fields.date or fields.published or fields.inspection_end
    tables = grids(reading.doc)
    in_columns = {block.start for grid in tables for _, block, _ in due_columns(grid)}
    for grid in tables:
        for found in in_row(grid, anchor):
            yield _finding(reading, found, 0)
    own = _own_dates(reading)
    day = next_meeting(reading, anchor)
    for sentence in reading.sentences:
        if sentence.block.start not in in_columns:
            for offset, piece in _pieces(sentence.text):
                for found in _of_sentence(piece, anchor, day):
                    if not (found.value.date and found.value.date.iso in own and found.value.date.resolved is None):
                        yield _finding(reading, found, sentence.start + offset)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text in pieces of a sentence's length, for what is longer is a list or table that lost its lines."""
    at = 0
    while len(text) - at > LONGEST_SENTENCE:
        cut = text.rfind(" ", at + 1, at + LONGEST_SENTENCE)
        cut = cut if cut > at else at + LONGEST_SENTENCE
        yield at, text[at:cut]
        at = cut
    yield at, text[at:]


def _own_dates(reading: Reading) -> set[str]:
    """Return the dates that the document is about: of its inspection, of its title."""
    fields = reading.doc.fields
    titled = [mention.interval for mention in scan(fields.title or "")]
    return {one.iso for one in (fields.published, fields.inspection_start, fields.inspection_end, *titled) if one}


def _of_sentence(text: str, anchor: Interval | None, day: Interval | None) -> Iterable[Found]:
    labelled = list(in_label(text, anchor))
    if labelled:
        return labelled
    return [*in_sentence(text, anchor), *due_at_next(text, day)]


def _finding(reading: Reading, found: Found, offset: int) -> Finding:
    span = trimmed(reading.text, offset + found.start, offset + found.end)
    return reading.finding(KIND, found.value, span, found.rule, CONFIDENCE[found.rule])
