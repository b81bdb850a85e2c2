"""The sample archive is what its README says, can be made again, and names no council that exists."""

import json
import re
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from pipeline import councils, process, sources
from pipeline.settings import Settings
from tests.shared import SHARED, needs_shared

ROOT = Path(__file__).parents[2]
ARCHIVE = ROOT / "data" / "raw"
GOLD = ROOT / "tests" / "gold" / "samples"
EXPECTED = json.loads((Path(__file__).parent / "expected.json").read_text(encoding="utf-8"))
ABOUT = {"README.md", "make_samples.py"}
COUNCILS = (
    "Wethermere Borough Council",
    "Larchester City Council",
    "Brackenshire County Council",
    "Kelderwick Metropolitan Borough Council",
    "Lowenby Council",
    "London Borough of Tarnborough",
    "Great Tissingdon Parish Council",
)


def archive_files() -> list[str]:
    found = (path.relative_to(ARCHIVE) for path in ARCHIVE.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.name not in ABOUT and path.parts[0] != "_samples")


@cache
def processed(name: str) -> process.Processed:
    (found,) = sources.find([ARCHIVE / name])
    return process.read_input(found, Settings())


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    sys.path.insert(0, str(ARCHIVE))
    try:
        import make_samples  # noqa: PLC0415 - it stands beside the documents, not in a package
    finally:
        sys.path.remove(str(ARCHIVE))
    make: Callable[[], dict[str, bytes]] = make_samples.made
    return make()


def test_readme_lists_exactly_the_files() -> None:
    table = re.findall(r"^\| ([^|]+/[^|]+?) \|", (ARCHIVE / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(table) == archive_files()
    assert table == sorted(table)


def test_the_script_makes_every_pdf_and_docx(made: dict[str, bytes]) -> None:
    kept = {name for name in archive_files() if (ARCHIVE / name).read_bytes()[:4] in {b"%PDF", b"PK\x03\x04"}}

    assert set(made) == kept


def test_the_script_makes_the_same_documents_again(made: dict[str, bytes]) -> None:
    changed = [name for name, data in made.items() if not _same(name, data, (ARCHIVE / name).read_bytes())]

    assert not changed, "run `make samples`, look at the changed pages, and commit them"


def _same(name: str, first: bytes, second: bytes) -> bool:
    """The same bytes, or (another zlib, another renderer) the same content."""
    read = _pages if name.endswith(".pdf") else _parts
    return first == second or read(first) == read(second)


def _pages(data: bytes) -> list[tuple[str, tuple[float, float], int]]:
    """Each page's words, size and number of objects."""
    pages = [(page, page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(data)]
    return [(text, page.get_size(), sum(1 for _ in page.get_objects())) for page, text in pages]


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_two_runs_make_the_same_bytes(made: dict[str, bytes]) -> None:
    for council in sys.modules["make_samples"].COUNCILS:
        for name, draw in council.FILES.items():
            assert draw() == made[name], name


def test_no_council_of_the_archive_exists() -> None:
    assert councils.match("Barnet", None) is not None, "the register answers"
    assert [name for name in COUNCILS if councils.match(name, None)] == []


def test_scan_has_no_text_layer() -> None:
    scan = pypdfium2.PdfDocument(ARCHIVE / "kelderwick" / "housing sub 031019 minutes (scan).pdf")

    assert [page.get_textpage().count_chars() for page in scan] == [0]


def test_letter_has_its_address_last_in_the_stream() -> None:
    letter = pypdfium2.PdfDocument(ARCHIVE / "wethermere" / "50153307_focused_visit_letter_9_March_2021.pdf")
    words = letter[0].get_textpage().get_text_range()

    assert words.index("Piccadilly Gate") > words.index("Out of hours")


def test_plan_runs_over_a_page_with_its_header_repeated() -> None:
    plan = pypdfium2.PdfDocument(ARCHIVE / "wethermere" / "improvement-plan-q3-2019-20.pdf")
    texts = [page.get_textpage().get_text_range() for page in plan]

    assert len(texts) == 2
    assert all("Due date" in text and "Progress" in text for text in texts)
    assert not re.search(r"(?i)\b(red|amber|green|blue)\b", " ".join(texts))


def test_expectations_are_of_files_that_exist() -> None:
    assert sorted(EXPECTED) == archive_files()


def test_twins_are_expected_to_give_the_same_ratings() -> None:
    twins = [EXPECTED[f"wethermere/improvement-plan-q3-2019-20.{suffix}"] for suffix in ("pdf", "docx", "html")]

    assert twins[0] == twins[1] == twins[2]


@pytest.mark.parametrize("name", archive_files())
def test_outcomes_are_as_expected(name: str) -> None:
    """An error page is refused, a scan is read in part, all others are read; what is found in them is scored elsewhere."""
    outcome = processed(name).outcome

    assert outcome.status == EXPECTED[name]["outcome"], outcome


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_gold_and_expectations_agree(path: Path) -> None:
    """A document that is annotated in full has as many findings of each kind as its expectations say."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    expected = EXPECTED[gold["document"]["source"]]
    kinds = [finding["type"] for finding in gold["findings"]]

    assert expected["kind"] == gold["document"]["kind"]
    assert expected["council"] == gold["document"].get("council")
    assert expected["findings"] == {kind: kinds.count(kind) for kind in sorted(set(kinds))}


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_gold_quotes_are_words_of_the_document(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    document = processed(gold["document"]["source"]).document
    assert document is not None

    text = " ".join(document.text.split())

    assert [finding["quote"] for finding in gold["findings"] if finding["quote"] not in text] == []


NAMES = re.compile(r"(?:the experiences and progress of children|the impact of leaders on social work practice)[a-z ]*")
"""Ofsted's names of its judgements: whoever tells a grade uses them."""


@needs_shared
@pytest.mark.parametrize("name", archive_files())
def test_no_nine_words_of_a_founding_document(name: str) -> None:
    founding = {run for path in (SHARED / "seeds").glob("*.txt") for run in _nine_words(path.read_text(encoding="utf-8"))}
    document = processed(name).document

    assert founding
    assert not founding & _nine_words(document.text if document else "")


def _nine_words(text: str) -> set[str]:
    words = NAMES.sub("|", " ".join(re.findall(r"[a-z0-9]+", text.lower()))).split()
    return {" ".join(words[at : at + 9]) for at in range(len(words) - 8)}
