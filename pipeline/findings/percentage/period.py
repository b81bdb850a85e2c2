"""The date or period that each figure of a sentence is of."""

import re

from pipeline.dates import DateMention, Interval, scan
from pipeline.findings._shared.numbers import Figure

# "Since 2012" and "by July" say when a movement began or must end, not of when the figure is.
_NOT_OF_THE_FIGURE = frozenset({"since", "by", "by the end of", "no later than", "before", "within", "until", "after"})
_NEXT = re.compile(r"\bthe next\b", re.IGNORECASE)
_LABEL = re.compile(r"\s?[:=(]\s?")
_CLOSE = 16
_PARTED = re.compile(r"[;(]|\b(?:but|and|while|whilst|whereas|though|although|compared|against)\b")
_BREAK = re.compile(
    r"; |, (?:and|while|but|compared)\b| (?:compared|against|versus|up from|down from|and|to|but|while|whilst|whereas|though"
    r"|although)\b"
)

# No sentence of the corpus has a date so many characters away from its figure; a text without stops can have thousands.
_FAR = 600


# "Our target for July is 70%", said in March: the July to come.
_AIMED_AT = re.compile(
    r"\b(?:target|goal|ambition|forecast|projection)s? (?:for|in) [\w ]{3,20} (?:is|are|will be|remains?)\b", re.IGNORECASE
)


def periods(text: str, figures: tuple[Figure, ...], anchor: Interval | None) -> list[Interval | None]:
    """Return for each figure the period told nearest to it, without another figure between; None where there is none."""
    if not figures:
        return []
    found = scan(text, anchor, lean="future" if _AIMED_AT.search(text) else "past")
    told = next((mention.interval for mention in found if mention.interval and not mention.interval.resolved), None)
    if anchor is None and told and any(mention.interval is None for mention in found):
        # "85% in December 2018, compared to 69% in September": the sentence itself says the year.
        found = scan(text, told, lean="past")
    dates = [mention for mention in found if _of_a_figure(mention)]
    return [_nearest(text, figures, figure, dates) for figure in figures]


# A paper's "this quarter" is the one that it reports on, seldom that of the meeting.
_REPORTED = re.compile(r"\b(?:this|the|last) quarter\b", re.IGNORECASE)


# "Complaints answered in 20 working days": how long it may take.
_TAKES = re.compile(r"(?:with)?in \d+ (?:working |calendar )?(?:days?|weeks?|hours?|months?|minutes?)$", re.IGNORECASE)


def _of_a_figure(mention: DateMention) -> bool:
    return (
        not (mention.duration and _TAKES.match(mention.text))
        and not (mention.interval and mention.interval.resolved and _REPORTED.search(mention.text))
        and mention.interval is not None
        and mention.intro not in _NOT_OF_THE_FIGURE
    )


def _nearest(text: str, figures: tuple[Figure, ...], figure: Figure, dates: list[DateMention]) -> Interval | None:
    def distance(mention: DateMention) -> tuple[int, int]:
        behind = mention.start >= figure.end
        between = text[figure.end : mention.start] if behind else text[mention.end : figure.start]
        # A date behind its figure is the usual order: "82% in May 2014".
        return len(_BREAK.findall(between)), len(between) if behind else len(between) + 25

    near = (mention for mention in dates if figure.start - mention.end < _FAR and mention.start - figure.end < _FAR)
    others = tuple(other for other in figures if abs(other.start - figure.start) < 2 * _FAR)
    open_to = (mention for mention in near if not _parted(text, figure, mention, others))
    own = [mention for mention in open_to if _owner(text, mention, others) in (None, figure.start)]
    taken = min(own, key=distance, default=None)
    return taken.interval if taken else None


def _parted(text: str, figure: Figure, mention: DateMention, figures: tuple[Figure, ...]) -> bool:
    """Tell whether another figure stands between a figure and a date, or what comes next: "5%, with the next review on 4 May"."""
    if mention.start > figure.end and _NEXT.search(text, figure.end, mention.start):
        return True
    low, high = min(mention.start, figure.end), max(mention.end, figure.start)
    return any(low < other.start and other.end < high for other in figures if other.start != figure.start)


def _owner(text: str, mention: DateMention, figures: tuple[Figure, ...]) -> int | None:
    """Return where the figure begins that a date clearly belongs to: "December 2019: 68%", "51% for 2013/14 and 82% in May"."""
    right = next((other for other in figures if other.start >= mention.end), None)
    if right and _LABEL.fullmatch(text, mention.end, right.start):
        return right.start
    left = next((other for other in reversed(figures) if other.end <= mention.start), None)
    if left and mention.start - left.end < _CLOSE and not _PARTED.search(text, left.end, mention.start):
        return left.start
    return None
