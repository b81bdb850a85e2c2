"""Runs that hold the words of several columns: one text object may draw a whole row of a table, moved apart."""

from ctypes import byref, c_uint
from itertools import pairwise

from pipeline.parsers.pdf import pdfium
from pipeline.parsers.pdf.frames import Frame
from pipeline.parsers.pdf.runs import Run, RunReader

# In ems. Letters of text, spaces among them, are 0.42 to 0.55 wide on average, capitals 0.65: only a run that is wider may hold
# columns; in a short one figures, which are narrow, may outweigh the gap.
LETTERS = 0.48
_WIDE_LETTERS, _SHORT = 0.56, 60
_WIDE_GAP = 0.75
_SPACES = " \xa0"


class ColumnReader(RunReader):
    """Reads the runs of one page, and parts those that hold several columns."""

    def parted(self, run: Run, frame: Frame) -> list[Run]:
        """Return ``run`` parted at each space in it that is wider than any between words."""
        usual = LETTERS if len(run.text) < _SHORT else _WIDE_LETTERS
        if " " not in run.text or run.right - run.left < usual * run.size * len(run.text):
            return [run]
        letters = [at for at in range(run.first, run.last) if self._text[at] not in _SPACES]
        gaps = [self._gap(before, at, frame) for before, at in pairwise(letters) if at - before > 1]
        borders = [(end + begin) / 2 for end, begin in gaps if begin - end > _WIDE_GAP * run.size]
        return self.split(run, borders, frame) if borders else [run]

    def _gap(self, before: int, at: int, frame: Frame) -> tuple[float, float]:
        """Return where one letter ends and another begins, their own margins included."""
        return self._loose(before, frame)[2], self._loose(at, frame)[0]

    def color(self, run: Run) -> str | None:
        """Return the colour that a run's letters are filled with, as ``#rrggbb``."""
        parts = [c_uint() for _ in range(4)]
        owner = pdfium.text_object(self._textpage, run.first)
        if not owner or not pdfium.fill_color(owner, *map(byref, parts)):
            return None
        return "#" + "".join(f"{part.value:02x}" for part in parts[:3])
