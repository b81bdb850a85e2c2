"""The rating that a cell's fill shows, by hue, saturation and lightness.

Calibrated on the fills that status tables are made with: Excel's and Word's theme and standard palettes with their 80, 60
and 40 % tints, Excel's conditional formats (good ``#c6efce``, neutral ``#ffeb9c``, bad ``#ffc7ce``), the named colours of HTML,
and the compliance cells of printed reports. They fall at least
4 degrees of hue from the bounds below; the tests list them.
"""

import colorsys

from pipeline.findings.rag_status.value import Rating

# Under this saturation a fill is grey; Office's blue-greys have 0.16 to 0.25 and are decoration.
_GREY = 0.14
_MUTED = 0.24
# Lighter than this is paper (``#f2f2f2`` is 0.95), darker is ink.
_PAPER, _INK = 0.94, 0.09
# Upper bounds of hue in degrees. Between green and blue lies teal, between purple and red pink: nobody's ratings.
_HUES: tuple[tuple[float, Rating | None], ...] = (
    (17, "red"),
    (53, "amber"),
    (68, "yellow"),
    (168, "green"),
    (192, None),
    (312, "blue"),
    (338, None),
    (360, "red"),
)


def rating_of_fill(fill: str | None) -> Rating | None:
    """Return the rating that a fill ``#rrggbb`` shows, purple as ``blue`` (complete); None for no fill and for decoration."""
    if not fill or len(fill) != 7:
        return None
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if lightness > _PAPER or lightness < _INK:
        return None
    if saturation < _GREY:
        return "grey" if 0.3 < lightness < 0.9 else None
    if saturation < _MUTED and not 0.2 < lightness < 0.8:
        return None
    return next(rating for bound, rating in _HUES if hue * 360 <= bound)
