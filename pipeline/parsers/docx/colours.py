"""Colours as Word means them: in figures, by the theme with its tints and shades, as a pattern of two."""

import colorsys
import re
from collections.abc import Mapping

from pipeline.parsers.docx.package import Element, W, local

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_PERCENT = re.compile(r"pct(\d{1,2})")
# Word's names for places of the theme, where they differ from the theme's own.
_PLACES = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1", "dark2": "dk2", "text2": "dk2", "light2": "lt2",
    "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
# Word's own theme where the file has none: its accents of 2013 and later.
_DEFAULT = {
    "dk1": "000000", "lt1": "ffffff", "dk2": "44546a", "lt2": "e7e6e6", "accent1": "5b9bd5", "accent2": "ed7d31",
    "accent3": "a5a5a5", "accent4": "ffc000", "accent5": "4472c4", "accent6": "70ad47",
}  # fmt: skip
HIGHLIGHTS = {
    "red": "#ff0000", "yellow": "#ffff00", "green": "#00ff00", "blue": "#0000ff", "darkRed": "#800000", "darkYellow": "#808000",
    "darkGreen": "#008000", "darkBlue": "#000080", "cyan": "#00ffff", "magenta": "#ff00ff", "lightGray": "#c0c0c0",
    "darkGray": "#808080",
}  # fmt: skip


class Theme:
    """The colours that a document's theme gives to its places."""

    def __init__(self, root: Element | None) -> None:
        self._colours: Mapping[str, str] = _DEFAULT | ({} if root is None else dict(_scheme(root)))

    def fill(self, shading: Element | None) -> str | None:
        """Return what a shading (``w:shd``) shows, as ``#rrggbb``; None where it shows nothing."""
        if shading is None:
            return None
        pattern = shading.get(f"{W}val") or "clear"
        ground = self._colour(shading, "fill", "themeFill")
        if pattern in {"clear", "nil"}:
            return ground
        ink = self._colour(shading, "color", "themeColor")
        if pattern == "solid":
            return ink
        percent = _PERCENT.fullmatch(pattern)
        share = int(percent[1]) / 100 if percent else 0.5
        return _mixed(ink or "#000000", ground or "#ffffff", share) if ink or ground else None

    def ink(self, colour: Element | None) -> str | None:
        """Return the colour of letters (``w:color``), None for the usual one."""
        return None if colour is None else self._colour(colour, "val", "themeColor")

    def _colour(self, element: Element, plain: str, themed: str) -> str | None:
        """Return a colour given in figures, else by its place in the theme."""
        figures = element.get(W + plain) or ""
        if _HEX.fullmatch(figures):
            return f"#{figures.lower()}"
        place = element.get(W + themed) or ""
        base = self._colours.get(_PLACES.get(place, place))
        if base is None:
            return None
        tint, shade = (_share(element.get(W + themed.removesuffix("Color") + name)) for name in ("Tint", "Shade"))
        return _lightened(base, tint, shade)


def _scheme(root: Element) -> list[tuple[str, str]]:
    """Return the names and figures of a theme's colours."""
    found = []
    for scheme in root.iter("{*}clrScheme"):
        for place in scheme:
            for colour in place:
                figures = colour.get("lastClr") or colour.get("val") or ""
                if _HEX.fullmatch(figures):
                    found.append((local(place), figures.lower()))
        break
    return found


def _share(text: str | None) -> float:
    """Return a tint or shade of 00 to FF as a share, 1 where there is none."""
    return int(text, 16) / 255 if text and re.fullmatch(r"[0-9A-Fa-f]{2}", text) else 1.0


def _lightened(figures: str, tint: float, shade: float) -> str:
    hue, light, full = colorsys.rgb_to_hls(*(int(figures[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * shade
    light = light * tint + 1 - tint
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, full))


def _mixed(ink: str, ground: str, share: float) -> str:
    pairs = ((int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)
