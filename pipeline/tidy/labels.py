"""The numbers that pages print, as a reader cites them: "page 4" may be the sixth of the file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pipeline.model import Line, Page

_FIGURE = re.compile(r"(page\s*\|?\s*)?(?<![\d.,/£])(\d{1,4})(?![\d.,/%])", re.IGNORECASE)
_ROMAN = re.compile(r"[-–|\s]*([ivxl]{1,6})[-–|\s]*")
FEWEST_PAGES = 2


@dataclass(slots=True)
class _Count:
    """Figures that count up with the pages: those of each page, and how many of them are named as a page's."""

    ahead: int
    figures: dict[int, str] = field(default_factory=dict)
    named: int = 0

    @property
    def rank(self) -> tuple[int, int, int]:
        """The higher the likelier: "Page 2", then figures on more pages, then the page's own number."""
        return self.named, len(self.figures), -abs(self.ahead)


def labelled(pages: tuple[Page, ...], furniture: Iterable[Line]) -> tuple[Page, ...]:
    """Return the pages with the number that their furniture prints; it counts up with them, years and dates do not.

    Where none is printed the label that the file gives stays. A document may count anew in an annex.
    """
    counts: dict[int, _Count] = {}
    printed: dict[int, str] = {}
    for line in furniture:
        if line.box is None:
            continue
        number = line.box.page
        for name, figure in _FIGURE.findall(line.text):
            ahead = int(figure) - number
            count = counts.setdefault(ahead, _Count(ahead))
            count.figures[number] = figure
            count.named += bool(name)
        if found := _ROMAN.fullmatch(line.text):
            printed[number] = found[1]
    for count in sorted(counts.values(), key=lambda count: count.rank):
        if len(count.figures) >= FEWEST_PAGES or count.named:
            printed |= count.figures
    return tuple(replace(page, label=printed[page.number]) if page.number in printed else page for page in pages)
