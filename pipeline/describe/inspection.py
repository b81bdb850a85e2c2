"""What an inspectorate's own paper says of its inspection: its days, its lead inspector, when it was published."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pipeline.dates import DateMention, Interval, parse_printed, scan
from pipeline.describe.found import Found
from pipeline.describe.front import Front
from pipeline.model import Source

_LABELLED = re.compile(
    r"(?i)(?<!previous )\b(?:(?:inspection|visit|review|fieldwork)\s+dates?|dates?\s+of\s+(?:the\s+)?(?:inspection|visit"
    r"|review))\s*:?\s*(?=\d|mon|tue|wed|thu|fri)"
)
# What follows the dates where lines were joined.
_AFTER_DATES = re.compile(
    r"(?i)\b(?:lead inspector|report published|published|dates? of previous|judgement|the overall|overall|inspection outcome"
    r"|the last)\b"
)
_LONGEST_DATES = 120
_TOOK_PLACE = re.compile(
    r"(?i)\b(?:visit|inspection|review)\b.{0,200}?\b(?:took place|carried out|on site|on-site|between|from|on|in|of)\b"
    r"|\b(?:undertook|undertaken|carried out)\b.{0,60}\b(?:visit|inspection|review)\b"
)
_THIS_VISIT = re.compile(
    r"(?i)\b(?:this letter|this (?:visit|inspection|review)|the (?:visit|inspection|review) (?:took|was)|undertook"
    r"|carried out an? (?:joint|focused|monitoring)|fieldwork"
    r"|the findings of (?:the|a|this))\b"
)
_LEAD_IN = re.compile(r"\b(?:Between|From|On)\s(?=(?:the\s)?(?:[A-Z][a-z]+day\s)?\d)")
_EARLIER = re.compile(r"(?i)\b(?:previous|last|earlier|since the)\b.{0,30}\b(?:inspection|visit|judgement)\b")
_SENTENCE = re.compile(r"[^.]+(?:\.(?=\d)[^.]*|\.)?")
_DEAR = re.compile(r"\bDear [A-Z]")
_DAYS = ("day", "range", "week")
_LONGEST_DAYS = 200
# A report that only tells of its inspection in a sentence comes out within half a year; what is further back is an earlier one.
_LATEST_TOLD = 180
_PUBLISHED_BEFORE = re.compile(r"(?i)\b(?:published|publication)(?: date)?(?: on)?\s*:?\s*(?:\w+day,?\s+)?$")

_NOT_NAMES = (
    r"(?!(?:Her|His|HMI|SHMI|Senior|Ofsted|Deputy|Lead|Judgement|Team|Report|Dates?|Inspection|Care|Quality|Commission|CQC"
    r"|Majesty|The|Mr|Mrs|Ms|Miss|Dr|Inspectors?)\b)"
)
_NAME = rf"{_NOT_NAMES}[A-Z][\w’'-]+(?:\s+{_NOT_NAMES}[A-Z][\w’'-]*\.?){{1,3}}"
_LEAD = re.compile(rf"(?<!Deputy )(?<!deputy )\b[Ll]ead [Ii]nspectors?\s*:\s*(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?P<name>{_NAME})")
_LEAD_AFTER = re.compile(
    rf"(?P<name>{_NAME})\s*,?\s*(?:(?:Senior\s+)?HMI|(?:Her"
    rf"|His) Majesty[’']s (?:Senior )?Inspector)?\s*[,(]?\s*(?:Ofsted\s*,?\s*)?(?:HMI\s*,?\s*)?(?:Ofsted\s+)?\(?[Ll]ead"
    rf" [Ii]nspector"
)
_TWO_LEADS = re.compile(rf"\b[Ll]ead [Ii]nspectors\s*:\s*(?P<name>{_NAME})(?:,[^,:]{{3,40}},?)?\s+and\s+(?P<other>{_NAME})")
_LEAD_OF_OFSTED = re.compile(rf"(?P<name>{_NAME})\s*,?\s*(?:HMI\s*,?\s*)?\(?Ofsted(?:\s+HMI)?\s*,?\s+[Ll]ead\b")
_INSPECTORS = re.compile(
    rf"(?:[Ii]nspectors?(?:\s*\(HMIs?\))?(?:\s+for (?:this|the) (?:\w+ )?visit)?\s+(?:was|were)|(?:carried out|undertaken"
    rf"|conducted) by)\s*:?\s+"
    rf"(?:(?:two |three |four )?(?:of )?(?:Her"
    rf"|His) Majesty[’']s (?:Senior )?Inspectors?(?:,)?(?:\s*\(HMIs?\))?,?\s*)?(?:(?:Mr|Mrs|Ms|Miss"
    rf"|Dr)\.?\s+)?(?P<name>{_NAME})"
)
_NOBODY = re.compile(r"\b(?:Universit|College|Trust|Council|Partnership|Constabulary|Hospital|Group|Board|Service|Authority)")
_PUBLISHED = re.compile(
    r"(?i)\b(?:report\s+)?(?:published|publication date|date published|date of publication)\s*(?:on|:)?\s*:?\s*(?=\d|mon|tue"
    r"|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)


def find_published(front: Front, kind: str) -> Found[Interval] | None:
    """Return the printed day of publication; of a letter, the date at its head."""
    text = " ".join(front.text.split())
    for found in _PUBLISHED.finditer(text):
        words = text[found.end() : found.end() + 40]
        printed = parse_printed(words)
        if printed:
            end = next((one.end for one in scan(words) if one.interval == printed), len(words))
            return Found(printed, "content", found[0] + words[:end])
    return find_letter_date(front) if kind == "inspection_letter" else None


def find_letter_date(front: Front) -> Found[Interval] | None:
    """Return the date that stands by itself at the letter's head; lines of the letterhead may have run into it."""
    loose = None
    for part in front.parts:
        found = scan(part.text, whole=True) if len(part.text) < 400 and not front.is_published(part) else ()
        for mention in found:
            if mention.interval is None or mention.interval.precision != "day" or mention.interval.resolved:
                continue
            said = Found(mention.interval, "content", mention.text, part.block.start)
            if len(part.text) - len(mention.text) <= 2:
                return said
            loose = loose or (said if mention.start < 3 or len(part.text) - mention.end < 3 else None)
        if re.search(r"\bDear\b", part.text):
            break
    return loose


