"""Whether a page's text layer can be read: that it has text says little, it may lie.

Calibrated on the 4,650 pages of 400 reports, letters and council papers (minutes, budgets, lists of addresses), and on 300 of
them with their text spoilt: letters exchanged as a wrong ToUnicode map does, codes shifted by 29 as a missing one does,
glyphs in the private use area, and a share of letters misread as old OCR software does.

| of pages with 200 characters      | common words | usual pairs         | odd characters |
|-----------------------------------|--------------|---------------------|----------------|
| corpus: least or most (median)    | 0.00 (0.35)  | 0.84 (0.94)         | 0.018          |
| letters exchanged: most           | 0.06         | 0.50                | -              |
| codes shifted: most               | 0.00         | 0.26                | 0.41           |
| private use: least                | 0.00         | -                   | 0.99           |
| 20 in 100 letters misread: median | 0.20         | 0.85 (most 0.89)    | -              |
| 40 in 100 letters misread: median | 0.10         | 0.76 (most 0.89)    | -              |

So the share of usual letter pairs tells a lying layer from names and figures, which have no common words either; a layer that is
only misread here and there is told where the page is a picture, because nobody prints words over one.
"""

import re
from enum import Enum

# Words that English cannot do without; none of a subject.
_WITHOUT = """
    a all an and are as at be been by for from has have in is it no not of on or should that the their they this to was were
    which will with would
"""
_COMMON = frozenset(_WITHOUT.split())
# The 180 commonest pairs of letters of the corpus: 94 in 100 of all pairs within words. First letter: second letters.
_USUAL = (
    "a:bcdfgiklmnprstuvy b:elou c:aehilortu d:aeiorsu e:acdefgilmnoprstvwxy f:aefior g:ehor h:aeio i:acdefglmnorstv k:e"
    " l:adeilostuy m:aeimop n:acdefgiost o:cdflmnoprstuvw p:aelopr q:u r:adeikmostv s:acehikopstu t:aehilorsuy u:acdlnprst"
    " v:ei w:aehio y:o"
)
_PAIRS = frozenset(first[0] + second for first in _USUAL.split() for second in first[2:])
_WORDS = re.compile(r"[a-z]+")
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")

_PLENTY_COMMON = 0.2
_FEWEST_PAIRS = 100
_LYING, _MISREAD = 0.7, 0.86
_MOST_ODD = 0.2
# A picture over half of the page with fewer characters than this beside it: a page number or a stamp on a scan. Covers
# with a title have more, or no such picture.
_BARE, _COVERED = 60, 0.5


class Quality(Enum):
    """What a text layer is worth."""

    GOOD = "good"
    NONE = "none"
    """No text, or next to none on a page that is a picture."""
    LYING = "lying"
    """Text that is not language."""


def quality_of(text: str, covered: float) -> Quality:
    """Judge a page's text layer; ``covered`` is the share of the page that pictures take."""
    words = text.split()
    picture = covered >= _COVERED
    if not words or (picture and sum(map(len, words)) < _BARE):
        return Quality.NONE
    common = sum(word in _COMMON for word in map(str.lower, words)) / len(words)
    if common >= _PLENTY_COMMON:
        return Quality.GOOD
    letters = sum(map(len, words))
    if letters >= 20 and len(_ODD.findall(text)) > _MOST_ODD * letters:
        return Quality.LYING
    usual = _usual_pairs(text)
    if usual is None:
        return Quality.GOOD
    return Quality.LYING if usual < (_MISREAD if picture else _LYING) else Quality.GOOD


def _usual_pairs(text: str) -> float | None:
    """Return the share of letter pairs that are usual; None where there are too few to tell."""
    pairs = [word[at : at + 2] for word in _WORDS.findall(text.lower()) for at in range(len(word) - 1)]
    return sum(pair in _PAIRS for pair in pairs) / len(pairs) if len(pairs) >= _FEWEST_PAIRS else None
