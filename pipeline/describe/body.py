"""Whose meeting it is: the committee, board or council, as printed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.describe.acts import find_acting
from pipeline.describe.found import Found, Missing
from pipeline.describe.front import Front, Part
from pipeline.describe.head import head_of
from pipeline.describe.letter import behalf_of, subject_of

_LABEL = re.compile(
    r"(?i)(?:(?:name of )?meeting(?: name)?|(?:name of )?committee(?: name)?|cabinet/committee"
    r"|(?:report|presented|submitted|reported) to|report for|to|body"
    r"|meeting of|board|forum)"
)
_DECIDER = re.compile(r"(?i)(?:decision[- ]?(?:maker|taker)s?|decision (?:made|taken) by)")
_NOUN = (
    r"(?:Committee|Board|Cabinet|Panel|Council|Forum|Executive|Commission|Partnership|Trust|Group|Authority|Assembly|SPC"
    r"|District(?: of [^,]+)?|Mayor|Working Party"
    r"|Task Force|Overview (?:and|&) Scrutiny|Conference|Governors"
    r"|(?:Committee|Panel|Board) for (?-i:[A-Z])[^,;:.]{3,50}"
    r"|Leader of the Council)"
)
_NAMED = re.compile(rf"(?i)\b{_NOUN}(?:\s*\([^()]{{3,50}}\))?$")
# Council websites head an item's pages "Meeting: 24/06/2025 - Cabinet (Item 17)", once for each meeting that had it.
_ITEM_OF = re.compile(
    r"(?i)^(?:(?:decided |made )?at )?meeting:\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*[-–]\s*(?P<body>.+?)"
    r"(?:\s*\((?:agenda\s+)?item\b[^)]*\))?(?:\s+(?:accompanying|additional) documents)?\W*$"
)
_MEETING_AS = re.compile(r"(?i)\b(?:meeting|sitting)\s+as\s+(?:the\s+|an?\s+)(?P<body>[^\n:;|,.]{3,90})")
# "I, Councillor Moss, Lead Member for Roads, do hereby authorise": the council at the head is whose member decides.
_BY_ONE = re.compile(
    r"(?m)^I,? (?=.*\b(?:exercise|hereby|approve|authorise|agree|decided?)\b)|(?i:\bofficer decision\b|\bdelegated decision\b)"
)
_OF_REPORT = re.compile(r"(?i)\b(committee|cabinet|executive|panel) report$")
_ONE_PERSON = re.compile(
    r"(?i)\b(?:member|holder|leader|mayor|officer|director|executive director|chief executive|head|manager)\b"
)
_MEETING_OF = re.compile(
    r"(?i)\b(?:minutes?|proceedings|meeting|agenda|notes|decisions)\b(?:\s*\([^)]*\))?\s+(?:of|at|for|from)\s+(?:the\s+|an?\s+)?"
    r"(?:(?:\w+\s+){0,3}(?:meetings?|proceedings)\s*(?:\([^)]*\)\s*)?(?:of|at|for)\s+(?:the\s+"
    r"|an?\s+)?){0,2}(?P<body>[^\n:;|]{3,110})"
)
_DECIDED_BY = re.compile(r"(?i)^.*\bdecisions?\s+(?:taken|made)\s+(?:by|at)\s+(?:the\s+)?")
_ENDS = re.compile(
    r"(?i)\s*(?:,?\s*\b(?:held|on|at|dated|which|tak(?:ing|es)|took|to be|from|in the|meeting|was|were|would|had|annual|[ap]gm)\b"
    r"|(?<=\w)\s+(?:draft )?(?:minutes|decisions?|agenda)\b"
    r"|[,:–(-]?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day|[,:–(-]\s*\d|\b\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\s+20|\s[–|-]\s|\s[-_.]{3,}"
    r"|\.(?:\s|$)|,?\s*\d).*$",
    re.DOTALL,
)
# "Report of the Cabinet Member", "That Cabinet", "It is recommended that Council"
_NO_BODY = re.compile(
    r"(?i)(?:reports?|joint report|advice|briefing|presentation|letter|resolved|that|it is|to|by|for|from|members|submitted"
    r"|introduced|decisions? (?:maker|of)|declarations? of"
    r"|(?:assistant |deputy |interim )?chief executive)\b"
)
# "Minutes of the Parish Council Meeting ELMSWICK PARISH COUNCIL", where lines were lost.
_THEN_NAMED = re.compile(r"^(?:Parish|Town|Community|Village) Council Meeting\s+(?=[A-Z][A-Z’' -]+ COUNCIL\b)")
_YEARLY = re.compile(
    r"(?i)\b(?:(?:annual(?:\s+general)?|ordinary|extraordinary|special|monthly|quarterly)\s+)+"
    r"(?=(?:parish|town|community|village)\s+council|council(?:\s+meeting\b|\s+held\b|$))"
)
# "Elmshire County Council's Roads Committee": the committee goes by its own name.
_OF_ITS_COUNCIL = re.compile(
    r"(?i)^(?!(?:joint|staff|school|youth)\b)(?:[\w&’'-]+\s+){1,6}council(?:['’]s)?,?\s+(?!(?:and|of|&)\b)(?=.*\b(?:committee"
    r"|board|cabinet|panel|forum|executive|spc)$)"
)
_BEFORE_NAME = re.compile(
    r"(?i)^(?:(?:draft |unconfirmed )?minutes\s*[-–:]?\s*|report (?:to|for) (?:the )?"
    r"|(?:notice|record|statement|schedule|summary|list) of (?:the )?(?=.*\bdecisions?\b))"
)
_PARTED = re.compile(r"\s+[-–—|/]\s+")
# "Performance Scrutiny Committee - Place and Corporate": one of several committees of that name.
_WHICH = re.compile(
    r"(?i)((?:\w+ )?(?:overview (?:and|&) )?(?:scrutiny|select|policy|area) (?:performance )?"
    r"(?:sub-)?(?:committee|panel|board|commission))"
    r"\s+[-–—]\s+((?!.*(?:\d|\b(?:minutes|agenda|decisions?|records?|meeting|remote|hybrid|virtual|blended|draft|council|notices?|items?|report"
    r"|review|plans?|update|strategy|budget|performance|monitoring|progress|chair|borough)\b))[A-Z][\w&,’' -]{3,60})"
)
_DAY_AFTER = re.compile(r"(?i)\s*[-–—,]\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d).*$")
_OF_COUNCIL = re.compile(
    r"(?i)^(.+ (?:committee|panel|board|commission|forum))\s+(?:of\s+.{3,60}|(?-i:(?:[A-Z][\w’'-]+\s+){1,4}))\bcouncil$"
)
# The committee that heads a plan; of a board or trust it may be the plan's own.
_OF_PLAN = re.compile(r"(?i).+ (?:(?:sub-)?committee|panel|commission|scrutiny(?: board)?)|cabinet|executive")
_BARE = re.compile(r"(?i)(?:parish|town|community|village) council")
_OPENS = re.compile(r"(?i)\W*(?:(?:\w+\s+){0,8}?(?:minutes|proceedings)\b|(?:an?|the)\s+(?:\w+\s+){0,2}meeting\s+of\b)")
_DATED_NAME = re.compile(
    r"([A-Z][^.:;\d]{3,90}?)(?:,|:|\s[-–])?\s+(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+20\d\d"
)
_SMALL = {"and", "of", "the", "for", "in", "on", "to", "at", "with", "a", "an", "&"}
_LONE = ("cabinet", "executive", "full council", "council")
_COUNCIL_ITSELF = re.compile(r"(?i)\bcouncil$|^(?:london borough|city|borough)\b")
_OF_MEETINGS = ("minutes", "agenda", "decision_notice")
_FIRST = 8
_LONGEST_LINE = 200
_LONGEST_HEAD = 700
_LONGEST_ABBREVIATION = 5


def find_body(front: Front, kind: str) -> Found[str] | Missing | None:
    """Return the body; capitals become title case, and a committee goes before its council."""
    items = list(_items(front))
    if items:
        one = len({item.value for item in items}) == 1
        return items[0] if one else Missing("it is of the meetings of more than one body")
    whole: Found[str] | None = None
    named = list(_named(front, kind))
    for found in named:
        if kind == "action_plan" and not _OF_PLAN.fullmatch(found.value):
            continue
        if not _COUNCIL_ITSELF.search(found.value):
            return _spelt_out(found, named)
        if kind in _OF_MEETINGS and not (kind == "decision_notice" and _BY_ONE.search(front.text)):
            whole = whole or found
    return _named_in_full(whole, named) if whole else find_acting(front, kind)


def names_body(words: str) -> bool:
    """Tell whether the words name a body, not only a paper or a place."""
    return any(True for _ in _readings(words))


def _named_in_full(bare: Found[str], named: list[Found[str]]) -> Found[str]:
    """Return whose "Parish Council" it is, where the head or title names it."""
    if not _BARE.fullmatch(bare.value):
        return bare
    return next((other for other in named if other.value.lower().endswith(f" {bare.value.lower()}")), bare)


def _items(front: Front) -> Iterator[Found[str]]:
    """Yield the bodies whose meetings had the item, as its web page tells them."""
    for part in front.parts:
        found = _ITEM_OF.match(part.text)
        if found and not _ONE_PERSON.search(found["body"]):
            name = title_case(found["body"]) if found["body"].isupper() else found["body"]
            yield Found(name, "content", found["body"], part.block.start)


def _named(front: Front, kind: str) -> Iterator[Found[str]]:
    for found in _bodies(front, kind):
        for words in _readings(found.value):
            yield replace(found, value=_as_printed(front, words) if words.isupper() else words, words=words)


def _readings(line: str) -> Iterator[str]:
    """Yield the names in a line, also behind its council's: "Elmshire Council - Roads Committee - remote meeting"."""
    flat = " ".join(line.split())
    which = _WHICH.fullmatch(_DAY_AFTER.sub("", _BEFORE_NAME.sub("", flat)))
    if which:
        yield which[0]
        return
    for index, part in enumerate((flat, *_PARTED.split(flat)[1:])):
        name = _cleaned(part)
        if name and (index == 0 or not (_COUNCIL_ITSELF.search(name) or _ONE_PERSON.search(name))):
            yield name


