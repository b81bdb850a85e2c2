"""Lengths of time: standing timescales of a process, deadlines that count from the document, the next inspection."""

import re
from collections.abc import Iterator

from pipeline.dates.relative import TAKEN, iso_duration
from pipeline.dates.words import NUMBER, number_value
from pipeline.findings.target_date import role_rules, rules
from pipeline.findings.target_date.clause import action, clause_start
from pipeline.findings.target_date.roles import role_of
from pipeline.findings.target_date.told import Found, Spot, found_at
from pipeline.findings.target_date.value import TargetDate

# "Within the statutory 20-week target", "our standard is 28 days": a limit that names itself one.
_LIMIT = r"(?:target|time\s?-?scale|time\s?-?frame|time\s?-?limit|deadline|limit|standard)"
_KIND = r"(?:statutory|national|required|legal|prescribed|agreed|recommended|local|target)"
_NAMED_LIMIT = re.compile(
    rf"(?i)\b(?:(?:within|inside|outside|beyond|exceed\w*|meet\w*|met|against|in\s+line\s+with)\s+(?:the\s+|a\s+|its\s+|our\s+|their\s+)?"
    rf"(?:{_KIND}\s+)?(?P<number>{NUMBER})[\s-]+(?P<mode>working[\s-]+)?(?P<unit>hour|day|week|month)s?[’']?[\s-]+(?:{_KIND}\s+)?{_LIMIT}\b"
    rf"|within\s+the\s+(?P<number4>{NUMBER})[\s-]+(?P<mode4>working[\s-]+)?(?P<unit4>hour|day|week|month)s?[’']?\s+(?:allowed|permitted|required|prescribed)\b"
    rf"|within\s+(?:the\s+)?{_KIND}\s+(?P<number2>{NUMBER})[\s-]+(?P<mode2>working\s+)?(?P<unit2>hour|day|week|month)s?\b"
    rf"|(?:statutory|own|national|local|our|agreed)\s+(?:{_LIMIT}|period)\s+(?:is|of|was|being)\s+(?:a\s+(?:minimum|maximum)\s+of\s+)?(?P<number3>{NUMBER})[\s-]+"
    rf"(?P<mode3>working\s+)?(?P<unit3>hour|day|week|month)s?\b)"
)
_UNITS = ("week", "day", "month", "hour")
_LIMIT_WORDS = re.compile(rf"(?i){_LIMIT}|statutory|required|prescribed|allowed|permitted")
_SHORT = re.compile(r"PT|P\d+(?:D|WD|W)$")
_FAR = re.compile(r"P(?:[5-9]|\d{2,})Y$")
# "Within 70 working days of receiving this letter": once, though the day is not known.
_COUNTED_FROM = re.compile(r"(?i)\b(?:of|from|after|following)$")
# "On average it takes up to six weeks": how long it takes, not how long it may.
_MEASURED = re.compile(r"(?i)\b(?:on\s+average|typically|usually|currently|at\s+present|waiting|can\s+(?:now\s+|also\s+)?take)\b")
_OF_THIS_LETTER = re.compile(
    r"(?i)\s*(?:receiving|(?:the\s+)?(?:receipt|date|publication)\s+of)\s+(?:this|the)\s+(?:letter|report|notice)\b"
)
# What one authority owes its inspectors, not what a process keeps to.
_APPEAL = re.compile(r"(?i)\b(?:right\s+(?:of|to)\s+appeal|may\s+appeal|appeals?\s+(?:to|must|should)|called[- ]in)\b[^.;]*$")
_DUE_ONCE = re.compile(
    r"(?i)\b(?:submit|produce|prepare|publish|provide|send)\b[^.;]*\b(?:action\s+plan|improvement\s+plan|written\s+statement)\b"
)
# "Concluding within 23 to 24 weeks": how long it takes.
_RANGE = re.compile(r"\d\s*(?:to|-|–)\s*\d")
_OPEN = ("of", "from", "after", "following", "before")
_LIMITS = ("within", "inside", "no later than", "not later than", "no more than", "not more than")


