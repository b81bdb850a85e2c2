"""Speed, as ratios in one run: `make bench`. Nothing here is a test; times depend on the machine, ratios less so.

Prints pages a second from PDF to tidied document, beside bare text extraction by pypdfium2 and by pdfplumber on the same files,
and each stage's share of the whole way. Reads the shared corpus where it is, else the sample archive.
"""

import random
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from pipeline.councils import match
from pipeline.describe import describe
from pipeline.findings import find
from pipeline.link import link
from pipeline.model import SourceFile
from pipeline.parsers import parse
from pipeline.sources import load
from pipeline.tidy import tidy
from tests.shared import SHARED

ROOT = Path(__file__).parents[1]
SAMPLE = 40  # documents; pdfplumber takes about a minute for them
SLOW_SAMPLE = 8


def files() -> list[Path]:
    """Return the PDFs to measure on: a fixed sample of the corpus, else those of the sample archive that can be read."""
    corpus = sorted((SHARED / "corpus" / "ofsted").glob("[!n]*/*.pdf"))
    if corpus:
        return random.Random(1).sample(corpus, SAMPLE)
    return [path for path in sorted((ROOT / "data" / "raw").rglob("*.pdf")) if path.read_bytes().startswith(b"%PDF")]


def bare_text(path: Path) -> int:
    """Extract the text by pypdfium2; return the number of pages."""
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        page.get_textpage().get_text_range()
    return len(pdf)


def plumber_text(path: Path) -> int:
    """Extract the text by pdfplumber; return the number of pages."""
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
        return len(pdf.pages)


def rate(work: Callable[[Path], int], paths: list[Path]) -> float:
    """Return pages a second."""
    began = time.process_time()
    pages = sum(work(path) for path in paths)
    return pages / (time.process_time() - began)


def to_tidied(path: Path) -> int:
    """Parse and tidy; return the number of pages."""
    file = load(path)
    return len(tidy(file, parse(file)).pages)


def stages(paths: list[Path]) -> dict[str, float]:
    """Return the seconds that each stage takes on the whole way."""
    took: dict[str, float] = defaultdict(float)

    def timed(stage, work):
        began = time.process_time()
        result = work()
        took[stage] += time.process_time() - began
        return result

    for path in paths:
        file: SourceFile = timed("sources", lambda path=path: load(path))
        parsed = timed("parsers", lambda file=file: parse(file))
        doc = timed("tidy", lambda file=file, parsed=parsed: tidy(file, parsed))
        doc = timed("describe", lambda doc=doc: describe(doc, match))
        findings = timed("findings", lambda doc=doc: find(doc))
        timed("link", lambda doc=doc, findings=findings: link(doc, findings))
    return dict(took)


def main() -> None:
    """Measure and print."""
    paths = files()
    to_tidied(paths[0])
    bare, ours = rate(bare_text, paths), rate(to_tidied, paths)
    slow = paths[:SLOW_SAMPLE]
    ours_slow, plumber = rate(to_tidied, slow), rate(plumber_text, slow)
    print(f"{len(paths)} PDFs, one process")
    print(f"  bare pypdfium2 text      {bare:8.1f} pages/s")
    print(f"  PDF to tidied document   {ours:8.1f} pages/s   {ours / bare:.2f} of bare pypdfium2")
    print(f"  pdfplumber extract_text  {plumber:8.1f} pages/s   we are {ours_slow / plumber:.1f} times as fast")
    took = stages(paths)
    for stage, seconds in took.items():
        print(f"  {stage:10} {seconds / sum(took.values()):6.1%}")
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
