"""Keys: tables that explain what colours and letters stand for. They are no ratings, and they win over the rule on hues."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from pipeline.findings._shared.reading import Reading
from pipeline.findings._shared.tables import Grid, Row, place
from pipeline.findings.rag_status.mentions import rating_of
from pipeline.findings.rag_status.shown import Legend, colour_word, shown
from pipeline.findings.rag_status.value import Rating
from pipeline.model import Block

KEY = re.compile(
    r"\b(?:key|legend|definitions?|criteria|descriptions?|meanings?|what (?:it|this) means|explanations?)\b", re.IGNORECASE
)
_DEFINITION = re.compile(
    r"\b(?:on track|off track|off target|on target|behind schedule|not (?:yet )?started|complete[d]?|at risk|within|"
    r"delayed?|means|no (?:significant )?(?:issues|concerns)|"
    r"achieved|below target|above target|tolerance|significant|minor|major|overdue)\b|[<>≤≥]",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"\b(?:red|amber|orange|yellow|green|blue|purple|gr[ae]y)\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-z](?:/[A-Za-z])?")
_LONG_DEFINITION = 25
_LONGEST_KEY = 400
_FEW_WORDS = 4
_WIDEST_KEY = 3
_EQUALS = re.compile(
    r"\b(?P<colour>red|amber|yellow|green|blue|purple)(?: rated| rating)? ?(?:=|[:–—-]|means|is for) ?(?P<words>[a-z][\w"
    r" /’'-]{2,40}?)(?=[;,.)|\n]|$)",
    re.IGNORECASE,
)


def is_key(grid: Grid) -> bool:
    """Tell whether a table explains colours: each once, beside a definition or in it."""
    rows = _rows(grid)
    if _spells_out(grid, rows):
        return True
    ratings = Counter(rating for row in rows for rating in _ratings(grid, row))
    if len(ratings) < 2 or max(ratings.values()) > 1 or len(rows) > len(ratings) + 1:
        return False
    if _in_one_row(grid, rows):
        return True
    headed = len(rows) == len(grid.rows) and bool(grid.header)
    if len(ratings) > 2 and not headed and all(len(row.cells) <= 2 for row in rows):
        return True
    # "Key: red is late" over a table of actions is not its heading.
    narrow = all(len(row.cells) <= _WIDEST_KEY for row in rows)
    above = " ".join([*(grid.text(block) for block in grid.header), *(rows[0].cells[0].section if rows and narrow else ())])
    definitions = sum(any(_defines(grid, block) for block in row.cells if not _shows(grid, block)) for row in rows)
    return bool(KEY.search(above)) or (definitions >= len(rows) - 1 and all(_explains(grid, row) for row in rows))


def _rows(grid: Grid) -> list[Row]:
    """Return the rows of a table, its first too where that holds an entry and was only taken for headings."""
    first = grid.header and all(place(block).row == place(grid.header[0]).row for block in grid.header)
    if first and _is_swatch(grid, grid.header[0]):
        return [Row(place(grid.header[0]).row, grid.header), *grid.rows]
    return list(grid.rows)


def _ratings(grid: Grid, row: Row) -> set[Rating]:
    """Return the ratings that a row's entries explain."""
    told = set[Rating]()
    for letter, fill, words in _entries(grid, row):
        rating = _named(words) or Legend().of_fill(fill) or Legend().of_letter(letter)
        told |= {rating} if rating else set()
    return told


def _spells_out(grid: Grid, rows: list[Row]) -> bool:
    """Tell whether each row is a letter and the words that it stands for: "A: achieved", "P: in part"."""
    pairs = [[grid.text(block).strip() for block in row.cells] for row in rows]
    return len(pairs) > 1 and all(
        len(texts) == 2 and len(texts[0]) == 1 and texts[1][:1].lower() == texts[0].lower() for texts in pairs
    )


def _shows(grid: Grid, block: Block) -> bool:
    return shown(grid, block) is not None


def _defines(grid: Grid, block: Block) -> bool:
    return bool(_DEFINITION.search(grid.text(block))) or len(grid.text(block)) > _LONG_DEFINITION


