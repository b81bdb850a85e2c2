"""Dates of things that a noun names: "the target date for ...", "completion (end of May)", "waiting for approval in June"."""

import re

from pipeline.findings.target_date import noun_rules
from pipeline.findings.target_date.clause import action
from pipeline.findings.target_date.told import Found, Spot, found_at
from pipeline.findings.target_date.value import Role, TargetDate


def by_noun(spot: Spot) -> Found | None:
    """Return the target date that a noun before it tells, None where none does."""
    noun = after_noun(spot)
    # "The target for 2025/26 is 90%" tells of which year the figure is.
    if noun and not _of_a_figure(spot, noun):
        line = "line" in noun[0].lower() and "deadline" not in noun[0].lower()
        thought = noun_rules.THOUGHT.search(spot.text, 0, noun.start())
        role: Role = "expected_completion" if line or noun["new"] or thought else "deadline"
        return found_at(spot, role, "target_date.deadline_noun")
    interval = spot.mention.interval
    if interval is None or "year" in interval.precision:
        return None
    return _labelled(spot) or _awaited(spot) or _coming(spot) or _ahead_of(spot)


def after_noun(spot: Spot) -> re.Match[str] | None:
    """Return the words "the target date for ... was" right before the date."""
    return noun_rules.NOUN.search(spot.text, max(spot.floor, spot.mention.start - 110), spot.mention.start)


def _of_a_figure(spot: Spot, noun: re.Match[str]) -> bool:
    """Tell whether the target is a figure of that time ("the targets for Quarter 4"), or is to be met then."""
    interval, of = spot.mention.interval, spot.mention.intro in ("for", "of", "in")
    if re.search(r"(?i)\b(?:achieved|met|reached|hit|missed|as\s+at|compared|position)\b", noun["between"] + noun[0][-12:]):
        return True
    long = interval is not None and ("year" in interval.precision or interval.precision in ("quarter", "range"))
    return of and (long or bool(interval and re.match(r"(?i)targets\b", noun[0]) and interval.precision != "day"))


def _labelled(spot: Spot) -> Found | None:
    before = spot.text[: spot.mention.start]
    if spot.mention.intro not in (None, "due"):
        return None
    label = noun_rules.LABELLED.search(before, max(0, len(before) - 90))
    return found_at(spot, "expected_completion" if label["expected"] else "deadline", "target_date.noun") if label else None


def _coming(spot: Spot) -> Found | None:
    """Return a thing to come, and when: "completion (end of May)", "a scheme for adoption in July", "starting in June"."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    ahead = interval and (anchor is None or interval.end > anchor.end)
    if anchor and ahead and spot.mention.intro in (None, "by", "due") and (told := noun_rules.COMING.search(spot.before + " ")):
        return found_at(spot, _role(told), "target_date.noun")
    if not ahead or spot.sort == "past" or not (anchor or spot.sort in ("plan", "want")) or spot.meeting:
        return None
    told = noun_rules.FOR_USE.search(spot.before) if spot.mention.intro in ("in", "on", "by", "from", "after", "at") else None
    told = told or (noun_rules.STARTING.search(spot.before) if spot.mention.intro in ("in", "on", "from", None) else None)
    return found_at(spot, _role(told), "target_date.noun") if told else None


def _role(told: re.Match[str]) -> Role:
    roles: tuple[Role, ...] = ("start", "publication", "report_back")
    return next((role for role in roles if told.groupdict().get(role)), "expected_completion")


def _awaited(spot: Spot) -> Found | None:
    """Return what is waited for: "need not wait for approval in June"."""
    awaited = noun_rules.AWAITED.search(spot.text, max(0, spot.mention.start - 90), spot.mention.start)
    if awaited is None:
        return None
    value = TargetDate(spot.mention.interval, None, "expected_completion", action(awaited["what"]))
    return Found(awaited.start("what"), spot.mention.end, value, "target_date.noun")


def _ahead_of(spot: Spot) -> Found | None:
    """Return what something else is to come before: "to see the plan ahead of its submission to Cabinet in February"."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    told = noun_rules.AHEAD_OF.search(spot.text, max(0, spot.mention.start - 120), spot.mention.start)
    if told is None or interval is None or (anchor and interval.end < anchor.start) or spot.sort == "past":
        return None
    value = TargetDate(interval, None, _role(told), action(told["what"]))
    return Found(told.start("what"), spot.mention.end, value, "target_date.noun")
