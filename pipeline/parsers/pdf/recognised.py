"""Recognised words in the place of the runs of a text layer: lines, blocks and tables are then built as for any page."""

from pipeline.parsers.pdf.frames import Frame
from pipeline.parsers.pdf.ocr import Word
from pipeline.parsers.pdf.runs import Run


def runs_of(words: list[Word]) -> list[Run]:
    """Return the words as runs; the space after each is part of it."""
    return [_run(word, index) for index, word in enumerate(words)]


def _run(word: Word, index: int) -> Run:
    sides = word.left, word.top, word.right, word.bottom
    return Run(f"{word.text} ", *sides, word.base, word.size, False, False, index, index + 1)


class Recognised:
    """Stands where :class:`pipeline.parsers.pdf.runs.RunReader` does: words are neither joined nor split further."""

    @staticmethod
    def advance(last: Run, run: Run, frame: Frame) -> float:
        """Return the distance between two words."""
        del frame
        return run.left - last.right

    @staticmethod
    def split(run: Run, borders: list[float], frame: Frame) -> list[Run]:
        """Return nothing: a word stands on one side of a border."""
        del run, borders, frame
        return []
