"""The notebooks: run on the sample and stored with what they show."""

import json
import os
import re
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from tests.sample import ROOT

FOLDER = ROOT / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))

# Names of one notebook are not to be seen by the next, though they share a process: what is imported stays so.
_FORGET = "%reset -f"


def run(database: Path) -> dict[Path, str]:
    """Return the notebooks as they are stored after running on a database, by their paths; one kernel runs them all."""
    read = {path: nbformat.read(path, as_version=4) for path in PATHS}
    together = nbformat.v4.new_notebook(metadata=read[PATHS[0]].metadata)
    for notebook in read.values():
        together.cells += [*notebook.cells, nbformat.v4.new_code_cell(_FORGET)]
    before = os.environ.get("COUNCIL_FINDINGS_DATABASE")
    os.environ["COUNCIL_FINDINGS_DATABASE"] = str(database)
    try:
        NotebookClient(together, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
    finally:
        os.environ.pop("COUNCIL_FINDINGS_DATABASE")
        if before is not None:
            os.environ["COUNCIL_FINDINGS_DATABASE"] = before
    return {path: stored(notebook) for path, notebook in read.items()}


def stored(notebook: Any) -> str:
    """Return a notebook as it is stored: no times, cells and runs numbered from 1, one key a line for a small difference."""
    runs = 0
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number}", {}
        if cell.cell_type == "code":
            runs += 1
            cell.execution_count = runs
            for output in cell.outputs:
                _settle(output, runs)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    split = nbformat.v4.rwbase.split_lines(notebook)
    return json.dumps(split, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _settle(output: Any, number: int) -> None:
    """Take out of an output what differs from run to run, and the styles that pandas repeats in each table."""
    if "execution_count" in output:
        output.execution_count = number
    if "metadata" in output:
        output.metadata = {}
    if "text/html" in output.get("data", {}):
        output.data["text/html"] = re.sub(r"<style scoped>.*?</style>\s*", "", output.data["text/html"], flags=re.DOTALL)
