"""Whether the hyphens at a document's line ends are real: in nearly all they are, some were hyphenated automatically."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipeline.model import Line
from pipeline.raw import RawBlock
from pipeline.tidy.characters import LINE_END_HYPHEN, clean

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"([^\W\d_]+)[-\u2010\ufffe]$")
_BEGINS = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"([^\W\d_]+)\ufffe\s*([^\W\d_]+)")
FEWEST_VOTES = 3
"""So many words must be whole elsewhere before hyphens are taken for automatic: chance makes one or two ("re-" / "form")."""


def dropped_hyphens(blocks: Iterable[RawBlock]) -> frozenset[tuple[str, str]]:
    """Return the pairs of word parts, in lower case, whose hyphen at a line's end is not the word's own.

    A pair's hyphen goes where the document writes the word whole elsewhere and never with a hyphen; where that holds for
    most pairs of a document, all hyphens whose word is nowhere hyphenated go.
    """
    lines = [list(block.lines) for block in blocks]
    pairs = {pair for block in lines for pair in _pairs(block)}
    if not pairs:
        return frozenset()
    words = Counter(word.lower() for block in lines for line in block for word in _WORD.findall(line.text))
    whole = {pair for pair in pairs if words[pair[0] + pair[1]] and not words["-".join(pair)]}
    hyphened = {pair for pair in pairs if words["-".join(pair)]}
    if len(whole) >= FEWEST_VOTES and len(whole) > 2 * len(hyphened):
        return frozenset(pairs - hyphened)
    return frozenset(whole)


def _pairs(lines: list[Line]) -> Iterator[tuple[str, str]]:
    for line, following in pairwise(lines):
        end, begin = _ENDS.search(line.text.rstrip()), _BEGINS.match(following.text.lstrip())
        if end and begin and begin[0].islower():
            yield end[1].lower(), begin[0]
    for line in lines:
        if LINE_END_HYPHEN in line.text:
            yield from ((first.lower(), second) for first, second in _JOINED.findall(line.text) if second.islower())


def without_hyphens(lines: tuple[Line, ...], dropped: frozenset[tuple[str, str]]) -> tuple[str, ...]:
    """Return the cleaned texts of lines, hyphens that are ``dropped`` marked as soft ones."""
    texts = [
        _JOINED.sub(lambda match: _without(match, dropped), line.text) if LINE_END_HYPHEN in line.text else line.text
        for line in lines
    ]
    cleaned = [clean(text) for text in texts]
    for at, (text, following) in enumerate(pairwise(cleaned)):
        end, begin = _ENDS.search(text), _BEGINS.match(following)
        if end and begin and (end[1].lower(), begin[0]) in dropped:
            cleaned[at] = text[:-1] + "\u00ad"
    return tuple(cleaned)


def _without(match: re.Match[str], dropped: frozenset[tuple[str, str]]) -> str:
    return match[1] + match[2] if (match[1].lower(), match[2]) in dropped else match[0]
