"""The lines of a block joined to one text, with the place of each line in it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from pipeline.model import Box, Line
from pipeline.tidy.characters import LINE_END_HYPHEN, SOFT_HYPHEN, clean
from pipeline.tidy.hyphens import without_hyphens

_HYPHENATED = re.compile(r"[^\W_][-\u2010\ufffe]$")
_SUSPENDS = re.compile(r"(?:and|or|to)\b")


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of a block, and where each of its lines stands in it."""

    text: str
    places: tuple[tuple[int, int, Box | None], ...]


def join(lines: tuple[Line, ...], dropped: frozenset[tuple[str, str]] = frozenset()) -> Joined:
    """Return the lines as one text: a hyphen at a line's end stays, a soft one goes, else a space comes between.

    ``dropped`` are the pairs of word parts that :func:`pipeline.tidy.hyphens.dropped_hyphens` found.
    """
    if len(lines) == 1 and not dropped:
        text = _without_marks(clean(lines[0].text))
        return Joined(text, ((0, len(text), lines[0].box),) if text else ())
    texts = without_hyphens(lines, dropped) if dropped else [clean(line.text) for line in lines]
    cleaned = [(words, line.box) for words, line in zip(texts, lines, strict=True) if _without_marks(words)]
    gaps = [_gap(words, following) for (words, _), (following, _) in pairwise(cleaned)]
    places = []
    text = ""
    for (words, box), gap in zip(cleaned, [*gaps, ""], strict=False):
        start = len(text)
        text += _without_marks(words)
        places.append((start, len(text), box))
        text += gap
    return Joined(text, tuple(places))


def _without_marks(words: str) -> str:
    return words.replace(SOFT_HYPHEN, "").replace(LINE_END_HYPHEN, "-").strip()


def _gap(words: str, following: str) -> str:
    """Return what parts a line from the next: nothing after a hyphen within a word, "16-" / "and 17" needs its space."""
    if words.endswith(SOFT_HYPHEN):
        return ""
    within = _HYPHENATED.search(words) and following[0].isalnum() and not _SUSPENDS.match(following)
    return "" if within else " "
