"""Settings of all tests."""

import os

from hypothesis import settings

# The tests find the same whether or not Tesseract is installed; those of OCR name it themselves.
os.environ["COUNCIL_FINDINGS_TESSERACT"] = ""

# No deadlines: a busy machine is no failure. The same examples at every run: a failure is the change's, not chance's.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
