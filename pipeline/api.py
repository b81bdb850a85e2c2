"""The public functions besides ``build``: read a document, extract its findings, open a database."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, overload

from pipeline import records, sources, store
from pipeline.build import DEFAULT_DATABASE, process_document, read_document, read_input
from pipeline.errors import BadInput, Defect
from pipeline.model import Document, Finding, Link, Outcome, Record, Status
from pipeline.settings import Settings

if TYPE_CHECKING:
    import duckdb
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Findings(Sequence[Finding]):
    """The findings of one document, in the order of their places, with the document and how it fared.

    ``document`` is None where it was refused or failed; ``outcome`` says why.
    """

    source: str
    document: Document | None
    outcome: Outcome
    found: tuple[Finding, ...]
    links: tuple[Link, ...]

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
        """Return what ``council-findings extract`` prints."""
        return records.to_record(self.source, self.document, self.outcome, self.found)

    def to_pandas(self) -> "pd.DataFrame":
        """Return a data frame with one row a finding, its columns as ``extract`` names them."""
        import pandas as pd  # noqa: PLC0415 -- not everybody needs it, and it takes long to import

        first = ["type", "quote", "page", "start", "end", "section", "confidence", "rule", "id"]
        frame = pd.DataFrame([records.finding_record(finding) for finding in self.found])
        return frame.reindex(columns=[*first, *(name for name in frame.columns if name not in first)])


def read(path: str | os.PathLike[str], settings: Settings | None = None) -> Document:
    """Return the tidied, described document in a file; raises :class:`BadInput` where it cannot be read."""
    processed = read_document(_input(path), settings or Settings())
    if processed.document is None:
        kind = BadInput if processed.outcome.status is Status.REFUSED else Defect
        raise kind(processed.outcome.cause or "", processed.outcome.remedy or "")
    return processed.document


def extract(document: str | os.PathLike[str] | Document, settings: Settings | None = None) -> Findings:
    """Return the findings of a file or of a document that was read; never raises for a file that cannot be read."""
    if isinstance(document, Document):
        processed = process_document(document, settings or Settings())
        return Findings(document.source, processed.document, processed.outcome, processed.findings, processed.links)
    found = _input(document)
    processed = read_input(found, settings or Settings())
    return Findings(found.source, processed.document, processed.outcome, processed.findings, processed.links)


def connect(path: str | os.PathLike[str] = DEFAULT_DATABASE) -> "duckdb.DuckDBPyConnection":
    """Return a read-only connection to a database that was built."""
    return store.connect(Path(path))


def _input(path: str | os.PathLike[str]) -> sources.Input:
    """Return a file as an input, whatever its name."""
    name = os.fspath(path)
    return sources.Input(sources.printable(name), name)
