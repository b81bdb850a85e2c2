"""What a summary counts, in the document's words: "actions in the plan", "secondary schools"."""

import re

from pipeline.findings._shared.numbers import WORDS
from pipeline.findings.rag_status import rules
from pipeline.findings.rag_status.mentions import Mention

_ = re.IGNORECASE
_NUMBER = rf"(?:\d[\d,.]*(?: ?(?:%|per cent))?|{WORDS}|no|none|nil|both|all|most|half|the (?:majority|rest|remainder|others?))"
_COUNT = re.compile(
    rf"(?:about |around |only |just |a further |the |over )*{_NUMBER}\b%?(?: ?\([^)]*\))?"
    rf"(?: (?:out )?of (?:the |its |these |those |our |all |all the |their )*(?:(?:{WORDS}|\d[\d,]*)\b"
    rf"(?: ?\([^)]*%\))?)?)? ?(?:the |other )?",
    _,
)
_VERB = re.compile(
    r"(?:^|,? )(?:(?:is|are|was|were|had|has|have|been|being|be|now|currently|still|remain\w*|rated|graded|scored|marked"
    r"|shown|showing"
    r"|reported|flagged|classified|classed|considered|assessed|judged|at present|which|that|who|sit|sat|moved|fell|fallen"
    r"|turned|went"
    r"|stayed|stood|would|will|should|could|as|at|on|in(?= (?:the )?$)|with(?: an?| the)?(?= ?['‘“\"]?$)|to|into"
    r"|from|due|expected)\b|[,;:(–—]| - |$)",
    _,
)
_OF_THE = re.compile(
    rf"\b(?:of|out of|total of|were|reported|are|has|contains?|included?) (?:the |its |these |our |all |all the )?"
    rf"(?:(?:\d[\d,]*|{WORDS})\b )(?P<what>[^,;:.()]{{3,70}})",
    _,
)
# "Four were at risk (amber)", "ratings": no things.
_NO_THINGS = re.compile(
    r"(?:red|amber|green|yellow|blue|targets?|ratings?|RAG ratings?|status(?:es)?|rated|areas?|plans?|them|these|those"
    r"|which|it|they"
    r"|total|items on|(?:red|amber|green) .*|.*\b(?:per cent|%)|reds|ambers|greens|(?:RAG|BRAG)\b.*)?",
    _,
)
_THING = re.compile(rules.THINGS + r"\b", _)
# "achieving the assigned targets", "off target": the mark that things are held to, not the things.
_THEIR_TARGETS = re.compile(
    r"\b(?:their|its|the|of|respective|assigned|agreed|set|annual|off|on|below|above|near|profiled?|with an?|within)"
    r" (?:\w+ )?targets?$",
    _,
)
_BEHIND = re.compile(rf"['’”\" -]*(?:rated )?(?P<things>{rules.THINGS})\b", _)
_PLURAL = re.compile(r"[a-z]{3}s\b")
_LONGEST = 9


def counted_things(text: str, mention: Mention, earlier: str | None) -> str | None:
    """Return what is counted: named with the count, behind the colour, of the whole, or ``earlier`` in the sentence."""
    low = mention.counted_from if mention.counted_from is not None else max(0, mention.start - 60)
    beside = _noun(text, low, mention.start) if mention.counted_from is not None else None
    if beside and (_THING.search(beside) or not earlier or mention.count in (0, 1) or _PLURAL.search(beside)):
        return beside
    behind = rules.PLURAL_AFTER.match(text, mention.end) or _BEHIND.match(text, mention.end)
    if behind and not re.fullmatch(r"(?:ratings?|status(?:es)?)", behind["things"], _):
        return behind["things"]
    if mention.counted_from is None:
        between = _THING.search(text, low, mention.start)
        if between and not _THEIR_TARGETS.search(text[: between.end()]) and not _NO_THINGS.fullmatch(between.group()):
            return between.group()
    return earlier or _of_the_whole(text, low) or _before(text, low) or _later(text, mention.end)


def _noun(text: str, start: int, stop: int) -> str | None:
    """Return the words between a count and its verb: "actions in the plan" of "12 actions in the plan were"."""
    count = _COUNT.match(text, start, stop)
    words = text[count.end() if count else start : stop]
    verb = _VERB.search(words)
    return _plain(words[: verb.start()] if verb else words)


def _of_the_whole(text: str, until: int) -> str | None:
    """Return what the whole consists of: "indicators with a target" of "Of the 38 indicators with a target, 21 were green"."""
    found = [
        match
        for match in _OF_THE.finditer(text, 0, min(len(text), until + 1))
        if _plain(_VERB.split(match["what"], maxsplit=1)[0])
    ]
    return _plain(_VERB.split(found[-1]["what"], maxsplit=1)[0]) if found else None


def _plain(words: str) -> str | None:
    words = re.sub(r"^(?:the |these |those |our |its )+", "", re.sub(r"\s+", " ", words).strip(" ,;:.'‘“”\"(–-"), flags=_)
    short = 0 < len(words.split()) <= _LONGEST and re.search(r"[a-z]{3}|\bK?PIs?\b", words)
    return words if short and not _NO_THINGS.fullmatch(words) else None


def _before(text: str, until: int) -> str | None:
    found = [
        match.group()
        for match in _THING.finditer(text, 0, until)
        if not re.match(r"(?:ratings?|areas?|plans?)$", match.group(), _) and not _THEIR_TARGETS.search(text[: match.end()])
    ]
    return found[-1] if found and not re.search(r"ratings?$", found[-1], _) else None


def _later(text: str, start: int) -> str | None:
    found = _THING.search(text, start)
    return found.group() if found and not re.search(r"ratings?$", found.group(), _) else None
