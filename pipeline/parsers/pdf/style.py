"""What is usual in a document: the size of its text, the distance of its lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.parsers.pdf.lines import Piece

_COMMON_LEADING = 1.22
# In ems: what a full line may miss to the margin, set ragged or justified. So many lines, and that share of them, show which.
_SLACK, _JUSTIFIED_SLACK = 0.8, 0.2
_FEWEST_LINES, _FLUSH = 30, 0.9


@dataclass(frozen=True, slots=True)
class Style:
    """The usual size, whether that text is bold, and the distance of baselines for each size (in half points).

    ``justified`` where its lines reach the margin, save for the last ones of paragraphs.
    """

    size: float
    bold: bool
    leadings: dict[float, float]
    justified: bool = False

    def leading(self, size: float) -> float:
        """Return the usual distance between lines of ``size``."""
        return self.leadings.get(rounded(size), _COMMON_LEADING * size)

    def runs_on(self, last: Piece, line: Piece) -> bool:
        """Say whether ``last`` is a full line of this style."""
        return runs_on(last, line, _JUSTIFIED_SLACK if self.justified else _SLACK)


def rounded(size: float) -> float:
    """Return a size to the half point."""
    return round(size * 2) / 2


def style_of(columns: Iterable[list[Piece]]) -> Style:
    """Return the style of the lines; each list is in reading order."""
    sizes: Counter[tuple[float, bool]] = Counter()
    distances: dict[float, Counter[float]] = {}
    within = flush = 0
    for lines in columns:
        for line in lines:
            sizes[rounded(line.size), line.bold] += len(line.text)
        for last, line in pairwise(lines):
            distance = line.base - last.base
            if 0.9 * line.size < distance < 2.2 * line.size and abs(last.size - line.size) < 0.6 and runs_on(last, line):
                distances.setdefault(rounded(line.size), Counter())[round(distance * 2) / 2] += 1
                if line.text[:1].islower():
                    within += 1
                    flush += last.right > last.limit - 2.5
    (size, bold), _ = sizes.most_common(1)[0] if sizes else ((10.0, False), 0)
    usual = {of: counts.most_common(1)[0][0] for of, counts in distances.items() if counts.total() >= 5}
    return Style(size, bold, usual, within >= _FEWEST_LINES and flush >= _FLUSH * within)


def runs_on(last: Piece, line: Piece, slack: float = _SLACK) -> bool:
    """Say whether ``last`` is a full line: the first word of the next one would not have fitted, give or take ``slack`` ems."""
    letters = max(len(line.text), 1)
    word = (len(line.text.split(" ", 1)[0].split("\t", 1)[0]) + 1) / letters * (line.right - line.left)
    return last.right + word > last.limit - slack * line.size
