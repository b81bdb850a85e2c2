"""The number that a browser shows before a list item."""

from pipeline.parsers.html.style import list_style
from pipeline.parsers.html.tree import Element, tag_of

_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Numbering:
    """Counts the items of one list."""

    def __init__(self, element: Element) -> None:
        self._ordered = tag_of(element) == "ol"
        self._style = list_style(element) or _TYPES.get(element.get("type") or "1", "decimal")
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(tag_of(child) == "li" for child in element)
        self._next = _integer(element.get("start"), items if self._step < 0 else 1)

    def number(self, item: Element) -> str | None:
        """Return the number of the next item, None for a bullet."""
        style = list_style(item) or _TYPES.get(item.get("type") or "", self._style)
        if not self._ordered:
            return None
        value = _integer(item.get("value"), self._next)
        self._next = value + self._step
        return None if style == "none" else formatted(value, style)


def formatted(value: int, style: str) -> str:
    """Return a list number in a CSS style: ``formatted(4, "lower-roman")`` is "iv"."""
    if style.endswith("roman") and 0 < value < 4000:
        text = _roman(value)
    elif style.endswith(("alpha", "latin")) and value > 0:
        text = _letters(value)
    else:
        return str(value)
    return text.upper() if style.startswith("upper") else text


def _letters(value: int) -> str:
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default
