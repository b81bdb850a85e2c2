"""The tagged sentences of ``examples.txt``: one line, one test.

    @2019-03-11 The plan goes to the June meeting. => date=2019-06 role=report_back resolved=inferred
    \\n ends a block ("## Heading\\nText", Markdown otherwise); several findings are parted by " ; "
    It is 100% committed. => none

A line that begins with "# " is a comment. Before ``=>`` stands the text, perhaps after ``@`` and the document's date; behind
it the findings of the folder's kind, as many as there are, each with the attributes that the test asks for
(``quote="..."`` must be the very words); a finding may have others besides.
"""

import shlex
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.model import Record

FINDINGS = Path(__file__).parents[1] / "pipeline" / "findings"


@dataclass(frozen=True, slots=True)
class Example:
    """One tagged sentence: where it stands, its text, the date of its document, the findings that it must give."""

    kind: str
    line: int
    text: str
    dated: date | None
    expected: tuple[Record, ...]

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.line}"


def examples(kind: str) -> list[Example]:
    """Return the examples in the folder of ``kind``; ValueError for a line that is not one."""
    found = []
    lines = (FINDINGS / kind / "examples.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("# "):
            found.append(_example(kind, number, line))
    return found


def _example(kind: str, number: int, line: str) -> Example:
    text, arrow, tags = line.rpartition(" => ")
    if not arrow:
        raise ValueError(f"{kind}/examples.txt:{number} has no ' => '")
    dated = None
    if text.startswith("@"):
        day, _, text = text[1:].partition(" ")
        dated = date.fromisoformat(day)
    wanted = () if tags.strip() == "none" else tuple(_tags(part) for part in tags.split(" ; "))
    return Example(kind, number, text.replace("\\n", "\n\n"), dated, wanted)


def _tags(part: str) -> Record:
    return dict(pair.split("=", 1) for pair in shlex.split(part))
