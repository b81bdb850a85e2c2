"""Whose meeting it is by what the text says that it did: for a page of one item that was stored without its head."""

import re
from collections.abc import Iterator

from pipeline.describe.found import Found
from pipeline.describe.front import Front

_SORTS = r"(?:Committee|Sub-Committee|Board|Panel|Commission|Forum)"
# "Planning and Housing Overview & Scrutiny Panel", not "The Committee", nor "Workforce Strategy, the Committee".
_NOT_FIRST = r"(?!(?:The|That|This|These|Each|An?|In|At|By|Both|Any|Our|Their|No|And|As|For|Of|Further|When|If|Members?)\b)"
_FULL = (
    rf"{_NOT_FIRST}(?:[A-Z][\w’'-]*(?:,? (?:and|&) |,? | (?:of|for|in|on) (?:the )?)){{1,9}}?"
    r"(?:Committee|Sub-Committee|Board|Panel|Commission|Forum)\b"
)
_NAME = rf"(?P<body>{_FULL}|Cabinet|Executive|Council(?= had before))"
_DID = r"(?:reviewed|considered|received|noted|heard|welcomed|had before it|resolved|RESOLVED|(?:then |unanimously )?agreed)\b"
_ACTS = re.compile(rf"(?:\b[Tt]he |(?:^|(?<=[.] )|(?<=\n))){_NAME} {_DID}")
_BY = re.compile(rf"\b(?:was|were) (?:considered|received|noted|discussed|welcomed) by (?:the )?{_NAME}(?! (?:Member|had|has)\b)")
_OWN_MINUTES = re.compile(
    rf"\b[Mm]inutes of (?:an?|the) (?:(?:last|previous) )?(?:[Mm]eeting of (?:the )?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{{4}},? )?{_NAME}"
    r"(?: [Mm]eeting)?(?: held on .{6,30}?)? (?:be|were|was) (?:approved|confirmed|agreed|signed)\b"
)
# What a body did at another time is no sign of this meeting.
_ANOTHER_TIME = re.compile(
    r"\b(?:on|in) (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)"
    r"|\bat its\b|\b(?:previously|earlier|recently|last|ago)\b"
)
_ALONE = re.compile(rf"\b[Tt]he (?P<sort>{_SORTS})\b")
_NAMED = re.compile(rf"\b{_FULL}")
_OF_MEETINGS = ("minutes", "decision_notice")


def find_acting(front: Front, kind: str) -> Found[str] | None:
    """Return the one body that acts in the text under its full name, where nothing speaks of another of its sort."""
    if kind not in _OF_MEETINGS:
        return None
    text = front.doc.text
    acting = list(_acting(text))
    names = {found["body"] for found in acting}
    if len(names) != 1 or not _stands_alone(text, next(iter(names))):
        return None
    return Found(acting[0]["body"], "content", acting[0]["body"], acting[0].start("body"))


def _acting(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_OWN_MINUTES, _ACTS, _BY):
        for found in pattern.finditer(text):
            if pattern is _OWN_MINUTES or not _ANOTHER_TIME.search(re.split(r"[.\n]", text[found.end() :], maxsplit=1)[0]):
                yield found


def _stands_alone(text: str, name: str) -> bool:
    """Tell whether "the Committee" can only mean the body of that name, and no other committee is named."""
    sort = name.rpartition(" ")[2]
    if any(found["sort"] != sort for found in _ALONE.finditer(text)):
        return False
    others = {found[0] for found in _NAMED.finditer(text)} - {name}
    return not any(other.endswith(f" {sort}") for other in others)
