"""What stands in several documents, made again for the councils whose papers came, went or changed."""

import warnings
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from itertools import islice
from typing import Any

from pipeline import actions, identity, store
from pipeline.actions.read import of_councils

Codes = Collection[str | None] | None
"""Codes of councils, None for documents without one; all councils where it is None itself."""

_ROWS = 5_000


def relate(loader: store.Loader, codes: Codes, links: actions.Links) -> None:
    """Make groups of documents and actions again for the councils with these codes; ``links`` is what people said of actions.

    Both depend on a council's own documents alone.
    """
    if codes is not None and not codes:
        return
    store.forget(loader, codes)
    with loader.problems(), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # DuckDB tells of an extra copy of the rows
        reading = loader.connection.cursor()
        for council in identity.regroup(reading, codes):
            _load(loader, "document_group", council.members)
        loader.flush()
        for followed in of_councils(reading, None if codes is None else {code for code in codes if code}, links):
            _load(loader, "action", followed.actions)
            _load(loader, "action_item", followed.items)
        loader.flush()
        reading.close()


def _load(loader: store.Loader, table: str, values: Iterable[Any]) -> None:
    rows = map(asdict, values)
    while several := list(islice(rows, _ROWS)):
        loader.add_rows(table, several)


def said(links: Mapping[str, actions.Pairs]) -> str:
    """Return what people said of actions in a form that is equal where that is."""
    return repr([(code, sorted(pairs.same), sorted(pairs.different)) for code, pairs in sorted(links.items())])
