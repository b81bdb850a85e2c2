"""Which role a target date plays: what the words around it say is to be done then."""

import re

from pipeline.findings.target_date import announced_rules, cue_rules, role_rules, rules
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
_CLOSING = ("by", "up to", "until", "before", *rules.FIRM)
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
        invited = put_off[0].lower().startswith("invite")
        if to_meeting or not invited:
            return "report_back" if to_meeting and not invited else "expected_completion"
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
    if spot.mention.intro in ("from", "as from", "with effect from"):
        return "start"
    if _foreseen(spot):
        return "expected_completion"
    if _required(spot):
        return "deadline"
    if _to_be_so(spot):
        return "expected_completion"
    # "Highway Rangers to visit in week 3": what is to happen then; with "by", a limit.
    happens = (
        not spot.by
        and spot.mention.duration is None
        and (_happens(cue) if cue else bool(role_rules.HOLD.match(spot.text, spot.clause)))
    )
    if happens or (cue and _expected(cue, stretch)):
        return "expected_completion"
    # What is wanted at a meeting comes before its members.
    return "report_back" if not spot.by and announced_rules.TO_THE_MEETING.search(spot.before) else "deadline"


def _happens(cue: re.Match[str]) -> bool:
    """Tell whether it is told what is to happen; "the clerk is to write" tells somebody to."""
    told = re.search(r"(?i)\b(?:is|are)\s+$", cue.string[: cue.start()])
    return (cue.lastgroup == "todo" and not told) or cue[0].lower().startswith("to be")


def _foreseen(spot: Spot) -> bool:
    """Tell whether people are told what to expect, or the body itself will do it on that day."""
    own = not spot.by and role_rules.VISITS.search(spot.before)
    own = own or (spot.mention.intro == "on" and role_rules.OWN_PLAN.search(spot.before))
    decided = not spot.by and role_rules.DECISION_TO.search(spot.before)
    return bool(role_rules.FORESEES.search(spot.before) or own or decided)


def _to_be_so(spot: Spot) -> bool:
    """Tell whether a state is expected by then: "is to be in place by May", "agreed to meet on 3 May"."""
    near = spot.text[max(0, spot.mention.start - 60) : spot.mention.start]
    return bool(role_rules.TO_BE_SO.search(spot.before) or rules.ATTENDS.search(spot.before[-80:]) or rules.STATE.search(near))


def _expected(cue: re.Match[str], stretch: str) -> bool:
    return cue.lastgroup == "plan" or bool(cue_rules.EXPECTED.match(cue[0]) or rules.TO_BE_HELD.match(stretch))


def _told_plainly(spot: Spot, at: int, until: int) -> Role | None:
    """Return the role that one turn of phrase settles by itself, whatever else the clause names."""
    stretch = spot.text[spot.clause : until]
    if _takes_effect(spot):
        return "start"
    if _closes(spot):
        return "deadline"
    if role_rules.NEW_DATE.search(spot.before) and not spot.meeting:
        return "expected_completion"
    if role := _told_by_noun(spot, stretch):
        return role
    for patterns, role in _PLAIN:
        if any(pattern.search(stretch) for pattern in patterns) and not (role in _BUT and _BUT[role].search(stretch)):
            return role
    return _attends(spot, at, until) or ("expected_completion" if role_rules.MEETING_MOVED.search(stretch) else None)


def _told_by_noun(spot: Spot, stretch: str) -> Role | None:
    """Return the role of an agenda, of the new date of what was put off, of a launch."""
    if spot.meeting and "agenda" in spot.meeting[0].lower():
        return "report_back"
    if role_rules.NOW.search(stretch) and role_rules.DELAY.search(spot.text):
        return "expected_completion"
    return "start" if role_rules.STARTS.search(spot.before) else None


_PLAIN: tuple[tuple[tuple[re.Pattern[str], ...], Role], ...] = (
    ((role_rules.INSPECTORS_COME, role_rules.LOOK_AGAIN, role_rules.NEXT_LOOK), "review"),
    ((role_rules.ON_SITE,), "start"),
    ((role_rules.PAPER_ISSUED,), "publication"),
    ((role_rules.TO_MEMBERS, role_rules.BEFORE_MEMBERS), "report_back"),
)
# The report of a visit is no visit; what is finished on site does not start.
_BUT: dict[Role, re.Pattern[str]] = {"review": rules.REPORT_OF, "start": _DONE}


def _takes_effect(spot: Spot) -> bool:
    """Tell whether a decision is to hold "with effect from" the date, whoever made it."""
    intro = spot.mention.intro or ""
    return intro == "with effect from" or (intro == "from" and spot.before.rstrip().lower().endswith("with effect"))


def _closes(spot: Spot) -> bool:
    """Tell whether the date closes what others may send in or call in, or is that of an aim."""
    sent_in = spot.mention.intro in _CLOSING and role_rules.SENT_IN.search(spot.before)
    return bool(sent_in or (spot.by and role_rules.CALL_IN.search(spot.before)) or role_rules.TO_ACHIEVE.search(spot.before))


def _attends(spot: Spot, at: int, until: int) -> Role | None:
    """Return the role of somebody's coming to a meeting: to tell something, or only to be there."""
    if not role_rules.ATTEND.search(spot.text, at, until):
        return None
    if role_rules.TO_TELL.match(spot.text[spot.mention.end : spot.mention.end + 90]):
        return "report_back"
    return None if spot.by else "expected_completion"


def _required(spot: Spot) -> bool:
    """Tell whether it is a condition, a target's new value, or an aim of a strategy years ahead."""
    condition = spot.mention.intro in rules.FIRM or (spot.by and spot.cue and "subject" in spot.cue[0].lower())
    if (condition and rules.DECIDING.search(spot.before)) or role_rules.TARGET_RISES.search(spot.before):
        return True
    interval, anchor = spot.mention.interval, spot.told.anchor
    far = bool(interval and anchor and interval.precision == "year" and interval.start.year - anchor.end.year >= _AIM_YEARS)
    return far and spot.by and bool(role_rules.AIMS.search(spot.before))
