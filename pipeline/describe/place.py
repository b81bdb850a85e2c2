"""Whose document it is: the council's name as printed, matched to the register by the conductor's function."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from pipeline.describe.found import Missing
from pipeline.describe.front import Front
from pipeline.describe.given import given_in
from pipeline.describe.path import find_by_folder, find_by_path
from pipeline.describe.register import Match, Place, place_of
from pipeline.model import Source

_WORD = r"(?!(?:COUNCIL|Council|Inspection|Meeting|Minutes|Agenda|Report)\b)[A-ZÁÉÍÓÚ][a-záéíóúA-Z'’-]*[a-záéíóúA-Z]"
_NAME = rf"(?:the\s+)?{_WORD}(?:,?[ ](?:(?:and|of|upon|on|under|with|in|the|le|&)[ ](?:the[ ])?)?{_WORD}|,[ ]{_WORD}){{0,5}}"
_TYPE = (
    r"(?:(?:Metropolitan|London|Royal|County|City|Borough|District|Unitary|Parish|Town|Community|Village|Combined)\s+){0,3}"
    r"(?:(?:and|&)\s+(?:County|District|Borough)\s+)?"
)
_BEFORE = (
    r"(?:London\s+Borough|Borough\s+Council|Royal\s+Borough|Metropolitan\s+Borough|Borough|City|County|Council)"
    r"\s+of\s+(?:the\s+)?"
)
# "London Borough of X", "X County Council", "COUNTY COUNCIL" in capitals alike.
_TITLED = re.compile(
    rf"\b(?:(?:{_BEFORE}){_NAME}(?:\s+{_TYPE}Council)?|{_NAME}\s+{_TYPE}(?:Council|COUNCIL)\b"
    rf"|{_NAME}\s+(?:Mayoral\s+)?Combined\s+(?:County\s+)?Authority\b)"
)
_TITLED_CAPITALS = re.compile(
    r"\b(?:(?:LONDON|ROYAL) BOROUGH OF|CITY OF|BOROUGH OF|COUNCIL OF)[A-Z &,'’-]{3,40}\b"
    r"|\b[A-Z][A-Z ]{3,50} COMBINED (?:COUNTY )?AUTHORITY\b|\b[A-Z][A-Z &'’-]{2,50} COUNCIL\b"
)
_VISITED = re.compile(
    r"(?:[Vv]isit (?:to|of)|[Ii]nspection of(?: services in)?|[Rr]eview of"
    r"|[Ii]n) (?:the )?(?P<name>[A-Z][^.:;\n]{2,80}?)(?:[’']s?)?\s*"
    r"(?:(?:[Ll]ocal [Aa]uthority"
    r"|[Cc]ouncil)(?:[’']s)?\s*)?(?:(?:[Ll]ocal [Aa]uthority )?(?:[Cc]hildren[’']?s?[’']? (?:and [Ff]amil\w+ )?(?:social care"
    r" )?[Ss]ervices?"
    r"|[Cc]hildren, [Yy]oung)|[Ll]ocal [Aa]rea [Pp]artnership|[Ll]ocal [Aa]uthority\b)"
)
_AREA = re.compile(
    r"(?:area inspection of|[Rr]esponse to [\w ,]{3,90} in|[Pp]artnership of"
    r"|area of)\s+(?:the )?(?P<name>[A-Z][A-Za-z '’,&-]{2,45})"
)
_ADDRESS = re.compile(r"(?:@|www\.|https?://(?:www\.)?)(?:[\w-]+\.)*?(?P<name>[a-z-]{3,40})\.gov\.(?:uk|wales|scot)\b")
_OWN = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout|[Oo]utside)\s+(?P<within>{_NAME})|\b(?P<own>{_NAME})[’']s?(?=\s)"
    rf"|\b(?P<board>{_NAME})\s+(?:Safeguarding|LSCB|residents|schools|{_TYPE}Council)\b"
)
_SORT = re.compile(
    r"(?i)^(?:the\s+)?(?:(?:london|royal|metropolitan)\s+borough\s+of\s+|(?:borough|city|county|council)\s+of\s+)?(?:the\s+)?"
    r"|(?:\s+(?:metropolitan|london|royal|county|city|borough|district|unitary|parish|town|community|village|and"
    r"|&))*\s+council$"
)
_NOT_NAMES = re.compile(
    r"(?i)^(?:the\s+)?(?:council|county|city|borough|district|parish|town|full|local|this|that|your|our|community|by|to|for"
    r"|and|of|annual|ordinary|extraordinary|in the|at the|on the|year[- ]end|mid[- ]year|draft|final|quarter\w*|whole"
    r"|corporate|joint|safer|united|privy|arts|british|research|national|meeting|minutes?|agenda|each|other|new|former"
    r"|shadow|one|whole|better|proud|modern|ambition\w*|connected|open|inclusive|efficient|effective|irish|scottish|welsh|english|european)?$"
)
_NOT_IN_NAMES = re.compile(r"(?i)\b(?:inspections?|visits?|held|committee|chamber|letter|meetings?|minutes|services|children)\b")
_LEAD_IN = re.compile(
    r"(?i)^.*\b(?:minutes|meeting|agenda|proceedings|report|draft|of|from|by|to|for|with|between"
    r"|at)\s+(?:of\s+)?(?:the\s+)?(?=[A-Z])"
)
# "Council Plan", "Council Tax", "Council Chamber": the word before is no council's name.
_NO_COUNCIL = re.compile(
    r"(?i)\s+(?:plans?|tax|house|housing|homes?|properties|tenan\w+|stock|offices?|chambers?|strategy|motion|procedure|fund|priorit\w+"
    r"|wide|budget|meeting\s+room)\b"
)
# "Great Elm with Thornby Parish Council"
_JOINED = re.compile(
    r"(?!(?i:minutes|meeting|report|agenda|notes|members|chair\w*)\b)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?i:with|by|at|cum) (?:the )?[A-Z]"
)
_AFTER_BODY = re.compile(r"\b(?:Committee|Panel|Board|Commission|Cabinet)\s+(?=[A-Z])")
_JOINT = re.compile(r"(?i)\bjoint\b(?:\s+[\w&’'-]+){0,5}\s+(?:committee|board|panel|authority)\b")
_LOCAL = re.compile(r"(?i)\b(?:parish|town|community|village)\s+council")
_HEAD_PARTS = 6
_LONGEST_HEAD = 160
_MINUTES = re.compile(r"(?i)(?:[\w’' -]{3,40} council\s+)?(?:\W*(?:draft|unconfirmed|approved)\s+)?minutes\s+of\b")
_SAYS_COUNCIL = re.compile(r"(?i)\bcouncil\b|\bborough\s+of\b")
_HAS_SORT = re.compile(r"\b(?:City|County|Borough|District|Metropolitan)\b")
_PARTS_OF_NAMES = ("greater", "north", "south", "east", "west", "mid", "new", "and", "&")
_OFTEN = 2
# "Across London" is no sign of the City of London's papers.
_REGIONS = ("London", "the London", "The London")
# A council that the register has not is the document's own where it is named this often.
_SEVERAL = 3


def find_place(front: Front, kind: str, match: Match, on: date | None, given: tuple[str, ...] = ()) -> Place | Missing | None:
    """Return the council that the document is of, or about; None where nothing settles it.

    An inspection names the place that was visited; a council's own papers print its name over them, in addresses, or speak of
    "services in" it; the file's name comes last. ``given`` are names of bodies that are no councils, looked for as they are.
    """
    inspected = kind.startswith("inspection")
    for name in _visited(front) if inspected else ():
        council = match(name, on)
        if council:
            return place_of(council, on, "content", name)
    if _is_joint(front, match, on) and not _is_given(front, given):
        return Missing("it is of several councils jointly")
    readings: tuple[tuple[Iterator[str], Source], ...] = (
        (_titled(front, given), "content"),
        (_properties(front), "properties"),
        (_addresses(front), "content"),
    )
    printed: Place | None = None
    for names, source in readings:
        for name in names:
            council = match(name, on)
            if council:
                return printed or place_of(council, on, source, name)
            # A parish's minutes name the county council too, but further down.
            unknown = _own_name(front, name, source) if printed is None else None
            printed = Place(unknown, None, source, name) if unknown and not _is_part(unknown, match, on) else printed
        if printed:
            return printed
    named = _spoken_of(front, match, on) or _named(front, match)
    return named if named or _JOINT.search(front.text) else find_by_folder(front, match, on)


def _is_joint(front: Front, match: Match, on: date | None) -> bool:
    """Tell whether the head names a joint committee and two councils of the register."""
    head = _head(front)
    if not _JOINT.search("\n".join(head)):
        return False
    names = (name for line in head for found in _TITLED.finditer(line) for name in _apart(found[0]))
    return len({council.nice_name for name in names if (council := match(name, on))}) > 1


def _is_given(front: Front, given: tuple[str, ...]) -> bool:
    """Tell whether the head names a body that was given and is no council: a joint board with papers of its own."""
    return any(not _SAYS_COUNCIL.search(name) for line in _head(front) for name in given_in(line, given))


def _head(front: Front) -> list[str]:
    return [front.property("title") or "", *(part.text for part in front.parts[:_HEAD_PARTS])]


def _apart(name: str) -> list[str]:
    """Return the names that "and" joins, and the whole, which may be one name."""
    return [name, *re.split(r"\s+and\s+(?:the\s+)?|,\s+", _LEAD_IN.sub("", name))]


def _own_name(front: Front, name: str, source: Source) -> str | None:
    """Return the short name of a council that the register has not, where the document is its own."""
    unknown = _unregistered(name) if _SAYS_COUNCIL.search(name) else None
    if unknown is None or (" and " in unknown and _JOINT.search(front.text)):
        return None
    head = [*front.furniture, *_head(front)]
    at_head = source == "properties" or any(name in line and "£" not in line for line in head)
    often = not _LOCAL.search(name) and front.doc.text.count(name) >= _SEVERAL
    return unknown if at_head or often else None


def _is_part(name: str, match: Match, on: date | None) -> bool:
    """Tell whether the name is a registered council's with a word too many: "Minutes Barnet"."""
    return any(match(words, on) for words in _last_words(name))


