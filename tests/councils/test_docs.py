"""What docs/councils.md shows is so."""

import doctest
import re
from pathlib import Path

from pipeline.councils import known_with, register
from pipeline.councils.register import COLUMNS

TEXT = (Path(__file__).parents[2] / "docs/councils.md").read_text(encoding="utf-8")


def test_the_examples_in_python_are_so() -> None:
    test = doctest.DocTestParser().get_doctest(TEXT, {}, "docs/councils.md", None, 0)
    assert len(test.examples) >= 5
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_list_shown_can_be_used() -> None:
    found = re.search(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    assert found
    ours = known_with(found[1])
    assert len(ours.councils) == len(register()) + 3
    assert ours.match("Kelderwick, Lowenby & Wethermere Joint Waste Board")


def test_every_column_is_explained() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)) == set(COLUMNS)
