"""The tables: one a kind, their columns made of the kinds' value types, those of documents, origins, outcomes, links, the run."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import get_args

import pyarrow as pa

from pipeline.dates.interval import Interval, Precision, Resolved
from pipeline.errors import Defect
from pipeline.model import Source, Status
from pipeline.registry import FindingKind
from pipeline.store.columns import Field, document_fields, fields_of

_BOX = pa.struct([("page", pa.int32()), *((side, pa.float64()) for side in ("left", "top", "right", "bottom"))])
_BOX_SQL = 'STRUCT(page INTEGER, "left" DOUBLE, top DOUBLE, "right" DOUBLE, bottom DOUBLE)[]'
_PLAIN = {
    str: ("VARCHAR", pa.string()),
    int: ("INTEGER", pa.int32()),
    float: ("DOUBLE", pa.float64()),
    bool: ("BOOLEAN", pa.bool_()),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its SQL and Arrow types, what it holds, and, for an ENUM, the values that it may have."""

    name: str
    sql: str
    arrow: pa.DataType
    comment: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, those of its primary key, what a row is."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    comment: str

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema of what is loaded into it."""
        return pa.schema([(column.name, column.arrow) for column in self.columns])


def _text(name: str, comment: str) -> Column:
    return Column(name, "VARCHAR", pa.string(), comment)


def _whole(name: str, comment: str) -> Column:
    return Column(name, "INTEGER", pa.int32(), comment)


def _texts(name: str, comment: str) -> Column:
    return Column(name, "VARCHAR[]", pa.list_(pa.string()), comment)


def _share(name: str, comment: str) -> Column:
    return Column(name, "DOUBLE", pa.float64(), comment)


def _enum(name: str, type_name: str, choices: tuple[str, ...], comment: str) -> Column:
    return Column(name, type_name, pa.string(), comment, choices)


EVIDENCE = (
    _text("id", "Hash of document, kind, place and value: the same in every build"),
    _text("document", "The document that it was found in: document.id"),
    _text("source", "Path of that document, as given to the build"),
    _text("quote", "The words of the document that carry the finding"),
    _whole("page", "Page on which the quote begins, from 1; NULL for formats without pages"),
    _whole("start_offset", "Where the quote begins in the tidied text, in characters from 0"),
    _whole("end_offset", "Where the quote ends, exclusive"),
    _texts("section", "Headings above the quote, outermost first"),
    Column("boxes", _BOX_SQL, pa.list_(_BOX), "Rectangles of the quote's lines, in points from the page's top left corner"),
    Column("ocr", "BOOLEAN", pa.bool_(), "Whether words of the quote's block were recognised in a picture of the page"),
    _text("rule", "Id of the rule that made the finding"),
    _share("confidence", "How far to trust the rule here, from 0 to 1"),
    _share("probability", "A classifier's calibrated probability, from 0 to 1; NULL where none spoke"),
    _text("conflict", "Which two readings disagree, or who refused it; NULL where nobody and none do"),
    _text("value_hash", "Hash of what the finding says, its themes left out: a person's verdict holds for it"),
)

REVIEW = Table(
    "review",
    (
        *EVIDENCE[:4],
        _text("kind", "The kind of finding that it would be"),
        _text("value", "What it would say: its fields as extract prints them, as JSON"),
        *EVIDENCE[4:],
    ),
    ("id",),
    "Findings of too little confidence, left to a reader; they are in no other table",
)
OUTCOME = Table(
    "outcome",
    (
        _text("source", "Path of the input, as given or found"),
        _enum(
            "status",
            "outcome_status",
            tuple(Status),
            "ok, partial (part was not read), refused (their file), failed (our defect)",
        ),
        _text("stage", "Stage of the work at which it ended or lost something; NULL if ok"),
        _text("cause", "What is wrong; NULL if ok"),
        _text("remedy", "What to do about it; NULL if ok"),
        _text("document", "The document that was read: document.id; inputs with the same bytes share one"),
    ),
    ("source",),
    "What became of each input of the build, the refused ones included",
)
LINK = Table(
    "link",
    (
        _text("source", "Id of a finding"),
        _text("target", "Id of the finding that belongs to it"),
        _text("relation", "How the target belongs to the source: due, rated, ..."),
        _text("reason", "Why they are thought to belong together"),
        _text("document", "The document of both: document.id"),
    ),
    ("source", "target", "relation"),
    "Findings of one document that belong together",
)
ORIGIN = Table(
    "origin",
    (
        _text("document", "The document that says it: document.id"),
        _enum("field", "document_field", tuple(field.name for field in document_fields()), "A column of the table document"),
        _enum(
            "source",
            "field_source",
            get_args(Source),
            "content (its words), layout (words by their place: heading, running header), properties (what the file or web page"
            " says of itself), path (the file's name), register (of councils); NULL where the field is",
        ),
        _text("quote", "The words that say it, where they stand in the document"),
        _whole("start_offset", "Where the quote begins in the tidied text, in characters from 0"),
        _whole("end_offset", "Where the quote ends, exclusive"),
        _text("reason", "Why the field is NULL"),
    ),
    ("document", "field"),
    "Where each field of each document was read, or why it was not",
)
RUN = Table(
    "run",
    (
        _text("version", "Version of council-findings"),
        _text("rules", "Hash of the code and rules that made the findings"),
        _texts("paths", "What the build was given"),
        _whole("seconds_per_document", "Limit of time for one document"),
        _whole("memory_megabytes", "Limit of memory for one worker"),
        _whole("largest_document_megabytes", "Limit of a file's size"),
        _share("review_below", "Findings of less confidence are in the table review"),
        _text("ocr", "When words were recognised in pictures: auto, never, always; what is installed decides too"),
        _whole("ocr_pages", "Limit of the pages recognised in one document"),
        _text("model", "Hash of the trained models that spoke, if they did"),
        _whole("verdicts", "How many verdicts of people the build was given"),
    ),
    ("version", "rules"),
    "How this database was built; no times, so that equal builds are equal",
)


def tables(kinds: Mapping[str, FindingKind]) -> dict[str, Table]:
    """Return every table by its name; raises :class:`Defect` where a kind's field has the name of another column."""
    whole = (_document(), ORIGIN, OUTCOME, LINK, REVIEW, RUN, *(_of_kind(kind) for _, kind in sorted(kinds.items())))
    return {table.name: table for table in whole}


