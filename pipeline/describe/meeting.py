"""What a council's paper says of its meeting: whose it is, when it was, which item or report it is."""

import re
from collections.abc import Iterator

from pipeline.dates import Interval, parse_printed, scan
from pipeline.describe.front import Front, Part

_DATE_LABEL = re.compile(
    r"(?i)(?:meeting date|date(?: and time)?(?: of (?:the )?(?:meeting|committee|decision|report|cabinet))?|(?:committee"
    r"|decision|cabinet|council) date"
    r"|date (?:made|taken|signed)|day(?:/| and )date|held on|report date)"
)
_BODY_LABEL = re.compile(
    r"(?i)(?:(?:name of )?meeting(?: name)?|(?:name of )?committee(?: name)?|cabinet/committee|report to|to|body"
    r"|decision[- ]?(?:maker|taker)|decision (?:made|taken) by"
    r"|meeting of|board|forum)"
)
_TITLE_LABEL = re.compile(
    r"(?i)(?:title of (?:the )?report|report(?: title)?|title(?: of (?:item|decision|paper))?|subject(?: matter)?|item title"
    r"|report name|heading)"
)
_PUBLISHED_LABEL = re.compile(
    r"(?i)(?:published|publication date|date published|date of publication|posted|page published)(?: on)?"
)
_BODY = (
    r"(?:Committee|Board|Cabinet|Panel|Council|Forum|Executive|Commission|Partnership|Trust|Group|Authority|Assembly|Meeting"
    r"|District|Mayor"
    r"|Working Party|Task Force|Conference|Bench|Governors|Member)"
)
_BODY_WORDS = re.compile(rf"(?i)\b{_BODY}\b")
_MEETING_OF = re.compile(
    r"(?i)\b(?:minutes|proceedings|meeting|agenda|notes)\b(?:\s*\([^)]*\))?\s+(?:of|at|for|from)\s+(?:the\s+|an?\s+)?"
    r"(?:(?:\w+\s+){0,3}(?:meetings?|proceedings)\s*(?:\([^)]*\)\s*)?(?:of|at|for)\s+(?:the\s+"
    r"|an?\s+)?){0,2}(?P<body>[^\n:;|]{3,110})"
)
_BODY_ENDS = re.compile(
    r"(?i)\s*(?:,?\s*\b(?:held|on|at|dated|which|taking|convened|to be|from|in the|meeting)\b|[,–(-]?\s*(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day|[,–(-]\s*\d|\b\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\s+20|\s[–|-]\s|\.(?:\s|$)|,?\s*\d).*$",
    re.DOTALL,
)
_SMALL = {"and", "of", "the", "for", "in", "on", "to", "at", "with", "a", "an", "&"}
_OTHER_MEETING = re.compile(
    r"(?i)\b(?:previous|last|next|future|earlier|signed|updated|version|printed|deadline|issued|uploaded|call-?in|effective"
    r"|page published)\b"
)
_POSITION = re.compile(
    r"(?i)\b(?:position|status|progress|update[d]?|correct|data|as|snapshot)(?:\s+report)?\s+(?:as\s+)?(?:at|of|to)\b"
)
_ITEM_PAGE = re.compile(r"(?i)^agenda item\b.{0,12}$")
_PURPOSE = re.compile(
    r"(?i)^(?:to (?:receive|consider|note|approve|agree|discuss|review|confirm|hear|scrutinise|provide|inform)"
    r"|the (?:committee|board|report)\b.*\.$|minutes:?$|decision:?$)"
)
_INSPECTION_TITLE = re.compile(
    r"(?i)^(?:(?:re-?)?inspection of\b|focused visit\b|(?:\w+ )?monitoring visit\b|joint (?:targeted )?(?:local )?area\b"
    r"|area SEND\b|review of\b|.{0,60}\binspection report$)"
)
_WHOLE = ("cabinet", "executive", "council")
_LONGEST_HEAD = 160
_TOP = 14


def find_body(front: Front) -> str | None:
    """Return the committee, board or council whose meeting it is, as printed; capitals become title case."""
    for name in _bodies(front):
        words = _BODY_ENDS.sub("", " ".join(name.split())).strip(" -–:,.*")
        words = re.sub(r"(?i)^(?:the|a)\s+", "", words)
        if _BODY_WORDS.search(words) and len(words) <= 90 and (" " in words or words.lower() in _WHOLE):
            return title_case(words) if words.isupper() else words
    return None