def _as_printed(front: Front, words: str) -> str:
    """Return a name in capitals as its own front or title prints it in small letters, else as a title is written."""
    said = f"{front.property('title') or ''}\n{front.text}"
    spelt = (found[0] for found in re.finditer(rf"(?i)(?<!\w){re.escape(words)}(?!\w)", said))
    titled = title_case(words)
    return next((one for one in spelt if not one.isupper() and one.istitle()), titled)


def _spelt_out(short: Found[str], named: list[Found[str]]) -> Found[str]:
    """Return the name without its abbreviation, where it is printed so too: "Roads SPC", "Roads Strategic Policy Committee"."""
    stem, _, last = short.value.rpartition(" ")
    if not (last.isupper() and len(last) < _LONGEST_ABBREVIATION and stem):
        return short
    return next((other for other in named if other.value.startswith(f"{stem} ") and other.value != short.value), short)


def _cleaned(name: str) -> str | None:
    """Return the name alone, in the capitals that it is printed in; None where the words are no body's name."""
    words = _DECIDED_BY.sub("", " ".join(name.split()))
    words = _THEN_NAMED.sub("", words)
    words = _OF_REPORT.sub(r"\1", _ENDS.sub("", _YEARLY.sub("", words))).strip(" -–:,.*")
    words = re.sub(r"(?i)^(?:(?:draft\s+)?minutes\s+of\s+|(?:all\s+)?members\s+of\s+)?(?:(?:the|a)\s+)?", "", words)
    words = _OF_COUNCIL.sub(r"\1", _OF_ITS_COUNCIL.sub("", words))
    if not words[:1].isupper() or _NO_BODY.match(words) or re.match(r"(?i)an? ", words):
        return None
    if len(words) > 90 or not _NAMED.search(words) or (" " not in words and words.lower() not in _LONE):
        return None
    return words


