"""Lines become blocks: paragraphs, list items, headings."""

from dataclasses import dataclass

from pipeline.parsers._markers import Marker, Nesting, split_marker
from pipeline.parsers.pdf.drafts import Draft, zone
from pipeline.parsers.pdf.frames import Frame
from pipeline.parsers.pdf.headings import look_of
from pipeline.parsers.pdf.lines import Piece
from pipeline.parsers.pdf.sentences import are_alike, is_open, is_small, waits
from pipeline.parsers.pdf.style import Style

# Further from the line before than this share of the usual distance begins a block. Ofsted's letters part
# paragraphs by 1.5 and bullets by 1.4 lines.
_PARTED = 1.22
PARTED_IN_CELL = 1.5
_INDENT = 0.75
# In ems: no further than this is the next line of a sentence, in text that is set wide.
_FURTHEST = 2.1


@dataclass(frozen=True, slots=True)
class _Signs:
    """What two lines show: the upper one full, the lower one begun small, the words of the upper one unfinished."""

    full: bool
    lower: bool
    unfinished: bool

    @property
    def goes_on(self) -> bool:
        """Whether the words say that the lower line goes on from the upper one."""
        return self.lower or self.unfinished

    @property
    def within(self) -> bool:
        """Whether both stand within one sentence."""
        return self.unfinished or (self.full and self.lower)


class Drafter:
    """Groups lines into drafts; keeps the nesting of lists from page to page."""

    def __init__(self, style: Style, parted: float = _PARTED) -> None:
        self._style = style
        self._parted = parted
        self._nesting = Nesting()

    def drafts(self, lines: list[Piece], frame: Frame, borders: list[float] | None = None) -> list[Draft]:
        """Return the drafts of lines in reading order; ``borders`` are heights that no block crosses."""
        drafts: list[Draft] = []
        for line in lines:
            last = drafts[-1] if drafts else None
            marker = split_marker(line.text)
            if last and not self._begins(last, line, marker, frame, borders or []):
                self._continue(last, line)
            else:
                # Under a lettered title the list that it is part of goes on: "(a) Parks" in bold, "(b) Roads: none."
                if last and look_of(last, self._style) and not (last.marker and "digits" not in last.marker.style):
                    self._nesting.close()
                drafts.append(self._draft(line, marker, frame))
        return drafts

    def _draft(self, line: Piece, marker: Marker | None, frame: Frame) -> Draft:
        draft = Draft([line], marker, line.left, line.inner, frame)
        if marker:
            draft.level = self._nesting.level(round(line.left / 4), marker)
            inner = split_marker(marker.rest) if marker.number and "\t" in line.text else None
            if inner and inner.number:
                # "1. a) That ...": the words belong to the inner item.
                draft.marker, draft.level = inner, self._nesting.level(round(line.inner / 4), inner)
                draft.left = line.inner
        return draft

    @staticmethod
    def _continue(draft: Draft, line: Piece) -> None:
        draft.lines.append(line)
        if draft.hang is None:
            draft.hang = line.left

    def _begins(self, draft: Draft, line: Piece, marker: Marker | None, frame: Frame, borders: list[float]) -> bool:
        """Say whether ``line`` begins a block of its own after ``draft``."""
        last = draft.lines[-1]
        signs = _Signs(self._style.runs_on(last, line), is_small(line.text), marker is None and waits(last, line))
        if self._apart(last, line, frame, signs) or any(last.base < border < line.base for border in borders):
            return True
        labelled = line.inner > line.left + 1
        if marker is None and not labelled and _is_value(draft, line):
            return False
        # A label with its value; a row of a contents page, or of a table without ruling lines.
        row = last.gapped and (line.gapped or not signs.lower) and not _is_cut(last, line)
        if (marker is None and labelled) or row or (line.bold != last.bold and not signs.within):
            return True
        if marker and not self._wrapped(draft, line, marker, signs.full):
            return True
        return self._ends(draft, line, signs)

    def _ends(self, draft: Draft, line: Piece, signs: "_Signs") -> bool:
        """Say whether the words or the indentation of a line that stands below ``draft`` begin something new."""
        if not (signs.full or signs.goes_on) or (not signs.goes_on and are_alike(draft, line)):
            return True
        return self._aside(draft, line, signs.full) and not (signs.lower and draft.lines[-1].text.endswith(","))

    def _apart(self, last: Piece, line: Piece, frame: Frame, signs: "_Signs") -> bool:
        """Say whether distance, size or the page's margins part two lines; lines of a sentence may stand further apart."""
        distance, leading = line.base - last.base, self._style.leading(line.size)
        sentence = signs.unfinished or (signs.full and signs.lower and is_open(last.text))
        most = max(self._parted * leading, (_FURTHEST if sentence else 1.3) * line.size)
        if distance < -0.3 * line.size or distance > most:
            return True
        larger = max(line.size, last.size)
        if zone(last, frame) != zone(line, frame) and distance > 1.05 * leading:
            return True
        return abs(line.size - last.size) > 0.12 * larger

    @staticmethod
    def _wrapped(draft: Draft, line: Piece, marker: Marker, full: bool) -> bool:
        """Say whether what looks like a marker is a number or dash within a sentence that goes on."""
        if "\t" in line.text or not full:
            return False
        begin = draft.hang if draft.hang is not None else draft.inner
        aligned = abs(line.left - begin) < _INDENT * line.size
        ended = draft.lines[-1].text.rstrip().endswith((".", ";", ":"))
        dash = marker.number is None and line.text[:1] in "-–—"
        return aligned and not ended and (marker.number is not None or dash) and not (draft.marker and draft.hang is None)

    @staticmethod
    def _aside(draft: Draft, line: Piece, full: bool) -> bool:
        """Say whether the line's indentation parts it from the draft."""
        slack = _INDENT * line.size
        if draft.hang is not None:
            return abs(line.left - draft.hang) > slack and not _centred(draft.lines[-1], line)
        if draft.marker is None:
            shift = line.left - draft.left
            if abs(shift) <= slack or _centred(draft.lines[-1], line):
                return False
            return not full or abs(shift) > 5 * line.size
        hanging = draft.inner > draft.left + 1
        if abs(line.left - draft.inner) <= slack:
            return False
        if hanging:
            # Flush with the mark: a new paragraph, unless the words simply run on.
            return not (full and abs(line.left - draft.left) <= slack)
        return not draft.left - slack <= line.left <= draft.left + 5 * line.size


def _is_value(draft: Draft, line: Piece) -> bool:
    """Say whether the line stands under the value of a label: "Lead inspector:  Ada Fenwick" / "His Majesty's Inspector"."""
    return draft.marker is None and draft.inner > draft.left + 1 and abs(line.left - draft.inner) < 2


def _is_cut(last: Piece, line: Piece) -> bool:
    """Say whether a line with tab stops in it is a sentence that the margin cuts."""
    return not line.gapped and last.right > last.limit - 3 and last.text[-1:].isalpha() and last.text.count(" ") > 4


def _centred(last: Piece, line: Piece) -> bool:
    middle, other = (last.left + last.right) / 2, (line.left + line.right) / 2
    return abs(middle - other) < 2 and abs(last.left - line.left) > 3
