"""Runs become pieces (words without a wide gap between them), pieces become lines."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.parsers._markers import BULLETS, SYMBOLS
from pipeline.parsers.pdf.grid import Grid
from pipeline.parsers.pdf.runs import Run

# In ems. Where the ink of two runs stands nearer than the first, they are one word, further than the second, two; between
# them the letters' own margins decide ("11" in Arial has more white than "r v"). Calibrated on the corpus's fonts.
_TOUCHING, _AWAY = 0.03, 0.45
_SPACE = 0.1
_PIECE_GAP = 0.75
_SAME_BASE = 0.25
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DOUBLED = re.compile(r"(?:(\S)\1){4,}")
_MARK_ALONE = re.compile(
    rf"(?:[{re.escape(BULLETS)}{SYMBOLS}o]|\(?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.):]{{0,2}}|\d{{1,3}}\([a-z]\))\s*$"
)


@dataclass(slots=True)
class Piece:
    """Words on one baseline with no wide gap between them; ``mark`` where a bullet or number stands before them.

    ``inner`` is where the words after the mark begin; ``limit`` how far to the right lines of its column reach;
    ``grid`` is set where the piece stands for a table; ``gapped`` where a wide gap parts words of one line, ``gap`` its width.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    inner: float
    italic: bool = False
    mark: bool = False
    limit: float = 0.0
    grid: Grid | None = None
    underlined: bool = False
    gapped: bool = False
    gap: float = 0.0


def rows_of(runs: list[Run]) -> list[list[Run]]:
    """Return the runs by baseline, top to bottom, each row from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.base, run.left)):
        if rows and run.base - rows[-1][0].base <= _SAME_BASE * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    rows = _with_raised(rows)
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _with_raised(rows: list[list[Run]]) -> list[list[Run]]:
    """Put superscripts and subscripts into the row that they belong to."""
    kept: list[list[Run]] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else None
        if below and _moved(row, below):
            continue
        if kept and _moved(row, kept[-1]):
            continue
        kept.append(row)
    return kept


def _moved(small: list[Run], large: list[Run]) -> bool:
    """Move every run of ``small`` that is raised or lowered beside one of ``large``; say whether none is left."""
    size = max(run.size for run in large)
    rise = large[0].base - small[0].base
    if not (0 < rise <= 0.65 * size or -0.35 * size <= rise < 0) or min(run.size for run in small) > 0.85 * size:
        return False
    for run in list(small):
        # Beside a large one: a line of a footer that stands by the page's number draws no other line after it.
        near = any(
            -0.3 * size < run.left - other.right < 0.5 * size or abs(other.left - run.right) < 0.6 * size
            for other in large
            if run.size <= 0.85 * other.size
        )
        if run.size <= 0.85 * size and near:
            if rise > 0 and run.text.strip().isdigit():
                run.text = run.text.translate(_SUPERSCRIPT)
            run.base = large[0].base
            large.append(run)
            small.remove(run)
    return not small


Advance = Callable[[Run, Run], float]


def pieces_of(row: list[Run], advance: Advance) -> list[Piece]:
    """Return a row's pieces from left to right; a bullet or number is one piece with the words after it."""
    groups: list[list[Run]] = []
    reach = 0.0
    for run in row:
        last = groups[-1][-1] if groups else None
        if last and _doubled(last, run):
            last.bold = True
        elif last and run.left - reach <= _PIECE_GAP * max(last.size, run.size):
            groups[-1].append(run)
            reach = max(reach, run.right)
        else:
            groups.append([run])
            reach = run.right
    pieces = [_piece(group, advance) for group in groups]
    return _marked(pieces)


def _doubled(last: Run, run: Run) -> bool:
    """Say whether ``run`` prints ``last`` again, a little aside, to look bold."""
    aside = abs(run.left - last.left) < 0.2 * run.size and abs(run.right - last.right) < 0.4 * run.size
    return aside and run.text.strip(" .") == last.text.strip(" .")


def _are_words(last: Run, run: Run, advance: Advance) -> bool:
    """Say whether a space belongs between two runs."""
    gap, size = run.left - last.right, max(run.size, last.size)
    if not _TOUCHING * size < gap < _AWAY * size:
        return gap >= _AWAY * size
    return advance(last, run) > _SPACE * size


def _piece(runs: list[Run], advance: Advance) -> Piece:
    first = runs[0]
    if len(runs) == 1:
        text = undoubled(" ".join(first.text.split()))
        sides = first.left, first.top, first.right, first.bottom
        return Piece(text, *sides, first.base, first.size, first.bold, first.left, first.italic)
    words, main = [first.text], first
    left, top, right, bottom = first.left, first.top, first.right, first.bottom
    letters = heavy = slanted = 0
    for last, run in pairwise(runs):
        spaced = words[-1][-1:] == " " or run.text[:1] == " "
        words.append(run.text if spaced or not _are_words(last, run, advance) else " " + run.text)
        top, right, bottom = min(top, run.top), max(right, run.right), max(bottom, run.bottom)
    for run in runs:
        letters += len(run.text)
        heavy += len(run.text) if run.bold else 0
        slanted += len(run.text) if run.italic else 0
        if len(run.text) > len(main.text):
            main = run
    text = undoubled(" ".join("".join(words).split()))
    return Piece(text, left, top, right, bottom, main.base, main.size, heavy > 0.8 * letters, left, slanted > 0.8 * letters)


def undoubled(text: str) -> str:
    """Return ``text`` with each letter once, where a line prints each of them twice."""
    if not _DOUBLED.search(text):
        return text
    words = [word[::2] if len(word) % 2 == 0 and word[::2] == word[1::2] else word for word in text.split(" ")]
    return " ".join(words) if sum(map(len, words)) < 0.7 * len(text) else text


def _marked(pieces: list[Piece]) -> list[Piece]:
    """Join each bullet or number to the piece after it, a tab between them."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and _MARK_ALONE.match(before.text.rpartition("\t")[2]) and piece.left - before.right < 5 * piece.size:
            joined[-1] = merged([before, piece], "\t")
            joined[-1].mark, joined[-1].inner = True, piece.left
            joined[-1].size, joined[-1].bold, joined[-1].italic = piece.size, piece.bold, piece.italic
        else:
            joined.append(piece)
    return joined


def with_dots(pieces: list[Piece], dots: list[tuple[float, float, float, float]]) -> list[Piece]:
    """Give the pieces that a drawn dot stands before a bullet."""
    if not dots or len(dots) > 300:
        return pieces
    for piece in pieces:
        for left, top, right, bottom in dots:
            before = 0.2 * piece.size < piece.left - right < 3 * piece.size
            if before and piece.top - 1 < (top + bottom) / 2 < piece.bottom + 1 and not piece.mark:
                piece.text, piece.mark, piece.left = f"•\t{piece.text}", True, left
                break
    return pieces


def merged(pieces: list[Piece], space: str = " ") -> Piece:
    """Return the pieces of one line as one piece."""
    if len(pieces) == 1:
        return pieces[0]
    main = max(pieces, key=lambda piece: len(piece.text))
    label = pieces[0].text.endswith(":") and not pieces[0].mark
    return Piece(
        space.join(piece.text for piece in pieces),
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
        main.base,
        main.size,
        all(piece.bold for piece in pieces),
        pieces[1].left if label else pieces[0].inner,
        all(piece.italic for piece in pieces),
        pieces[0].mark,
        gapped=space == " ",
        gap=max(right.left - left.right for left, right in pairwise(pieces)),
    )
