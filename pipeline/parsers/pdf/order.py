"""The order in which a person reads a page's pieces: down each column, forms and broken lines across."""

import re
from collections import defaultdict
from dataclasses import dataclass

from pipeline.parsers.pdf.lines import Piece, merged
from pipeline.parsers.pdf.style import rounded

# A gutter between columns of prose is wider than this many ems of the page's text.
_GUTTER = 0.9
_FEWEST_ROWS = 3
# Shorter than this, on average, is a form's label ("Lead inspector:") and not a column's line.
_LABEL = 24
_SHORT, _PROSE, _NEVER = 24, 36, 100
_DEEPEST = 4
# In ems: lines of running text end so near to each other; the spaces of a justified line are not wider; the next baseline.
_MARGIN, _SPREAD, _NEXT_LINE = 2.5, 2.2, 1.6
_ABOVE = 4
_WORDS_OF_LINE, _FEWEST_LINES, _NEAR, _MOST_OF_ADDRESS = 5, 8, 0.45, 9
_STOP = re.compile(r"[.!?:;][)\"'”’]*$")
# What only an address or the head of a letter holds; "Our ref: AB1".
_CONTACT = re.compile(
    r"@|\bwww\.|(?:^|\s)\+?\(?0\d{2,4}\)?[ -]?\d{3}|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$|^(?:our|your) ref", re.IGNORECASE
)


@dataclass(slots=True)
class _Strip:
    """Rows that overlap in height: what stands beside each other."""

    top: float
    bottom: float
    pieces: list[Piece]


def in_order(pieces: list[Piece], reach: float = 0.0, depth: int = 0) -> list[Piece]:
    """Return the pieces as lines in reading order; pieces on one baseline and in one column become one line.

    Lines reach at least to ``reach`` (x) unless they stand in columns.
    """
    strips = _strips(pieces)
    lines: list[Piece] = []
    limit_of = _limits(pieces, reach)
    at = 0
    while at < len(strips):
        end, gutter = _columns_from(strips, at) if depth < _DEEPEST else (at, 0.0)
        if end > at:
            members = [piece for strip in strips[at:end] for piece in strip.pieces]
            left = in_order([piece for piece in members if piece.left < gutter], 0.0, depth + 1)
            right = in_order([piece for piece in members if piece.left >= gutter], 0.0, depth + 1)
            beside = end < len(strips) and _is_beside(left, right, strips[end])
            lines += _open(right) + _open(left) if beside else _open(left) + _open(right)
            at = end
        else:
            across = _across(strips[at].pieces)
            for line in across:
                line.limit = limit_of.get(rounded(line.size), limit_of[0.0])
                line.gapped = line.gapped and not _is_spread(line)
            lines += across
            at += 1
    return lines


def _open(column: list[Piece]) -> list[Piece]:
    """Return the column's lines; those of an address are none that the column's edge would break."""
    if _length(column) < (_PROSE if len(column) <= _MOST_OF_ADDRESS and _is_letterhead(column) else _SHORT):
        for line in column:
            line.limit = line.left + _NEVER * line.size
    return column


def _limits(pieces: list[Piece], reach: float) -> dict[float, float]:
    """Return how far to the right lines of each size reach, under 0 those of all others.

    Text that is set narrower than the rest of the page (a note in small print) has a margin of its own, which several lines show.
    """
    rights: dict[float, list[float]] = defaultdict(list)
    for piece in pieces:
        if not piece.grid:
            rights[rounded(piece.size)].append(piece.right)
    widest = max((right for of_size in rights.values() for right in of_size), default=0.0)
    limits = {0.0: max(widest, reach)}
    for size, of_size in rights.items():
        of_size.sort(reverse=True)
        shown = (right for right, third in zip(of_size, of_size[2:], strict=False) if right - third < _MARGIN * size)
        margin = next(shown, widest)
        near = sum(right > margin - 2 * _MARGIN * size for right in of_size)
        if margin < widest - size and len(of_size) >= _FEWEST_LINES and near > _NEAR * len(of_size):
            limits[size] = max(margin, reach)
    return limits


def _is_spread(line: Piece) -> bool:
    """Say whether wide gaps only make a line of a sentence reach the margin."""
    return line.gap < _SPREAD * line.size and line.right > line.limit - 3 and line.text.count(" ") >= _WORDS_OF_LINE


def _is_beside(left: list[Piece], right: list[Piece], below: _Strip) -> bool:
    """Say whether the right one of two columns stands beside a sentence: one that goes on below, over the page's width."""
    last, line = left[-1], below.pieces[0]
    if abs(line.left - last.left) > 3 or not 0 < line.base - last.base < _NEXT_LINE * last.size or len(below.pieces) > 1:
        return False
    return line.right > min(piece.left for piece in right) and line.text[:1].islower() and not _STOP.search(last.text)


