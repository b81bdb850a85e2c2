"""The notebooks run on the sample, show what is stored in them, and are written to be read."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.notebooks import PATHS, run


@pytest.fixture(scope="module")
def ran(sample_database: Path) -> dict[Path, str]:
    return run(sample_database)


def outputs(text: str) -> Iterator[tuple[str, object]]:
    """Yield each code cell's first line with what it shows."""
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "code":
            yield "".join(cell["source"]).split("\n", 1)[0], cell["outputs"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_stored_in_it(path: Path, ran: dict[Path, str]) -> None:
    kept = path.read_text(encoding="utf-8")
    for (first, now), (_, before) in zip(outputs(ran[path]), outputs(kept), strict=True):
        assert now == before, f"{path.name}, {first!r}: run `make notebooks`, read the difference, commit it"
    assert ran[path] == kept


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_says_what_it_asks_on_what_and_what_may_be_concluded(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    said = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    assert said[0].startswith("# ")
    assert "councils that do not exist" in said[0]
    assert len(said) >= 5
    # What is defined is defined in the package.
    assert not [line for part in code for line in part.splitlines() if line.startswith(("def ", "class ", "@"))]
    assert "import pipeline" in code[0]
    assert "COUNCIL_FINDINGS_DATABASE" in code[0]


def test_the_notebooks_are_those_that_the_readme_tells_of() -> None:
    readme = PATHS[0].with_name("README.md").read_text(encoding="utf-8")
    assert [path.name for path in PATHS if path.name not in readme] == []
    assert len(PATHS) == 5
