"""Where the words of a search stand in a text, and the part of a long text that shows most of them."""

import re
from collections.abc import Collection
from functools import lru_cache

from pipeline.search.fields import analyzer

Span = tuple[int, int]

# A word as the index takes it: letters and digits.
_WORD = re.compile(r"[^\W_]+")
# Characters of a long text that are shown.
_SHOWN = 320


def marks(text: str, stems: Collection[str]) -> tuple[Span, ...]:
    """Return where words with these stems stand in a text."""
    return tuple(match.span() for match in _WORD.finditer(text) if _stem(match.group()) in stems)


@lru_cache(maxsize=10_000)
def _stem(word: str) -> str:
    return next(iter(analyzer().analyze(word)), "")


def fragment(text: str, spans: tuple[Span, ...], shown: int = _SHOWN) -> Span:
    """Return the part of a text that is shown: all of a short one, else that with most of the marked words."""
    if len(text) <= shown:
        return (0, len(text))
    best = max(spans, key=lambda span: (_within(spans, span[0], shown), -span[0]), default=(0, 0))
    start = max(0, min(best[0] - shown // 6, len(text) - shown))
    return _to_words(text, start, min(len(text), start + shown))


def _within(spans: tuple[Span, ...], start: int, shown: int) -> int:
    return sum(start <= span[0] and span[1] <= start + shown * 5 // 6 for span in spans)


def _to_words(text: str, start: int, end: int) -> Span:
    """Move both ends inward to spaces, if there are some near."""
    if start and (space := text.find(" ", start, start + 40)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", end - 40, end)) >= 0:
        end = space
    return (start, end)
