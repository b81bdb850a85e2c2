"""The bounds of a quote: no quotation mark, bullet or stop around it."""

import re

_BEFORE = re.compile(r"[\s\"“”‘'*\u2022\u25cf\uf0b7\u2013\u2014-]*(?:(?:and|but)\s+(?=that\b))?")
# Stops, dashes, quotation marks, the raised number of a footnote
_AFTER = re.compile(
    r"(?:[\s;:,.\"“”*\u2013\u2014\u00b9\u00b2\u00b3\u2070-\u2079-]|(?<=\s)[’'])*(?:[;,]\s*(?:and|or))?"
    r"[\s;:,.\"“”*\u2013\u2014-]*$"
)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of ``text[start:end]`` without quotation marks, dashes and stops at its ends."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    tail = text[max(start, end - 40) : end]
    after = _AFTER.search(tail)
    return start, end - (len(tail) - after.start() if after else 0)
