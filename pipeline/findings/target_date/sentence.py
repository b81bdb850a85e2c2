"""Dates in sentences: which of them are set, planned or expected, and as what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings.target_date import rules
from pipeline.findings.target_date.clause import action, clause_end, clause_start
from pipeline.findings.target_date.value import Role, TargetDate

_CUES = re.compile(r"(?i)\b(?:by|within|before|due|target|deadline|timescale|to|will|would|shall|should|must|need|planned|no later|next|agreed)\b")
_DAY_UNITS = re.compile(r"PT|P\d+(?:D|WD|W)$")


@dataclass(frozen=True, slots=True)
class Found:
    """A target date in a sentence: offsets of its quote there, its value, the rule that found it."""

    start: int
    end: int
    value: TargetDate
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what is known of its document: its date, if any, and its first offset's cues."""

    text: str
    anchor: Interval | None
    cues: tuple[re.Match[str], ...]
    whole: bool = False

    def cue_before(self, at: int) -> re.Match[str] | None:
        """Return the last cue before ``at``; "agreed to hold" is told by what stands before its infinitive."""
        cues = [cue for cue in self.cues if cue.end() <= at]
        if len(cues) > 1 and cues[-1].lastgroup == "todo" and cues[-2].lastgroup in ("want", "plan"):
            return cues[-2] if cues[-1].start() - cues[-2].end() < 40 else cues[-1]
        return cues[-1] if cues else None

    def cue_after(self, at: int, until: int) -> re.Match[str] | None:
        """Return the first cue between ``at`` and ``until``."""
        return next((cue for cue in self.cues if at <= cue.start() < until), None)


def in_sentence(text: str, anchor: Interval | None) -> Iterator[Found]:
    """Yield the target dates of a sentence; ``anchor`` is the document's date."""
    if not _CUES.search(text) or text.rstrip().endswith("?"):
        return
    mentions = scan(text, anchor, lean="future")
    if not mentions:
        return
    told = Told(text, anchor, tuple(rules.CUE.finditer(text)))
    last_end = 0
    for mention in mentions:
        for part in _parts(told, mention):
            found = _judge(told, part, last_end)
            if found:
                yield found
                last_end = max(last_end, part.end)


def _parts(told: Told, mention: DateMention) -> tuple[DateMention, ...]:
    """Return both dates of "slipped from July to September", else the mention."""
    if mention.rule == "range" and mention.intro == "from" and re.search(
        r"(?i)\b(?:slipp|mov|extend|revis|chang|delay|push|brought\s+forward|put\s+back|resched)\w*\b[^.;]{0,30}\bfrom\s*(?:the\s+)?$", told.text[: mention.start]
    ):
        return mention.parts
    return (mention,)


def _judge(told: Told, mention: DateMention, last_end: int) -> Found | None:
    if mention.intro in rules.NEVER and not _after_noun(told, mention):
        return None
    if mention.duration:
        return _duration(told, mention, last_end)
    yearly = rules.EACH_YEAR.match(told.text, mention.end)
    if yearly:
        return _yearly(told, mention, yearly.end())
    if _stands_for_another_thing(told, mention):
        return None
    return _dated(told, mention, last_end)


def _stands_for_another_thing(told: Told, mention: DateMention) -> bool:
    """Tell whether the date names something ("the 2018 Budget"), is the document's own, or an announced meeting's."""
    interval, anchor = mention.interval, told.anchor
    wide = interval is not None and "year" in interval.precision
    if wide and rules.COMPOUND.match(told.text, mention.end):
        return True
    if interval and anchor and anchor.precision == "day" and interval.start == interval.end == anchor.start and mention.intro not in rules.BY:
        return True
    if mention.rule == "range" and mention.intro in ("from", "between"):
        return True
    return bool(rules.ANNOUNCED.search(told.text)) and not rules.SETS.search(told.text)


def _before(told: Told, mention: DateMention) -> str:
    """Return the words of the sentence before the date and its preposition."""
    words = told.text[: mention.start].rstrip()
    words = re.sub(r"(?i)(?:\s+|^)(?:the|about|around)$", "", words)
    intro = mention.intro
    if intro and re.search(rf"(?i)(?:^|\W){re.escape(intro)}\s*(?:\d{{1,2}}(?:[.:]\d\d)?\s?(?:[ap]\.?m|noon)?|noon|midnight)?(?:\s+on)?$", words):
        words = words[: words.lower().rindex(intro)]
    return words.rstrip()


