"""Decisions told in sentences: "It was agreed that", minutes approved, motions moved, carried and lost."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.actors import PERSON
from pipeline.findings._shared.lead_ins import LEAD, LEAD_TAIL
from pipeline.findings._shared.meeting import is_small
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.resolutions import Found
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

_ONLY_MOVERS = re.compile(r"(?:prop(?:osed)?|moved)\b.{0,60}(?:2nd|second\w*)\b.{0,40}$", re.IGNORECASE | re.DOTALL)
_MINUTE = re.compile(r"\d/\d")
"""The number of a minute, behind "Resolved"."""
_UNDERTOOK = re.compile(rf"{PERSON} (?:agreed|offered) to\b")
_PROP = re.compile(r"\W*prop(?:osed|oser)?\W*", re.IGNORECASE)
"""A sentence of its own only by its stop: "Prop. Cllr Ash"."""
_CONSIDERED = 3
"""Words that tell what was considered."""
_RESOLVED_WITHIN = re.compile(r"\bRESOLVED(?: unanimously| UNANIMOUSLY)?(?:[\s:,\u2013-]+(?=(?:that|THAT|to)\b)|(?=that\b))")
"""The formula behind what was considered, in capitals."""
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
_COURSE = re.compile(
    r"\b(?:propos|agree|approv|accept|adopt|resolv|elect|appoint|nominat|donat|purchas)\w*|\b(?:should|be|will|would"
    r"|to [a-z]+)\b",
    re.IGNORECASE,
)


def told(reading: Reading) -> Iterator[Found]:
    """Yield the decisions that sentences tell, one a sentence; "Proposed X, seconded Y" speaks of the sentence before it."""
    seen = -1
    small = is_small(reading.doc)
    last: Found | None = None
    for at in sorted(hit.start for cue in (CUE, CUE_SMALL)[: 1 + small] for hit in reading.hits.get(cue, ())):
        sentence = reading.sentence_at(at)
        if sentence is None or sentence.start == seen:
            continue
        seen = sentence.start
        before = _before(reading, sentence)
        movers = only_movers(sentence.text)
        if before is not None and _PROP.fullmatch(before.text) and only_movers(f"{before.text} {sentence.text}"):
            movers, before = True, _before(reading, before)
        if before is not None and (movers or is_assent(sentence.text) or seconds_this(sentence.text)):
            found = _settled_before(before, sentence, last, small)
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


def _settled_in_passing(reading: Reading, sentence: Sentence, small: bool) -> Found | None:
    """Return what a sentence settles without a formula; "No objections" speaks of the application before it."""
    found = settled(sentence, small)
    if found is None or EARLIER.search(sentence.text) or _leads_on(sentence.text):
        return None
    if found.under == "resolved" and len(sentence.text.split()) <= _FEW:
        before = _before(reading, sentence)
        if before is not None and before.block is sentence.block and len(before.text.split()) <= _LONG:
            found = replace(found, start=before.start)
    return found


_NEAR = 300
"""Characters between a decision and the sentence before the names of who moved it."""
_FEW = 6
_LONG = 45
"""Words: "No objections" alone belongs to the sentence before it, unless that is long."""


def _before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence before this one in its block."""
    if sentence.start <= sentence.block.start:
        return None
    return reading.sentence_at(len(reading.text[: sentence.start].rstrip()) - 1)


def _settled_before(before: Sentence, sentence: Sentence, last: Found | None, small: bool) -> Found | None:
    """Return what the sentence before decided, now that its movers or the assent to it are told."""
    if last is not None and before.start <= last.start < before.end:
        return replace(last, around=(before.start, sentence.end))
    if (
        last is not None
        and last.start >= before.block.start
        and (not _COURSE.search(before.text) or _UNDERTOOK.match(before.text))
    ):
        return replace(last, around=(last.start, sentence.end))
    if EARLIER.search(before.text) or "?" in before.text or len(before.text.split()) < 4:
        return None
    found = _quote(before.head(), 0, "decision.moved_and_seconded", "agreed")
    seconded = seconds_this(sentence.text)
    proposed = MOVED.search(before.text) or re.search(r"\bpropos", before.text, re.IGNORECASE)
    if seconded or (is_assent(sentence.text) and not proposed):
        if not (small or proposed) or (" asked " in before.text and "support" not in sentence.text):
            return None
        governed = None if seconded else "supported" if "supported" in sentence.text else "agreed"
        found = replace(found, rule="decision.agreed_tail", end=_quote(sentence, 0, "", "").end, governed=governed)
    return replace(found, around=(before.start, sentence.end))


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
    return replace(_quote(sentence, 0, "decision.motion_fate", "agreed"), around=(vote, sentence.end))


