"""One document's way through all stages, its ending an outcome, and what the database and ``extract`` take of it."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from pipeline import classify, councils, describe, findings, identity, link, parsers, records, sources, tidy
from pipeline.classify.drift import Drift
from pipeline.cluster import SPLIT_IT, TOO_LARGE, run
from pipeline.errors import BadInput, CouncilFindingsError
from pipeline.model import Document, Finding, Link, Outcome, Record, SourceFile, Status, Theme
from pipeline.settings import Settings
from pipeline.store.rows import Batches, More, batches
from pipeline.store.table import Table
from pipeline.store.tables import tables as tables_of
from pipeline.trust import parted
from pipeline.verdicts import applied

DEFAULT = Settings()
KNOWN = Outcome(Status.OK, "sources")
"""The outcome of a file that is not done again, because what it would give is known."""
REPORT_IT = "This is a defect of council-findings: please report it with the document."


class Processed(NamedTuple):
    """What became of one input; ``document`` is None where it was refused or failed, ``review`` is left to a reader."""

    document: Document | None
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    review: tuple[Finding, ...] = ()
    themes: tuple[Theme, ...] = ()


def process(file: SourceFile, settings: Settings = DEFAULT) -> Processed:
    """Take one file through all stages; never raises, every ending is an outcome."""
    return _guarded(settings, lambda way: _find(_read(file, way), way))


def process_document(doc: Document, settings: Settings = DEFAULT) -> Processed:
    """Find what is in a document that was read before; never raises, every ending is an outcome."""
    return _guarded(settings, lambda way: _find(doc, way))


def read_input(found: sources.Input, settings: Settings) -> Processed:
    """Load an input and take it through all stages; never raises, every ending is an outcome."""
    return _guarded(settings, lambda way: _find(_read(_load(found, way), way), way))


def read_file(
    found: sources.Input, settings: Settings, known: Callable[[SourceFile], bool]
) -> tuple[SourceFile | None, Processed]:
    """Load an input and, unless its file is ``known``, take it through all stages; the file is None where it is refused."""
    loaded: list[SourceFile] = []

    def work(way: "_Way") -> Processed:
        loaded.append(_load(found, way))
        return Processed(None, KNOWN) if known(loaded[0]) else _find(_read(loaded[0], way), way)

    processed = _guarded(settings, work)
    return (loaded[0] if loaded else None), processed


def read_document(found: sources.Input, settings: Settings) -> Processed:
    """Load an input and read and describe it, but find nothing in it; never raises, every ending is an outcome."""

    def work(way: "_Way") -> Processed:
        doc = _read(_load(found, way), way)
        return Processed(doc, _outcome(doc))

    return _guarded(settings, work)


@dataclass(slots=True)
class _Way:
    """Where on its way a document is, and how it is to be read: an error's outcome names the stage."""

    settings: Settings
    stage: str = "sources"


def _load(found: sources.Input, way: _Way) -> SourceFile:
    return sources.load(found, way.settings.largest_document_megabytes)


def _read(file: SourceFile, way: _Way) -> Document:
    way.stage = "parse"
    parsed = parsers.parse(file, way.settings.ocr)
    way.stage = "tidy"
    doc = tidy.tidy(file, parsed)
    way.stage = "describe"
    known = councils.known_with(way.settings.councils)
    described = describe.describe(doc, known.match, known.own_names)
    model = model_of(way.settings)
    if model and describe.formless(described) and (kind := model.kind(described)):
        return describe.describe(doc, known.match, known.own_names, kind)
    return described


def _find(doc: Document, way: _Way) -> Processed:
    way.stage = "find"
    found = findings.find(doc)
    way.stage = "classify"
    if model := model_of(way.settings):
        found, proposals = model.annotate(doc, found)
        found = tuple(sorted((*found, *findings.proposed(doc, proposals)), key=lambda each: each.evidence.start))
    found = applied(found, way.settings.verdicts.get(doc.sha256, ()))
    trusted, doubted = parted(found, way.settings.review_below)
    themes = _themes(doc, trusted, model)
    way.stage = "link"
    return Processed(doc, _outcome(doc), trusted, link.link(doc, trusted), doubted, themes)


def _themes(doc: Document, found: tuple[Finding, ...], model: classify.Classifier | None) -> tuple[Theme, ...]:
    """Return what the findings are about."""
    lexicon = partial(findings.themes_of, doc)
    if model:
        return model.themes(doc, found, lexicon)
    return tuple(theme for each in found for theme in classify.by_lexicon(each, lexicon(each)))


