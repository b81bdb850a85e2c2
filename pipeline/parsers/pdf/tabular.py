"""Whether lines that keep to common columns are a table.

Columns of figures make one, heads that stand out, lines drawn between the rows, or values that come again; mere white space does
not: forms, letterheads, lists of those present, signatures, contents pages and text in columns have that too.
"""

import re
from collections import Counter
from itertools import pairwise, takewhile
from statistics import median

from pipeline.parsers.pdf.words import Part, Region, is_date, is_figure, is_mark, is_year

_LEADERS = re.compile(r"\.{4,}|…{2,}|(?:\s\.){4,}|_{4,}")
_PAGES = re.compile(r"(?:pp?\.?\s?)?(\d{1,3})(?:\s?[-–]\s?\d{1,3})?")
_PHONE = re.compile(r"[+(]?\d[\d\s()-]{8,}")
# Ends of cells line up within this many ems; so large a share of them must.
_IN_LINE, _MOST_OF = 0.6, 0.7
_FEWEST = 3


def is_tabular(region: Region) -> bool:
    """Tell whether a region is a table."""
    columns = [_parts(region, at) for at in range(len(region.columns))]
    marks = sum(1 for _ in takewhile(lambda parts: all(is_mark(part.text) for part in parts), columns))
    if len(columns) - marks < 2 or _is_form(region, columns) or _are_contents(columns) or _is_prose(columns):
        return False
    if not all(_in_line(parts, region.lines[-1].size) for parts in columns[1:]):
        return False
    figures = sum(_are_figures(parts) for parts in columns[1:])
    if figures and (len(columns) - marks > 2 or _are_amounts(columns[-1])):
        return True
    if marks:
        return False
    ruled = sum(region.lines[0].top - 12 < rule < region.lines[-1].bottom + 12 for rule in region.rules)
    bands = _bands(region)
    if ruled >= _FEWEST and bands >= _FEWEST:
        return True
    return _is_headed(region, columns) or (len(columns) == 2 and _come_again(columns[1]))


def _parts(region: Region, column: int) -> list[Part]:
    return [part for line in region.lines if (part := region.part_in(line, column))]


def _is_form(region: Region, columns: list[list[Part]]) -> bool:
    """Tell whether labels with colons stand before their values, or lines to be filled in."""
    labels = sum(part.text.endswith(":") for part in columns[0])
    texts = [part.text for line in region.lines for part in line.parts]
    filled_in = sum(bool(_LEADERS.search(text)) for text in texts)
    phones = sum(bool(_PHONE.fullmatch(text)) for text in texts)
    return labels * 2 >= len(columns[0]) or filled_in > 1 or phones > 1


def _are_contents(columns: list[list[Part]]) -> bool:
    """Tell whether the last column holds page numbers, which go up, behind words."""
    last = columns[-1]
    numbers = [int(match[1]) for part in last if (match := _PAGES.fullmatch(part.text))]
    if len(columns) > 3 or len(numbers) < 0.7 * len(last) or any(_are_figures(parts) for parts in columns[1:-1]):
        return False
    return len(numbers) > 1 and all(before <= after for before, after in pairwise(numbers))


def _is_prose(columns: list[list[Part]]) -> bool:
    """Tell whether two columns or more run on from line to line, as text in columns does."""
    running = 0
    for parts in columns:
        lower = sum(part.text[:1].islower() for part in parts)
        long = median(len(part.text) for part in parts) if parts else 0
        running += lower > 0.4 * len(parts) and long > 25
    return running > 1


def _in_line(parts: list[Part], size: float) -> bool:
    """Tell whether most cells of a column begin, end or are centred at one place."""
    if len(parts) < 2:
        return bool(parts)
    slack = _IN_LINE * size
    for places in ([p.left for p in parts], [p.right for p in parts], [(p.left + p.right) / 2 for p in parts]):
        middle = median(places)
        if sum(abs(place - middle) <= slack for place in places) >= _MOST_OF * len(places):
            return True
    return False


def _are_figures(parts: list[Part]) -> bool:
    told = [part for part in parts if not is_year(part.text)]
    figures = sum(is_figure(part.text) or is_date(part.text) for part in told)
    return figures >= _FEWEST and figures >= 0.5 * len(told)


def _are_amounts(parts: list[Part]) -> bool:
    """Tell whether a column is figures all through, a head of a few lines aside: no numbers of items or times of day."""
    figures = [part.text for part in parts if is_figure(part.text)]
    wide = sum(not text.isdigit() or len(text) > 2 for text in figures)
    return len(figures) >= _FEWEST and len(figures) >= len(parts) - 3 and wide * 2 >= len(figures)


def _bands(region: Region) -> int:
    """Return how many stretches between two drawn lines hold words of two columns."""
    held = set()
    for line in region.lines:
        above = sum(rule <= line.base for rule in region.rules)
        if len(line.parts) > 1:
            held.add(above)
    return len(held)


def _is_headed(region: Region, columns: list[list[Part]]) -> bool:
    """Tell whether the first line is a head: bold over a body that is not, with short words in every column."""
    first, body = region.lines[0], region.lines[1:]
    parts = [part for line in body for part in line.parts]
    if len(first.parts) < len(columns) or not all(part.bold and len(part.text) < 40 for part in first.parts):
        return False
    rows = sum(len(line.parts) > 1 for line in body)
    return rows >= _FEWEST and sum(part.bold for part in parts) < 0.4 * len(parts) and not _is_wide(columns)


def _is_wide(columns: list[list[Part]]) -> bool:
    """Tell whether a column but the first is text that runs on over many lines."""
    return any(sum(part.text[:1].islower() for part in parts) > 0.5 * len(parts) and len(parts) > 8 for parts in columns[1:])


def _come_again(parts: list[Part]) -> bool:
    """Tell whether a column's words are few and come again, as grades and states do."""
    texts = [part.text for part in parts]
    counts = Counter(texts)
    again = sum(count for count in counts.values() if count > 1)
    short = all(len(text) <= 30 and any(map(str.isalpha, text)) and not text.endswith((".", ",", ":")) for text in texts)
    return len(texts) >= 4 and short and len(counts) <= 4 and again >= 0.5 * len(texts)
