"""Colours and weight as the markup gives them: attributes, inline style, simple class rules."""

import colorsys
import re
from collections.abc import Mapping

from pipeline.parsers.html.tree import Element

_NAMES = {
    "red": "#ff0000", "darkred": "#8b0000", "crimson": "#dc143c", "tomato": "#ff6347", "orange": "#ffa500",
    "darkorange": "#ff8c00", "gold": "#ffd700", "amber": "#ffbf00", "yellow": "#ffff00", "green": "#008000", "lime": "#00ff00",
    "limegreen": "#32cd32",
    "darkgreen": "#006400", "lightgreen": "#90ee90", "blue": "#0000ff", "lightblue": "#add8e6", "purple": "#800080",
    "grey": "#808080", "gray": "#808080", "lightgrey": "#d3d3d3", "lightgray": "#d3d3d3", "silver": "#c0c0c0",
    "white": "#ffffff", "black": "#000000",
}  # fmt: skip
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!}]+)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]+%?)\s*)?\)", re.IGNORECASE)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_HSL = re.compile(r"hsla?\(\s*([\d.]+)(?:deg)?\s*[, ]\s*([\d.]+)%\s*[, ]\s*([\d.]+)%", re.IGNORECASE)
# "rag-red", "status_amber", "ragGreen", "govuk-tag--red", Bootstrap's "table-danger": a class that names the colour gives it
# where no rule does.
_COLOUR_CLASS = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))([Rr]ed|RED|[Aa]mber|AMBER|[Yy]ellow|[Oo]range|[Gg]reen|GREEN|[Bb]lue|"
    r"(?<=table-)danger|(?<=bg-)danger|(?<=table-)warning|(?<=bg-)warning|(?<=table-)success|(?<=bg-)success)(?=$|[\s_-]|[A-Z])"
)
_MEANT = {"danger": "red", "warning": "amber", "success": "green"}
_INK = re.compile(r"(?<![\w-])color\s*:\s*([^;!}]+)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NUMBERS = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?(lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|decimal|none)"
)


def colour(text: str | None) -> str | None:
    """Return a CSS or HTML colour as ``#rrggbb``, None where it is none or shows nothing."""
    if not text:
        return None
    text = text.strip().lower()
    found = _HEX.search(text)
    if found:
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return f"#{digits}"
    parts = _RGB.search(text)
    if parts:
        return (
            None
            if parts[4] in {"0", "0.0", "0%"}
            else "#{:02x}{:02x}{:02x}".format(*(min(255, int(parts[at])) for at in (1, 2, 3)))
        )
    turned = _HSL.search(text)
    if turned:
        hue, full, light = (min(float(part), most) / most for part, most in zip(turned.groups(), (360, 100, 100), strict=True))
        return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, full))
    if re.fullmatch(r"[0-9a-f]{6}", text):
        return f"#{text}"
    return next((_NAMES[word] for word in text.split() if word in _NAMES), None)


def class_fills(root: Element) -> dict[str, str]:
    """Return the background colours that the page's own style sheet gives to classes."""
    fills = {}
    for sheet in root.iter("style"):
        for rule in (sheet.text or "")[:200_000].split("}"):
            selector, _, declarations = rule.rpartition("{")
            background = _BACKGROUND.search(declarations)
            value = colour(background[1]) if background else None
            if value:
                for each in selector.rpartition("{")[2].split(","):
                    # Of ".plan td.late" it is "late" that is coloured.
                    fills.update(dict.fromkeys(_CLASS.findall(each.split()[-1] if each.split() else ""), value))
    return fills


def fill_of(element: Element, fills: Mapping[str, str]) -> str | None:
    """Return the background colour of an element itself."""
    style = _BACKGROUND.search(element.get("style") or "")
    if style:
        return colour(style[1])
    if element.get("bgcolor"):
        return colour(element.get("bgcolor"))
    names = element.get("class") or ""
    known = next((fills[name] for name in names.split() if name in fills), None)
    if known:
        return known
    named = _COLOUR_CLASS.search(names)
    name = named[1].lower() if named else ""
    return _NAMES.get(_MEANT.get(name, name))


def ink_of(element: Element) -> str | None:
    """Return the colour of an element's letters, where it sets it itself."""
    style = _INK.search(element.get("style") or "")
    return colour(style[1] if style else element.get("color") if element.tag == "font" else None)


def is_bold(element: Element) -> bool:
    """Say whether the element sets its text bold, or underlined, which typists use alike."""
    return element.tag in {"b", "strong", "th", "u"} or bool(_BOLD.search(element.get("style") or ""))


def list_style(element: Element) -> str | None:
    """Return the list style that the element's own style names."""
    found = _NUMBERS.search((element.get("style") or "").lower())
    return found[1] if found else None
