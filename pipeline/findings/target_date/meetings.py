"""Meetings ahead: when they are, where the document says so, what is due at them, which of them the meeting fixes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings._shared.reading import Reading, Sentence
from pipeline.findings.target_date import cue_rules, meeting_rules, rules
from pipeline.findings.target_date.clause import action, clause_start
from pipeline.findings.target_date.told import Found
from pipeline.findings.target_date.value import Role, TargetDate

_BODY = r"meetings?|session|SPC|committee|board|cabinet|panel|AGM|forum|agenda"
_NEXT = re.compile(rf"(?i)\bnext\s+(?P<which>(?:[\w’'&-]+\s+){{0,5}}?)(?:{_BODY})\b(?P<of>\s+of\s+(?:the\s+)?[^.,:;]{{0,60}})?")
_LABEL = re.compile(
    r"(?i)^\W*(?:\d[\d.]*\s+)?(?:(?:dates?|time|venue)\b[\w\s,&]{0,30}\b(?:of|for)\s+(?:the\s+)?(?:next|future|forthcoming)\b"
    rf"|(?:next|future|forthcoming)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_BODY})\b)"
)
# "The next full meeting", "our next ordinary meeting of the Council": this body's own; "the next Safer Streets meeting" is not.
_OWN_WORDS = re.compile(
    r"(?i)(?:\s*(?:full|ordinary|scheduled|monthly|quarterly|annual|regular|general|public|planned|available|formal|main|district|county|"
    r"borough|town|city|parish|community|council|committee|board|cabinet|panel|sub-?committee|scrutiny|commission|executive|forum"
    r"|business|official|virtual|extraordinary|years?|parish\s+council|of|the|this))*\s*"
)
_DATED = re.compile(
    r"(?i)\b(?:to|at)\s+(?:the|its|a)\s+(?:next\s+)?meeting(?:\s+of\s+the\s+(?:Committee|Council|Cabinet|Board|Panel"
    r"|Commission|Executive|Forum|Sub-Committee))?(?:\s+to\s+be)?(?:\s+held)?\s+on\s+$"
)
_OWN = re.compile(
    r"(?i)\b(?:(?:the|our|its|this)\s+)?(?:next|following|forthcoming)\s+(?:(?:ordinary|scheduled|full|available|monthly|parish"
    r"|community|council)\s+)*(?:meeting|session|agenda|SPC)(?:\s+of\s+(?:the|this)\s+(?:committee|board|panel|council|cabinet|commission|forum"
    r"|group|executive|SPC))?$"
)
# "The June meeting will be held on Wednesday 3 June"
_NAMED_DAY = re.compile(r"(?i)\b(?:h[eo]ld|moved|place|changed|brought\s+forward|rescheduled|be)\b[^.;]{0,25}$")
# Dates of future meetings that this meeting settles; a date that is only announced is no target.
_FIXES = re.compile(
    r"(?i)\b(?:next|future|following)\b[^.;]{0,60}\bmeetings?\b[^.;]{0,40}\b(?:arranged|agreed|confirmed|fixed|decided|set)\b"
    r"|\b(?:arranged|agreed|confirmed|fixed|decided|set)\b[^.;]{0,40}\b(?:next|future|following)\b[^.;]{0,40}\bmeetings?\b"
    r"|\bdates?\s+(?:of|for)\s+(?:the\s+)?next\s+meeting\W{0,3}(?:was\s+)?(?:agreed|confirmed|fixed|set|arranged)\b"
    r"|\b(?:proposed|suggested)\s+(?:meeting\s+)?dates?\b|\bdates?\s+for\s+next\s+year"
)
_LATER = ("next", "Next", "AGM", "Annual", "following", "forthcoming", "subsequent", "upcoming")
_FAR = 40
_NEAR = 12
"""Characters between "the next meeting" and "July 2024"."""
_APART = 10
"""Days: bodies meet weekly at most, and are then told of by their days."""


@dataclass(frozen=True)
class Meetings:
    """The days of meetings to come that a document tells: the body's next one, and all of them."""

    next: Interval | None
    days: tuple[Interval, ...]

    def in_month(self, month: Interval) -> Interval | None:
        """Return the day of the one meeting that the document tells of in a month."""
        found = {day.iso: day for day in self.days if month.start <= day.start <= month.end}
        return next(iter(found.values())) if len(found) == 1 else None


