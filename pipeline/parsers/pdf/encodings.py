"""Quotation marks and dashes that a font's missing encoding turned into letters with accents."""

import re

# The same byte is a quotation mark in Windows' code page and a letter in the Mac's, and the other way round.
_MARKS = "‘’“”–—•…"
_CODE_PAGES = ("cp1252", "mac_roman")
_TABLES = tuple(
    str.maketrans({mark.encode(meant).decode(read): mark for mark in _MARKS}) for meant, read in (_CODE_PAGES, _CODE_PAGES[::-1])
)
_TELLTALE = "íìîñÕÒÓÐ"
# What no word has: "donít", "TfLís"; a letter alone where a dash stands, or at the beginning of an English word.
_MISREAD = (
    re.compile(r"[A-Za-z]í(?:s|t|re|ve|ll|d|m)\b|[a-z]sí\s|\sñ\s|(?:^|\s)ì[A-Z]|[a-z][.,]?î(?:\s|$)"),
    re.compile(r"[A-Za-z]Õ(?:s|t|re|ve|ll|d|m)\b|[a-z]sÕ\s|\sÐ\s|(?:^|\s)Ò[A-Za-z]|[a-z][.,]?Ó(?:\s|$)"),
)
# Words that have such letters by right: "Sinéad Ní Bhriain", "Márquez".
_MEANT = (re.compile(r"[íìîñëóï][a-z]{2}|\b[ÍÓ]"), re.compile(r"[ÕÒÓÔÑÐÉ][a-z]{3}"))


def mended(text: str) -> str:
    """Return a page's text, of the same length, with such marks put right where the page shows that its letters are none."""
    if text.isascii() or not any(letter in text for letter in _TELLTALE):
        return text
    for misread, meant, table in zip(_MISREAD, _MEANT, _TABLES, strict=True):
        found = len(misread.findall(text))
        if found and found > len(meant.findall(text)):
            return text.translate(table)
    return text
