"""When a council's paper is of: the date of its meeting or position, and of its publication."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.dates import DateMention, Interval, parse_printed, scan
from pipeline.describe.body import names_body
from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front, Part
from pipeline.describe.head import head_of
from pipeline.describe.path import stem_of

_LABEL = re.compile(
    r"(?i)(?:meeting date|date(?: and time)?(?: of (?:the )?(?:meeting|committee|decision|report|cabinet))?|(?:committee"
    r"|decision|cabinet|council) date"
    r"|date (?:made|taken|signed)|day(?:/| and )date|(?:meeting )?held on|report date)"
)
_PUBLISHED = re.compile(
    r"(?i)(?:(?:decision )?published|publication date|date published|date of publication(?: of (?:this|the) \w+)?"
    r"|posted|page published)(?: on)?"
)
_PUBLISHED_ON = re.compile(r"(?i)(?:first |page )?published(?: on)? ((?:\w+day,? )?\d{1,2}\S* \w+,? \d{4})\.?")
_UPDATED = re.compile(r"(?i)(?:last )?(?:updated|reviewed)(?: on)?|date (?:last )?updated")
_LAST_UPDATED = re.compile(r"(?i)\W*(?:this )?(?:page )?(?:was )?last (?:updated|reviewed|modified)(?: on)?\s*:?\s*(.{6,30})$")
_FOOT = 5
_OTHER_MEETING = re.compile(
    r"(?i)\b(?:previous|last|next|future|earlier|signed|updated|version|printed|deadline|issued|uploaded|call[- ]?in|effective"
    r"|page published)\b"
)
# A line by itself over the day of another meeting, a label over or beside the day that something is due.
_BELOW_OTHER = re.compile(
    r"(?i)\W*(?:\d+\W+)?(?:(?:dates?|time|place|venue)(?:,? (?:and |& )?(?:time|place|venue))* of )?(?:the )?"
    r"(?:next|future|forthcoming|previous|last)(?: \w+){0,3} (?:meetings?|dates?)\W*"
    r"|\W*(?:(?:target|due|agreed|revised|original|completion|implementation|delivery|action|end|date|for|to be)\s)*"
    r"(?:(?:target|due|completion|implementation|delivery|review|end)\sdates?|deadlines?|time\s?-?(?:scales?|frames?)|by when|due"
    r"|completion|completed by)\W*"
)
_OTHER_MINUTES = re.compile(
    r"(?i)(?<!^)(?<!draft )(?<!approved )(?<!unconfirmed )(?<!council )\bminutes of (?:the )?(?:\w+ )?(?:meeting|\d)"
    r"|\bminutes\b.*\b(?:approved|agreed"
    r"|adopted|confirmed|circulated|accepted)\b"
)
_TO_BE_APPROVED = re.compile(
    r"(?i)(?:draft\s+)?until\s+(?:signed|approved|agreed)\b(?:\s+by\s+the\s+\w+)?"
    r"|(?:subject to|for|pending|until)\s+(?:the\s+)?(?:formal\s+)?(?:approval|confirmation|agreement)(?:\s+(?:at|by)"
    r"\s+the\s+next\s+(?:\w+\s+)?meeting)?"
)
_POSITION = re.compile(
    r"(?i)\b(?:position|status|progress|update[d]?|correct|data|as"
    r"|snapshot)(?:\s+report)?\s+(?:as\s+)?(?:at|of|to)\b|\bupdated\s+(?:on\s+)?(?=\d)"
)
_SO_FAR = re.compile(r"(?i)\b(?:progress|update|status|position|so far|rag|rating)\b")
_HEAD = re.compile(
    r"(?i)^\W*(?:(?:draft|unconfirmed|approved)\s+)?(?:minutes?|notes|proceedings|agenda|record)\b"
    r"|\bminutes of the\b|\bmeeting of\b"
)
_MINUTES = re.compile(r"(?i)^\W*(?:(?:draft|unconfirmed|approved)\s+)?minutes?\b(?!\s+of\s+(?:the\s+)?(?:last|previous)\b)")
_MINUTES_HELD = re.compile(r"(?i)\W*(?:(?:draft|unconfirmed|approved)\s+)?minutes?\s+of\b.{3,200}\bheld\b")
_TOLD = re.compile(r"(?i)\b(?:was|were|is|are|be|been|has|have|had|will|did|came|took|existed)\b")
_NOT_OWN = ("by", "before", "until", "no later than", "since", "from", "between", "for", "to", "during")
_PERIOD = re.compile(
    r"(?i)\b(?:period|quarter|months?|year|term|covering|covers|spanning)\b[^.;]{0,20}$|\b(?:ended|ending|to|until|between)\s+(?:the\s+)?$"
)
_YEAR_WITH_LETTER = re.compile(r"\b2(?:[Oo][0-9Oo]{2}|0[0-9]?[Oo][0-9]?)\b(?<=\w{4})")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_YEARLESS = re.compile(
    r"(?i)\b(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?!,?\s+\d{4})"
)
_LONGEST_LINE = 160
_LONGEST_HEAD = 600
_LONGEST_MONTH = 20
_TOP = 14


def find_date(front: Front, kind: str) -> Found[Interval] | Missing | None:
    """Return the document's own date: the website's own field, labelled, "position at", in its head."""
    committee = front.property("committee")
    said = front.property("date") if committee and names_body(committee) else None
    printed = parse_printed(said) if said else None
    if printed:
        return Found(printed, "properties")
    labelled = _labelled(front, _LABEL)
    lines = list(_lone_days(front)) if kind == "minutes" else []
    if any(line.value.start != other.value.start for line in lines for other in (labelled or line, lines[0])):
        return _agreed([*([labelled] if labelled else []), *lines])
    if labelled:
        return labelled
    updated = _labelled(front, _UPDATED) if kind == "action_plan" else None
    position = updated or _position(front) if kind not in ("minutes", "agenda") else None
    position = position or (_column(front) if kind == "action_plan" else None)
    if position:
        return position
    heads = list(_heads(front, kind))
    days = [day for part in heads if (day := _day_in(part, told=kind not in ("minutes", "agenda", "decision_notice")))]
    held = [day for part in heads if _MINUTES_HELD.match(part.text) and (day := _day_in(part, told=False))]
    if days:
        # A post about a meeting bears its own date above "Minutes of the meeting held on ...".
        return held[0] if held and kind == "minutes" and not lines[1:] else days[0]
    return (
        _in_furniture(front, kind)
        or _lone_month(front, kind)
        or _in_title(front, kind)
        or _month_of_minutes(heads)
        or _without_year(front, kind, heads)
        or (_labelled(front, _UPDATED) or _at_foot(front) if kind == "other" else None)
    )


def _at_foot(front: Front) -> Found[Interval] | None:
    """Return when a page was last changed, as its last lines tell."""
    for block in front.doc.blocks[-_FOOT:]:
        found = _LAST_UPDATED.match(front.doc.text_of(block))
        printed = parse_printed(found[1]) if found else None
        if found and printed:
            return Found(printed, "content", found[1], block.start)
    return None


def _lone_days(front: Front) -> Iterator[Found[Interval]]:
    """Yield the days that lines at the head of minutes print by themselves, perhaps with the hour."""
    for part in _heads(front, "minutes"):
        day = _day_in(part, told=False)
        if day and len(day.words) * 2 > len(part.text):
            yield day


def _agreed(days: list[Found[Interval]]) -> Found[Interval] | Missing:
    """Return the month or year that dates share which contradict each other."""
    values = [day.value for day in days]
    if any(value.precision != "day" for value in values) or len({value.start.year for value in values}) > 1:
        return Missing("two dates at its head contradict each other")
    month = len({value.start.month for value in values}) == 1
    shared = parse_printed(values[0].start.strftime("%B %Y" if month else "%Y"))
    return replace(days[0], value=shared) if shared else Missing("two dates at its head contradict each other")


def _day_in(part: Part, *, told: bool) -> Found[Interval] | None:
    """Return the day that a line of the head prints, not, if ``told``, one that a sentence tells; an O for a nought is one."""
    text = with_noughts(part.text)
    for mention in scan(text):
        printed = (
            None if _of_something_else(text, mention) or (told and _TOLD.search(text, 0, mention.start)) else mention.interval
        )
        if printed and printed.precision == "day" and not printed.resolved:
            return Found(printed, "content", part.text[mention.start : mention.end], part.block.start)
    return None


def with_noughts(text: str) -> str:
    """Return the text with years in figures alone: "2O24" is 2024; every letter keeps its place."""
    return _YEAR_WITH_LETTER.sub(lambda found: found[0].replace("O", "0").replace("o", "0"), text)


def _of_something_else(text: str, mention: DateMention) -> bool:
    """Tell whether the date is a deadline, or begins or ends a period that the paper reports on."""
    return mention.intro in _NOT_OWN or bool(_PERIOD.search(text, 0, mention.start))


def _month_of_minutes(heads: list[Part]) -> Found[Interval] | None:
    """Return the month that minutes are headed with: "Minutes November 2011"."""
    for part in heads:
        if _MINUTES.match(part.text) and len(part.text) <= _LONGEST_LINE:
            found = [one for one in scan(part.text) if one.interval and one.interval.precision == "month"]
            month = found[0].interval if len(found) == 1 else None
            if month and not month.resolved:
                return Found(month, "content", found[0].text, part.block.start)
    return None


def _lone_month(front: Front, kind: str) -> Found[Interval] | None:
    """Return the month that a line of a report's head is: "November 2020"."""
    for part in front.parts[:_TOP] if kind == "report" else ():
        found = scan(part.text) if len(part.text) < _LONGEST_MONTH else ()
        month = found[0].interval if found and found[0].text == part.text else None
        if month and month.precision == "month" and not month.resolved:
            return Found(month, "content", part.text, part.block.start)
    return None


