"""The database: tables from the value types, loading beside and renaming, views, read-only queries."""

from pipeline.store import answers
from pipeline.store.columns import Field, document_fields, fields_of
from pipeline.store.loader import Loader, check_replaceable, unwritable
from pipeline.store.query import ask, connect
from pipeline.store.rows import Batches, More, batches, council_row, outcome_row
from pipeline.store.table import Table
from pipeline.store.tables import tables

__all__ = [
    "Batches",
    "Field",
    "Loader",
    "More",
    "Table",
    "answers",
    "ask",
    "batches",
    "check_replaceable",
    "connect",
    "council_row",
    "document_fields",
    "fields_of",
    "outcome_row",
    "tables",
    "unwritable",
]
