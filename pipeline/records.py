"""The records that ``extract`` prints: the gold file's names, with evidence; and their JSON schema."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from pipeline.dates.interval import Interval, Resolved
from pipeline.model import Box, Document, Finding, Origin, Outcome, Record, Source, Status
from pipeline.registry import FindingKind
from pipeline.store.columns import Field, document_fields, fields_of

SCHEMA_VERSION = 2
_DATE = {
    "type": "string",
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?|/\d{2})?(/\d{4}(-\d{2}(-\d{2})?)?)?$",
}
_NOTATION = "an ISO date, perhaps partial (2014-07), a range (2014-04/2014-06), a financial or school year (2013/14)"


def to_record(
    source: str, document: Document | None, outcome: Outcome, findings: Iterable[Finding], review: Iterable[Finding] = ()
) -> Record:
    """Return the record of one input; a refused or failed one has its ``source`` and outcome, and no findings."""
    return {
        "document": {"source": source} | (_document(document) if document else {}),
        "outcome": _outcome(outcome),
        "findings": [finding_record(finding) for finding in findings],
        "review": [finding_record(finding) for finding in review],
    }


def to_json(contents: Iterable[Record], *, several: bool) -> Iterator[bytes]:
    """Yield one record as JSON, or ``several`` as a list of records; the same records give the same bytes."""
    if several:
        yield b"["
    before = b"\n" if several else b""
    for content in contents:
        yield before + _encoded(json.dumps(content, ensure_ascii=False, indent=2))
        before = b",\n"
    yield b"\n]\n" if several else b"\n"


def to_json_line(content: Record) -> bytes:
    """Return a record as one line of JSON."""
    return _encoded(f"{json.dumps(content, ensure_ascii=False)}\n")


def _encoded(text: str) -> bytes:
    """Return text as UTF-8; a lone surrogate, which a broken text layer can hold, as the JSON escape that stands for it."""
    return text.encode("utf-8", "backslashreplace")


def _document(document: Document) -> Record:
    """Return what the document says of itself, unknown fields as None, with its hash and number of pages."""
    record: Record = {}
    for column in document_fields():
        content = getattr(document.fields, column.name)
        record[column.name] = content.iso if isinstance(content, Interval) else content
    record |= {"sha256": document.sha256, "media_type": document.media_type, "pages": len(document.pages) or None}
    return record | {"origins": {origin.field: _origin(document, origin) for origin in document.fields.origins}}


def _origin(document: Document, origin: Origin) -> Record:
    """Return where a field was read, with the words that say it, or why it was not."""
    if origin.source is None:
        return {"reason": origin.reason}
    if origin.start is None:
        return {"source": origin.source}
    quote = document.text[origin.start : origin.end]
    return {"source": origin.source, "quote": quote, "start": origin.start, "end": origin.end}


def _outcome(outcome: Outcome) -> Record:
    record = {"status": outcome.status.value, "stage": outcome.stage, "cause": outcome.cause, "remedy": outcome.remedy}
    return {name: content for name, content in record.items() if content is not None}


def finding_record(finding: Finding) -> Record:
    """Return a finding's record: type, quote, the value's fields that are set, then its evidence."""
    at = finding.evidence
    record: Record = {"type": finding.kind, "quote": at.quote} | finding.value.record()
    record |= {
        "page": at.page,
        "start": at.start,
        "end": at.end,
        "boxes": [box_record(box) for box in at.boxes],
        "section": list(at.section),
        "ocr": at.ocr or None,
        "confidence": finding.confidence,
        "probability": finding.probability,
        "conflict": finding.conflict,
        "rule": finding.rule,
        "id": finding.id,
    }
    return {name: content for name, content in record.items() if content is not None or name == "page"}


def box_record(box: Box) -> Record:
    """Return a box's record; hundredths of a point are as fine as any printer."""
    sides = {side: round(getattr(box, side), 2) for side in ("left", "top", "right", "bottom")}
    return {"page": box.page} | sides


