"""What stands in several documents, made again for the councils whose papers came, went or changed."""

import warnings
from collections.abc import Collection, Iterable
from dataclasses import fields
from itertools import islice
from typing import Any

from pipeline import actions, identity
from pipeline.actions.read import of_councils
from pipeline.store.loader import Loader
from pipeline.store.merge import forget

Codes = Collection[str | None] | None
"""Codes of councils, None for documents without one; all councils where it is None itself."""

_ROWS = 5_000


def relate(loader: Loader, codes: Codes, links: actions.Links) -> None:
    """Make groups of documents and actions again for the councils with these codes; ``links`` is what people said of actions.

    Both depend on a council's own documents alone.
    """
    if codes is not None and not codes:
        return
    forget(loader, codes)
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


def _load(loader: Loader, table: str, values: Iterable[Any]) -> None:
    told = iter(values)
    while several := list(islice(told, _ROWS)):
        names = [field.name for field in fields(several[0])]
        loader.add_rows(table, [{name: getattr(value, name) for name in names} for value in several])
