"""Who is to act where prose tells it: the person or office that a find names, also where a pronoun stands for it."""

import re

from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.recommendation.acts import BODY_ALONE, TO
from pipeline.findings.recommendation.errands import ERRAND
from pipeline.findings.recommendation.found import Found
from pipeline.findings.recommendation.rules import IMPERATIVE
from pipeline.findings.recommendation.subjects import MENTION, leading, speaker_of, subject_before, subject_sort

_PROSE = "recommendation.prose_"
_PRONOUN = re.compile(r"(?:s?he|they|we|i|it|them|him|her|me|us|both|this|that|those|these|who|someone)", re.IGNORECASE)
_ONE = re.compile(r"\b(?P<one>[Ss]?[Hh]e)\b")
_ASKED = re.compile(r"\b(?:asked|requested|urged|instructed|invited|encouraged|tasked|directed|reminded|called (?:up)?on)\b")
# The verb of a clause that says what somebody should do: "that the Clerk write", "officers should look"
_SHOULD = re.compile(r"\b(?:should|must|ought to|might like to|may wish to) (?!be\b|have\b)[a-z]")
_DOES = re.compile(rf"\b(?:{IMPERATIVE}|{ERRAND.pattern})\b", re.IGNORECASE)
_THAT = re.compile(r"\bthat ")
_PROMISED = re.compile(
    r"\b(?:(?:also|then|has|have|kindly|subsequently) )*(?:(?:undertook|agreed|offered|promised|volunteered|pledged"
    r"|committed(?: (?:himself|herself|themselves))?) to\b"
    r"|(?:said|stated|advised|reported|confirmed|explained|added|noted|indicated|responded|replied|agreed)"
    r"(?:,? that|(?: \w+){1,4} that)? (?P<one>s?he) (?:would|will)\b(?! (?:like|prefer|welcome)\b))"
)
_MR, _MRS = re.compile(r"(?:Mr|Sir|Lord)\b"), re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
_AND = re.compile(r"\band (?:that )?$")
_BACK = 3
"""Sentences before a pronoun within which its name is looked for."""


def owner_of(found: Found, reading: Reading) -> str | None:
    """Return who is to act, as printed; None where nobody is named, or where a pronoun may stand for several."""
    named = found.owner if found.owner and not _PRONOUN.fullmatch(found.owner.strip()) else None
    sentence = reading.sentence_at(found.start)
    if named or sentence is None or not found.rule.startswith(_PROSE):
        return named
    text, at = sentence.text, found.start - sentence.start
    if found.owner:
        one = _ONE.search(text, at) if _ONE.fullmatch(found.owner.strip()) else None
        return referent(reading, sentence, one.start()) if one else None
    return _asked(text, at) or _should(text, at, found.end - sentence.start) or _promised(reading, sentence, found)


def _asked(text: str, at: int) -> str | None:
    """Return "the Clerk" of "asked the Clerk to write", "asked for the Clerk to write"."""
    verb = _ASKED.search(text, at)
    match = (
        TO.match(text.replace(" for ", " ", 1) if verb and text.startswith(" for ", verb.end()) else text, verb.end())
        if verb
        else None
    )
    return _office(match["owner"]) if match else None


def _should(text: str, at: int, end: int) -> str | None:
    """Return "the Clerk" of "that the Clerk write", "that the Clerk should write"."""
    should = _SHOULD.search(text, at, end)
    verbs = (
        [should] if should else [verb for that in _THAT.finditer(text, at, end) for verb in _DOES.finditer(text, that.end(), end)]
    )
    for verb in verbs:
        subject = subject_before(text, verb.start())
        if subject is not None and subject.start >= at and subject.sort in ("person", "office"):
            return subject.within(text)
    return None


def _promised(reading: Reading, sentence: Sentence, found: Found) -> str | None:
    """Return who "offered to write" or "said that she would"."""
    text, at = sentence.text, found.start - sentence.start
    verb = _PROMISED.search(text, at, found.end - sentence.start)
    if verb is None:
        return None
    subject = subject_before(text, verb.start())
    if found.kind != "action" and not (subject and _AND.search(text, 0, subject.start)):
        return None  # who asks is not who is to act, unless somebody else agreed to it: "..., and officers agreed to look"
    if subject is None:
        return _only_name(text[: verb.start()]) if leading(text) else None
    if subject.sort == "pronoun":
        return referent(reading, sentence, subject.start)
    return subject.within(text) if subject.sort in ("person", "office") else None


def _office(words: str) -> str | None:
    """Return the words if they name a person, an office or officers, no meeting."""
    return (
        words.strip() if subject_sort(words) in ("person", "office", "unit") and not BODY_ALONE.fullmatch(words.strip()) else None
    )


def referent(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """Return the one whom "he" or "she" at ``at`` stands for: the only one named since a sentence that begins with a name."""
    pronoun = _ONE.match(sentence.text, at)
    speaker = speaker_of(sentence.text, at)
    if pronoun and speaker and _fits(speaker.within(sentence.text), pronoun["one"].lower()):
        return speaker.within(sentence.text)
    words = sentence.text[:at]
    for _ in range(_BACK):
        if pronoun is None or sentence is None:
            return None
        if leading(words):
            name = _only_name(words)
            return name if name and _fits(name, pronoun["one"].lower()) else None
        before = reading.sentence_at(len(reading.text[: sentence.start].rstrip()) - 1)
        if before is None or before.block is not sentence.block:
            return None
        sentence, words = before, f"{before.text} {words}"
    return None


def _only_name(words: str) -> str | None:
    """Return the person or office with whom the words begin, None where they name another one too."""
    named = [
        mention.group() for mention in MENTION.finditer(words) if not mention.group().endswith("s") or " " in mention.group()
    ]
    first = leading(words)
    last = {name.removeprefix("the ").removeprefix("The ").split()[-1] for name in named}
    return first.within(words) if first and len(last) == 1 else None


def _fits(name: str, pronoun: str) -> bool:
    """Return whether a title does not speak against the pronoun."""
    return not (_MRS if pronoun == "he" else _MR).match(name)