class _Told:
    """Where the document tells days of meetings: labels ("Date of next meeting") before sentences."""

    def __init__(self, reading: Reading, anchor: Interval | None) -> None:
        self._reading, self._anchor = reading, anchor

    @cached_property
    def stated(self) -> list[tuple[bool, Interval]]:
        return [found for at, sentence in enumerate(self._reading.sentences) for found in self._of(at, sentence)]

    def _of(self, at: int, sentence: Sentence) -> Iterator[tuple[bool, Interval]]:
        section = sentence.block.section[-1] if sentence.block.section else ""
        lower = sentence.text.lower()
        named = "next" in lower or "future" in lower or "meeting" in lower
        if not named and "next" not in section.lower():
            return
        label = bool(_LABEL.match(sentence.text)) or (bool(_LABEL.match(section)) and len(sentence.text) < 200)
        told = _NEXT.search(sentence.text)
        own = told and _OWN_WORDS.fullmatch(told["which"]) and (not told["of"] or _OWN_WORDS.fullmatch(told["of"][:40]))
        if not (label or own or ("meeting" in lower and (" on " in lower or " to " in lower or "held" in lower))):
            return
        mentions = scan(sentence.text, self._anchor, lean="future")
        if not mentions and (label or own) and (len(sentence.text) < 90 or sentence.text.rstrip().endswith(":")):
            mentions = self._below(at)
        elif own and told and not label:
            mentions = tuple(mention for mention in mentions if mention.start >= told.end()) or mentions
        for mention in mentions:
            dated = _DATED.search(sentence.text, max(0, mention.start - 200), mention.start)
            before = sentence.text[: mention.start]
            month = meeting_rules.OWN_MEETING.search(before) and _NAMED_DAY.search(before)
            told_month = bool(
                own and told and 0 <= mention.start - told.end() < _NEAR and _in_month(mention.interval, self._anchor)
            )
            if told_month or ((label or own or dated or month) and _ahead(mention.interval, self._anchor)):
                yield label, mention.interval  # type: ignore[misc]
                if not label:
                    return

    def _below(self, at: int) -> tuple[DateMention, ...]:
        """Return the dates that the next lines begin with."""
        found: tuple[DateMention, ...] = ()
        for sentence in islice(self._reading.sentences, at + 1, at + 13):
            mentions = scan(sentence.text, self._anchor, lean="future")
            if not mentions or mentions[0].start > 25:
                return found
            found += mentions
        return found


def meetings(reading: Reading, anchor: Interval | None) -> Meetings:
    """Return the meetings to come; the next is the first that labels tell, else the first that sentences do.

    Two days so near each other that they cannot both be of meetings leave it unknown.
    """
    told = _Told(reading, anchor).stated
    stated = [(label, day) for label, day in told if day.precision == "day"]
    months = {month.iso: month for _, month in told if month.precision == "month"}
    if not stated and len(months) == 1:
        return Meetings(next(iter(months.values())), ())
    best = sorted({day.start: day for label, day in stated if label is any(one for one, _ in stated)}.values(), key=_start)
    sure = best and (len(best) < 2 or (best[1].start - best[0].start).days > _APART)
    following = best[0] if sure else None
    return Meetings(following, tuple(day for _, day in stated))


def _in_month(interval: Interval | None, anchor: Interval | None) -> bool:
    return bool(interval and interval.precision == "month" and anchor and interval.start > anchor.end)


def _start(day: Interval) -> date:
    return day.start


def _ahead(interval: Interval | None, anchor: Interval | None) -> bool:
    return bool(
        interval and interval.precision == "day" and (anchor is None or interval.start > anchor.end or anchor.precision != "day")
    )


