"""Settings of all tests, and the sample database that several of them ask."""

import fcntl
import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.sample import build_sample

# The tests find the same whether or not Tesseract is installed; those of OCR name it themselves.
os.environ["COUNCIL_FINDINGS_TESSERACT"] = ""

# No deadlines: a busy machine is no failure. The same examples at every run: a failure is the change's, not chance's.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the database of data/raw as `make data` builds it; the first test process that asks builds it for all."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    database = shared / "sample" / "findings.duckdb"
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not database.exists():
            build_sample(database)
    return database
