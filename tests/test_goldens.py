"""Whole documents give their golden outputs; a missing one fails."""

import pytest

from tests.goldens import DOCUMENTS, GOLDENS, golden, output


@pytest.mark.parametrize("document", DOCUMENTS)
def test_output_is_the_golden_one(document: str) -> None:
    expected = golden(document).read_text(encoding="utf-8")
    assert output(document).splitlines() == expected.splitlines(), "read the difference; if it is right: make goldens"


def test_no_golden_is_left_over() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {golden(document).name for document in DOCUMENTS}
