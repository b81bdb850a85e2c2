"""Tasks tied to an event that has no date: "seek advice before the lease is signed", "once costs are known"."""

import re
from collections.abc import Callable, Iterator

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings.target_date import cue_rules, event_rules, meeting_rules, rules
from pipeline.findings.target_date.clause import action, clause_end, clause_start
from pipeline.findings.target_date.roles import role_of
from pipeline.findings.target_date.told import Found, Spot, Told
from pipeline.findings.target_date.value import Role, TargetDate

_WORDS = re.compile(
    r"(?i)before|prior|advance|ahead|time|once|soon|upon|receipt|completion|after|following|until|till|pending|next|recess"
    r"|half|holidays"
)
# The title of an item is not a task: "8. To agree the schedule".
_OF_ORDER = re.compile(
    r"(?i)(?:\b(?:order|able|need|due|how|what|when|(?:aim|purpose|objective|idea|role|task|duty)\s+(?:is|was))|^\W*\d[\d.]*)\s+$"
)
_THAT = re.compile(r"^\s*(?:that|to)\b")
_AND = re.compile(r"\s(?:and|or|&)\s+$")
_RULE = "target_date.event"


def tied_to_events(text: str, anchor: Interval | None, *, asked: bool = False) -> Iterator[Found]:
    """Yield the tasks of a sentence that are tied to an event without a date; questions set none.

    With ``asked`` only what somebody asked for or agreed to: a report tells of much that will or should be so.
    """
    if asked and not event_rules.ASKED.search(text):
        return
    if text.endswith("?") or not _WORDS.search(text) or event_rules.MOTION.search(text):
        return
    told: Told | None = None
    for link in event_rules.LINK.finditer(text):
        end = _event_end(text, link)
        if end is None:
            continue
        told = told or Told(text, anchor, tuple(cue_rules.CUE.finditer(text)))
        mention = DateMention(link.start(), end, text[link.start() : end], "event", intro="before" if _early(link) else None)
        if found := _behind(Spot(told, mention), link) or _leading(Spot(told, mention), link):
            yield found
            return


def _early(link: re.Match[str]) -> bool:
    return link.lastgroup == "before" or link[0].split()[0].lower() in ("by", "before")


def _event_end(text: str, link: re.Match[str]) -> int | None:
    """Return where the event ends, None where the words name none: a date, a meeting, a person, a reason."""
    at = link.end()
    stop = event_rules.END.search(text, at + 2)
    end = min(stop.start() if stop else len(text), at + event_rules.LONGEST)
    event = text[at:end]
    if len(event) < 4 or not _names_an_event(link, event, text[: link.start()]):
        return None
    for mention in scan(event):
        if not (rules.COMPOUND.match(event, mention.end) or re.match(r"\s+[a-z]+", event[mention.end :])) or mention.duration:
            return None
    return end


def _names_an_event(link: re.Match[str], event: str, before: str) -> bool:
    if meeting_rules.NEXT_MEETING.search(link[0] + event):
        return False
    test = _TESTS.get(link.lastgroup or "")
    return test is None or test(link, event, before)


def _is_before(link: re.Match[str], event: str, before: str) -> bool:
    in_front = link[0].lower().startswith("before") and event_rules.IN_FRONT.search(before)
    return not (in_front or event_rules.NOT_BEFORE.match(event) or event_rules.MEASURED_BEFORE.search(before))


def _is_once(link: re.Match[str], event: str, before: str) -> bool:
    happens = event_rules.HAPPENS.search(link.string, link.end(), link.end() + 90) or "n of " in f"{link[0]}{event}"[:16]
    return bool(happens) and not event_rules.NOT_ONCE.match(event)


def _is_after(link: re.Match[str], event: str, before: str) -> bool:
    return bool(event_rules.TO_COME.match(event)) and not event_rules.THE_OR_LOOK.search(before)


def _is_until(link: re.Match[str], event: str, before: str) -> bool:
    return bool(event_rules.PUT_OFF.search(before)) and not event_rules.NOT_UNTIL.match(event)


