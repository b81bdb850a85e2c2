"""Characters that stand for others: white space of all sorts, ligatures, invisible ones."""

import re
from functools import lru_cache
from itertools import chain

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_CONTROLS = (range(0x00, 0x09), range(0x0E, 0x1C), range(0x7F, 0x85), range(0x86, 0xA0))
_WIDTHLESS = (range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2065), range(0xFE0E, 0xFE10), (0xFEFF, 0xFFFF))
_SURROGATES = (range(0xD800, 0xE000),)
_INVISIBLE = dict.fromkeys(chain.from_iterable((*_CONTROLS, *_WIDTHLESS, *_SURROGATES)))
_TABLE = {**_INVISIBLE, **_LIGATURES}
SOFT_HYPHEN = "\u00ad"
LINE_END_HYPHEN = "\ufffe"
"""What pdfium writes for a hyphen at a line's end, whose next line it has joined."""
_SUSPENDED = re.compile("\ufffe\\s*(?=(?:and|or|to)\\b)")
_JOINED = re.compile("\ufffe\\s*(?=\\w)")


@lru_cache(maxsize=8192)  # each stage of tidying asks for the same lines
def clean(text: str) -> str:
    """Return a line with single spaces, ligatures spelt out, invisible characters gone; hyphens at its end are left."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = text.translate(_TABLE)
    at_end = SOFT_HYPHEN if text.rstrip().endswith(SOFT_HYPHEN) else ""
    text = text.replace(SOFT_HYPHEN, "") + at_end
    if LINE_END_HYPHEN in text:
        text = _JOINED.sub("-", _SUSPENDED.sub("- ", text))
        text = text[:-1].replace(LINE_END_HYPHEN, "-") + text[-1:]
    return " ".join(text.split())