def fixed(reading: Reading, anchor: Interval | None) -> Iterator[tuple[int, Found]]:
    """Yield the days of future meetings that the meeting fixes, each with its sentence's place in the document."""
    sentences = reading.sentences
    for at, sentence in enumerate(sentences):
        if ("meeting" not in sentence.text.lower() and "date" not in sentence.text.lower()) or not _FIXES.search(sentence.text):
            continue
        if cue_rules.CUE.search(sentence.text) and not sentence.text.rstrip(" -–").endswith(":"):
            mentions = scan(sentence.text, anchor, lean="future")
            if any(mention.start > 25 for mention in mentions) and _found_otherwise(sentence.text):
                continue
        yield from _fixed_from(sentences, at, anchor)


def _found_otherwise(text: str) -> bool:
    """Tell whether the sentence's own words plan: "it was agreed to hold the next meeting on 4 May"."""
    return bool(re.search(r"(?i)\b(?:to\s+(?:be\s+)?h[eo]ld|be\s+moved|will\s+be|would\s+be)\b", text))


def _fixed_from(sentences: tuple[Sentence, ...], at: int, anchor: Interval | None) -> Iterator[tuple[int, Found]]:
    for index, sentence in enumerate(sentences[at : at + 14]):
        mentions = scan(sentence.text, anchor, lean="future")
        if index and (not mentions or mentions[0].start > 3):
            return
        for mention in mentions:
            if _ahead(mention.interval, anchor):
                start = mention.start if index or mention is not mentions[0] else clause_start(sentence.text, mention.start)
                value = TargetDate(mention.interval, None, "expected_completion", "meeting")
                yield sentence.start, Found(start, mention.end, value, "target_date.fixed")
        if not index and mentions and not re.search(r"(?i)\bdates\b", sentence.text):
            return


def due_at_next(text: str, day: Interval | None) -> Iterator[Found]:
    """Yield what is due at the next meeting; only the body's own one has the ``day``."""
    if not any(word in text for word in _LATER):
        return
    for match in meeting_rules.NEXT_MEETING.finditer(text):
        start = clause_start(text, match.start())
        before = text[start : match.start()]
        subject = match["subject"] is not None
        stretch = match[0] if subject else before
        attends = (match["to"] or "").lower().startswith("attend") and cue_rules.CUE.search(text, 0, match.start())
        if (
            not (subject or attends or meeting_rules.DUE_THERE.search(before))
            or (_annual(match) and not any(cue.lastgroup in ("plan", "want") for cue in cue_rules.CUE.finditer(before)))
            or meeting_rules.STANDING_ITEM.search(text[: match.start()])
            or rules.NEGATED.search(stretch)
            or rules.MINUTES.search(text[: match.end()])
            or rules.ASKS_IF.search(text[: match.start()])
            or _dated_behind(text, match.end())
        ):
            continue
        what = match["subject"] or match["what"]
        when = replace(day, resolved="relative") if day and _OWN.search(what) else None
        end = _clause_end(text, match.end()) if subject else match.end()
        value = TargetDate(when, None, _role(match["to"], before, text[match.end() : match.end() + 40]), action(before) or None)
        yield Found(start, end, value, "target_date.next_meeting")


def _annual(match: re.Match[str]) -> bool:
    """Tell whether it is "the AGM", which may have been."""
    return "next" not in match[0].lower() and bool(re.search(r"AGM|Annual", match[0]))


def _clause_end(text: str, at: int) -> int:
    stop = re.compile(r"[;:.](?=\s|$)|,\s(?:and|but|which|when|while)\s").search(text, at)
    return stop.start() if stop else len(text)


def _dated_behind(text: str, at: int) -> bool:
    """Tell whether the meeting's day stands right behind it: that date is found by itself."""
    return any(mention.start < _FAR for mention in scan(text[at : at + _FAR]) if mention.duration is None)


def _role(preposition: str | None, before: str, behind: str) -> Role:
    if re.match(r"(?i)\W*(?:to|for)\s+(?:make|give|deliver|present|a\s+presentation)\b", behind) or meeting_rules.TELLS.search(
        before
    ):
        return "report_back"
    if meeting_rules.INVITED.search(f"{before} {preposition}"):
        return "expected_completion"
    early = preposition and preposition.lower() in ("before", "by", "prior to", "in time for")
    return "deadline" if early and not meeting_rules.TELLS.search(before) else "report_back"
