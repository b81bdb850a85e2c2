"""What the words of two lines say of whether they belong together."""

import re

from pipeline.parsers.pdf.drafts import Draft
from pipeline.parsers.pdf.lines import Piece

_CLOSED = re.compile(r"[.!?:;][)\"'”’\]]*\s*$")
# No sentence, no title and no line of a list ends with these.
_UNFINISHED_WORDS = """
    and or of the to in for an with by that which from on at as its their into under per than nor between towards &
    AND OF THE TO IN FOR WITH BY
"""
_UNFINISHED = frozenset(_UNFINISHED_WORDS.split())
# Nor, where a line is long enough to be broken, with a title that waits for its name.
_WAITING_TITLES = """
    Councillor Councillors Cllr Cllr. Cllrs Cllrs. Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. PC St St. section paragraph regulation
    ACTION ACTION: ACTIONS ACTIONS:
"""
_TITLES = frozenset(_WAITING_TITLES.split())
_OPENED = re.compile(r"[(\[][^)\]]*$")
_LONG = 0.6
# "Ms A. Fenwick, Head of ...", "Policy 6.2 ...": entries of a list look alike.
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,4}(?:,|\s[-–—])\s[A-Z]"
)
_LABELLED = re.compile(r"[A-Z][\w ’'/&()-]{2,30}:\s\S")
_REACHED = re.compile(r"(?:www\.|https?:|\S+@)\S")
_COUNTED = re.compile(r"([A-Z][a-z]+)\s\d")


def is_small(text: str) -> bool:
    """Say whether a line begins as no sentence does, with a small letter; addresses of the web begin so too."""
    return text[:1].islower() and not _REACHED.match(text)


def is_open(text: str) -> bool:
    """Say whether a line ends where no sentence does."""
    return not _CLOSED.search(text)


def waits(last: Piece, line: Piece) -> bool:
    """Say whether the words of ``last`` wait for those of the next line, wherever they end."""
    before, _, word = last.text.rpartition(" ")
    if before and (word in _UNFINISHED or _OPENED.match(word)):
        return True
    if not (word in _TITLES or word.endswith(",")):
        return False
    return last.right - last.left > _LONG * (last.limit - last.left) and line.left <= last.left + line.size


def are_alike(draft: Draft, line: Piece) -> bool:
    """Say whether ``line`` begins as the draft does: a person and what they are, a label, the same word and a number."""
    first = draft.lines[0].text
    if _LABELLED.match(line.text):
        return bool(_LABELLED.match(first))
    if _PERSON.match(line.text):
        return bool(_PERSON.match(first))
    begun, other = _COUNTED.match(line.text), _COUNTED.match(first)
    return bool(begun and other and begun[1] == other[1])
