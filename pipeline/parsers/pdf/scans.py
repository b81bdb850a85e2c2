"""Pages whose text layer cannot be read: recognised in their picture where that may be, else told of."""

from typing import Any

from pipeline.model import Problem
from pipeline.parsers.pdf import ocr
from pipeline.parsers.pdf.page import PageContent, read_words
from pipeline.parsers.pdf.quality import Quality
from pipeline.settings import Ocr, OcrUse

_STAGE = "parse"
_LOOK = "Look at these pages in the PDF itself, or find a copy with text."
_WHAT = {Quality.NONE: "without text: scanned images", Quality.LYING: "with a text layer that is no language"}

# In pages: one that takes all its seconds takes as long as some ten others, and there may be more like it.
_COST_OF_FAILURE = 9


class Scans:
    """Reads the scanned pages of one document, and keeps count of those that it could not read."""

    def __init__(self, settings: Ocr) -> None:
        self._settings = settings
        self._left = settings.pages
        self._tesseract = ocr.command(settings.tesseract)
        self._unread: dict[tuple[str, str], list[int]] = {}

    def read(self, page: Any, content: PageContent) -> PageContent:
        """Return the page as its picture shows it, where its text layer is not to be used; else ``content``."""
        good = content.quality is Quality.GOOD
        if good and self._settings.use is not OcrUse.ALWAYS:
            return content
        remedy = self._hindrance()
        if remedy:
            return self._keep(content, f"{_WHAT.get(content.quality, 'not read by OCR')}.", remedy)
        self._left -= 1
        try:
            words = ocr.words_of(page, self._tesseract or "")
        except ocr.NotRecognised as error:
            self._left -= _COST_OF_FAILURE
            return self._keep(content, f"{_WHAT.get(content.quality, 'not read')}; {error}.", _LOOK)
        if not words:
            # A picture without words, the empty back of a sheet.
            return content if content.quality is not Quality.LYING else self._keep(content, f"{_WHAT[content.quality]}.", _LOOK)
        read = read_words(page, content.frame.number, words)
        if read.quality is Quality.LYING:
            return content if good else self._keep(read, "too poor for OCR: what was read is no language.", _LOOK)
        return read

    def _hindrance(self) -> str | None:
        """Return what to do about what stands in the way of OCR, None if nothing does."""
        if self._settings.use is OcrUse.NEVER:
            return "Allow OCR (--ocr auto), or find a copy with text."
        if self._tesseract is None:
            return f"{ocr.INSTALL}, or find a copy with text."
        if self._left <= 0:
            return (
                f"OCR reads {self._settings.pages} pages of a document: give the others a text layer, for example with ocrmypdf,"
                " or raise the limits of pages and of seconds in the settings."
            )
        return None

    def _keep(self, content: PageContent, what: str, remedy: str) -> PageContent:
        self._unread.setdefault((what, remedy), []).append(content.frame.number)
        return content

    def problems(self) -> list[Problem]:
        """Return what was not read, and why."""
        return [Problem(_STAGE, f"{named(pages)} {what}", remedy) for (what, remedy), pages in self._unread.items()]


def named(numbers: list[int]) -> str:
    """Return "Page 3", "Pages 3 to 7 and 9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    names = [" to ".join(map(str, span)) for span in spans]
    words = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Page {words}" if len(numbers) == 1 else f"Pages {words}"
