"""The public functions besides ``build``: read a document, extract its findings, open a database."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, overload

from pipeline import records, sources, store
from pipeline.errors import BadInput, Defect
from pipeline.model import Document, Finding, Link, Outcome, Record, Status
from pipeline.process import Processed, process_document, read_document, read_input
from pipeline.settings import DEFAULT_DATABASE, Settings

if TYPE_CHECKING:
    import duckdb
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Findings(Sequence[Finding]):
    """The findings of one document, in the order of their places, with the document and how it fared.

    ``document`` is None where it was refused or failed; ``outcome`` says why. Of an archive, and of an email with
    attachments, these are the findings of all documents in it: ``parts`` has those of each, ``document`` is None.
    ``review`` has those of too little confidence, which are left to a reader.
    """

    source: str
    document: Document | None
    outcome: Outcome
    found: tuple[Finding, ...]
    links: tuple[Link, ...]
    review: tuple[Finding, ...] = ()
    parts: "tuple[Findings, ...]" = ()

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, at: int | slice) -> Finding | tuple[Finding, ...]:
        return self.found[at]

    def __repr__(self) -> str:
        return f"<{len(self)} findings in {self.source!r}: {self.outcome.status.value}>"

    def __len__(self) -> int:
        return len(self.found)

    def to_record(self) -> Record:
        """Return what ``council-findings extract`` prints for a document; for an archive see :meth:`to_records`."""
        return records.to_record(self.source, self.document, self.outcome, self.found, self.review)

    def to_records(self) -> list[Record]:
        """Return a record for each document: of an archive those in it, else the one."""
        return [part.to_record() for part in self.parts or (self,)]

    def to_pandas(self) -> "pd.DataFrame":
        """Return a data frame with one row a finding, its columns as ``extract`` names them; of an archive ``source`` first."""
        import pandas as pd  # noqa: PLC0415 -- not everybody needs it, and it takes long to import

        first = ["type", "quote", "page", "start", "end", "section", "confidence", "rule", "id"]
        if self.parts:
            first = ["source", *first]
        rows = [{"source": part.source} | records.finding_record(each) for part in self.parts or (self,) for each in part.found]
        frame = pd.DataFrame(rows, columns=None if rows else first)
        if not self.parts:
            frame = frame.drop(columns="source", errors="ignore")
        return frame.reindex(columns=[*first, *(name for name in frame.columns if name not in first)])


def read(path: str | os.PathLike[str], settings: Settings | None = None) -> Document:
    """Return the tidied, described document in a file; raises :class:`BadInput` where it cannot be read.

    An archive is read if there is one document in it; a document in an archive is named ``papers.zip!/june/minutes.pdf``.
    """
    inputs = _inputs(path)
    if len(inputs) > 1 and inputs[0].inside:
        raise BadInput(f"There are {len(inputs)} documents in the archive.", f"Name one of them: {inputs[0].source!r}, ...")
    processed = read_document(inputs[0], settings or Settings())
    if processed.document is None:
        kind = BadInput if processed.outcome.status is Status.REFUSED else Defect
        raise kind(processed.outcome.cause or "", processed.outcome.remedy or "")
    return processed.document


def extract(document: str | os.PathLike[str] | Document, settings: Settings | None = None) -> Findings:
    """Return the findings of a file or of a document that was read; never raises for a file that cannot be read.

    Of an archive, and of an email with attachments, return those of all documents in it.
    """
    if isinstance(document, Document):
        processed = process_document(document, settings or Settings())
        return _of(document.source, processed)
    parts = tuple(_found(each, settings or Settings()) for each in _inputs(document))
    if len(parts) == 1:
        return parts[0]
    found = tuple(finding for part in parts for finding in part.found)
    links = tuple(each for part in parts for each in part.links)
    review = tuple(finding for part in parts for finding in part.review)
    return Findings(sources.printable(os.fspath(document)), None, _together(parts), found, links, review, parts)


def connect(path: str | os.PathLike[str] = DEFAULT_DATABASE) -> "duckdb.DuckDBPyConnection":
    """Return a read-only connection to a database that was built."""
    return store.connect(Path(path))


def _found(each: sources.Input, settings: Settings) -> Findings:
    return _of(each.source, read_input(each, settings))


def _of(source: str, it: Processed) -> Findings:
    return Findings(source, it.document, it.outcome, it.findings, it.links, it.review)


def _together(parts: tuple[Findings, ...]) -> Outcome:
    """Return the outcome of an archive: ``ok`` if all in it is, else ``partial`` with the first cause and how many there are."""
    bad = [part.outcome for part in parts if part.outcome.status is not Status.OK]
    if not bad:
        return Outcome(Status.OK)
    told = f"{len(bad)} of {len(parts)} documents were not read, or not all of them: {bad[0].cause}"
    return Outcome(Status.PARTIAL, bad[0].stage, told, bad[0].remedy)


def _inputs(path: str | os.PathLike[str]) -> tuple[sources.Input, ...]:
    """Return a file as an input, whatever its name; an archive's or email's documents, or the one of them that is named."""
    name = os.fspath(path)
    outer, within, _ = name.partition("!/")
    if within and not os.path.lexists(name) and os.path.lexists(outer):
        named = [each for each in _inputs(outer) if each.source == sources.printable(name)]
        return tuple(named) or (sources.refused(name, "The archive holds no document of that name.", "Check the name."),)
    return tuple(sources.expanded(sources.Input(sources.printable(name), name)))