def _after_noun(told: Told, mention: DateMention) -> re.Match[str] | None:
    return rules.NOUN.search(told.text, max(0, mention.start - 110), mention.start)


def _dated(told: Told, mention: DateMention, last_end: int) -> Found | None:
    before = _before(told, mention)
    if _after_noun(told, mention) and mention.interval:
        return _found(told, mention, ("deadline", "target_date.deadline_noun"), last_end)
    cue = told.cue_before(len(before) + 1)
    rule = _rule(told, mention, cue, before)
    if rule is None:
        return _leading(told, mention, before)
    return _found(told, mention, (_role(told, mention, cue, before), rule), last_end)


def _rule(told: Told, mention: DateMention, cue: re.Match[str] | None, before: str) -> str | None:
    """Return the rule by which the date before which ``before`` stands is a target, else None."""
    interval, anchor = mention.interval, told.anchor
    kind = cue.lastgroup if cue else None
    if cue and rules.NEGATED.search(told.text, cue.start(), mention.start):
        return None
    ahead = bool(anchor and interval and interval.end >= anchor.start and interval.resolved != "inferred")
    if mention.intro in rules.BY and interval and ahead and kind:
        return "target_date.by"
    if kind not in ("want", "plan") and not (kind == "todo" and mention.intro in rules.BY):
        return None
    if not _fits(told, mention, cue, before):
        return None
    if anchor and interval and (interval.start > anchor.end or (interval.end >= anchor.start and mention.intro in rules.BY)):
        return "target_date.planned"
    late = anchor and interval and interval.end < anchor.start
    if late and mention.intro not in rules.BY and mention.intro is not None and not rules.PLANNED_FOR.search(before):
        return None
    if anchor is None and "year" in (interval.precision if interval else "") and mention.intro not in rules.BY and kind != "plan":
        return None
    return "target_date.undated"


def _fits(told: Told, mention: DateMention, cue: re.Match[str] | None, before: str) -> bool:
    """Tell whether the preposition and the words before it can set a date."""
    if mention.intro in rules.BY:
        return True
    if mention.intro == "for":
        return bool(rules.PLANNED_FOR.search(before))
    precision = mention.interval.precision if mention.interval else None
    if mention.intro == "on" and precision not in ("day", "week", "range", None) and not rules.MEETING.match(told.text, mention.end):
        return False
    if mention.intro in ("until", "till"):
        return bool(re.search(r"(?i)\b(?:defer|postpon|adjourn|delay|extend|put\s+back)\w*\b[^.;]{0,60}$", before))
    act = rules.ACT.search(before)
    if act and not act["be"] and not rules.AHEAD_ACT.search(act["act"]):
        return bool(cue and cue.lastgroup == "plan" and cue.end() > act.start("act") - 4)
    if mention.intro is None:
        return bool(rules.MEETING.match(told.text, mention.end)) or cue is None or mention.start - cue.end() < 80
    return True


def _leading(told: Told, mention: DateMention, before: str) -> Found | None:
    """Return the target that stands behind its date: "By June 2025 all staff will have been trained"."""
    if not mention.interval or mention.intro not in (*rules.BY, "from", "in", "with effect from"):
        return None
    if before and before[-1] not in ",;:.":
        return None
    end = clause_end(told.text, mention.end)
    cue = told.cue_after(mention.end, min(end, mention.end + 80))
    if cue is None or cue.lastgroup not in ("want", "plan") or (told.anchor and mention.interval.end < told.anchor.start):
        return None
    role = _role(told, mention, cue, told.text[:end])
    start = len(before) + len(told.text[len(before) :]) - len(told.text[len(before) :].lstrip(" ,;:."))
    words = told.text[mention.end : end].strip(" ,")
    return Found(start, end, TargetDate(mention.interval, None, role, action(words)), "target_date.leading")


