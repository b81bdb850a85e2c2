"""Decisions: what the meeting resolved or agreed."""

import re
from collections.abc import Iterable, Iterator

from pipeline.findings._shared.actors import BODY
from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.resolutions import Found, listed
from pipeline.findings.decision.lines import lines
from pipeline.findings.decision.lost import lost_headings
from pipeline.findings.decision.lost_lists import lost_lists
from pipeline.findings.decision.noted import noted
from pipeline.findings.decision.outcome import is_minutes, outcome_of
from pipeline.findings.decision.prose import told
from pipeline.findings.decision.rules import CONFIDENCE, PROPOSED, SECONDED, is_course
from pipeline.findings.decision.value import Decision, Outcome
from pipeline.findings.decision.vote import vote_of
from pipeline.model import Document, Finding

_NO_MEETING = frozenset({"report", "agenda", "action_plan"})
"""Kinds of document in which a resolution is an earlier meeting's or is only proposed."""
_INSPECTORS = frozenset({"inspection_report", "inspection_letter"})
# What only the record of a meeting prints, each on a line of its own: two of them outweigh another description of the document.
_RECORD = re.compile(
    r"(?P<present>present\b(?! position| day).*)|(?P<attended>(?:also )?in attendance\b.*)|(?P<notice>decision (?:maker"
    r"|status)\b.*)"
    r"|(?P<minutes>minutes:)|(?P<closed>(?:the )?(?:meeting|chair\w*) (?:closed|ended|concluded"
    r"|declared the meeting closed)\b.*)"
    r"|(?P<item>meeting: \d.*)",
    re.IGNORECASE,
)
_SIGNS = 2
_NEXT = re.compile(r"(?<!Cllr)(?<!Cllrs)(?<!Mrs)(?<=\w{3})\.\s.*$", re.DOTALL)
"""A name ends where a sentence does."""
_VOTE_BELOW = re.compile(
    r"[\s*(\[]*(?:voting|votes?|vote:|the vot|for\b|on being put|this was (?:carried|agreed))", re.IGNORECASE
)
_BY_RULE: dict[str, Outcome] = {"decision.motion_fate": "agreed"}
_BEGINS_AGREED = re.compile(r"(?:unanimously |all |also )?(?:agreed|resolved|decided)\b", re.IGNORECASE)
_AGREED_TO = re.compile(
    r"(?:[^:.;]{3,120}: )?"
    rf"(?:(?:{BODY}|.*\bseconded\b.*) (?:and )?(?:(?:it was|all|unanimously) )*(?:agreed|resolved|decided)|proposal|motion)"
    r" (?=(?:to|that)\b)",
    re.IGNORECASE | re.DOTALL,
)
_APPROVED = re.compile(r"\b(?:approv|adopt|confirm|sign|taken as read|ratif|moved|withdrawn|correct)", re.IGNORECASE)
_AGREED_AS = re.compile(r"\b(?:agreed|accepted) (?:as|to be) (?:a |an |the )?(?:true|correct|accurate)", re.IGNORECASE)
_FATE = re.compile(r"\b(?:carried|lost|defeated|rejected|agreed)\b", re.IGNORECASE)
_AFTER_TALK = re.compile(r"^(?:after|following) [^,;.]{3,60}?,? (?=that\b)")
_LOST = re.compile(r"\b(?:lost|defeated|fell|not carried|rejected|not agreed|refused)\b", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Finding]:
    """Yield the decisions of a meeting's minutes or notice; of other kinds of documents only where they record a meeting."""
    taken: list[tuple[int, int]] = []
    if reading.doc.fields.kind in _INSPECTORS:
        return
    sources: tuple[Iterable[Found], ...] = (
        _listed(reading.doc),
        lines(reading.doc),
        noted(reading.doc),
        told(reading),
        lost_lists(reading.doc),
        lost_headings(reading.doc),
    )
    if reading.doc.fields.kind in _NO_MEETING:
        sources = (_resolved(reading.doc),) if _is_record(reading.doc) else ()
    for source in sources:
        for found in _free(source, taken):
            taken.append((found.start, found.end))
            yield _finding(reading, found)


def _is_record(doc: Document) -> bool:
    signs = (_RECORD.fullmatch(doc.text_of(block).strip()) for block in doc.blocks if block.end - block.start < 400)
    return len({sign.lastgroup for sign in signs if sign}) >= _SIGNS