def schema(kinds: Mapping[str, FindingKind]) -> Record:
    """Return the JSON schema (2020-12) of one record, made from the value types of ``kinds``."""
    findings = _list({"oneOf": [{"$ref": f"#/$defs/{name}"} for name in sorted(kinds)]})
    review = findings | {"description": "findings of too little confidence, left to a reader"}
    whole = _object({"document": _document_schema(), "outcome": _outcome_schema(), "findings": findings, "review": review})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"What council-findings extract prints for one input, version {SCHEMA_VERSION}",
        "description": "For several inputs, the json format is a list of these; jsonl has one a line.",
        **whole,
        "$defs": {name: _finding_schema(kind) for name, kind in sorted(kinds.items())}
        | {"box": _box_schema(), "origin": _origin_schema()},
    }


def _document_schema() -> Record:
    """Only ``source`` is there where a document was refused; what a document does not tell is null."""
    told = {column.name: _property(column) for column in document_fields()}
    nullable = {name: {"anyOf": [each, {"type": "null"}]} for name, each in told.items() if name != "kind"}
    properties: Record = {"source": {"type": "string"}, "kind": told["kind"]} | nullable
    properties["sha256"] = properties["media_type"] = {"type": "string"}
    properties["pages"] = {"type": ["integer", "null"], "minimum": 1}
    fields = {column.name: {"$ref": "#/$defs/origin"} for column in document_fields()}
    properties["origins"] = _object(fields, ()) | {"description": "where each field was read, or why it was not"}
    return _object(properties, ("source",))


def _origin_schema() -> Record:
    """Return the schema of a field's origin: a source, with its words where they stand in the text, or a reason alone."""
    told: Record = {
        "source": {"enum": list(get_args(Source))},
        "quote": {"type": "string", "minLength": 1},
        "start": {"type": "integer", "minimum": 0, "description": "offset of the quote in the tidied text, in characters"},
        "end": {"type": "integer", "minimum": 1},
        "reason": {"type": "string", "description": "why the field is null"},
    }
    return _object(told, ()) | {"oneOf": [{"required": ["source"]}, {"required": ["reason"]}]}


def _outcome_schema() -> Record:
    told = {name: {"type": "string"} for name in ("stage", "cause", "remedy")}
    return _object({"status": {"enum": [status.value for status in Status]}} | told, ("status",))


def _finding_schema(kind: FindingKind) -> Record:
    values = _properties(kind.value)
    if any(column.base is Interval for column in fields_of(kind.value)):
        values["resolved"] = {"enum": list(get_args(Resolved))}
    evidence: Record = {
        "page": {"type": ["integer", "null"], "minimum": 1, "description": "from 1; null for formats without pages"},
        "start": {"type": "integer", "minimum": 0, "description": "offset of the quote in the tidied text, in characters"},
        "end": {"type": "integer", "minimum": 1},
        "boxes": _list({"$ref": "#/$defs/box"}),
        "section": _list({"type": "string"}) | {"description": "the headings above, outermost first"},
        "ocr": {"const": True, "description": "there where words of the quote's block were recognised in a picture of the page"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "probability": {"type": "number", "minimum": 0, "maximum": 1},
        "conflict": {"type": "string", "description": "which readings disagree"},
        "rule": {"type": "string"},
        "id": {"type": "string"},
    }
    properties = {"type": {"const": kind.name}, "quote": {"type": "string", "minLength": 1}} | values | evidence
    optional = {"ocr", "probability", "conflict", *values}
    return _object(properties, tuple(name for name in properties if name not in optional))


def _box_schema() -> Record:
    sides = {side: {"type": "number"} for side in ("left", "top", "right", "bottom")}
    return _object({"page": {"type": "integer", "minimum": 1}} | sides) | {
        "description": "points from the page's top left corner"
    }


def _object(properties: Record, required: tuple[str, ...] | None = None) -> Record:
    names = list(properties) if required is None else list(required)
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _list(items: Record) -> Record:
    return {"type": "array", "items": items}


def _properties(value: type) -> Record:
    """Return the schema of each field of a value type."""
    return {column.name: _property(column) for column in fields_of(value)}


def _property(column: Field) -> Record:
    told: Record = {"description": column.comment}
    if column.base is Interval:
        return _DATE | {"description": f"{column.comment}: {_NOTATION}"}
    names = {str: "string", bool: "boolean", int: "integer", float: "number"}
    one: Record = {"enum": list(column.choices)} if column.choices else {"type": names[column.base]}
    return (_list(one) if column.many else one) | told
