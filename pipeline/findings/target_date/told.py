"""A date where it stands in its sentence, with the words that look ahead or back; what is found there."""

import re
from dataclasses import dataclass
from functools import cached_property

from pipeline.dates import DateMention, Interval
from pipeline.findings.target_date import rules
from pipeline.findings.target_date.clause import action, clause_start
from pipeline.findings.target_date.value import Role, TargetDate

_JOINER = re.compile(r"\W*(?:and|or|&)?\W*")
_SIDE = re.compile(r"(?i)\s+(?:of|from|after|following|before|prior\s+to|in\s+advance\s+of|ahead\s+of)$")
_OF_WHAT_END = re.compile(r"[,;:.()]|\s(?:and|but|which|with|when|because|so|to|for)\s|$")
_REACH = 60
"""Characters between a verb and the infinitive that hangs on it."""
_PARTS = re.compile(
    r"[;:.]\s|,\s+(?:and|but|which|who)\s|\sand\s+(?:that\s+)?(?:the|an?|this|it|they|he|she|we|his|her|its|their)\s"
)
_TIME = r"(?:\s*(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)?|noon|midday|midnight)(?:\s+on)?)?$"


@dataclass(frozen=True, slots=True)
class Found:
    """A target date in a sentence: offsets of its quote there, its value, the rule that found it."""

    start: int
    end: int
    value: TargetDate
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, its document's date, and its cues: the words that look ahead, demand or look back."""

    text: str
    anchor: Interval | None
    cues: tuple[re.Match[str], ...]

    def cue_before(self, at: int) -> re.Match[str] | None:
        """Return the last cue before ``at``; "agreed to hold" and "would ask" are told by their first words."""
        cues = [cue for cue in self.cues if cue.end() <= at]
        if len(cues) > 1 and cues[-2].lastgroup == "plan" and cues[-1].start() - cues[-2].end() < 2:
            return cues[-2]
        if len(cues) < 2 or not (cues[-1].lastgroup == "todo" or cues[-1][0].startswith("to ")):
            return cues[-1] if cues else None
        return self._governing(cues)

    def _governing(self, cues: list[re.Match[str]]) -> re.Match[str]:
        """Return the demand or plan that an infinitive hangs on, else the infinitive itself."""
        at = len(cues) - 1
        while at and cues[at].start() - cues[at - 1].end() < _REACH and cues[at - 1].lastgroup == "todo":
            at -= 1
        governs = (
            at
            and cues[at - 1].lastgroup in ("want", "plan")
            and not cues[at - 1][0].lower().startswith("commit")
            and cues[at].start() - cues[at - 1].end() < _REACH
        )
        return cues[at - 1] if governs and not _PARTS.search(self.text, cues[at - 1].end(), cues[-1].start()) else cues[-1]


@dataclass(frozen=True)
class Spot:
    """A date in its sentence; ``floor`` is where the clause of the date before it ended."""

    told: Told
    mention: DateMention
    floor: int = 0

    @property
    def text(self) -> str:
        """The sentence."""
        return self.told.text

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the date and its preposition."""
        words = re.sub(
            r"(?i)(?:\s+|^)(?:the|about|around|well\s+into|and\s+including)$", "", self.text[: self.mention.start].rstrip()
        )
        intro = self.mention.intro
        if intro and re.search(rf"(?i)(?:^|\W){re.escape(intro)}{_TIME}", words):
            words = words[: words.lower().rindex(intro)]
        return words.rstrip()

    @cached_property
    def cue(self) -> re.Match[str] | None:
        """The cue that governs the date."""
        at = self.mention.start if self.mention.duration else len(self.before) + 1
        return self.told.cue_before(at)

    @cached_property
    def imperative(self) -> bool:
        """Whether the sentence tells what to do: "Refer the report to the Committee on 1 December"."""
        return bool(rules.IMPERATIVE.match(self.text))

    @property
    def sort(self) -> str | None:
        """What the cue does: ``want``, ``plan``, ``todo`` or ``past``."""
        if self.cue is None:
            asked = self.imperative or self.mention.intro == "due" or self._conditional or rules.RESOLVES.match(self.text)
            return "want" if asked else None
        return self.cue.lastgroup

    @property
    def _conditional(self) -> bool:
        """Whether it is told what follows if a thing is not done by then."""
        return self.by and bool(rules.UNMET.search(self.before) and rules.UNLESS.search(self.before))

    @cached_property
    def clause(self) -> int:
        """Where the date's clause begins."""
        start = clause_start(self.text, self.mention.start, self.floor)
        # The second date of "on 6 and 20 October" has no words of its own.
        if _JOINER.fullmatch(self.text, start, self.mention.start):
            return self.mention.start
        return start + len(self.text[start:]) - len(self.text[start:].lstrip(" ,;:)"))

    @cached_property
    def meeting(self) -> re.Match[str] | None:
        """The meeting that the date names: "the June meeting of the Board"."""
        return rules.MEETING.match(self.text, self.mention.end)

    @property
    def by(self) -> bool:
        """Whether a preposition of deadlines introduces the date."""
        return self.mention.intro in rules.BY


def found_at(spot: Spot, role: Role, rule: str, duration: str | None = None) -> Found:
    """Return the target date quoted from its clause's start to the date, or to the meeting or bracket that it belongs to."""
    start, end = spot.clause, _end(spot)
    if spot.text[start:end].count("(") > spot.text[start:end].count(")") and spot.text[end : end + 1] == ")":
        end += 1
    date = None if duration else spot.mention.interval
    return Found(start, end, TargetDate(date, duration, role, action(spot.text[start : spot.mention.start])), rule)


def _end(spot: Spot) -> int:
    mention, precision = spot.mention, spot.mention.interval.precision if spot.mention.interval else None
    if mention.duration:
        return _end_of_what(spot.text, mention)
    named = spot.meeting and precision in ("month", "day") and (mention.intro != "by" or "meeting" in spot.meeting[0].lower())
    return spot.meeting.end() if spot.meeting and named else mention.end


def _end_of_what(text: str, mention: DateMention) -> int:
    """Return where "within 24 hours of being found" ends; without its "of" where that goes on for long."""
    side = _SIDE.search(mention.text)
    if not side:
        return mention.end
    rest = _OF_WHAT_END.search(text, mention.end)
    return rest.start() if rest and rest.start() - mention.end <= 60 else mention.start + side.start()
