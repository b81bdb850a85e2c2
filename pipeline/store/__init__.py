"""The database: tables from the value types, loading beside and renaming, views, read-only queries."""

from pipeline.store import answers
from pipeline.store.columns import Field, document_fields, fields_of
from pipeline.store.difference import Change, differences
from pipeline.store.files import check_replaceable, unwritable
from pipeline.store.journal import Entry, Journal, Was
from pipeline.store.ledger import AGAIN, Ledger, Result, Stages
from pipeline.store.loader import Loader
from pipeline.store.lock import locked
from pipeline.store.merge import add_journal, changed, copy_kept, drop_outdated, forget, patchable, put_councils, put_run
from pipeline.store.query import ask, attached, connect, last_run, totals
from pipeline.store.rows import Batches, More, batch, batches, council_row, outcome_row
from pipeline.store.table import Table
from pipeline.store.tables import tables

__all__ = [
    "AGAIN",
    "Batches",
    "Change",
    "Entry",
    "Field",
    "Journal",
    "Ledger",
    "Loader",
    "More",
    "Result",
    "Stages",
    "Table",
    "Was",
    "add_journal",
    "answers",
    "ask",
    "attached",
    "batch",
    "batches",
    "changed",
    "check_replaceable",
    "connect",
    "copy_kept",
    "council_row",
    "differences",
    "document_fields",
    "drop_outdated",
    "fields_of",
    "forget",
    "last_run",
    "locked",
    "outcome_row",
    "patchable",
    "put_councils",
    "put_run",
    "tables",
    "totals",
    "unwritable",
]