def model_of(settings: Settings) -> classify.Classifier | None:
    """Return the trained model, where it is to speak; raises where it cannot be used."""
    return classify.classifier() if settings.models else None


def _outcome(doc: Document) -> Outcome:
    """Return the outcome of a document that came through: ``partial`` where something of it was not read."""
    if not doc.problems and not doc.text.strip():
        return Outcome(Status.PARTIAL, "parse", "There is no text in the document.", "Check that it is the right file.")
    if not doc.problems:
        return Outcome(Status.OK)
    causes = dict.fromkeys(problem.cause for problem in doc.problems)
    remedies = dict.fromkeys(problem.remedy for problem in doc.problems)
    return Outcome(Status.PARTIAL, doc.problems[0].stage, " ".join(causes), " ".join(remedies))


def _guarded(settings: Settings, work: Callable[[_Way], Processed]) -> Processed:
    """Return what ``work`` returns; where it raises, the outcome that the error stands for."""
    way = _Way(settings)
    try:
        return work(way)
    except BadInput as bad:
        return Processed(None, Outcome(Status.REFUSED, way.stage, bad.cause, bad.remedy))
    except MemoryError:
        return Processed(None, Outcome(Status.REFUSED, way.stage, TOO_LARGE, SPLIT_IT))
    except CouncilFindingsError as error:
        return Processed(None, Outcome(Status.FAILED, way.stage, error.cause, error.remedy))
    except Exception as error:
        return Processed(None, _defect(way.stage, error))


def _defect(stage: str, error: Exception) -> Outcome:
    cause = f"{type(error).__name__}: {' '.join(str(error).split())[:300]} ({_place(error)})"
    return Outcome(Status.FAILED, stage, cause, REPORT_IT)


def _place(error: Exception) -> str:
    """Return where an error was raised: the last line of ours, that a report of the defect can name it."""
    root = Path(__file__).parent
    frames = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [f"{path.relative_to(root).as_posix()} line {line}" for path, line in frames if path.is_relative_to(root)]
    return ours[-1] if ours else "outside the package"


class Read(NamedTuple):
    """What ``extract`` and ``evaluate`` use of an input: its record, its tidied text, the outcome, and the drift if asked for."""

    record: Record
    text: str
    outcome: Outcome
    drift: Drift | None = None


def read_record(found: sources.Input, settings: Settings, *, drift: bool = False) -> Read:
    """Take an input through all stages and return its record; ``drift`` costs another pass of the model over the text."""
    processed = read_input(found, settings)
    record = records.to_record(found.source, processed.document, processed.outcome, processed.findings, processed.review)
    doc, model = processed.document, model_of(settings) if drift else None
    return Read(record, doc.text if doc else "", processed.outcome, model.drift(doc) if doc and model else None)


def read_records(found: Iterable[sources.Input], settings: Settings, *, drift: bool = False) -> Iterator[Read]:
    """Yield the record of each input, in order; the work is done in processes of their own."""
    model_of(settings)  # one that cannot be used stops the run, not each of its documents
    work = partial(read_record, settings=settings, drift=drift)
    for each, result in run(work, found, settings, prepare="pipeline.ready"):
        if isinstance(result, Outcome):
            yield Read(records.to_record(each.source, None, result, ()), "", result)
        else:
            yield result


class Rows(NamedTuple):
    """What a worker sends for the database: the outcome, the document's id and its rows for each table."""

    outcome: Outcome
    document: str | None = None
    batches: Batches = {}  # noqa: RUF012 -- never changed
    pages: int = 0


def rows_of(processed: Processed, settings: Settings) -> Rows:
    """Return the rows of what was found; never raises, every ending is an outcome."""
    doc = processed.document
    if doc is None:
        return Rows(processed.outcome)
    try:
        place = councils.placed(doc, councils.known_with(settings.councils))
        more = More(processed.review, place.code, place.candidates, asdict(identity.signature(doc)), processed.themes)
        rows = batches(tables(), doc, processed.findings, processed.links, more)
    except CouncilFindingsError as error:
        return Rows(Outcome(Status.FAILED, "store", error.cause, error.remedy))
    except Exception as error:
        return Rows(_defect("store", error))
    return Rows(processed.outcome, doc.sha256, rows, len(doc.pages))


@cache
def tables() -> dict[str, Table]:
    """Return the tables of the database, those of the kinds of findings included."""
    return tables_of(findings.kinds())
