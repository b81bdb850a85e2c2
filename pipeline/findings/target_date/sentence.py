"""Dates in sentences: which of them are set, planned or expected, and as what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings.target_date import rules
from pipeline.findings.target_date.clause import action, clause_end, clause_start
from pipeline.findings.target_date.value import Role, TargetDate

_CUES = re.compile(
    r"(?i)\b(?:by|within|before|due|target|deadline|timescale|to|will|would|shall|should|must|need|planned|no later|next|agreed|scheduled|expect(?:s|ed)?"
    r"|anticipated|hope[ds]?|aim(?:s|ed)?|intend(?:s|ed)?|propos(?:e[ds]?|al)|until|from|can|could|may|arranged|ready|be|ask(?:s|ed)?|request(?:s|ed)?)\b"
)
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
        if (
            len(cues) > 1
            and (cues[-1].lastgroup == "todo" or cues[-1][0].startswith("to "))
            and cues[-2].lastgroup in ("want", "plan")
        ):
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
        if last_end and told.text[last_end : mention.start].strip() == "(":
            continue
        if mention.parts and rules.SLIPPED.search(told.text, 0, mention.start):
            yield from _slipped(told, mention, last_end)
            last_end = mention.end
        elif found := _judge(told, mention, last_end):
            yield found
            last_end = mention.end


def _past(told: Told, mention: DateMention) -> bool:
    """Tell whether the words themselves look back: "last year"."""
    interval = mention.interval
    return bool(interval and told.anchor and interval.resolved == "relative" and interval.end < told.anchor.start)


def _slipped(told: Told, mention: DateMention, last_end: int) -> Iterator[Found]:
    """Yield both dates of "slipped from July to September": the old deadline, the date expected now."""
    for part, role in zip(mention.parts, ("deadline", "expected_completion"), strict=True):
        found = _found(told, part, (role, "target_date.planned"), last_end)
        last_end = part.end
        yield found


def _judge(told: Told, mention: DateMention, last_end: int) -> Found | None:
    if _past(told, mention) or (mention.intro in rules.NEVER and not _after_noun(told, mention)):
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
    if (
        interval
        and anchor
        and anchor.precision == "day"
        and interval.start == interval.end == anchor.start
        and mention.intro not in rules.BY
    ):
        return True
    if mention.rule == "range" and mention.intro in ("from", "between"):
        return True
    return bool(rules.ANNOUNCED.search(told.text)) and not rules.SETS.search(told.text)


def _before(told: Told, mention: DateMention) -> str:
    """Return the words of the sentence before the date and its preposition."""
    words = told.text[: mention.start].rstrip()
    words = re.sub(r"(?i)(?:\s+|^)(?:the|about|around)$", "", words)
    intro = mention.intro
    if intro and re.search(
        rf"(?i)(?:^|\W){re.escape(intro)}\s*(?:\d{{1,2}}(?:[.:]\d\d)?\s?(?:[ap]\.?m|noon)?|noon|midnight)?(?:\s+on)?$", words
    ):
        words = words[: words.lower().rindex(intro)]
    return words.rstrip()


def _after_noun(told: Told, mention: DateMention) -> re.Match[str] | None:
    return rules.NOUN.search(told.text, max(0, mention.start - 110), mention.start)


def _dated(told: Told, mention: DateMention, last_end: int) -> Found | None:
    before = _before(told, mention)
    noun = _after_noun(told, mention)
    # "The target for 2025/26 is 90%" tells of which year the figure is.
    if noun and mention.interval and not ("year" in mention.interval.precision and mention.intro in ("for", "of", "in")):
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
    clause = told.text[clause_start(told.text, mention.start) : mention.start]
    if rules.NONE_AT_ALL.search(clause) or (cue and rules.NEGATED.search(told.text, max(0, cue.start() - 8), mention.start)):
        return None
    ahead = bool(anchor and interval and interval.end >= anchor.start and interval.resolved != "inferred")
    if mention.intro in rules.BY and interval and ahead and kind and _fits(told, mention, cue, before):
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
        return not re.search(r"(?i)\b(?:lead|run|leading)(?:\s+up)?$", before)
    if mention.intro == "for":
        return bool(rules.PLANNED_FOR.search(before))
    precision = mention.interval.precision if mention.interval else None
    if (
        mention.intro == "on"
        and precision not in ("day", "week", "range", None)
        and not rules.MEETING.match(told.text, mention.end)
    ):
        return False
    if mention.intro in ("until", "till"):
        return bool(re.search(r"(?i)\b(?:defer|postpon|adjourn|delay|extend|put\s+back)\w*\b[^.;]{0,60}$", before))
    act = rules.ACT.search(before)
    if act and not act["be"] and not rules.AHEAD_ACT.search(act["act"]):
        return bool(cue and cue.lastgroup == "plan" and cue.end() > act.start("act") - 4)
    meeting = rules.MEETING.match(told.text, mention.end)
    if mention.intro is None:
        return not meeting and bool(mention.rule.startswith("relative") or re.search(r"(?:[(:–—-]|ed|held|due|be)\s*$", before))
    if mention.intro == "to":
        return bool(
            meeting
            or re.search(
                r"(?i)\b(?:slipp|mov|extend|revis|chang|delay|push|defer|postpon|brought\s+forward|put\s+back|resched)\w*\b[^.;]{0,60}$",
                before,
            )
        )
    return precision is None or "year" not in precision or _says_what(told, cue, before)


def _says_what(told: Told, cue: re.Match[str] | None, before: str) -> bool:
    """Tell whether something is to be done in a year, not merely to be so during it."""
    if cue is None or cue.lastgroup != "plan" or re.search(r"(?i)\b(?:from|£)\S*\s*$", before):
        return False
    stretch = told.text[cue.start() : len(before)]
    return bool(
        rules.ROLES.search(stretch) or re.search(r"(?i)\bbe\s+(?:\w+ly\s+)?\w+ed\b", stretch) or cue.end() >= len(before) - 5
    )


def _leading(told: Told, mention: DateMention, before: str) -> Found | None:
    """Return the target that stands behind its date: "By June 2025 all staff will have been trained"."""
    if not mention.interval or mention.intro not in (*rules.BY, "from", "in", "with effect from"):
        return None
    if before and before[-1] not in ",;:.":
        return None
    end = clause_end(told.text, mention.end)
    cue = told.cue_after(mention.end, min(end, mention.end + 80))
    if (
        cue is None
        or not rules.MODAL.match(cue[0])
        or cue.lastgroup == "past"
        or (told.anchor and mention.interval.end < told.anchor.start)
    ):
        return None
    role = _role(told, mention, cue, told.text[:end])
    start = len(before) + len(told.text[len(before) :]) - len(told.text[len(before) :].lstrip(" ,;:."))
    words = told.text[mention.end : end].strip(" ,")
    return Found(start, end, TargetDate(mention.interval, None, role, action(words)), "target_date.leading")


def _role(told: Told, mention: DateMention, cue: re.Match[str] | None, before: str) -> Role:
    """Return the role that the words from the cue on tell, else the one of the cue itself."""
    stretch = told.text[cue.start() if cue else 0 : mention.end + 60]
    named = rules.ROLES.search(
        stretch, 0, max(len(before) - (cue.start() if cue else 0), 0) + (60 if mention.intro in ("to", "at", None) else 0)
    )
    if named is None or named.lastgroup == "done":
        subject = told.text[: cue.start()] if cue else ""
        if rules.INSPECTION.search(subject[-60:]) or (rules.REVIEWED.search(subject) and rules.CARRIED_OUT.search(stretch)):
            return "review"
        if mention.intro in ("from", "with effect from"):
            return "start"
        expected = cue is not None and (cue.lastgroup == "plan" or bool(rules.EXPECTED.match(cue[0])))
        return "expected_completion" if expected else "deadline"
    roles: dict[str, Role] = {
        "publication": "publication",
        "review": "review",
        "report_back": "report_back",
        "report_to": "report_back",
        "start": "start",
    }
    return roles[named.lastgroup or ""]


def _found(told: Told, mention: DateMention, as_: tuple[Role, str], last_end: int, duration: str | None = None) -> Found:
    role, rule = as_
    start = clause_start(told.text, mention.start, last_end)
    end = mention.end
    meeting = (
        rules.MEETING.match(told.text, end) if mention.intro != "by" or " meeting" in told.text[end : end + 60].lower() else None
    )
    if meeting and mention.interval and mention.interval.precision in ("month", "day"):
        end = meeting.end()
    if mention.duration:
        end = _of_what(told.text, mention)
    opened = told.text[start:end].count("(") > told.text[start:end].count(")")
    if opened and told.text[end : end + 1] == ")":
        end += 1
    what = action(told.text[start : mention.start])
    return Found(start, end, TargetDate(None if duration else mention.interval, duration, role, what), rule)


def _of_what(text: str, mention: DateMention) -> int:
    """Return where "within 24 hours of being found" ends; without its "of" where that goes on for long."""
    side = re.search(r"(?i)\s+(?:of|from|after|following|before|prior\s+to|in\s+advance\s+of|ahead\s+of)$", mention.text)
    if not side:
        return mention.end
    rest = re.compile(r"[,;:.()]|\s(?:and|but|which|with|when|because|so|to|for)\s|$").search(text, mention.end)
    return rest.start() if rest and rest.start() - mention.end <= 60 else mention.start + side.start()


def _yearly(told: Told, mention: DateMention, end: int) -> Found | None:
    if not mention.interval or mention.intro not in rules.BY:
        return None
    start = clause_start(told.text, mention.start)
    return Found(
        start,
        end,
        TargetDate(mention.interval, None, "standard", action(told.text[start : mention.start])),
        "target_date.standard",
    )


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
        standing = mention.intro is None and _DAY_UNITS.match(mention.duration or "")
        return _found(told, mention, ("standard", "target_date.standard"), last_end, mention.duration) if standing else None
    return _found(told, mention, (role, "target_date.within"), last_end)


def _inspection(told: Told, mention: DateMention) -> Found:
    """Return when the next inspection is; its date only where it is counted from a printed one."""
    counted = (
        mention.interval if mention.interval and mention.interval.anchor != (told.anchor.end if told.anchor else None) else None
    )
    start = clause_start(told.text, mention.start)
    value = TargetDate(counted, mention.duration, "review", action(told.text[start : mention.start]))
    return Found(start, mention.end, value, "target_date.inspection")


def _within(told: Told, mention: DateMention, cue: re.Match[str] | None, last_end: int) -> Found | None:
    before, short = told.text[: mention.start], bool(_DAY_UNITS.match(mention.duration or ""))
    if rules.LOOK_BACK.search(before[-120:]):
        return None
    ahead = cue is not None and cue.lastgroup in ("want", "plan")
    named = mention.duration is not None and mention.duration.startswith("PT")
    if re.search(r"(?i)\b(?:next|coming)\b", mention.text):
        return _found(told, mention, (_role(told, mention, cue, before), "target_date.within"), last_end) if ahead else None
    standing = named or bool(rules.STANDARD.search(before)) or not rules.ONE_OFF.search(before)
    if ahead and mention.interval and not (standing and short):
        return _found(told, mention, (_role(told, mention, cue, before), "target_date.within"), last_end)
    generic = rules.STANDARD.search(told.text) or re.search(r"(?i)\b(?:are|is|be)\b", before[-80:])
    if (short and (ahead or generic)) or (ahead and standing):
        return _found(told, mention, ("standard", "target_date.standard"), last_end, mention.duration)
    return None
