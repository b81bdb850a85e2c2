"""When a council's paper is of: the date of its meeting or position, and of its publication."""

import re
from collections.abc import Iterator

from pipeline.dates import DateMention, Interval, parse_printed, scan
from pipeline.describe.front import Front, Part

_LABEL = re.compile(
    r"(?i)(?:meeting date|date(?: and time)?(?: of (?:the )?(?:meeting|committee|decision|report|cabinet))?|(?:committee"
    r"|decision|cabinet|council) date"
    r"|date (?:made|taken|signed)|day(?:/| and )date|(?:meeting )?held on|report date)"
)
_PUBLISHED = re.compile(r"(?i)(?:published|publication date|date published|date of publication|posted|page published)(?: on)?")
_OTHER_MEETING = re.compile(
    r"(?i)\b(?:previous|last|next|future|earlier|signed|updated|version|printed|deadline|issued|uploaded|call-?in|effective"
    r"|page published)\b"
)
_OTHER_MINUTES = re.compile(
    r"(?i)(?<!^)(?<!draft )(?<!approved )(?<!unconfirmed )\bminutes of (?:the )?(?:\w+ )?(?:meeting|\d)"
    r"|\bminutes\b.*\b(?:approved|agreed"
    r"|adopted|confirmed|circulated|accepted)\b"
)
_POSITION = re.compile(
    r"(?i)\b(?:position|status|progress|update[d]?|correct|data|as"
    r"|snapshot)(?:\s+report)?\s+(?:as\s+)?(?:at|of|to)\b"
)
_ATTENDANCE = re.compile(
    r"(?i)^\W*(?:(?:councillors |members )?present|members|in attendance|attendance|apologies|officials"
    r"|those attending)\b"
)
_HEAD = re.compile(
    r"(?i)^\W*(?:(?:draft|unconfirmed|approved)\s+)?(?:minutes?|notes|proceedings|agenda|record)\b"
    r"|\bminutes of the\b|\bmeeting of\b"
)
_MINUTES = re.compile(r"(?i)^\W*(?:(?:draft|unconfirmed|approved)\s+)?minutes?\b(?!\s+of\s+(?:the\s+)?(?:last|previous)\b)")
_NOT_OWN = ("by", "before", "until", "no later than", "since", "from", "between", "for", "to", "during")
_PERIOD = re.compile(
    r"(?i)\b(?:period|quarter|months?|year|term|covering|covers|spanning)\b[^.;]{0,20}$|\b(?:ended|ending|to|until|between)\s+(?:the\s+)?$"
)
_LONGEST_LINE = 160
_LONGEST_HEAD = 600
_TOP = 14


def find_date(front: Front, kind: str) -> tuple[Interval, str] | None:
    """Return the document's own date with where it was read: the website's own field, labelled, "position at", in its head."""
    said = front.property("date") if front.property("committee") else None
    printed = parse_printed(said) if said else None
    if printed:
        return printed, "properties"
    printed = _labelled(front)
    if printed:
        return printed, "content"
    if kind not in ("minutes", "agenda"):
        position = _position(front)
        if position:
            return position, "content"
    heads = list(_heads(front, kind))
    for part in heads:
        for mention in scan(part.text):
            printed = None if _of_something_else(part.text, mention) else mention.interval
            if printed and printed.precision == "day" and not printed.resolved:
                return printed, "content"
    return _in_furniture(front, kind) or _in_title(front, kind) or _month_of_minutes(heads)


def _of_something_else(text: str, mention: DateMention) -> bool:
    """Tell whether the date is a deadline, or begins or ends a period that the paper reports on."""
    return mention.intro in _NOT_OWN or bool(_PERIOD.search(text, 0, mention.start))


def _month_of_minutes(heads: list[Part]) -> tuple[Interval, str] | None:
    """Return the month that minutes are headed with: "Minutes November 2011"."""
    for part in heads:
        if _MINUTES.match(part.text) and len(part.text) <= _LONGEST_LINE:
            found = [one.interval for one in scan(part.text) if one.interval and one.interval.precision == "month"]
            if len(found) == 1 and not found[0].resolved:
                return found[0], "content"
    return None


def _labelled(front: Front) -> Interval | None:
    labelled = front.labelled(_LABEL)
    return parse_printed(labelled) if labelled else None


def _position(front: Front) -> Interval | None:
    for part in front.parts[:_TOP]:
        position = _POSITION.search(part.text) if len(part.text) <= _LONGEST_LINE else None
        printed = parse_printed(part.text[position.end() :]) if position else None
        if printed and printed.precision in ("day", "month"):
            return printed
    return None


def _heads(front: Front, kind: str) -> Iterator[Part]:
    """Yield the parts at the top that can carry the meeting's date; who was there ends the head of minutes."""
    for part in front.parts[:_TOP]:
        if part.text.lower() in ("minutes:", "decision:"):
            return
        if kind == "minutes" and _ATTENDANCE.match(part.text) and "held" not in part.text[:200].lower():
            return
        if part.block.number and kind not in ("minutes", "agenda"):
            return
        if _is_head(part, kind) and not front.is_published(part):
            yield part


def _is_head(part: Part, kind: str) -> bool:
    if _OTHER_MEETING.search(part.text[:_LONGEST_LINE]) or _OTHER_MINUTES.search(part.text[:_LONGEST_LINE]):
        return False
    if len(part.text) <= (_LONGEST_LINE if kind in ("minutes", "agenda", "decision_notice") else 100):
        return not (part.text.endswith(".") and len(part.text) > 100) or bool(_HEAD.match(part.text))
    return kind in ("minutes", "agenda") and len(part.text) <= _LONGEST_HEAD * 4 and bool(_HEAD.search(part.text[:_LONGEST_HEAD]))


def _in_furniture(front: Front, kind: str) -> tuple[Interval, str] | None:
    for line in front.furniture if kind in ("minutes", "agenda", "report") else ():
        printed = None if _OTHER_MEETING.search(line) else parse_printed(line)
        if printed and printed.precision == "day":
            return printed, "layout"
    return None


def _in_title(front: Front, kind: str) -> tuple[Interval, str] | None:
    """Return the day or month in the title that a file of minutes gives itself."""
    title = front.property("title") if kind in ("minutes", "agenda") else None
    printed = parse_printed(title) if title else None
    return (printed, "properties") if printed and printed.precision in ("day", "month") else None


def find_published(front: Front) -> tuple[Interval, str] | None:
    """Return the date behind "Published:", else the one that a web page without a meeting says of itself."""
    labelled = front.labelled(_PUBLISHED)
    printed = parse_printed(labelled) if labelled else None
    if printed:
        return printed, "content"
    said = front.property("published") or (None if front.property("committee") else front.property("date"))
    printed = parse_printed(said) if said else None
    return (printed, "properties") if printed else None
