"""The number that a browser shows before a list item."""

from pipeline.parsers._numbers import formatted
from pipeline.parsers.html.style import list_style
from pipeline.parsers.html.tree import Element, tag_of

_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}


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


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default
