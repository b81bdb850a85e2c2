"""The conductor: the stages in order, and the outcome of each document."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline import councils, describe, findings, link, parsers, sources, tidy
from pipeline.errors import BadInput, CouncilFindingsError
from pipeline.model import Document, Finding, Link, Outcome, SourceFile, Status

REPORT_IT = "This is a defect of council-findings: please report it with the document."
TOO_LARGE = "Reading it takes more memory than a worker may have."
SPLIT_IT = "Split the document, or raise the limit in the settings."


class Processed(NamedTuple):
    """What became of one input; ``document`` is None where it was refused or failed."""

    document: Document | None
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()


def process(file: SourceFile) -> Processed:
    """Take one file through all stages; never raises, every ending is an outcome."""
    return _guarded(lambda way: _through(file, way))


def read_input(found: sources.Input, largest_megabytes: int) -> Processed:
    """Load an input and take it through all stages; never raises, every ending is an outcome."""

    def work(way: "_Way") -> Processed:
        way.stage = "sources"
        return _through(sources.load(found, largest_megabytes), way)

    return _guarded(work)


class _Way:
    """Where on its way a document is: an error's outcome names the stage."""

    stage = "parse"


def _through(file: SourceFile, way: _Way) -> Processed:
    way.stage = "parse"
    parsed = parsers.parse(file)
    way.stage = "tidy"
    doc = tidy.tidy(file, parsed)
    way.stage = "describe"
    doc = describe.describe(doc, councils.match)
    way.stage = "find"
    found = findings.find(doc)
    way.stage = "link"
    links = link.link(doc, found)
    return Processed(doc, _outcome(doc), found, links)


def _outcome(doc: Document) -> Outcome:
    """Return the outcome of a document that came through: ``partial`` where something of it was not read."""
    if not doc.problems:
        return Outcome(Status.OK)
    causes = dict.fromkeys(problem.cause for problem in doc.problems)
    remedies = dict.fromkeys(problem.remedy for problem in doc.problems)
    return Outcome(Status.PARTIAL, doc.problems[0].stage, " ".join(causes), " ".join(remedies))


def _guarded(work: Callable[[_Way], Processed]) -> Processed:
    """Return what ``work`` returns; where it raises, the outcome that the error stands for."""
    way = _Way()
    try:
        return work(way)
    except BadInput as bad:
        return Processed(None, Outcome(Status.REFUSED, way.stage, bad.cause, bad.remedy))
    except MemoryError:
        cause = "Reading it takes more memory than a worker may have."
        return Processed(
            None, Outcome(Status.REFUSED, way.stage, cause, "Split the document, or raise the limit in the settings.")
        )
    except CouncilFindingsError as error:
        return Processed(None, Outcome(Status.FAILED, way.stage, error.cause, error.remedy))
    except Exception as error:
        cause = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
        return Processed(None, Outcome(Status.FAILED, way.stage, cause, REPORT_IT))