def _without_year(front: Front, kind: str, heads: list[Part]) -> Found[Interval] | Missing | None:
    """Return the day that is headed without its year, if its weekday fits one year only of those round the file name's."""
    if kind not in ("minutes", "agenda"):
        return None
    for part in heads:
        found = _YEARLESS.search(part.text)
        if found:
            told = {int(year) + off for year in _YEAR.findall(stem_of(front)) for off in (-1, 0, 1)}
            days = [day for year in sorted(told) if (day := parse_printed(f"{found['day']} {found['month']} {year}"))]
            fit = [day for day in days if day.start.strftime("%A").lower() == found["weekday"].lower()]
            if len(fit) == 1:
                return Found(replace(fit[0], resolved="inferred"), "content", found[0], part.block.start)
            return Missing("its head gives a day without a year")
    return None


def _labelled(front: Front, label: re.Pattern[str]) -> Found[Interval] | None:
    labelled = front.labelled(label, not_below=_BELOW_OTHER)
    printed = parse_printed(with_noughts(labelled.text)) if labelled else None
    return Found(printed, "content", labelled.text, labelled.after) if labelled and printed else None


def _position(front: Front) -> Found[Interval] | None:
    for part in front.parts[:_TOP]:
        position = _POSITION.search(part.text) if len(part.text) <= _LONGEST_LINE else None
        words = part.text[position.end() :] if position else ""
        printed = parse_printed(words) if words else None
        if printed and printed.precision in ("day", "month"):
            return Found(printed, "content", words, part.block.start)
    return None


