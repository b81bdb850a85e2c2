"""Decisions told in sentences: "It was agreed that", minutes approved, motions moved, carried and lost."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.lead_ins import LEAD, LEAD_TAIL
from pipeline.findings._shared.meeting import is_small
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.resolutions import Found
from pipeline.findings.decision.before import clauses, quoted, sentence_before, settled_before
from pipeline.findings.decision.motions import fate_below, is_assent, only_movers, seconds_this, voted_before
from pipeline.findings.decision.rules import (
    AGREED_TAIL,
    BODY_AGREED,
    BODY_CAPITALS,
    CUE,
    CUE_SMALL,
    EARLIER,
    FATE,
    IT_WAS,
    MINUTES,
    MOVED,
    MOVES_CONTENT,
    REPORTED,
    SETTLED,
    SETTLED_PASSIVE,
    is_course,
)
from pipeline.findings.decision.settled import BY_OTHERS, settled
from pipeline.findings.decision.vote import vote_of
from pipeline.findings.decision.ways import is_to

_ONLY_MOVERS = re.compile(r"(?:prop(?:osed)?|moved)\b.{0,60}(?:2nd|second\w*)\b.{0,40}$", re.IGNORECASE | re.DOTALL)
_MINUTE = re.compile(r"\d/\d")
"""The number of a minute, behind "Resolved"."""
_PROP = re.compile(r"\W*prop(?:osed|oser)?\W*", re.IGNORECASE)
"""A sentence of its own only by its stop: "Prop. Cllr Ash"."""
_CONSIDERED = 3
"""Words that tell what was considered."""
_HINGE = re.compile(r":|\s[\u2013\u2014-]\s")
_RESOLVED_WITHIN = re.compile(
    r"\bRESOLVED(?: unanimously| UNANIMOUSLY)?(?:[\s:,\u2013-]+(?=(?:that|THAT|to)\b)|(?=that\b))"
    r"|\bResolved\s?[\u2013\u2014:-]\s?(?=(?:that|to)\b)"
)
"""The formula behind what was considered, in capitals."""
_HAD_BEEN = re.compile(
    r"\bh(?:ad|ave|as) (?:\w+ )?been (?:\w+ )?(?:approved|agreed|confirmed|accepted|adopted|signed|ratified)$", re.IGNORECASE
)
"""Minutes that were approved before this meeting."""
_TO_BE_PUT = re.compile(
    r"\b(?:would|will|should|could|must|may|might|can|to|not) (?:\w+ ){0,6}be (?:\w+ )?passed$", re.IGNORECASE
)
"""A motion that is still to be put to somebody."""
_DATED = re.compile(r"\b(?:in|on|during|since) (?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\W*$")
"""When it was adopted: not now."""
_WHILE = re.compile(r"\b(?:while|although|even though|whereas)\s*$", re.IGNORECASE)
# "X told members that it was at first to be at the hall, however it was decided": a speaker's story
_RETOLD = re.compile(
    r"\b(?:stated|said|advised|reminded|reported|recalled|explained|informed|told)\b[^;.\u2022]*?\b(?:initially|originally"
    r"|previously|at first|earlier"
    r"|last (?:year|month|summer|autumn|winter|spring)|in the past)\b",
    re.IGNORECASE,
)
_OFFICERS = re.compile(r"(?:the )?executive\b", re.IGNORECASE)
_TO_MEMBERS = re.compile(r"\b(?:to|with) (?:the )?(?:elected )?members\b", re.IGNORECASE)
"""An executive that promises something to the members is the officers."""
_BARE_VERB = 4
"""Words: "the Councillors resolved to pay" says what only in the words before it."""
_LABEL = re.compile(r"(?:[\w-]+ ){0,3}(?:status|type|stage|outcome|result)", re.IGNORECASE)


def told(reading: Reading) -> Iterator[Found]:
    """Yield the decisions that sentences tell, one a sentence; "Proposed X, seconded Y" speaks of the sentence before it."""
    small = is_small(reading.doc)
    last: Found | None = None
    for sentence in _cued(reading, small=small):
        before = sentence_before(reading, sentence)
        movers = only_movers(sentence.text)
        if before is not None and _PROP.fullmatch(before.text) and only_movers(f"{before.text} {sentence.text}"):
            movers, before = True, sentence_before(reading, before)
        if before is not None and (movers or is_assent(sentence.text) or seconds_this(sentence.text)):
            found = settled_before(before, sentence, last, small)
            last = None if found is not None and found == last else last
        elif movers:
            found = None
        else:
            found = _decision(reading, sentence.head()) or _settled_in_passing(reading, sentence.head(), small)
        if found is None:
            continue
        if last is not None and last.start != found.start:
            yield last
        last = found
    if last is not None:
        yield last


def _cued(reading: Reading, *, small: bool) -> Iterator[Sentence]:
    """Yield the sentences that hold a cue, in order."""
    seen = -1
    for at in sorted(hit.start for cue in (CUE, CUE_SMALL)[: 1 + small] for hit in reading.hits.get(cue, ())):
        sentence = reading.sentence_at(at)
        if sentence is not None and sentence.start != seen:
            seen = sentence.start
            yield from clauses(sentence)


def _settled_in_passing(reading: Reading, sentence: Sentence, small: bool) -> Found | None:
    """Return what a sentence settles without a formula; "No objections" speaks of the application before it."""
    found = settled(sentence, small)
    if found is None or (EARLIER.search(sentence.text) and not sentence.text.startswith("I ")) or _leads_on(sentence.text):
        return None
    if found.under == "recommended" and is_to(sentence.text, reading.doc.fields.body):
        return None
    if (found.under == "resolved" and len(sentence.text.split()) <= _FEW) or _ALL_OF_THEM.match(sentence.text):
        before = sentence_before(reading, sentence)
        if before is not None and before.block is sentence.block and len(before.text.split()) <= _LONG:
            found = replace(found, start=before.start)
    return found


_ALL_OF_THEM = re.compile(
    r"\W*(?:all|these|they|both)(?: of (?:these|them|which))? were (?:all |\w+ly )*(?:agreed|approved)\W*$", re.I
)
_NEAR = 300
"""Characters between a decision and the sentence before the names of who moved it."""
_FEW = 6
_LONG = 45
"""Words: "No objections" alone belongs to the sentence before it, unless that is long."""


def _decision(reading: Reading, sentence: Sentence) -> Found | None:
    text = sentence.text
    if text.rstrip().endswith((" that", " to")) or _leads_on(text):
        return None
    for rule in (_in_capitals, _it_was, _minutes, _moved, _fate, _body, _settled, _tail):
        found = rule(sentence)
        if found is None:
            continue
        if _is_earlier(text):
            return None
        if rule is _moved and fate_below(reading.doc, sentence.end):
            return None  # a motion's quote is the sentence with its fate (Rulings)
        vote = voted_before(reading, sentence) if rule is _fate and vote_of(text) is None else None
        return found if vote is None else replace(found, around=(vote, sentence.end))
    vote = voted_before(reading, sentence)
    if vote is None or _is_earlier(text):
        return None
    return replace(quoted(sentence, 0, "decision.motion_fate", "agreed"), around=(vote, sentence.end))


def _leads_on(text: str) -> bool:
    """Return whether a sentence ends in a lead-in: what it leads to stands below."""
    if LEAD.fullmatch(text) and not re.search(r"\b(?:to|that) [a-z]", text):
        return True
    return ":" in text[-6:] and LEAD_TAIL.search(text[-120:]) is not None


def _is_earlier(text: str) -> bool:
    """Return whether it is told of an earlier decision, not only in what this one says ("that the fault had been resolved")."""
    earlier = EARLIER.search(text)
    if earlier is None:
        return False
    match = IT_WAS.match(text) or BODY_AGREED.match(text)
    return match is None or earlier.start() < match.start("complement")


def _in_capitals(sentence: Sentence) -> Found | None:
    lead = LEAD.match(sentence.text)
    if (
        lead
        and (
            lead["under"].isupper()
            or _MINUTE.search(lead["qualifiers"])
            or (lead["under"].istitle() and _HINGE.search(lead["hinge"]))
        )
        and sentence.start > sentence.block.start
        and lead.end() < len(sentence.text) - 8
    ):
        return quoted(sentence, lead.end(), "decision.resolved_inline", lead["under"].lower())
    within = _RESOLVED_WITHIN.search(sentence.text)
    if within and len(sentence.text[: within.start()].split()) >= _CONSIDERED:
        return quoted(sentence, within.end(), "decision.resolved_inline", "resolved")
    match = BODY_CAPITALS.search(sentence.text)
    return quoted(sentence, match.start("cue"), "decision.body_agreed", match["under"].lower()) if match else None


def _it_was(sentence: Sentence) -> Found | None:
    match = IT_WAS.search(sentence.text)
    if match is None or REPORTED.search(sentence.text, 0, match.start()) or _WHILE.search(sentence.text, 0, match.start()):
        return None
    if _RETOLD.search(sentence.text, 0, match.end("cue")):
        return None
    formal = match["under"].isupper() or match["under"].lower() == "resolved"
    if not formal and not is_course(match["complement"]):
        return None
    behind = match["cue"].lower().startswith("and") or match["vote"]
    begin = match.start("complement" if behind else "cue")
    return quoted(sentence, begin, "decision.it_was_agreed", match["under"].lower())


def _minutes(sentence: Sentence) -> Found | None:
    match = MINUTES.search(sentence.text)
    if match is None or match.start() > 90 or re.match(r"\s*to\b", sentence.text, re.IGNORECASE) or "?" in sentence.text:
        return None
    if _HAD_BEEN.search(sentence.text, match.start(), match.end()):
        return None
    if re.search(
        r"\b(?:will|would|not been|once|when|until|if" r"|should) (?:be )?",
        sentence.text[match.start() : match.end()],
        re.IGNORECASE,
    ):
        return None
    return quoted(sentence, 0, "decision.minutes_approved", "agreed")


def _moved(sentence: Sentence) -> Found | None:
    if MOVED.search(sentence.text) is None:
        return None
    if not SETTLED.search(sentence.text) and not MOVES_CONTENT.search(sentence.text):
        return None
    return quoted(sentence, 0, "decision.moved_and_seconded", "agreed")


def _fate(sentence: Sentence) -> Found | None:
    match = FATE.search(sentence.text)
    if match is None or len(sentence.text.split()) > 70 or _TO_BE_PUT.search(sentence.text, 0, match.end("fate")):
        return None
    if match["fate"].lower() in ("agreed", "adopted", "withdrawn", "passed") and not re.search(
        r"\bvote|\bmotion|\bamendment", sentence.text, re.IGNORECASE
    ):
        return None
    return quoted(sentence, 0, "decision.motion_fate", "agreed")


def _body(sentence: Sentence) -> Found | None:
    match = BODY_AGREED.search(sentence.text)
    if match is None or REPORTED.search(sentence.text, 0, match.start()) or _is_officers(match):
        return None
    under = match["under"].lower()
    if under in _SAID and not is_course(match["complement"]):
        return None
    if under in _SAID and not re.match(r"(?:that|to|not to|in princip\w+)\b", match["complement"], re.IGNORECASE):
        return None
    if under not in (*_SAID, "resolved", "voted") and (
        match["complement"].lower().startswith("that") or _DATED.search(match["complement"])
    ):
        return None
    short = len(match["complement"].partition(". (")[0].split()) <= _BARE_VERB
    return quoted(sentence, 0 if short else match.start("cue"), "decision.body_agreed", under)


_SAID = ("agreed", "decided", "determined")
"""Verbs behind which a course must stand."""


def _is_officers(match: re.Match[str]) -> bool:
    return _OFFICERS.match(match["cue"]) is not None and _TO_MEMBERS.search(match["complement"]) is not None


def _settled(sentence: Sentence) -> Found | None:
    match = SETTLED_PASSIVE.search(sentence.text)
    if match is None or len(sentence.text.split()) > 60 or REPORTED.search(sentence.text, 0, match.start()):
        return None
    if re.search(
        r"\b(?:if|once|when|until|unless|whether|after|not)\b|\bhad (?:been )?$", sentence.text[: match.end()], re.IGNORECASE
    ) or BY_OTHERS.match(sentence.text, match.end()):
        return None
    return quoted(
        sentence, 0, "decision.settled", next((word for word in (match["under"], match["whole"]) if word), "noted").lower()
    )


def _tail(sentence: Sentence) -> Found | None:
    match = AGREED_TAIL.fullmatch(sentence.text.strip())
    if match is None or re.search(
        r"\b(?:not|be|been|to|is|are|when|if|until|or|as)\s*$|\b(?:once|when|until|if)\b[^,;]{0,40}$",
        match["content"],
        re.IGNORECASE,
    ):
        return None
    if _ONLY_MOVERS.match(match["content"]) or _LABEL.fullmatch(match["content"]):
        return None
    separated = sentence.text[match.end("content") : match.start("under")].strip()
    if not re.search(r"[-\u2013\u2014:.]|this was|which was|and|all|unanimously", separated, re.IGNORECASE):
        return None
    return quoted(sentence, 0, "decision.agreed_tail", match["under"].lower())
