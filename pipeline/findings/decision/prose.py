"""Decisions told in sentences: "It was agreed that", minutes approved, motions moved, carried and lost."""

import re
from collections.abc import Iterator

from pipeline.findings._shared.lead_ins import LEAD_TAIL
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.resolutions import Found
from pipeline.findings.decision.rules import (
    AGREED_TAIL,
    BODY_AGREED,
    BODY_CAPITALS,
    CUE,
    EARLIER,
    FATE,
    IT_WAS,
    MINUTES,
    MOVED,
    MOVES_CONTENT,
    REPORTED,
    SETTLED,
    is_course,
)

_ONLY_MOVERS = re.compile(r"(?:prop(?:osed)?|moved)\b.{0,60}(?:2nd|second\w*)\b.{0,40}$", re.IGNORECASE | re.DOTALL)


def told(reading: Reading) -> Iterator[Found]:
    """Yield the decisions that sentences tell, one a sentence."""
    seen = -1
    for hit in reading.hits.get(CUE, ()):
        sentence = reading.sentence_at(hit.start)
        if sentence is None or sentence.start == seen:
            continue
        seen = sentence.start
        found = _decision(sentence.head())
        if found is not None:
            yield found


def _decision(sentence: Sentence) -> Found | None:
    text = sentence.text
    if EARLIER.search(text) or LEAD_TAIL.search(text[-120:]) or text.rstrip().endswith((" that", " to")):
        return None
    for rule in (_in_capitals, _it_was, _minutes, _moved, _fate, _body, _tail):
        found = rule(sentence)
        if found is not None:
            return found
    return None


def _quote(sentence: Sentence, begin: int, rule: str, under: str) -> Found:
    start, end = trimmed(sentence.text, begin, len(sentence.text))
    return Found(sentence.start + start, sentence.start + end, rule, under, None, (sentence.start, sentence.end))


def _in_capitals(sentence: Sentence) -> Found | None:
    match = BODY_CAPITALS.search(sentence.text)
    return _quote(sentence, match.start("cue"), "decision.body_agreed", match["under"].lower()) if match else None


def _it_was(sentence: Sentence) -> Found | None:
    match = IT_WAS.search(sentence.text)
    if match is None or REPORTED.search(sentence.text, 0, match.start()):
        return None
    formal = match["under"].isupper() or match["under"].lower() == "resolved"
    if not formal and not is_course(match["complement"]):
        return None
    begin = match.start("complement" if match["cue"].lower().startswith("and") else "cue")
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
    if match is None or REPORTED.search(sentence.text, 0, match.start()):
        return None
    under = match["under"].lower()
    if under in ("agreed", "decided") and not is_course(match["complement"]):
        return None
    if under not in ("agreed", "decided", "resolved", "voted") and match["complement"].lower().startswith("that"):
        return None
    if under in ("agreed", "decided") and not re.match(r"(?:that|to|not to)\b", match["complement"], re.IGNORECASE):
        return None
    return _quote(sentence, match.start("cue"), "decision.body_agreed", under)


def _tail(sentence: Sentence) -> Found | None:
    match = AGREED_TAIL.fullmatch(sentence.text.strip())
    if match is None or re.search(r"\b(?:not|be|been|to|is|are|when|if|until|or|as)\s*$", match["content"], re.IGNORECASE):
        return None
    if _ONLY_MOVERS.match(match["content"]):
        return None
    separated = sentence.text[match.end("content") : match.start("under")].strip()
    if not re.search(r"[-\u2013\u2014:.]|this was|and|all|unanimously", separated):
        return None
    return _quote(sentence, 0, "decision.agreed_tail", match["under"].lower())
