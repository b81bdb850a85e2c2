"""The numbers of list items, counted as Word counts them from the numbering definitions."""

import re
from dataclasses import dataclass

from pipeline.parsers._numbers import formatted
from pipeline.parsers.docx.package import Element, W
from pipeline.parsers.docx.styles import switch, value

_FORMATS = {
    "lowerLetter": "lower-letter", "upperLetter": "upper-letter", "lowerRoman": "lower-roman", "upperRoman": "upper-roman",
    "decimalZero": "decimal-leading-zero", "ordinal": "ordinal",
}  # fmt: skip
_AROUND = " .()[]:-–"
_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    style: str | None = None
    legal: bool = False
    restart: int | None = None


class Numbering:
    """Counts the items of all lists of one document; ask for each paragraph once, in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._own: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for abstract in root.iterfind(f"{W}abstractNum"):
            levels = {_number(value(level, "ilvl")): _level(level) for level in abstract.iterfind(f"{W}lvl")}
            self._abstract[value(abstract, "abstractNumId") or ""] = levels
        self._link(root)
        for instance in root.iterfind(f"{W}num"):
            identity = value(instance, "numId") or ""
            self._lists[identity] = value(instance.find(f"{W}abstractNumId")) or ""
            for override in instance.iterfind(f"{W}lvlOverride"):
                place = identity, _number(value(override, "ilvl"))
                start = value(override.find(f"{W}startOverride"))
                if start is not None:
                    self._restarts[place] = _number(start, 1)
                level = override.find(f"{W}lvl")
                if level is not None:
                    self._own[place] = _level(level)

    def _link(self, root: Element) -> None:
        """Give the definitions that only name a list style the levels of the one that defines it."""
        defined = {
            value(abstract.find(f"{W}styleLink")): value(abstract, "abstractNumId")
            for abstract in root.iterfind(f"{W}abstractNum")
        }
        for abstract in root.iterfind(f"{W}abstractNum"):
            linked = defined.get(value(abstract.find(f"{W}numStyleLink")) or "")
            if linked:
                self._abstract[value(abstract, "abstractNumId") or ""] = self._abstract[linked]

    def next(self, identity: str, depth: int) -> tuple[str | None, bool]:
        """Return the next item's number without brackets and stops (None for a bullet), and whether a mark is shown at all."""
        level = self._level(identity, depth)
        if level is None:
            return None, False
        counts = self._counts.setdefault(self._lists.get(identity, identity), {})
        restart = self._restarts.pop((identity, depth), None)
        counts[depth] = restart if restart is not None else counts[depth] + 1 if depth in counts else level.start
        for deeper in [other for other in counts if other > depth and self._restarts_after(identity, other, depth)]:
            del counts[deeper]
        if level.format in {"bullet", "none"}:
            return None, level.format == "bullet" and bool(level.text.strip())
        shown = _PLACE.sub(lambda place: self._count(identity, counts, int(place[1]) - 1, legal=level.legal), level.text)
        number = " ".join(shown.split()).strip(_AROUND)
        return number or None, bool(number)

    def _count(self, identity: str, counts: dict[int, int], depth: int, *, legal: bool) -> str:
        level = self._level(identity, depth)
        if level is None:
            return ""
        return formatted(counts.setdefault(depth, level.start), "decimal" if legal else _FORMATS.get(level.format, "decimal"))

    def _restarts_after(self, identity: str, deeper: int, depth: int) -> bool:
        """Say whether a level counts anew after an item of level ``depth``: unless told otherwise, after each higher one."""
        level = self._level(identity, deeper)
        return level is None or level.restart is None or 0 <= depth < level.restart

    def styles(self) -> dict[tuple[str, str | None], int]:
        """Return the levels that belong to styles: of a list's id and the style's."""
        return {
            (identity, level.style): depth
            for identity, abstract in self._lists.items()
            for depth, level in self._abstract.get(abstract, {}).items()
            if level.style
        }

    def _level(self, identity: str, depth: int) -> _Level | None:
        own = self._own.get((identity, depth))
        return own or self._abstract.get(self._lists.get(identity, ""), {}).get(depth)


def _level(element: Element) -> _Level:
    return _Level(
        _number(value(element.find(f"{W}start")), 1),
        value(element.find(f"{W}numFmt")) or "decimal",
        value(element.find(f"{W}lvlText")) or "",
        value(element.find(f"{W}pStyle")),
        bool(switch(element, "isLgl")),
        _number(restart) if (restart := value(element.find(f"{W}lvlRestart"))) is not None else None,
    )


def _number(text: str | None, default: int = 0) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else default