def _strips(pieces: list[Piece]) -> list[_Strip]:
    strips: list[_Strip] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.left)):
        # Ink of neighbouring lines may touch: a line's upper and lower fifth do not count.
        slack = 0.2 * (piece.bottom - piece.top)
        if strips and piece.top + slack < strips[-1].bottom:
            strips[-1].pieces.append(piece)
            strips[-1].bottom = max(strips[-1].bottom, piece.bottom - slack)
        else:
            strips.append(_Strip(piece.top + slack, piece.bottom - slack, [piece]))
    return strips


def _across(pieces: list[Piece]) -> list[Piece]:
    """Return the lines of one strip, read across, by baseline."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left)):
        if rows and not (piece.grid or rows[-1][0].grid) and piece.base - rows[-1][0].base <= 0.3 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [merged(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _gaps(pieces: list[Piece]) -> list[tuple[float, float]]:
    """Return the stretches of x between the pieces that none of them covers."""
    gaps, reach = [], None
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if reach is not None and piece.left - reach > _GUTTER * piece.size:
            gaps.append((reach, piece.left))
        reach = piece.right if reach is None else max(reach, piece.right)
    return gaps


def _columns_from(strips: list[_Strip], start: int) -> tuple[int, float]:
    """Return as :func:`_columns` does; the right column may begin a few lines above the left one, an address does."""
    first = next((at for at in range(start, min(start + _ABOVE, len(strips))) if len(strips[at].pieces) > 1), start)
    end, gutter = _columns(strips, first) if len(strips[first].pieces) > 1 else (first, 0.0)
    above = [piece for strip in strips[start:first] for piece in strip.pieces]
    if end == first or any(piece.left < gutter for piece in above):
        return start, 0.0
    heights = [strips[at].bottom - strips[at].top for at in range(start, first)]
    near = all(strips[at + 1].top - strips[at].bottom < 2.5 * height for at, height in enumerate(heights, start))
    return (end, gutter) if near else (start, 0.0)


def _columns(strips: list[_Strip], start: int) -> tuple[int, float]:
    """Return where two columns that begin at ``start`` end, and the x that parts them; ``start`` if there are none."""
    for gap in _gaps(strips[start].pieces):
        left, right = gap
        end, sides = start, []
        for strip in strips[start:]:
            side = _sides(strip, left, right)
            if side is None or (end > start and strip.top - strips[end - 1].bottom > 4 * (strip.bottom - strip.top) + 12):
                break
            left = max([left, *(piece.right for piece in strip.pieces if piece.left < right and piece.right <= right)])
            right = min([right, *(piece.left for piece in strip.pieces if piece.left >= left)])
            sides.append(side)
            end += 1
        while sides and sides[-1] != (True, True):
            sides.pop()
            end -= 1
        middle = (left + right) / 2
        if right - left > 6 and _are_columns(strips[start:end], sides, middle):
            return end, middle
    return start, 0.0


def _sides(strip: _Strip, left: float, right: float) -> tuple[bool, bool] | None:
    """Say whether the strip has pieces left and right of the gutter; None if it steps over it."""
    on_left = on_right = False
    for piece in strip.pieces:
        if piece.right <= right - 6 and piece.left < left:
            on_left = True
        elif piece.left >= left + 6 and piece.right > right - 6:
            on_right = True
        else:
            return None
    return on_left, on_right


def _are_columns(strips: list[_Strip], sides: list[tuple[bool, bool]], middle: float) -> bool:
    """Say whether both sides are prose or blocks of their own, rather than labels with what belongs to them."""
    if sum(left for left, _ in sides) < _FEWEST_ROWS or sum(right for _, right in sides) < _FEWEST_ROWS:
        return False
    pieces = [piece for strip in strips for piece in strip.pieces]
    lefts = [piece for piece in pieces if piece.left < middle]
    rights = [piece for piece in pieces if piece.left >= middle]
    if any(sum(_is_figure(piece.text) for piece in side) > 0.4 * len(side) for side in (lefts, rights)):
        return False
    if _is_letterhead(rights) and (_is_letterhead(lefts) or _length(lefts) > _PROSE):
        return True
    left_bases = {round(piece.base) for piece in lefts}
    level = sum(1 for piece in rights if {round(piece.base) + aside for aside in (-1, 0, 1)} & left_bases)
    short = min(_length(lefts), _length(rights)) < _LABEL
    return not (short and level > 0.6 * min(len(lefts), len(rights)))


def _length(pieces: list[Piece]) -> float:
    """Return the average number of characters."""
    return sum(len(piece.text) for piece in pieces) / max(len(pieces), 1)


def _is_letterhead(side: list[Piece]) -> bool:
    """Say whether pieces are lines of an address or say how to reach a sender, rather than labels of what stands beside them."""
    labels = sum(piece.text.endswith(":") for piece in side)
    return 2 * labels < len(side) and any(_CONTACT.search(piece.text) for piece in side)


def _is_figure(text: str) -> bool:
    """Say whether a piece is a number, an amount, a dash: what stands in a table's column."""
    return not any(letter.isalpha() for letter in text) or len(text) < 4
