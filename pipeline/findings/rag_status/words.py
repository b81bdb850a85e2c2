"""Ratings that sentences state: what is rated, when, how many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.dates import Interval, scan
from pipeline.findings._shared.numbers import counts
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import Mention, elsewhere, gapped_object, mentions, rated_object
from pipeline.findings.rag_status.named import named
from pipeline.findings.rag_status.subject import clause_start, subject_of, trimmed
from pipeline.findings.rag_status.things import counted_things
from pipeline.findings.rag_status.timing import timing_of
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


def told_in(text: str, anchor: Interval | None, titled: Told | None = None) -> Iterator[Told]:
    """Yield the ratings of a sentence behind what its title carries; a subject of None is for the context to tell."""
    found = [mention for mention in mentions(text) if titled is None or mention.start >= titled.end]
    before = titled
    for at, mention in enumerate(found):
        later = found[at + 1].start if at + 1 < len(found) else len(text)
        if _MOVES_ON.match(text, mention.end) and later < len(text):
            continue
        names = list(named(text, mention, later))
        timing = timing_of(text, mention, first=before is None)
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


_VERB_ONLY = re.compile(
    r"\W*(?:and )?(?:(?:is|are|was|were|has|have|had|been|being|currently|now|also|therefore) )+(?:(?:RAG )?(?:rated|graded"
    r"|marked|shown|assessed)"
    r"(?: as| at)? )?['‘“\"]?",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[;:.] |, (?:but|while|whilst|whereas) |\bthat ")


def _refers_back(text: str, mention: Mention) -> bool:
    """Tell whether the count only points back: "the two amber actions referred to above"."""
    after = rules.RATED_AFTER.match(text, mention.end)
    return bool(rules.REFERRED.match(text, (after.end() if after else mention.end) + 1))


def _whole(text: str, mention: Mention) -> bool:
    """Tell whether all or most of several things are rated: "most indicators were green"."""
    start = clause_start(text, mention.start)
    if _VERB_ONLY.fullmatch(text, start, mention.start) and re.search(r"\band\b", text[max(0, start - 6) : start + 6]):
        # "The majority of measures were on track and were rated green": the subject is told once.
        start = max((match.end() for match in _STOPS.finditer(text, 0, start)), default=0)
    before = text[start : mention.start]
    whole = list(rules.WHOLE.finditer(before))
    return bool(whole and (_THING.search(before, whole[-1].end()) or " " in whole[-1].group())) and not _plural_pointing_back(
        text, mention
    )


_TWO = re.compile(r"(?:performance (?:on|in|of|for) )?(?P<one>[^,;]{3,80}?) and (?P<other>[^,;]{3,80})", re.IGNORECASE)
# "The red workstream should reach amber", "one of the two reds would turn amber": the first only says which.
_MOVES_ON = re.compile(
    rf"(?:(?<=s)|['’”\"]?(?: rated)? {rules.THINGS})"
    r" (?:should|will|would|could|is (?:expected|due|forecast)|are (?:expected|due|forecast))\b",
    re.IGNORECASE,
)


# "The actions concerning staffing and visits were amber": one each.
_CONCERNING = re.compile(
    rf"(?:two |both )?{rules.THINGS}(?<=s) (?:concerning|relating to|about|on|for|regarding) (?P<what>.+)", re.IGNORECASE
)


def _plural_pointing_back(text: str, mention: Mention) -> bool:
    """Tell whether colour and things are a mere attribute without a number: "an update on the amber rated actions"."""
    if mention.counted or rules.ONE_OF.search(text, max(0, mention.start - 16), mention.start):
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
        counted_things(text, mention, before.subject if before and before.scope == "summary" else None),
        mention=mention,
    )


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
    gapped = gapped_object(text, before.mention, mention) if before and before.mention else None
    if gapped:
        start = gapped[0]
    if rated := gapped or rated_object(text, mention.start):
        name = trimmed(text[slice(*rated)])
        return Told(start, mention.end, mention.rating, "rag_status.stated", subject=name, mention=mention)
    where = elsewhere(text, before.mention, mention) if before and before.mention and before.subject else None
    if before and where:
        both = f"{before.subject}{where}"
        return Told(start, mention.end + len(where), mention.rating, "rag_status.stated", subject=both, mention=mention)
    subject = subject_of(text, start, (mention.start, mention.end))
    if subject and rules.COLOUR.match(subject):
        subject = before.subject if before else None
    return Told(start, _finish(text, mention, dated=True), mention.rating, "rag_status.stated", subject=subject, mention=mention)


def _each(text: str, told: Told) -> Iterator[Told]:
    """Yield a rating once for each of two subjects: "arrears and appraisals should both be red"."""
    names = _TWO.fullmatch(told.subject or "")
    concerning = _CONCERNING.match(told.subject or "")
    if concerning:
        names = _TWO.fullmatch(concerning["what"])
    both = told.mention and re.search(r"\bboth\b", text[told.start : told.mention.start], re.IGNORECASE)
    if not names or not (concerning or both):
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


def _date(text: str, mention: Mention, timing: Timing, anchor: Interval | None) -> Interval | None:
    """Return the date that a rating is expected by, or is of; counted spans ("in three years") are no dates of a rating."""
    words = text[clause_start(text, mention.start) : _finish(text, mention, dated=True)]
    expected = timing == "expected"
    told = [found.interval for found in scan(words, anchor, lean="future" if expected else "past") if found.interval]
    dates = [interval for interval in told if expected or interval.resolved != "relative"]
    return dates[-1] if dates else None
