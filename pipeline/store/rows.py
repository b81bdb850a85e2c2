"""Values turned into rows of the tables: plain records, then Arrow batches, checked where they are made."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import pyarrow as pa

from pipeline.dates.interval import Interval
from pipeline.errors import Defect
from pipeline.model import Box, Document, Finding, Link, Origin, Outcome, Record, Theme
from pipeline.store.columns import document_fields, fields_of
from pipeline.store.table import Table
from pipeline.verdicts import value_digest

Batches = dict[str, pa.RecordBatch]


@dataclass(frozen=True, slots=True)
class More:
    """What else of a document is loaded: findings left to a reader, its council's code, or the councils that it may be, themes.

    ``signature`` is the row of the table ``document_signature``.
    """

    review: tuple[Finding, ...] = ()
    council_code: str | None = None
    candidates: tuple[str, ...] = ()
    signature: Record | None = None
    themes: tuple[Theme, ...] = ()


NO_MORE = More()


def batches(
    of: Mapping[str, Table], doc: Document, findings: Iterable[Finding], links: Iterable[Link], more: More = NO_MORE
) -> Batches:
    """Return a document's rows for each table; raises :class:`Defect` for a value that its column cannot hold."""
    rows: dict[str, list[Record]] = {"document": [_document_row(doc, more.council_code)]}
    rows["block"] = [_block_row(doc, number) for number in range(len(doc.blocks))]
    rows["origin"] = [_origin_row(doc, origin) for origin in doc.fields.origins]
    rows["council_candidate"] = [_candidate_row(doc, code) for code in more.candidates]
    for finding in findings:
        rows.setdefault(finding.kind, []).append(_finding_row(doc, finding))
    rows["theme"] = [_theme_row(doc, theme) for theme in more.themes]
    rows["link"] = [_link_row(doc, link) for link in links]
    rows["document_signature"] = [more.signature] if more.signature else []
    rows["review"] = [_review_row(doc, finding) for finding in more.review]
    return {name: batch(of[name], records) for name, records in rows.items() if records}


def outcome_row(source: str, outcome: Outcome, document: str | None) -> Record:
    """Return the row of an input's outcome; ``document`` is the id of what was read."""
    told = {"stage": outcome.stage, "cause": outcome.cause, "remedy": outcome.remedy}
    return {"source": source, "status": outcome.status.value, "document": document} | told


def council_row(council: Any, source: str) -> Record:
    """Return the row of a council of the register, or of the user's own list: ``source`` says which."""
    same = ("code", "name", "nice_name", "gss_code", "nation", "region", "type")
    row: Record = {name: getattr(council, name) for name in same}
    row |= {name: list(getattr(council, name)) for name in ("alternatives", "former_gss_codes", "successors")}
    row |= {name: getattr(council, name, None) for name in ("dfe_code", "ofsted_urn")}
    return row | {"start_date": council.start, "end_date": council.end, "source": source}


def batch(table: Table, rows: list[Record]) -> pa.RecordBatch:
    """Return rows as one Arrow batch; raises :class:`Defect` for a value that its column cannot hold."""
    for column in table.columns:
        if column.choices:
            _check(table.name, column.name, frozenset(column.choices), rows)
    figures = [(column.name, column.arrow.scale) for column in table.columns if pa.types.is_decimal(column.arrow)]
    try:
        cells = [_encodable(row) | {name: _decimal(row.get(name), scale) for name, scale in figures} for row in rows]
        return pa.RecordBatch.from_pylist(cells, schema=table.schema)
    except (pa.ArrowException, OverflowError, InvalidOperation) as error:
        raise Defect(f"A row does not fit the table {table.name}: {error}.", "Report it with the document.") from error


def _check(table: str, column: str, choices: frozenset[str], rows: list[Record]) -> None:
    for row in rows:
        content = row.get(column)
        for each in content if isinstance(content, list) else [content]:
            if each is not None and each not in choices:
                raise Defect(f"{table}.{column} cannot be {each!r}.", "Report it with the document.")