def _column(front: Front) -> Found[Interval] | None:
    """Return the latest date over a column of a plan that tells how far things are: "Progress (October 2025)"."""
    told: list[Found[Interval]] = []
    for part in front.parts:
        if part.block.cell and (part.block.cell.header or part.block.cell.row == 0) and _SO_FAR.search(part.text):
            for mention in scan(part.text):
                if mention.interval and mention.interval.precision in ("day", "month") and not mention.interval.resolved:
                    told.append(Found(mention.interval, "content", mention.text, part.block.start))
    return max(told, key=lambda one: one.value.end, default=None)


def _heads(front: Front, kind: str) -> Iterator[Part]:
    """Yield the parts at the top that can carry the meeting's date."""
    above = ""
    for part in head_of(front, kind):
        if part.block.number and kind not in ("minutes", "agenda"):
            return
        if (
            _is_head(part, kind)
            and not _in_body(part, kind)
            and not front.is_published(part)
            and not _BELOW_OTHER.fullmatch(above)
        ):
            yield part
        above = part.text


def _in_body(part: Part, kind: str) -> bool:
    """Tell whether it is one of a table's figures, not a label's value: a plan's due date is not the plan's own."""
    cell = part.block.cell
    return cell is not None and cell.row > 0 and cell.column > 1 and kind not in ("minutes", "agenda", "decision_notice")


def _is_head(part: Part, kind: str) -> bool:
    beginning = _TO_BE_APPROVED.sub("", part.text[:_LONGEST_LINE])
    if _OTHER_MEETING.search(beginning) or _OTHER_MINUTES.search(beginning):
        return False
    if len(part.text) <= (_LONGEST_LINE if kind in ("minutes", "agenda", "decision_notice") else 100):
        return not (part.text.endswith(".") and len(part.text) > 100) or bool(_HEAD.search(part.text))
    return kind in ("minutes", "agenda") and len(part.text) <= _LONGEST_HEAD * 4 and bool(_HEAD.search(part.text[:_LONGEST_HEAD]))


def _in_furniture(front: Front, kind: str) -> Found[Interval] | None:
    for line in front.furniture if kind in ("minutes", "agenda", "report") else ():
        printed = None if _OTHER_MEETING.search(line) else parse_printed(line)
        if printed and printed.precision == "day":
            return Found(printed, "layout")
    return None


def _in_title(front: Front, kind: str) -> Found[Interval] | None:
    """Return the day or month in the title that a file of minutes gives itself."""
    title = front.property("title") if kind in ("minutes", "agenda") else None
    printed = parse_printed(title) if title else None
    return Found(printed, "properties") if printed and printed.precision in ("day", "month") else None


def find_published(front: Front) -> Found[Interval] | None:
    """Return the date behind "Published:", else the one that a web page without a meeting says of itself."""
    labelled = _labelled(front, _PUBLISHED)
    if labelled:
        return labelled
    for part in front.parts:
        line = _PUBLISHED_ON.fullmatch(part.text)
        day = parse_printed(line[1]) if line else None
        if line and day and day.precision == "day":
            return Found(day, "content", line[1], part.block.start)
    said = front.property("published") or (None if front.property("committee") else front.property("date"))
    printed = parse_printed(said) if said else None
    return Found(printed, "properties") if printed else None