def timescale(spot: Spot) -> Found | None:
    """Return the timescale, or the deadline counted from the document's date, None for a length of another kind."""
    mention = spot.mention
    if mention.intro in TAKEN:
        return _takes(spot)
    if mention.text.lower().endswith(("ago", "hence")) or mention.intro in ("over", "during", "for"):
        return None
    if spot.cue and spot.sort == "plan" and rules.NEGATED.search(spot.text, spot.cue.start(), mention.start):
        return None
    if rules.INSPECTION.search(spot.text, 0, mention.start) and not _short(spot):
        return _inspection(spot)
    return _limit(spot) if mention.intro in _LIMITS else _after(spot)


def named_limits(text: str) -> Iterator[Found]:
    """Yield the limits of a process that are named so: "within the statutory 20-week target"."""
    if not any(unit in text for unit in _UNITS) or not _LIMIT_WORDS.search(text):
        return
    for match in _NAMED_LIMIT.finditer(text):
        said = {name.rstrip("234"): words for name, words in match.groupdict().items() if words}
        length = iso_duration(number_value(said["number"]), said["unit"].lower(), "mode" in said)
        start = clause_start(text, match.start())
        value = TargetDate(None, length, "standard", action(text[start : match.start()]))
        yield Found(start, match.end(), value, "target_date.standard")


def _short(spot: Spot) -> bool:
    return bool(_SHORT.match(spot.mention.duration or ""))


def _ahead(spot: Spot) -> bool:
    return spot.sort in ("want", "plan")


def _deadline(spot: Spot) -> Found:
    return found_at(spot, role_of(spot, spot.cue, len(spot.before)), "target_date.within")


def _standard(spot: Spot) -> Found:
    return found_at(spot, "standard", "target_date.standard", spot.mention.duration)


def _takes(spot: Spot) -> Found | None:
    """Return how long the work is to take: "is expected to take eighteen months"."""
    cue = spot.cue[0].lower() if spot.cue else ""
    if _MEASURED.search(spot.text, spot.clause, spot.mention.start + len("takes")):
        return None
    planned = (spot.sort == "plan" or cue.startswith("should")) and not (spot.mention.duration or "").startswith("PT")
    return found_at(spot, "expected_completion", "target_date.within", spot.mention.duration) if planned else None


def _after(spot: Spot) -> Found | None:
    """Return what is due after a time ("in six months' time") or that long before something ("28 days in advance of")."""
    if spot.mention.intro == "in" and _short(spot) and "%" in spot.text and _of_a_process(spot, spot.text[: spot.mention.start]):
        return _standard(spot)
    must = rules.MODAL.match(spot.cue[0]) if spot.cue and spot.mention.intro == "after" else spot.sort
    if spot.mention.intro == "after" and rules.REVIEW_AFTER.search(spot.before):
        return found_at(spot, "review", "target_date.within", spot.mention.duration)
    if not _ahead(spot) or not must or rules.LOOK_BACK.search(spot.text, 0, spot.mention.start):
        return None
    if spot.mention.interval is None:
        if spot.sort == "plan" and rules.RETURNS.search(spot.text, spot.clause) and not _short(spot):
            return _inspection(spot)
        return _standard(spot) if spot.mention.intro is None and _short(spot) else None
    # "Carbon neutral in 20 years" tells of an aim, not of when the thing at hand is due.
    far = _FAR.match(spot.mention.duration or "") and spot.mention.intro in ("in", "after")
    return None if far else _deadline(spot)