def _visited(front: Front) -> Iterator[str]:
    """Yield what the title of an inspection, its first sentences and its running headers say was inspected."""
    for text in (" ".join(front.text.split()), *front.furniture):
        for pattern in (_VISITED, _AREA):
            for found in pattern.finditer(text):
                name = found["name"].strip()
                yield name
                yield re.sub(r"\s*\(.*", "", name)
                yield from _last_words(name)
                yield from _first_words(name)
    # The first line of a report can be the council's bare name.
    yield from (part.text for part in front.parts[:2] if part.heading)


def _last_words(name: str) -> Iterator[str]:
    words = name.split()
    for first in range(1, len(words)):
        # "Greater Manchester" is not Manchester, "X and Y" not Y.
        if words[first - 1].lower() not in _PARTS_OF_NAMES:
            yield " ".join(words[first:])


def _first_words(name: str) -> Iterator[str]:
    words = name.split()
    for last in range(len(words) - 1, 0, -1):
        if words[last].lower() not in _PARTS_OF_NAMES:
            yield " ".join(words[:last])


def _titled(front: Front, given: tuple[str, ...]) -> Iterator[str]:
    """Yield names that carry their sort ("Borough Council") or are given, furniture first: it is the document's own."""
    title = front.property("title")
    for text in (
        *front.furniture,
        *((title,) if title else ()),
        *(part.text for part in front.parts if len(part.text) < _LONGEST_HEAD and not part.text.endswith(".")),
        *(part.text[:_LONGEST_HEAD] for part in front.parts if _MINUTES.match(part.text)),
    ):
        yield from given_in(text, given)
        for pattern in (_TITLED, _TITLED_CAPITALS):
            for found in pattern.finditer(text):
                words = found[0]
                if _NO_COUNCIL.match(text, found.end()):
                    continue
                yield words
                if _AFTER_BODY.search(words):
                    yield _AFTER_BODY.split(words)[-1]
                shorter = _LEAD_IN.sub("", words)
                if shorter != words:
                    yield shorter