def _role(told: Told, mention: DateMention, cue: re.Match[str] | None, before: str) -> Role:
    """Return the role that the words from the cue on tell, else the one of the cue itself."""
    stretch = told.text[cue.start() if cue else 0 : mention.end + 60]
    named = rules.ROLES.search(stretch, 0, max(len(before) - (cue.start() if cue else 0), 0) + (60 if mention.intro in ("to", "at", None) else 0))
    if named is None or named.lastgroup == "done":
        subject = told.text[: cue.start()] if cue else ""
        if rules.INSPECTION.search(subject[-60:]):
            return "review"
        if mention.intro in ("from", "with effect from"):
            return "start"
        expected = cue is not None and (cue.lastgroup == "plan" or bool(rules.EXPECTED.match(cue[0])))
        return "expected_completion" if expected else "deadline"
    roles: dict[str, Role] = {
        "publication": "publication", "review": "review", "report_back": "report_back", "report_to": "report_back", "start": "start",
    }
    return roles[named.lastgroup or ""]


def _found(told: Told, mention: DateMention, as_: tuple[Role, str], last_end: int, duration: str | None = None) -> Found | None:
    role, rule = as_
    start = clause_start(told.text, mention.start, last_end)
    end = mention.end
    meeting = rules.MEETING.match(told.text, end) if mention.intro != "by" or " meeting" in told.text[end : end + 60].lower() else None
    if meeting and mention.interval and mention.interval.precision in ("month", "day"):
        end = meeting.end()
    opened = told.text[start:end].count("(") > told.text[start:end].count(")")
    if opened and told.text[end : end + 1] == ")":
        end += 1
    what = action(told.text[start : mention.start])
    return Found(start, end, TargetDate(None if duration else mention.interval, duration, role, what), rule)


def _yearly(told: Told, mention: DateMention, end: int) -> Found | None:
    if not mention.interval or mention.intro not in rules.BY:
        return None
    start = clause_start(told.text, mention.start)
    return Found(start, end, TargetDate(mention.interval, None, "standard", action(told.text[start : mention.start])), "target_date.standard")


def _duration(told: Told, mention: DateMention, last_end: int) -> Found | None:
    """Return the timescale, or the deadline that is counted from the document's date."""
    before = told.text[: mention.start]
    if mention.text.lower().endswith(("ago", "hence")) or mention.intro in ("over", "during", "for"):
        return None
    cue = told.cue_before(mention.start)
    if cue and rules.NEGATED.search(told.text, cue.start(), mention.start) and cue.lastgroup == "plan":
        return None
    if rules.INSPECTION.search(before) and mention.duration and not _DAY_UNITS.match(mention.duration):
        return _inspection(told, mention)
    if mention.intro in ("within", "inside", "no later than", "not later than", "no more than", "not more than"):
        return _within(told, mention, cue, last_end)
    ahead = cue is not None and cue.lastgroup in ("want", "plan")
    if not ahead or rules.LOOK_BACK.search(before):
        return None
    role = _role(told, mention, cue, before)
    if mention.interval is None:
        return _found(told, mention, ("standard", "target_date.standard"), last_end, mention.duration) if mention.intro is None else None
    return _found(told, mention, (role, "target_date.within"), last_end)


def _inspection(told: Told, mention: DateMention) -> Found:
    """Return when the next inspection is; its date only where it is counted from a printed one."""
    counted = mention.interval if mention.interval and mention.interval.anchor != (told.anchor.end if told.anchor else None) else None
    start = clause_start(told.text, mention.start)
    value = TargetDate(counted, mention.duration, "review", action(told.text[start : mention.start]))
    return Found(start, mention.end, value, "target_date.inspection")


def _within(told: Told, mention: DateMention, cue: re.Match[str] | None, last_end: int) -> Found | None:
    before, short = told.text[: mention.start], bool(_DAY_UNITS.match(mention.duration or ""))
    if rules.LOOK_BACK.search(before[-120:]):
        return None
    ahead = cue is not None and cue.lastgroup in ("want", "plan")
    named = mention.duration is not None and (mention.duration.startswith("PT") or mention.duration.endswith("WD"))
    standing = named or bool(rules.STANDARD.search(before)) or not rules.ONE_OFF.search(before)
    if ahead and mention.interval and not (standing and short):
        return _found(told, mention, (_role(told, mention, cue, before), "target_date.within"), last_end)
    if short or (ahead and standing):
        return _found(told, mention, ("standard", "target_date.standard"), last_end, mention.duration)
    return None
