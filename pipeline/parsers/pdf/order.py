"""The order in which a person reads a page's pieces: down each column, forms and broken lines across."""

from dataclasses import dataclass

from pipeline.parsers.pdf.lines import Piece, merged

# A gutter between columns of prose is wider than this many ems of the page's text.
_GUTTER = 0.9
_FEWEST_ROWS = 3
# Shorter than this, on average, is a form's label ("Lead inspector:") and not a column's line.
_LABEL = 24
_DEEPEST = 4


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
    limit = max((piece.right for piece in pieces if not piece.grid), default=0.0)
    limit = max(limit, reach)
    at = 0
    while at < len(strips):
        end, gutter = _columns(strips, at) if len(strips[at].pieces) > 1 and depth < _DEEPEST else (at, 0.0)
        if end > at:
            members = [piece for strip in strips[at:end] for piece in strip.pieces]
            lines += in_order([piece for piece in members if piece.left < gutter], 0.0, depth + 1)
            lines += in_order([piece for piece in members if piece.left >= gutter], 0.0, depth + 1)
            at = end
        else:
            across = _across(strips[at].pieces)
            for line in across:
                line.limit = limit
            lines += across
            at += 1
    return lines


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
    left_bases = {round(piece.base) for piece in lefts}
    level = sum(1 for piece in rights if {round(piece.base) + aside for aside in (-1, 0, 1)} & left_bases)
    short = min(sum(len(piece.text) for piece in side) / len(side) for side in (lefts, rights)) < _LABEL
    return not (short and level > 0.6 * min(len(lefts), len(rights)))


def _is_figure(text: str) -> bool:
    """Say whether a piece is a number, an amount, a dash: what stands in a table's column."""
    return not any(letter.isalpha() for letter in text) or len(text) < 4
