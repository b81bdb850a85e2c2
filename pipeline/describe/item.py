"""The heading of the one item that minutes are of, below the head of the meeting: council, committee, day."""

import re

from pipeline.dates import scan
from pipeline.describe.body import names_body
from pipeline.describe.found import Found
from pipeline.describe.front import Front, Part
from pipeline.model import Block, BlockKind

# Signs that the paper is of a whole meeting, not of one item.
WHOLE = re.compile(
    r"(?i)^\W*(?:\d+[.:]?\s+)?(?:(?:members |councillors |those )?present\b|in attendance\b|attendance\b|attendees\b"
    r"|apologies\b|sederunt\b|(?:draft |unconfirmed )?minutes (?:of|from)\b|declarations? of\b|welcome\b)"
)
_ROUTINE = re.compile(
    r"(?i)(?:(?:draft |previous )?minutes?|(?:public|members.?) questions|(?:any )?other (?:urgent )?business|urgent business"
    r"|chair\S* (?:announcements?|remarks|report)|announcements|matters arising|(?:forward )?work programme|substitutes?"
    r"|introductions?|date of next meeting|exclusion of .*|membership.*|election of .*|appointment of .*|agenda|items?|finance"
    r"|planning|highways|clerk.?s report|correspondence)"
)
_OF_HEAD = re.compile(
    r"(?i)\b(?:council|borough of|minutes?|meeting)\b|^(?:at|time|date|venue|place|agenda item)\b"
    r"|\b(?:hall|offices?|room|chamber)$"
)
_NUMBER = re.compile(r"(?:[A-Z]{1,4}[./ ]?)?(\d{1,4})(?:[./]\d{2,4})*[.:)]?")
_NUMBERED = re.compile(rf"({_NUMBER.pattern})\s+(?=[A-Z])")
_CAPTION = re.compile(r"(?=.{8,200}$)[A-Z0-9][^;|@]*[\w)?’'\"”]")
_VERDICT = re.compile(
    r"(?i)(?:resolved|recommend|decisions?\b|agreed|actions?\b|conclusions?\b|discussion|noted\b|reasons?\b|outcome\b"
    r"|the \w+ resolved|key points|comments|questions|summary)"
)
_OUTCOME = re.compile(r"(?:That|To)\b|[a-z]")
_TOP = 7
_LONG = 110
_SHORT = 160


def find_only_item(front: Front) -> Found[str] | None:
    """Return the heading of the item below the meeting's head; None where there is another item or a sign of a whole meeting."""
    for index, part in enumerate(front.parts[:_TOP]):
        if _is_head(part):
            continue
        number, words = _numbered(part)
        named = bool(index) and (number is not None or part.heading)
        if not named or not _CAPTION.fullmatch(words) or _ROUTINE.fullmatch(words) or WHOLE.search(words):
            return None
        return None if _has_more(front, part, number) else Found(words, "content", words, part.block.start)
    return None


def _is_head(part: Part) -> bool:
    if _numbered(part)[0] is not None and not _is_day(part.text):
        return False
    short = len(part.text) < _SHORT and not part.text.endswith(".")
    return short and bool(_OF_HEAD.search(part.text) or _is_day(part.text) or names_body(part.text))


def _is_day(line: str) -> bool:
    return sum(len(mention.text) for mention in scan(line)) * 2 >= len(line)


def _numbered(part: Part) -> tuple[int | None, str]:
    """Return the item's number and its words: "52/23 Rents", "OSC7. Rents"."""
    own = _NUMBER.fullmatch(part.block.number or "")
    if own:
        return int(own[1]), part.text
    found = None if part.block.number else _NUMBERED.match(part.text)
    return (int(found[2]), part.text[found.end() :]) if found else (None, part.text)


def _has_more(front: Front, item: Part, number: int | None) -> bool:
    """Tell whether the paper has a second item, or what only the papers of whole meetings have."""
    doc = front.doc
    if any(WHOLE.search(part.text) for part in front.parts if part.block.start > item.block.start):
        return True
    later = [Part(doc.text_of(block), block) for block in doc.blocks if block.start > item.block.start]
    if number is None and (not later or len(later[0].text) < _LONG):
        return True
    return any(_is_item(other, item.block, number) for other in later)


def _is_item(other: Part, item: Block, number: int | None) -> bool:
    after, words = _numbered(other)
    if other.block.cell or len(words) > _SHORT or words.endswith((".", ":", ";")):
        return False
    if after is not None and not _OUTCOME.match(words):
        return number is None or after > number
    level = other.block.level or 0
    higher = other.block.kind is BlockKind.HEADING and level <= (item.level or level)
    return number is None and higher and not _VERDICT.match(words)
