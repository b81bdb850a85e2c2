"""Target dates of a document: in due-date columns, in labelled lines, in sentences, at the next meeting."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from pipeline.dates import Interval, scan
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import grids
from pipeline.findings.target_date import meeting_rules
from pipeline.findings.target_date.cells import due_columns, in_label, in_row
from pipeline.findings.target_date.events import tied_to_events
from pipeline.findings.target_date.meetings import Meetings, due_at_next, fixed, meetings
from pipeline.findings.target_date.notes import notes
from pipeline.findings.target_date.rules import CONFIDENCE
from pipeline.findings.target_date.sentence import in_sentence
from pipeline.findings.target_date.told import Found
from pipeline.findings.target_date.value import TargetDate
from pipeline.model import Block, Finding

KIND = "target_date"
_TASKS = (None, "minutes", "decision_notice", "action_plan")
_INSPECTORS = ("inspection_report", "inspection_letter")
_AROUND = 120
"""Days: minutes may wait that long before they are published."""
_HEAD = 700
"""Characters at the top of minutes in which they say their day."""
LONGEST_SENTENCE = 1500
"""Characters; each date looks at the words before it, so the time for one piece grows with its square."""


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the target dates of a document, each place once."""
    anchor = own_day(reading)
    tables = grids(reading.doc)
    in_columns = {block.start for grid in tables for _, block, _ in due_columns(grid)}
    for grid in tables:
        for found in in_row(grid, anchor):
            yield _finding(reading, found, 0)
    own = _own_dates(reading)
    ahead = meetings(reading, anchor)
    taken: set[str] = set()
    planned: Block | None = None
    for sentence in reading.sentences:
        if sentence.block.start not in in_columns:
            for offset, piece in _pieces(sentence.text):
                told = list(_of_sentence(piece, anchor, ahead, reading.doc.fields.kind))
                planned = sentence.block if any(_sets_day(found) for found in told) else planned
                beside = notes(piece, anchor) if planned is sentence.block else ()
                for found in (*told, *(note for note in beside if _apart(note, told))):
                    if not (found.value.date and found.value.date.iso in own and found.value.date.resolved is None):
                        finding = _finding(reading, found, sentence.start + offset)
                        taken |= {_key(finding)}
                        yield finding
    for start, found in fixed(reading, anchor):
        finding = _finding(reading, found, start)
        if _key(finding) not in taken and found.value.date:
            yield finding


def _sets_day(found: Found) -> bool:
    return found.value.date is not None and found.value.date.precision in ("day", "week")


def _apart(found: Found, others: list[Found]) -> bool:
    return all(found.end <= one.start or one.end <= found.start for one in others)


def _key(finding: Finding) -> str:
    """Return what tells the day of a place: its sentence's end and its date."""
    assert isinstance(finding.value, TargetDate)
    return f"{finding.evidence.end} {finding.value.date.iso if finding.value.date else None}"


def own_day(reading: Reading) -> Interval | None:
    """Return the day that the document speaks on; minutes without a date of their own are of the day that heads them.

    Minutes are put into their file, and on the web, weeks after the meeting: that day resolves nothing in them.
    """
    fields = reading.doc.fields
    if fields.date or fields.kind != "minutes":
        return fields.date or fields.published or fields.inspection_end
    found = (mention.interval for mention in scan(reading.text[:_HEAD]))
    day = next((one for one in found if one and one.precision == "day" and not one.resolved), None)
    late = day and fields.published and day.start > fields.published.end
    return _months_around(fields.published) if day is None or late else day


def _months_around(published: Interval | None) -> Interval | None:
    """Return the months about the day on which minutes without their own were published: no day is counted from them.

    A month without its year is the one among them, which is that of the meeting's year; others stay unknown.
    """
    if published is None or published.precision != "day":
        return published
    around = timedelta(days=_AROUND)
    return replace(published, start=published.start - around, end=published.end + around, precision="range", rule="published")


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


def _of_sentence(text: str, anchor: Interval | None, ahead: Meetings, kind: str | None) -> Iterable[Found]:
    labelled = list(in_label(text, anchor))
    if labelled:
        return labelled
    dated = [_on_its_day(found, text, ahead) for found in in_sentence(text, anchor)]
    days = {found.value.date.iso for found in dated if found.value.date}
    # "To the next meeting, which is on 19 November": one deadline, told by its date.
    following = () if kind in _INSPECTORS else due_at_next(text, ahead.next)
    other = (found for found in following if not (found.value.date and found.value.date.iso in days))
    told = [*dated, *other]
    # Inspectors tell how work is usually done; "before children leave care" sets nobody a task.
    tied = () if kind in _INSPECTORS else tied_to_events(text, anchor, asked=kind not in _TASKS)
    return [*told, *(found for found in tied if _apart(found, told))]


def _on_its_day(found: Found, text: str, ahead: Meetings) -> Found:
    """Return a target at "the September meeting" with the day that the document tells of that meeting elsewhere."""
    when = found.value.date
    if when is None or when.precision != "month" or not meeting_rules.OWN_MEETING.search(text, found.start, found.end):
        return found
    day = ahead.in_month(when)
    return replace(found, value=replace(found.value, date=replace(day, resolved="relative"))) if day else found


def _finding(reading: Reading, found: Found, offset: int) -> Finding:
    span = trimmed(reading.text, offset + found.start, offset + found.end)
    return reading.finding(KIND, found.value, span, found.rule, CONFIDENCE[found.rule])
