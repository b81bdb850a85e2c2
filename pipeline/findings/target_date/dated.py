"""Dates: which of them are set, planned or expected."""

import re
from collections.abc import Callable

from pipeline.dates import Interval
from pipeline.findings.target_date import announced_rules, rules, slip_rules
from pipeline.findings.target_date.leading import leading
from pipeline.findings.target_date.nouns import by_noun
from pipeline.findings.target_date.roles import role_of
from pipeline.findings.target_date.told import Found, Spot, found_at


def dated(spot: Spot) -> Found | None:
    """Return the target date at ``spot``, None where the date is of something else."""
    if found := by_noun(spot) or _put_off(spot):
        return found
    rule = _rule(spot)
    if rule is None:
        return leading(spot)
    return found_at(spot, role_of(spot, spot.cue, len(spot.before)), rule)


def stands_for_another_thing(spot: Spot) -> bool:
    """Tell whether the date names something ("the 2018 Budget"), is the document's own, or an announced meeting's."""
    interval, intro = spot.mention.interval, spot.mention.intro
    if _names(spot) or _this_meeting(spot) or (interval and interval.precision == "range" and intro in ("from", "between")):
        return True
    if (intro == "from" and spot.meeting) or (_own_day(spot) and not spot.by):
        return True
    if announced_rules.TO_THE_MEETING.search(spot.before) or announced_rules.SETS.search(spot.text):
        return False
    return bool(
        announced_rules.ANNOUNCED_EVENT.search(spot.before)
        or announced_rules.ANNOUNCED.search(spot.text[spot.clause : spot.mention.end + 30])
    )


def _this_meeting(spot: Spot) -> bool:
    """Tell whether "at the March meeting" is told on a day of March: the meeting itself."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    if interval is None or anchor is None or spot.meeting is None or interval.precision != "month":
        return False
    return spot.mention.intro == "at" and anchor.precision == "day" and interval.start <= anchor.start <= interval.end


def _names(spot: Spot) -> bool:
    """Tell whether the words behind a year or quarter make it a name: "the 2024/25 budget", "the Quarter 3 report"."""
    precision = spot.mention.interval.precision if spot.mention.interval else ""
    if precision == "year" and rules.NAMED_YEAR.search(spot.text[max(0, spot.mention.start - 5) :][:40]):
        return True
    if precision == "quarter":
        return bool(rules.OF_QUARTER.match(spot.text, spot.mention.end))
    return "year" in precision and bool(rules.COMPOUND.match(spot.text, spot.mention.end))


def _own_day(spot: Spot) -> bool:
    interval, anchor = spot.mention.interval, spot.told.anchor
    return bool(interval and anchor and anchor.precision == "day" and interval.start == interval.end == anchor.start)


def _put_off(spot: Spot) -> Found | None:
    """Return the old date of what slipped: "which had been due to open in May", "planned for May, would not now happen"."""
    interval = spot.mention.interval
    if interval is None or spot.mention.parts:
        return None
    not_now = slip_rules.PLANNED_THEN.search(spot.before) and slip_rules.NOT_NOW.match(spot.text, spot.mention.end)
    rather = spot.floor and slip_rules.RATHER_THAN.search(spot.text, spot.floor, spot.mention.start)
    past = spot.told.anchor is None or interval.start <= spot.told.anchor.end
    if not_now or rather or (past and slip_rules.HAD_BEEN_DUE.search(spot.before)):
        return found_at(spot, "deadline", "target_date.slipped")
    return None


def _rule(spot: Spot) -> str | None:
    """Return the rule by which the date is a target, else None."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    if _negated(spot) or not _fits(spot) or _of_its_object(spot) or _only_told(spot):
        return None
    if spot.by and spot.sort and interval and anchor and interval.end >= anchor.start and interval.resolved != "inferred":
        return "target_date.by"
    if spot.by and _ahead_alone(spot):
        return "target_date.bare"
    in_force = spot.mention.intro == "with effect from" and interval and anchor and interval.start > anchor.end
    if not in_force and spot.sort not in ("want", "plan") and not (spot.sort == "todo" and (spot.by or _minuted(spot))):
        return None
    if anchor and interval and (_lies_ahead(spot, interval, anchor) or (interval.end >= anchor.start and spot.by)):
        return "target_date.planned"
    return None if _too_vague(spot) or (_told(spot) and not spot.by) else "target_date.undated"


def _lies_ahead(spot: Spot, interval: Interval, anchor: Interval) -> bool:
    """Tell whether a date is to come, or something will be done in a month, season or quarter that has begun."""
    if interval.start > anchor.end:
        return True
    begun = interval.end > anchor.end and interval.precision in ("month", "season", "quarter", "term")
    will = spot.sort == "plan" or spot.mention.intro == "from" or bool(spot.cue and rules.MODAL.match(spot.cue[0]))
    return begun and will


