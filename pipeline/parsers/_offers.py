"""What a website adds to its papers: the sizes of files, links to other views of the page."""

import re

# "PDF 107 KB", "pdf icon PDF 684 KB", "(156Kb)", "[PDF, 1.2 MB]" behind the name of a file.
_KINDS = r"PDF|DOCX?|DOCM|ODT|RTF|XLSX?|XLSM|PPTX?|CSV|ZIP|HTML?|Word|Excel"
_SIZE = r"[\d.,]+\s?(?:[KMG]i?B|bytes|B)\b"
_FILE_SIZE = re.compile(
    rf"\s*(?:(?:{_KINDS})\s+icon\s+)?(?:(?:{_KINDS}),?\s?{_SIZE}|[(\[](?:(?:{_KINDS})\W{{0,3}})?{_SIZE}[)\]])", re.IGNORECASE
)
_ICON = re.compile(rf"\s*\b(?:{_KINDS})\s+icon$", re.IGNORECASE)
_OFFERS = re.compile(
    r"(?:view the (?:decision|background|minutes|reasons|full list of documents)\b.{0,40}|print this page|"
    r"share this(?: (?:page|item))?|skip to (?:main )?content|back to top|opens? in (?:a )?new window|view as html.{0,20}|"
    r"find out more about this issue|view (?:map|directions)|add to my (?:calendar|favourites)|location map)\.?",
    re.IGNORECASE,
)


def without_offers(line: str) -> str:
    """Return a line without file sizes; "" where it is but a link that the site offers."""
    text = _ICON.sub("", _FILE_SIZE.sub("", line)).strip("\xa0 ")
    return "" if _OFFERS.fullmatch(text) else text
