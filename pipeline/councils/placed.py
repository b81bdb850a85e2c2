"""Which council of those that are known a described document is of, for the database."""

from datetime import date
from typing import NamedTuple

from pipeline.councils.match import Known
from pipeline.councils.names import key_of
from pipeline.councils.register import Council
from pipeline.model import Document, DocumentFields


class Placed(NamedTuple):
    """The code of a document's council, ``printed:<name>`` where only papers print it; the codes that its name may mean."""

    code: str | None
    candidates: tuple[str, ...] = ()


def placed(doc: Document, known: Known) -> Placed:
    """Return the council that a described document is of; no code where it names none, or an ambiguous one."""
    fields = doc.fields
    if fields.council is None:
        return Placed(None)
    on = day_of(fields)
    words = _words(doc) or fields.council
    council = _with_code(known, fields, on) or _without_code(known, fields, words)
    if council:
        return Placed(council.code)
    possible = known.candidates(words, on)
    if possible:
        return Placed(None, tuple(each.code for each in possible))
    return Placed(f"printed:{key_of(fields.council).replace(' ', '-')}")


def day_of(fields: DocumentFields) -> date | None:
    """Return the day as at which a document speaks, as ``describe`` has it when it matches the council's name."""
    days = (fields.inspection_start, fields.date, fields.published)
    return next((each.start for each in days if each), None)


def _words(doc: Document) -> str | None:
    """Return the council's name as the document prints it."""
    origin = doc.fields.origin("council")
    if origin is None or origin.start is None:
        return None
    return " ".join(doc.text[origin.start : origin.end].split())


def _with_code(known: Known, fields: DocumentFields, on: date | None) -> Council | None:
    """Return the council of the document's GSS code; two can share one that is used again."""
    bearers = [each for each in known.with_gss(fields.gss_code) if each.nice_name == fields.council] if fields.gss_code else []
    current = [each for each in bearers if on is None or each.current(on)]
    return next(iter(current or bearers), None)


def _without_code(known: Known, fields: DocumentFields, words: str) -> Council | None:
    """Return the council that the words mean, where it has no GSS code."""
    council = known.match(words, day_of(fields)) if fields.gss_code is None else None
    return council if council and council.nice_name == fields.council and council.gss_on(day_of(fields)) is None else None
