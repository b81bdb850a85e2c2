"""The tables of inputs and documents: what became of each input, what documents say of themselves, their text, the run."""

from typing import get_args

import pyarrow as pa

from pipeline.dates.interval import Interval, Precision, Resolved
from pipeline.model import BlockKind, Source, Status
from pipeline.store.columns import Field, document_fields
from pipeline.store.table import BOX, BOX_SQL, Column, Table, day, decimal, enum, flag, large, moment, real, text, texts, whole

_PLAIN = {
    str: ("VARCHAR", pa.string()),
    int: ("INTEGER", pa.int32()),
    float: ("DOUBLE", pa.float64()),
    bool: ("BOOLEAN", pa.bool_()),
}


def columns_of(owner: str, field: Field) -> tuple[Column, ...]:
    """Return the columns of one field; an interval has its notation, its days, its precision and how it was resolved."""
    name, type_name, comment = field.name, f"{owner}_{field.name}", capital(field.comment)
    if field.base is Interval:
        return (
            text(name, f"{comment}; ISO 8601, no more precise than the words: 2014-07, 2014-04/2014-06, 2013/14"),
            day(f"{name}_start", f"First day of {name}"),
            day(f"{name}_end", f"Last day of {name}"),
            enum(f"{name}_precision", "date_precision", get_args(Precision), f"How precisely the words give {name}"),
            enum(
                f"{name}_resolved", "date_resolved", get_args(Resolved), f"How {name} was completed; NULL if it is printed whole"
            ),
        )
    if field.decimal:
        return (decimal(name, field.decimal, comment),)
    sql, arrow = (type_name, pa.string()) if field.choices else _PLAIN[field.base]
    if field.many:
        sql, arrow = f"{sql}[]", pa.list_(arrow)
    return (Column(name, sql, arrow, comment, field.choices),)


def capital(sentence: str) -> str:
    """Return a sentence with a capital letter."""
    return sentence[:1].upper() + sentence[1:]


