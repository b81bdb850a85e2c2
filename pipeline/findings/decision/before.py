"""What the sentence before settled, when this one only says who moved it; sentences that settle two things."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.findings._shared.actors import PERSON
from pipeline.findings._shared.joined import ASKED_TOO
from pipeline.findings._shared.quotes import trimmed
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings._shared.resolutions import Found
from pipeline.findings.decision.motions import is_assent, seconds_this
from pipeline.findings.decision.rules import EARLIER, IT_WAS, MOVED

_UNDERTOOK = re.compile(rf"{PERSON} (?:agreed|offered) to\b")
_COURSE = re.compile(
    r"\b(?:propos|agree|approv|accept|adopt|resolv|elect|appoint|nominat|donat|purchas)\w*|\b(?:should|be|will|would"
    r"|to [a-z]+)\b",
    re.IGNORECASE,
)
# "It was agreed to mend it, and it was also agreed to write to the school": two decisions
_AND_AGAIN = re.compile(
    r"[,;]? (?:and|but) (?=(?:that )?it was (?:also |further |then |therefore )*(?:agreed|resolved|decided) (?:that|to"
    r"|not)\b)",
    re.IGNORECASE,
)


def clauses(sentence: Sentence) -> Iterator[Sentence]:
    """Yield a sentence, or its two parts where it tells of two decisions, or of one and of what somebody asked besides."""
    match = _AND_AGAIN.search(sentence.text) or _asked_too(sentence.text)
    if match is None or IT_WAS.search(sentence.text[: match.start()]) is None:
        yield sentence
        return
    middle = sentence.start + match.end()
    yield Sentence(sentence.start, sentence.start + match.start(), sentence.text[: match.start()], sentence.block)
    yield Sentence(middle, sentence.end, sentence.text[match.end() :], sentence.block)


def _asked_too(text: str) -> re.Match[str] | None:
    agreed = IT_WAS.search(text)
    return ASKED_TOO.search(text, agreed.end("under")) if agreed else None


def sentence_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence before this one in its block."""
    if sentence.start <= sentence.block.start:
        return None
    return reading.sentence_at(len(reading.text[: sentence.start].rstrip()) - 1)


def settled_before(before: Sentence, sentence: Sentence, last: Found | None, small: bool) -> Found | None:
    """Return what the sentence before decided, now that its movers or the assent to it are told."""
    if last is not None and before.start <= last.start < before.end:
        return replace(last, around=(before.start, sentence.end))
    if (
        last is not None
        and last.start >= before.block.start
        and (not _COURSE.search(before.text) or _UNDERTOOK.match(before.text))
    ):
        return replace(last, around=(last.start, sentence.end))
    proposal = before.text.lower().lstrip().startswith("it is proposed")
    if (EARLIER.search(before.text) and not proposal) or "?" in before.text or len(before.text.split()) < 4:
        return None
    found = quoted(before.head(), 0, "decision.moved_and_seconded", "agreed")
    seconded = seconds_this(sentence.text)
    proposed = MOVED.search(before.text) or re.search(r"\bpropos", before.text, re.IGNORECASE)
    if seconded or (is_assent(sentence.text) and not proposed):
        if not (small or proposed) or (" asked " in before.text and "support" not in sentence.text):
            return None
        governed = None if seconded else "supported" if "supported" in sentence.text else "agreed"
        found = replace(found, rule="decision.agreed_tail", end=quoted(sentence, 0, "", "").end, governed=governed)
    return replace(found, around=(before.start, sentence.end))


def quoted(sentence: Sentence, begin: int, rule: str, under: str) -> Found:
    """Return what a sentence says from ``begin`` on."""
    start, end = trimmed(sentence.text, begin, len(sentence.text))
    return Found(sentence.start + start, sentence.start + end, rule, under, None, (sentence.start, sentence.end))
