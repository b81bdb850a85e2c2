"""The database: tables from the value types, loading beside and renaming, views, read-only queries."""

from pipeline.store import answers
from pipeline.store.columns import Field, document_fields, fields_of
from pipeline.store.loader import Loader, check_replaceable, unwritable
from pipeline.store.query import ask, connect
from pipeline.store.rows import Batches, batches, outcome_row
from pipeline.store.tables import Table, tables

__all__ = [
    "Batches",
    "Field",
    "Loader",
    "Table",
    "answers",
    "ask",
    "batches",
    "check_replaceable",
    "connect",
    "document_fields",
    "fields_of",
    "outcome_row",
    "tables",
    "unwritable",
]
