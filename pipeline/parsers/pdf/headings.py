"""Which blocks are headings, and of what level."""

import re

from pipeline.parsers.pdf.drafts import Draft, in_margin
from pipeline.parsers.pdf.style import Style, rounded

_LARGER = 1.1
_LONGEST, _MOST_LINES = 200, 4
_LABEL = re.compile(r"^(?:\S+\s){0,3}\S+?:\s+\S")
_ENDS_SENTENCE = re.compile(r"[.;,]$")
# "The scheme that was agreed in May, of which half is built, was for:" leads on to what follows.
_LEADS_ON = re.compile(r".{60,}:")
_FIGURE = re.compile(r"\s[(£-]*\d[\d,.]*[)%]*$")
_DATE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s\d{4}\W?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[A-Za-z]{2}")
_LONG_WORD = re.compile(r"[A-Z]{4}")
# Headings that inspectorates and councils print like their text; whole lines only.
_KNOWN = re.compile(
    r"""(?:what\ (?:needs\ to\ improve|does\ .{3,60}\ need\ to\ improve) .{0,60}
      | areas?\ for\ (?:priority\ action|improvement|development) .{0,40}
      | priority\ actions? | (?:main|headline|key|summary\ of|overall)\ (?:findings|conclusions?) | next\ steps
      | (?:officer'?s?\ |officers'?\ )?recommendations? | (?:executive\ )?summary | conclusions? | introduction | background
      | immediately | within\ (?:three|six|twelve|3|6|12)\ months | (?:key\ )?strengths
    )\W{0,3}$""",
    re.VERBOSE | re.IGNORECASE,
)
Look = tuple[float, bool, bool, bool, bool]


def look_of(draft: Draft, style: Style) -> Look | None:
    """Return how the draft stands out as a heading (size, bold, underlined, capitals, italic), or None."""
    text = draft.text
    if not _could_be(draft, text):
        return None
    size = max(line.size for line in draft.lines)
    larger = size >= _LARGER * style.size
    bold = all(line.bold for line in draft.lines) and not style.bold
    underlined = all(line.underlined for line in draft.lines)
    capitals = text.isupper() and bool(_LONG_WORD.search(text)) and len(text.split()) <= 14
    if _ENDS_SENTENCE.search(text) and not (larger and len(text) < 80):
        return None
    italic = not draft.marker and all(line.italic for line in draft.lines) and len(text) < 100 and text[0].isupper()
    known = not draft.marker and len(draft.lines) == 1 and bool(_KNOWN.match(text))
    if not (larger or bold or underlined or capitals or italic or known) or size < 0.85 * style.size:
        return None
    if not larger and (_LABEL.match(text) or _LEADS_ON.fullmatch(text)) and not known:
        return None
    return rounded(size) if larger else style.size, bold, underlined, capitals, italic and not bold


def _could_be(draft: Draft, text: str) -> bool:
    """Say whether length, place and first letter let the draft be a heading; an entry of a contents page is none."""
    if len(text) > _LONGEST or len(draft.lines) > _MOST_LINES or not _WORDS.search(text) or in_margin(draft):
        return False
    if (draft.lines[-1].gapped and _FIGURE.search(text)) or _DATE.fullmatch(text):
        return False
    return not text[0].islower() and not (draft.marker and draft.marker.number is None)


def levels(looks: set[Look]) -> dict[Look, int]:
    """Return the level of each look: the larger and heavier, the higher; at most six."""
    ranked = sorted(looks, key=lambda look: (-look[0], not look[1], not look[3], not look[2], not look[4]))
    return {look: min(rank, 6) for rank, look in enumerate(ranked, 1)}
