"""The rows of a table without ruling lines: which of its lines are its head, which go on with the row before or after."""

import re
from dataclasses import dataclass
from itertools import pairwise

from pipeline.parsers.pdf.words import Line, Region, columns_at, is_date, is_figure, is_year

_WAITS = re.compile(r"(?:[,&/–-]|\b(?:and|or|of|the|to|in|for|with|by|from|on|at|as))$", re.IGNORECASE)
# A line nearer to its neighbour than this share of the usual distance belongs to it.
_NEARER, _APART = 0.88, 1.2


@dataclass(slots=True)
class LogicalRow:
    """A row of a table: its lines, and whether it heads the columns."""

    lines: list[Line]
    header: bool = False

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max(line.bottom for line in self.lines)


def logical_rows(region: Region) -> list[LogicalRow]:
    """Return the rows of a table from top to bottom, the lines of its head as one row or two."""
    heads = _heads(region)
    rows = _head_rows(region, region.lines[:heads])
    body = region.lines[heads:]
    figured = any(_has_figures(region, line) for line in body)
    starts = _starts_of_figures(region, body) if figured else _starts_of_words(region, body)
    for line, begins in zip(body, starts, strict=True):
        again = figured and _has_figures(region, line) and rows and any(_has_figures(region, other) for other in rows[-1].lines)
        if begins or again or not rows or rows[-1].header:
            rows.append(LogicalRow([line]))
        else:
            rows[-1].lines.append(line)
    return rows


def _has_figures(region: Region, line: Line) -> bool:
    others = [part.text for part in line.parts if columns_at(region.columns, part)[0] > 0]
    return any(is_figure(text) or is_date(text) for text in others)


def _heads(region: Region) -> int:
    """Return how many lines head the columns."""
    lines = region.lines
    first = next((at for at, line in enumerate(lines) if _has_figures(region, line)), None)
    if first is not None and _years(region, lines[first]):
        first += 1
    if first:
        over = [at for at in range(first) if any(columns_at(region.columns, part)[-1] > 0 for part in lines[at].parts)]
        bold = [at for at in range(first) if all(part.bold for part in lines[at].parts)]
        worded = over[-1] + 1 if over else 0
        # Words beside no figures may be a row too: only what stands out, or comes before the first row, is the head.
        return worded if not bold or len(bold) >= worded else bold[-1] + 1
    if first == 0:
        return 0
    return _bold_heads(region)


def _bold_heads(region: Region) -> int:
    heads = 0
    for line in region.lines[:-1]:
        if not all(part.bold for part in line.parts):
            break
        heads += 1
    if heads == len(region.lines) - 1:
        return 0
    under = [rule for rule in region.rules if region.lines[0].base <= rule <= region.lines[1].top + 2]
    return heads or (1 if under and len(region.lines[0].parts) > 1 else 0)


def _years(region: Region, line: Line) -> bool:
    others = [part.text for part in line.parts if columns_at(region.columns, part)[0] > 0]
    return bool(others) and all(is_year(text) for text in others)


def _head_rows(region: Region, lines: list[Line]) -> list[LogicalRow]:
    """Return the head as one row, or as two where a word stands over several columns."""
    spanning = [at for at, line in enumerate(lines) for part in line.parts if len(columns_at(region.columns, part)) > 1]
    until = spanning[-1] + 1 if spanning else 0
    return [LogicalRow(list(part), header=True) for part in (lines[:until], lines[until:]) if part]


def _starts_of_figures(region: Region, body: list[Line]) -> list[bool]:
    """Say of each line whether it begins a row: each line with figures has its own, words without go with the nearer one."""
    usual = _usual(region, body)
    starts = [True] * len(body)
    for at, (before, line) in enumerate(pairwise(body), 1):
        if _is_ruled_off(region, before, line):
            continue
        above, below = _has_figures(region, before), _has_figures(region, line)
        distance = line.base - before.base
        following = body[at + 1].base - line.base if at + 1 < len(body) else distance
        if above and below:
            continue
        # Words under a line of figures are its own only if they stand nearer to it than to what follows.
        near = distance < _NEARER * usual and (below or not above or distance < following - 0.5)
        starts[at] = not (near or _goes_on(before, line))
    return starts


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether the first words of a line carry on those of the line before."""
    first = line.parts[0].text[:1]
    return first.islower() or bool(_WAITS.search(before.parts[0].text))


def _starts_of_words(region: Region, body: list[Line]) -> list[bool]:
    """Say of each line whether it begins a row: after a drawn line or a larger gap, or with a new word in the first column."""
    distances = [line.base - before.base for before, line in pairwise(body)]
    least = min((distance for distance in distances if distance > 0), default=0.0)
    gapped = sum(distance > _APART * least for distance in distances) >= 2
    ruled = sum(_is_ruled_off(region, before, line) for before, line in pairwise(body)) >= 2
    starts = [True]
    for before, line in pairwise(body):
        first = region.part_in(line, 0)
        if ruled:
            starts.append(_is_ruled_off(region, before, line))
        elif first is None or first.text[:1].islower():
            starts.append(False)
        elif gapped:
            starts.append(line.base - before.base > _APART * least)
        else:
            label = region.part_in(before, 0)
            full = len(line.parts) >= len(region.columns)
            starts.append(full or not (label and _WAITS.search(label.text)))
    return starts[: len(body)]


def _usual(region: Region, body: list[Line]) -> float:
    """Return the usual distance of two neighbouring lines with figures, else of any two."""
    pairs = list(pairwise(body))
    figures = [(one, other) for one, other in pairs if _has_figures(region, one) and _has_figures(region, other)]
    distances = sorted(other.base - one.base for one, other in figures or pairs)
    return distances[len(distances) // 2] if distances else 0.0


def _is_ruled_off(region: Region, before: Line, line: Line) -> bool:
    return any(before.base <= rule <= line.base - 0.3 * line.size for rule in region.rules)