def _decimal(figure: float | None, scale: int) -> Decimal | None:
    """Return a figure as people write it, to so many places."""
    return None if figure is None else Decimal(str(figure)).quantize(Decimal(1).scaleb(-scale))


def _encodable(content: Any) -> Any:
    """Return a row's content with lone surrogates, which a broken text layer can hold, replaced: no database takes them."""
    if isinstance(content, str):
        return content if content.isascii() else content.encode("utf-8", "replace").decode("utf-8")
    if isinstance(content, list):
        return [_encodable(each) for each in content]
    if isinstance(content, dict):
        return {name: _encodable(each) for name, each in content.items()}
    return content


def _document_row(doc: Document, council_code: str | None) -> Record:
    row: Record = {"id": doc.sha256, "source": doc.source, "media_type": doc.media_type, "council_code": council_code}
    row |= {"pages": len(doc.pages) or None, "characters": len(doc.text)}
    for field in document_fields():
        row |= _cells(field.name, getattr(doc.fields, field.name))
    return row


def _origin_row(doc: Document, origin: Origin) -> Record:
    quote = None if origin.start is None else doc.text[origin.start : origin.end]
    read = {"field": origin.field, "source": origin.source, "quote": quote}
    return {"document": doc.sha256, **read, "start_offset": origin.start, "end_offset": origin.end, "reason": origin.reason}


def _block_row(doc: Document, number: int) -> Record:
    block = doc.blocks[number]
    row: Record = {"document": doc.sha256, "number": number, "kind": block.kind.value, "level": block.level}
    row |= {"label": block.number, "page": block.page, "start_offset": block.start, "end_offset": block.end}
    row |= {"section": list(block.section), "text": doc.text_of(block)}
    if block.cell:
        row |= {"table_number": block.cell.table, "table_row": block.cell.row, "table_column": block.cell.column}
    return row


def _candidate_row(doc: Document, code: str) -> Record:
    return {"document": doc.sha256, "printed": doc.fields.council, "code": code}


def _theme_row(doc: Document, theme: Theme) -> Record:
    told = {"theme": theme.theme, "rule": theme.rule, "probability": theme.probability}
    return {"finding": theme.finding, "document": doc.sha256} | told


def _link_row(doc: Document, link: Link) -> Record:
    told = {"relation": link.relation, "reason": link.reason}
    return {"source": link.source, "target": link.target, "document": doc.sha256} | told


def _finding_row(doc: Document, finding: Finding) -> Record:
    row = _evidence_row(doc, finding)
    for field in fields_of(type(finding.value)):
        row |= _cells(field.name, getattr(finding.value, field.name))
    return row


def _review_row(doc: Document, finding: Finding) -> Record:
    value = json.dumps(finding.value.record(), ensure_ascii=False)
    return _evidence_row(doc, finding) | {"kind": finding.kind, "value": value}


def _evidence_row(doc: Document, finding: Finding) -> Record:
    at = finding.evidence
    return {
        "id": finding.id,
        "document": at.document,
        "source": doc.source,
        "quote": at.quote,
        "page": at.page,
        "start_offset": at.start,
        "end_offset": at.end,
        "section": list(at.section),
        "boxes": [_box(box) for box in at.boxes],
        "ocr": at.ocr,
        "rule": finding.rule,
        "confidence": finding.confidence,
        "probability": finding.probability,
        "conflict": finding.conflict,
        "value_hash": value_digest(finding.value.record()),
    }


def _cells(name: str, content: Any) -> Record:
    """Return the cells of one field: five for an interval, else one."""
    if isinstance(content, Interval):
        return {
            name: content.iso,
            f"{name}_start": content.start,
            f"{name}_end": content.end,
            f"{name}_precision": content.precision,
            f"{name}_resolved": content.resolved,
        }
    return {name: list(content) if isinstance(content, tuple) else content}


def _box(box: Box) -> Record:
    sides = {side: round(getattr(box, side), 2) for side in ("left", "top", "right", "bottom")}
    return {"page": box.page} | sides
