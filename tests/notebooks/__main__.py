"""Run the notebooks on the sample and store them: `make notebooks`. Read the difference before it is committed."""

import tempfile
from pathlib import Path

from tests.notebooks import run
from tests.sample import build_sample

with tempfile.TemporaryDirectory() as folder:
    for path, text in run(build_sample(Path(folder) / "findings.duckdb")).items():
        path.write_text(text, encoding="utf-8")
