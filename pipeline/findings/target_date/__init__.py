"""A target date: when something is to be done, achieved, reported, reviewed or published.

One finding per date that somebody sets, plans or expects, also a deadline set in the past; the quote is the clause from its
subject to the date, in a table the row up to the cell. Roles: ``deadline`` (a target, or required), ``expected_completion``
(planned or forecast), ``review`` (of it, or an inspection), ``report_back`` (to members), ``publication``, ``start``, and
``standard``: a timescale that a process must keep, as a ``duration``. "The next meeting" is one where something is due
there; its date only where the document tells it.

Not target dates: past events, the meeting's own date, the next meeting as such, frequencies ("quarterly"), periods in
which something runs ("during 2019"), terms of appointment, look-back windows ("repeat referrals within 12 months").
"""

from pipeline.findings.target_date.find import find
from pipeline.findings.target_date.value import TargetDate
from pipeline.registry import FindingKind, Scoring

PLUGIN = FindingKind(
    name="target_date",
    value=TargetDate,
    find=find,
    scoring=Scoring("overlap", key=("date", "duration"), strict=("date", "duration", "role"), text=("action",)),
)
