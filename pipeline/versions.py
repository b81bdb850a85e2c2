"""Versions of the stages: hashes of their code and data; a document is done again when one that it passed through changes."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from pipeline import classify, parsers, sources
from pipeline.actions import Links
from pipeline.model import Outcome
from pipeline.parsers import convert
from pipeline.settings import OcrUse, Settings
from pipeline.store.ledger import Stages

ROOT = Path(__file__).parent
# What every document passes through; the trained models only where they are to speak.
_COMMON = (
    "classify", "dates", "describe", "councils", "errors.py", "fields.py", "findings", "identity", "link.py",
    "measured.csv", "model.py", "process.py", "raw.py", "registry.py", "sentences.py", "settings.py", "sources", "tidy",
    "trust.py", "value.py", "verdicts.py", "store/columns.py",
    "store/documents.py", "store/rows.py", "store/table.py", "store/tables.py",
    "store/together.py",
)  # fmt: skip
# Packages whose versions change what is read or found.
LIBRARIES = (
    "charset-normalizer", "lxml", "lxml-html-clean", "pdfplumber", "pypdfium2", "scikit-learn", "spacy", "trafilatura",
)  # fmt: skip
_TOGETHER = ("actions", "identity", "portions.py", "store/sql/tables", "store/summaries.py", "together.py")
_CODE = {".py", ".csv", ".sql", ".txt"}
_EXAMPLES = "examples.txt"
_IMPORT = re.compile(r"^\s*from (pipeline\.parsers[\w.]*) import (.+)$", re.MULTILINE)


def stages(settings: Settings) -> Stages:
    """Return the hashes of what documents pass through: by media type, and what people said of each."""
    model = spoken(classify.MODELS) if settings.models else ""
    common = _hash([digest_of(_COMMON), _settings(settings), model, *_versions()])
    types: dict[str | None, str] = {None: common}
    for media_type, plugin in parsers.parsers().items():
        read_by = _closure(plugin.parse.__module__)
        types[media_type] = _hash([common, digest_of(read_by), *_tools(media_type, settings)])
    said = {sha256: _hash(map(repr, verdicts)) for sha256, verdicts in settings.verdicts.items()}
    return Stages(types, said)


def spoken(models: Path) -> str:
    """Return the hash of what the trained models say: of their files and of what their cards tell the code, not of prose.

    Raises :class:`pipeline.errors.MachineProblem` where a card cannot be read.
    """
    return _hash(f"{card.version} {sorted(card.thresholds.items())} {card.sha256}" for card in classify.cards(models))


def refusal_stages(refusal: Outcome) -> str:
    """Return what stands for the stages of an input of which there is nothing to read."""
    return _hash(["refused", refusal.cause or "", refusal.remedy or ""])


def together(links: Links) -> str:
    """Return the hash of what makes something of several documents: a change does all councils again."""
    said = [(code, sorted(pairs.same), sorted(pairs.different)) for code, pairs in sorted(links.items())]
    return _hash([digest_of(_TOGETHER), repr(said)])


@cache
def rules() -> str:
    """Return a hash of the package's code and data: equal hashes find equal things in equal bytes."""
    return digest_of(sorted(path.name for path in ROOT.iterdir() if path.suffix in _CODE or path.is_dir()))


def digest_of(parts: Iterable[str]) -> str:
    """Return a hash of the code and data in some files and folders of the package; examples are tests and left out."""
    digest = hashlib.sha256()
    for path in (file for part in parts for file in _files(ROOT / part)):
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(path: Path) -> list[Path]:
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [file for file in found if file.suffix in _CODE and file.name != _EXAMPLES and file.is_file()]


def _closure(module: str) -> list[str]:
    """Return the files and folders of the parsers that a parser imports, itself included; what stands beside the plug-ins too."""
    found, ahead = {"parsers/__init__.py"}, [module]
    while ahead:
        part = _part(ahead.pop())
        if part is None or part in found:
            continue
        found.add(part)
        ahead += [name for file in _files(ROOT / part) for name in _imported(file.read_text(encoding="utf-8"))]
    return sorted(found)


def _part(module: str) -> str | None:
    """Return the folder or file below ``parsers`` that a module lies in."""
    name = module.split(".")[2:3]
    place = f"parsers/{name[0]}" if name else "parsers/__init__"
    return next((each for each in (place, f"{place}.py") if (ROOT / each).exists()), None)


def _imported(code: str) -> Iterator[str]:
    for start, names in _IMPORT.findall(code):
        yield start
        yield from (f"{start}.{name.split(' as ')[0].strip(' ()')}" for name in names.split(",") if start == "pipeline.parsers")


def _settings(settings: Settings) -> str:
    """Return those settings that change what is found, or whether a document is refused."""
    limits = (settings.seconds_per_document, settings.memory_megabytes, settings.largest_document_megabytes)
    told = (limits, settings.review_below, settings.models, settings.ocr.use.value, settings.ocr.pages, settings.councils)
    return json.dumps(told)


def _versions() -> Iterator[str]:
    for name in LIBRARIES:
        yield f"{name} {metadata.version(name)}"


def _tools(media_type: str, settings: Settings) -> Iterator[str]:
    """Yield the commands that reading a type may call: one that is installed, removed or updated reads otherwise."""
    names: tuple[str, ...] = ()
    if media_type == sources.PDF and settings.ocr.use is not OcrUse.NEVER:
        names = (settings.ocr.tesseract,)
    elif media_type in convert.PLUGIN.media_types:
        names = convert.COMMANDS
    for name in names:
        path = Path(shutil.which(name) or "").resolve()
        yield f"{name} {path.stat().st_size} {path.stat().st_mtime_ns}" if path.is_file() else f"{name} is not there"


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
