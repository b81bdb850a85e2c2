"""Every page of a PDF is accounted for: it gives text, or it is empty, or a problem names it."""

import random
import re

import pypdfium2

from pipeline.parsers.pdf.pdfium import opened
from pipeline.sources import load
from tests.parsers.pdf.pages import PLUGIN
from tests.shared import SHARED, needs_shared

SAMPLE = 24
CORPUS = SHARED / "corpus"


def pdfs():
    """Return the PDFs of the corpus; one file is a web page under a PDF's name."""
    return [path for path in sorted(CORPUS.rglob("*.pdf")) if path.parent.name != "not-a-pdf"]


def named_in(cause):
    """Return the pages that a problem names: "Pages 3 to 5 and 9"."""
    spans = re.findall(r"(\d+)(?: to (\d+))?", cause.split(" with")[0])
    return {page for first, last in spans for page in range(int(first), int(last or first) + 1)}


def unaccounted(path):
    """Return how many pages pdfium counts, and those of them that left no trace though they bear letters or pictures."""
    file = load(path)
    result = PLUGIN.parse(file)
    traced = {line.box.page for block in result.blocks for line in block.lines if line.box}
    traced |= {page for problem in result.problems for page in named_in(problem.cause)}
    with opened(file) as document:
        count = len(document)
        lost = [at + 1 for at in range(count) if at + 1 not in traced and document[at].get_textpage().count_chars() > 0]
    assert [page.number for page in result.pages] == list(range(1, count + 1))
    return count, lost


@needs_shared
def test_every_page_of_a_sample_is_accounted_for():
    # All 401 documents, once: see docs/page-review.md.
    for path in random.Random(7).sample([path for path in pdfs() if path.stat().st_size < 1_000_000], SAMPLE):
        count, lost = unaccounted(path)
        assert count == len(pypdfium2.PdfDocument(path))
        assert not lost, path.name
