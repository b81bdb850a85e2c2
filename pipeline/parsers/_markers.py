"""The bullets and numbers that begin list items, and how items nest, for formats that print them as text."""

import re
from dataclasses import dataclass

# Word's and Ofsted's bullets, the private-use ones of Symbol and Wingdings among them.
BULLETS = "-*+•·‣◦▪▫■□●○◼◻◾–—−➢➤❖✓✔►▶⁃∙\uf02d\uf06e\uf06f\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\ufffd"
SYMBOLS = "\x80-\x9f\u0335\u0336\ue000-\uf8ff"
"""Of a class: what symbol fonts leave of bullets and dashes in a text layer (codes of no letter, a stroke without its letter)."""
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}{SYMBOLS}](?=\s|$)|[•▪■●◼\uf000-\uf0ff]|o(?=[\t\xa0]|\s\s|$))\s*")
_ROMAN = r"x{0,3}(?:ix|iv|v?i{1,3}|v|x)"
_NUMBER = re.compile(
    rf"""(?:\#\s?)?
    (?: \( (?P<closed> \d{{1,3}} | {_ROMAN} | [a-z]{{1,2}} | [A-Z]{{1,2}} ) \) \.?      # (1) (iv) (a)
      | (?P<plain> \d{{1,3}} (?:\.\d{{1,3}}){{0,3}} (?:\([a-z]{{1,3}}\))?               # 1. 2.3) 4(a).
            | {_ROMAN} | [a-z] | [A-Z](?=\)) | [IVX]{{2,5}} ) (?: [.)] \.? | \.\) )
      | (?P<dotted> \d{{1,2}} (?:\.\d{{1,2}}){{1,3}} ) (?= \s+[A-Z“"'‘(] | \t )         # 3.1 To consider
      | (?P<bare> \d{{1,3}} ) (?= \t | \s\s | \s+(?:[A-Z]{{3,}}|[A-Z]{{2}}\s)[^a-z]*$ ) # 2 MATTERS ARISING
    ) (?=\s|$|(?<=\d[.)])[A-Z][a-z])\s*""",
    re.VERBOSE,
)
_TIME = re.compile(r"[ap]\.?\s?m\b|hours|noon", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?:,?\s+\d{4}|\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What begins an item: its number as printed without brackets (None for a bullet), its style, what follows it."""

    number: str | None
    style: str
    rest: str


def split_marker(text: str) -> Marker | None:
    """Return the marker at the start of ``text``, or None; ``- 3. Text`` has the number 3."""
    bullet = _BULLET.match(text)
    if bullet:
        return _numbered(text[bullet.end() :]) or Marker(None, "bullet", text[bullet.end() :])
    return _numbered(text)


def _numbered(text: str) -> Marker | None:
    found = _NUMBER.match(text)
    if not found or _TIME.match(text, found.end()) or (found["bare"] and _MONTH.match(text, found.end())):
        return None
    number = found["closed"] or found["plain"] or found["dotted"] or found["bare"]
    return Marker(number, _style(number, bool(found["closed"])), text[found.end() :])


def _style(number: str, closed: bool) -> str:
    kind = "roman" if re.fullmatch(_ROMAN, number) else "letter" if number.isalpha() else f"digits{number.count('.')}"
    return f"({kind})" if closed else kind


class Nesting:
    """The levels of a list as a reader sees them: by indentation, then by a change of style."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, str | None]] = []
        self._interrupted: list[tuple[int, str, str | None]] = []

    def close(self) -> None:
        """Forget the open items: a heading came between."""
        self._open.clear()
        self._interrupted.clear()

    def interrupt(self) -> None:
        """Close what a paragraph between items closes: bullets and letters, not the numbers that count paragraphs."""
        while self._open and not self._open[-1][1].startswith("digits"):
            self._interrupted.insert(0, self._open.pop())

    def level(self, indent: int, marker: Marker) -> int:
        """Return the level (1 is the outermost) of an item that begins at column ``indent``."""
        self._resume(marker)
        style = self._settled(marker)
        while self._open and indent < self._open[-1][0]:
            self._open.pop()
        known = [at for at, (_, other, _) in enumerate(self._open) if other == style and indent <= self._open[at][0] + 1]
        if known:
            del self._open[known[-1] :]
        elif self._open and indent <= self._open[-1][0] + 1 and not self._goes_deeper(marker):
            self._open.pop()
        self._open.append((indent, style, marker.number))
        return len(self._open)

    def _resume(self, marker: Marker) -> None:
        """Open again what a paragraph closed if ``marker`` counts on from it: "b" after "a" and a paragraph."""
        if marker.number is not None and marker.number.lower() not in {"1", "a"} and not marker.style.startswith("digits"):
            self._open += self._interrupted
        self._interrupted.clear()

    def _settled(self, marker: Marker) -> str:
        """Return the style, "i" after "h" and "v" after "u" read as letters."""
        if marker.number and len(marker.number) == 1 and "roman" in marker.style:
            before = chr(ord(marker.number) - 1)
            if any(number == before and "letter" in style for _, style, number in self._open):
                return marker.style.replace("roman", "letter")
        return marker.style

    def _goes_deeper(self, marker: Marker) -> bool:
        if marker.number is None or (marker.style.startswith("digits") and "." in marker.number):
            return True
        return marker.number.lower() in {"1", "a", "i"}
