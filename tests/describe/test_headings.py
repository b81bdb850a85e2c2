"""Heads of papers in many shapes, in ``headings.txt``: one line, one test.

    Audit Committee\\n\\n5 March 2024 => kind=minutes body="Audit Committee" date=2024-03-05 title=none

Before ``=>`` stands the beginning of a paper in Markdown, ``\\n`` between its blocks (rows of a table go on in the next line);
behind it the fields that the test asks for, ``none`` where there must be no such field. A line that begins with "# " and has
no ``=>`` is a comment.
"""

import re
import shlex
from pathlib import Path

import pytest

from pipeline.councils import match
from pipeline.dates.interval import Interval
from pipeline.describe import describe
from pipeline.model import SourceFile
from pipeline.parsers import parse
from pipeline.tidy import tidy

LINES = [line for line in Path(__file__).with_name("headings.txt").read_text(encoding="utf-8").splitlines() if " => " in line]


def test_there_are_many() -> None:
    assert len(LINES) >= 60


@pytest.mark.parametrize("line", LINES)
def test_headings(line: str) -> None:
    text, _, tags = line.rpartition(" => ")
    blocks = re.sub(r"(?<!\|)\n|\n(?!\|)", "\n\n", text.replace("\\n", "\n"))
    file = SourceFile("paper.md", blocks.encode(), "text/markdown", "0" * 64)
    fields = describe(tidy(file, parse(file)), match).fields
    wanted = dict(pair.split("=", 1) for pair in shlex.split(tags.replace("'", "’")))
    contents = {name: getattr(fields, name) for name in wanted}
    found = {name: content.iso if isinstance(content, Interval) else content or "none" for name, content in contents.items()}
    assert {name: content.replace("'", "’") for name, content in found.items()} == wanted
