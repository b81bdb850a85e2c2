"""What ModernGov's pages say in their own forms: numbers of items, meetings of an issue, facts of a decision."""

import re
from collections.abc import Iterable

# "62.", "77/21", "7a", "SC/14" in the cell before an agenda item's title.
_NUMBER = re.compile(r"(?:[A-Z]{1,5}[/ -]?)?\d{1,4}(?:[/.-]\d{1,4})?[a-z]?(?:\([a-z]{1,3}\))?")
_DAY = r"\d{1,2}/\d{1,2}/\d{4}"
# Over each meeting of an issue: "Meeting: 24/06/2020 - Cabinet (Item 107)".
_MEETING = re.compile(rf"Meeting: (?P<date>{_DAY})\s*[-–]\s*(?P<body>.{{2,120}}?)(?:\s*\(Item (?P<item>[\w./-]{{1,12}}?)\.?\))?")
_DECIDED = re.compile(rf"Decided at meeting: (?P<date>{_DAY})\s*[-–]\s*(?P<body>.{{2,120}})")
_MADE = re.compile(rf"Date of decision: (?P<date>{_DAY})")
_PUBLISHED = re.compile(rf"Publication date: (?P<date>{_DAY})")
_MAKER = re.compile(r"Decision Maker: (?P<body>.{2,120})")
_BODY = re.compile(r"\b(?:cabinet|committee|board|panel|council|executive|forum|sub-committee)$", re.IGNORECASE)


def item_number(text: str) -> str | None:
    """Return an agenda item's number from the cell or heading that holds but this; four figures alone are a year."""
    words = text.strip()
    bare = words.rstrip(".:)").strip()
    return bare if _NUMBER.fullmatch(bare) and (bare != words or not re.fullmatch(r"\d{4}", bare)) else None


def numbered_title(title: str, expected: str | None) -> tuple[str | None, str]:
    """Return number and title of an item whose line holds both, where ``expected`` says which number it has."""
    if expected and title.startswith((f"{expected} ", f"{expected}. ")) and title.removeprefix(expected).strip(". "):
        return expected, title.removeprefix(expected).strip(". ")
    return None, title


def item_of_meeting(text: str) -> str | None:
    """Return the item's number that the line over a meeting of an issue names."""
    meeting = _MEETING.fullmatch(text.strip())
    return meeting["item"] if meeting else None


def facts(lines: Iterable[str]) -> dict[str, str]:
    """Return committee, date of meeting and of publication, as the lines of a decision's or an issue's page have them.

    An issue that came before several meetings has no committee or date: each of its parts has its own.
    """
    found: dict[str, set[str]] = {"committee": set(), "date": set(), "published": set()}
    for line in lines:
        for pattern in (_MEETING, _DECIDED, _MADE, _PUBLISHED, _MAKER):
            match = pattern.fullmatch(line.strip())
            if match:
                name = "published" if pattern is _PUBLISHED else "date"
                body, day = match.groupdict().get("body"), match.groupdict().get("date")
                if day:
                    found[name].add(day)
                if body and (pattern is not _MAKER or _BODY.search(body)):
                    found["committee"].add(body.strip())
    facts = {name: next(iter(told)) for name, told in found.items() if len(told) == 1}
    if not facts.keys() >= {"committee", "date"}:
        return {name: told for name, told in facts.items() if name == "published"}
    return facts
