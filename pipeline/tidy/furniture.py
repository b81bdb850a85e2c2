"""What a page carries besides its text: running headers and footers, page numbers. Found by what repeats where."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.model import BlockKind, Line, Page
from pipeline.raw import RawBlock
from pipeline.tidy.characters import clean

EDGE = 0.14
"""The share of a page's height at its top and bottom where furniture stands: letterheads of the corpus reach 13 per cent."""
EDGE_LINES = 4
"""Of a page's lines, counted from either end, these may be furniture."""
FEWEST_WITHIN = 3
LONGEST_FOOTER = 120
SAME_HEIGHT = 7.0
"""Points by which a repeated line may move up or down."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*\|?\s*)?[-–—|]?\s*(?P<number>\d{1,4}|[ivxl]{1,6})\s*[-–—|]?\s*(?:(?:of|/)\s*\d{1,4})?\s*(?:\|?\s*page)?",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(r"\bpage (\d{1,4}) of (\d{1,4})$", re.IGNORECASE)
_NAMED_PAGE = re.compile(r"\bpage\b|\d\s*of\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line near a page's edge: which edge, how far from it, its words with figures left open."""

    line: Line
    page: int
    top: bool
    distance: float
    words: str
    in_cell: bool


def split_furniture(blocks: Iterable[RawBlock], pages: tuple[Page, ...]) -> tuple[list[RawBlock], list[Line]]:
    """Return the blocks without the lines that are furniture, and those lines."""
    blocks = list(blocks)
    said = [line for block in blocks if block.furniture for line in block.lines]
    kept = [block for block in blocks if not block.furniture]
    found = {id(line) for line in _furniture(kept, pages)}
    if not found:
        return kept, said
    left = []
    for block in kept:
        lines = tuple(line for line in block.lines if id(line) not in found)
        said += [line for line in block.lines if id(line) in found]
        if lines or not block.lines or block.kind is BlockKind.TABLE_CELL:
            left.append(block if len(lines) == len(block.lines) else replace(block, lines=lines))
    return left, said


def _furniture(blocks: list[RawBlock], pages: tuple[Page, ...]) -> Iterator[Line]:
    edges = list(_edges(blocks, pages))
    at_edge = Counter(edge.line.text for edge in edges)
    all_over = Counter(line.text for block in blocks for line in block.lines)
    groups: dict[tuple[bool, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.top, edge.words].append(edge)
    for group in groups.values():
        for cluster in _clusters(group):
            for alike in _alike(cluster):
                words = {edge.line.text for edge in alike}
                # What stands as often in the middle of pages is text: the head of a table without ruling lines.
                within = sum(all_over[text] - at_edge[text] for text in words)
                if _repeats(alike, len(pages)) and within < max(len(alike), FEWEST_WITHIN):
                    yield from (edge.line for edge in alike)
    yield from _page_numbers(edges, len(pages))


def _edges(blocks: list[RawBlock], pages: tuple[Page, ...]) -> Iterator[_Edge]:
    heights = {page.number: page.height for page in pages}
    by_page: dict[int, list[tuple[Line, bool]]] = defaultdict(list)
    for block in blocks:
        for line in block.lines:
            if line.box is not None and line.box.page in heights:
                by_page[line.box.page].append((line, block.cell is not None))
    for number, lines in by_page.items():
        lines.sort(key=lambda entry: entry[0].box.top if entry[0].box else 0.0)
        for top, candidates in ((True, _first_rows(lines)), (False, _first_rows(lines[::-1]))):
            for line, in_cell in candidates:
                assert line.box is not None
                distance = line.box.bottom if top else heights[number] - line.box.top
                if distance <= EDGE * heights[number]:
                    yield _Edge(line, number, top, distance, _DIGITS.sub("#", clean(line.text).casefold()), in_cell)


def _first_rows(lines: list[tuple[Line, bool]]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines of the first rows: lines at one height count once."""
    rows = 0
    height = None
    for line, in_cell in lines:
        assert line.box is not None
        if height is None or abs(line.box.top - height) > 3:
            rows += 1
            height = line.box.top
        if rows > EDGE_LINES:
            return
        yield line, in_cell


def _clusters(group: list[_Edge]) -> Iterator[list[_Edge]]:
    """Yield the lines of equal words that stand at about one height."""
    group = sorted(group, key=lambda edge: edge.distance)
    cluster: list[_Edge] = []
    for edge in group:
        if cluster and edge.distance - cluster[-1].distance > SAME_HEIGHT:
            yield cluster
            cluster = []
        cluster.append(edge)
    if cluster:
        yield cluster


def _alike(cluster: list[_Edge]) -> Iterator[list[_Edge]]:
    """Yield the lines that are equal, or equal but for a figure that counts up with the pages."""
    if "#" not in cluster[0].words:
        yield cluster
        return
    equal: dict[str, list[_Edge]] = defaultdict(list)
    counting: dict[tuple[int, int], list[_Edge]] = defaultdict(list)
    for edge in cluster:
        text = clean(edge.line.text)
        equal[text].append(edge)
        for place, figure in enumerate(_DIGITS.findall(text)):
            counting[place, int(figure) - edge.page].append(edge)
    yield from equal.values()
    yield from counting.values()


def _repeats(cluster: list[_Edge], page_count: int) -> bool:
    """Say whether lines stand on so many pages that they are furniture; cells alone never are, a header row repeats too."""
    free = {edge.page for edge in cluster if not edge.in_cell}
    words = cluster[0].words
    if not free or not words or words == "#":
        return False
    return len(free) >= 3 or (len(free) == 2 and page_count <= 4)


def _page_numbers(edges: list[_Edge], page_count: int) -> Iterator[Line]:
    """Yield the lines that are a page's number, or end with it: named so, or counting up with the pages."""
    numbered: dict[tuple[bool, int], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.in_cell:
            continue
        text = clean(edge.line.text)
        match = _PAGE_NUMBER.fullmatch(text)
        if not match:
            said = _PAGE_OF.search(text)
            if said and (int(said[1]), int(said[2])) == (edge.page, page_count) and len(text) < LONGEST_FOOTER:
                yield edge.line
            continue
        if _NAMED_PAGE.search(edge.line.text):
            yield edge.line
        elif match["number"].isdecimal():
            numbered[edge.top, int(match["number"]) - edge.page].append(edge)
    for (_, offset), counting in numbered.items():
        if len({edge.page for edge in counting}) > 1 or offset == 0:
            yield from (edge.line for edge in counting)
