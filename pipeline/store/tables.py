"""The tables: one a kind, their columns made of the kinds' value types, beside those of documents and of what they share."""

from collections.abc import Iterable, Mapping

from pipeline.errors import Defect
from pipeline.registry import FindingKind
from pipeline.store import documents, summaries, together
from pipeline.store.columns import fields_of
from pipeline.store.documents import EVIDENCE, columns_of
from pipeline.store.table import Table, enum, text


def tables(kinds: Mapping[str, FindingKind]) -> dict[str, Table]:
    """Return every table by its name; raises :class:`Defect` where a kind's field has the name of another column."""
    rated = fields_of(kinds["rag_status"].value) if "rag_status" in kinds else ()
    ratings = next((field.choices for field in rated if field.name == "rating"), ())
    about = (documents.DOCUMENT, documents.BLOCK, documents.SIGNATURE, documents.ORIGIN, documents.OUTCOME, documents.INPUT)
    shared = (together.COUNCIL, together.COUNCIL_CANDIDATE, together.BODY, *together.actions(ratings), together.DOCUMENT_GROUP)
    found = (*(_of_kind(kind) for _, kind in sorted(kinds.items())), together.THEME, _link(), _review(kinds))
    # They are made of these kinds.
    made = summaries.SUMMARIES if {"recommendation", "decision", "rag_status", "percentage"} <= set(kinds) else ()
    return {table.name: table for table in (*about, *shared, *found, *made, documents.RUN)}


def enums(of: Mapping[str, Table]) -> dict[str, tuple[str, ...]]:
    """Return the ENUM types that the columns of some tables need: their values by their names."""
    found = {column.sql.removesuffix("[]"): column.choices for table in of.values() for column in table.columns if column.choices}
    return dict(sorted(found.items()))


def _link() -> Table:
    columns = (
        text("source", "Id of a finding: finding.id"),
        text("target", "Id of the finding that belongs to it: finding.id"),
        text("relation", "How the target belongs to the source: due, rated, ..."),
        text("reason", "Why they are thought to belong together"),
        text("document", "The document of both: document.id"),
    )
    return Table("link", columns, ("source", "target", "relation"), "Findings of one document that belong together")


def _review(kinds: Iterable[str]) -> Table:
    columns = (
        *EVIDENCE[:4],
        enum("kind", "finding_kind", tuple(sorted(kinds)), "The kind of finding that it would be"),
        text("value", "What it would say: its fields as extract prints them, as JSON"),
        *EVIDENCE[4:],
    )
    return Table("review", columns, ("id",), "Findings of too little confidence, left to a reader; they are in no other table")


def _of_kind(kind: FindingKind) -> Table:
    values = tuple(column for field in fields_of(kind.value) for column in columns_of(kind.name, field))
    names = [column.name for column in (*EVIDENCE, *values)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Defect(f"The kind {kind.name!r} has fields with the names of other columns: {', '.join(twice)}.", "Rename them.")
    return Table(kind.name, (*EVIDENCE[:4], *values, *EVIDENCE[4:]), ("id",), f"Findings of the kind {kind.name}")