def find_days(front: Front, anchor: Interval | None) -> tuple[Found[Interval], Found[Interval]] | None:
    """Return the first and the last day of the inspection, over all its periods; a year left out is the letter's."""
    text = " ".join(front.text.split())
    salutation = _DEAR.search(text)
    # A letter's own date stands before it.
    told = list(_told(text[salutation.start() :] if salutation else text))
    labelled, headers = list(_labelled(text)), front.furniture
    for passage in (*labelled, *told, *headers):
        days = [one for one in scan(passage, anchor, lean="past" if anchor else None) if _is_inspected(passage, one)]
        spans = [one.interval for one in days if one.interval]
        if not spans or (spans[0].end - spans[0].start).days >= _LONGEST_DAYS:
            continue
        first, last = _ends(spans)
        if passage in told and anchor and (anchor.start - last.end).days > _LATEST_TOLD:
            continue
        source: Source = "layout" if passage in headers else "content"
        words = passage[days[0].start : days[-1].end]
        return Found(first, source, words), Found(last, source, words)
    return None


def _is_inspected(passage: str, mention: DateMention) -> bool:
    """Tell whether the days may be the inspection's: no month alone, and not when the report was published."""
    if mention.interval is None or mention.interval.precision not in _DAYS:
        return False
    return not _PUBLISHED_BEFORE.search(passage, 0, mention.start)


def _ends(days: list[Interval]) -> tuple[Interval, Interval]:
    first, last = min(days, key=lambda one: one.start), max(days, key=lambda one: one.end)
    return _day(first, first.start), _day(last, last.end)


def _day(interval: Interval, day: date) -> Interval:
    return replace(interval, start=day, end=day, precision="day", iso=day.isoformat())


def _labelled(text: str) -> Iterator[str]:
    for found in _LABELLED.finditer(text):
        passage = text[found.end() : found.end() + _LONGEST_DATES]
        stop = _AFTER_DATES.search(passage)
        yield passage[: stop.start()] if stop else passage


def _told(text: str) -> Iterator[str]:
    """Yield the passages that tell when this inspection was, those that say "this" first, from there on.

    A letter's head has no stops: its own date would stand in the first sentence.
    """
    sentences = [found[0] for found in _SENTENCE.finditer(text) if _TOOK_PLACE.search(found[0])]
    for sentence in sentences:
        own = _THIS_VISIT.search(sentence)
        if own and not _EARLIER.search(sentence):
            yield sentence[own.start() :]
            # "Between 3 and 7 June 2024, Ofsted and others undertook ..." begins after the letter's head.
            lead = list(_LEAD_IN.finditer(sentence, 0, own.start()))
            if lead:
                yield sentence[lead[-1].start() :]
    yield from (sentence for sentence in sentences if not _THIS_VISIT.search(sentence) and not _EARLIER.search(sentence))


def find_lead_inspector(front: Front) -> Found[str] | None:
    """Return the lead inspector's name, two joined by "and"; in a letter, the first inspector named."""
    text = " ".join(front.text.split())
    whole = " ".join(front.doc.text.split())
    two = _TWO_LEADS.search(text)
    if two:
        return Found(f"{two['name']} and {two['other']}", "content", two[0])
    readings = ((_LEAD, text), (_LEAD, whole), (_INSPECTORS, text), (_LEAD_OF_OFSTED, whole), (_LEAD_AFTER, whole))
    for pattern, words in (*readings, (_INSPECTORS, whole)):
        found = pattern.search(words)
        if found and not _NOBODY.search(found["name"]):
            return Found(found["name"].strip(" ,."), "content", found[0].strip(" ,."))
    return None
