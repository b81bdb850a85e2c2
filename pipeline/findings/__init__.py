"""The kinds of findings, one folder each; the folder is the registry."""

from collections.abc import Iterable
from functools import lru_cache

from pipeline.findings._shared.reading import Reader
from pipeline.findings._shared.tagging import lexicon, themes_of
from pipeline.model import Document, Finding, Proposal
from pipeline.registry import FindingKind, discover
from pipeline.trust import weighed

__all__ = ["find", "kinds", "lexicon", "load", "proposed", "themes_of"]


@lru_cache(maxsize=1)
def kinds() -> dict[str, FindingKind]:
    """Return the kinds by name, in the order of their names."""
    return {name: plugin for name, plugin in discover(__name__).items() if isinstance(plugin, FindingKind)}


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader(kinds().values())


def load() -> None:
    """Load the kinds and their patterns, which is else done for the first document."""
    _reader()


def find(doc: Document) -> tuple[Finding, ...]:
    """Return the findings of every kind in ``doc``, in the order of their places; equal ones once."""
    reading = _reader().read(doc)
    found = {finding.id: finding for kind in kinds().values() for finding in weighed(kind.find(reading))}
    return tuple(
        sorted(found.values(), key=lambda finding: (finding.evidence.start, finding.evidence.end, finding.kind, finding.id))
    )


def proposed(doc: Document, proposals: Iterable[Proposal]) -> tuple[Finding, ...]:
    """Return the findings that the kinds make of what a model proposes, in the order of their places."""
    asked = [(kinds()[each.kind].propose, each) for each in proposals]
    made = [propose(doc, each) for propose, each in asked if propose]
    return weighed(each for each in made if each)