def _inspection(spot: Spot) -> Found:
    """Return when the next inspection is; its date only where it is counted from a printed one."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    printed = interval if interval and interval.anchor != (anchor.end if anchor else None) else None
    # Inspectors say how often they come; others, when they expect them.
    expects = interval and rules.EXPECTS.search(spot.text, spot.clause, spot.mention.start)
    length = None if expects else spot.mention.duration
    value = TargetDate(interval if expects else printed, length, "review", action(spot.text[spot.clause : spot.mention.start]))
    return Found(spot.clause, spot.mention.end, value, "target_date.inspection")


def _limit(spot: Spot) -> Found | None:
    """Return "within ..." as a deadline where it is asked once, as a standard where a process must keep it."""
    before = spot.text[: spot.mention.start]
    if rules.LOOK_BACK.search(before[-120:]) or rules.MANY.search(before[spot.clause :]):
        return None
    if re.search(r"(?i)\b(?:next|coming)\b", spot.mention.text):
        return _deadline(spot) if _ahead(spot) else None
    if _for_members(spot, before[spot.clause :]):
        length = None if spot.mention.interval else spot.mention.duration
        return found_at(spot, "report_back", "target_date.within", length)
    return _standard(spot) if _APPEAL.search(before[-80:]) and _short(spot) else _counted_or_asked(spot, before)


def _for_members(spot: Spot, clause: str) -> bool:
    """Tell whether members are to be given something within that time."""
    return _ahead(spot) and bool(role_rules.TO_MEMBERS.search(clause)) and not rules.GENERAL_TASK.search(clause)


def _counted_or_asked(spot: Spot, before: str) -> Found | None:
    of_letter = spot.mention.text.lower().endswith(_OPEN) and _OF_THIS_LETTER.match(spot.text, spot.mention.end)
    if of_letter and spot.mention.interval is None:
        return found_at(spot, role_of(spot, spot.cue, len(spot.before)), "target_date.within", spot.mention.duration)
    if _of_unknown_start(spot):
        return _deadline(spot)
    return _asked(spot, before)


def _of_unknown_start(spot: Spot) -> bool:
    """Tell whether it is planned within a time of a document whose day is unknown."""
    counted = spot.mention.text.lower().endswith(_OPEN)
    return spot.mention.interval is None and spot.sort == "plan" and not _short(spot) and not counted


def _asked(spot: Spot, before: str) -> Found | None:
    hours = (spot.mention.duration or "").startswith("PT")
    task = rules.ONE_TASK.search(before[spot.clause :])
    once = rules.ONE_OFF.search(before) or spot.sort == "plan" or task
    general_task = spot.sort == "want" and bool(rules.GENERAL_TASK.search(before[spot.clause :]))
    standing = hours or ((general_task or bool(rules.STANDARD.search(before)) or not once) and not _from_printed(spot))
    if _ahead(spot) and spot.mention.interval and not (standing and (_short(spot) or general_task)):
        return _deadline(spot)
    if _ahead(spot) and (found := _once(spot, before, bool(task) and not hours, bool(once) and not standing)):
        return found
    if _RANGE.search(spot.mention.text) and not _ahead(spot):
        return None
    if _short(spot) and _of_a_process(spot, before):
        return _standard(spot)
    general = _ahead(spot) or rules.STANDARD.search(spot.text) or rules.GENERAL.search(before[-80:])
    return _standard(spot) if (_short(spot) and general) or (_ahead(spot) and standing) else None


def _from_printed(spot: Spot) -> bool:
    """Tell whether it counts from a day that is printed: "within eight weeks of the report of 12 March"."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    return bool(interval and anchor and interval.anchor != anchor.end)


def _once(spot: Spot, before: str, task: bool, once: bool) -> Found | None:
    """Return what is due once, within a time that the document does not let us count to a day."""
    if task and spot.mention.interval is None and not spot.mention.text.lower().endswith(_OPEN):
        return _deadline(spot)
    if _short(spot) and _DUE_ONCE.search(before[-90:]):
        return found_at(spot, "deadline", "target_date.within", spot.mention.duration)
    if once and _COUNTED_FROM.search(spot.mention.text):
        return found_at(spot, role_of(spot, spot.cue, len(spot.before)), "target_date.within", spot.mention.duration)
    return None


def _of_a_process(spot: Spot, before: str) -> bool:
    """Tell whether many are done within that time, as in an indicator's name: "invoices paid within 30 days"."""
    done = rules.PROCESS.search(before, max(spot.clause, len(before) - 80))
    if done is None or spot.sort not in (None, "past", "todo"):
        return False
    return "failure" in done[0] or "%" in before or not rules.ONE.search(before, spot.clause)