def _leads_on(text: str) -> bool:
    """Return whether a sentence ends in a lead-in: what it leads to stands below."""
    return ":" in text[-6:] and LEAD_TAIL.search(text[-120:]) is not None


def _is_earlier(text: str) -> bool:
    """Return whether it is told of an earlier decision, not only in what this one says ("that the fault had been resolved")."""
    earlier = EARLIER.search(text)
    if earlier is None:
        return False
    match = IT_WAS.match(text) or BODY_AGREED.match(text)
    return match is None or earlier.start() < match.start("complement")


def _quote(sentence: Sentence, begin: int, rule: str, under: str) -> Found:
    start, end = trimmed(sentence.text, begin, len(sentence.text))
    return Found(sentence.start + start, sentence.start + end, rule, under, None, (sentence.start, sentence.end))


def _in_capitals(sentence: Sentence) -> Found | None:
    lead = LEAD.match(sentence.text)
    if (
        lead
        and (lead["under"].isupper() or _MINUTE.search(lead["qualifiers"]))
        and sentence.start > sentence.block.start
        and lead.end() < len(sentence.text) - 8
    ):
        return _quote(sentence, lead.end(), "decision.resolved_inline", lead["under"].lower())
    within = _RESOLVED_WITHIN.search(sentence.text)
    if within and len(sentence.text[: within.start()].split()) >= _CONSIDERED:
        return _quote(sentence, within.end(), "decision.resolved_inline", "resolved")
    match = BODY_CAPITALS.search(sentence.text)
    return _quote(sentence, match.start("cue"), "decision.body_agreed", match["under"].lower()) if match else None


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
    return _quote(sentence, begin, "decision.it_was_agreed", match["under"].lower())


def _minutes(sentence: Sentence) -> Found | None:
    match = MINUTES.search(sentence.text)
    if match is None or match.start() > 90 or re.match(r"\s*to\b", sentence.text, re.IGNORECASE) or "?" in sentence.text:
        return None
    if re.search(
        r"\b(?:will|would|not been|once|when|until|if" r"|should) (?:be )?",
        sentence.text[match.start() : match.end()],
        re.IGNORECASE,
    ):
        return None
    return _quote(sentence, 0, "decision.minutes_approved", "agreed")


def _moved(sentence: Sentence) -> Found | None:
    if MOVED.search(sentence.text) is None:
        return None
    if not SETTLED.search(sentence.text) and not MOVES_CONTENT.search(sentence.text):
        return None
    return _quote(sentence, 0, "decision.moved_and_seconded", "agreed")


def _fate(sentence: Sentence) -> Found | None:
    match = FATE.search(sentence.text)
    if match is None or len(sentence.text.split()) > 70:
        return None
    if match["fate"].lower() in ("agreed", "adopted", "withdrawn", "passed") and not re.search(
        r"\bvote|\bmotion|\bamendment", sentence.text, re.IGNORECASE
    ):
        return None
    return _quote(sentence, 0, "decision.motion_fate", "agreed")


def _body(sentence: Sentence) -> Found | None:
    match = BODY_AGREED.search(sentence.text)
    if match is None or REPORTED.search(sentence.text, 0, match.start()) or _is_officers(match):
        return None
    under = match["under"].lower()
    if under in ("agreed", "decided") and not is_course(match["complement"]):
        return None
    if under not in ("agreed", "decided", "resolved", "voted") and match["complement"].lower().startswith("that"):
        return None
    if under in ("agreed", "decided") and not re.match(r"(?:that|to|not to|in princip\w+)\b", match["complement"], re.IGNORECASE):
        return None
    if under not in ("agreed", "decided", "resolved", "voted") and _DATED.search(match["complement"]):
        return None
    short = len(match["complement"].split()) <= _BARE_VERB
    return _quote(sentence, 0 if short else match.start("cue"), "decision.body_agreed", under)


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
    return _quote(
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
    return _quote(sentence, 0, "decision.agreed_tail", match["under"].lower())
