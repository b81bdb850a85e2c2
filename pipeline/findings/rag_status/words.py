"""Ratings that sentences state: what is rated, when, how many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.dates import Interval, scan
from pipeline.findings._shared.numbers import counts
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import Mention, mentions, rated_object
from pipeline.findings.rag_status.named import named
from pipeline.findings.rag_status.subject import clause_start, subject_of, trimmed
from pipeline.findings.rag_status.value import Rating, Scope, Timing

_END = re.compile(r"[,;:.(]|[–—] | - | (?:and|but|because|as|with|which|while|although|since|so|due to|owing to)\b|$")
_THERE = re.compile(
    r"(?:there (?:is|are|was|were|had been|remained?) |(?:the|these|those|only|still|with|a further|another|now|all) )+$",
    re.IGNORECASE,
)
_THING = re.compile(rules.THINGS + r"\b", re.IGNORECASE)
_PREDICATE = re.compile(r"\b(?:to|as|were|was|are|is|be|been|remain\w*|stay\w*|now) ['‘“\"]?$", re.IGNORECASE)
# "Red, 7, 14%; Green, 21, 43%": a chart's labels, each colour with its numbers behind it.
_LISTED = re.compile(r"(?:^|[\d%)][;,.]? (?:and )?)$")


@dataclass(frozen=True, slots=True)
class Told:
    """A rating that a sentence states: offsets of its quote in the sentence, and what is said."""

    start: int
    end: int
    rating: Rating
    rule: str
    scope: Scope = "item"
    subject: str | None = None
    timing: Timing = "current"
    date: Interval | None = None
    mention: Mention | None = None


def told_in(text: str, anchor: Interval | None) -> Iterator[Told]:
    """Yield the ratings of a sentence; a subject of None is for the caller to take from the context ("this action")."""
    found = mentions(text)
    before: Told | None = None
    for at, mention in enumerate(found):
        later = found[at + 1].start if at + 1 < len(found) else len(text)
        names = list(named(text, mention, later))
        timing = _timing(text, mention, before)
        if mention.counted and _refers_back(text, mention):
            before = None
        elif mention.counted or _whole(text, mention):
            before = replace(_summary(text, mention, before), timing=timing, date=_date(text, mention, timing, anchor))
            yield before
        elif names or _plural_pointing_back(text, mention):
            before = None
        else:
            before = replace(_several(_item(text, mention, before)), timing=timing, date=_date(text, mention, timing, anchor))
            yield from _each(text, before)
        start = mention.counted_from if mention.counted_from is not None else mention.start
        for low, high in names:
            yield Told(
                start, high, mention.rating, "rag_status.named", subject=trimmed(text[low:high]), timing=timing, mention=mention
            )


def _refers_back(text: str, mention: Mention) -> bool:
    """Tell whether the count only points back: "the two amber actions referred to above"."""
    after = rules.RATED_AFTER.match(text, mention.end)
    return bool(rules.REFERRED.match(text, (after.end() if after else mention.end) + 1))


def _whole(text: str, mention: Mention) -> bool:
    """Tell whether all or most of several things are rated: "most indicators were green"."""
    before = text[clause_start(text, mention.start) : mention.start]
    whole = list(rules.WHOLE.finditer(before))
    return bool(whole and (_THING.search(before, whole[-1].end()) or " " in whole[-1].group())) and not _plural_pointing_back(
        text, mention
    )


_TWO = re.compile(r"(?:performance (?:on|in|of|for) )?(?P<one>[^,;]{3,80}?) and (?P<other>[^,;]{3,80})", re.IGNORECASE)
# "achieving the assigned targets", "off target": the mark that things are held to, not the things.
_THEIR_TARGETS = re.compile(
    r"\b(?:their|its|the|of|respective|assigned|agreed|set|annual|off|on|below|above|near|profiled?)"
    r" (?:\w+ )?targets?$",
    re.IGNORECASE,
)


def _plural_pointing_back(text: str, mention: Mention) -> bool:
    """Tell whether colour and things are a mere attribute without a number: "an update on the amber rated actions"."""
    if mention.counted:
        return False
    if rules.PLURAL_ATTRIBUTE.search(text[max(0, mention.start - 200) : mention.start]):
        return True
    after = rules.PLURAL_AFTER.match(text, mention.end)
    return bool(after) and not _PREDICATE.search(text, 0, mention.start)


def _finish(text: str, mention: Mention, *, dated: bool) -> int:
    after = rules.RATED_AFTER.match(text, mention.end)
    end = after.end() if after else mention.end
    quote = re.compile(r"['’”\"]").match(text, end)
    end = quote.end() if quote else end
    if text[end : end + 1] == ")" and text.rfind("(", 0, end) > text.rfind(")", 0, end):
        end += 1
    stop = _END.search(text, end) if dated else None
    return len(text[: stop.start()].rstrip(" .,;:")) if stop and stop.start() > end else end


def _summary(text: str, mention: Mention, before: Told | None) -> Told:
    start = mention.counted_from if mention.counted_from is not None else clause_start(text, mention.start)
    if mention.counted_to and mention.counted_from is None and _LISTED.search(text[: mention.start]):
        start = mention.start
    there = _THERE.search(text[:start])
    start = there.start() if there else start
    rule = "rag_status.counted"
    return Told(
        start,
        max(_finish(text, mention, dated=False), mention.counted_to or 0),
        mention.rating,
        rule,
        "summary",
        _things(text, mention, before),
        mention=mention,
    )


def _things(text: str, mention: Mention, before: Told | None) -> str | None:
    """Return what is counted: the things between number and colour, behind the colour, or told before in the sentence."""
    low = mention.counted_from if mention.counted_from is not None else max(0, mention.start - 60)
    between = _THING.search(text, low, mention.start)
    between = None if between and _THEIR_TARGETS.search(text[: between.end()]) else between
    behind = rules.PLURAL_AFTER.match(text, mention.end) or re.compile(
        rf"['’”\" -]*(?:rated )?(?P<things>{rules.THINGS})\b", re.I
    ).match(text, mention.end)
    if between and between.group().lower() not in ("ratings", "rating", "statuses"):
        return between.group()
    if behind and not re.fullmatch(r"(?:ratings?|status(?:es)?)", behind["things"], re.IGNORECASE):
        return behind["things"]
    if before and before.scope == "summary" and before.subject:
        return before.subject
    earlier = [
        match.group()
        for match in _THING.finditer(text, 0, low)
        if not re.match(r"(?:ratings?|areas?|plans?)$", match.group(), re.I) and not _THEIR_TARGETS.search(text[: match.end()])
    ]
    later = _THING.search(text, mention.end)
    told = earlier[-1] if earlier else later.group() if later else None
    return None if told and re.search(r"ratings?$", told, re.IGNORECASE) else told


def _item(text: str, mention: Mention, before: Told | None) -> Told:
    start = clause_start(text, mention.start)
    if before and before.end > start and before.scope == "item":
        goes_on = re.match(
            r"\W*(?:rat\w+ |status )?(?:(?:in)?to|and|but|then|,|having)\b",
            text[before.mention.end if before.mention else before.end :],
        )
        if rules.FROM.search(text[: before.mention.start]) if before.mention else False:
            return Told(
                before.start,
                _finish(text, mention, dated=True),
                mention.rating,
                "rag_status.stated",
                subject=before.subject,
                mention=mention,
            )
        start = before.end if goes_on or before.end < mention.start else start
        start += len(text[start : mention.start]) - len(text[start : mention.start].lstrip(" ,;.)"))
    if rated := rated_object(text, mention.start):
        subject = text[slice(*rated)]
        return Told(start, mention.end, mention.rating, "rag_status.stated", subject=subject, mention=mention)
    return Told(
        start,
        _finish(text, mention, dated=True),
        mention.rating,
        "rag_status.stated",
        subject=subject_of(text, start, (mention.start, mention.end)),
        mention=mention,
    )


def _each(text: str, told: Told) -> Iterator[Told]:
    """Yield a rating once for each of two subjects: "arrears and appraisals should both be red"."""
    names = _TWO.fullmatch(told.subject or "")
    if not names or not told.mention or not re.search(r"\bboth\b", text[told.start : told.mention.start], re.IGNORECASE):
        yield told
        return
    for name in (names["one"], names["other"]):
        yield replace(told, subject=trimmed(name))


def _several(told: Told) -> Told:
    """Return a rating of several things under one subject as a summary: "the two actions should have been red"."""
    several = [count for count in counts(told.subject or "") if count.value > 1]
    if told.subject and told.mention and several and several[0].start == 0 and _THING.search(told.subject):
        return replace(told, scope="summary", mention=replace(told.mention, count=several[0].value))
    return told


def _timing(text: str, mention: Mention, before: Told | None) -> Timing:
    clause = text[clause_start(text, mention.start) : mention.start]
    wide = text[max(0, mention.start - 120) : mention.start]
    if rules.FROM.search(clause) and rules.TO.match(text, mention.end):
        return "previous"
    if rules.QUERIED.search(wide) and not rules.WHY.search(wide):
        deadline = re.match(r"\W*(?:rated )?by\b", text[mention.end :])
        return "expected" if deadline and re.search(r"\bshould be\b", wide) else "queried"
    if rules.EXPECTED.search(clause) or (rules.EXPECTED.search(wide) and before is None):
        return "expected"
    if rules.PREVIOUS.search(clause) and not re.search(r"\b(?:now|remain\w*|still|from)\b", clause):
        return "previous"
    overtaken = re.search(r"\b(?:was|were) \W*$", clause) and re.search(r"\b(?:is|was|are|were|and) now\b", text[mention.end :])
    return "previous" if overtaken else "current"


def _date(text: str, mention: Mention, timing: Timing, anchor: Interval | None) -> Interval | None:
    """Return the date that a rating is expected by, or is of; counted spans ("in three years") are no dates of a rating."""
    words = text[clause_start(text, mention.start) : _finish(text, mention, dated=True)]
    expected = timing == "expected"
    told = [found.interval for found in scan(words, anchor, lean="future" if expected else "past") if found.interval]
    dates = [interval for interval in told if expected or interval.resolved != "relative"]
    return dates[-1] if dates else None
