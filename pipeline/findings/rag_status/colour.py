"""The rating that a cell's fill shows, by hue, saturation and lightness; `docs/colours.md` tells how it was calibrated.

The bounds of hue lie in the gaps between the fills that status tables are really made with: the palettes of Office, its
conditional formats, of GOV.UK, Bootstrap, Google Sheets and LibreOffice, HTML's named colours, and the cells of the corpus.
A document's own key wins over this rule (:mod:`pipeline.findings.rag_status.legend`).
"""

import colorsys

from pipeline.findings.rag_status.value import Rating

# Under the first saturation a fill is grey; up to the second it decorates: Office's blue-greys have 0.16 to 0.25.
_GREY, _MUTED = 0.14, 0.26
# So light, only a clear colour rates: the tan of Office's page grounds (``#eeece1``) has 0.28, the palest bad cell 0.42.
_PALE, _CLEAR = 0.88, 0.34
# Lighter than this is paper (``#f2f2f2`` is 0.95), darker is ink.
_PAPER, _INK = 0.94, 0.09
# Upper bounds of hue in degrees. Between green and blue lies teal, between purple and red pink: nobody's ratings.
_HUES: tuple[tuple[float, Rating | None], ...] = (
    (17, "red"),
    (51, "amber"),
    (68, "yellow"),
    (168, "green"),
    (194, None),
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
    if saturation < _MUTED or (lightness > _PALE and saturation < _CLEAR):
        return None
    return next(rating for bound, rating in _HUES if hue * 360 <= bound)
