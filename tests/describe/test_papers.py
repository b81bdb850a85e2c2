"""Beginnings of papers in plain text, Markdown and HTML, in ``papers.txt``: one paper, one test.

A paper's first line is its file's name; its last one begins with ``=> `` and has the fields that the test asks for, ``none``
where there must be no such field; ``====`` parts two papers.
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

PAPERS = Path(__file__).with_name("papers.txt").read_text(encoding="utf-8").strip().split("\n====\n")
MEDIA_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}


def name_of(paper: str) -> str:
    """Return a test's name: the first words of the paper, without its markup."""
    return " ".join(re.sub(r"<[^>]*>|\W+", " ", paper).split()[:9])


def test_there_are_many() -> None:
    assert len(PAPERS) >= 50


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_papers(paper: str) -> None:
    rest, _, tags = paper.rpartition("\n=> ")
    source, _, text = rest.partition("\n")
    file = SourceFile(source, text.encode(), MEDIA_TYPES[Path(source).suffix], "0" * 64)
    fields = describe(tidy(file, parse(file)), match).fields
    wanted = dict(pair.split("=", 1) for pair in shlex.split(tags.replace("'", "’")))
    contents = {name: getattr(fields, name) for name in wanted}
    found = {name: content.iso if isinstance(content, Interval) else content or "none" for name, content in contents.items()}
    assert {name: content.replace("'", "’") for name, content in found.items()} == wanted
