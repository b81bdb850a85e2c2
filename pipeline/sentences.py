"""Sentences of council prose: ends at stops that end something, not after "Cllr.", "No." or a section number."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][)\"'”’\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Rev|St|No|Nos|Ref|Fig|Para|Paras|paras?|pp?|approx|incl|e\.g|i\.e|etc|vs|cf|Prof|Hon"
    r"|Sgt|Insp|Ald|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|\(?\b[a-z])\.$"
)
# "at 4.00 p.m. He also": what begins a sentence behind the time of day
_CLOCK = re.compile(r"\b[ap]\.m\.$")
_ANEW = re.compile(r"(?:He|She|It|They|This|These|There|That|However|Members)\b")
_ENUMERATOR = re.compile(r"\s*[\"“‘]?\(?(?:\d{1,2}|[a-z])\.$")
# Three times the longest sentence of the corpus, lists without stops included.
_LONGEST = 3000


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences in ``text[start:end]``, white space left out."""
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.start() + 1
        # A number with a stop begins an item only where nothing stands before it: "2. That ..." but not "rose to 85. The ..."
        if (
            text[match.start()] == "."
            and (_ABBREVIATION.search(text, max(at, stop - 13), stop) or _ENUMERATOR.fullmatch(text[at:stop]))
            and not (_CLOCK.search(text, max(at, stop - 6), stop) and _ANEW.match(text, match.end()))
        ):
            continue
        if text[at : match.end()].strip():
            yield from _cut(text, at, match.end())
        at = match.end()
    if text[at:end].strip():
        yield from _cut(text, at, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, or the pieces of what is too long to be one: what reads them compares figures and dates in pairs."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        stop = space if space > 0 else start + _LONGEST
        if text[start:stop].strip():
            yield _trimmed(text, start, stop)
        start = stop
    if text[start:end].strip():
        yield _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