_TESTS: dict[str, Callable[[re.Match[str], str, str], bool]] = {
    "before": _is_before,
    "once": _is_once,
    "after": _is_after,
    "until": _is_until,
}


def _role(spot: Spot, link: re.Match[str], until: int) -> Role:
    """Return the role; what goes into the next report, or the next newsletter, is told by these."""
    if link.lastgroup == "named" and (paper := event_rules.PAPER.search(spot.text, link.end(), link.end() + 40)):
        return "publication" if paper["news"] else "report_back"
    return role_of(spot, spot.cue, until)


def _behind(spot: Spot, link: re.Match[str]) -> Found | None:
    """Return the task whose event stands behind it: "obtain a quote before the lease is signed"."""
    cue = _auxiliary(spot)
    if cue is None or not _binds(spot, cue, link.start()):
        return None
    if event_rules.CONDITION.search(spot.text, spot.clause, cue.start()):
        return None
    # "To all councillors and the clerk": what begins behind the verb is no clause of its own.
    listed = spot.clause > cue.end() and _AND.search(spot.text, cue.end(), spot.clause)
    start = clause_start(spot.text, cue.end()) if listed else spot.clause
    value = TargetDate(None, None, _role(spot, link, link.start()), action(spot.text[start : link.start()]))
    return Found(start, spot.mention.end, value, _RULE)


def _auxiliary(spot: Spot) -> re.Match[str] | None:
    """Return the cue that governs the event; of "be arranged" its "be"."""
    if spot.cue is None:
        return None
    before = [cue for cue in spot.told.cues if cue.end() <= spot.cue.start() <= cue.end() + 1]
    return before[0] if before and before[0][0].lower().endswith("be") else spot.cue


def _binds(spot: Spot, cue: re.Match[str], until: int) -> bool:
    """Tell whether the cue sets a task between it and ``until``."""
    text = spot.text
    if cue.lastgroup == "todo":
        chain = [each for each in spot.told.cues if each.start() <= cue.start()]
        first = all(each.lastgroup == "todo" for each in chain) and 3 < chain[0].start() < 60
        first = first and not _OF_ORDER.search(text[: chain[0].start()])
    else:
        first = cue.lastgroup in ("plan", "want")
    stretch = text[cue.end() : until]
    if (cue[0].lower() == "be" and " that " in stretch) or "delegated" in text or rules.LOST.search(text):
        return False
    if not first or not event_rules.BINDS.match(cue[0]) or not 2 < len(_THAT.sub("", stretch).strip()) < 240:
        return False
    state = event_rules.STATE_OF_BEING if cue[0].lower().endswith("be") else event_rules.STATE
    if state.match(stretch) or _barred(text, cue, until):
        return False
    return not rules.ASKS_IF.search(text[: cue.start()])


def _barred(text: str, cue: re.Match[str], until: int) -> bool:
    """Tell whether it is said that it will not be done, or only then."""
    return bool(rules.NEGATED.search(text, max(0, cue.start() - 8), until)) or " only" in text[cue.start() : until]


def _leading(spot: Spot, link: re.Match[str]) -> Found | None:
    """Return the task that stands behind its event: "Once the survey is complete, officers will brief members"."""
    text = spot.text
    before = text[: link.start()].strip(' "“‘(')
    if (before and not before.endswith((",", ";", ":", ".", "–", "-", "that"))) or event_rules.CONDITION.search(before):
        return None
    past_first = [cue for cue in spot.told.cues if link.end() <= cue.start() < link.end() + 200]
    cue = next((cue for cue in past_first if rules.MODAL.match(cue[0]) and cue.lastgroup != "todo"), None)
    if cue is None or cue.lastgroup == "past":
        return None
    end = clause_end(text, max(cue.end(), link.end() + 12))
    if not _binds(spot, cue, end) or event_rules.CONDITION.search(text, link.start(), cue.start()):
        return None
    value = TargetDate(None, None, role_of(spot, cue, end), action(text[cue.end() : end]))
    return Found(link.start(), end, value, _RULE)
