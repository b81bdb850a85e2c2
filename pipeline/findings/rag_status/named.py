"""The things that a sentence names beside how many of them are rated: behind the colour, before it, in the next sentence."""

import re
from collections.abc import Iterator

from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import Mention
from pipeline.findings.rag_status.reckon import APPOSITION

_NAMES = re.compile(
    rf"['’”\")]*(?: rated| rating| status)?(?: {rules.THINGS})?(?: \([^)]*\))?"
    rf"(?: ?[:–—]| -|[;,]? \(?(?:namely|including|these (?:are|were|being)|being|i\.e\.|which (?:are|were))\b:?| "
    rf"(?:are|were)(?=:? (?:(?-i:[A-Z])|[‘“'\"]|the )):?) ?",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"['’”\")]*(?: rated| rating| status)? {rules.THINGS} (?:are|were|being|concern(?:ed)?|relate[ds]? to) ", re.IGNORECASE
)
_BESIDE = re.compile(
    rf"['’”\")]*(?: rated| rating| status)? {rules.THINGS}, (?P<names>(?:the|an? |its|(?-i:[A-Z]))[^,;.:]{{3,100}}),",
    re.IGNORECASE,
)
_THESE = re.compile(
    r"(?:these|those|they)(?: (?:two|three|four|five|six))?(?: (?:indicators|measures|actions|risks|projects|items|areas"
    r"|KPIs))?"
    r" (?:are|were|being|include[sd]?|concern(?:ed)?|relate[ds]? to|related to) (?P<names>(?!as follows|the following"
    r"|listed|set out|due"
    r"|not|being|expected|all|now|still|subject|because|where)[^;:.]{3,300})\.?$",
    re.IGNORECASE,
)
_THOSE = re.compile(
    r"(?:those|the (?:ones|reds|ambers|greens))(?: (?:still|now|currently|that (?:are|were)|which (?:are|were)))*(?:"
    r" (?:rated|at|on|as))*"
    r" ['‘“\"]?$",
    re.IGNORECASE,
)
_ARE = re.compile(r"['’”\"]? (?:are|were|included?|includes|being|remained|remain):? (?=\w)", re.IGNORECASE)
_SEPARATOR = re.compile(r"; (?:and )?|, (?:and )?(?=[\w‘“'\"])")
# "Fly-tips cleared in time, at 87%, and voids": a figure of the thing before.
_AT = re.compile(r"(?:at|with|where|which|from|up|down|compared|against|currently|now|due|who|although|because)\b", re.IGNORECASE)
_AT_END = re.compile(
    r", (?:at|with|where|which|from|up|down|compared|against|currently|now|due|who|although|because)\b.*$", re.IGNORECASE
)
_AND = re.compile(r" and ")
_PREDICATE = re.compile(
    r"(?:\w+ly|(?:rated|reported|monitored|reviewed|considered|discussed|shown|set|expected|caused|affected|managed|addressed)"
    r"|\w+ing (?:monitored|reviewed)|not|in|on|at|within|below|above|off|under|complete|late|behind|due)\b",
    re.IGNORECASE,
)

# "Status: Amber – out to tender": what follows says how things stand, the label's thing is named above
_LABELLED = re.compile(r"\W*(?:\w+\s)?(?:status|B?RAG(?:\s(?:rating|status))?|rating|progress)\s*:\W*", re.IGNORECASE)

Span = tuple[int, int]


def named(text: str, mention: Mention, later: int) -> Iterator[Span]:
    """Yield the offsets of the things named with a colour: "two amber actions - X and Y", "two projects, X and Y, are red"."""
    if _LABELLED.fullmatch(text[: mention.start]):
        return
    match = _NAMES.match(text, mention.end)
    if match and "which" in match.group().lower() and _PREDICATE.match(text, match.end()):
        return
    if match and later >= len(text) and text[match.end() :].strip(" .:"):
        if not re.match(r"\s*(?:\d|on track|off track|as follows)", text[match.end() :]):
            yield from _split(text, (match.end(), len(text.rstrip(" .)"))), mention.count)
        return
    those = _ARE.match(text, mention.end) if _THOSE.search(text, 0, mention.start) else None
    if those and later >= len(text):
        yield from _split(text, (those.end(), len(text.rstrip(" ."))), None)
    aside = APPOSITION.search(text, mention.counted_from, mention.start) if mention.counted_from is not None else None
    yield from _all(text, aside.span("names") if aside else None, mention.count)
    beside = _BESIDE.match(text, mention.end) if mention.count == 1 else None
    if beside:
        yield beside.span("names")
    listed = _LISTED.match(text, mention.end)
    if listed and later >= len(text) and mention.count:
        yield from _all(text, (listed.end(), len(text.rstrip(" ."))), mention.count)


def named_next(text: str, count: int | None) -> list[Span]:
    """Return the offsets of the things that a sentence names after one that counted them: "These were X and Y."."""
    match = _THESE.match(text)
    return list(_all(text, match.span("names"), count)) if match and not _PREDICATE.match(match["names"]) else []


def _all(text: str, span: Span | None, count: int | None) -> Iterator[Span]:
    """Yield the things of a list, if they are as many as were counted."""
    parts = list(_split(text, span, count)) if span and count else []
    if len(parts) == count:
        yield from parts


def _split(text: str, span: Span, count: int | None) -> Iterator[Span]:
    at, end = span
    stops = [match.span() for match in _SEPARATOR.finditer(text, at, end) if not _AT.match(text, match.end())]
    joined = _AND.search(text, stops[-1][1] if stops else at, end)
    if joined and (
        count == len(stops) + 2 or (not count and text[at : at + 4] == text[joined.end() : joined.end() + 4] == "the ")
    ):
        stops.append(joined.span())
    if count and len(stops) + 1 > count:
        stops = []
    for low, high in [*stops, (end, end)]:
        words = _AT_END.sub("", text[at:low])
        if words.strip():
            yield at, at + len(words)
        at = high