def enums(of: Mapping[str, Table]) -> dict[str, tuple[str, ...]]:
    """Return the ENUM types that the columns of some tables need: their values by their names."""
    found = {column.sql.removesuffix("[]"): column.choices for table in of.values() for column in table.columns if column.choices}
    return dict(sorted(found.items()))


def _document() -> Table:
    columns = (
        _text("id", "SHA-256 of the file's bytes"),
        _text("source", "Path of the file, as given or found; the first where several have the same bytes"),
        _text("media_type", "What the bytes are, whatever the name says"),
        _whole("pages", "Number of pages; NULL for formats without"),
        _whole("characters", "Length of the tidied text"),
        *(column for field in document_fields() for column in _columns("document", field, "as the document says itself")),
    )
    return Table("document", columns, ("id",), "One row for each document that was read")


def _of_kind(kind: FindingKind) -> Table:
    said = {column.name: column.metadata.get("comment") for column in fields(kind.value)}  # type: ignore[arg-type]
    guide = "as the annotation guideline defines it"
    values = tuple(column for field in fields_of(kind.value) for column in _columns(kind.name, field, said[field.name] or guide))
    names = [column.name for column in (*EVIDENCE, *values)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise Defect(f"The kind {kind.name!r} has fields with the names of other columns: {', '.join(twice)}.", "Rename them.")
    return Table(kind.name, (*EVIDENCE[:4], *values, *EVIDENCE[4:]), ("id",), f"Findings of the kind {kind.name}")


def _columns(owner: str, field: Field, comment: str) -> tuple[Column, ...]:
    """Return the columns of one field; an interval has its notation, its days, its precision and how it was resolved."""
    name, type_name = field.name, f"{owner}_{field.name}"
    if field.base is Interval:
        return (
            _text(name, f"{_capital(comment)}; ISO 8601, no more precise than the words: 2014-07, 2014-04/2014-06, 2013/14"),
            Column(f"{name}_start", "DATE", pa.date32(), f"First day of {name}"),
            Column(f"{name}_end", "DATE", pa.date32(), f"Last day of {name}"),
            _enum(f"{name}_precision", "date_precision", get_args(Precision), f"How precisely the words give {name}"),
            _enum(
                f"{name}_resolved", "date_resolved", get_args(Resolved), f"How {name} was completed; NULL if it is printed whole"
            ),
        )
    sql, arrow = (type_name, pa.string()) if field.choices else _PLAIN[field.base]
    if field.many:
        sql, arrow = f"{sql}[]", pa.list_(arrow)
    return (Column(name, sql, arrow, _capital(comment), field.choices),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