def _bodies(front: Front, kind: str) -> Iterator[Found[str]]:
    """Yield what may be the body's name: the website's own field, labels, "minutes of …", first lines, running headers."""
    committee = front.property("committee")
    if committee:
        yield Found(committee, "properties")
    labelled = front.labelled(_LABEL)
    if labelled:
        yield Found(labelled.text, "content", after=labelled.after)
    decider = front.labelled(_DECIDER)
    if decider and not _ONE_PERSON.search(decider.text):
        yield Found(decider.text, "content", after=decider.after)
    for line in subject_of(front):
        yield Found(line.text, "content", after=line.block.start)
    head = list(head_of(front, kind))
    yield from _met(head)
    if kind == "other":
        yield from behalf_of(front)
        yield from _with_day(head)
        return
    for part in head[:_FIRST]:
        if len(part.text) < 120 and not part.text.endswith("."):
            name = _BEFORE_NAME.sub("", part.text)
            yield Found(name, "content", after=part.block.start)
    for text in front.furniture:
        yield Found(text.split("\t")[0], "layout")
    title = front.property("title")
    if title:
        yield Found(title, "properties")


def _with_day(head: list[Part]) -> Iterator[Found[str]]:
    """Yield the name in a line of a name and a day: "Executive: 16 May 2023"."""
    for part in head[:_FIRST]:
        name = _DATED_NAME.fullmatch(part.text)
        if name:
            yield Found(name[1], "content", after=part.block.start)


def _met(head: list[Part]) -> Iterator[Found[str]]:
    """Yield what stands behind "meeting of", line by line, then over lines that the name was broken on."""
    start = head[0].block.start if head else 0
    lines = [(part.text[:_LONGEST_LINE], part.block.start) for part in head]
    joined = " ".join(line for line, _ in lines)[:_LONGEST_HEAD]
    for text, after in (*(line for line in lines if _is_head(line[0])), (joined, start)):
        for found in (*_MEETING_OF.finditer(text), *_MEETING_AS.finditer(text)):
            yield Found(found["body"], "content", after=after)


def _is_head(line: str) -> bool:
    return len(line) < 120 or bool(_OPENS.match(line))


def title_case(words: str) -> str:
    """Return words in capitals as a title is written: "Children's Trust", "Board of Governors"; "SPC" stays."""
    return " ".join(_word(word, first=index == 0) for index, word in enumerate(words.split()))


def _word(word: str, *, first: bool) -> str:
    if not first and word.lower() in _SMALL:
        return word.lower()
    if len(word) < 5 and not re.search(r"[AEIOUY]", word):
        return word
    return "-".join(re.sub(r"^(\W*\w)(.*)$", lambda found: found[1] + found[2].lower(), part) for part in word.split("-"))
