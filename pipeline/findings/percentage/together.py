"""What the figures of one sentence are to each other: earlier and later ones, parts of a whole, a survey's answers."""

import re

from pipeline.dates import Interval
from pipeline.findings.percentage import rules
from pipeline.findings.percentage.part import Part

_THEN_CLOSED = re.compile(
    r" (?:(?:in|at|for|during|over|last|a year|at the end of|the year) ?[\w /-]{0,24}|(?:19|20)\d\d(?:[/–-]\d{2,4})?)[);]",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:reduc|increas|ris|rose|fall|fell|improv|declin|drop|grow|grew|climb|slip|dip|mov|climb|slip|went|gone|chang|peak"
    r"|deteriorat|compar|"
    r"previous|up |down |now\b|but\b)",
    re.IGNORECASE,
)
_WHOLE, _ROUNDED = 100, 1.5
# "GDP grew by 1%, while inflation was 2%": a figure with a subject of its own is no other time of the one before.
_OTHER_THING = re.compile(
    r"[,;] (?:and|but|while|whilst|whereas) (?!(?:it|this|that|they|the (?:figure|rate|number|result)|performance|in|by|at|for"
    r"|now|then|there)\b)"
    r"(?:the )?(?:[\w’'-]+ ){0,5}?[\w’'-]+ (?:was|is|were|are|stood|had|rose|fell)\b",
    re.IGNORECASE,
)


def settle(text: str, told: list[Part]) -> list[Part]:
    """Make A the baseline of B in "from A to B", and the figures of a survey's sentence shares."""
    for at, part in enumerate(told[:-1]):
        following = told[at + 1]
        between = text[part.figure.end : following.figure.start]
        began = rules.FROM_LOOSE_BEFORE.search(text[: part.figure.start])
        if began and part.role in ("actual", "forecast", "change", "baseline") and rules.TO_BEFORE.search(between):
            told[at] = Part(part.figure, "baseline", "percentage.compared", part.compared)
            if following.role == "baseline":
                told[at + 1] = Part(following.figure, "actual", "percentage.compared", compared=True)
            else:
                told[at + 1] = Part(following.figure, following.role, following.rule, True, following.benchmark)
    if _share_out(told):
        told = [_as_share(part) if part.role in ("actual", "forecast", "baseline") else part for part in told]
    if rules.SHARE_SAMPLE.search(text):
        told = [
            _as_share(part) if part.role == "actual" and not rules.SCORED.search(text[: part.figure.start]) else part
            for part in told
        ]
    return told


def _as_share(part: Part) -> Part:
    return Part(part.figure, "share", "percentage.share")


def _share_out(told: list[Part]) -> bool:
    """Tell whether the figures of a sentence share out a whole: three or more, one of them a share, that add up to 100."""
    parts = [part for part in told if part.figure.unit == "percent" and part.role not in ("target", "change", "benchmark")]
    whole = sum(part.figure.value for part in parts)
    return len(parts) > 2 and abs(whole - _WHOLE) <= _ROUNDED and any(part.role == "share" for part in parts)


def _aside(text: str, part: Part, first: Part) -> Part:
    """Return a figure that brackets behind the first give for an earlier time as its baseline: "96% (target 95%; 2019: 68%)"."""
    between = text[first.figure.end : part.figure.start]
    opened = part.role == "actual" and between.count("(") > between.count(")")
    then = between.rstrip().endswith("(") and first.role == "actual" and _THEN_CLOSED.match(text, part.figure.end)
    if opened and (between.rstrip().endswith(":") or then):
        return Part(part.figure, "baseline", "percentage.compared", compared=True)
    return part


def _turned(told: list[Part], periods: list[Interval | None]) -> list[Part]:
    """Return two compared figures with their roles exchanged where the second is the later: "in Q3, 7%, against 8% in Q4"."""
    if [part.role for part in told] != ["actual", "baseline"] or not told[1].compared:
        return told
    first, second = periods
    if not first or not second or second.start <= first.end:
        return told
    return [Part(told[0].figure, "baseline", "percentage.compared"), Part(told[1].figure, "actual", "percentage.stated", True)]


def earlier_are_baselines(text: str, told: list[Part], periods: list[Interval | None]) -> list[Part]:
    """Return the parts, the earlier of two own figures as the baseline: "51% for 2013/14 and peaked at 82% in May"."""
    told = _turned([_aside(text, part, told[0]) for part in told], periods)
    own = [when for part, when in zip(told, periods, strict=True) if part.role == "actual" and when]
    if len(own) < 2 or not _MOVED.search(text) or _of_other_things(text, told):
        return told
    latest = max(when.end for when in own)
    return [
        Part(part.figure, "baseline", "percentage.compared") if part.role == "actual" and when and when.end < latest else part
        for part, when in zip(told, periods, strict=True)
    ]


def _of_other_things(text: str, told: list[Part]) -> bool:
    """Tell whether two own figures are of two things, the second with a subject of its own."""
    ends = [part.figure for part in told if part.role == "actual"]
    return len(ends) == 2 and bool(_OTHER_THING.search(text, ends[0].end, ends[1].start))