def _listed(doc: Document) -> Iterator[Found]:
    """Yield the resolutions under a formula; "Agreed that the day had gone well" settles nothing."""
    for found in listed(doc):
        if found.under != "agreed" or found.number is not None or is_course(doc.text[found.start : found.end]):
            yield found


def _resolved(doc: Document) -> Iterator[Found]:
    """Yield what stands under the meeting's own formula; what is headed "Decision" or "Recommended" may only be proposed."""
    return (found for found in listed(doc) if found.under in ("resolved", "agreed", "decided"))


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
        vote=vote_of(around) or vote_of(_below(reading, found)) or _counted(quote),
        proposer=_name(PROPOSED, around),
        seconder=_name(SECONDED, around),
    )
    return reading.finding("decision", value, (found.start, found.end), found.rule, CONFIDENCE[found.rule])


def _counted(quote: str) -> str | None:
    """Return the vote that the resolution itself tells in numbers."""
    vote = vote_of(quote)
    return vote if vote and vote[0].isdigit() else None


def _outcome(quote: str, found: Found) -> Outcome:
    if found.rule in ("decision.motion_fate", "decision.moved_and_seconded", "decision.agreed_tail") and _LOST.search(quote):
        return "rejected"
    if found.rule == "decision.minutes_approved":
        approved = _APPROVED.search(quote)
        return "agreed" if approved is None or _AGREED_AS.search(quote, 0, approved.end()) else _of_minutes(quote)
    if found.rule == "decision.noted_item":
        return "noted"
    if found.rule in _BY_RULE:
        return "other" if "withdrawn" in quote.lower() else _BY_RULE[found.rule]
    return _of_verb(quote, found)


def _of_minutes(quote: str) -> Outcome:
    return "other" if "withdrawn" in quote.lower() else "approved"


def _of_verb(quote: str, found: Found) -> Outcome:
    """Return the outcome by the first operative verb: of the lead-in where that governs its items, else of the resolution."""
    if found.under.startswith("recommend") or (found.governed and "recommendation" in found.governed.lower()):
        # Minutes and notes are no one else's to approve or to make: some councils' committees resolve by "RECOMMENDED".
        outcome = outcome_of(quote, "resolved")
        return outcome if is_minutes(quote) or (outcome == "noted" and found.governed is None) else "recommended"
    if found.under == "deferred":
        return "deferred"
    if found.under == "noted" or found.governed is not None:
        return outcome_of(found.governed or found.under, found.under)
    if found.rule in ("decision.it_was_agreed", "decision.body_agreed") or (
        found.rule == "decision.settled" and _BEGINS_AGREED.match(quote)
    ):
        return _of_clause(quote, found.under)
    agreed = _AGREED_TO.match(quote)
    if agreed and found.rule in ("decision.moved_and_seconded", "decision.resolved_list", "decision.resolved_inline"):
        return outcome_of(quote[agreed.end() :], "resolved" if "resolved" in agreed.group().lower() else "agreed")
    return outcome_of(quote, found.under)


def _of_clause(quote: str, under: str) -> Outcome:
    """Return the outcome of "It was agreed ..." by the clause behind the verb, not by that verb itself."""
    head = re.match(rf".*?\b{under}\b(?: unanimously)?\s*", quote, re.IGNORECASE | re.DOTALL)
    clause = _AFTER_TALK.sub("", quote[head.end() :] if head else quote)
    if under not in ("agreed", "resolved", "decided", "voted"):
        return outcome_of(quote, under)
    return outcome_of(clause, "resolved" if under == "resolved" else "agreed")


def _below(reading: Reading, found: Found) -> str:
    """Return the block behind the resolution where it records the vote."""
    blocks = list(reading.doc.blocks_in(found.end, min(len(reading.text), found.end + 400)))
    for block in blocks[:2]:
        text = reading.doc.text_of(block)
        told_of_another = found.rule == "decision.motion_fate" and _FATE.search(text)
        if block.start >= found.end and _VOTE_BELOW.match(text) and not told_of_another:
            return text
    return ""


def _name(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return _NEXT.sub("", match["by"] or match["name"]).strip(" ,.") if match else None
