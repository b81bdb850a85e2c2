"""The database of the sample archive, as several tests ask it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def build_sample(into: Path) -> Path:
    """Return the database of data/raw, built as `make data` does, but the same whether or not Tesseract is installed."""
    building = [sys.executable, "-m", "pipeline", "build", "--into", str(into), "--councils", "data/councils.csv"]
    subprocess.run(building, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "COUNCIL_FINDINGS_TESSERACT": ""})
    return into
