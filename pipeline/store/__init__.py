"""The database: what asks it, read-only, is here; what makes it is imported from the modules.

``tables`` and ``rows`` say what it holds, ``journal`` and ``ledger`` what is to be done, ``loader`` and ``merge`` write it. They
need PyArrow, which takes longer to import than most questions take.
"""

from pipeline.store import answers
from pipeline.store.difference import Change, differences
from pipeline.store.files import check_replaceable, unwritable
from pipeline.store.lock import locked
from pipeline.store.query import ask, attached, connect, last_run, totals

__all__ = [
    "Change",
    "answers",
    "ask",
    "attached",
    "check_replaceable",
    "connect",
    "differences",
    "last_run",
    "locked",
    "totals",
    "unwritable",
]
