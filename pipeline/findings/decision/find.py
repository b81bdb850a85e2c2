"""Decisions: what the meeting resolved or agreed."""

import re
from collections.abc import Iterable, Iterator

from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.resolutions import Found, listed
from pipeline.findings.decision.lost import lost_headings
from pipeline.findings.decision.outcome import outcome_of
from pipeline.findings.decision.prose import told
from pipeline.findings.decision.rules import CONFIDENCE, PROPOSED, SECONDED
from pipeline.findings.decision.value import Decision, Outcome
from pipeline.findings.decision.vote import vote_of
from pipeline.model import Finding

_NO_MEETING = frozenset({"report", "agenda", "action_plan", "inspection_report", "inspection_letter"})
"""Kinds of document in which a resolution is an earlier meeting's or is only proposed."""
_VOTE_BELOW = re.compile(
    r"[\s*(\[]*(?:voting|votes?|vote:|the vot|for\b|on being put|this was (?:carried|agreed))", re.IGNORECASE
)
_LOST = re.compile(r"\b(?:lost|defeated|fell|not carried|rejected|not agreed|refused)\b", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the decisions of a meeting's minutes or notice; none of other kinds of documents."""
    if reading.doc.fields.kind in _NO_MEETING:
        return
    taken: list[tuple[int, int]] = []
    for source in (listed(reading.doc), told(reading), lost_headings(reading.doc)):
        for found in _free(source, taken):
            taken.append((found.start, found.end))
            yield _finding(reading, found)


def _free(source: Iterable[Found], taken: list[tuple[int, int]]) -> list[Found]:
    """Return the finds that share no character with one that a surer rule made."""
    return [
        found
        for found in source
        if found.end > found.start and not any(found.start < end and start < found.end for start, end in taken)
    ]


def _finding(reading: Reading, found: Found) -> Finding:
    quote = reading.text[found.start : found.end]
    around = reading.text[slice(*(found.around or (found.start, found.end)))]
    value = Decision(
        outcome=_outcome(quote, found),
        number=found.number,
        vote=vote_of(around) or vote_of(_below(reading, found)),
        proposer=_name(PROPOSED, around),
        seconder=_name(SECONDED, around),
    )
    return reading.finding("decision", value, (found.start, found.end), found.rule, CONFIDENCE[found.rule])


def _outcome(quote: str, found: Found) -> Outcome:
    if found.rule in ("decision.motion_fate", "decision.moved_and_seconded", "decision.agreed_tail") and _LOST.search(quote):
        return "rejected"
    if found.rule == "decision.minutes_approved":
        return "approved"
    if found.under == "recommended":
        return "recommended"
    if found.rule in ("decision.it_was_agreed", "decision.body_agreed"):
        return _of_clause(quote, found.under)
    return outcome_of(quote, found.under)


def _of_clause(quote: str, under: str) -> Outcome:
    """Return the outcome of "It was agreed ..." by the clause behind the verb, not by that verb itself."""
    head = re.match(rf".*?\b{under}\b(?: unanimously)?\s*", quote, re.IGNORECASE | re.DOTALL)
    clause = quote[head.end() :] if head else quote
    if under not in ("agreed", "resolved", "decided", "voted"):
        return outcome_of(quote, under)
    return outcome_of(clause, "resolved" if under == "resolved" else "agreed")


def _below(reading: Reading, found: Found) -> str:
    """Return the block behind the resolution where it records the vote."""
    blocks = list(reading.doc.blocks_in(found.end, min(len(reading.text), found.end + 400)))
    for block in blocks[:2]:
        text = reading.doc.text_of(block)
        if block.start >= found.end and _VOTE_BELOW.match(text):
            return text
    return ""


def _name(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return (match["by"] or match["name"]).strip(" ,.") if match else None
