"""The numbers that pages print, as a reader cites them: "page 4" may be the sixth of the file."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pipeline.model import Line, Page

_FIGURE = re.compile(r"(?<![\d.,/£])\d{1,4}(?![\d.,/%])")
_ROMAN = re.compile(r"[-–|\s]*([ivxl]{1,6})[-–|\s]*")
FEWEST_PAGES = 2


def labelled(pages: tuple[Page, ...], furniture: Iterable[Line]) -> tuple[Page, ...]:
    """Return the pages with the number that their furniture prints; it counts up with them, years and dates do not.

    Where none is printed the label that the file gives stays.
    """
    counting: dict[int, dict[int, str]] = defaultdict(dict)
    roman: dict[int, str] = {}
    for line in furniture:
        if line.box is None:
            continue
        for figure in _FIGURE.findall(line.text):
            counting[int(figure) - line.box.page][line.box.page] = figure
        if found := _ROMAN.fullmatch(line.text):
            roman[line.box.page] = found[1]
    # A document may count anew in its annex: the longer count wins a page.
    printed: dict[int, str] = dict(roman)
    for found_on in sorted(counting.values(), key=len):
        if len(found_on) >= FEWEST_PAGES:
            printed |= found_on
    return tuple(replace(page, label=printed[page.number]) if page.number in printed else page for page in pages)