def _bodies(front: Front) -> Iterator[str]:
    labelled = front.labelled(_BODY_LABEL)
    if labelled:
        yield labelled
    top = [part.text for part in front.parts[:_TOP]]
    for found in _MEETING_OF.finditer("\n".join(top)):
        yield found["body"]
    for found in _MEETING_OF.finditer(" ".join(top)):
        yield found["body"]
    for text in (*top[:8], *front.furniture):
        words = _BODY_ENDS.sub("", re.sub(r"(?i)^(?:draft |unconfirmed )?minutes\s*[-–:]?\s*", "", text))
        if len(words) < 90 and re.search(rf"(?i)\b{_BODY}$", words.strip(" -–:,.")) and not words.endswith("."):
            yield words


def title_case(words: str) -> str:
    """Return words in capitals as a title is written: "Children's Trust", "Board of Governors"."""
    return " ".join(
        word.lower() if index and word.lower() in _SMALL else re.sub(r"^(\W*\w)(.*)$", lambda m: m[1] + m[2].lower(), word)
        for index, word in enumerate(words.split())
    )


def find_date(front: Front, kind: str) -> tuple[Interval, str] | None:
    """Return the document's own date with where it was read: labelled, in its head, "position at", in its furniture."""
    labelled = front.labelled(_DATE_LABEL)
    printed = parse_printed(labelled) if labelled else None
    if printed:
        return printed, "content"
    if kind in ("action_plan", "report", "other"):
        for part in front.parts[:_TOP]:
            position = _POSITION.search(part.text)
            printed = parse_printed(part.text[position.end() :]) if position and len(part.text) <= _LONGEST_HEAD else None
            if printed and printed.precision in ("day", "month"):
                return printed, "content"
    for part in _heads(front, kind):
        for mention in scan(part.text):
            if mention.interval and mention.interval.precision == "day" and not mention.interval.resolved:
                return mention.interval, "content"
    for line in front.furniture:
        printed = None if _OTHER_MEETING.search(line) else parse_printed(line)
        if printed and printed.precision == "day" and kind in ("minutes", "agenda", "report"):
            return printed, "layout"
    return None


def _heads(front: Front, kind: str) -> Iterator[Part]:
    """Yield the parts at the top that can carry the meeting's date: whole lines in minutes, short ones elsewhere."""
    longest = _LONGEST_HEAD * 4 if kind in ("minutes", "agenda", "decision_notice") else 100
    for part in front.parts[:_TOP]:
        if part.block.number and kind not in ("minutes", "agenda"):
            return
        if len(part.text) <= longest and not _OTHER_MEETING.search(part.text) and not front.is_published(part):
            yield part


def find_published(front: Front) -> Interval | None:
    """Return the date behind "Published:"."""
    labelled = front.labelled(_PUBLISHED_LABEL)
    return parse_printed(labelled) if labelled else None


def find_title(front: Front, kind: str) -> tuple[str, str] | None:
    """Return the title of a document that is one item, report, plan or notice; whole minutes and agendas have none."""
    item = _item_title(front)
    if item or kind in ("agenda",):
        return item
    if kind.startswith("inspection"):
        return next(
            ((part.text, "content") for part in front.parts[:30] if _INSPECTION_TITLE.match(part.text) and len(part.text) < 200),
            None,
        )
    labelled = front.labelled(_TITLE_LABEL)
    if labelled and kind != "minutes" and not _BODY_LABEL.fullmatch(labelled):
        return labelled, "content"
    if kind in ("report", "action_plan", "decision_notice", "other"):
        return _headline(front, kind)
    return None


def _item_title(front: Front) -> tuple[str, str] | None:
    """Return the title of one item's page, as council websites serve it: "Agenda item", then the item's title."""
    for index, part in enumerate(front.parts[:6]):
        if _ITEM_PAGE.match(part.text) and index + 1 < len(front.parts):
            title = front.parts[index + 1].text
            return None if _PURPOSE.match(title) or len(title) > 250 else (title, "content")
    said = front.property("title") or ""
    found = re.match(r"(?i)agenda item\s*[-–:]\s*(.+?)(?:\s+[|–]\s+.*)?$", said)
    return (found[1], "properties") if found else None


def _headline(front: Front, kind: str) -> tuple[str, str] | None:
    wanted = re.compile(r"(?i)\b(?:plan|tracker|programme)\b") if kind == "action_plan" else re.compile(r"\w")
    for part in front.parts[:8]:
        plain = part.text.strip(" .:-–")
        if len(plain) < 8 or len(plain) > 200 or not wanted.search(plain) or not (part.heading or kind == "action_plan"):
            continue
        if re.fullmatch(
            rf"(?i)(?:.*\b{_BODY}|report|summary|(?:executive )?summary|introduction|contents|purpose.*"
            rf"|recommendations?)",
            plain,
        ):
            continue
        if parse_printed(plain) and len(plain) < 30:
            continue
        return plain, "layout"
    return None