DOCUMENT = Table(
    "document",
    (
        text("id", "SHA-256 of the file's bytes"),
        text("source", "Path of the file, as given or found; the first where several have the same bytes"),
        text("media_type", "What the bytes are, whatever the name says"),
        whole("pages", "Number of pages; NULL for formats without"),
        whole("characters", "Length of the tidied text, in characters"),
        text("council_code", "The council that the paper is of: council.code; NULL where it names none, or an ambiguous one"),
        *(column for field in document_fields() for column in columns_of("document", field)),
    ),
    ("id",),
    "One row for each document that was read",
)
BLOCK = Table(
    "block",
    (
        text("document", "The document: document.id"),
        whole("number", "The block's place in the document, from 0"),
        enum("kind", "block_kind", tuple(BlockKind), "What it is to its reader"),
        whole("level", "Depth of a heading or list item, from 1; NULL for others"),
        text("label", "Its number or letter as printed (3.1, a); NULL without; the text is without it"),
        whole("page", "Page on which it begins, from 1; NULL for formats without pages"),
        whole("start_offset", "Where it begins in the tidied text, in characters from 0"),
        whole("end_offset", "Where it ends, exclusive"),
        texts("section", "Headings above it, outermost first"),
        whole("table_number", "For a cell: which table of the document it is in, from 0"),
        whole("table_row", "For a cell: its row, from 0"),
        whole("table_column", "For a cell: its column, from 0"),
        text("text", "Its words, white space as single spaces"),
    ),
    ("document", "number"),
    "The tidied text of each document, block by block, so that each finding can be read in its place",
)
ORIGIN = Table(
    "origin",
    (
        text("document", "The document that says it: document.id"),
        enum("field", "document_field", tuple(field.name for field in document_fields()), "A column of the table document"),
        enum(
            "source",
            "field_source",
            get_args(Source),
            "content (its words), layout (words by their place: heading, running header), properties (what the file or web page"
            " says of itself), path (the file's name), register (of councils); NULL where the field is",
        ),
        text("quote", "The words that say it, where they stand in the document"),
        whole("start_offset", "Where the quote begins in the tidied text, in characters from 0"),
        whole("end_offset", "Where the quote ends, exclusive"),
        text("reason", "Why the field is NULL"),
    ),
    ("document", "field"),
    "Where each field of each document was read, or why it was not",
)
OUTCOME = Table(
    "outcome",
    (
        text("source", "Path of the input, as given or found"),
        enum(
            "status",
            "outcome_status",
            tuple(Status),
            "ok, partial (part was not read), refused (their file), failed (our defect)",
        ),
        text("stage", "Stage of the work at which it ended or lost something; NULL if ok"),
        text("cause", "What is wrong; NULL if ok"),
        text("remedy", "What to do about it; NULL if ok"),
        text("document", "The document that was read: document.id; inputs with the same bytes share one"),
    ),
    ("source",),
    "What became of each input of the build, the refused ones included",
)
INPUT = Table(
    "input",
    (
        text("source", "Path of the input, as given or found: outcome.source"),
        large("bytes", "Size of the file in bytes, of the archive or email for what is in one; NULL where there is none"),
        large("modified_ns", "When its content was last written, in nanoseconds since 1970, as the file system tells"),
        large("changed_ns", "When content, name or rights last changed, in nanoseconds since 1970, as the file system tells"),
        text("sha256", "SHA-256 of the bytes that were read; NULL where none were"),
        text("media_type", "What those bytes are; NULL where that was not found out"),
        text("stages", "Hash of the code, data and settings of the stages that it passed through"),
    ),
    ("source",),
    "What each input was when it was read: the next build does again what is not so any more",
)
SIGNATURE = Table(
    "document_signature",
    (
        text("document", "The document: document.id"),
        whole("words", "How many words it has"),
        text("digest", "Hash of its words: equal where letter case, punctuation and layout alone differ"),
        flag("draft", "Whether it calls itself a draft"),
        flag("scanned", "Whether most of its text was recognised in pictures"),
        Column(
            "keys",
            "UBIGINT[]",
            pa.list_(pa.uint64()),
            "A sample of the hashes of its runs of words, ascending: what it shares of them with others tells how alike they are",
        ),
    ),
    ("document",),
    "Each document's words in short, by which copies and versions are known",
)
RUN = Table(
    "run",
    (
        text("build", "The build's own name, which no other has"),
        text("version", "Version of council-findings"),
        text("rules", "Hash of the code and rules that made the findings"),
        texts("paths", "What the build was given"),
        text("own_councils", "SHA-256 of the text of the user's own list of councils, if the build was given one"),
        whole("seconds_per_document", "Limit of time for one document, in seconds"),
        whole("memory_megabytes", "Limit of memory for one worker, in millions of bytes"),
        whole("largest_document_megabytes", "Limit of a file's size, in millions of bytes"),
        real("review_below", "Findings of less confidence are in the table review"),
        text("ocr", "When words were recognised in pictures: auto, never, always; what is installed decides too"),
        whole("ocr_pages", "Limit of the pages recognised in one document"),
        text("model", "Hash of the trained models that spoke, if they did"),
        whole("verdicts", "How many verdicts of people the build was given"),
        moment("built_at", "When the build was done, in universal time"),
        decimal("seconds", (12, 3), "How long it took, in seconds"),
        whole("documents_read", "How many inputs were read in this build; what was known of the others was kept"),
        whole("documents_dropped", "How many documents were taken out since the file was last written anew"),
        text("together", "Hash of the code that makes something of several documents: actions, groups"),
    ),
    ("build",),
    "How this database was built: the only table that may differ between builds of the same inputs",
)
EVIDENCE = (
    text("id", "Hash of document, kind, place and value: the same in every build"),
    text("document", "The document that it was found in: document.id"),
    text("source", "Path of that document, as given to the build"),
    text("quote", "The words of the document that carry the finding"),
    whole("page", "Page on which the quote begins, from 1; NULL for formats without pages"),
    whole("start_offset", "Where the quote begins in the tidied text, in characters from 0"),
    whole("end_offset", "Where the quote ends, exclusive"),
    texts("section", "Headings above the quote, outermost first"),
    Column(
        "boxes",
        BOX_SQL,
        pa.list_(BOX),
        "Rectangles of the quote's lines, in points (1/72 inch) from the page's top left corner",
    ),
    flag("ocr", "Whether words of the quote's block were recognised in a picture of the page"),
    text("rule", "Id of the rule that made the finding"),
    decimal("confidence", (3, 2), "How far to trust the rule here, from 0 to 1"),
    decimal("probability", (5, 4), "A classifier's calibrated probability, from 0 to 1; NULL where none spoke"),
    text("conflict", "Which two readings disagree, or who refused it; NULL where nobody and none do"),
    text("value_hash", "Hash of what the finding says, its themes left out: a person's verdict holds for it"),
)
