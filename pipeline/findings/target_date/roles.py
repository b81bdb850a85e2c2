"""Which role a target date plays: what the words around it say is to be done then."""

import re

from pipeline.findings.target_date import role_rules, rules
from pipeline.findings.target_date.told import Spot
from pipeline.findings.target_date.value import Role

_ROLES: dict[str, Role] = {
    "publication": "publication",
    "review": "review",
    "report_back": "report_back",
    "report_to": "report_back",
    "start": "start",
}
_AIM_YEARS = 2
_DONE = re.compile(r"(?i)\b(?:complet|finish|deliver|conclud)\w*")


def role_of(spot: Spot, cue: re.Match[str] | None, until: int) -> Role:
    """Return the role that the words from ``cue`` to ``until`` tell, else the one of the cue itself."""
    at = cue.start() if cue else 0
    return _told_plainly(spot, at, until) or _told_by_act(spot, cue, until)


def _told_by_act(spot: Spot, cue: re.Match[str] | None, until: int) -> Role:
    """Return the role of what is to be done: visited, put off, reported, reviewed; else that of the cue."""
    at = cue.start() if cue else 0
    if rules.VISIT_AHEAD.search(spot.text, spot.clause, until) and not rules.REPORT_OF.search(spot.text, spot.clause, until):
        return "review"
    if cue and (put_off := rules.DEFERRED.search(spot.text, at, until)):
        # What is put off to a meeting comes back to its members.
        to_meeting = spot.meeting or role_rules.TO_MEETING.search(spot.text, 0, spot.mention.start)
        return "report_back" if to_meeting and not put_off[0].lower().startswith("invite") else "expected_completion"
    stretch = spot.text[at : spot.mention.end + 60]
    behind = 60 if spot.mention.intro in ("to", "at", None) else 0
    named = rules.ROLES.search(stretch, 0, max(until - at, 0) + behind)
    if named and named.lastgroup == "start" and _DONE.search(stretch, named.end(), max(until - at, 0)):
        named = None
    if spot.meeting and rules.REPORTED.search(spot.text[spot.clause : at]):
        return "report_back"
    if named and named.lastgroup in _ROLES:
        return _ROLES[named.lastgroup]
    subject = spot.text[:at]
    reviewed = rules.REVIEWED.search(subject) or role_rules.FOLLOW_UP.search(subject)
    if rules.INSPECTION.search(subject[-60:]) or (reviewed and rules.CARRIED_OUT.search(stretch)):
        return "review"
    return _role_of_cue(spot, cue, stretch)


def _role_of_cue(spot: Spot, cue: re.Match[str] | None, stretch: str) -> Role:
    """Return the role that the preposition and the words that look ahead tell."""
    if spot.mention.intro in ("from", "with effect from"):
        return "start"
    if role_rules.FORESEES.search(spot.before) or (spot.mention.intro == "on" and role_rules.OWN_PLAN.search(spot.before)):
        return "expected_completion"
    if _required(spot):
        return "deadline"
    if spot.mention.intro in rules.FIRM and cue and rules.DECIDING.search(spot.before):
        return "deadline"
    if rules.ATTENDS.search(spot.before[-80:]) or rules.STATE.search(
        spot.text[max(0, spot.mention.start - 60) : spot.mention.start]
    ):
        return "expected_completion"
    return "expected_completion" if cue and _expected(cue, stretch) else "deadline"


def _expected(cue: re.Match[str], stretch: str) -> bool:
    return cue.lastgroup == "plan" or bool(rules.EXPECTED.match(cue[0]) or rules.TO_BE_HELD.match(stretch))


def _told_plainly(spot: Spot, at: int, until: int) -> Role | None:
    """Return the role that one turn of phrase settles by itself, whatever else the clause names."""
    stretch = spot.text[spot.clause : until]
    behind = spot.text[spot.mention.end : spot.mention.end + 90]
    if role_rules.ON_SITE.search(stretch) and not _DONE.search(stretch):
        return "start"
    if role_rules.PAPER_ISSUED.search(stretch):
        return "publication"
    if role_rules.TO_MEMBERS.search(stretch) or role_rules.BEFORE_MEMBERS.search(stretch):
        return "report_back"
    if role_rules.ATTEND.search(stretch) and role_rules.TO_TELL.match(behind):
        return "report_back"
    if role_rules.NEXT_LOOK.search(spot.text[at:until]):
        return "review"
    return "expected_completion" if role_rules.MEETING_MOVED.search(stretch) else None


def _required(spot: Spot) -> bool:
    """Tell whether the date closes what others may send in, or is years ahead in a strategy's aim."""
    if spot.mention.intro in ("by", "up to", "until", "before", *rules.FIRM) and role_rules.SENT_IN.search(spot.before):
        return True
    interval, anchor = spot.mention.interval, spot.told.anchor
    far = bool(interval and anchor and interval.precision == "year" and interval.start.year - anchor.end.year >= _AIM_YEARS)
    return far and spot.by and bool(role_rules.AIMS.search(spot.before))
