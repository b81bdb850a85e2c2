"""The front of a document, where it says what it is: its first lines, its labelled lines, its furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline.model import Block, BlockKind, Document

# The longest letterheads and cover sheets of the corpus end before these; so do first pages.
_FRONT_BLOCKS = 60
_FRONT_CHARACTERS = 4500
_LABEL = re.compile(r"^\W{0,3}([A-Z][A-Za-z'’/() ]{1,45}?)\s*(?::|–|\s-\s)\s*(.*)$", re.S)
# "REPORT TITLE   Rents of garages": columns that lost their table.
_CAPITALS = re.compile(
    r"(COMMITTEE|MEETING|DATE|SUBJECT|TITLE|TITLE OF REPORT|REPORT (?:TITLE|TO|FOR|BY|AUTHOR|NUMBER)) (?=.*[a-z0-9])(\S.*)"
)
_LONGEST_LABEL = 45
_WIDEST_TABLE = 12
_MONTH = re.compile(r"(?i)(?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}\b")
_EMPHASIS = re.compile(r"\*\*|__|^#+\s*")
# "Home > Bins and waste > Recovery plan": where a web page stands in its site, not what it is.
_TRAIL = re.compile(r"(?i)(?:you are (?:here|in)\W+)?home\s*[>»›|/→]")
# "(These minutes are subject to approval)" before a head that lost its lines; "1 st June".
_CAVEAT = re.compile(r"^\((?i:these|the following|draft|subject)\b[^()]{10,300}\)\s*(?=\S)")
_ORDINAL = re.compile(r"\b(\d{1,2}) (st|nd|rd|th)\b(?= [A-Z])")
_SALUTATION = re.compile(r"Dear\b.{0,80}$|DEAR\b.{0,80}$")
_LATEST_SALUTATION = 25


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the front: its words, and the block itself."""

    text: str
    block: Block

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.block.kind is BlockKind.HEADING


class Labelled(NamedTuple):
    """What stands behind a label, and the offset in the document's text after which it stands."""

    text: str
    after: int


@dataclass(frozen=True, slots=True)
class Front:
    """What describes a document: the parts of its front, its furniture's words, its properties, its path."""

    doc: Document
    parts: tuple[Part, ...]
    furniture: tuple[str, ...]
    flat: str

    @property
    def text(self) -> str:
        """The front as one text, a line a block."""
        return "\n".join(part.text for part in self.parts)

    def locate(self, words: str, after: int = 0) -> tuple[int, int] | None:
        """Return where the words stand in the document's text, from ``after`` on, else at all; None if nowhere."""
        plain = " ".join(words.split())
        at = self.flat.find(plain, after) if plain else -1
        if at < 0 and plain:
            at = self.flat.find(plain)
        return (at, at + len(plain)) if at >= 0 else None

    def addressed(self) -> int | None:
        """Return the index of the part that is a letter's salutation, None where the paper is no letter."""
        top = enumerate(self.parts[:_LATEST_SALUTATION])
        return next((index for index, part in top if _SALUTATION.match(part.text)), None)

    def property(self, name: str) -> str | None:
        """Return what the file says of itself under that name."""
        return next((content.strip() for key, content in self.doc.properties if key == name and content.strip()), None)

    def is_published(self, part: Part) -> bool:
        """Return whether the part tells when the document was published, not what it is of."""
        return bool(re.match(r"(?i)\W*(?:published|publication|posted|page published|last updated)\b", part.text))

    def labelled(self, label: re.Pattern[str], *, not_below: re.Pattern[str] | None = None) -> Labelled | None:
        """Return what stands behind the first label that ``label`` matches in full: in its line, else in the next part.

        A label below a line that ``not_below`` matches in full is of something else.
        """
        for index, name, content in self._labels():
            above = self.parts[index - 1].text if index else ""
            if label.fullmatch(name) and not (not_below and not_below.fullmatch(above)):
                return content
        return None

    def _labels(self) -> Iterator[tuple[int, str, Labelled]]:
        """Yield labels with what they label; a label without a colon is one only in a table: "Meeting" | "Cabinet"."""
        for index, part in enumerate(self.parts):
            found = _LABEL.match(part.text) or _CAPITALS.match(part.text)
            if found and found[2].strip():
                yield index, found[1].strip(), Labelled(found[2].strip(), part.block.start)
            elif (found or part.block.cell) and len(part.text) < _LONGEST_LABEL:
                content = self._beside(index)
                if content:
                    yield index, part.text.strip(" :"), Labelled(content, part.block.end)

    def _beside(self, index: int) -> str | None:
        """Return the words to the right of a label or, where there stands another label, below it."""
        cell = self.parts[index].block.cell
        followers = self.parts[index + 1 : index + 1 + _WIDEST_TABLE]
        if cell is None:
            follower = followers[0].text if followers else ""
            labelled = follower.endswith(":") or ((found := _LABEL.match(follower)) and found[2])
            return None if labelled else follower or None
        for row, column in ((cell.row, cell.column + cell.column_span), (cell.row + 1, cell.column)):
            content = _begin([part.text for part in followers if _is_at(part, (cell.table, row, column))])
            if content:
                return content
        return None


def _is_at(part: Part, place: tuple[int, int, int]) -> bool:
    cell = part.block.cell
    return cell is not None and (cell.table, cell.row, cell.column) == place


def _begin(lines: list[str]) -> str | None:
    """Return what a cell begins with: its first line, with the next ones where it ends with a colon; a colon alone is a label."""
    for count in range(1, len(lines) + 1):
        if not lines[count - 1].endswith(":"):
            return " ".join(lines[:count])
    return None


def read_front(doc: Document) -> Front:
    """Return the front of ``doc``."""
    parts = []
    for block in doc.blocks[:_FRONT_BLOCKS]:
        if block.start > _FRONT_CHARACTERS:
            break
        words = " ".join(_EMPHASIS.sub("", doc.text_of(block)).split())
        words = _ORDINAL.sub(r"\1\2", _CAVEAT.sub("", words))
        if words and block.number and _MONTH.match(words):
            # "11 NOVEMBER 2009" is no heading 11.
            words, block = f"{block.number} {words}", replace(block, number=None)  # noqa: PLW2901
        if words and not _TRAIL.match(words):
            parts.append(Part(words, block))
    furniture = tuple(dict.fromkeys(" ".join(line.text.split()) for line in doc.furniture))
    return Front(doc, tuple(parts), furniture, doc.text.replace("\n", " ").replace("\t", " "))