def _only_told(spot: Spot) -> bool:
    """Tell whether the clause asks, tells of a meeting that was, of minutes being approved, or of what merely goes on."""
    before, interval = spot.text[: spot.mention.start], spot.mention.interval
    if (
        rules.UNDERSPEND.search(spot.before)
        or rules.FORETOLD.search(spot.before)
        or rules.SINCE_THE_LAST.search(before[-180:])
        or rules.DRAFT_MINUTES.search(before[-120:])
        or rules.ASKS_IF.search(before[-200:])
        or rules.WHAT_IS_EXPECTED.search(spot.before)
        or (spot.meeting and rules.MINUTES.search(before))
    ):
        return True
    if interval and interval.resolved and (rules.WAS_AT.search(before[-120:]) or _of_a_figure(spot, before)):
        return True
    if spot.mention.intro in ("at", "in", "on") and slip_rules.WAS_PUT_OFF.search(spot.before):
        return True
    goes_on = spot.mention.intro in ("until", "till") and interval and "year" in interval.precision
    return bool(goes_on and rules.LASTS.search(before[-90:]))


def _of_a_figure(spot: Spot, before: str) -> bool:
    return not spot.by and slip_rules.OF_A_FIGURE.search(before[-200:]) is not None


def _ahead_alone(spot: Spot) -> bool:
    """Tell whether "by" and a day printed in full, ahead of the document, set a date though no verb looks ahead."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    if interval is None or anchor is None or anchor.precision != "day" or spot.sort is not None:
        return False
    if interval.resolved and (spot.told.cues or interval.resolved == "relative"):
        return False
    return (
        bool(spot.before)
        and interval.start > anchor.end
        and spot.mention.intro in ("by", "no later than", "not later than", "on or before")
    )


def _of_its_object(spot: Spot) -> bool:
    """Tell whether the date is of what is asked or runs out, or of the asking itself: "recommended to him in June"."""
    if spot.cue is None:
        return False
    stretch = spot.text[spot.cue.end() : len(spot.before)]
    if rules.RUNS_OUT.search(stretch) or (spot.cue and rules.ASKED.search(stretch) and not spot.by):
        return True
    if rules.ASKED_FOR.match(spot.cue[0]) and rules.EVENT.search(stretch) and not spot.by:
        return True
    asking = rules.ACT_CUE.search(spot.cue[0]) and rules.AUXILIARY.search(spot.text, 0, spot.cue.start())
    told = (
        rules.OF_WHAT.search(stretch)
        or announced_rules.TO_THE_MEETING.search(spot.before)
        or rules.THEN_WHAT.match(spot.text, spot.mention.end)
    )
    return bool(asking and not spot.by and not told)


def _minuted(spot: Spot) -> bool:
    """Tell whether the sentence is a task with its owner: "Head of Service to bring a paper to the Panel in June"."""
    stretch = spot.text[spot.cue.start() : len(spot.before)] if spot.cue else ""
    interval, anchor = spot.mention.interval, spot.told.anchor
    ahead = (
        interval
        and anchor
        and anchor.precision == "day"
        and interval.precision in ("day", "week")
        and interval.start > anchor.end
    )
    return spot.told.cues[0] is spot.cue and spot.cue.start() > 0 and bool(ahead or rules.ROLES.search(stretch))


def _told(spot: Spot) -> bool:
    """Tell whether a date that may lie behind the document hangs on a demand that says nothing to be done then."""
    if spot.sort == "plan" or spot.cue is None or spot.meeting:
        return False
    if spot.mention.intro in ("from", "with effect from") and rules.FROM_THEN.search(spot.before):
        return False
    stretch = spot.text[spot.cue.start() : len(spot.before)]
    if spot.mention.interval is None and rules.MUST.match(spot.cue[0]) and not rules.WHEN_IT_DOES.search(stretch):
        return False
    return spot.mention.interval is None or not (rules.ROLES.search(stretch) or rules.BE_DONE.search(stretch))


def _too_vague(spot: Spot) -> bool:
    """Tell whether a date behind the document, or of a document without date, lacks the words of a plan."""
    interval, anchor = spot.mention.interval, spot.told.anchor
    if spot.by or interval is None:
        return False
    if anchor is None:
        return "year" in interval.precision and spot.sort != "plan"
    late = interval.end < anchor.start
    return late and spot.mention.intro is not None and not rules.PLANNED_FOR.search(spot.before)


def _negated(spot: Spot) -> bool:
    """Tell whether the clause says that nothing is to be done then; "if it is not done by then" and "not before" do set it."""
    if spot.by and rules.UNMET.search(spot.before) and rules.UNLESS.search(spot.before):
        return False
    if spot.mention.intro in ("before", "until") and spot.sort == "plan" and rules.NOT_BEFORE.search(spot.before):
        return False
    if spot.by and rules.AIM_IS.search(spot.before):
        return False
    if rules.NONE_AT_ALL.search(spot.text, spot.clause, spot.mention.start):
        return True
    start = max(0, spot.cue.start() - 8) if spot.cue else 0
    # What another item of the list forbids: "subject to no deliveries being made, and the completion of ... by June".
    apart = spot.cue and spot.cue.end() < spot.clause
    return bool(spot.cue and rules.NEGATED.search(spot.text, spot.clause if apart else start, spot.mention.start))


def _fits(spot: Spot) -> bool:
    """Tell whether the preposition and the words before it can set a date."""
    if spot.by:
        return not rules.LEAD_UP.search(spot.before)
    if spot.mention.intro is None and spot.meeting and _ATTEND.search(spot.text[: spot.mention.start]):
        return True
    test = _PREPOSITIONS.get(spot.mention.intro)
    if test and not test(spot):
        return False
    if spot.mention.intro == "to" and slip_rules.PUT_OFF.search(spot.before):
        return True
    return spot.mention.intro in ("for", "until", "till", "up to") or (_not_of_an_act(spot) and _not_a_mere_year(spot))


def _on(spot: Spot) -> bool:
    precision = spot.mention.interval.precision if spot.mention.interval else None
    return precision in ("day", "week", "range", None) or spot.meeting is not None


def _unintroduced(spot: Spot) -> bool:
    week = spot.mention.text.lower().startswith(("week", "w/", "the week"))
    if _of_a_title(spot):
        return False
    week = week or bool(re.match(r"(?i)(?:early|late|later|mid)\b", spot.mention.text))
    return not spot.meeting and (week or spot.mention.rule.startswith("relative") or bool(rules.LEADS_TO.search(spot.before)))


def _of_a_title(spot: Spot) -> bool:
    """Tell whether a bracket says when something was published: "as Keeping Warm (March 2013) requires"."""
    interval = spot.mention.interval
    return bool(interval and interval.resolved is None and rules.TITLE_OPENS.search(spot.text[: spot.mention.start]))


_ATTEND = re.compile(r"(?i)\battend(?:ing)?\s+(?:the|our|its|their)?\s*$")
_NOT_DONE = re.compile(
    r"(?i)\b(?:will|would)\s+not\s+(?:now\s+)?be\s+(?:completed?|finished|ready|available|delivered|open)\b[^.;,]{0,30}$"
)
_PREPOSITIONS: dict[str | None, Callable[[Spot], bool]] = {
    None: _unintroduced,
    "for": lambda spot: bool(
        spot.meeting or rules.ON_AGENDA.search(spot.before) or spot.imperative or rules.PLANNED_FOR.search(spot.before)
    ),
    "until": lambda spot: bool(
        slip_rules.PUT_OFF.search(spot.before) or _NOT_DONE.search(spot.before) or rules.NOT_BEFORE.search(spot.before)
    ),
    "of": lambda spot: bool(announced_rules.TO_THE_MEETING.search(spot.text[: spot.mention.start].rstrip())),
    "till": lambda spot: bool(slip_rules.PUT_OFF.search(spot.before)),
    "up to": lambda spot: bool(rules.OPEN_UNTIL.search(spot.before)),
    "to": lambda spot: bool(spot.meeting or slip_rules.PUT_OFF.search(spot.before)),
    "on": _on,
    "during": lambda spot: spot.sort == "plan" and bool(rules.BE_DONE.search(spot.text[spot.clause : spot.mention.start])),
}


def _not_of_an_act(spot: Spot) -> bool:
    """Tell whether the date is not the day of an act: "agreed on 3 May", "established in 2012"."""
    act = rules.ACT.search(spot.before)
    # "The figure projected at the October meeting": what that meeting did.
    if act and spot.mention.intro == "at" and spot.meeting and spot.cue and spot.cue.end() >= act.end("act"):
        return False
    # "Likely to have its lights switched on 6 December"
    if act and spot.sort == "plan" and spot.cue and rules.HAVE_DONE.search(spot.text, spot.cue.start(), act.start("act")):
        return True
    interval, anchor = spot.mention.interval, spot.told.anchor
    if spot.meeting and interval and anchor and interval.resolved is None and interval.start > anchor.end:
        return True
    listed = spot.cue and spot.cue[0].lower().endswith("be") and rules.AND_DONE.search(spot.before)
    if act is None or act["be"] or listed or rules.AHEAD_ACT.search(act["act"]):
        return True
    return bool(spot.cue and spot.sort == "plan" and spot.cue.end() > act.start("act") - 4)


def _not_a_mere_year(spot: Spot) -> bool:
    """Tell whether something is to be done in a year, not merely to be so during it."""
    interval = spot.mention.interval
    if interval is None or not ("year" in interval.precision or spot.mention.rule.startswith("year")):
        return True
    if spot.mention.text.lower().startswith(("early", "late", "mid")) and spot.sort in ("plan", "want"):
        return True
    if (
        spot.cue is None
        or spot.sort != "plan"
        or rules.MAYBE.match(spot.cue[0])
        or re.search(r"(?i)(?:\bfrom|£)\S*\s*$", spot.before)
    ):
        return False
    stretch = spot.text[spot.cue.start() : len(spot.before)]
    done = rules.ROLES.search(stretch) or rules.BE_DONE.search(stretch) or rules.MADE.search(stretch)
    return bool(done or spot.cue.end() >= len(spot.before) - 5)