def _unregistered(name: str) -> str | None:
    """Return the short name of a council that the register has not: an invented one, a parish, one abroad."""
    whole = name if _JOINED.match(name) else _LEAD_IN.sub("", name)
    words = _SORT.sub("", whole or name).strip(" ,-–")
    words = re.sub(r"(?i)\s+council$", "", words)
    words = re.sub(r"^(?:That|This|While|With|The|As|If|When|Both|All|Where|And)\s+", "", words)
    if _NOT_NAMES.match(words) or len(words) < 3 or _NOT_IN_NAMES.search(words):
        return None
    return words.title().replace("’S", "’s") if words.isupper() else words


def _properties(front: Front) -> Iterator[str]:
    for name in ("council", "site", "publisher", "company", "author"):
        content = front.property(name)
        if content:
            yield content
    title = front.property("title")
    if title:
        yield from re.split(r"\s+[|–-]\s+", title)


def _addresses(front: Front) -> Iterator[str]:
    hosts = Counter(found["name"] for found in _ADDRESS.finditer(front.doc.text))
    for host, _ in hosts.most_common():
        yield host.replace("-", " ")
        yield re.sub(r"(?:cc|dc|bc|mbc|council)$", "", host).replace("-", " ")


def _spoken_of(front: Front, match: Match, on: date | None) -> Place | None:
    """Return the place that the text speaks of as its own, if one stands out; the file's name may settle a tie."""
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for found in _OWN.finditer(front.doc.text):
        name = found["within"] or found["own"] or found["board"]
        council = match(name, on) if name not in _REGIONS else None
        if council:
            counts[council.nice_name] += 1
            places.setdefault(council.nice_name, place_of(council, on, "content", found[0]))
    path = find_by_path(front, match, on)
    ranked = counts.most_common(2)
    if ranked and ranked[0][1] >= _OFTEN and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return places[ranked[0][0]]
    return path if path and (not counts or path.name in counts) else None


def _named(front: Front, match: Match) -> Place | None:
    """Return the council that the text names more often than any other, where no register has it: one abroad, an invented one."""
    names = Counter(found[0] for found in _TITLED.finditer(front.doc.text) if _HAS_SORT.search(found[0]))
    short = {name: _unregistered(name) for name in names if not _LOCAL.search(name) and match(name, None) is None}
    counts: Counter[str] = Counter()
    for name, unknown in short.items():
        if unknown and not _is_part(unknown, match, None):
            counts[unknown] += names[name]
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    words = next(name for name, unknown in short.items() if unknown == ranked[0][0])
    return Place(ranked[0][0], None, "content", words)
