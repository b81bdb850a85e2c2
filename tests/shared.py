"""Where the shared corpus, gold and registers lie; tests that need them skip with a reason where they are absent."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("COUNCIL_FINDINGS_SHARED") or Path(__file__).parents[2] / "shared")
_REQUIRED = bool(os.environ.get("COUNCIL_FINDINGS_SHARED_REQUIRED"))

# Where it is required (CI), a missing corpus is a failure of each test that needs it, not a skip.
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir() and not _REQUIRED,
    reason=f"needs the shared corpus at {SHARED.name}/ beside the checkout, or COUNCIL_FINDINGS_SHARED",
)