def _in_one_row(grid: Grid, rows: list[Row]) -> bool:
    """Tell whether one row holds several colours, each with its definition in or beside it, and nothing that they rate."""
    if len(rows) != 1 or (grid.header and len(rows) == len(grid.rows)):
        return False
    cells = rows[0].cells
    ratings = [found.rating for block in cells if (found := shown(grid, block))]
    colors = [rating for rating, _ in groupby(ratings)]
    first = shown(grid, cells[0]) is not None or KEY.search(grid.text(cells[0]))
    return len(colors) > 1 and len(set(colors)) == len(colors) and bool(first) and any(_defines(grid, block) for block in cells)


def _explains(grid: Grid, row: Row) -> bool:
    """Tell whether a row begins with its colour and goes on with one cell that explains it."""
    words = [block for block in row.cells if grid.text(block).strip()]
    return _shows(grid, row.cells[0]) and len(words) <= 2 and any(_DEFINITION.search(grid.text(block)) for block in words)


def legend_of(keys: Iterable[Grid]) -> Legend:
    """Return what the keys of a document say; the first one wins."""
    fills: dict[str, Rating] = {}
    letters: dict[str, Rating | None] = {}
    phrases: dict[str, Rating] = {}
    for grid in keys:
        entries = [entry for row in _rows(grid) for entry in _entries(grid, row)]
        initials = all(words[:1].lower() == letter and not _COLOUR.search(words) for letter, _, words in entries if letter)
        for letter, fill, words in entries:
            named = _named(words)
            rating = named or Legend().of_fill(fill)
            if fill and rating:
                fills.setdefault(fill, rating)
            if named and (phrase := _phrase(words)):
                phrases.setdefault(phrase, named)
            if letter:
                # "A: achieved, P: in part": the letters stand for these words, not for colours.
                letters.setdefault(letter, rating if rating else None if initials else Legend().of_letter(letter))
    return Legend(tuple(fills.items()), tuple(letters.items()), tuple(phrases.items()))


def _phrase(words: str) -> str | None:
    """Return the few words that an entry explains its colour by, in lower case."""
    phrase = re.sub(r"^\W*(?:rated |means )?\W*|[\W]+$", "", _COLOUR.sub("", words, count=1)).casefold()
    return phrase if 1 <= len(phrase.split()) <= _FEW_WORDS and not _COLOUR.search(phrase) else None


def told_keys(reading: Reading) -> dict[str, Rating]:
    """Return the phrases that keys in words equate with colours: "Key: Red = off track, Green = on track"."""
    found: dict[str, Rating] = {}
    for block in reading.doc.blocks:
        if (
            block.cell is not None
            or block.end - block.start > _LONGEST_KEY
            or not _EQUALS.search(reading.text, block.start, block.end)
        ):
            continue
        told = [(match["colour"], match["words"]) for match in _EQUALS.finditer(reading.text, block.start, block.end)]
        if len({colour.lower() for colour, _ in told}) > 1 and len({words for _, words in told}) == len(told):
            found |= {words.strip().casefold(): rating_of(colour) for colour, words in told if len(words.split()) <= _FEW_WORDS}
    return found


def _entries(grid: Grid, row: Row) -> Iterator[tuple[str, str | None, str]]:
    """Yield letter, fill and words of each entry of a row: a swatch and what stands behind it, or one that holds its words."""
    swatches: list[int] = []
    for at, block in enumerate(row.cells):
        named_behind = at and swatches[-1:] == [at - 1] and not place(block).fill and _is_bare(grid, row.cells[at - 1])
        if _is_swatch(grid, block) and not named_behind:
            swatches.append(at)
    for at, until in pairwise([*swatches, len(row.cells)]):
        text = grid.text(row.cells[at]).strip()
        behind = " ".join(grid.text(block) for block in row.cells[at + 1 : until]).strip()
        letter = text.lower() if _LETTER.fullmatch(text) else ""
        yield letter, place(row.cells[at]).fill, behind if letter else f"{text} {behind}".strip()


def _is_swatch(grid: Grid, block: Block) -> bool:
    return _shows(grid, block) or bool(_LETTER.fullmatch(grid.text(block).strip()))


def _is_bare(grid: Grid, block: Block) -> bool:
    """Tell whether a swatch holds no words of its own: its name stands behind it."""
    return len(grid.text(block).strip()) < 2


def _named(words: str) -> Rating | None:
    """Return the colour that an entry's words begin with, or the only one that they name."""
    first = colour_word(words[:60].rpartition(" ")[0] if len(words) > 60 else words)
    if first:
        return rating_of(first["colour"])
    colors = {rating_of(match.group()) for match in _COLOUR.finditer(words)}
    return colors.pop() if len(colors) == 1 else None
