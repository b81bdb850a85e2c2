"""Sentences of council prose: ends at stops that end something, not after "Cllr.", "No." or a section number."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?][)\"'”’\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Rev|St|No|Nos|Ref|Fig|Para|Paras|paras?|pp?|approx|incl|e\.g|i\.e|etc|vs|cf|Prof|Hon"
    r"|Sgt|Insp|Ald"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|\(?\b[a-z])\.$"
)
_ENUMERATOR = re.compile(r"\s*[\"“‘]?\(?(?:\d{1,2}|[a-z])\.$")


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences in ``text[start:end]``, white space left out."""
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.start() + 1
        # A number with a stop begins an item only where nothing stands before it: "2. That ..." but not "rose to 85. The ..."
        if text[match.start()] == "." and (
            _ABBREVIATION.search(text, max(at, stop - 13), stop) or _ENUMERATOR.fullmatch(text[at:stop])
        ):
            continue
        if text[at : match.end()].strip():
            yield _trimmed(text, at, match.end())
        at = match.end()
    if text[at:end].strip():
        yield _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
