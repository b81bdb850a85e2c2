"""Words recognised in the picture of a page, by Tesseract as it is installed: its command, no shell, within limits.

Why Tesseract and why at this resolution: docs/decisions/0007-ocr.md.
"""

import os
import re
import resource
import shutil
import signal
import subprocess
from dataclasses import dataclass
from statistics import median
from typing import Any

from lxml import etree

INSTALL = "Install Tesseract (Debian: apt-get install tesseract-ocr; macOS: brew install tesseract) and read it again with OCR"

DOTS_PER_INCH = 200
_MOST_DOTS = 25_000_000
# Of the processor's time: what is recognised does not depend on what else the machine does. By the clock it may take longer.
_SECONDS = 25
_BY_THE_CLOCK = 4 * _SECONDS
# Lines below this are specks and rules that Tesseract guesses at; of others, words are left out only if they hold neither letter
# nor figure: it gives 0 to right words too.
_LEAST_CONFIDENCE = 30.0
_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
_SPAN = "{http://www.w3.org/1999/xhtml}span"
# What Tesseract calls the height of a line, in font sizes: measured on pages of known size (10 to 14 points, four fonts).
_LINE_HEIGHT = 0.95
Sides = tuple[float, float, float, float]
"""Left, top, right, bottom in dots."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on the page as displayed, in points from its top left corner; ``base`` is level over the whole page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float


class NotRecognised(Exception):
    """Tesseract did not come to an end with this page; the message says why."""


def command(name: str) -> str | None:
    """Return the path of Tesseract, None where it is not installed."""
    return shutil.which(name) if name else None


def words_of(page: Any, tesseract: str) -> list[Word]:
    """Return the words in the picture of a pdfium page; ``tesseract`` is its path. Raises :class:`NotRecognised`."""
    scale = min(DOTS_PER_INCH / 72, (_MOST_DOTS / max(page.get_width() * page.get_height(), 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        rows = bytes(bitmap.buffer)
        picture = b"".join(rows[at : at + bitmap.width] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
        header = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
    finally:
        bitmap.close()
    return _words(_run(tesseract, header + picture, round(scale * 72)), scale)


def _run(tesseract: str, picture: bytes, dots: int) -> bytes:
    """Return what Tesseract makes of a picture, as hOCR."""
    call = [tesseract, "stdin", "stdout", "-l", "eng", "--dpi", str(max(dots, 70)), "--psm", "3", "hocr"]
    # One thread: documents are read side by side already.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, and the path is the one that was found
            call, input=picture, capture_output=True, timeout=_BY_THE_CLOCK, env=environment, preexec_fn=_limit, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise NotRecognised(f"OCR took longer than {_BY_THE_CLOCK} seconds") from error
    except OSError as error:
        raise NotRecognised("Tesseract cannot be started") from error
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise NotRecognised(f"OCR took longer than {_SECONDS} seconds of the processor's time")
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NotRecognised(f"Tesseract failed{f': {told[-1][:100]}' if told else ''}")
    return done.stdout


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of hOCR: its words with their boxes, where its baseline runs, its height; in dots."""

    words: list[tuple[str, Sides]]
    slope: float
    start: tuple[float, float]
    height: float

    def level(self, slope: float) -> float:
        """Return the height of its baseline at its own middle, on a page turned back by ``slope``."""
        middle = (self.words[0][1][0] + self.words[-1][1][2]) / 2
        return self.start[1] + self.slope * (middle - self.start[0]) - slope * middle


def _words(hocr: bytes, scale: float) -> list[Word]:
    lines = _lines(hocr)
    if not lines:
        return []
    long = [line for line in lines if len(line.words) >= 5] or lines
    slope = median(line.slope for line in long)
    usual = median(line.height for line in long)
    found = []
    for line in lines:
        # Heights of lines with and without long letters differ; what is near the usual is the usual.
        height = usual if abs(line.height - usual) < 0.15 * usual else line.height
        size, base = height / scale / _LINE_HEIGHT, line.level(slope) / scale
        for text, box in line.words:
            left, top, right, bottom = (side / scale for side in box)
            found.append(Word(text, left, top, right, bottom, base, size))
    return found


def _lines(hocr: bytes) -> list[_Line]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(hocr, parser)
    if root is None:
        raise NotRecognised("Tesseract's answer cannot be read")
    found = []
    for line in root.iter(_SPAN):
        title = line.get("title") or ""
        base, size, box = _BASE.search(title), _SIZE.search(title), _BOX.search(title)
        if line.get("class") == "ocrx_word" or not box or not size:
            continue
        left, _, _, bottom = map(float, box.groups())
        slope, offset = map(float, base.groups()) if base else (0.0, 0.0)
        words = _bulleted(_trusted([word for each in line.iter(_SPAN) if (word := _word(each))]), float(size[1]))
        if words:
            found.append(_Line(words, slope, (left, bottom + offset), float(size[1])))
    return found


def _word(span: Any) -> tuple[str, Sides, float] | None:
    """Return a word of hOCR, its box, and how far Tesseract trusts it (0 to 100)."""
    title = span.get("title") or ""
    box, confidence = _BOX.search(title), _CONFIDENCE.search(title)
    text = "".join(span.itertext()).strip()
    if not text or not box or not confidence:
        return None
    left, top, right, bottom = map(float, box.groups())
    return (text, (left, top, right, bottom), float(confidence[1])) if left < right and top < bottom else None


def _trusted(words: list[tuple[str, Sides, float]]) -> list[tuple[str, Sides]]:
    """Return the words of a line without what are none."""
    if not words or max(confidence for _, _, confidence in words) < _LEAST_CONFIDENCE:
        return []
    return [(text, box) for text, box, sure in words if sure >= _LEAST_CONFIDENCE or any(map(str.isalnum, text))]


def _bulleted(words: list[tuple[str, Sides]], height: float) -> list[tuple[str, Sides]]:
    """Give back the bullet that was read as a letter: Tesseract knows none."""
    if len(words) > 1 and words[0][0] in {"e", "¢", "©", "®", "°", "*", "»", "«"}:
        (_, box), (_, following) = words[:2]
        if following[0] - box[2] > 0.35 * height:
            return [("•", box), *words[1:]]
    return words
