"""Notes without a verb in a plan of dates: "Copy needed by 17 March. To the printer 1 April. Delivery Mon 15 April."."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, scan
from pipeline.findings.target_date.clause import action
from pipeline.findings.target_date.cue_rules import CUE
from pipeline.findings.target_date.told import Found
from pipeline.findings.target_date.value import TargetDate

_NOTE = re.compile(r"(?:^|(?<=[.;]\s))(?!\W*\d|To\s)[^.;]{8,80}(?=[.;]|$)")
# What is only announced, or was.
_EVENT = re.compile(
    r"(?i)\b(?:meetings?|AGM|committee|minutes|fair|fayre|f[eê]te|event|party|concert|dated|letter|email|report\s+of|since|last|deadline|apologies|\w{2,}ed)\b"
)


def notes(text: str, anchor: Interval | None) -> Iterator[Found]:
    """Yield the dates of notes that end with a day ahead; they count only beside a date that somebody set."""
    if anchor is None or anchor.precision != "day":
        return
    for note in _NOTE.finditer(text):
        words = note[0]
        mentions = scan(words, anchor, lean="future")
        when = mentions[-1].interval if len(mentions) == 1 else None
        if when is None or when.precision != "day" or when.start <= anchor.end or mentions[0].intro not in (None, "on"):
            continue
        if (
            words[mentions[0].end :].strip(" .)")
            or _EVENT.search(words)
            or any(cue.lastgroup != "todo" for cue in CUE.finditer(words))
        ):
            continue
        lead = len(words) - len(words.lstrip())
        what = action(words[lead : mentions[0].start])
        if what and " " in what:
            value = TargetDate(when, None, "expected_completion", what)
            yield Found(note.start() + lead, note.start() + mentions[0].end, value, "target_date.note")
