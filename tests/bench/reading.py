"""Speed, as ratios in one run: `make bench`. Nothing here is a test; times depend on the machine, ratios less so.

Prints pages a second of the processor from PDF to tidied document, beside bare text extraction by pypdfium2 and by pdfplumber on
the same files, each stage's share of the whole way, and the memory of one process that reads every PDF. Reads the shared corpus
where it is, else the sample archive.
"""

import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber
import pypdfium2

from pipeline.classify import classifier
from pipeline.councils import match
from pipeline.describe import describe
from pipeline.findings import find, proposed, themes_of
from pipeline.link import link
from pipeline.model import Document, Finding, SourceFile
from pipeline.parsers import parse
from pipeline.sources import load
from pipeline.tidy import tidy
from tests.shared import SHARED

ROOT = Path(__file__).parents[2]
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
        timed("classify", lambda doc=doc, findings=findings: _spoken(doc, findings))
        timed("link", lambda doc=doc, findings=findings: link(doc, findings))
    return dict(took)


def _spoken(doc: Document, findings: tuple[Finding, ...]) -> None:
    """Let the models say what they have to say, as a build does."""
    model = classifier()
    assert model is not None
    judged, proposals = model.annotate(doc, findings)
    proposed(doc, proposals)
    model.themes(doc, judged, partial(themes_of, doc))


def memory() -> None:
    """Read every PDF of the corpus in this process; print what it holds after each quarter of them."""
    paths = sorted(path for path in (SHARED / "corpus").rglob("*.pdf") if path.read_bytes().startswith(b"%PDF")) or files()
    random.Random(2).shuffle(paths)
    pages = 0
    for number, path in enumerate(paths, 1):
        pages += to_tidied(path)
        if number % max(len(paths) // 4, 1) == 0:
            print(f"  after {number:4} PDFs, {pages:6} pages {_megabytes('VmRSS'):4} MB, at most {_megabytes('VmHWM')} MB")


def _megabytes(name: str) -> int:
    """Return what Linux tells of this process's memory; 0 where it is not Linux."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith(name)), 0)


def main() -> None:
    """Measure and print."""
    if "--memory" in sys.argv:
        memory()
        return
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
    print("memory of one process, PDF to tidied document")
    # In a process of its own: pdfplumber, above, keeps what it has read.
    subprocess.run([sys.executable, "-m", "tests.bench", "--memory"], check=True)


if __name__ == "__main__":
    main()
