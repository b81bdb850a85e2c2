"""Target dates that stand before what is due: "By June 2025 all staff will have been trained"."""

import re

from pipeline.findings.target_date import announced_rules, rules
from pipeline.findings.target_date.clause import action, clause_end
from pipeline.findings.target_date.roles import role_of
from pipeline.findings.target_date.told import Found, Spot
from pipeline.findings.target_date.value import TargetDate

# When the meeting itself is held is announced.
_HELD = re.compile(r"(?i)\b(?:start|begin|commence|be\s+held|be\s+(?:at|on|in)|take\s+place)\b")


def _leads(spot: Spot, cue: re.Match[str], end: int) -> bool:
    """Tell whether the words behind a date say that something will be done then; in a year, that it is done or begun."""
    if cue.lastgroup == "past" or not rules.MODAL.match(cue[0]) or rules.RUNS_OUT.search(spot.text, cue.end(), end):
        return False
    year = spot.mention.interval is not None and "year" in spot.mention.interval.precision
    return spot.by or not year or _says_done(spot.text[cue.start() : end])


def _says_done(words: str) -> bool:
    return "£" not in words and bool(rules.ROLES.search(words) or rules.BE_DONE.search(words))


def leading(spot: Spot) -> Found | None:
    """Return the target that stands behind its date: "By June 2025 all staff will have been trained"."""
    interval, anchor, text = spot.mention.interval, spot.told.anchor, spot.text
    subject = spot.meeting is not None and spot.before.lower() in ("our", "the", "its", "")
    if not (spot.by or subject or spot.mention.intro in ("from", "in", "on", "with effect from")) or spot.mention.duration:
        return None
    if (spot.before and not subject and spot.before[-1] not in ",;:.") or (anchor and interval and interval.end < anchor.start):
        return None
    if interval is None and not spot.mention.rule.startswith(("day", "month")):
        return None
    end = clause_end(text, spot.mention.end)
    cue = next((cue for cue in spot.told.cues if spot.mention.end <= cue.start() < min(end, spot.mention.end + 80)), None)
    if cue is None or not _leads(spot, cue, end) or (subject and _HELD.search(text, cue.start(), end)):
        return None
    if announced_rules.ANNOUNCED.search(text) or announced_rules.ANNOUNCED_EVENT.search(text[cue.start() : end] + " on "):
        return None
    start = 0 if subject else len(text) - len(text[len(spot.before) :].lstrip(" ,;:."))
    role = role_of(spot, cue, end)
    role = "expected_completion" if subject and role == "deadline" else role
    value = TargetDate(interval, None, role, action(text[spot.mention.end : end].strip(" ,")))
    return Found(start, end, value, "target_date.leading")
