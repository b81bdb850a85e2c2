"""What a build writes: the old database patched, or a new one, with what stands in several documents and the search index."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa

from pipeline import actions, councils, findings, provenance, search
from pipeline.model import Record
from pipeline.process import tables
from pipeline.store.journal import Journal
from pipeline.store.loader import Loader
from pipeline.store.merge import add_journal, changed, copy_kept, drop_outdated, patchable, put_councils, put_run
from pipeline.store.rows import council_row
from pipeline.together import relate


@dataclass(frozen=True, slots=True)
class Commission:
    """What is to be written: where, from the journal and what ``final`` says of all inputs (``Ledger.final``).

    ``own_councils`` is the user's own list, ``links`` what people said of actions; ``began`` is when the build began, in seconds
    since 1970.
    """

    target: Path
    journal: Journal
    final: pa.Table
    own_councils: str
    links: actions.Links
    began: float


def write(it: Commission, row: Record, last: Record | None) -> None:
    """Write the new database and put it in the old one's place.

    ``row`` says how it is built, but for the build's name and times; ``last`` how the old one was, None where there is none of
    which anything is kept.
    """
    dropped = int(last.get("documents_dropped") or 0) if last else 0
    patch = last is not None and patchable(it.final, dropped)
    with Loader(it.target, tables(), tuple(findings.kinds()), patch=patch) as loader:
        gone = drop_outdated(loader, it.final) if patch else copy_kept(loader, it.final, it.target if last else None)
        touched = gone.councils | add_journal(loader, it.journal)
        known = councils.known_with(it.own_councils).councils
        put_councils(loader, [council_row(each, each.source) for each in known])
        if patch:
            loader.settle()  # what comes next asks for memory of its own
        same = last if last and patch and last.get("together") == row["together"] else None
        codes = touched if same else None
        relate(loader, codes, it.links)
        row = row | {"documents_dropped": dropped + gone.documents if patch else 0} | provenance.times(it.began)
        put_run(loader, row)
        index = partial(search.update, search.folder(it.target), build=row["build"])
        if same:
            index = partial(index, previous=same["build"], changed=changed(loader))
        loader.finish(index, codes=codes)
    search.clean(search.folder(it.target), row["build"])
